"""Amending acts that set out old and new text in two columns (新旧対照表方式).

The columns are read as two small laws, of which the sentences of an amending act are drafted; these
are read and applied as those of any act are. What the table leaves out (略) stands for itself in
both; what is underlined must be all that differs.
"""

from .expand import expanded
from .writing import tables

__all__ = ["expanded", "tables"]

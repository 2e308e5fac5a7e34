"""TermBase eXchange (ISO 30042): the form in which term bases go from one office to another.

Read: version 3 in both styles (data categories as attributes or as elements), and version 2.
Written: version 3, dialect TBX-Basic, data categories as attributes.
"""

from .from_tbx import from_tbx
from .to_tbx import to_tbx

__all__ = ["from_tbx", "to_tbx"]

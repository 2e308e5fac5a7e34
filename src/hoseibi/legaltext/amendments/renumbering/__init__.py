"""Another number for a provision, and every reference to it with it."""

from .renumber import renumbered, renumbered_in_order
from .result import NotRenumbered, RenumberedLaws, TextEdit

__all__ = ["NotRenumbered", "RenumberedLaws", "TextEdit", "renumbered", "renumbered_in_order"]

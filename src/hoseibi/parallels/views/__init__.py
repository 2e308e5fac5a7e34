"""Pages of texts beside one another."""

from .beside import beside, take
from .repairs import repair, untie

__all__ = ["beside", "repair", "take", "untie"]

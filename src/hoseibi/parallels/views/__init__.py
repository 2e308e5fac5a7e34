"""Pages of texts beside one another."""

from .beside import beside, take
from .repairs import repair, untie
from .translation import translation, translation_csv

__all__ = ["beside", "repair", "take", "translation", "translation_csv", "untie"]

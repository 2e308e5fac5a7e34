"""Pages of texts beside one another."""

from .beside import beside, take

__all__ = ["beside", "take"]

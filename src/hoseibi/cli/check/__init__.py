"""`hoseibi check`: what a careful reader would ask about a law."""

from .command import check

__all__ = ["check"]

"""`hoseibi check`: what a careful reader would ask about a law."""

from .command import check
from .many import check_many

__all__ = ["check", "check_many"]

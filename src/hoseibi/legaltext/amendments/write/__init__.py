"""Write instructions as an amending act says them."""

from .sentences import write, written

__all__ = ["write", "written"]

"""What is done with texts beside one another: every write, with permission, rules, journal."""

from .aligning import set_beside

__all__ = ["set_beside"]

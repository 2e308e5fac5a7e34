"""Amendments written as the Japanese gazette prints them."""

from .names import place
from .sentences import write, written

__all__ = ["place", "write", "written"]

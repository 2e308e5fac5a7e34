"""Amendments written in English, in the manner of each convention."""

from .names import place
from .sentences import write, written

__all__ = ["place", "write", "written"]

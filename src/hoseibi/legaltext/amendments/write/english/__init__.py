"""Amendments written in English, in the manner of each convention."""

from .sentences import write, written

__all__ = ["write", "written"]

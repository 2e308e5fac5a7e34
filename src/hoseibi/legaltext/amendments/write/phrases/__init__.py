"""Amendments written by the phrases of their language."""

from .sentences import place, write, written

__all__ = ["place", "write", "written"]

"""Amendments written by the phrases of their language."""

from .sentences import write, written

__all__ = ["write", "written"]

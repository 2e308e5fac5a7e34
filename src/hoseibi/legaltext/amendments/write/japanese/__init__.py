"""Amendments written as the Japanese gazette prints them."""

from .sentences import write, written

__all__ = ["write", "written"]

"""Instructions as the Japanese gazette orders and joins them."""

from .drafting import statements

__all__ = ["statements"]

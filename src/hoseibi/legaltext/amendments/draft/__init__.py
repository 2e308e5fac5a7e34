"""Draft the amendment that makes one law of another."""

from .drafting import draft, own

__all__ = ["draft", "own"]

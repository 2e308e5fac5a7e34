"""Draft the amendment that makes one law of another."""

from .drafting import draft, left_by_act, own

__all__ = ["draft", "left_by_act", "own"]

"""Read a law from plain text as a jurist types it."""

from .reader import from_plain

__all__ = ["from_plain"]

"""What cannot be said in the manner of a convention."""

from __future__ import annotations


class Unwritten(Exception):
    """An instruction, or the place of one, for which the language has no phrase; the message says
    what."""

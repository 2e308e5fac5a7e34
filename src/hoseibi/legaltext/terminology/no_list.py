"""What a reader of terms raises when there is no list at all."""

from __future__ import annotations

from ..model.trouble import Trouble


class NoTermList(Trouble):
    """The source is no list of terms; the message says what is missing and where."""

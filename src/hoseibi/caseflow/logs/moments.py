"""Moments as logs write them, as seconds since 1970 in UTC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from .values import EPOCH

_NAIVE = EPOCH.replace(tzinfo=None)
_FORMS = (
    "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y/%m/%d", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M",
    "%d.%m.%Y", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%d/%m/%Y", "%Y年%m月%d日",
)  # fmt: skip
"""Forms besides ISO 8601. A day before its month, as the partner countries write it."""


def iso(words: str) -> int | None:
    """A moment in ISO 8601; without a zone it is taken for UTC. None for other words."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    if found.tzinfo is None:
        return int((found - _NAIVE).total_seconds())
    return int((found - EPOCH).total_seconds())


def other(form: str) -> Callable[[str], int | None]:
    """A reader of one form."""

    def read(words: str) -> int | None:
        try:
            found = datetime.strptime(words, form).replace(tzinfo=UTC)
        except ValueError:
            return None
        return int((found - EPOCH).total_seconds())

    return read


def reader_for(samples: list[str]) -> Callable[[str], int | None]:
    """The reader that understands the most of some moments."""
    readers = [iso, *(other(form) for form in _FORMS)]
    return max(readers, key=lambda one: sum(one(words) is not None for words in samples))

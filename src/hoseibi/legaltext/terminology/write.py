"""A term base as bytes, in each form that comes back equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.term import Concept
from .from_json import terms_json
from .tbx import to_tbx
from .to_csv import terms_csv

_WRITERS: dict[str, Callable[[Iterable[Concept]], bytes]] = {
    "tbx": to_tbx,
    "csv": lambda concepts: terms_csv(concepts).encode("utf-8-sig"),
    "tsv": lambda concepts: terms_csv(concepts, "\t").encode("utf-8-sig"),
    "json": terms_json,
}

TERM_FORMS = tuple(_WRITERS)


def write_terms(concepts: Iterable[Concept], form: str) -> bytes:
    """The base in one of `TERM_FORMS`. Tables begin with the mark by which a spreadsheet knows
    UTF-8."""
    return _WRITERS[form](concepts)

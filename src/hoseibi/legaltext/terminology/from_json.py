"""A term base as JSON: the values themselves, under `concepts`."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..model.term import TERM_STATUSES, Concept, TermReading
from .canonical import canonical
from .no_list import NoTermList


class TermFile(msgspec.Struct, frozen=True):
    """The whole file."""

    concepts: tuple[Concept, ...]


_FILE = msgspec.json.Decoder(TermFile)


def terms_from_json(source: bytes) -> TermReading:
    """The concepts of a file that `terms_json` wrote. Raises `NoTermList`."""
    try:
        concepts = _FILE.decode(source.removeprefix(b"\xef\xbb\xbf")).concepts
    except (msgspec.MsgspecError, RecursionError) as trouble:
        raise NoTermList(
            "This is no term base in JSON: {reason}.", reason=str(trouble).rstrip(".")
        ) from None
    for concept in concepts:
        for term in concept.terms:
            if term.status not in TERM_STATUSES:
                known = ", ".join(TERM_STATUSES)
                raise NoTermList(
                    "Concept “{code}”: “{status}” is no status of a term; there are {known}.",
                    code=concept.code,
                    status=term.status,
                    known=known,
                )
    return TermReading(canonical(concepts), (), "json")


def terms_json(concepts: Iterable[Concept]) -> bytes:
    """The base in its canonical form."""
    written = msgspec.json.encode(TermFile(canonical(concepts)))
    return msgspec.json.format(written, indent=1) + b"\n"

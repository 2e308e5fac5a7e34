"""An alignment as JSON, and back: so that decisions by hand are kept in a file."""

from __future__ import annotations

import msgspec

from ..model.alignment import HAND, Alignment, SentenceTie, Tie
from ..model.law import Law, words
from ..model.reading import Unreadable

_LARGEST = 64 * 1024 * 1024


class _Text(msgspec.Struct, frozen=True):
    language: str = ""
    title: str = ""


class _Tie(msgspec.Struct, frozen=True):
    """A tie with its kind said, for whoever reads the file without us."""

    kind: str = ""
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    by: str = ""
    likeness: float = 1.0
    moved: bool = False


class _File(msgspec.Struct, frozen=True):
    first: _Text = _Text()
    second: _Text = _Text()
    articles: tuple[_Tie, ...] = ()
    units: tuple[_Tie, ...] = ()
    sentences: tuple[SentenceTie, ...] = ()


_FILE = msgspec.json.Decoder(_File)


def alignment_json(
    left: Law, right: Law, alignment: Alignment, sentences: tuple[SentenceTie, ...] = ()
) -> bytes:
    """An alignment as JSON in UTF-8, indented: to be read, edited and given back."""
    file = _File(
        _Text(left.language, words(left.title)),
        _Text(right.language, words(right.title)),
        articles=tuple(map(_told, alignment.articles)),
        units=tuple(map(_told, alignment.units)),
        sentences=sentences,
    )
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def kept_ties(source: bytes) -> tuple[Tie, ...]:
    """The ties that a person decided (`"by": "hand"`) in what `alignment_json` wrote and somebody
    changed. Raises Unreadable for anything else."""
    if len(source) > _LARGEST:
        raise Unreadable("The file of ties is larger than 64 MiB, which no law needs.")
    try:
        file = _FILE.decode(source)
    except (msgspec.MsgspecError, ValueError, RecursionError) as trouble:
        said = str(trouble).rstrip(".")
        raise Unreadable(
            "This is not an alignment as Hoseibi writes it: {reason}.", reason=said
        ) from None
    return tuple(
        Tie(tie.left, tie.right, HAND, 1.0, tie.moved)
        for tie in (*file.articles, *file.units)
        if tie.by == HAND
    )


def _told(tie: Tie) -> _Tie:
    return _Tie(tie.kind, tie.left, tie.right, tie.by, tie.likeness, tie.moved)

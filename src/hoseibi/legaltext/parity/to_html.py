"""What versions do not say as their source does, as one page: the words of both side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..model.address import walk
from ..model.disparity import Disparity
from ..model.law import Law, text_of, words
from ..model.span import Span
from ..render.page import page
from ..render.to_html.running import escaped

_NAMES = ("Place", "Source", "This version", "What differs")
_HEAD = "".join(f'<th scope="col">{name}</th>' for name in _NAMES)


class VersionHeld(NamedTuple):
    """A version that was held against its source: how it is called, its text, and what it does not
    say alike."""

    name: str
    law: Law
    found: Iterable[Disparity]


class _Said(NamedTuple):
    """A law by its addresses: the words of each place, and how people speak of the place."""

    language: str
    words: Mapping[str, str]
    named: Mapping[str, str]


def parity_html(source: Law, versions: Sequence[VersionHeld]) -> str:
    """A whole page that needs no other file, in English; a table for each version."""
    own = _said(source)
    return page(words(source.title), "en", "".join(_table(own, one) for one in versions))


def _said(law: Law) -> _Said:
    placed = walk(law)
    named: dict[str, str] = {}
    marks: list[str] = []
    for place in placed:
        num = " ".join(place.provision.num.split())
        inside = place.parent >= 0 and "art_" in placed[place.parent].short
        marks.append(" ".join(filter(None, (marks[place.parent] if inside else "", num))))
        named[place.short] = marks[-1]
    texts = {place.short: text_of(place.provision) for place in placed}
    return _Said(law.language, texts, named)


def _table(source: _Said, version: VersionHeld) -> str:
    other = _said(version.law)
    lines = "".join(_line(one, (source, other)) for one in version.found)
    title = f'<span lang="{escaped(other.language)}">{escaped(words(version.law.title))}</span>'
    head = f'<h2>{title} <span class="note">{escaped(version.name)}</span></h2>\n'
    if not lines:
        return f"{head}<p>Nothing found.</p>\n"
    return (
        f'{head}<table class="parity">\n<thead><tr>{_HEAD}</tr></thead>\n<tbody>\n{lines}</tbody>\n'
        "</table>\n"
    )


def _line(one: Disparity, said: tuple[_Said, _Said]) -> str:
    cells = [
        f'<td lang="{escaped(each.language)}">{_words(span, each.words)}</td>'
        for span, each in zip((one.left, one.right), said, strict=True)
    ]
    told = f"<strong>{escaped(one.severity)}</strong> {escaped(one.code)}: {escaped(one.sentence)}"
    return f'<tr><th scope="row">{_place(one, said)}</th>{"".join(cells)}<td>{told}</td></tr>\n'


def _place(one: Disparity, said: tuple[_Said, _Said]) -> str:
    """Where it stands: as the source prints it, else as the version does."""
    span, law = (one.left, said[0]) if one.left.address else (one.right, said[1])
    named = law.named.get(span.address) or span.address
    return f'<span lang="{escaped(law.language)}">{escaped(named)}</span>'


def _words(span: Span, texts: Mapping[str, str]) -> str:
    """The words of a provision, what is meant marked."""
    said = texts.get(span.address, "")
    if not span.end:
        return escaped(said) or "–"
    before, meant, after = said[: span.start], said[span.start : span.end], said[span.end :]
    return f"{escaped(before)}<mark>{escaped(meant)}</mark>{escaped(after)}"

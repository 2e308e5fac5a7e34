"""Two versions of a law article by article, with the terms that stand in each."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ...alignment import aligned_rows
from ...alignment.rows import AlignedRow, Said
from ...model.address import walk
from ...model.alignment import Alignment, Tie
from ...model.law import Law, text_of
from ...model.span import Span
from ...model.term import Concept, Use
from ...terminology import Uses


class Named(msgspec.Struct, frozen=True, gc=False):
    """A term where it stands."""

    span: Span
    use: Use


class Article(msgspec.Struct, frozen=True):
    """An article in two versions: its place in each, its terms, and the words of the
    second: all of them in small letters, and unit by unit as they stand."""

    left: str
    right: str
    here: tuple[Named, ...]
    there: tuple[Named, ...]
    words: str
    units: tuple[Said, ...] = ()


def articles_of(
    source: Law, other: Law, concepts: Sequence[Concept], alignment: Alignment
) -> list[Article]:
    """The articles that both versions have, in the order of the source."""
    rows = aligned_rows(source, other, alignment)
    finders = Uses(concepts, source.language), Uses(concepts, other.language)
    groups: list[tuple[Tie, list[AlignedRow]]] = []
    for row in rows:
        if row.whole:
            groups.append((row.tie, []))
        elif groups:
            groups[-1][1].append(row)
    found = []
    for tie, units in groups:
        if tie.left and tie.right:
            left = [said for row in units for said in row.left]
            right = [said for row in units for said in row.right]
            here = named_in(left, finders[0])
            found.append(article_of((tie.left[0], tie.right[0]), here, right, finders[1]))
    return found


def article_of(
    places: tuple[str, str], here: tuple[Named, ...], units: Sequence[Said], finder: Uses
) -> Article:
    """An article from what the source names in it, and the units of the other version."""
    words = "\n".join(said.text for said in units).casefold()
    return Article(*places, here, named_in(units, finder), words, tuple(units))


def named_in(units: Sequence[Said], finder: Uses) -> tuple[Named, ...]:
    found = finder.find_each([said.text for said in units])
    return tuple(
        Named(Span(said.address, use.start, use.end), use)
        for said, uses in zip(units, found, strict=True)
        for use in uses
    )


def named_by_article(law: Law, concepts: Sequence[Concept]) -> dict[str, list[Use]]:
    """The terms of one version by the article, or what else they stand in."""
    finder = Uses(concepts, law.language)
    placed = walk(law)
    homes: list[str] = []
    found: dict[str, list[Use]] = {}
    texts = [text_of(place.provision) for place in placed]
    for place, uses in zip(placed, finder.find_each(texts), strict=True):
        above = homes[place.parent] if place.parent >= 0 else ""
        home = place.short if place.provision.kind == "article" else above
        homes.append(home)
        if uses:
            found.setdefault(home or place.short, []).extend(uses)
    return found

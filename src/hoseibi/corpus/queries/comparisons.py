"""Two versions of a law compared, in passages; and where in the law they stand."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Kept

from .. import storage
from ..models import LawVersion
from .articles import place
from .contents import Entry, contents

KEPT = 12
"""How many comparisons a process remembers: texts of a version never change."""

MOST_MARKS = 120
"""Marks on the map; changes that stand closer are one mark."""


class Compared(NamedTuple):
    """All that differs, ready to be shown a stretch at a time."""

    passages: list[legaltext.Passage]
    headlines: list[legaltext.Headline]
    rows: list[legaltext.Row]

    @property
    def counts(self) -> Counter[str]:
        """How many passages there are of each kind."""
        return Counter(passage.kind for passage in self.passages)


class Stretch(NamedTuple):
    """A division of the law on the map, from one article to another, in thousandths of the law."""

    num: str
    heading: str
    start: float
    breadth: float
    changes: int
    first: int


class Mark(NamedTuple):
    """Some changes that stand together: where, in thousandths; their kinds; the first of them."""

    at: float
    breadth: float
    kinds: frozenset[str]
    first: int
    last: int


class ChangeMap(NamedTuple):
    stretches: list[Stretch]
    marks: list[Mark]


_kept: Kept[tuple[str, str], Compared] = Kept(KEPT)


def compared(old: LawVersion, new: LawVersion) -> Compared:
    """What differs between two versions of a law in one language."""
    key = (old.fingerprint, new.fingerprint)
    held = _kept.get(key)
    if held is None:
        held = compared_laws(storage.law_of(old), storage.law_of(new))
        _kept.keep(key, held)
    return held


def compared_laws(old: legaltext.Law, new: legaltext.Law) -> Compared:
    """The same for two laws at hand."""
    comparison = legaltext.compare(old, new)
    rows = legaltext.rows(old, comparison)
    return Compared(legaltext.passages(rows), legaltext.outline(old, comparison), rows)


def compared_with_file(version: LawVersion, content: bytes) -> Compared:
    """A version against a text that was brought along; raises as `own_law` does."""
    return compared_laws(storage.law_of(version), own_law(version, content))


def own_law(version: LawVersion, content: bytes) -> legaltext.Law:
    """A text that was brought along, read in the version's convention where its form does not say
    another; raises legaltext.Unreadable when it is no law."""
    reading = legaltext.read(content, form="", convention="")
    if reading.form == "plain":
        convention = version.language_version.convention
        reading = legaltext.read(content, form="plain", convention=convention)
    return reading.law


def whole_article(old: LawVersion, new: LawVersion, before: str, after: str) -> list[legaltext.Row]:
    """One article with every line of it, what differs marked; empty when neither text has it.

    `before` and `after` are its addresses in the two versions.
    """
    both = (_article_alone(old, before), _article_alone(new, after))
    if not any(law.provisions for law in both):
        return []
    return legaltext.whole_rows(both[0], legaltext.compare(*both))


def _article_alone(version: LawVersion, address: str) -> legaltext.Law:
    """A law that has this article only, read without the law around it."""
    language_version = version.language_version
    found = place(version, address) if address else None
    inside = (storage.provision_of(found),) if found else ()
    return legaltext.Law(language_version.convention, language_version.language, provisions=inside)


def change_map(found: Compared, new: LawVersion) -> ChangeMap:
    """Where in the new law the changes stand."""
    entries = contents(new)
    articles = [entry for entry in entries if entry.article]
    at = {entry.short_address: place for place, entry in enumerate(articles)}
    places = _places(found.passages, at)
    count = max(len(articles), 1)
    return ChangeMap(_stretches(entries, articles, places), _marks(found.passages, places, count))


def _places(passages: Sequence[legaltext.Passage], at: dict[str, int]) -> list[int]:
    """For each passage, the place of its article in the new law; of what has none, the last one."""
    places, last = [], 0
    for passage in passages:
        inside = (row.new for row in passage.rows if row.new in at)
        last = at.get(passage.new, next((at[name] for name in inside), last))
        places.append(last)
    return places


def _stretches(
    entries: Sequence[Entry], articles: Sequence[Entry], places: Sequence[int]
) -> list[Stretch]:
    """The outermost divisions (of a single one, those within), with the changes in each."""
    known = {entry.position for entry in entries}
    divisions = [entry for entry in entries if not entry.article and entry.articles]
    tops = [entry for entry in divisions if entry.parent not in known]
    if len(tops) == 1:
        tops = [entry for entry in divisions if entry.parent == tops[0].position] or tops
    count = max(len(articles), 1)
    stretches = []
    for top in tops:
        start = sum(entry.position < top.position for entry in articles)
        inside = [index for index, at in enumerate(places) if start <= at < start + top.articles]
        stretches.append(
            Stretch(
                top.num,
                top.heading,
                1000 * start / count,
                1000 * top.articles / count,
                len(inside),
                inside[0] if inside else -1,
            )
        )
    return stretches


def _marks(passages: Sequence[legaltext.Passage], places: Sequence[int], count: int) -> list[Mark]:
    step = max(1, -(-count // MOST_MARKS))
    marks = []
    for bucket, group in groupby(range(len(passages)), lambda index: places[index] // step):
        inside = list(group)
        kinds = frozenset(passages[index].kind for index in inside)
        at = 1000 * bucket * step / count
        marks.append(Mark(at, 1000 * step / count, kinds, inside[0], inside[-1]))
    return marks


def in_both(found: Compared, other: Compared) -> list[tuple[int, int]]:
    """Passages of two languages that are about the same article, as pairs of places; -1 where a
    language has none: what was amended in one language only."""
    names = {_name(passage): at for at, passage in enumerate(other.passages)}
    pairs = []
    seen = set()
    for at, passage in enumerate(found.passages):
        here = names.get(_name(passage), -1)
        seen.add(here)
        pairs.append((at, here))
    return pairs + [(-1, at) for at in range(len(other.passages)) if at not in seen]


def _name(passage: legaltext.Passage) -> tuple[str, ...]:
    if passage.old or passage.new:
        return passage.old, passage.new
    return (passage.kind, str(len(passage.rows)), passage.rows[0].kind)

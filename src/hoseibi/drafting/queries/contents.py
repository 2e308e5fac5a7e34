"""The contents of a draft, part by part: a code of 1,400 articles shows one part at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import Min

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader

from ..choices import UnitKind
from ..models import Draft, Unit, Wording
from .drafts import drafts
from .outline import first_line

AT_ONCE = 150
"""Units of a draft that is shown with all its parts open."""
MOST_LISTED = 60
"""Units in the lists of what changed last and of what is missing."""


class Line(NamedTuple):
    """A unit in the contents of a draft. `missing` are the languages that have no words for it."""

    unit: Unit
    names: list[tuple[str, str]]
    missing: list[str]
    changed_at: datetime
    author: str
    versions: int


class Part(NamedTuple):
    """Articles under the lines that stand before them. `head` is None above the first such lines,
    `lines` is empty while the part is closed; `first` and `last` are called as they are printed."""

    key: int
    head: Line | None
    first: str
    last: str
    count: int
    missing: int
    lines: list[Line]


class Contents(NamedTuple):
    """`missing` counts the articles that a language has no words for."""

    articles: int
    parts: list[Part]
    missing: list[tuple[str, int]]


class _Said(NamedTuple):
    """What is known of the newest words of a unit in a language, without the words."""

    pk: int
    language: str
    at: datetime
    number: int


class _Draft:
    """The units of a draft in order, those that have words, and the newest words of each."""

    def __init__(self, user: Reader, draft: Draft) -> None:
        self.user, self.draft = user, draft
        self.languages = [one.language for one in draft.languages.all()]
        wordings = Wording.objects.filter(
            unit__draft=draft, unit__draft__in=drafts(user), newest=True
        ).exclude(text="")
        self.said: dict[int, list[_Said]] = {}
        rows = wordings.values_list("unit", "pk", "language", "at", "number").order_by()
        for unit, *rest in rows:
            self.said.setdefault(unit, []).append(_Said(*rest))
        units = Unit.objects.filter(draft=draft, draft__in=drafts(user)).select_related("anchor")
        self.units = [one for one in units.order_by("position") if one.pk in self.said]

    def missing(self, unit: Unit) -> list[str]:
        if unit.kind != UnitKind.ARTICLE:
            return []
        held = {one.language for one in self.said[unit.pk]}
        return [language for language in self.languages if language not in held]

    def lines(self, units: Iterable[Unit]) -> dict[int, Line]:
        """Units with their names, in one query."""
        wanted = list(units)
        pks = [one.pk for unit in wanted for one in self.said[unit.pk]]
        words = Wording.objects.select_related("author").in_bulk(pks)
        return {unit.pk: self._line(unit, words) for unit in wanted}

    def _line(self, unit: Unit, words: dict[int, Wording]) -> Line:
        several = {one.language: words[one.pk] for one in self.said[unit.pk]}
        last = max(several.values(), key=lambda one: one.at)
        names = [
            (language, first_line(several[language].text))
            for language in self.languages
            if language in several
        ]
        versions = max(one.number for one in several.values())
        return Line(unit, names, self.missing(unit), last.at, str(last.author or ""), versions)


def contents(user: Reader, draft: Draft, at: str = "") -> Contents:
    """The parts of a draft; in one that is long only the part with the unit at an address is open,
    the first one otherwise."""
    known = _Draft(user, draft)
    cut = _cut(known.units)
    is_short = len(known.units) <= AT_ONCE
    here = next((n for n, part in enumerate(cut) if any(_is_at(unit, at) for unit in part)), 0)
    shown = [part for n, part in enumerate(cut) if is_short or n == here]
    heads = [part[0] for part in cut if part[0].kind == UnitKind.LINES]
    lines = known.lines([*heads, *(unit for part in shown for unit in part)])
    parts = [_part(known, part, lines, is_open=part in shown) for part in cut]
    articles = [unit for unit in known.units if unit.kind == UnitKind.ARTICLE]
    return Contents(len(articles), parts, _counts(known, articles))


def _cut(units: Sequence[Unit]) -> list[list[Unit]]:
    """Units divided before each that is lines."""
    parts: list[list[Unit]] = []
    for unit in units:
        if unit.kind == UnitKind.LINES or not parts:
            parts.append([])
        parts[-1].append(unit)
    return parts


def _is_at(unit: Unit, at: str) -> bool:
    return bool(at) and at in (unit.address, str(unit.pk))


def _part(known: _Draft, units: list[Unit], lines: dict[int, Line], *, is_open: bool) -> Part:
    head = lines[units[0].pk] if units[0].kind == UnitKind.LINES else None
    articles = [unit for unit in units if unit.kind == UnitKind.ARTICLE]
    return Part(
        units[0].pk,
        head,
        _called(articles[0]) if articles else "",
        _called(articles[-1]) if articles else "",
        len(articles),
        sum(bool(known.missing(unit)) for unit in articles),
        [lines[unit.pk] for unit in articles] if is_open else [],
    )


def _called(unit: Unit) -> str:
    return unit.anchor.label.rstrip(" .-៖:") if unit.anchor else unit.address


def _counts(known: _Draft, articles: Iterable[Unit]) -> list[tuple[str, int]]:
    found = [language for unit in articles for language in known.missing(unit)]
    counted = [(language, found.count(language)) for language in known.languages]
    return [(language, count) for language, count in counted if count]


def missing_in(user: Reader, draft: Draft, language: str) -> list[Line]:
    """The first articles that have no words in a language."""
    known = _Draft(user, draft)
    wanted = [unit for unit in known.units if language in known.missing(unit)][:MOST_LISTED]
    return list(known.lines(wanted).values())


def changed_last(user: Reader, draft: Draft) -> list[Line]:
    """The units that changed last since the draft began, the newest first."""
    known = _Draft(user, draft)
    last = {pk: max(one.at for one in several) for pk, several in known.said.items()}
    begun = draft.units.aggregate(at=Min("wordings__at"))["at"]
    changed = [unit for unit in known.units if last[unit.pk] > begun]
    changed.sort(key=lambda unit: last[unit.pk], reverse=True)
    return list(known.lines(changed[:MOST_LISTED]).values())


def place_meant(user: Reader, draft: Draft, typed: str) -> Unit | None:
    """The article that somebody means who types its number, in the words of any language of the
    draft."""
    for language in draft.languages.all():
        address = legaltext.address_of(typed, legaltext.convention(language.convention))
        article = address.partition("__para")[0]
        units = Unit.objects.filter(draft=draft, draft__in=drafts(user), address=article)
        found = units.first() if article else None
        if found is not None:
            return found
    return None

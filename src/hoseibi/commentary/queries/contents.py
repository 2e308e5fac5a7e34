"""The page of a commentary: its entries in the order of the law, with state, languages and flag."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.db.models import F, Q

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries import contents

from ..choices import AS_IT_WAS, STALE, EntryState
from ..models import Commentary, Entry, PartWording
from ..permissions import may_read_all
from .names import name_of
from .standing import Standing, standings
from .works import entries_of, is_out, with_articles


class ContentLine(NamedTuple):
    """An entry in a list: how it stands, in which languages it has how many parts, whether it is
    released, and the divisions that begin before it."""

    entry: Entry
    name: str
    heading: str
    standing: Standing
    languages: list[tuple[str, int]]
    is_out: bool
    divisions: list[str]


class Overview(NamedTuple):
    """All of a commentary, with its sums."""

    lines: list[ContentLine]
    released: int
    in_review: int
    stale: int
    to_carry: int
    articles: int


def overview(
    user: Reader, commentary: Commentary, version: LawVersion | None, on: date
) -> Overview:
    """The entries of a commentary that somebody may read."""
    sees = may_read_all(user, commentary)
    entries = list(with_articles(entries_of(user).filter(commentary=commentary)))
    found = standings(user, entries, on, released=not sees)
    written = _written(entries, sees)
    lines = _lines(entries, found, written, version)
    verdicts = [one.standing.verdict for one in lines]
    return Overview(
        lines,
        sum(one.is_out for one in lines),
        sum(one.entry.state == EntryState.REVIEW for one in lines),
        sum(one in STALE for one in verdicts),
        sum(one in AS_IT_WAS for one in verdicts),
        version.article_count if version else 0,
    )


def _written(entries: list[Entry], sees: bool) -> dict[int, dict[str, int]]:
    """By entry and language, how many parts say something."""
    wanted = Q(newest=True) if sees else Q(number=F("part__released"), part__released__gt=0)
    rows = PartWording.objects.filter(wanted, part__entry__in=[one.pk for one in entries])
    counts: dict[int, dict[str, int]] = {}
    for entry, language in (
        rows.exclude(text="").order_by().values_list("part__entry", "part__language")
    ):
        own = counts.setdefault(entry, {})
        own[language] = own.get(language, 0) + 1
    return counts


def _lines(
    entries: list[Entry],
    found: dict[int, Standing],
    written: dict[int, dict[str, int]],
    version: LawVersion | None,
) -> list[ContentLine]:
    law = contents(version) if version else None
    above: list[str] = []
    lines = []
    for one in entries:
        if one.pk not in found:
            continue
        now = found[one.pk].places[0][1] or one.place
        place = law.entry(now) if law else None
        here = (
            [each for each in law.above(place) if each.num or each.heading] if law and place else []
        )
        names = [f"{each.num} {each.heading}".strip() for each in here] if place else above
        begun = [name for at, name in enumerate(names) if names[: at + 1] != above[: at + 1]]
        above = names
        lines.append(
            ContentLine(
                one,
                name_of(one),
                place.heading if place else "",
                found[one.pk],
                sorted(written.get(one.pk, {}).items(), key=_in_order(one.commentary)),
                is_out(one),
                begun,
            )
        )
    return lines


def _in_order(commentary: Commentary) -> Callable[[tuple[str, int]], tuple[int, str]]:
    order = {code: at for at, code in enumerate(commentary.languages)}
    return lambda item: (order.get(item[0], 99), item[0])

"""The versions of a law or an article on an axis of time, each a way to its day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import Turn
from hoseibi.ui.templatetags.reading import day_words

from .turns import DayTurn, turns_by_day

register = template.Library()

LEFT, RIGHT = 3.0, 97.0
"""Where the axis begins and ends, in hundredths."""

MOST_YEARS = 6
STEPS = (1, 2, 5, 10, 20, 50, 100)
A_DAY = timedelta(days=1)


class Moment(NamedTuple):
    """A day from which other words held. `at` is its place on the axis, in hundredths, as
    SVG writes numbers whatever the language of the page."""

    turn: DayTurn
    at: str
    url: str
    to_come: bool
    here: bool

    @property
    def name(self) -> str:
        """`1 October 2022: Law No. 8 of 2022, not yet in force`"""
        since = day_words(self.turn.since) if self.turn.since else _("From the beginning")
        what = self.turn.act or self.turn.label
        parts = [f"{since}: {what}" if what else since]
        if self.to_come:
            parts.append(_("not yet in force"))
        return ", ".join(parts)


class Timeline(NamedTuple):
    moments: list[Moment]
    years: list[tuple[str, str]]
    today: str
    shown: str

    @property
    def ends_today(self) -> bool:
        """Whether nothing is to come: then the word stands before the line."""
        return float(self.today) > RIGHT - 4


@register.simple_tag
def law_timeline(law: Law, on: date) -> Timeline | None:
    """The days on which a version of a law began, in any language."""
    turns = [
        Turn(version, language.language, False, False)
        for language in law.languages.all()
        for version in language.versions.all()
    ]
    return _timeline(turns_by_day(turns), on, partial(_url, "corpus:law-on", law.slug))


@register.simple_tag
def article_timeline(law: Law, address: str, turns: Sequence[DayTurn], on: date) -> Timeline | None:
    """The days on which the words of an article changed, and the first one that is known."""
    where = partial(_url, "corpus:article-on", law.slug, address)
    return _timeline(changed_turns(turns), on, where)


def _url(name: str, *args: object) -> str:
    return reverse(name, args=args)


@register.filter
def changed_turns(turns: Sequence[DayTurn]) -> list[DayTurn]:
    """The turns with other words than before, the newest first, and the first of all."""
    return [turn for turn in turns[:-1] if turn.changed] + list(turns[-1:])


@register.filter
def last_change(turns: Sequence[DayTurn], on: date) -> DayTurn | None:
    """The change that made the words of a day; None when they are the first that are known."""
    return next((turn for turn in turns if turn.changed and turn.since and turn.since <= on), None)


@register.filter
def next_change(turns: Sequence[DayTurn], on: date) -> DayTurn | None:
    """The first change after a day."""
    later = [turn for turn in turns if turn.changed and turn.since and turn.since > on]
    return later[-1] if later else None


@register.simple_tag
def change_url(law: Law, language: str, turn: DayTurn, address: str = "") -> str:
    """The comparison of a day with the day before it; of one article where one is named."""
    days = (turn.day - A_DAY, turn.day)
    url = reverse("corpus:compare-days", args=(law.slug, language, days))
    return f"{url}?article={address}" if address else url


def _timeline(turns: Iterable[DayTurn], on: date, url: Callable[[date], str]) -> Timeline | None:
    row = sorted(turns, key=lambda turn: turn.since or date.min)
    days = [turn.since for turn in row if turn.since]
    if len(row) < 2 or not days:
        return None
    today = timezone.localdate()
    first, last = min(*days, today), max(*days, today)
    span = max((last - first).days, 1)
    place = _Axis(first, span)
    begun = [turn for turn in row if (turn.since or date.min) <= on]
    moments = [
        Moment(
            turn,
            place(turn.since or first),
            url(turn.day),
            bool(turn.since and turn.since > today),
            bool(begun) and turn is begun[-1],
        )
        for turn in row
    ]
    shown = place(min(max(on, first), last))
    return Timeline(moments, _years(first, last, place), place(today), shown)


class _Axis(NamedTuple):
    first: date
    span: int

    def __call__(self, day: date) -> str:
        return _number(LEFT + (RIGHT - LEFT) * (day - self.first).days / self.span)


def _years(first: date, last: date, place: _Axis) -> list[tuple[str, str]]:
    """Some years to find one's way by."""
    years = range(first.year + 1, last.year + 1)
    step = next(
        (step for step in (1, 2, 5, 10, 20, 50, 100) if len(years) / step <= MOST_YEARS), 200
    )
    return [(str(year), place(date(year, 1, 1))) for year in years if year % step == 0]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")

"""Projects as they were published, what they left behind, and the events that everybody may know.

What a project says in public is what stands in its published state, and nothing that was written
after it.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone
from i18nfield.strings import LazyI18nString

from hoseibi import iati
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries import visible_laws
from hoseibi.projects.models import Product, Project
from hoseibi.projects.queries.iati import published_now
from hoseibi.seminars.models import Event
from hoseibi.seminars.queries import event, events

from .measured import STANDINGS, Sum, standing_of


class Reached(NamedTuple):
    """What was measured at the end of a period, and what was aimed at."""

    until: date | None
    target: str
    actual: str


class Measured(NamedTuple):
    """An indicator of a result: where it began, and period by period what was reached."""

    result: LazyI18nString
    title: LazyI18nString
    baseline: str
    baseline_on: date | None
    periods: list[Reached]

    @property
    def last(self) -> Reached | None:
        """The last period of which something is told."""
        told = [one for one in self.periods if one.actual]
        return told[-1] if told else None

    @property
    def values(self) -> tuple[float | None, ...]:
        """What was reached, period by period."""
        return tuple(_number(one.actual) for one in self.periods if one.actual)

    @property
    def share(self) -> int | None:
        """How much of the way from the baseline to the last target was gone, in per cent."""
        gone = self._gone(self.last.actual) if self.last else None
        return None if gone is None else max(0, min(100, round(gone)))

    @property
    def expected(self) -> int | None:
        """How much of it was to be gone by then: to the target of that period or, where it has
        none, by the time gone between baseline and last target."""
        last, aim = self.last, self._aim
        if last is None or aim is None:
            return None
        if last.target and last is not aim:
            gone = self._gone(last.target)
            return None if gone is None else round(gone)
        begun, ends, now = self.baseline_on, aim.until, last.until
        if begun is None or ends is None or now is None or begun >= ends:
            return None
        return max(0, min(100, round(100 * (now - begun).days / (ends - begun).days)))

    @property
    def standing(self) -> str:
        """How it stands: one of `STANDINGS`."""
        if self.last is None:
            return "none"
        share, expected = self.share, self.expected
        if share is None:
            return "words"
        return standing_of(Decimal(share), None if expected is None else Decimal(expected))

    @property
    def label(self) -> str:
        return str(STANDINGS[self.standing])

    @property
    def _aim(self) -> Reached | None:
        aims = [one for one in self.periods if one.target]
        return aims[-1] if aims else None

    def _gone(self, value: str) -> float | None:
        aim = self._aim
        begun, now = _number(self.baseline), _number(value)
        end = _number(aim.target) if aim else None
        if begun is None or now is None or end is None or end == begun:
            return None
        return 100 * (now - begun) / (end - begun)


class PublicProject(NamedTuple):
    """A project as it was published."""

    project: Project
    activity: iati.Activity

    @property
    def title(self) -> LazyI18nString:
        return said(self.activity.title) or self.project.title

    @property
    def description(self) -> LazyI18nString:
        texts = [one.words for one in self.activity.descriptions if one.words]
        return said(texts[0]) if texts else LazyI18nString("")

    @property
    def begins(self) -> date | None:
        return self._day("2", "1")

    @property
    def ends(self) -> date | None:
        return self._day("4", "3")

    @property
    def sum(self) -> Sum:
        """How many of its indicators stand how."""
        return Sum(Counter(one.standing for one in self.measured))

    def _day(self, *types: str) -> date | None:
        """The first of these days that is told: an actual one before a planned one."""
        told = {one.type: one.day for one in self.activity.days}
        return next((told[each] for each in types if told.get(each)), None)

    @property
    def measured(self) -> list[Measured]:
        return [
            _measured(result, one) for result in self.activity.results for one in result.indicators
        ]


def said(words: iati.Words) -> LazyI18nString:
    """The same words in their languages, as pages say them."""
    return LazyI18nString({one.language or "en": one.words for one in words})


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _measured(result: iati.Result, one: iati.Indicator) -> Measured:
    periods = [
        Reached(
            each.end,
            each.targets[0].value if each.targets else "",
            each.actuals[-1].value if each.actuals else "",
        )
        for each in one.periods
    ]
    baseline = one.baselines[0].value if one.baselines else ""
    begun_on = one.baselines[0].day if one.baselines else None
    return Measured(said(result.title), said(one.title), baseline, begun_on, periods)


def public_projects(_user: Reader, country: str = "") -> list[PublicProject]:
    """The projects whose published state stands, by country."""
    found = published_now().select_related("project__country")
    if country:
        found = found.filter(project__country__code=country)
    ordered = found.order_by("project__country__code", "project__planned_from", "project")
    return [_public(one.project, one.xml) for one in ordered]


def public_project(_user: Reader, slug: str) -> PublicProject | None:
    """One of them by its name in addresses."""
    found = published_now().filter(project__slug=slug).select_related("project__country").first()
    return _public(found.project, found.xml) if found else None


def _public(project: Project, xml: str) -> PublicProject:
    source = b"".join(iati.wrapped([xml.encode()], timezone.now()))
    return PublicProject(project, iati.read(source).activities[0])


def public_products(user: Reader, country: str = "") -> list[Product]:
    """What published projects left behind and is finished; a law that does not lie open here is
    not named."""
    published = published_now().values("project")
    found = Product.objects.filter(project__in=published, done_on__isnull=False)
    if country:
        found = found.filter(project__country__code=country)
    related = found.select_related("project__country", "law").prefetch_related("law__names")
    products = list(related.order_by("-done_on", "pk"))
    named = {one.law_id for one in products if one.law_id}
    known = set(visible_laws(user).filter(pk__in=named).values_list("pk", flat=True))
    for one in products:
        if one.law_id not in known:
            one.law = None
    return products


def public_event(user: Reader, slug: str) -> Event | None:
    """One event that was announced."""
    found = event(user, slug)
    return found if found and found.announced_at else None


def public_events(user: Reader, country: str = "") -> QuerySet[Event]:
    """The events that were announced, the newest first."""
    found = events(user).filter(announced_at__isnull=False)
    return found.filter(circle__country__code=country) if country else found

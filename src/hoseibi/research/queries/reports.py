"""A survey report as a value: what an edition of it may say to whom, with its sources numbered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.partners.models import Country

from ..choices import Confidentiality, Consent
from ..models import Evidence, Interview, InventoryEntry, Mission, Need, Support, SurveyFinding
from ..permissions import reach, readable
from .fieldwork import who
from .inventory import EntrySieve, sieved_entries, with_all
from .needs import Weighed, weighed
from .places import anchors_known

LEVELS = list(Confidentiality.values)
MOST = 1_000
"""So many findings a report has at most: more is a database, not a report."""


@dataclass(frozen=True)
class Asked:
    """What a report is of, one of the three, and for whom it is: an edition says what is open to
    at least those it is named after."""

    country: Country | None = None
    mission: Mission | None = None
    need: Need | None = None
    edition: str = Confidentiality.DEPARTMENT
    with_inventory: bool = True


class Cited(NamedTuple):
    """A source with its number in the report, and what it is called there."""

    number: int
    evidence: Evidence
    said: str


class Stated(NamedTuple):
    """A finding with the numbers of its sources."""

    finding: SurveyFinding
    numbers: tuple[int, ...]
    anchors: list[Anchor]


class Wanted(NamedTuple):
    """A need with what shows it and what it weighs."""

    need: Need
    supports: list[Support]
    weighed: list[Weighed]


class Report(NamedTuple):
    """Everything that a report says."""

    asked: Asked
    country: Country
    missions: list[Mission]
    interviews: list[tuple[Interview, str]]
    findings: list[Stated]
    needs: list[Wanted]
    entries: list[InventoryEntry]
    sources: list[Cited]


def report(user: Reader, asked: Asked) -> Report:
    """A survey report, as far as the edition and the reader's own rights go."""
    country = _country(asked)
    asked = replace(asked, edition=_edition(user, country, asked.edition))
    open_ = _open(user, asked)
    findings = _findings(asked, country, open_)
    keys = [one.pk for one in findings]
    sources = _sources(user, asked, keys)
    missions = Mission.objects.filter(open_, _missions(asked, country, findings))
    held = Interview.objects.filter(open_, _held(asked, country, keys))
    held = held.select_related("organ", "person")
    return Report(
        asked,
        country,
        list(missions.prefetch_related("people")),
        [(one, _name(user, asked, one)) for one in held.distinct().order_by("held_on", "pk")],
        _stated(user, asked, findings, sources),
        _needs(user, asked, country, keys),
        _entries(user, asked, country),
        sources,
    )


def _country(asked: Asked) -> Country:
    of = asked.mission or asked.need
    country = of.country if of else asked.country
    if country is None:
        raise ValueError("A report is of a mission, a need or a country.")
    return country


def _edition(user: Reader, country: Country, wanted: str) -> str:
    """The edition that is wanted, or the narrowest after it of which the reader has anything more
    to know: what a visitor takes away is the public one, and says so."""
    held = editions(user, country)
    return next(level for level in levels(wanted) if level in held)


def editions(user: Reader, country: Country | None = None) -> list[str]:
    """The editions of which a reader has more to know than of the next: of a country, or of any;
    the narrowest first."""
    own, here = reach(user), {country.pk} if country else None
    serves = own.everywhere or bool(own.serving if here is None else own.serving & here)
    works = bool(own.partners if here is None else own.partners & here)
    held = {
        Confidentiality.CIRCLE: bool(own.circles),
        Confidentiality.DEPARTMENT: serves,
        Confidentiality.PARTNER: serves or works,
        Confidentiality.PUBLIC: True,
    }
    return [level for level in LEVELS if held[Confidentiality(level)]]


def levels(edition: str) -> list[str]:
    """What an edition may say: what is open to those it is for, or to more."""
    return LEVELS[LEVELS.index(edition) :]


def _open(user: Reader, asked: Asked, prefix: str = "") -> Q:
    within = Q(**{f"{prefix}confidentiality__in": levels(asked.edition)})
    return readable(user, prefix) & within


def _findings(asked: Asked, country: Country, open_: Q) -> list[SurveyFinding]:
    of = Q(country=country, superseded_by=None)
    of &= Q(mission=asked.mission) if asked.mission else Q()
    of &= Q(supports__need=asked.need) if asked.need else Q()
    found = SurveyFinding.objects.filter(open_, of).distinct()
    return list(found.order_by("field_of_law", "found_on", "pk")[:MOST])


def _missions(asked: Asked, country: Country, findings: list[SurveyFinding]) -> Q:
    if asked.mission:
        return Q(pk=asked.mission.pk)
    if asked.need:
        return Q(pk__in={one.mission_id for one in findings if one.mission_id})
    return Q(country=country)


def _held(asked: Asked, country: Country, keys: list[int]) -> Q:
    if asked.mission:
        return Q(mission=asked.mission)
    return Q(evidence__finding__in=keys) if asked.need else Q(country=country)


def _name(user: Reader, asked: Asked, one: Interview) -> str:
    """By name only those who agreed to it, once a report leaves the department."""
    leaves = asked.edition in (Confidentiality.PARTNER, Confidentiality.PUBLIC)
    if leaves:
        return (
            str(one.person or one.name or one.called)
            if one.consent == Consent.NAMED
            else one.called
        )
    said = who(user, one)
    if one.consent == Consent.ANONYMOUS and said != one.called:
        return _("{name} (not to be named outside)").format(name=said)
    return said


def _sources(user: Reader, asked: Asked, keys: list[int]) -> list[Cited]:
    """The sources of the findings, numbered in the order of the findings; an interview or article
    that the edition may not name is left out of what is said."""
    order = {key: at for at, key in enumerate(keys)}
    own = Evidence.objects.filter(finding__in=keys).select_related(
        "file", "anchor__law", "interview__person", "interview__organ"
    )
    rows = sorted(
        own.prefetch_related("anchor__law__names"), key=lambda one: (order[one.finding_id], one.pk)
    )
    talks = {one.interview_id for one in rows if one.interview_id}
    open_talks = set(
        Interview.objects.filter(_open(user, asked), pk__in=talks).values_list("pk", flat=True)
    )
    known = _anchors(user, asked, [one.anchor_id for one in rows if one.anchor_id])
    return [
        Cited(number, one, _said(user, asked, one, open_talks, known))
        for number, one in enumerate(rows, start=1)
    ]


def _anchors(user: Reader, asked: Asked, keys: list[int]) -> set[int]:
    """Of some articles those that the edition may name: in a public one those of released laws."""
    public = asked.edition == Confidentiality.PUBLIC
    found = anchors_known(AnonymousUser() if public else user).filter(pk__in=keys)
    return set(found.values_list("pk", flat=True))


def _said(user: Reader, asked: Asked, one: Evidence, talks: set[int], known: set[int]) -> str:
    said = ""
    if one.interview is not None and one.interview_id in talks:
        said = f"{_name(user, asked, one.interview)}, {one.interview.held_on}"
    elif one.anchor is not None and one.anchor_id in known:
        said = f"{one.anchor.law.title} {one.anchor}"
    cited = one.cited or (one.file.name if one.file else "")
    return "; ".join(filter(None, (said, cited))) or str(one.get_kind_display())


def _stated(
    user: Reader, asked: Asked, findings: list[SurveyFinding], sources: list[Cited]
) -> list[Stated]:
    public = asked.edition == Confidentiality.PUBLIC
    known = anchors_known(AnonymousUser() if public else user)
    rows = SurveyFinding.objects.filter(pk__in=[one.pk for one in findings])
    about = {one.pk: one for one in rows.prefetch_related(Prefetch("anchors", known))}
    numbers: dict[int, list[int]] = {}
    for source in sources:
        numbers.setdefault(source.evidence.finding_id, []).append(source.number)
    return [
        Stated(one, tuple(numbers.get(one.pk, ())), list(about[one.pk].anchors.all()))
        for one in findings
    ]


def _needs(user: Reader, asked: Asked, country: Country, keys: list[int]) -> list[Wanted]:
    of = Q(pk=asked.need.pk) if asked.need else Q(supports__finding__in=keys)
    of = of | Q(country=country) if asked.country and not asked.mission else of
    found = Need.objects.filter(_open(user, asked), of).distinct().order_by("-total", "pk")
    supports = Support.objects.filter(finding__in=keys).order_by("pk")
    rows = found.prefetch_related(Prefetch("supports", supports))
    return [Wanted(one, list(one.supports.all()), weighed(user, one)) for one in rows[:100]]


def _entries(user: Reader, asked: Asked, country: Country) -> list[InventoryEntry]:
    if asked.need or not asked.with_inventory:
        return []
    wanted = sieved_entries(user, EntrySieve(country=country))
    within = wanted.filter(confidentiality__in=levels(asked.edition))
    return list(with_all(user, within)[:MOST])

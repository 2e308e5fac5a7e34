"""The mission, its interviews and its findings, written down."""

from __future__ import annotations

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import Circle, User
from hoseibi.intake.models import Request
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.research import actions, queries
from hoseibi.research.actions import Finding, Going, Keeping, Source, Talk
from hoseibi.research.choices import Confidentiality, SourceKind
from hoseibi.research.models import Interview, Mission, SurveyFinding

from . import found as told
from .found import Found
from .talks import BEGAN, ENDED, MISSION, PROGRAMME, SPOKEN, SUMMARY, Spoken

COMMAND = Origin.COMMAND
FOUND_BY = "Asuka Shirane"


def write_survey(
    expert: User, officer: User, circle: Circle, of: tuple[Country, Country]
) -> dict[str, SurveyFinding]:
    """Everything that was found, by the word that needs name it with."""
    lanvara, merovia = of
    mission = _mission(expert, lanvara)
    talks = {one.key: _talk(expert, lanvara, mission, one) for one in SPOKEN}
    found = {}
    for one in told.FOUND:
        keeping = _keeping(lanvara, one, circle)
        found[one.key] = _enter(expert, one, keeping, talks.get(one.talk), mission)
    later = _as_finding(expert, told.LATER, _keeping(lanvara, told.LATER, circle), None, None)
    actions.supersede(expert, found[told.SUPERSEDED], later, origin=COMMAND)
    for one in told.MEROVIA:
        _enter(officer, one, _keeping(merovia, one, circle), None, None)
    return found


def _keeping(country: Country, one: Found, circle: Circle) -> Keeping:
    own = _group(circle) if one.level == Confidentiality.CIRCLE else None
    return Keeping(country, one.level, own)


def _group(project: Circle) -> Circle:
    """The partner's drafting group, inside which something is to be kept."""
    return project.inner.order_by("-pk").first() or project


def _mission(by: User, lanvara: Country) -> Mission:
    people = Person.objects.filter(name__in=("Minato Amagawa", FOUND_BY))
    going = Going(
        titles=MISSION,
        begins_on=BEGAN,
        ends_on=ENDED,
        place="Sorenka, Tamrel",
        people=tuple(people),
        others="Two officers of the department, an interpreter",
        programme=PROGRAMME,
        summary=SUMMARY,
        request=Request.objects.filter(reference="XL-2021-01").first(),
        keeping=Keeping(lanvara, Confidentiality.PARTNER),
    )
    return actions.enter_mission(by, going, origin=COMMAND)


def _talk(by: User, lanvara: Country, mission: Mission, one: Spoken) -> Interview:
    organ = Organ.objects.filter(country=lanvara, name__contains=one.organ).order_by("pk").first()
    talk = Talk(
        called=one.called,
        held_on=one.day,
        language=one.language,
        name=one.name,
        organ=organ,
        place="Sorenka",
        consent=one.consent,
        asked_by=FOUND_BY,
        mission=mission,
        answers=one.answers,
        keeping=Keeping(lanvara, one.level),
    )
    return actions.enter_interview(by, talk, origin=COMMAND)


def _enter(
    by: User, one: Found, keeping: Keeping, talk: Interview | None, mission: Mission | None
) -> SurveyFinding:
    made = actions.enter_finding(by, _as_finding(by, one, keeping, talk, mission), origin=COMMAND)
    if one.seen:
        day, how = one.seen
        actions.confirm(by, made, how, day, origin=COMMAND)
    return made


def _as_finding(
    by: User, one: Found, keeping: Keeping, talk: Interview | None, mission: Mission | None
) -> Finding:
    sources = [Source(SourceKind.INTERVIEW, interview=talk)] if talk else []
    if one.cited:
        sources.append(Source(one.kind, one.cited, one.place))
    country = keeping.country
    meant = queries.articles_meant(by, country, one.articles) if country else []
    return Finding(
        claim={"en": one.en, "ja": one.ja},
        language="en",
        sources=tuple(sources),
        field_of_law=one.field,
        confidence=one.confidence,
        found_on=one.on,
        place="Sorenka" if mission else "",
        found_by=FOUND_BY if mission else str(by),
        mission=mission if one.on == told.FOUND[0].on else None,
        articles=tuple(article for _said, article in meant if article),
        keeping=keeping,
    )

"""Missions and interviews, for those who may know of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country

from ..choices import Consent
from ..models import Interview, InterviewAnswer, Mission, SurveyFinding
from ..permissions import may_name, readable
from .listed import Page, in_pages


@dataclass(frozen=True)
class FieldSieve:
    """What of missions or interviews is wanted; empty means all."""

    words: str = ""
    country: Country | None = None
    year: int | None = None
    mission: int | None = None


def missions(user: Reader) -> QuerySet[Mission]:
    """The missions that somebody may know of, the newest first."""
    found = Mission.objects.filter(readable(user))
    return found.select_related("country", "circle", "request", "project")


def mission_page(user: Reader, sieve: FieldSieve, page: object) -> Page:
    """A page of the missions."""
    return in_pages(sieved_missions(user, sieve), page)


def sieved_missions(user: Reader, sieve: FieldSieve) -> QuerySet[Mission]:
    """The missions that are wanted."""
    found = missions(user)
    found = found.filter(country=sieve.country) if sieve.country else found
    found = found.filter(begins_on__year=sieve.year) if sieve.year else found
    for word in sieve.words.split():
        found = found.filter(words__icontains=word)
    return found


def mission(user: Reader, key: int) -> Mission | None:
    """One mission by its number."""
    return missions(user).prefetch_related("people__organ").filter(pk=key).first()


def interviews(user: Reader) -> QuerySet[Interview]:
    """The interviews that somebody may know of, the newest first."""
    found = Interview.objects.filter(readable(user))
    return found.select_related("country", "circle", "mission", "person", "organ")


def interview_page(user: Reader, sieve: FieldSieve, page: object) -> Page:
    """A page of the interviews, each with how many questions it has."""
    listed = in_pages(sieved_interviews(user, sieve), page)
    own = InterviewAnswer.objects.filter(interview__in=listed.shown).order_by()
    counted = dict(own.values_list("interview").annotate(Count("pk")))
    for one in listed.shown:
        one.asked = counted.get(one.pk, 0)
    return listed


def sieved_interviews(user: Reader, sieve: FieldSieve) -> QuerySet[Interview]:
    """Those that are wanted. Names are not searched: who may not know them could guess them."""
    found = interviews(user)
    found = found.filter(country=sieve.country) if sieve.country else found
    found = found.filter(held_on__year=sieve.year) if sieve.year else found
    found = found.filter(mission=sieve.mission) if sieve.mission else found
    for word in sieve.words.split():
        found = found.filter(called__icontains=word)
    return found


def interview(user: Reader, key: int) -> Interview | None:
    """One interview by its number."""
    return interviews(user).filter(pk=key).first()


def answers(user: Reader, found: Interview) -> list[InterviewAnswer]:
    """What was asked and answered, in order."""
    own = InterviewAnswer.objects.filter(readable(user, "interview__"), interview=found)
    return list(own)


def findings_of(user: Reader, found: Interview) -> QuerySet[SurveyFinding]:
    """The findings that rest on an interview."""
    return SurveyFinding.objects.filter(readable(user), evidence__interview=found).distinct()


def who(user: Reader, found: Interview) -> str:
    """Who was asked: by name where they agreed to it or the reader serves the country, else as
    they are called for the others."""
    named = str(found.person or found.name or "")
    if named and (found.consent == Consent.NAMED or may_name(user, found.country_id)):
        return named
    return found.called

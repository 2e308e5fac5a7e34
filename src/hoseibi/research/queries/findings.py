"""What was found, for those who may know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Country
from hoseibi.ui.templatetags.reading import day_words

from ..models import Confirmation, Evidence, Mission, Support, SurveyFinding
from ..permissions import may_know, readable
from .fieldwork import who
from .listed import Page, in_pages, of_age
from .places import anchors_known, laws_known


@dataclass(frozen=True)
class FindingSieve:
    """What of the findings is wanted; empty means all."""

    words: str = ""
    country: Country | None = None
    field: str = ""
    confidence: str = ""
    age: str = ""
    mission: int | None = None
    superseded: bool = False


def findings(user: Reader) -> QuerySet[SurveyFinding]:
    """The findings that somebody may know of, the newest first."""
    found = SurveyFinding.objects.filter(readable(user))
    return found.select_related("country", "circle")


def sieved_findings(user: Reader, sieve: FindingSieve) -> QuerySet[SurveyFinding]:
    """Those of them that are wanted."""
    found = findings(user).filter(of_age(sieve.age, timezone.localdate()))
    exact = {
        "country": sieve.country,
        "field_of_law": sieve.field,
        "confidence": sieve.confidence,
        "mission": sieve.mission,
    }
    found = found.filter(**{name: value for name, value in exact.items() if value})
    for word in sieve.words.split():
        found = found.filter(words__icontains=word)
    return found if sieve.superseded else found.filter(superseded_by=None)


def finding_page(user: Reader, sieve: FindingSieve, page: object) -> Page:
    """A page of the list, each with its articles that the reader may hear of."""
    found = sieved_findings(user, sieve).prefetch_related(*about(user))
    return in_pages(found, page)


def about(user: Reader) -> tuple[Prefetch, Prefetch]:
    """The laws and articles that findings are about, as far as the reader may hear of them."""
    laws = laws_known(user).prefetch_related("names")
    return Prefetch("laws", laws), Prefetch("anchors", anchors_known(user))


class FindingPage(NamedTuple):
    """A finding with what it rests on, who saw it again, what came before and after it, and the
    needs that it bears on, as far as the reader may know of each."""

    finding: SurveyFinding
    evidence: list[Evidence]
    confirmations: list[Confirmation]
    mission: Mission | None
    later: SurveyFinding | None
    earlier: list[SurveyFinding]
    supports: list[Support]


def finding(user: Reader, key: int) -> SurveyFinding | None:
    """One finding by its number."""
    related = ("mission", "entered_by", "superseded_by")
    found = findings(user).select_related(*related).prefetch_related(*about(user))
    return found.filter(pk=key).first()


def finding_whole(user: Reader, found: SurveyFinding) -> FindingPage:
    """All there is to say of a finding that somebody may know of."""
    later = found.superseded_by
    needs = Support.objects.filter(readable(user, "need__"), finding=found)
    return FindingPage(
        found,
        evidence(user, [found.pk]),
        list(found.confirmations.select_related("by")),
        found.mission if found.mission and may_know(user, found.mission) else None,
        later if later is not None and may_know(user, later) else None,
        list(findings(user).filter(superseded_by=found)),
        list(needs.select_related("need").order_by("need__number")),
    )


def evidence(user: Reader, keys: list[int]) -> list[Evidence]:
    """What findings rest on. An interview or an article that the reader may not hear of is left
    out of what is said of the source, and the source stays."""
    own = Evidence.objects.filter(readable(user, "finding__"), finding__in=keys)
    related = own.select_related("file", "interview__person", "interview__organ")
    known = set(anchors_known(user).filter(evidence__finding__in=keys).values_list("pk", flat=True))
    rows = list(related.select_related("anchor__law").prefetch_related("anchor__law__names"))
    for one in rows:
        if one.anchor_id not in known:
            one.anchor = None
        if one.interview is not None and not may_know(user, one.interview):
            one.interview = None
        one.shown = _shown(user, one)  # type: ignore[attr-defined]
    return rows


def _shown(user: Reader, one: Evidence) -> str:
    """What a source is called, for this reader."""
    if one.interview is not None:
        said = f"{who(user, one.interview)}, {day_words(one.interview.held_on)}"
        return f"{said} ({one.cited})" if one.cited else said
    if one.anchor is not None:
        said = f"{one.anchor.law.title} {one.anchor}"
        return f"{said} ({one.cited})" if one.cited else said
    return one.cited or (one.file.name if one.file else str(one.get_kind_display()))

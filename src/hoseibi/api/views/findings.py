"""What the checks find in a version of a law."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from hoseibi.corpus import queries
from hoseibi.corpus.models import Finding
from hoseibi.corpus.templatetags.findings import check_sentence

from .given import Count, InLanguage, Slug
from .laws import law_asked, version_asked
from .operations import asked
from .paging import Pages, paged

router = Router(tags=["findings"])


class FindingsAsked(InLanguage):
    """Which findings; without a state, those that stand."""

    state: Literal["open", "dismissed", "all"] = "open"
    severity: Literal["", "error", "warning", "hint"] = ""
    check: str = Field("", pattern=r"^[a-z0-9-]{0,60}$", description="The code of a check")
    page: Count = Field(1, ge=1, le=1_000_000, description="The page, from 1; a hundred on each")


class Dismissed(Schema):
    """Why a finding may stand."""

    reason: str
    at: datetime


class FindingTold(Schema):
    """Something that a check found."""

    check: str
    severity: str
    message: str = Field(description="In the language that was asked for")
    article: str
    inside: str
    start: int
    end: int
    dismissed: Dismissed | None


class Findings(Pages):
    """The findings of a version, in reading order."""

    law: str
    language: str
    version: int
    open: int
    dismissed: int
    items: list[FindingTold]


@asked(router, "/laws/{slug}/findings", Findings)
def findings(request: HttpRequest, slug: Slug, query: Query[FindingsAsked]) -> dict[str, Any]:
    """What the checks find in a law in one language, as on a day."""
    held = version_asked(law_asked(request, slug), query.language, query.day)
    filters = queries.FindingFilters(query.check, query.severity, query.state)
    found = queries.findings_of(held, filters, page=query.page)
    return paged(request, query.page, found) | {
        "law": slug,
        "language": held.language_version.language,
        "version": held.pk,
        "open": found.open,
        "dismissed": found.dismissed,
        "items": [_finding(each) for each in found.findings],
    }


def _finding(each: Finding) -> dict[str, Any]:
    why = each.dismissal
    return {
        "check": each.code,
        "severity": each.severity,
        "message": check_sentence(each),
        "article": each.article,
        "inside": each.inside,
        "start": each.start,
        "end": each.end,
        "dismissed": {"reason": why.reason, "at": why.dismissed_at} if why else None,
    }

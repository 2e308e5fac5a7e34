"""Requests that somebody may see, and what stands on the page of one."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q, QuerySet

from hoseibi.accounts.permissions import Reader, countries_of, organs_of
from hoseibi.ui.languages import reader_language

from ..choices import FORM, FormItem, StepKind
from ..models import FormText, Request, Step
from ..permissions import is_department, is_ours, may_read_form

INNER = frozenset((StepKind.SCREENED, StepKind.ADOPTED, StepKind.DECLINED, StepKind.REOPENED))
"""Steps that an applicant is not told of: for them a request is received, then answered."""


def requests(user: Reader) -> QuerySet[Request]:
    """Every request that somebody may know of, the newest first."""
    found = Request.objects.select_related("country", "organ", "applicant")
    if is_department(user):
        return found
    return found.filter(Q(country__in=countries_of(user)) | Q(organ__in=organs_of(user)))


def request_(user: Reader, reference: str) -> Request | None:
    """One request by its reference."""
    more = ("verdict__recorded_by", "reply", "questionnaire", "entered_by", "brought__file")
    return requests(user).select_related(*more).filter(reference=reference).first()


class Line(NamedTuple):
    """A part of an item of the form: how it is counted, what it asks, and what was written, by
    language, the reader's first."""

    item: FormItem
    number: str
    label: str
    said: list[FormText]


class Chapter(NamedTuple):
    """A numbered item of the form with its parts."""

    number: int
    label: str
    lines: list[Line]

    @property
    def has_words(self) -> bool:
        """Whether anything was written."""
        return any(line.said for line in self.lines)


def form_of(user: Reader, request: Request, language: str = "") -> list[Chapter]:
    """Items 6 to 10 of the form, in one language or in all."""
    by_item: dict[str, list[FormText]] = {}
    if may_read_form(user, request):
        first = reader_language()
        found = request.texts.filter(**({"language": language} if language else {}))
        for text in sorted(found, key=lambda one: (one.language != first, one.language)):
            by_item.setdefault(text.item, []).append(text)
    return [
        Chapter(
            section.number,
            str(section.label),
            [
                Line(item, section.numbered(item), str(item.label), by_item.get(item, []))
                for item in section.items
            ],
        )
        for section in FORM
    ]


def languages_of(user: Reader, request: Request) -> list[str]:
    """The languages in which the form was filled in, the applicant's first."""
    if not may_read_form(user, request):
        return []
    found = set(request.texts.order_by().values_list("language", flat=True).distinct())
    return sorted(found, key=lambda one: (one != request.language, one))


def written(user: Reader, request: Request, language: str) -> dict[str, str]:
    """What the form says in one language, by item."""
    if not may_read_form(user, request):
        return {}
    return dict(request.texts.filter(language=language).values_list("item", "text"))


def steps(user: Reader, request: Request) -> list[Step]:
    """What happened with a request, oldest first; to the applicant without what is ours."""
    found = request.steps.select_related("by").order_by("on", "pk")
    if is_ours(user, request):
        return list(found)
    return [one for one in found if one.kind not in INNER]


def shown_state(user: Reader, request: Request) -> str:
    """The state as somebody may know it: to the applicant a decision shows once the reply went."""
    if is_ours(user, request):
        return request.state
    return told_state(request, _is_answered(request))


def told_state(request: Request, answered: bool) -> str:
    """The state that an applicant is told."""
    if request.state in ("screening", "adopted", "declined") and not answered:
        return "received"
    return request.state


def _is_answered(request: Request) -> bool:
    reply = getattr(request, "reply", None)
    return reply is not None and reply.sent_on is not None

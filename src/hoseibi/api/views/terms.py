"""Concepts of law with what each language calls them, and what was decided of each term."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Path, Query, Router, Schema
from pydantic import BeforeValidator

from hoseibi.terms import queries
from hoseibi.terms.choices import DECIDED, TermStatus
from hoseibi.terms.models import Concept, ConceptTerm

from .given import LANGUAGE, WORD, Day, Paged, Words, digits
from .operations import TERMS, asked
from .paging import Pages, Shown, paged
from .trouble import missing

router = Router(tags=["terms"])

ConceptKey = Annotated[
    int,
    Path(ge=1, le=9_999_999, description="The number of the concept", examples=[1]),
    BeforeValidator(digits),
]


class TermsAsked(Paged):
    """Which concepts; what is left out means any. Words, language and status are asked of one and
    the same term."""

    q: Words = Field("", max_length=200, description="Words of a term, in any language")
    language: str = Field("", pattern=rf"{LANGUAGE}|^$")
    status: Literal[("", *TermStatus.values)] = ""  # type: ignore[valid-type]
    field_of_law: str = Field("", pattern=WORD)
    changed_since: Day | None = Field(None, description="Changed on this day or later")

    def sieve(self) -> queries.Sieve:
        return queries.Sieve(
            self.q, self.language, self.status, self.field_of_law, self.changed_since
        )


class TermTold(Schema):
    """What a language calls a concept, and what was decided of it."""

    id: int
    language: str
    text: str
    status: str
    usage: str = Field(description="When it is right")
    note: str
    reading: str
    part_of_speech: str
    kind: str
    source: str
    decided_on: date | None
    decided_by: str
    decision: str = Field(description="Where that is written")


class Definition(Schema):
    """Words that define a concept."""

    language: str
    text: str
    source: str


class ConceptLine(Schema):
    """A concept in a list, with the terms that the reader may know of."""

    id: int
    code: str = Field(description="Its name in lists")
    fields: list[str]
    terms: list[TermTold]
    definitions: list[Definition]
    changed_at: datetime
    url: str
    page: str = Field(description="The page for people")


class Concepts(Pages):
    """Concepts that pass the filters."""

    items: list[ConceptLine]


class ConceptStep(Schema):
    """Something that was done to a concept; `about` names the term."""

    what: str
    on: date | None
    who: str
    note: str
    about: str


class ConceptTold(ConceptLine):
    """A concept with all that is said of it."""

    note: str
    source: str = Field(description="Where it is defined; an address where `law` is said")
    law: str | None = Field(description="The law that defines it, where it is open to the reader")
    decision: str
    merged_from: list[int]
    steps: list[ConceptStep] = Field(description="The newest first; for those with a token")


class DecisionsAsked(Paged):
    """Which decisions; what is left out means any."""

    language: str = Field("", pattern=rf"{LANGUAGE}|^$")
    status: Literal[("", *(one.value for one in DECIDED))] = ""  # type: ignore[valid-type]
    since: Day | None = Field(None, description="Decided on this day or later")


class TermDecided(TermTold):
    """A term of which something was decided, with the words to use in its place."""

    concept: int
    instead: list[str] = Field(description="The approved terms of its language, for one that is no"
                               " longer to be used")  # fmt: skip
    url: str


class Decided(Pages):
    """What was decided of terms, the latest first."""

    items: list[TermDecided]


@asked(router, "/terms", Concepts, TERMS)
def terms(request: HttpRequest, query: Query[TermsAsked]) -> dict[str, Any]:
    """Concepts with their terms in every language, by filters.

    Without a token only what was decided; with one the candidates too.
    """
    found = queries.with_terms(request.auth.reader, query.sieve())
    shown = Shown(found, query.page, query.size)
    items = [line(request, one) for one in shown.items]
    return paged(request, query.page, shown) | {"items": items}


@asked(router, "/terms/decisions", Decided, TERMS)
def term_decisions(request: HttpRequest, query: Query[DecisionsAsked]) -> dict[str, Any]:
    """What was decided of terms: approved, deprecated, forbidden, by whom and on which day.

    The latest first; those that came in a list without a day stand at the end.
    """
    found = queries.decisions(
        request.auth.reader, language=query.language, status=query.status, since=query.since
    )
    shown = Shown(found, query.page, query.size)
    items = [_decided(request, one) for one in shown.items]
    return paged(request, query.page, shown) | {"items": items}


@asked(router, "/terms/{concept}", ConceptTold, TERMS)
def concept(request: HttpRequest, concept: ConceptKey) -> dict[str, Any]:
    """One concept: its terms and definitions by language, and what was done to it.

    One that was merged answers as the concept that it leads to.
    """
    return told(request, concept_asked(request, concept))


def concept_asked(request: HttpRequest, key: int) -> Concept:
    """A concept that the reader may know of."""
    found = queries.concept(request.auth.reader, key)
    if found is not None and found.merged_into_id:
        found = queries.concept(request.auth.reader, found.merged_into_id)
    if found is None:
        said = _("There is no concept with this number, or it is not open to you.")
        raise missing("path.concept", said)
    return found


def told(request: HttpRequest, found: Concept) -> dict[str, Any]:
    """All that is said of a concept."""
    page = queries.concept_page(request.auth.reader, found)
    spoken = page.languages
    names = ("what", "on", "who", "note", "about")
    law = page.defined_at.law if page.defined_at else None
    return _common(request, found) | {
        "fields": [each.field for each in found.fields.all()],
        "terms": [term_told(each) for one in spoken for each in one.terms],
        "definitions": [
            _definition(each)
            for each in (*page.plain, *(said for one in spoken for said in one.definitions))
        ],
        "note": found.note,
        "source": queries.source_told(found, page.defined_at),
        "law": law.slug if law else None,
        "decision": found.decision,
        "merged_from": [each.pk for each in page.merged_from],
        "steps": [{name: getattr(each, name) for name in names} for each in page.events],
    }


def line(request: HttpRequest, found: Concept) -> dict[str, Any]:
    """A concept in a list."""
    return _common(request, found) | {
        "fields": [each.field for each in found.fields.all()],
        "terms": [term_told(each) for each in found.terms.all()],
        "definitions": [_definition(each) for each in found.definitions.all()],
    }


def _common(request: HttpRequest, found: Concept) -> dict[str, Any]:
    return {
        "id": found.pk,
        "code": found.code,
        "changed_at": found.changed_at,
        "url": request.build_absolute_uri(f"/api/v1/terms/{found.pk}"),
        "page": request.build_absolute_uri(f"/terms/{found.pk}/"),
    }


def term_told(found: ConceptTerm) -> dict[str, Any]:
    """A term with what was decided of it."""
    own = (name for name in TermTold.model_fields if name != "id")
    return {name: getattr(found, name) for name in own} | {"id": found.pk}


def _definition(found: Any) -> dict[str, str]:
    return {name: getattr(found, name) for name in ("language", "text", "source")}


def _decided(request: HttpRequest, found: ConceptTerm) -> dict[str, Any]:
    better = found.concept.approved if found.status != TermStatus.APPROVED else ()  # type: ignore[attr-defined]
    return term_told(found) | {
        "concept": found.concept_id,
        "instead": [each.text for each in better if each.language == found.language],
        "url": request.build_absolute_uri(f"/api/v1/terms/{found.concept_id}"),
    }

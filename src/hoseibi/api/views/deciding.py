"""What programs write about terms: proposed, and decided by those who decide on the pages."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Path
from ninja.responses import Status
from pydantic import BeforeValidator

from hoseibi import legaltext
from hoseibi.accounts.choices import Origin
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import law_by_slug
from hoseibi.terms import actions, queries
from hoseibi.terms.choices import TermStatus

from .given import LANGUAGE, Day, Sent, Words, digits
from .operations import TERMS_WRITE, written
from .terms import ConceptKey, ConceptTold, TermTold, concept_asked, router, term_told, told
from .trouble import missing

TermKey = Annotated[
    int,
    Path(ge=1, le=9_999_999, description="The number of the term", examples=[1]),
    BeforeValidator(digits),
]


class TermSent(Sent):
    """What a language calls a concept."""

    language: str = Field(pattern=LANGUAGE, max_length=35, examples=["ja"])
    text: Words = Field(min_length=1, max_length=500, examples=["法人"])
    usage: Words = Field("", max_length=1000, description="When it is right")
    note: Words = Field("", max_length=5000)
    reading: Words = Field("", max_length=500, description="How it is read aloud")
    part_of_speech: Words = Field("", max_length=60)
    kind: Words = Field("", max_length=60)
    source: Words = Field("", max_length=1000)

    def term(self) -> legaltext.Term:
        return legaltext.Term(**self.model_dump())


class DefinitionSent(Sent):
    """Words that define a concept."""

    text: Words = Field(min_length=1, max_length=5000)
    language: str = Field("", pattern=rf"{LANGUAGE}|^$", max_length=35)
    source: Words = Field("", max_length=1000)


class ConceptSent(Sent):
    """A concept with its terms."""

    terms: list[TermSent] = Field(min_length=1, max_length=100)
    code: Words = Field("", max_length=200, description="Its name in lists; empty: its first term")
    definitions: list[DefinitionSent] = Field(default_factory=list, max_length=50)
    fields_of_law: list[Annotated[Words, Field(max_length=200)]] = Field(
        default_factory=list, max_length=20
    )
    note: Words = Field("", max_length=5000)
    source: Words = Field(
        "", max_length=1000, description="Where it is defined; an address where `law` is said"
    )
    law: str = Field("", pattern=r"^[A-Za-z0-9_-]{0,80}$", description="The law that defines it")

    def concept(self) -> legaltext.Concept:
        glosses = (legaltext.Gloss(**each.model_dump()) for each in self.definitions)
        return legaltext.Concept(
            self.code,
            tuple(each.term() for each in self.terms),
            tuple(glosses),
            self.source,
            self.note,
            tuple(self.fields_of_law),
        )


class VerdictSent(Sent):
    """What a term becomes, and why. Without who and when it is a decision of today, by the owner of
    the token."""

    status: Literal[tuple(TermStatus.values)]  # type: ignore[valid-type]
    reason: Words = Field(min_length=1, max_length=5000)
    decided_by: Words = Field("", max_length=300)
    decided_on: Day | None = None
    decision: Words = Field("", max_length=500, description="Where that is written")


@written(router, "post", "/terms", {201: ConceptTold}, TERMS_WRITE)
def propose_concept(request: HttpRequest, body: ConceptSent) -> Status[dict[str, Any]]:
    """Propose a concept. Its terms are candidates until somebody decides."""
    made = actions.propose(
        request.auth.reader, body.concept(), _law(request, body.law), origin=Origin.PROGRAM
    )
    return Status(201, told(request, concept_asked(request, made.pk)))


def _law(request: HttpRequest, slug: str) -> Law | None:
    if not slug:
        return None
    found = law_by_slug(request.auth.reader, slug)
    if found is None:
        raise missing("body.law", _("There is no law with this name, or it is not open to you."))
    return found


@written(router, "post", "/terms/{concept}/terms", {201: TermTold}, TERMS_WRITE)
def propose_term(
    request: HttpRequest, concept: ConceptKey, body: TermSent
) -> Status[dict[str, Any]]:
    """Propose one more term of a concept. It is a candidate until somebody decides."""
    found = concept_asked(request, concept)
    made = actions.propose_term(request.auth.reader, found, body.term(), origin=Origin.PROGRAM)
    return Status(201, term_told(made))


@written(router, "post", "/terms/term/{term}/decision", {200: TermTold}, TERMS_WRITE)
def decide_term(request: HttpRequest, term: TermKey, body: VerdictSent) -> dict[str, Any]:
    """Write down what was decided of a term: approved, deprecated, forbidden, or open again.

    It is what an officer does on the page of a term, and refused to others.
    """
    found = queries.term(request.auth.reader, term)
    if found is None:
        said = _("There is no term with this number, or it is not open to you.")
        raise missing("path.term", said)
    verdict = actions.Verdict(**body.model_dump())
    made = actions.decide(request.auth.reader, found, verdict, origin=Origin.PROGRAM)
    return term_told(made)

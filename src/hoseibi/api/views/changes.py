"""What differs between two versions of a law, and which acts made its versions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.models import LawVersion

from .given import LANGUAGE, Asked, Count, Day, Slug
from .laws import law_asked, version_asked
from .operations import asked
from .paging import Pages, paged
from .trouble import missing

router = Router(tags=["changes"])

PASSAGES = 50
"""Passages on a page of a comparison."""


class DaysAsked(Asked):
    """Which two days, in which language."""

    old: Day = Field(description="The day of the first version", examples=["2019-01-01"])
    new: Day = Field(description="The day of the second version", examples=["2020-04-01"])
    language: str | None = Field(None, pattern=LANGUAGE)
    page: Count = Field(1, ge=1, le=1_000_000, description="The page, from 1; fifty on each")


class Piece(Schema):
    """Some words, and what became of them: they stayed (`same`), went (`out`) or came (`in`)."""

    how: str
    words: str


class Line(Schema):
    """A line of the law before and after."""

    kind: str
    status: str
    depth: int
    before: str
    after: str
    old: str
    new: str
    heading: list[Piece]
    text: list[Piece]
    is_elided: bool = Field(description="The words are the same on both sides and left out")


class Passage(Schema):
    """An article in which something differs."""

    kind: str
    old: str = Field(description="Its address in the first version")
    new: str = Field(description="Its address in the second version")
    before: str
    after: str
    lines: list[Line]


class Comparison(Pages):
    """What differs between two versions, article by article; `total` counts the passages."""

    law: str
    language: str
    old: int
    new: int
    counts: dict[str, int] = Field(description="Passages by kind")
    items: list[Passage]


class LeftOut(Schema):
    """An instruction of an act that was not carried out."""

    words: str
    because: str


class Amended(Schema):
    """A version that an amending act made of another."""

    version: int
    language: str
    in_force_from: date | None
    base: int | None = Field(description="The version amended, where it is open to the reader")
    act: str = Field(description="The name of the act's file")
    amending_act: str
    applied: int
    left_out: list[LeftOut]
    reason: str


class Amendments(Schema):
    """The amendments of a law that are kept with their acts."""

    law: str
    items: list[Amended]


class _Shown:
    """A page of passages."""

    def __init__(self, passages: Sequence[legaltext.Passage], page: int) -> None:
        self.total = len(passages)
        self.pages = max(1, -(-self.total // PASSAGES))
        self.page = page
        self.items = passages[(page - 1) * PASSAGES : page * PASSAGES]


@asked(router, "/laws/{slug}/comparison", Comparison)
def comparison(request: HttpRequest, slug: Slug, query: Query[DaysAsked]) -> dict[str, Any]:
    """What differs between the versions that held on two days."""
    law = law_asked(request, slug)
    new = version_asked(law, query.language, query.new)
    language = new.language_version.language
    old = queries.version_of(law, language, query.old)
    if old is None:
        said = _("There is no text of this law in this language on this day.")
        raise missing("query.old", said)
    found = queries.compared(old, new)
    shown = _Shown(found.passages, query.page)
    return paged(request, query.page, shown) | {
        "law": slug,
        "language": language,
        "old": old.pk,
        "new": new.pk,
        "counts": dict(found.counts),
        "items": [_passage(each) for each in shown.items],
    }


def _passage(each: legaltext.Passage) -> dict[str, Any]:
    names = ("kind", "old", "new", "before", "after")
    return {name: getattr(each, name) for name in names} | {"lines": [_line(r) for r in each.rows]}


def _line(row: legaltext.Row) -> dict[str, Any]:
    names = ("kind", "status", "depth", "before", "after", "old", "new")
    return {name: getattr(row, name) for name in names} | {
        "heading": [_piece(each) for each in row.heading],
        "text": [_piece(each) for each in row.text],
        "is_elided": row.elided,
    }


def _piece(piece: legaltext.Piece) -> dict[str, str]:
    runs = tuple(each for each in piece.tokens if isinstance(each, str | legaltext.Inline))
    return {"how": piece.how, "words": legaltext.words(runs)}


@asked(router, "/laws/{slug}/amendments", Amendments)
def amendments(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """Which act made which version of a law, and what of the act was left out."""
    law = law_asked(request, slug)
    versions = [each for one in law.languages.all() for each in one.versions.all()]
    known = {each.pk for each in versions}
    made = [each for each in versions if hasattr(each, "amendment")]
    return {"law": slug, "items": [_amended(each, known) for each in made]}


def _amended(version: LawVersion, known: set[int]) -> dict[str, Any]:
    told = version.amendment
    return {
        "version": version.pk,
        "language": version.language_version.language,
        "in_force_from": version.in_force_from,
        "base": told.base_id if told.base_id in known else None,
        "act": told.act.name,
        "amending_act": version.amending_act,
        "applied": told.applied,
        "left_out": told.left_out,
        "reason": told.reason,
    }

"""Laws: the list with its filters, search, and one law with its languages and versions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from hoseibi.corpus import queries
from hoseibi.corpus.models import Law, LawVersion

from .given import LANGUAGE, WORD, OnDay, Paged, Slug, Words
from .operations import asked
from .paging import Pages, paged
from .trouble import missing

router = Router(tags=["laws"])


class LawsAsked(Paged, OnDay):
    """Which laws; what is left out means any."""

    country: str = Field("", pattern=r"^([a-z]{2})?$", description="Two letters, such as `jp`")
    field_of_law: str = Field("", pattern=WORD)
    status: str = Field("", pattern=WORD)
    language: str = Field("", pattern=rf"{LANGUAGE}|^$")
    text: Words = Field("", max_length=200, description="Words of a title, or a number")
    order: Literal["country", "title", "changed"] = "country"

    def filters(self) -> queries.LawFilters:
        names = queries.LawFilters._fields
        return queries.LawFilters(**{name: getattr(self, name) for name in names})


class LawLine(Schema):
    """A law in a list."""

    slug: str
    title: str = Field(description="In the language that was asked for, or the nearest there is")
    titles: dict[str, str] = Field(description="By language")
    country: str
    kind: str
    number: str
    field_of_law: str
    languages: list[str]
    status: list[str]
    articles: int
    changed_at: datetime
    url: str
    page: str = Field(description="The page for people")


class Laws(Pages):
    """Laws that pass the filters, with how many each value of a filter would leave."""

    items: list[LawLine]
    counts: dict[str, dict[str, int]]


class Version(Schema):
    """The words of a law in one language between two days."""

    id: int
    label: str
    in_force_from: date | None
    in_force_until: date | None
    amending_act: str
    is_released: bool
    released_by: str
    articles: int
    characters: int
    fingerprint: str
    open_findings: dict[str, int] = Field(description="By severity")


class InOneLanguage(Schema):
    """A law in one language."""

    language: str
    convention: str
    status: str
    authority: str
    source: str
    versions: list[Version]


class Dated(Schema):
    """A day in the life of a law, with who says so."""

    kind: str
    day: date
    source: str


class LawTold(Schema):
    """A law with all that is said of it."""

    slug: str
    title: str
    titles: dict[str, str]
    other_names: list[dict[str, str]]
    country: str
    kind: str
    number: str
    code: str
    field_of_law: str
    dates: list[Dated]
    languages: list[InOneLanguage]
    added_at: datetime
    changed_at: datetime
    url: str
    page: str


@asked(router, "/laws", Laws)
def laws(request: HttpRequest, query: Query[LawsAsked]) -> dict[str, Any]:
    """The laws that the reader may see, by filters, a page at a time."""
    reader = request.auth.reader
    shelf = queries.library(reader, query.filters(), on=query.day, page=query.page, size=query.size)
    counts = {
        name: {each.value: each.count for each in some} for name, some in shelf.facets.items()
    }
    items = [line(request, law) for law in shelf.laws]
    return paged(request, query.page, shelf) | {"items": items, "counts": counts}


@asked(router, "/laws/{slug}", LawTold)
def law(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """One law: its names, its days, its languages and every version of each."""
    return law_told(request, law_asked(request, slug))


def law_told(request: HttpRequest, found: Law) -> dict[str, Any]:
    """All that is said of a law."""
    counts = queries.open_counts(found)
    names = list(found.names.all())
    return common(request, found) | {
        "other_names": [{"language": n.language, "text": n.text} for n in names if n.short],
        "code": found.code,
        "dates": [{"kind": d.kind, "day": d.day, "source": d.source} for d in found.dates.all()],
        "languages": [_in_language(each, counts) for each in found.languages.all()],
        "added_at": found.added_at,
    }


def law_asked(request: HttpRequest, slug: str) -> Law:
    """A law that the reader may see."""
    found = queries.law_by_slug(request.auth.reader, slug)
    if found is None:
        said = _("There is no law with this name, or it is not open to you.")
        raise missing("path.slug", said)
    return found


def line(request: HttpRequest, law: Law) -> dict[str, Any]:
    """A law in a list."""
    languages = law.languages.all()
    articles = [each.current.article_count for each in languages if each.current]
    return common(request, law) | {
        "languages": [each.language for each in languages],
        "status": list(dict.fromkeys(each.status for each in languages)),
        "articles": max(articles, default=0),
    }


def common(request: HttpRequest, law: Law) -> dict[str, Any]:
    """What is told of a law everywhere."""
    return {
        "slug": law.slug,
        "title": law.title,
        "titles": {each.language: each.text for each in law.names.all() if not each.short},
        "country": law.country.code,
        "kind": law.kind,
        "number": law.number,
        "field_of_law": law.field_of_law,
        "changed_at": law.changed_at,
        "url": request.build_absolute_uri(f"/api/v1/laws/{law.slug}"),
        "page": request.build_absolute_uri(f"/laws/{law.slug}/"),
    }


def _in_language(held: Any, counts: dict[int, dict[str, int]]) -> dict[str, Any]:
    return {
        "language": held.language,
        "convention": held.convention,
        "status": held.status,
        "authority": held.authority,
        "source": held.source,
        "versions": [version(each, counts.get(each.pk, {})) for each in held.versions.all()],
    }


def version(held: LawVersion, counts: dict[str, int]) -> dict[str, Any]:
    """A version as it is told."""
    return {
        "id": held.pk,
        "label": held.label,
        "in_force_from": held.in_force_from,
        "in_force_until": held.in_force_until,
        "amending_act": held.amending_act,
        "is_released": held.released_at is not None,
        "released_by": held.released_by,
        "articles": held.article_count,
        "characters": held.character_count,
        "fingerprint": held.fingerprint,
        "open_findings": counts,
    }


def version_asked(law: Law, language: str | None, on: date) -> LawVersion:
    """The version in a language that holds on a day; without a language, the first there is."""
    versions = queries.versions_on(law, on)
    found = versions.get(language) if language else next(iter(versions.values()), None)
    if found is None:
        said = _("There is no text of this law in this language on this day.")
        raise missing("query.language", said)
    return found

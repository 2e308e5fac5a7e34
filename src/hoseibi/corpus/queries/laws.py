"""Laws: the list with its filters and counts, one law, and which version holds on a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Case, F, OuterRef, Prefetch, Q, QuerySet, Subquery, When

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country

from .. import storage
from ..choices import Authority, Status
from ..models import Law, LawTitle, LawVersion
from .facets import Facet, facet
from .visible import visible_languages, visible_laws, visible_versions


class LawFilters(NamedTuple):
    """What somebody wants to see of the list; empty means any."""

    country: str = ""
    field_of_law: str = ""
    status: str = ""
    language: str = ""
    text: str = ""
    order: str = "country"


class LibraryPage(NamedTuple):
    laws: list[Law]
    total: int
    page: int
    pages: int
    facets: dict[str, list[Facet]]


ORDERS = {
    "country": ("country__code", "first_title", "slug"),
    "title": ("first_title", "slug"),
    "changed": ("-changed_at", "slug"),
}


def library(
    user: Reader, filters: LawFilters, *, on: date, page: int = 1, size: int = 50
) -> LibraryPage:
    """The laws that pass the filters, and for each filter the counts that the others leave."""
    known = _known(user, filters)
    first = LawTitle.objects.filter(law=OuterRef("pk")).order_by("key").values("key")[:1]
    found = _filtered(user, filters).annotate(first_title=Subquery(first))
    ordered = found.order_by(*ORDERS.get(filters.order, ORDERS["country"]))
    paginator = Paginator(ordered, size)
    # Counted with everything else that is counted: the database is not asked again.
    paginator.count = len({one[0] for one in _passing(known, filters)})
    shown = paginator.get_page(page)
    laws = list(shown.object_list.select_related("country").prefetch_related(*_beside(user)))
    for law in laws:
        _bind(law, on)
    return LibraryPage(
        laws, paginator.count, shown.number, paginator.num_pages, _facets(known, filters)
    )


def law_by_slug(user: Reader, slug: str) -> Law | None:
    """A law with its titles, languages and versions at hand; None when there is none that this
    reader may see."""
    laws = visible_laws(user).select_related("country").prefetch_related(*_beside(user))
    law = laws.filter(slug=slug).first()
    if law:
        _bind(law)
    return law


def versions_on(law: Law, on: date) -> dict[str, LawVersion]:
    """By language, the version that holds on a day; the law is one of `law_by_slug`."""
    held = ((each.language, holding(each.versions.all(), on)) for each in law.languages.all())
    return {language: version for language, version in held if version}


def version_of(law: Law, language: str, on: date) -> LawVersion | None:
    """The version in a language that holds on a day."""
    return versions_on(law, on).get(language)


def holding(versions: Iterable[LawVersion], on: date) -> LawVersion | None:
    """The version of a day. Where none holds, the last before it, then the first after it: a
    reader is better served by a neighbour that says its own days than by nothing."""
    ordered = sorted(versions, key=lambda each: (each.in_force_from or date.min, each.pk))
    begun = [each for each in ordered if (each.in_force_from or date.min) <= on]
    return begun[-1] if begun else next(iter(ordered), None)


def _beside(user: Reader) -> tuple[str | Prefetch, ...]:
    versions = visible_versions(user).select_related("original", "amendment__act")
    versions = versions.defer("findings")
    versions = versions.order_by(F("in_force_from").asc(nulls_first=True), "pk")
    languages = visible_languages(user).order_by(_AUTHORITATIVE_FIRST, "pk")
    return (
        Prefetch("names", queryset=LawTitle.objects.order_by("short", "language", "pk")),
        Prefetch("languages", queryset=languages),
        Prefetch("languages__versions", queryset=versions),
    )


_AUTHORITATIVE_FIRST = Case(When(authority=Authority.AUTHORITATIVE, then=0), default=1)


def _bind(law: Law, on: date | None = None) -> None:
    """Let every row below know the rows above it, so that nothing is asked again."""
    for language_version in law.languages.all():
        language_version.law = law
        versions = language_version.versions.all()
        for version in versions:
            version.language_version = language_version
        if on:
            language_version.current = holding(versions, on)


def _filtered(user: Reader, wanted: LawFilters) -> QuerySet[Law]:
    """The laws that pass every filter."""
    laws = visible_laws(user)
    if wanted.country:
        laws = laws.filter(country__code=wanted.country)
    if wanted.field_of_law:
        laws = laws.filter(field_of_law=wanted.field_of_law)
    if wanted.status or wanted.language:
        given = {"status": wanted.status, "language": wanted.language}
        said = {name: value for name, value in given.items() if value}
        laws = laws.filter(pk__in=visible_languages(user).filter(**said).values("law"))
    return laws.filter(_named(wanted.text)) if wanted.text else laws


def _named(text: str) -> Q:
    """Laws that are called so, or numbered so."""
    named = LawTitle.objects.filter(key__contains=storage.title_key(text))
    return Q(pk__in=named.values("law")) | Q(number__icontains=text)


Known = tuple[int, str, str, str, str]
"""A law in one of its languages, by what the list can be filtered by: `FILTERED` after its key."""
FILTERED = ("country", "field_of_law", "status", "language")


def _known(user: Reader, filters: LawFilters) -> list[Known]:
    """All that the filters choose from, in one query: a database looks for what somebody may read
    once, and not for each filter anew."""
    rows = visible_languages(user)
    if filters.text:
        rows = rows.filter(law__in=Law.objects.filter(_named(filters.text)).values("pk"))
    names = ("law", "law__country__code", "law__field_of_law", "status", "language")
    return list(rows.order_by().values_list(*names))


def _passing(known: list[Known], filters: LawFilters, but: str = "") -> list[Known]:
    """Those that pass every filter but one."""
    for at, name in enumerate(FILTERED, start=1):
        wanted = getattr(filters, name)
        if wanted and name != but:
            known = [one for one in known if one[at] == wanted]
    return known


def _facets(known: list[Known], filters: LawFilters) -> dict[str, list[Facet]]:
    names = {each.code: str(each.name) for each in Country.objects.all()}
    labels = {
        "country": names,
        "field_of_law": dict(FieldOfLaw.choices),
        "status": dict(Status.choices),
        "language": {},
    }
    return {
        name: facet(_counts(known, filters, name), labels[name], getattr(filters, name))
        for name in labels
    }


def _counts(known: list[Known], filters: LawFilters, name: str) -> Iterable[tuple[str, int]]:
    """How many laws each value would leave; a law in three languages is one."""
    at = FILTERED.index(name) + 1
    laws = {(one[0], one[at]) for one in _passing(known, filters, but=name)}
    return Counter(value for _law, value in laws).items()

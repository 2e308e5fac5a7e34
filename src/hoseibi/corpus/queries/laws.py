"""Laws: the list with its filters and counts, one law, and which version holds on a day."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.journal import States, journal_states
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.partners.models import Country

from .. import storage
from ..choices import Status
from ..models import LanguageVersion, Law, LawTitle, LawVersion
from .facets import Facet, facet
from .listed import bind, languages, set_beside, titles, versions
from .shelves import FILTERED, Shelf, Shelved, left_by, passing, shelved
from .visible import closed_languages, reading_scope, visible_laws


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


FEW = 1_000
"""So many laws and languages that somebody may not see are left out by their keys, and no more."""

ORDERS = {
    "country": ("country__code", "first_title", "slug"),
    "title": ("first_title", "slug"),
    "changed": ("-changed_at", "slug"),
}


def library(
    user: Reader, filters: LawFilters, *, on: date, page: int = 1, size: int | None = 50
) -> LibraryPage:
    """The laws that pass the filters, and for each filter the counts that the others leave; without
    a size, all of them on one page."""
    named = _named(filters.text) if filters.text else Q()
    scope = reading_scope(user)
    # One state for all that is kept here: what hangs on something kept is as old as that at most.
    states = journal_states()
    closed = _closed_to(user, states)
    counted, hidden = counted_once(
        _shelves, (scope, filters.text), lambda: shelved(closed, named), states
    )
    # To ask of each of ten thousand laws whether somebody may see it takes longer than the rest.
    shown_to = visible_laws(user)
    if len(hidden) <= FEW:
        shown_to = Law.objects.filter(deleted_at=None).exclude(pk__in=hidden)
    # Counted with everything else that is counted: the database is not asked again.
    total = passing(counted, _wanted(filters))
    paginator = Paginator(range(total), size or max(total, 1))
    shown = paginator.get_page(page)
    names = {each.code: str(each.name) for each in Country.objects.all()}

    def found() -> list[int]:
        ordered = _in_order(shown_to.filter(named), closed, filters, counted)
        places = slice(shown.object_list.start, shown.object_list.stop)
        if not filters.country and filters.order not in ("title", "changed"):
            counts = dict(left_by(counted, _wanted(filters), "country"))
            codes, before = _within([(code, counts.get(code, 0)) for code in names], places)
            ordered = ordered.filter(country__code__in=codes)
            places = slice(places.start - before, places.stop - before)
        return [pk for (pk,) in ordered[places]]

    keys = counted_once(_pages, (scope, filters, size, shown.number, total), found, states)
    rows = visible_laws(user).filter(pk__in=keys).select_related("country")
    known = {law.pk: law for law in rows.order_by()}
    set_beside(user, known)
    laws = [known[pk] for pk in keys if pk in known]
    for law in laws:
        bind(law)
        for each in law.languages.all():
            each.current = holding(each.versions.all(), on)
    return LibraryPage(
        laws, total, shown.number, paginator.num_pages, _facets(counted, filters, names)
    )


def _in_order(
    laws: QuerySet[Law],
    closed: Collection[int] | QuerySet[Any],
    filters: LawFilters,
    counted: list[Shelf],
) -> QuerySet[Law, tuple[int]]:
    """The keys of those of some laws that pass the filters. Of ten thousand laws a database sorts
    the keys alone, and what all of them pass is not asked of each."""
    of_laws = filters._replace(status="", language="")
    narrowed = passing(counted, _wanted(filters)) < passing(counted, _wanted(of_laws))
    first = LawTitle.objects.filter(law=OuterRef("pk")).order_by("key").values("key")[:1]
    found = _filtered(laws, closed, filters if narrowed else of_laws)
    ordered = found.annotate(first_title=Subquery(first))
    return ordered.order_by(*ORDERS.get(filters.order, ORDERS["country"])).values_list("pk")


def _within(counts: Iterable[tuple[str, int]], places: slice) -> tuple[list[str], int]:
    """Of countries in their order, with how many laws each has on a list, those whose laws have
    some of the places there, and how many laws come before them: others need not be sorted."""
    codes, before, end = [], 0, 0
    for code, count in counts:
        begin, end = end, end + count
        if end <= places.start:
            before = end
        elif begin < places.stop:
            codes.append(code)
    return codes, before


def _closed_to(user: Reader, states: States | None) -> Collection[int] | QuerySet[Any]:
    """The languages that are closed to somebody, by their keys where these are few: they are looked
    for once, and not with each question."""
    closed = closed_languages(user).order_by().values_list("pk", flat=True)
    keys = counted_once(_closed, reading_scope(user), lambda: list(closed[: FEW + 1]), states)
    return keys if len(keys) <= FEW else closed


_closed: Counted[list[int]] = Counted(most=64)
_shelves: Counted[Shelved] = Counted(most=64)
_pages: Counted[list[int]] = Counted(most=256)


def law_by_slug(user: Reader, slug: str) -> Law | None:
    """A law with its titles, languages and versions at hand; None when there is none that this
    reader may see."""
    laws = visible_laws(user).select_related("country").prefetch_related(*_beside(user))
    law = laws.filter(slug=slug).first()
    if law:
        bind(law)
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


def not_holding(version: LawVersion, on: date) -> str:
    """`later` or `ended` when the version shown is a neighbour of the day and not the day's own."""
    if version.in_force_from and version.in_force_from > on:
        return "later"
    if version.in_force_until and version.in_force_until <= on:
        return "ended"
    return ""


def _beside(user: Reader) -> tuple[Prefetch, ...]:
    """Titles, languages and versions, with all that a page of one law says of them."""
    related = versions(user).select_related("original", "amendment__act").defer("findings")
    return (
        Prefetch("names", queryset=titles()),
        Prefetch("languages", queryset=languages(user)),
        Prefetch("languages__versions", queryset=related),
    )


def _filtered(
    laws: QuerySet[Law], closed: Collection[int] | QuerySet[Any], wanted: LawFilters
) -> QuerySet[Law]:
    """Those of some laws that pass every filter but the words, in languages that are not closed."""
    if wanted.country:
        laws = laws.filter(country__code=wanted.country)
    if wanted.field_of_law:
        laws = laws.filter(field_of_law=wanted.field_of_law)
    if wanted.status or wanted.language:
        given = {"status": wanted.status, "language": wanted.language}
        said = {name: value for name, value in given.items() if value}
        spoken = LanguageVersion.objects.filter(**said).exclude(pk__in=closed)
        laws = laws.filter(pk__in=spoken.values("law"))
    return laws


def _named(text: str) -> Q:
    """Laws that are called so, or numbered so."""
    named = LawTitle.objects.filter(key__contains=storage.title_key(text))
    return Q(pk__in=named.values("law")) | Q(number__icontains=text)


def _facets(
    counted: list[Shelf], filters: LawFilters, names: dict[str, str]
) -> dict[str, list[Facet]]:
    labels = {
        "country": names,
        "field_of_law": dict(FieldOfLaw.choices),
        "status": dict(Status.choices),
        "language": {},
    }
    wanted = _wanted(filters)
    return {
        name: facet(left_by(counted, wanted, name), labels[name], wanted[name]) for name in labels
    }


def _wanted(filters: LawFilters) -> dict[str, str]:
    return {name: getattr(filters, name) for name in FILTERED}

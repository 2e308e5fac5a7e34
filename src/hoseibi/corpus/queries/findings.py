"""What the checks find: in an article, in a version with filters and counts, for a file."""

from collections.abc import Iterable
from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet

from hoseibi import legaltext

from ..models import Dismissal, Finding, Law, LawVersion, Provision
from .facets import Facet, facet

PAGE = 100
_NAMED = ("short_address", "num", "heading")


class FindingFilters(NamedTuple):
    """What somebody wants to see; empty means any. `state` is `open`, `dismissed` or `all`."""

    check: str = ""
    severity: str = ""
    state: str = "open"


class FindingsPage(NamedTuple):
    findings: list[Finding]
    total: int
    page: int
    pages: int
    facets: dict[str, list[Facet]]
    open: int
    dismissed: int
    names: dict[str, str]


def findings_in(places: Iterable[Provision]) -> list[Finding]:
    """What the checks find inside some articles, the open ones first."""
    wanted = Q(pk__in=())
    for place in places:
        wanted |= Q(version=place.version_id, article=place.short_address)
    found = Finding.objects.filter(wanted).select_related("dismissal__dismissed_by")
    found = found.order_by("version_id", "position")
    return sorted(found, key=lambda each: (each.dismissal_id is not None, each.position))


def remarks_in(places: Iterable[Provision]) -> list[tuple[LawVersion, dict[str, object]]]:
    """What the reader of the source remarked inside some articles, whose versions are at hand."""
    by_version = {each.version_id: each for each in places if each.version.finding_count}
    if not by_version:
        return []
    rows = LawVersion.objects.filter(pk__in=by_version).order_by()
    remarks = dict(rows.values_list("pk", "findings"))
    return [
        (place.version, remark)
        for pk, place in by_version.items()
        for remark in remarks.get(pk, ())
        if _is_inside(str(remark["address"]), place)
    ]


def _is_inside(address: str, place: Provision) -> bool:
    names = (place.address, place.short_address)
    return any(address == each or address.startswith(f"{each}__") for each in names)


def findings_of(version: LawVersion, filters: FindingFilters, *, page: int = 1) -> FindingsPage:
    """The findings of a version that pass the filters, in reading order."""
    found = _filtered(version, filters).select_related("dismissal__dismissed_by")
    paginator = Paginator(found.order_by("position"), PAGE)
    shown = paginator.get_page(page)
    every = Finding.objects.filter(version=version)
    counts = every.aggregate(all=Count("pk"), dismissed=Count("dismissal"))
    findings = list(shown.object_list)
    return FindingsPage(
        findings,
        paginator.count,
        shown.number,
        paginator.num_pages,
        {name: _facet(version, filters, name) for name in ("severity", "check")},
        open=counts["all"] - counts["dismissed"],
        dismissed=counts["dismissed"],
        names=_names(version, {each.article for each in findings}),
    )


def _names(version: LawVersion, addresses: set[str]) -> dict[str, str]:
    """How articles are called, by their short addresses."""
    rows = Provision.objects.filter(version=version, short_address__in=addresses).order_by()
    return {a: num or heading for a, num, heading in rows.values_list(*_NAMED)}


def every_finding(version: LawVersion, filters: FindingFilters) -> list[Finding]:
    """All of them, to take away."""
    return list(_filtered(version, filters).select_related("dismissal").order_by("position"))


def open_counts(law: Law) -> dict[int, dict[str, int]]:
    """By version and severity, how many findings stand; one query."""
    found = Finding.objects.filter(version__language_version__law=law, dismissal__isnull=True)
    counts: dict[int, dict[str, int]] = {}
    rows = found.order_by().values_list("version", "severity").annotate(Count("pk"))
    for version, severity, count in rows:
        counts.setdefault(version, {})[severity] = count
    return counts


def finding_of(version: LawVersion, pk: int) -> Finding | None:
    return Finding.objects.filter(version=version, pk=pk).first()


def dismissal_of(law: Law, pk: int) -> Dismissal | None:
    """A dismissal of this law in any of its languages that are at hand."""
    languages = [each.pk for each in law.languages.all()]
    return Dismissal.objects.filter(language_version__in=languages, pk=pk).first()


def _filtered(version: LawVersion, filters: FindingFilters, but: str = "") -> QuerySet[Finding]:
    found = Finding.objects.filter(version=version)
    if filters.check and but != "check":
        found = found.filter(code=filters.check)
    if filters.severity and but != "severity":
        found = found.filter(severity=filters.severity)
    if filters.state != "all":
        found = found.filter(dismissal__isnull=filters.state != "dismissed")
    return found


def _facet(version: LawVersion, filters: FindingFilters, name: str) -> list[Facet]:
    field = {"check": "code", "severity": "severity"}[name]
    counts = _filtered(version, filters, but=name).order_by().values_list(field)
    order = {each: place for place, each in enumerate(legaltext.SEVERITIES)}
    found = facet(list(counts.annotate(Count("pk"))), {}, getattr(filters, name))
    return sorted(found, key=lambda each: (order.get(each.value, 9), -each.count, each.value))

"""Words and addresses around a law: citations, permalinks, headings, filters of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from hoseibi.corpus.choices import LAW_KINDS
from hoseibi.corpus.models import Law, LawDate, LawTitle, LawVersion
from hoseibi.corpus.queries import Column, Facet, Marked, Reading, not_holding
from hoseibi.ui.languages import reader_language

from .setting import Ways, window_html

register = template.Library()

TITLE_FIRST = frozenset({"ja", "zh", "ko"})
"""Languages that cite the law before the article."""

OPENING, CLOSING = frozenset("（([［〔"), frozenset("）)]］〕")

SEVERITY_WORDS = {"error": _("Error"), "warning": _("Warning"), "hint": _("Hint")}

FACETS = {
    "country": _("Country"),
    "field_of_law": _("Field of law"),
    "status": _("Status"),
    "language": _("Language"),
    "law": _("Law"),
}

ORDERS = (("country", _("country")), ("title", _("title")), ("changed", _("last change")))

FORM_NAMES = {
    "plain": _("Text"),
    "akn": "Akoma Ntoso",
    "egov": "e-Gov XML",
    "html": "HTML",
    "json": "JSON",
    "docx": "Word",
    "pdf": "PDF",
}


def reader_languages() -> tuple[str, ...]:
    """Languages of law that this reader most likely reads, the best first."""
    language = reader_language()
    return (language, "en") if language != "en" else ("en",)


@register.filter
def citation(column: Column, law: Law) -> str:
    """How one cites the article in the language of the column."""
    title = law.title_in(column.language_version.language)
    num = column.place.num.rstrip(" .:-") or column.place.short_address
    language = column.language_version.language.split("-")[0]
    if language in TITLE_FIRST:
        number = "" if law.number.isascii() else f"（{law.number}）"
        return f"{title}{number}{num}"
    number = f" ({law.number})" if law.number and law.number.isascii() and language == "en" else ""
    return f"{num}, {title}{number}"


A_DAY = timedelta(days=1)


@register.filter
def a_day_of(version: LawVersion) -> date:
    """A day on which the version holds, for its permalink."""
    if version.in_force_from:
        return version.in_force_from
    if version.in_force_until:
        return max(version.in_force_until, date.min + A_DAY) - A_DAY
    return timezone.localdate()


@register.filter
def is_to_come(version: LawVersion) -> bool:
    """Whether a version is not yet in force."""
    return bool(version.in_force_from and version.in_force_from > timezone.localdate())


register.filter("not_holding", not_holding)


@register.filter
def bare(heading: str) -> str:
    """A heading without the brackets that a country prints around it."""
    text = heading.strip()
    return text[1:-1] if text[:1] in OPENING and text[-1:] in CLOSING else text


@register.filter
def law_kind(kind: str) -> str:
    return str(LAW_KINDS.get(kind, kind))


@register.filter
def date_kind(law_date: LawDate) -> str:
    """What happened on a day; a law is in force, but a day is one of entry into force."""
    return str(
        _("Entry into force") if law_date.kind == "in_force" else law_date.get_kind_display()
    )


@register.filter
def short_names(law: Law) -> list[LawTitle]:
    """Names that people use for the law beside its titles."""
    return [each for each in law.names.all() if each.short]


@register.filter
def newest_first(versions: Iterable[LawVersion]) -> list[LawVersion]:
    return sorted(
        versions, key=lambda each: (each.in_force_from or date.min, each.pk), reverse=True
    )


@register.filter
def severity(value: str) -> str:
    return str(SEVERITY_WORDS.get(value, value))


@register.simple_tag
def article_url(law: Law, address: str, on: date, is_past: object) -> str:
    """The article as of today, or as of the day that is being read."""
    if is_past:
        return reverse("corpus:article-on", args=(law.slug, address, on))
    return reverse("corpus:article", args=(law.slug, address))


@register.simple_tag
def impact_url(law: Law, address: str, on: date, is_past: object) -> str:
    """The page of what hangs on an article."""
    if is_past:
        return reverse("corpus:impact-on", args=(law.slug, address, on))
    return reverse("corpus:impact", args=(law.slug, address))


@register.simple_tag
def law_url(law: Law, on: date, is_past: object) -> str:
    if is_past:
        return reverse("corpus:law-on", args=(law.slug, on))
    return reverse("corpus:law", args=(law.slug,))


def reference_url(law: Law, mark: Marked, on: date, is_past: object) -> str:
    """Where words of a law lead that name a place: to an article, or to another law."""
    if not mark.target:
        return law_url(mark.law or law, on, is_past)
    inside = f"#{mark.inside}" if mark.inside else ""
    return article_url(mark.law or law, mark.target, on, is_past) + inside


@register.simple_tag(takes_context=True)
def whole_url(context: dict[str, HttpRequest], name: str, *args: object) -> str:
    """An address with its host, to cite."""
    return context["request"].build_absolute_uri(reverse(name, args=args))


@register.simple_tag
def reading_url(law: Law, language: str, start: int, on: date, is_past: object) -> str:
    """The reading view from a position on."""
    asked = {"language": language, "start": start} | ({"on": on.isoformat()} if is_past else {})
    return f"{reverse('corpus:reading', args=(law.slug,))}?{urlencode(asked)}"


@register.simple_tag
def title_in(law: Law, language: str) -> str:
    return law.title_in(language)


@register.simple_tag
def piece(law: Law, language: str, window: Reading, on: date, is_past: object) -> SafeString:
    """The articles of a window, each with a link to its own page, and their references."""
    ways = Ways(
        lambda address: article_url(law, address, on, is_past),
        lambda mark: reference_url(law, mark, on, is_past),
    )
    return window_html(window, language, ways)


@register.filter
def form_name(form: str) -> str:
    return str(FORM_NAMES.get(form, form))


@register.filter
def item_pk(versions: dict[str, LawVersion], language: str) -> int | None:
    version = versions.get(language)
    return version.pk if version else None


@register.filter
def most_articles(law: Law) -> int:
    """The articles of the fullest language as on the day of the list."""
    shown = (getattr(each, "current", None) for each in law.languages.all())
    return max((version.article_count for version in shown if version), default=0)


@register.filter
def facet_name(name: str) -> str:
    return str(FACETS.get(name, name))


@register.filter
def facet_rows(facets: dict[str, list[Facet]]) -> list[tuple[str, list[Facet]]]:
    """The facets that have something to choose, in the order of `FACETS`."""
    return [(name, facets[name]) for name in FACETS if facets.get(name)]


@register.filter
def kept(filters: Any, but: str) -> Iterator[tuple[str, str]]:
    """The other filters, to be carried along by a form."""
    return ((name, value) for name, value in filters._asdict().items() if value and name != but)


@register.filter
def orders(filters: Any) -> Iterable[tuple[str, object]]:
    return ORDERS


@register.simple_tag(takes_context=True)
def narrowed(context: dict[str, HttpRequest], name: str, facet: Facet) -> str:
    """The address of the list with one more filter, or with this one taken away."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    if facet.chosen:
        query.pop(name, None)
    else:
        query[name] = facet.value
    return f"?{query.urlencode()}"


@register.filter
def form_in_name(form: str) -> str:
    return str(FORM_NAMES.get(form, form))

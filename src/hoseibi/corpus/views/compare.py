"""Two versions of a law compared: on a page in pieces, on paper, and against one's own file."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.forms import OwnTextForm
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.templatetags.law_text import a_day_of, reader_languages
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import download

from .amendments import not_written
from .asked import law_or_404, words_asked
from .law import version_or_404

PIECE = 30
VIEWS = ("redline", "table")


Days = tuple[date, date]


class Sides(NamedTuple):
    """What is compared: the language, both days, and the versions that held on them."""

    language: str
    days: Days
    old: LawVersion
    new: LawVersion


def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """The form leads to an address that can be cited; without days, the last amendment."""
    law = law_or_404(request, slug)
    language = _language(law, words_asked(request, "language"))
    versions = _versions(law, language)
    days = [_day(words_asked(request, name)) for name in ("old", "new")]
    new = days[1] or a_day_of(versions[-1])
    old = days[0] or a_day_of(_before(versions, new))
    kept = {name: words_asked(request, name) for name in ("view", "beside", "article", "was")}
    query = urlencode({name: value for name, value in kept.items() if value})
    url = reverse("corpus:compare-days", args=(slug, language, (old, new)))
    return redirect(f"{url}?{query}" if query else url)


def compare_days(request: HttpRequest, slug: str, language: str, days: Days) -> HttpResponse:
    law = law_or_404(request, slug)
    sides = _sides(law, language, days)
    view = words_asked(request, "view")
    context: dict[str, object] = {
        "law": law,
        "sides": sides,
        "view": view if view in VIEWS else VIEWS[0],
        "versions": _versions(law, sides.language),
        "form": OwnTextForm(),
    }
    if words_asked(request, "article"):
        return _one_article(request, context, sides)
    found = queries.compared(sides.old, sides.new)
    start = min(_start(request), max(len(found.passages) - 1, 0))
    context |= _piece(found, start)
    context["beside"], context["pairs"] = _beside(law, sides, found, words_asked(request, "beside"))
    if context["pairs"]:
        context |= {"next": None, "previous": None}
    if request.htmx:
        return render(request, "corpus/parts/passages.html", context)
    context |= {"found": found, "map": queries.change_map(found, sides.new)}
    return render(request, "corpus/compare.html", context)


def _one_article(request: HttpRequest, context: dict[str, object], sides: Sides) -> HttpResponse:
    """One article with every line of it."""
    after = words_asked(request, "article")
    before = words_asked(request, "was") or after
    rows = queries.whole_article(sides.old, sides.new, before, after)
    if not rows:
        raise Http404(_("Neither version has this article."))
    context |= {"rows": rows, "article": after, "was": before}
    if request.htmx:
        return render(request, "corpus/parts/whole_article.html", context)
    return render(request, "corpus/compare_article.html", context)


def _piece(found: queries.Compared, start: int) -> dict[str, object]:
    end = start + PIECE
    return {
        "start": start,
        "shown": list(enumerate(found.passages))[start:end],
        "total": len(found.passages),
        "next": end if end < len(found.passages) else None,
        "previous": max(0, start - PIECE) if start else None,
    }


def _beside(
    law: Law, sides: Sides, found: queries.Compared, language: str
) -> tuple[str, list[tuple[object, object]]]:
    """The same two days in another language, article beside article."""
    others = {each.language for each in law.languages.all()} - {sides.language}
    if language not in others:
        return "", []
    there = _sides(law, language, sides.days)
    other = queries.compared(there.old, there.new)
    pairs = [
        (
            found.passages[here] if here >= 0 else None,
            other.passages[at] if at >= 0 else None,
        )
        for here, at in queries.in_both(found, other)
    ]
    return language, pairs


def compare_export(
    request: HttpRequest, slug: str, language: str, days: Days, form: str
) -> HttpResponse:
    """The comparison as a Word document or a PDF."""
    law = law_or_404(request, slug)
    sides = _sides(law, language, days)
    exported = queries.export_comparison(sides.old, sides.new, sides.days, form)
    if exported is None:
        raise Http404(_("A comparison is not exported in this form."))
    return download(exported.content, exported.name, exported.media_type)


@login_required
def compare_file(request: HttpRequest, slug: str) -> HttpResponse:
    """A version against a text of one's own, which is read here and not kept."""
    law = law_or_404(request, slug)
    form = OwnTextForm(request.POST or None, request.FILES or None)
    language = _language(law, words_asked(request, "language") or request.POST.get("language", ""))
    day = _day(request.POST.get("on", "")) or a_day_of(_versions(law, language)[-1])
    version = version_or_404(law, language, day)
    context: dict[str, object] = {"law": law, "version": version, "day": day, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            content, name = form.source()
            context |= _against_file(content, version)
            context |= {"file_name": name, "view": form.cleaned_data["view"] or VIEWS[0]}
            if "draft" in request.POST:
                context |= _drafted(content, version)
        except legaltext.Unreadable as trouble:
            form.add_error("file", trouble.told(_))
    status = 422 if form.errors else 200
    if "found" in context and request.POST.get("to") in queries.COMPARISON_FORMS:
        exported = queries.export_own(context["found"], version, request.POST["to"])
        return download(exported.content, exported.name, exported.media_type)
    context["largest"] = settings.LARGEST_FILE
    return render(request, "corpus/compare_file.html", context, status=status)


def _against_file(content: bytes, version: LawVersion) -> dict[str, object]:
    found = queries.compared_with_file(version, content)
    return {"found": found, "shown": list(enumerate(found.passages))}


def _drafted(content: bytes, version: LawVersion) -> dict[str, object]:
    """The act that makes the text of one's own of the version, or why there is none."""
    try:
        return {"draft": queries.drafted_for_file(version, content)}
    except legaltext.NotAmendable as trouble:
        return {"trouble": not_written(version, trouble)}


def _sides(law: Law, language: str, days: Days) -> Sides:
    known = _language(law, language)
    if known != language:
        raise Http404(_("There is no text of this law in this language on this day."))
    both = (version_or_404(law, language, day) for day in days)
    return Sides(language, days, *both)


def _language(law: Law, asked: str) -> str:
    """The language asked for, else the reader's, else the one with the most versions."""
    counts = {each.language: len(each.versions.all()) for each in law.languages.all()}
    for language in (asked, *reader_languages()):
        if language in counts:
            return language
    return max(counts, key=lambda language: counts[language])


def _versions(law: Law, language: str) -> list[LawVersion]:
    """The versions in a language, from the first day on."""
    held = next(each for each in law.languages.all() if each.language == language)
    return sorted(held.versions.all(), key=lambda each: (each.in_force_from or date.min, each.pk))


def _before(versions: list[LawVersion], new: date) -> LawVersion:
    """The version before the one of a day; the first one where there is none."""
    begun = [each for each in versions if (each.in_force_from or date.min) <= new]
    return begun[-2] if len(begun) > 1 else versions[0]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _start(request: HttpRequest) -> int:
    return number_asked(request, "start")

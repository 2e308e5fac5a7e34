"""One law: what it is called, which versions and languages there are, its contents, its files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.corpus import queries
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.permissions import may_edit
from hoseibi.corpus.templatetags.branches import branches
from hoseibi.corpus.templatetags.contents import branch, tree
from hoseibi.corpus.templatetags.law_text import reader_languages
from hoseibi.library import queries as library
from hoseibi.ui.downloads import download

from .asked import day_asked, law_or_404, words_asked


def law(request: HttpRequest, slug: str, on: date | None = None) -> HttpResponse:
    found = law_or_404(request, slug)
    day = day_asked(request, on)
    versions = queries.versions_on(found, day)
    shown = contents_version(request, versions)
    context = {
        "law": found,
        "on": day,
        "is_past": on is not None,
        "versions": versions,
        "shown": shown,
        "tree": tree(queries.contents(shown), levels=1) if shown else [],
        "contents_language": shown.language_version.language if shown else "",
        "forms": queries.EXPORT_FORMS,
        "may_edit": may_edit(request.user),
        "open_counts": queries.open_counts(found),
        "told": queries.told_of_law(request.user, found),
        "leads": queries.leads(request.user, found, on=on),
    }
    return render(request, "corpus/law.html", context)


def contents(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands in one division, as a piece for a page that unfolds it."""
    found = law_or_404(request, slug)
    day = day_asked(request)
    version = version_or_404(found, words_asked(request, "language"), day)
    address = words_asked(request, "in")
    node = branch(queries.contents(version), address)
    if node is None:
        raise Http404(_("This law has no such division on this day."))
    language = version.language_version.language
    return HttpResponse(branches(found, node.children, language, day, "on" in request.GET))


def export(request: HttpRequest, slug: str, language: str, form: str) -> HttpResponse:
    """A version in one of the forms, to keep."""
    found = law_or_404(request, slug)
    if form not in queries.EXPORT_FORMS:
        raise Http404(_("A law is not exported in this form."))
    exported = queries.export(version_or_404(found, language, day_asked(request)), form)
    return download(exported.content, exported.name, exported.media_type)


def original(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The file as it was received, byte for byte."""
    found = law_or_404(request, slug)
    versions = [each for language in found.languages.all() for each in language.versions.all()]
    stored = next((each.original for each in versions if each.pk == pk and each.original), None)
    if stored is None:
        raise Http404(_("The original file of this version is not kept here."))
    file, headers = library.open_download(stored)
    return FileResponse(file, headers=headers)


def contents_version(request: HttpRequest, versions: dict[str, LawVersion]) -> LawVersion | None:
    """The version that names the contents: in the language asked, else the reader's, else any."""
    asked = words_asked(request, "language")
    if asked in versions:
        return versions[asked]
    full = {language: each for language, each in versions.items() if is_full(each, versions)}
    for language in reader_languages():
        if language in full:
            return full[language]
    return next(iter(full.values()), None)


def is_full(version: LawVersion, versions: Mapping[str, LawVersion]) -> bool:
    """Whether a text has nearly all articles that any language has: a translation of a part must
    not hide the rest of a law."""
    most = max(each.article_count for each in versions.values())
    return version.article_count * 10 >= most * 9


def version_or_404(law: Law, language: str, on: date) -> LawVersion:
    version = queries.version_of(law, language, on)
    if version is None:
        raise Http404(_("There is no text of this law in this language on this day."))
    return version

"""Import in two steps: give a source; see what was understood of it and accept it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import actions, queries
from hoseibi.corpus.forms import AcceptForm, ReadingForm, SourceForm
from hoseibi.corpus.permissions import may_import
from hoseibi.corpus.templatetags.outline import outline, shown_lines
from hoseibi.errors import Refusal
from hoseibi.library import actions as files
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile


@login_required
def import_start(request: HttpRequest) -> HttpResponse:
    _require_officer(request)
    form = SourceForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content, name = form.source()
        about = {each: form.cleaned_data[each] for each in ("origin", "rights")}
        try:
            stored = files.store(content, name, by=request.user, **about)
        except Refusal as refusal:
            form.add_error("file" if form.cleaned_data["file"] else "words", str(refusal))
        else:
            return redirect("corpus:import-check", stored.fingerprint)
    status = 422 if form.errors else 200
    context = {"form": form, "largest": settings.LARGEST_FILE}
    return render(request, "corpus/import.html", context, status=status)


@login_required
def import_check(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """What was understood, beside the source; accepted by POST, read again by GET."""
    _require_officer(request)
    stored = library.by_fingerprint(fingerprint)
    if stored is None:
        raise Http404(_("This file is not kept here any more. Give it once more."))
    asked = request.POST or request.GET
    reading_form = ReadingForm(asked)
    try:
        preview = queries.preview(stored, **reading_form.asked())
    except (legaltext.Unreadable, legaltext.UnknownConvention) as trouble:
        said = trouble.told(_)
        context = {"stored": stored, "reading_form": reading_form, "trouble": said}
        return render(request, "corpus/import_check.html", context, status=422)
    form = AcceptForm(request.POST or None, initial=_initial(preview), country=preview.country)
    if request.method == "POST" and form.is_valid():
        version = _accept(request, stored, form, reading_form)
        if version:
            return redirect("corpus:law", version.language_version.law.slug)
    context = {
        "stored": stored,
        "reading_form": reading_form,
        "preview": preview,
        "form": form,
        "lines": shown_lines(preview.lines),
        "outline": outline(preview.reading.law),
        "understood": legaltext.convention(preview.reading.law.convention),
    }
    return render(request, "corpus/import_check.html", context, status=422 if form.errors else 200)


def _require_officer(request: HttpRequest) -> None:
    if not may_import(request.user):
        raise PermissionDenied(_("Only an officer of the department imports laws."))


def _initial(preview: queries.Preview) -> dict[str, Any]:
    """What the file itself says; of a law that is here already, what the library knows."""
    identity = preview.reading.law.identity
    titles = dict(identity.titles)
    initial: dict[str, Any] = {
        "title": preview.title,
        "title_en": titles.get("en", ""),
        "title_ja": titles.get("ja", ""),
        "slug": preview.slug,
        "country": preview.country,
        "number": identity.number,
        "status": "in-force",
    }
    law = preview.existing
    if law:
        known = {each.language: each.text for each in law.names.all() if not each.short}
        initial |= {
            "slug": law.slug,
            "country": law.country.code,
            "field_of_law": law.field_of_law,
            "title_en": known.get("en", ""),
            "title_ja": known.get("ja", ""),
        }
    return initial


def _accept(
    request: HttpRequest, stored: StoredFile, form: AcceptForm, reading_form: ReadingForm
) -> Any:
    try:
        version = actions.import_law(stored, form.entry(**reading_form.asked()), by=request.user)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
    articles = version.article_count
    done = _("Saved: {title}, {articles} articles.")
    messages.success(
        request, done.format(title=version.language_version.law.title, articles=articles)
    )
    return version

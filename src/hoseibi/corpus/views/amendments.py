"""Amending acts: give one, see each instruction beside the place it changes, accept; and the act
that would make one version of another."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import actions, queries
from hoseibi.corpus.forms import AcceptAmendmentForm, ActForm, days_by_place
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.permissions import may_import
from hoseibi.corpus.templatetags.amending import base_choices, may_be_drafted
from hoseibi.corpus.templatetags.law_text import a_day_of
from hoseibi.errors import Refusal
from hoseibi.library import actions as files
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile
from hoseibi.ui.downloads import download

from .asked import law_or_404, words_asked
from .version import version_here

KEPT_FIELDS = ("amending_act", "in_force_from", "label", "reason")


@login_required
def amend_start(request: HttpRequest, slug: str) -> HttpResponse:
    """Give an amending act, and say which version it amends."""
    _require_officer(request)
    law = law_or_404(request, slug)
    bases = base_choices(law)
    form = ActForm(
        request.POST or None,
        request.FILES or None,
        bases=bases,
        initial={"base": words_asked(request, "base")},
    )
    if request.method == "POST" and form.is_valid():
        content, name = form.source()
        about = {each: form.cleaned_data[each] for each in ("origin", "rights")}
        try:
            stored = files.store(content, name, by=request.user, **about)
        except Refusal as refusal:
            form.add_error("file" if form.cleaned_data["file"] else "words", str(refusal))
        else:
            base = form.cleaned_data["base"]
            return redirect("corpus:amend-check", slug, base, stored.fingerprint)
    context = {"law": law, "form": form, "bases": bases, "largest": settings.LARGEST_FILE}
    status = 422 if form.errors else 200
    return render(request, "corpus/amend.html", context, status=status)


@login_required
def amend_check(request: HttpRequest, slug: str, pk: int, fingerprint: str) -> HttpResponse:
    """Each instruction beside its place; POST looks again with other words, or accepts."""
    _require_officer(request)
    law = law_or_404(request, slug)
    base = version_here(law, pk)
    stored = library.by_fingerprint(fingerprint)
    if stored is None:
        raise Http404(_("This file is not kept here any more. Give it once more."))
    try:
        preview = queries.amendment_preview(base, stored)
    except (legaltext.Unreadable, legaltext.NotAmendable) as trouble:
        context: dict[str, Any] = {"law": law, "base": base, "stored": stored}
        context["trouble"] = trouble.told(_)
        return render(request, "corpus/amend_check.html", context, status=422)
    form, own_days = _form(request, preview), _own_days(request)
    if request.method == "POST":
        if "again" in request.POST:
            return _again(request, law, base, stored)
        if form.is_valid():
            version = _accept(request, preview, form, own_days)
            if version:
                return redirect("corpus:law-on", slug, a_day_of(version))
    context = {"law": law, "base": base, "stored": stored, "preview": preview, "form": form}
    context["own_days"] = own_days
    context["instead"] = _in_the_language_of(law, preview)
    return render(request, "corpus/amend_check.html", context, status=422 if form.errors else 200)


def _in_the_language_of(law: Law, preview: queries.AmendmentPreview) -> LawVersion | None:
    """The text that an act in another language was meant for: of the same day, in its language."""
    if not preview.spoken:
        return None
    held = queries.versions_on(law, a_day_of(preview.base))
    base = preview.spoken.split("-")[0]
    return next((each for code, each in held.items() if code.split("-")[0] == base), None)


def act(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The amending act that a version came of, as it was received."""
    version = version_here(law_or_404(request, slug), pk)
    amendment = getattr(version, "amendment", None)
    if amendment is None:
        raise Http404(_("No amending act is kept with this version."))
    file, headers = library.open_download(amendment.act)
    return FileResponse(file, headers=headers)


def draft(request: HttpRequest, slug: str, old: int, new: int) -> HttpResponse:
    """The act that makes one version of another, to read and to copy."""
    law = law_or_404(request, slug)
    before, after = version_here(law, old), version_here(law, new)
    if before.language_version_id != after.language_version_id or old == new:
        raise Http404(_("An act amends a text in its own language, and leads to another version."))
    context: dict[str, Any] = {"law": law, "old": before, "new": after}
    try:
        context["draft"] = queries.drafted(before, after)
    except legaltext.NotAmendable as trouble:
        context["trouble"] = not_written(before, trouble)
    if "text" in request.GET and "draft" in context:
        language = before.language_version.language
        name = f"{slug}-{language}-{old}-{new}.txt"
        return download(context["draft"].text.encode(), name)
    return render(request, "corpus/draft.html", context)


def not_written(version: LawVersion, trouble: legaltext.NotAmendable) -> str:
    """Why there is no act: none is written in this language at all, or not for such a change."""
    if may_be_drafted(version.language_version.convention):
        return trouble.told(_)
    return _("Amending acts are not written yet in the manner of this language.")


def _require_officer(request: HttpRequest) -> None:
    if not may_import(request.user):
        raise PermissionDenied(_("Only an officer of the department amends laws here."))


def _own_days(request: HttpRequest) -> dict[str, str]:
    """The days that were given for single instructions, in this request or carried along."""
    given = request.POST if request.method == "POST" else request.GET
    return days_by_place(given.getlist("place"), given.getlist("day"))


def _form(request: HttpRequest, preview: queries.AmendmentPreview) -> AcceptAmendmentForm:
    initial: dict[str, Any] = {name: request.GET.get(name, "") for name in KEPT_FIELDS}
    read = next((each.when.day for each in preview.commencement if not each.scope), "")
    initial["in_force_from"] = initial["in_force_from"] or read
    initial["amending_act"] = initial["amending_act"] or preview.title
    initial |= {"text": preview.text, "base_fingerprint": preview.base.fingerprint}
    editable = preview.text is not None
    return AcceptAmendmentForm(
        request.POST or None, initial=initial, base=preview.base, editable=editable
    )


def _again(request: HttpRequest, law: Law, base: LawVersion, stored: StoredFile) -> HttpResponse:
    """Keep the corrected words as a file of their own, and look at them; what was typed stays."""
    words = request.POST.get("text", "").replace("\r\n", "\n")
    kept = stored
    if words.strip():
        about = {"origin": stored.origin, "rights": stored.rights}
        try:
            kept = files.store(words.encode(), stored.name, by=request.user, **about)
        except Refusal as refusal:
            messages.error(request, str(refusal))
    typed = {name: request.POST.get(name, "") for name in KEPT_FIELDS}
    url = reverse("corpus:amend-check", args=(law.slug, base.pk, kept.fingerprint))
    days = _own_days(request)
    typed_days: list[tuple[str, str]] = [("place", each) for each in days]
    typed_days += [("day", each) for each in days.values()]
    asked = urlencode([*((name, value) for name, value in typed.items() if value), *typed_days])
    return redirect(f"{url}?{asked}" if asked else url)


def _accept(
    request: HttpRequest,
    preview: queries.AmendmentPreview,
    form: AcceptAmendmentForm,
    own_days: dict[str, str],
) -> LawVersion | None:
    try:
        version = actions.accept_amendment(
            preview.base, preview.stored, form.acceptance(own_days), by=request.user
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(
        request,
        _("Accepted: {act}. The new version is not released yet.").format(act=version.amending_act),
    )
    return version

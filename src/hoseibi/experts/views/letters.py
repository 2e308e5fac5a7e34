"""Letters about an assignment as Word, and the templates from which they are made."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.choices import LETTERS, LetterKind
from hoseibi.experts.forms import OutForm, TemplateForm
from hoseibi.experts.models import LetterTemplate
from hoseibi.experts.permissions import open_to_roster
from hoseibi.letters.actions import Address
from hoseibi.ui.downloads import download

from .asked import post_or_404


def _known_or_404(kind: str, language: str) -> None:
    if kind not in LetterKind.values:
        raise Http404(_("There is no such letter."))
    _template_known_or_404(kind, language)


def _template_known_or_404(kind: str, language: str) -> None:
    if kind not in LETTERS or language not in queries.LANGUAGES:
        raise Http404(_("There is no such letter."))


@login_required
def letters(request: HttpRequest, key: int) -> HttpResponse:
    """The letters of an assignment, and into the outbox with one."""
    open_to_roster(request.user)
    found = post_or_404(request, key)
    timely = [kind for kind in LetterKind if not queries.not_yet(found, kind)]
    form = OutForm(timely, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        to, kind = Address(said["email"], said["name"]), LetterKind(said["kind"])
        try:
            made = actions.put_into_outbox(request.user, found, kind, said["language"], to)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("In the outbox: read it, and let it go."))
            return redirect("letters:letter", made.pk)
    context = {"post": found, "form": form, "letters": queries.letters_of(request.user, found)}
    return render(request, "experts/letters.html", context, status=422 if form.errors else 200)


@login_required
def letter(request: HttpRequest, key: int, kind: str, language: str) -> HttpResponse:
    open_to_roster(request.user)
    _known_or_404(kind, language)
    found = post_or_404(request, key)
    if early := queries.not_yet(found, LetterKind(kind)):
        messages.error(request, early)
        return redirect("experts:letters", key)
    made = queries.letter(request.user, found, kind, language)
    return download(made.content, f"{kind}-{key}-{language}.docx")


@login_required
def templates(request: HttpRequest) -> HttpResponse:
    """The templates: ours to take, the office's own to bring."""
    open_to_roster(request.user)
    form = TemplateForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.bring_template(request.user, form.bringing())
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("experts:template", made.pk)
    own = queries.office_templates(request.user)
    kinds = [
        (kind, label, [(code, own.get((kind, code))) for code in queries.LANGUAGES])
        for kind, label in LETTERS.items()
    ]
    context = {"form": form, "kinds": kinds, "families": queries.FAMILIES}
    return render(request, "experts/templates.html", context, status=422 if form.errors else 200)


@login_required
def template_file(request: HttpRequest, kind: str, language: str) -> HttpResponse:
    """The Word file that is used now, to be changed."""
    open_to_roster(request.user)
    _template_known_or_404(kind, language)
    content = queries.template_bytes(request.user, kind, language)
    return download(content, f"template-{kind}-{language}.docx")


def _template_or_404(request: HttpRequest, key: int) -> LetterTemplate:
    open_to_roster(request.user)
    found = queries.office_template(request.user, key)
    if found is None:
        raise Http404(_("This template is not in use any more."))
    return found


@login_required
def template(request: HttpRequest, key: int) -> HttpResponse:
    found = queries.looked_at(_template_or_404(request, key))
    return render(request, "experts/template.html", {"looked": found, "template": found.template})


@login_required
def template_preview(request: HttpRequest, key: int) -> HttpResponse:
    return download(queries.preview(_template_or_404(request, key)), f"preview-{key}.docx")


@login_required
@require_POST
def withdraw_template(request: HttpRequest, key: int) -> HttpResponse:
    actions.withdraw_template(request.user, _template_or_404(request, key))
    messages.success(request, _("Withdrawn: our template is used again."))
    return redirect("experts:templates")

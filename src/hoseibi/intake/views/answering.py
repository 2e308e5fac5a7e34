"""The reply to a request: worded after a template, sent, and the templates themselves."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi import printing
from hoseibi.errors import Refusal
from hoseibi.intake import actions, queries
from hoseibi.intake.choices import Outcome
from hoseibi.intake.forms import AnswerForm, ReasonForm, WordingForm
from hoseibi.intake.models import Reply, Request
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import OWN_NAMES

from .asked import request_or_404, require_department


@login_required
def reply(request: HttpRequest, reference: str) -> HttpResponse:
    """The words of the reply, as a template gives them, until they are saved."""
    found = _decided_or_404(request, reference)
    kept = queries.reply(request.user, found)
    language = kept.language if kept else found.language
    form = WordingForm(request.POST or None, initial=_first_words(request, found, kept))
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            actions.write_reply(request.user, found, form.wording(language), seen)
        except actions.ChangedSince as refusal:
            now = actions.moment_of(queries.reply(request.user, found))
            form = WordingForm({**request.POST.dict(), "seen": now})
            form.add_error(None, str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The reply is saved. It goes when you say so."))
            return redirect("intake:reply", reference)
    return _page(request, found, form)


def _decided_or_404(request: HttpRequest, reference: str) -> Request:
    require_department(request)
    found = request_or_404(request, reference)
    if found.state not in Outcome.values:
        raise Http404(_("This request is not decided yet, so there is nothing to answer."))
    return found


def _first_words(request: HttpRequest, found: Request, kept: Reply | None) -> dict[str, str]:
    if kept is not None:
        return {"subject": kept.subject, "text": kept.text, "seen": actions.moment_of(kept)}
    wording = queries.template(request.user, found.state, found.language)
    values = queries.values(request.user, found, found.language)
    if wording is None:
        return {}
    words = {"subject": wording.subject, "text": wording.text}
    return {name: actions.filled(text, values) for name, text in words.items()}


def _page(
    request: HttpRequest, found: Request, form: WordingForm, sending: AnswerForm | None = None
) -> HttpResponse:
    context = {
        "it": found,
        "form": form,
        "elsewhere": queries.reason_elsewhere(request.user, found),
        "reply": queries.reply(request.user, found),
        "sending": sending or AnswerForm(),
        "reopen_form": ReasonForm(),
        "reached": bool(found.email or (found.applicant and found.applicant.email)),
    }
    status = 422 if form.errors or (sending and sending.errors) else 200
    return render(request, "intake/reply.html", context, status=status)


@login_required
@require_POST
def answer(request: HttpRequest, reference: str) -> HttpResponse:
    found = _decided_or_404(request, reference)
    form, kept = AnswerForm(request.POST), queries.reply(request.user, found)
    if form.is_valid():
        said = form.cleaned_data
        try:
            going = actions.Sending(said["on"], said["by"] == "outbox")
            actions.answer(request.user, found, going)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Answered. The applicant sees the decision and the reply."))
            return redirect("intake:request", reference)
    words = WordingForm(initial=_first_words(request, found, kept))
    return _page(request, found, words, form)


@login_required
def reply_word(request: HttpRequest, reference: str) -> HttpResponse:
    """The reply as Word: for the department, and for the applicant once it was sent."""
    found = request_or_404(request, reference)
    kept = queries.reply(request.user, found)
    if kept is None:
        raise Http404(_("There is no reply yet."))
    paper = queries.reply_paper(request.user, found, kept)
    return download(printing.to_docx(paper), f"{reference}-reply.docx")


@login_required
@require_POST
def reopen(request: HttpRequest, reference: str) -> HttpResponse:
    """Take back a decision that nobody was told of."""
    require_department(request)
    found = request_or_404(request, reference)
    form = ReasonForm(request.POST)
    try:
        why = form.cleaned_data["why"] if form.is_valid() else ""
        actions.reopen(request.user, found, why)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("intake:reply", reference)
    return redirect("intake:screening", reference)


@login_required
def templates(request: HttpRequest) -> HttpResponse:
    require_department(request)
    context = {"templates": queries.templates(request.user)}
    return render(request, "intake/templates.html", context)


@login_required
def template(request: HttpRequest, outcome: str, language: str) -> HttpResponse:
    """How replies of an outcome are worded in a language, to be changed."""
    require_department(request)
    found = queries.template(request.user, outcome, language)
    if found is None or language not in OWN_NAMES:
        raise Http404(_("There is no such template."))
    initial = {"subject": found.subject, "text": found.text}
    form = WordingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_template(request.user, outcome, form.wording(language))
        except Refusal as refusal:
            form.add_error("text", str(refusal))
        else:
            messages.success(request, _("Saved. The next reply is worded like this."))
            return redirect("intake:templates")
    context = {"template": found, "form": form, "language": language, "places": actions.PLACES}
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/template.html", context, status=status)

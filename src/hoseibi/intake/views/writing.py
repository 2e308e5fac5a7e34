"""The form of a request: entered, filled in, filed, submitted, given back, withdrawn."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.intake import actions, permissions, queries
from hoseibi.intake.forms import FilingForm, ReasonForm, TranslationForm, WritingForm
from hoseibi.intake.forms.writing import as_written
from hoseibi.intake.models import Request
from hoseibi.ui.languages import OWN_NAMES, by_language

from .asked import refuse_unless, request_or_404, require_department
from .similar import asks_for_similar, looking_of


@login_required
def enter(request: HttpRequest) -> HttpResponse:
    """A new request, as the department enters it."""
    require_department(request)
    filing = FilingForm(request.POST or None)
    writing = WritingForm(request.POST or None, language=request.POST.get("language", "en"))
    if asks_for_similar(request):
        return _with_similar(request, {"filing": filing, "form": writing})
    if request.method == "POST" and all([filing.is_valid(), writing.is_valid()]):
        try:
            made = actions.enter(request.user, filing.filing(), writing.writing())
        except Refusal as refusal:
            writing.add_error(None, str(refusal))
        else:
            return saved(request, made)
    context = {"filing": filing, "form": writing}
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/write.html", context, status=status)


@login_required
def write(request: HttpRequest, reference: str) -> HttpResponse:
    """The form of a request that there is."""
    found = request_or_404(request, reference)
    refuse_unless(permissions.may_write(request.user, found))
    language = request.POST.get("language", found.language)
    texts = queries.written(request.user, found, found.language)
    initial = as_written(found, texts)
    form = WritingForm(request.POST or None, initial=initial, language=language)
    if asks_for_similar(request):
        return _with_similar(request, {"it": found, "form": form})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.user, found, form.writing(), form.seen_at())
        except actions.ChangedSince as refusal:
            form = form.again(request_or_404(request, reference))
            form.add_error(None, str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return saved(request, found)
    context = {"it": found, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/write.html", context, status=status)


def _with_similar(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    """The form as it was sent, with past requests that are like it: for who has no JavaScript."""
    context["similar"] = queries.similar(request.user, looking_of(request))
    context |= {"looked": True, "weighs": queries.weighs(request.user)}
    return render(request, "intake/write.html", context)


def saved(request: HttpRequest, found: Request) -> HttpResponse:
    """Submitted at once if that was the button; a refusal of that leaves it saved."""
    if request.POST.get("do") != "submit":
        messages.success(request, _("Saved. It is submitted when you say so."))
        return redirect("intake:request", found.reference)
    return _submitted(request, found)


def _submitted(request: HttpRequest, found: Request) -> HttpResponse:
    try:
        actions.submit(request.user, found)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Submitted. Its reference is {}.").format(found.reference))
    return redirect("intake:request", found.reference)


@login_required
@require_POST
def submit(request: HttpRequest, reference: str) -> HttpResponse:
    return _submitted(request, request_or_404(request, reference))


@login_required
def file_under(request: HttpRequest, reference: str) -> HttpResponse:
    """Whose a request is, of which day, and which law it is about."""
    require_department(request)
    found = request_or_404(request, reference)
    further = list(found.further_fields.values_list("field_of_law", flat=True))
    initial = {name: getattr(found, name) for name in ("organ", "entered_on", "field_of_law")}
    initial |= {"further": further, "country": found.country}
    form = FilingForm(request.POST or None, initial=initial, country=found.country)
    if request.method == "POST" and form.is_valid():
        try:
            actions.file_under(request.user, found, form.filing())
        except actions.TheyWrite as refusal:
            form.add_error("organ", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("intake:request", reference)
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/file.html", {"it": found, "form": form}, status=status)


@login_required
def translate(request: HttpRequest, reference: str, language: str) -> HttpResponse:
    """The form in another language, beside that of the applicant."""
    found = request_or_404(request, reference)
    refuse_unless(permissions.may_write(request.user, found))
    if language not in OWN_NAMES or language == found.language:
        raise Http404(_("The form is not written in that language."))
    texts = queries.written(request.user, found, language)
    initial = {f"item-{item}": text for item, text in texts.items()}
    initial["title"] = by_language(found.title).get(language, "")
    initial["seen"] = found.changed_at.isoformat()
    form = TranslationForm(request.POST or None, initial=initial, language=language)
    if request.method == "POST" and form.is_valid():
        try:
            actions.translate(request.user, found, language, form.writing(language), form.seen_at())
        except actions.ChangedSince as refusal:
            form = form.again(request_or_404(request, reference))
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("intake:request", reference)
    original = queries.written(request.user, found, found.language)
    context = {"it": found, "form": form, "language": language, "original": original}
    status = 422 if request.method == "POST" else 200
    return render(request, "intake/translate.html", context, status=status)


@login_required
def withdraw(request: HttpRequest, reference: str) -> HttpResponse:
    return _with_reason(request, reference, "withdraw")


@login_required
def give_back(request: HttpRequest, reference: str) -> HttpResponse:
    require_department(request)
    return _with_reason(request, reference, "give_back")


def _with_reason(request: HttpRequest, reference: str, act: str) -> HttpResponse:
    found = request_or_404(request, reference)
    form = ReasonForm(request.POST or None)
    if act == "withdraw":
        refuse_unless(permissions.may_withdraw(request.user, found))
    if request.method == "POST" and form.is_valid():
        try:
            getattr(actions, act)(request.user, found, form.cleaned_data["why"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("intake:request", reference)
    status = 422 if request.method == "POST" else 200
    return render(
        request, "intake/reason.html", {"it": found, "form": form, "act": act}, status=status
    )

"""One law of the inventory: how it stands, what it owes, who helps, and what clashes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import (
    ConfirmForm,
    ConflictForm,
    ConflictStateForm,
    DonorForm,
    EntryForm,
    OwedForm,
    RuleForm,
    StatementForm,
    entry_as_entered,
)
from hoseibi.research.models import InventoryEntry
from hoseibi.research.permissions import may_change
from hoseibi.ui.languages import reader_language

from .asked import entry_or_404, require_changing, require_entering


@login_required
def entry(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, entry_or_404(request, key))


def _shown(
    request: HttpRequest, found: InventoryEntry, status: int = 200, **forms: Any
) -> HttpResponse:
    user = request.user
    context: dict[str, Any] = {
        "entry": found,
        "owed": queries.owed(user, found),
        "conflicts": queries.conflicts(user, found),
        "changes": may_change(user, found),
    }
    if context["changes"]:
        of = {"user": user, "entry": found, "initial": {"language": reader_language()}}
        context |= {
            "state_form": forms.get("state") or StatementForm(auto_id="state-%s"),
            "confirm_form": forms.get("confirm") or ConfirmForm(auto_id="confirm-%s"),
            "owed_form": forms.get("owed") or OwedForm(**of),
            "donor_form": forms.get("donor") or DonorForm(),
            "clash_form": forms.get("clash") or ConflictForm(**of),
            "known": queries.entries(user).filter(country=found.country).exclude(pk=found.pk)[:200],
            "clash_state_form": ConflictStateForm(auto_id=False),
        }
    return render(request, "research/entry.html", context, status=status)


@login_required
def new_entry(request: HttpRequest) -> HttpResponse:
    require_entering(request)
    begun = {"language": reader_language(), "translated_to": "en"}
    form = EntryForm(request.POST or None, user=request.user, initial=begun)
    stated = StatementForm(request.POST or None, auto_id="state-%s")
    if request.method == "POST" and form.is_valid() and stated.is_valid():
        try:
            made = actions.enter_entry(request.user, form.listed(stated.stated()))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The law is entered."))
            return redirect("research:entry", made.pk)
    status = 422 if form.errors or stated.errors else 200
    context = {"form": form, "stated": stated}
    return render(request, "research/entry_form.html", context, status=status)


@login_required
def change_entry(request: HttpRequest, key: int) -> HttpResponse:
    found = entry_or_404(request, key)
    require_changing(request, found)
    begun = entry_as_entered(found, reader_language())
    form = EntryForm(request.POST or None, user=request.user, initial=begun)
    if request.method == "POST" and form.is_valid():
        listed = form.listed(actions.Stated(found.status, "-"), found)
        try:
            actions.change_entry(request.user, found, listed)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("research:entry", key)
    status = 422 if form.errors else 200
    return render(
        request, "research/entry_form.html", {"form": form, "entry": found}, status=status
    )


def _added(
    request: HttpRequest, found: InventoryEntry, name: str, form: Any, do: Callable[[], object]
) -> HttpResponse:
    """Do what a form asks for, or show it again with what is wrong."""
    if form.is_valid():
        try:
            do()
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:entry", found.pk)
    return _shown(request, found, 422, **{name: form})


def _changing(request: HttpRequest, key: int) -> InventoryEntry:
    found = entry_or_404(request, key)
    require_changing(request, found)
    return found


@login_required
@require_POST
def state_entry(request: HttpRequest, key: int) -> HttpResponse:
    found = _changing(request, key)
    form = StatementForm(request.POST, auto_id="state-%s")
    return _added(
        request, found, "state", form, lambda: actions.state(request.user, found, form.stated())
    )


@login_required
@require_POST
def hold_statement(request: HttpRequest, key: int, statement: int) -> HttpResponse:
    found = _changing(request, key)
    held = queries.statement(request.user, found, statement)
    if held is None:
        raise Http404(_("No source says this of the law."))
    actions.hold(request.user, held)
    return redirect("research:entry", key)


@login_required
@require_POST
def confirm_entry(request: HttpRequest, key: int) -> HttpResponse:
    found = _changing(request, key)
    form = ConfirmForm(request.POST, auto_id="confirm-%s")

    def do() -> object:
        said = form.cleaned_data
        return actions.confirm(request.user, found, said["how"], said["on"])

    return _added(request, found, "confirm", form, do)


@login_required
@require_POST
def owe(request: HttpRequest, key: int) -> HttpResponse:
    found = _changing(request, key)
    form = OwedForm(request.POST, user=request.user, entry=found)
    return _added(
        request, found, "owed", form, lambda: actions.owe(request.user, found, form.owing())
    )


@login_required
@require_POST
def note_donor(request: HttpRequest, key: int) -> HttpResponse:
    found = _changing(request, key)
    form = DonorForm(request.POST)
    return _added(
        request, found, "donor", form,
        lambda: actions.note_donor(request.user, found, form.helping()),
    )  # fmt: skip


@login_required
@require_POST
def enter_conflict(request: HttpRequest, key: int) -> HttpResponse:
    found = _changing(request, key)
    form = ConflictForm(request.POST, user=request.user, entry=found)
    return _added(
        request, found, "clash", form,
        lambda: actions.enter_conflict(request.user, found, form.clash()),
    )  # fmt: skip


@login_required
def mark_rule(request: HttpRequest, key: int) -> HttpResponse:
    """How far a rule has come that is owed."""
    rule = queries.rule(request.user, key)
    if rule is None:
        raise Http404(_("There is no such rule, or it is not open to you."))
    require_changing(request, rule.entry)
    begun = {"state": rule.state, "source": rule.source, "issued_as": rule.issued_as_id}
    form = RuleForm(request.POST or None, user=request.user, entry=rule.entry, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            actions.mark_rule(request.user, rule, form.mark())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:entry", rule.entry_id)
    status = 422 if form.errors else 200
    return render(request, "research/rule.html", {"form": form, "rule": rule}, status=status)


@login_required
@require_POST
def mark_conflict(request: HttpRequest, key: int) -> HttpResponse:
    found = queries.conflict(request.user, key)
    if found is None:
        raise Http404(_("There is no such conflict, or it is not open to you."))
    require_changing(request, found.entry)
    form = ConflictStateForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        actions.mark_conflict(request.user, found, said["state"], said["how"])
    return redirect("research:entry", found.entry_id)

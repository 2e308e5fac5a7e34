"""Seats given to people, who may be entered on the way, and seats ended."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts import actions, queries
from hoseibi.accounts.forms import EndForm, SeatForm
from hoseibi.accounts.models import Circle, Seat
from hoseibi.errors import Refusal
from hoseibi.partners.actions import organ
from hoseibi.ui.languages import reader_language

from .asked import managed, seat_or_404


@login_required
def give_seat(request: HttpRequest, pk: int) -> HttpResponse:
    circle = managed(request, pk)
    form = SeatForm(request.POST or None, people=queries.seatable(request.user, circle))
    if request.method == "POST" and form.is_valid():
        try:
            given = _given(request, circle, form)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("{person} has the seat.").format(person=given.person)
            messages.success(request, said)
            return redirect("circle", pk)
    status = 422 if form.errors else 200
    context = {"circle": circle, "form": form, "is_new": bool(form.errors) and form.is_new()}
    return render(request, "accounts/give_seat.html", context, status=status)


@transaction.atomic
def _given(request: HttpRequest, circle: Circle, form: SeatForm) -> Seat:
    person = form.cleaned_data["person"]
    if person is None:
        language = reader_language()
        of, new = form.cleaned_data["organ"], form.new_organ(language)
        if new is not None:
            of = organ(*new)
        person = actions.enter_person(request.user, circle, form.newcomer(of, language))
    return actions.give_seat(request.user, circle, form.place(person))


@login_required
def end_seat(request: HttpRequest, pk: int, seat: int) -> HttpResponse:
    circle = managed(request, pk)
    found = seat_or_404(request, circle, seat)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_seat(request.user, found, form.cleaned_data["on"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The seat ends. It stays in the record."))
            return redirect("circle", pk)
    status = 422 if form.errors else 200
    context = {"circle": circle, "seat": found, "form": form}
    return render(request, "accounts/end_seat.html", context, status=status)

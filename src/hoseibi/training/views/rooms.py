"""The pages of rooms and of holidays, which all courses share."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import NotAllowed, circles_where
from hoseibi.errors import Refusal
from hoseibi.partners.queries import countries
from hoseibi.ui.asked import number_asked, number_posted

from ..actions import rooms as actions
from ..forms.keeping import HolidayForm, RoomForm
from ..models import Holiday, Room
from ..queries import sessions as queries
from .asked import found_or_404, tried

YEARS = range(1950, 2151)


def open_to_readers(request: HttpRequest) -> bool:
    """Who reads in a circle sees them; whether they plan in one, and so may change them."""
    if not circles_where(request.user, Act.READ):
        raise PermissionDenied(str(NotAllowed.message))
    return bool(circles_where(request.user, Act.PLAN))


def year_asked(request: HttpRequest) -> int:
    """The year of the query, or the present one."""
    asked = number_asked(request, "year")
    return asked if asked in YEARS else timezone.localdate().year


@login_required
def rooms(request: HttpRequest) -> HttpResponse:
    """The rooms; enter one, change one (`?room=3`), take one off the list."""
    plans = open_to_readers(request)
    rows = queries.rooms(request.user)
    if dropped := number_posted(request, "drop"):
        gone: Room = found_or_404(rows.filter(pk=dropped).first())
        return tried(request, lambda: actions.drop_room(request.user, gone), ("training:rooms",))
    chosen = rows.filter(pk=number_asked(request, "room")).first()
    initial = {"place": chosen.place, "seats": chosen.seats} if chosen else {}
    form = RoomForm(
        request.POST or None, known={"name": chosen.name} if chosen else {}, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.keep_room(
                request.user, chosen, form.texts("name"), said["place"], said["seats"]
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("training:rooms")
    context = {"rooms": rows, "form": form, "chosen": chosen, "plans": plans}
    status = 422 if form.is_bound else 200
    return render(request, "training/rooms.html", context, status=status)


@login_required
def holidays(request: HttpRequest) -> HttpResponse:
    """The holidays of a year; enter one, take one off the list."""
    plans = open_to_readers(request)
    year = year_asked(request)
    rows = queries.holidays(request.user, year)
    if dropped := number_posted(request, "drop"):
        gone: Holiday = found_or_404(rows.filter(pk=dropped).first())
        to = (f"{request.path}?year={year}",)
        return tried(request, lambda: actions.drop_holiday(request.user, gone), to)
    form = HolidayForm(countries(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = actions.enter_holiday(
                request.user, said["country"], said["day"], form.texts("name")
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{request.path}?year={made.day.year}")
    context = {"holidays": rows, "form": form, "year": year, "plans": plans}
    status = 422 if form.is_bound else 200
    return render(request, "training/holidays.html", context, status=status)

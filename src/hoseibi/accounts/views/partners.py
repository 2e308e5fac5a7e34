"""The organs and people that the work is done with: found, entered, put right when they move."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts import actions, queries
from hoseibi.accounts.forms import CountryForm, OrganForm, PersonForm
from hoseibi.accounts.permissions import NotAllowed, may_know_partners, may_open_circle
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from .asked import organ_or_404, person_or_404


@login_required
def partners(request: HttpRequest) -> HttpResponse:
    if not may_know_partners(request.user):
        raise PermissionDenied(str(NotAllowed()))
    enters = may_open_circle(request.user)
    context = {
        "countries": queries.partners(request.user),
        "enters": enters,
        "form": CountryForm() if enters else None,
    }
    return render(request, "accounts/partners.html", context)


@login_required
def organ(request: HttpRequest, pk: int) -> HttpResponse:
    found = organ_or_404(request, pk)
    people, today = queries.people_of(request.user, found), timezone.localdate()
    context = {
        "organ": found,
        "parts": queries.parts(request.user, found),
        "people": [one for one in people if not one.has_left(today)],
        "left": [one for one in people if one.has_left(today)],
        "enters": may_open_circle(request.user),
    }
    return render(request, "accounts/organ.html", context)


@login_required
def enter_organ(request: HttpRequest) -> HttpResponse:
    """First of which country, then its names."""
    _require_officer(request)
    asked = CountryForm(request.POST or request.GET)
    if not asked.is_valid():
        return redirect("partners")
    country = asked.cleaned_data["country"]
    form = OrganForm(request.POST or None, country=country, organ=None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_organ(request.user, form.facts())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("organ", made.pk)
    context = {"form": form, "country": country}
    status = 422 if form.errors else 200
    return render(request, "accounts/organ_form.html", context, status=status)


@login_required
def change_organ(request: HttpRequest, pk: int) -> HttpResponse:
    _require_officer(request)
    found = organ_or_404(request, pk)
    form = OrganForm(request.POST or None, country=found.country, organ=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_organ(request.user, found, form.facts())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("organ", pk)
    context = {"form": form, "country": found.country, "organ": found}
    status = 422 if form.errors else 200
    return render(request, "accounts/organ_form.html", context, status=status)


@login_required
def person(request: HttpRequest, pk: int) -> HttpResponse:
    found = person_or_404(request, pk)
    today = timezone.localdate()
    seats = queries.seats_held(request.user, found)
    context = {
        "person": found,
        "has_left": found.has_left(today),
        "seats": [one for one in seats if one.until is None or one.until > today],
        "past": [one for one in seats if one.until is not None and one.until <= today],
        "enters": may_open_circle(request.user),
    }
    return render(request, "accounts/person.html", context)


@login_required
def enter_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody of an organ, with whom one speaks and who has no seat."""
    _require_officer(request)
    return _person_form(request, Person(organ=organ_or_404(request, pk)))


@login_required
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    _require_officer(request)
    return _person_form(request, person_or_404(request, pk))


def _person_form(request: HttpRequest, found: Person) -> HttpResponse:
    form = PersonForm(request.POST or None, person=found)
    if request.method == "POST" and form.is_valid():
        try:
            if found.pk:
                made = actions.change_partner(request.user, found, form.facts())
            else:
                made = actions.enter_partner(request.user, form.facts())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("person", made.pk)
    context = {"form": form, "person": found, "organ": found.organ}
    status = 422 if form.errors else 200
    return render(request, "accounts/person_form.html", context, status=status)


def _require_officer(request: HttpRequest) -> None:
    if not may_open_circle(request.user):
        raise PermissionDenied(str(NotAllowed()))

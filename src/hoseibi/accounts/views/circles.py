"""The circles that somebody knows of, and one with its seats and what each role may do there."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts import actions, queries
from hoseibi.accounts.choices import GRANTS, Act, Role
from hoseibi.accounts.forms import CircleForm
from hoseibi.accounts.permissions import NotAllowed, may, may_know_partners, may_open_circle

from .asked import circle_or_404, managed

ROLES = tuple(reversed(Role))


@login_required
def circles(request: HttpRequest) -> HttpResponse:
    context = {
        "circles": queries.nested_circles(request.user),
        "may_open": may_open_circle(request.user),
        "knows_partners": may_know_partners(request.user),
    }
    return render(request, "accounts/circles.html", context)


@login_required
def circle(request: HttpRequest, pk: int) -> HttpResponse:
    found, user = circle_or_404(request, pk), request.user
    context = {
        "circle": found,
        "inner": queries.visible_circles(user).filter(parent=found),
        "sides": queries.places(user, found),
        "other_seats": queries.other_seats(user, found),
        "invitations": queries.open_invitations(user, found),
        "may_manage": may(user, Act.MANAGE, found),
        "may_open": may_open_circle(user),
        "roles": ROLES,
        "grants": [(act.label, [role in GRANTS[act] for role in ROLES]) for act in Act],
    }
    return render(request, "accounts/circle.html", context)


@login_required
def open_circle(request: HttpRequest) -> HttpResponse:
    """A new circle, on its own or inside another."""
    if not may_open_circle(request.user):
        raise PermissionDenied(str(NotAllowed()))
    known = queries.visible_circles(request.user).filter(closed_on__isnull=True)
    form = CircleForm(request.POST or None, circles=known, initial=request.GET.dict())
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "accounts/open_circle.html", {"form": form}, status=status)
    made = actions.open_circle(request.user, form.opening())
    messages.success(request, _("The circle is open. Now give the seats in it."))
    return redirect("circle", made.pk)


@login_required
def close_circle(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, since its members read no more once it is closed."""
    found = managed(request, pk)
    if request.method != "POST":
        return render(request, "accounts/close_circle.html", {"circle": found})
    if found.closed_on is None:
        actions.close_circle(request.user, found)
    messages.success(request, _("The circle is closed."))
    return redirect("circle", pk)

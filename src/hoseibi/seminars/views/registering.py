"""Registering without an account, and one's own registration by its link."""

from __future__ import annotations

import time

from django.conf import settings
from django.contrib import messages
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoseibi.accounts.views.asked import address_of
from hoseibi.errors import Refusal
from hoseibi.printing import qr_code
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import Entry
from hoseibi.seminars.forms import LostForm, RegistrationForm, known_of
from hoseibi.seminars.models import Event, Invitee, Registration
from hoseibi.seminars.permissions import may_arrange
from hoseibi.ui.languages import in_reader

from .asked import event_or_404
from .pages import number_of

MINUTE = 60


@never_cache
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """The form of an announced event. What was typed is shown again where it cannot be taken."""
    found = event_or_404(request, slug)
    invitee = _invitee(request, found)
    needs = found.entry == Entry.INVITATION and invitee is None
    form = RegistrationForm(found, request.POST or None, initial=_known(invitee))
    status = 200
    if request.method == "POST":
        status = 422
        valid = form.is_valid()
        if _too_many(request):
            form.add_error(None, _("Many people register now. Wait a minute, and send it again."))
            status = 429
        elif valid:
            try:
                made = actions.register(found, form.registering(), invitee=invitee)
            except Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                _remember(request, made)
                return redirect("seminars:mine", slug)
    context = {
        "event": found,
        "when": queries.hours(found),
        "form": form,
        "open": found.registers(timezone.now()) and not needs,
        "needs_invitation": needs,
        "opens_later": bool(found.opens_at and found.opens_at > timezone.now()),
        "notice": in_reader(found.notice),
        "full": queries.places(request.user, found)[0].free == 0,
    }
    return render(request, "seminars/register.html", context, status=status)


def _invitee(request: HttpRequest, found: Event) -> Invitee | None:
    """Who was invited by the link that this browser opened."""
    known = request.session.get("invitees", {})
    key = known.get(str(found.pk)) if isinstance(known, dict) else None
    return queries.invitee_by_key(key) if isinstance(key, str) else None


def _known(invitee: Invitee | None) -> dict[str, object]:
    if invitee is None:
        return {}
    known = {"name": invitee.name, "email": invitee.email, "language": invitee.language}
    return known | {"quota": invitee.quota}


def _too_many(request: HttpRequest) -> bool:
    """Whether more was sent from one address in this minute than people send; counted in each
    process of the server."""
    minute = int(time.time()) // MINUTE
    kept, key = caches["rates"], f"registration:{address_of(request)}:{minute}"
    kept.add(key, 0, 2 * MINUTE)
    return bool(kept.incr(key) > settings.REGISTRATION_RATE)


def _remember(request: HttpRequest, made: Registration) -> None:
    """Let this browser open the registration without its key in the address."""
    known = request.session.get("registrations", {})
    request.session["registrations"] = known | {str(made.event_id): made.number}


@never_cache
def invited(request: HttpRequest, key: str) -> HttpResponse:
    """The link of an invitation: it leads to the form, and the key leaves the address."""
    found = queries.invitee_by_key(key)
    if found is None or found.withdrawn_at:
        raise Http404(_("This link opens nothing. Perhaps it was withdrawn."))
    known = request.session.get("invitees", {})
    request.session["invitees"] = known | {str(found.event_id): key}
    return redirect("seminars:register", found.event.slug)


@never_cache
def own(request: HttpRequest, key: str) -> HttpResponse:
    """One's own link: it leads to one's registration; who receives people at the door and reads it
    from a telephone is led to whom it names."""
    found = queries.registration_by_key(key)
    if found is None:
        raise Http404(_("This link opens no registration."))
    if may_arrange(request.user, found.event.circle_id):
        return redirect("seminars:came", found.event.slug, found.number)
    _remember(request, found)
    return redirect("seminars:mine", found.event.slug)


def _mine(request: HttpRequest, found: Event) -> Registration | None:
    number = number_of(request, found)
    return queries.registration_by_key(queries.own_key(found, number)) if number else None


@never_cache
def mine(request: HttpRequest, slug: str) -> HttpResponse:
    """One's own registration, to be changed; who opened no link here asks for it."""
    found = event_or_404(request, slug)
    kept = _mine(request, found)
    if kept is None:
        status = 403 if request.method == "POST" else 200
        context = {"event": found, "form": LostForm()}
        return render(request, "seminars/lost.html", context, status=status)
    form = RegistrationForm(found, request.POST or None, initial=known_of(kept), changes=True)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_registration(kept, form.registering())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("seminars:mine", slug)
    way = reverse("seminars:own", args=(queries.own_key(found, kept.number),))
    link = request.build_absolute_uri(way)
    context = {
        "event": found,
        "when": queries.hours(found),
        "mine": kept,
        "form": form,
        "link": link,
        "code": mark_safe(qr_code(link)),  # our own drawing
        "ahead": queries.ahead_of(found, kept),
        "is_off": found.called_off_at is not None,
        "asks_feedback": _asks_feedback(request, kept),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "seminars/mine.html", context, status=status)


def _asks_feedback(request: HttpRequest, kept: Registration) -> bool:
    """Whether somebody can say now what they thought of the event."""
    asked = queries.feedback_of(request.user, kept.event)
    begun = kept.event.begins_at <= timezone.now()
    return asked is not None and asked.is_open and begun and not kept.gave_feedback


@require_POST
def cancel(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    kept = _mine(request, found)
    if kept is None:
        return render(
            request, "seminars/lost.html", {"event": found, "form": LostForm()}, status=403
        )
    try:
        actions.cancel(kept)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Your registration is cancelled. Thank you for telling us."))
    return redirect("seminars:mine", slug)


@require_POST
def lost(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the own link once more. The answer is the same whether the address is known or not."""
    found = event_or_404(request, slug)
    form = LostForm(request.POST)
    if _too_many(request) or not form.is_valid():
        return render(request, "seminars/lost.html", {"event": found, "form": form}, status=422)
    actions.send_links(found, form.cleaned_data["email"])
    messages.success(
        request, _("If this address is registered, a letter with the link is on its way to it.")
    )
    return redirect("seminars:event", slug)

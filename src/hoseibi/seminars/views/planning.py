"""Planning an event, announcing it, calling it off, making another one like it; its places."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import (
    CallOffForm,
    ChannelForm,
    CloneForm,
    EventForm,
    QuotaForm,
    as_entered,
)
from hoseibi.seminars.forms.moments import zones
from hoseibi.seminars.forms.programme import channel_as_entered
from hoseibi.seminars.models import Event
from hoseibi.ui.asked import number_posted
from hoseibi.ui.languages import reader_language

from .asked import event_or_404, person_named, planned_or_403
from .pages import shown


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Plan an event of a circle; who plans for one only is not asked which."""
    circles = list(queries.circles_to_plan(request.user))
    wished = request.GET.get("circle", "")
    circle = next((one for one in circles if str(one.pk) == wished), None)
    if circle is None and len(circles) == 1:
        circle = circles[0]
    if circle is None:
        status = 200 if circles else 403
        return render(request, "seminars/new.html", {"circles": circles}, status=status)
    first = {
        "zone": timezone.get_default_timezone_name(),
        "languages": [reader_language()],
        "capacity": 100,
    }
    activities = queries.activities_for(request.user, circle)
    form = EventForm(request.POST or None, initial=first, activities=activities)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.plan(request.user, circle, form.planning())
        except actions.NameTaken as refusal:
            form.add_error("slug", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The event is planned. Now its programme."))
            return redirect("seminars:programme", made.slug)
    return _form_page(request, form, {"circle": circle})


def _form_page(request: HttpRequest, form: EventForm, more: dict[str, object]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "zones": zones()} | more
    return render(request, "seminars/plan.html", context, status=status)


@login_required
def change(request: HttpRequest, slug: str) -> HttpResponse:
    found = planned_or_403(request, slug)
    known = {name: getattr(found, name) for name in ("title", "theme", "place", "notice")}
    form = EventForm(
        request.POST or None,
        initial=as_entered(found),
        known=known,
        languages=found.languages,
        activities=queries.activities_for(request.user, found.circle),
    )
    if request.method == "POST" and form.is_valid():
        try:
            now = actions.change(request.user, found, form.planning())
        except actions.NameTaken as refusal:
            form.add_error("slug", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Changed. Calendars hear of it when they next look."))
            return redirect("seminars:event", now.slug)
    return _form_page(request, form, {"circle": found.circle, "event": found})


@login_required
@require_POST
def announce(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    try:
        actions.announce(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Announced. Everybody reads this page without signing in."))
    return redirect("seminars:event", slug)


@login_required
@require_POST
def call_off(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    form = CallOffForm(request.POST, languages=found.languages)
    if form.is_valid():
        try:
            actions.call_off(request.user, found, form.texts("why"))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Called off. Letters to who registered are in the outbox."))
            return redirect("seminars:event", slug)
    return shown(request, found, 422, off_form=form)


@login_required
@require_POST
def clone(request: HttpRequest, slug: str) -> HttpResponse:
    found = event_or_404(request, slug)
    form = CloneForm(found, request.POST)
    if form.is_valid():
        try:
            made = actions.clone(request.user, found, form.cleaned_data["begins_at"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request,
                _("Here is the new event, with programme, channels, groups and questions of "
                  "feedback. Nobody else knows of it yet."),
            )  # fmt: skip
            return redirect("seminars:change", made.slug)
    return shown(request, found, 422, clone_form=form)


@login_required
def places(request: HttpRequest, slug: str) -> HttpResponse:
    """Groups with their places, and interpretation channels."""
    return _places(request, planned_or_403(request, slug))


def _places(
    request: HttpRequest,
    found: Event,
    quota_form: tuple[int, QuotaForm] | None = None,
    channel_form: tuple[int, ChannelForm] | None = None,
) -> HttpResponse:
    at_quota, bound_quota = quota_form or (0, None)
    at_channel, bound_channel = channel_form or (0, None)
    whole, by_quota = queries.places(request.user, found)
    quotas = [
        (
            one,
            (bound_quota if bound_quota and at_quota == one.quota.pk else None)
            or QuotaForm(
                initial={"seats": one.seats},
                known={"name": one.quota.name},
                languages=found.languages,
                auto_id=f"quota-{one.quota.pk}-%s",
            ),
        )
        for one in by_quota
        if one.quota
    ]
    channels = [
        (
            one,
            (bound_channel if bound_channel and at_channel == one.pk else None)
            or ChannelForm(initial=channel_as_entered(one), auto_id=f"channel-{one.pk}-%s"),
        )
        for one in queries.channels(request.user, found)
    ]
    context = {
        "event": found,
        "places": whole,
        "quotas": quotas,
        "channels": channels,
        "new_quota": (bound_quota if bound_quota and not at_quota else None)
        or QuotaForm(languages=found.languages, auto_id="quota-new-%s"),
        "new_channel": (bound_channel if bound_channel and not at_channel else None)
        or ChannelForm(auto_id="channel-new-%s"),
        "names": queries.names_offered(request.user, found.circle),
    }
    status = 422 if bound_quota or bound_channel else 200
    return render(request, "seminars/places.html", context, status=status)


@login_required
@require_POST
def set_quota(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter, change or take away a group; `key` says which."""
    found = planned_or_403(request, slug)
    key = number_posted(request, "key")
    quota = queries.quota(request.user, found, key)
    if key and quota is None:
        raise Http404(_("This group is not there any more."))
    form = QuotaForm(
        request.POST,
        known={"name": quota.name} if quota else None,
        languages=found.languages,
        auto_id=f"quota-{key or 'new'}-%s",
    )
    try:
        if quota and request.POST.get("do") == "remove":
            actions.remove_quota(request.user, quota)
            return redirect("seminars:places", slug)
        if form.is_valid():
            actions.set_quota(request.user, found, form.share(), quota)
            return redirect("seminars:places", slug)
    except Refusal as refusal:
        form.is_valid()
        form.add_error(None, str(refusal))
    return _places(request, found, quota_form=(key, form))


@login_required
@require_POST
def set_channel(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter, change or take away a channel; `key` says which."""
    found = planned_or_403(request, slug)
    key = number_posted(request, "key")
    known = {one.pk: one for one in queries.channels(request.user, found)}
    channel = known.get(key)
    if key and channel is None:
        raise Http404(_("This channel is not there any more."))
    form = ChannelForm(request.POST, auto_id=f"channel-{key or 'new'}-%s")
    try:
        if channel and request.POST.get("do") == "remove":
            actions.remove_channel(request.user, channel)
            return redirect("seminars:places", slug)
        if form.is_valid():
            name = form.cleaned_data["interpreter"]
            tuning = form.tuning(person_named(request, name) if name else None)
            actions.set_channel(request.user, found, tuning, channel)
            return redirect("seminars:places", slug)
    except Refusal as refusal:
        form.is_valid()
        form.add_error(None, str(refusal))
    return _places(request, found, channel_form=(key, form))

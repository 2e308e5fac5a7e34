"""A meeting as a calendar's file, and all of somebody's meetings at an address of their own."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from hoseibi.experts import queries as experts
from hoseibi.experts.models import Assignment
from hoseibi.meetings import actions, queries
from hoseibi.meetings.models import Meeting
from hoseibi.ui.downloads import MEDIA_TYPES, download

from .asked import meeting_or_404


def _address(request: HttpRequest) -> Callable[[Meeting], str]:
    return lambda each: request.build_absolute_uri(reverse("meetings:meeting", args=(each.pk,)))


def _post_address(request: HttpRequest) -> Callable[[Assignment], str]:
    return lambda each: request.build_absolute_uri(reverse("experts:post", args=(each.pk,)))


@login_required
def file(request: HttpRequest, key: int) -> HttpResponse:
    found = meeting_or_404(request, key)
    content = queries.calendar(request.user, [found], _address(request))
    return download(content, f"meeting-{key}.ics")


@never_cache
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """The meetings of whose key this is, and where they and those of their circles are sent;
    with what else is theirs, such as the courses in which they teach. A calendar asks without
    signing in."""
    owner = queries.owner_of(key)
    if owner is None:
        raise Http404(_("No calendar is at this address. Perhaps it was withdrawn."))
    # A calendar's server asks in a language of its own; titles are for the owner.
    with translation.override(owner.language or translation.get_language()):
        also = [
            *experts.events(owner, _post_address(request)),
            *queries.also(owner, request.build_absolute_uri),
        ]
        content = queries.calendar(owner, queries.feed(owner), _address(request), also)
    return HttpResponse(content, content_type=MEDIA_TYPES["ics"])


@login_required
@never_cache
def calendar(request: HttpRequest) -> HttpResponse:
    """Make the address of one's calendar, see it once, take it back."""
    address = ""
    if request.method == "POST" and request.POST.get("do") == "withdraw":
        actions.withdraw_calendar_address(request.user)
        messages.success(request, _("Withdrawn. The address opens nothing any more."))
        return redirect("meetings:calendar")
    if request.method == "POST":
        key = actions.make_calendar_address(request.user)
        address = request.build_absolute_uri(reverse("meetings:feed", args=(key,)))
    context = {"address": address, "known": queries.calendar_address(request.user)}
    return render(request, "meetings/calendar.html", context)

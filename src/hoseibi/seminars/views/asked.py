"""What several pages of events look up: the event, or nothing for who may not know of it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person
from hoseibi.seminars import queries
from hoseibi.seminars.models import Event, ProgrammeItem
from hoseibi.seminars.permissions import may_arrange, may_plan, may_read


class NobodyOfThatName(Refusal):
    message = _("Nobody of this name is entered here. Enter the person first, or choose a name.")


def event_or_404(request: HttpRequest, slug: str) -> Event:
    found = queries.event(request.user, slug)
    if found is None:
        raise Http404(_("There is no event of this name, or it is not announced yet."))
    return found


def read_or_404(request: HttpRequest, slug: str) -> Event:
    """An event of a circle in which the reader reads; what others see of it is its public page."""
    found = event_or_404(request, slug)
    if not may_read(request.user, found):
        raise Http404(_("This page is for those who prepare the event."))
    return found


def planned_or_403(request: HttpRequest, slug: str) -> Event:
    """An event that the reader may plan."""
    found = read_or_404(request, slug)
    if not may_plan(request.user, found.circle_id):
        raise PermissionDenied(str(NotAllowed.message))
    return found


def arranged_or_403(request: HttpRequest, slug: str) -> Event:
    """An event whose programme the reader may write."""
    found = read_or_404(request, slug)
    if not may_arrange(request.user, found.circle_id):
        raise PermissionDenied(str(NotAllowed.message))
    return found


def item_or_404(request: HttpRequest, event: Event, key: int) -> ProgrammeItem:
    found = queries.item(request.user, event, key)
    if found is None:
        raise Http404(_("This item is no longer on the programme."))
    return found


def person_named(request: HttpRequest, name: str) -> Person:
    """The one who bears a name."""
    found = queries.people_named(request.user, name)
    if not found:
        raise NobodyOfThatName
    if len(found) > 1:
        told = _("Several people bear this name: {names}. Write it in its own script.")
        raise Refusal(told.format(names="; ".join(f"{one} ({one.organ})" for one in found)))
    return found[0]

"""What an address means, for this reader: a circle that they do not know of is not there."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from hoseibi.accounts import queries
from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle, Seat
from hoseibi.accounts.permissions import NotAllowed, may
from hoseibi.partners.models import Organ, Person


def circle_or_404(request: HttpRequest, pk: int) -> Circle:
    found = queries.circle(request.user, pk)
    if found is None:
        raise Http404(_("There is no such circle, or you do not know of it."))
    return found


def managed(request: HttpRequest, pk: int) -> Circle:
    """A circle in which somebody gives seats; refused to those who only know of it."""
    found = circle_or_404(request, pk)
    if not may(request.user, Act.MANAGE, found):
        raise PermissionDenied(str(NotAllowed()))
    return found


def organ_or_404(request: HttpRequest, pk: int) -> Organ:
    found = queries.organ(request.user, pk)
    if found is None:
        raise Http404(_("There is no such organ, or you do not know of it."))
    return found


def person_or_404(request: HttpRequest, pk: int) -> Person:
    found = queries.person(request.user, pk)
    if found is None:
        raise Http404(_("There is nobody with this number, or you do not know of them."))
    return found


def seat_or_404(request: HttpRequest, circle: Circle, pk: int) -> Seat:
    found = queries.seat(request.user, circle, pk)
    if found is None:
        raise Http404(_("This circle has no such seat."))
    return found


def address_of(request: HttpRequest) -> str:
    """Where a request came from; all that came through a socket without an address are one."""
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return "unknown"

"""Who is posted where, for the calendar of all countries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import Agenda, Stay

from ..choices import KNOWN_TO_ALL
from ..models import Assignment
from .posts import assignments


def _stays(user: Reader, begins_on: date, ends_on: date, most: int) -> Iterable[Stay]:
    """Posts that are agreed or were filled, of those that the reader may know of."""
    own = assignments(user).filter(state__in=KNOWN_TO_ALL)
    rows = own.filter(begins_on__lte=ends_on, ends_on__gte=begins_on)
    return [_one(each) for each in rows.order_by("begins_on", "pk")[:most]]


def _one(post: Assignment) -> Stay:
    said = f"{post.expert or '-'}: {post.role}"
    url = reverse("experts:post", args=(post.pk,))
    country, place = post.country, str(post.post_organ or "")
    return Stay(post.begins_on, post.ends_on, said, url, country.code, str(country), place)


AGENDA = Agenda("post", _("Experts posted"), stays=_stays)

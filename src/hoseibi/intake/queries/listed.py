"""The list of requests, as somebody wants to see it: narrowed, in an order, page by page."""

from __future__ import annotations

from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader, countries_of
from hoseibi.partners.models import Country

from ..models import FurtherField, Reply, Request, Screener
from ..permissions import is_department
from .requests import requests, told_state

PAGE = 25
ORDERS = {
    "newest": ("-entered_on", "-pk"),
    "oldest": ("entered_on", "pk"),
    "reference": ("reference",),
    "technical": ("-technicality", "-entered_on", "-pk"),
    "changed": ("-changed_at", "-pk"),
}


class Sieve(NamedTuple):
    """What is wanted; nothing and 0 for all. `mine` are those that one is asked to screen."""

    q: str = ""
    country: str = ""
    field: str = ""
    kind: str = ""
    state: str = ""
    year: int = 0
    mine: bool = False
    order: str = "newest"


class Row(NamedTuple):
    """A request in the list, with the state that this reader may know."""

    request: Request
    state: str

    @property
    def state_label(self) -> str:
        return str(dict(Request._meta.get_field("state").flatchoices)[self.state])


class Listed(NamedTuple):
    """One page of the list; `countries` and `years` are what one can narrow it to."""

    shown: list[Row]
    total: int
    page: int
    pages: int
    countries: list[Country]
    years: list[int]


def weighs(user: Reader) -> bool:
    """Whether somebody sees how requests are weighed, and so may ask for states and marks."""
    return is_department(user) or bool(countries_of(user))


def wanted(user: Reader, sieve: Sieve) -> QuerySet[Request]:
    """The requests that a sieve lets through, in its order."""
    found = requests(user)
    inside = weighs(user)
    for word in legaltext.fold(sieve.q).split():
        found = found.filter(named__contains=word)
    plain = {"country__code": sieve.country, "kind": sieve.kind, "year": sieve.year}
    found = found.filter(**{name: value for name, value in plain.items() if value})
    if sieve.field:
        further = FurtherField.objects.filter(request=OuterRef("pk"), field_of_law=sieve.field)
        found = found.filter(Q(field_of_law=sieve.field) | Q(Exists(further)))
    if sieve.state and (inside or sieve.state in ("draft", "withdrawn")):
        found = found.filter(state=sieve.state)
    if sieve.mine:
        asked = Screener.objects.filter(user=user.pk or 0).values("request")
        found = found.filter(pk__in=asked, state="screening")
    order = sieve.order if inside or sieve.order != "technical" else "newest"
    return found.order_by(*ORDERS.get(order, ORDERS["newest"]))


def listed(user: Reader, sieve: Sieve, page: int = 1) -> Listed:
    """A page of the list."""
    paged = Paginator(wanted(user, sieve), PAGE)
    shown = paged.get_page(page)
    everything = requests(user).order_by()
    years = everything.values_list("year", flat=True).distinct()
    countries = Country.objects.filter(pk__in=everything.values("country").distinct())
    return Listed(
        rows(user, list(shown.object_list)),
        paged.count,
        shown.number,
        paged.num_pages,
        sorted(countries, key=str),
        sorted(years, reverse=True),
    )


def rows(user: Reader, found: list[Request]) -> list[Row]:
    """Requests with the state that somebody may know."""
    ours = None if is_department(user) else countries_of(user)
    keys = [one.pk for one in found]
    sent = Reply.objects.filter(request__in=keys, sent_on__isnull=False)
    answered = set(sent.values_list("request", flat=True))
    return [
        Row(
            one,
            one.state
            if ours is None or one.country_id in ours
            else told_state(one, one.pk in answered),
        )
        for one in found
    ]

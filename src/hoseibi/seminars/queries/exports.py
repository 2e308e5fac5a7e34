"""Lists of events and of people to take away; who may not read addresses gets none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import by_language, own_name

from ..models import Event, Invitee, Registration
from ..permissions import may_plan
from .events import Sieve, hours, narrowed
from .keys import invitee_key
from .people import invitees, listed, registrations

MOST = 20_000


def events_table(user: Reader, sieve: Sieve) -> Table:
    """The events that a sieve lets through."""
    now = timezone.now()
    head = [
        *(_("Name in the address"), _("Title"), _("Title in English"), _("Title in Japanese")),
        *(_("Kind"), _("State"), _("Country"), _("Begins"), _("Ends"), _("Time zone")),
        *(_("Place"), _("Places"), _("Activity")),
    ]
    rows = []
    for one in narrowed(user, sieve)[:MOST]:
        titles, when = by_language(one.title), hours(one)
        rows.append(
            [
                *(one.slug, str(one.title), titles.get("en", ""), titles.get("ja", "")),
                *(str(one.get_kind_display()), str(one.state(now).label)),
                str(one.circle.country or ""),
                *(f"{when.begins:%Y-%m-%d %H:%M}", f"{when.ends:%Y-%m-%d %H:%M}", one.zone),
                *(str(one.place or ""), one.capacity, str(one.activity or "")),
            ]
        )
    return Table(head, rows)


def people_table(user: Reader, event: Event) -> Table:
    """Everybody who registered: for who reads in the circle without what is needed to write to
    them."""
    plans = may_plan(user, event.circle_id)
    columns: list[tuple[object, Callable[[Registration], object]]] = [
        (_("Number"), lambda one: one.number),
        (pgettext("person", "Name"), lambda one: one.name),
        (_("Name in own script"), lambda one: one.own_name),
        (_("Organisation"), lambda one: one.organ_name),
        (_("Post"), lambda one: one.post),
        (_("Country"), lambda one: one.country),
        (_("Group"), lambda one: str(one.quota or "")),
        (_("Interpretation"), lambda one: own_name(one.channel.language) if one.channel else ""),
        (_("State"), lambda one: str(one.get_state_display())),
        (_("Came"), lambda one: _moment(one.came_at)),
    ]
    if plans:
        columns += [
            (_("E-mail address"), lambda one: one.email),
            (_("Language of letters"), lambda one: one.language),
            (_("Agreed to be listed on"), lambda one: _day(one.listed_on)),
            (_("Agreed to be written to again on"), lambda one: _day(one.again_on)),
            (_("Registered"), lambda one: _moment(one.registered_at)),
        ]
    rows = ([tell(one) for _name, tell in columns] for one in registrations(user, event))
    return Table([name for name, _tell in columns], rows)


def participants_table(user: Reader, event: Event) -> Table:
    """Those who agreed to be listed."""
    rows = ([one.name, one.own_name, one.organ_name, one.country] for one in listed(user, event))
    head = [pgettext("person", "Name"), _("Name in own script"), _("Organisation"), _("Country")]
    return Table(head, rows)


def invitees_table(user: Reader, event: Event, link: Callable[[str], str]) -> Table:
    """Who is invited, with the link of each; `link` makes the address out of a key."""
    head = [
        *(pgettext("person", "Name"), _("E-mail address"), _("Language of letters"), _("Group")),
        *(_("Link"), _("State")),
    ]
    return Table(head, list(_invited(invitees(user, event), link)))


def _invited(found: Iterable[Invitee], link: Callable[[str], str]) -> Iterable[list[object]]:
    for one in found:
        state = state_of(one)
        way = "" if one.registration_id or one.withdrawn_at else link(invitee_key(one))
        yield [one.name, one.email, one.language, str(one.quota or ""), way, state]


def state_of(invitee: Invitee) -> str:
    """Whether an invitation was used."""
    if invitee.registration:
        number = invitee.registration.number
        return _("registered with number {number}").format(number=number)
    return _("withdrawn") if invitee.withdrawn_at else _("open")


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""


def _day(on: date | None) -> object:
    return on

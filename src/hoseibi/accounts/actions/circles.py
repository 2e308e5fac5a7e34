"""What is done with circles and the seats in them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import DateField, Value
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.errors import Refusal
from hoseibi.partners.models import Country, Organ, Person

from ..choices import Act, Origin, Role, Side
from ..models import Circle, Seat, User
from ..permissions import NotAllowed, may_open_circle, require
from .journal import record


class SeatTaken(Refusal):
    message = _("This person has a seat with this role in the circle already.")


class CircleClosed(Refusal):
    message = _("This circle is closed: nobody takes a seat in it any more.")


class SeatOver(Refusal):
    message = _("This seat has ended already. When it ended stays in the record.")


@dataclass(frozen=True)
class Opening:
    """A circle that is to be opened: its name by language; the country of its parent by default."""

    names: dict[str, str]
    country: Country | None = None
    parent: Circle | None = None
    on: date | None = None


@dataclass(frozen=True)
class Place:
    """Who is to sit, as what, for whom, and from when on (today)."""

    person: Person
    role: Role
    side: Side
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is to be known here: no more than a letter needs. `post` by language."""

    name: str
    own_name: str = ""
    organ: Organ | None = None
    post: dict[str, str] | None = None
    email: str = ""


@transaction.atomic
def open_circle(by: User, opening: Opening, *, origin: str = Origin.PAGE) -> Circle:
    """Open a circle; only an officer of the department does."""
    if not may_open_circle(by):
        raise NotAllowed
    circle = Circle.objects.create(
        name=LazyI18nString(opening.names),
        country=opening.country or (opening.parent.country if opening.parent else None),
        parent=opening.parent,
        opened_on=opening.on or timezone.localdate(),
    )
    record(by, "opened circle", circle, origin=origin, of="circles")
    return circle


@transaction.atomic
def close_circle(by: User, circle: Circle, on: date | None = None) -> None:
    """Close a circle: its seats end, what was said in it stays, and its members read it no more."""
    require(by, Act.MANAGE, circle)
    circle.closed_on = on or timezone.localdate()
    circle.save(update_fields=("closed_on",))
    lasting = Seat.objects.filter(circle=circle).exclude(until__lte=circle.closed_on)
    # Nobody can end a seat before it begins: what was to begin later ends as it begins.
    lasting.update(until=Greatest("since", Value(circle.closed_on, output_field=DateField())))
    record(by, "closed circle", circle, of="circles")


@transaction.atomic
def enter_person(by: User, circle: Circle, newcomer: Newcomer) -> Person:
    """Enter somebody who is to get a seat in a circle."""
    require(by, Act.MANAGE, circle)
    person = Person.objects.create(
        name=newcomer.name,
        own_name=newcomer.own_name,
        organ=newcomer.organ,
        post=LazyI18nString(newcomer.post or {}),
        email=newcomer.email,
    )
    record(by, "entered person", person, of="partners")
    return person


@transaction.atomic
def give_seat(by: User, circle: Circle, place: Place, *, origin: str = Origin.PAGE) -> Seat:
    """Give somebody a seat in a circle, from a day on."""
    require(by, Act.MANAGE, circle)
    if circle.closed_on:
        raise CircleClosed
    begin = place.since or timezone.localdate()
    held = Seat.objects.filter(Seat.held(begin), circle=circle, person=place.person)
    if held.filter(role=place.role).exists():
        raise SeatTaken
    # A seat that ended on the day on which it began is taken again, not given twice.
    seat, _new = Seat.objects.update_or_create(
        circle=circle,
        person=place.person,
        role=place.role,
        since=begin,
        defaults={"side": place.side, "until": place.until},
    )
    record(by, "gave seat", f"{seat} · {circle}", origin=origin, of="seats")
    return seat


@transaction.atomic
def end_seat(by: User, seat: Seat, on: date | None = None) -> None:
    """End a seat: from the day on, it gives no rights; it stays in the record."""
    require(by, Act.MANAGE, seat.circle_id)
    if seat.until is not None and seat.until <= timezone.localdate():
        raise SeatOver
    seat.until = max(on or timezone.localdate(), seat.since)
    seat.save(update_fields=("until",))
    record(by, "ended seat", f"{seat} · {seat.circle}", of="seats")

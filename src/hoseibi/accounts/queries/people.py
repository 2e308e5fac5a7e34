"""What is asked about people, circles and the journal."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from hoseibi.partners.models import Country, Organ, Person
from hoseibi.partners.queries import people

from ..choices import Act, Role, Side
from ..models import Circle, Invitation, Seat
from ..permissions import (
    Reader,
    circles_where,
    is_officer,
    may,
    may_know_partners,
    seats_of,
)


def visible_circles(user: Reader) -> QuerySet[Circle]:
    """The circles that somebody knows of: their own, and all for an officer of the department."""
    circles = Circle.objects.select_related("country", "parent")
    return circles if is_officer(user) else circles.filter(pk__in=seats_of(user))


def circles_inside(circles: Iterable[int]) -> dict[int, frozenset[int]]:
    """Some circles, each with itself and all that stand in it at any depth: what work of a circle
    is meant with it. Whoever asks sees of it what they may see. One query for each level."""
    found = {each: {each} for each in circles}
    of = {each: {each} for each in found}
    while of:
        rows = Circle.objects.filter(parent__in=of).values_list("pk", "parent")
        inner: dict[int, set[int]] = {}
        for key, parent in rows:
            new = {each for each in of[parent] if key not in found[each]}
            for each in new:
                found[each].add(key)
            if new:
                inner.setdefault(key, set()).update(new)
        of = inner
    return {each: frozenset(inside) for each, inside in found.items()}


def nested_circles(user: Reader) -> list[tuple[Circle, int, int]]:
    """The circles that somebody knows of, each behind the one that it stands in, with how deep it
    stands there and how many sit in it today."""
    held = Seat.held(timezone.localdate())
    sitting = dict(
        Seat.objects.filter(held).values_list("circle").annotate(Count("person", distinct=True))
    )
    known = {each.pk: each for each in visible_circles(user)}
    inner: dict[int | None, list[Circle]] = {}
    for each in known.values():
        inner.setdefault(each.parent_id if each.parent_id in known else None, []).append(each)

    def below(parent: int | None, depth: int) -> Iterator[tuple[Circle, int, int]]:
        for each in inner.get(parent, ()):
            yield each, depth, sitting.get(each.pk, 0)
            yield from below(each.pk, depth + 1)

    return list(below(None, 0))


def readable_circles(user: Reader) -> QuerySet[Circle]:
    """The circles in which somebody reads what is not released."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.READ))


def seats(user: Reader, circle: Circle, on: date | None = None) -> list[Seat]:
    """Who sits in a circle on a day (today), for those who know of the circle."""
    if not visible_circles(user).filter(pk=circle.pk).exists():
        return []
    held = Seat.objects.filter(Seat.held(on or timezone.localdate()), circle=circle)
    return list(held.select_related("person__organ__country", "person__user"))


def circle(user: Reader, key: int) -> Circle | None:
    """A circle that somebody knows of."""
    return visible_circles(user).filter(pk=key).first()


def places(user: Reader, circle: Circle) -> list[tuple[Side, list[Seat]]]:
    """Who sits in a circle today, by side, those of one role together."""
    order = {role: place for place, role in enumerate(reversed(Role.values))}
    held = sorted(seats(user, circle), key=lambda seat: (order[seat.role], seat.person.name))
    by_side = ((side, [seat for seat in held if seat.side == side]) for side in Side)
    return [(side, sitting) for side, sitting in by_side if sitting]


def other_seats(user: Reader, circle: Circle) -> list[Seat]:
    """Seats of a circle that have ended or have not begun, the latest first."""
    if not visible_circles(user).filter(pk=circle.pk).exists():
        return []
    rest = Seat.objects.filter(circle=circle).exclude(Seat.held(timezone.localdate()))
    return list(rest.select_related("person__organ").order_by("-since", "pk"))


def seat(user: Reader, circle: Circle, key: int) -> Seat | None:
    """A seat of a circle, for those who may end it."""
    if not may(user, Act.MANAGE, circle):
        return None
    return Seat.objects.filter(circle=circle, pk=key).select_related("person", "circle").first()


def seatable(user: Reader, circle: Circle) -> QuerySet[Person]:
    """The people who can be given a seat, for those who may give it."""
    known = people()
    return known if may(user, Act.MANAGE, circle) else known.none()


def open_invitation(user: Reader, circle: Circle, key: int) -> Invitation | None:
    """One open invitation of a person of a circle."""
    return next((one for one in open_invitations(user, circle) if one.pk == key), None)


def open_invitations(user: Reader, circle: Circle) -> list[Invitation]:
    """Invitations of people of a circle that are neither accepted nor withdrawn nor over."""
    if not may(user, Act.MANAGE, circle):
        return []
    open_ = Invitation.objects.filter(
        person__seats__circle=circle,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        valid_until__gt=timezone.now(),
    )
    return list(open_.select_related("person", "invited_by").distinct())


def invitation(key: str) -> Invitation | None:
    """The invitation with this key, while it can be accepted."""
    fingerprint = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    return Invitation.objects.filter(
        key_fingerprint=fingerprint,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        valid_until__gt=timezone.now(),
    ).first()


def seats_offered(invitation: Invitation) -> list[Seat]:
    """The seats that an account made by this invitation will have."""
    today = timezone.localdate()
    lasting = Seat.objects.filter(Q(until__isnull=True) | Q(until__gt=today))
    return list(lasting.filter(person=invitation.person_id).select_related("circle", "person"))


# --- partners ---


class Known(NamedTuple):
    """An organ with how many of its people the reader knows of."""

    organ: Organ
    people: int


def known_people(user: Reader) -> QuerySet[Person]:
    """The people that somebody knows of: those who sit or sat in a circle of theirs, and all for an
    officer of the department, who enters them."""
    found = Person.objects.select_related("organ__country", "user")
    if is_officer(user):
        return found
    return found.filter(seats__circle__in=circles_where(user, Act.READ)).distinct()


def partners(user: Reader) -> list[tuple[Country, list[Known]]]:
    """The countries with their organs, those that are closed last."""
    if not may_know_partners(user):
        return []
    counted = dict(
        known_people(user)
        .filter(Person.staying(timezone.localdate()))
        .order_by()
        .values_list("organ")
        .annotate(Count("pk", distinct=True))
    )
    found: dict[Country, list[Known]] = {}
    organs = Organ.objects.select_related("country", "parent").order_by("country__code")
    today = timezone.localdate()
    for each in sorted(organs, key=lambda one: (one.is_closed(today), str(one))):
        found.setdefault(each.country, []).append(Known(each, counted.get(each.pk, 0)))
    return sorted(found.items(), key=lambda pair: str(pair[0]))


def organ(user: Reader, key: int) -> Organ | None:
    """An organ, for those who may know the partners."""
    found = Organ.objects.select_related("country", "parent")
    return found.filter(pk=key).first() if may_know_partners(user) else None


def parts(user: Reader, organ: Organ) -> list[Organ]:
    """The organs that are a part of one."""
    return list(organ.parts.all()) if may_know_partners(user) else []


def people_of(user: Reader, organ: Organ) -> list[Person]:
    """Those of an organ that somebody knows of, who left last."""
    found, today = known_people(user).filter(organ=organ), timezone.localdate()
    return sorted(found, key=lambda one: (one.has_left(today), one.name))


def person(user: Reader, key: int) -> Person | None:
    """Somebody that the reader knows of."""
    return known_people(user).filter(pk=key).first()


def seats_held(user: Reader, person: Person) -> list[Seat]:
    """The seats that somebody has or had, in circles that the reader knows of, the newest first."""
    own = Seat.objects.filter(person=person, circle__in=visible_circles(user))
    return list(own.select_related("circle").order_by("-since", "pk"))

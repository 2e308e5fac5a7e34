"""How rooms and holidays are kept, which all courses share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed, circles_where
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country
from hoseibi.ui.languages import in_languages

from ..models import Holiday, Room


class RoomNameNeeded(Refusal):
    message = _("Give it a name, in at least one language.")


class RoomTaken(Refusal):
    message = _("Sessions are held in this room. Move them first, then take it off the list.")


class HolidayKnown(Refusal):
    message = _("This day is a holiday of that country already.")


def require_rooms(by: User) -> None:
    """Refuse who plans nowhere: rooms and holidays are of all who do."""
    if not circles_where(by, Act.PLAN):
        raise NotAllowed


@transaction.atomic
def keep_room(
    by: User,
    room: Room | None,
    names: Mapping[str, str],
    place: str = "",
    seats: int | None = None,
) -> Room:
    """Enter a room, or change what is known of one."""
    require_rooms(by)
    if not any(said.strip() for said in names.values()):
        raise RoomNameNeeded
    kept = room or Room()
    kept.name, kept.place, kept.seats = in_languages(names), place.strip(), seats
    kept.save()
    record(by, "changed room" if room else "entered room", kept)
    return kept


@transaction.atomic
def drop_room(by: User, room: Room) -> None:
    """Take a room off the list in which nothing is held."""
    require_rooms(by)
    if room.sessions.exists():
        raise RoomTaken
    record(by, "took room off the list", room)
    room.delete()


@transaction.atomic
def enter_holiday(
    by: User, country: Country, day: date, names: Mapping[str, str], *, origin: str = Origin.PAGE
) -> Holiday:
    """Enter a day on which nobody works in a country."""
    require_rooms(by)
    if not any(said.strip() for said in names.values()):
        raise RoomNameNeeded
    if Holiday.objects.filter(country=country, day=day).exists():
        raise HolidayKnown
    made = Holiday.objects.create(country=country, day=day, name=in_languages(names))
    record(by, "entered holiday", f"{made} {day.isoformat()}", origin=origin)
    return made


@transaction.atomic
def drop_holiday(by: User, holiday: Holiday) -> None:
    """Take a day off the list of holidays."""
    require_rooms(by)
    record(by, "took holiday off the list", f"{holiday} {holiday.day.isoformat()}")
    holiday.delete()

"""Who reads what is not released of a court, who enters it, and who writes down its release."""

from __future__ import annotations

from django.db.models import Q

from hoseibi.accounts.permissions import (
    NotAllowed,
    Reader,
    countries_of,
    is_officer,
    may_keep,
    organs_of,
)
from hoseibi.partners.models import Organ

from .choices import COURTS
from .models import Kept


def readable(user: Reader, prefix: str = "") -> Q:
    """The condition that somebody may read something: it is released, of their own court (or of a
    part of it), or of a country that they serve."""
    found = Q(**{f"{prefix}released_on__isnull": False})
    if is_officer(user):
        return Q()
    found |= Q(**{f"{prefix}country__in": countries_of(user)})
    return found | Q(**{f"{prefix}court__in": organs_of(user)})


def may_read(user: Reader, kept: Kept) -> bool:
    """The same of one thing that was fetched."""
    if kept.released_on is not None or serves(user, kept.country_id):
        return True
    return kept.court_id is not None and kept.court_id in organs_of(user)


def parts_of(court: int) -> set[int]:
    """The keys of a court and of its parts, at any depth; one query a level."""
    found = level = {court}
    while level:
        level = set(Organ.objects.filter(parent__in=level).values_list("pk", flat=True)) - found
        found = found | level
    return found


def serves(user: Reader, country: int) -> bool:
    """Whether somebody works for the courts of a country as one of ours."""
    return bool(is_officer(user)) or country in countries_of(user)


def may_enter(user: Reader, country: int, court: Organ | None) -> bool:
    """Whether somebody may enter something of a court: ours who serve the country, of all courts;
    who keeps a court's data up to date, of that court and its parts. A court of another country is
    none of this one."""
    if court is not None and court.country_id != country:
        return False
    return serves(user, country) or may_keep(user, court)


def may_enter_something(user: Reader, country: int) -> bool:
    """Whether somebody may enter something of some court of a country."""
    own = Organ.objects.filter(pk__in=organs_of(user), country=country, kind__in=COURTS)
    return serves(user, country) or any(may_keep(user, one) for one in own)


def may_change(user: Reader, kept: Kept) -> bool:
    """Whether somebody may change something that was entered."""
    return may_enter(user, kept.country_id, kept.court)


def require_may_enter(user: Reader, country: int, court: Organ | None) -> None:
    """Refuse somebody who may not enter something of a court."""
    if not may_enter(user, country, court):
        raise NotAllowed


def require_may_change(user: Reader, kept: Kept) -> None:
    """Refuse somebody who may not change something."""
    if not may_change(user, kept):
        raise NotAllowed

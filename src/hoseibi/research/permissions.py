"""Who may know what of a country, and who may write it down."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Q

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import (
    NotAllowed,
    Reader,
    circles_where,
    countries_of,
    is_officer,
    is_signed_in,
)

from .choices import Confidentiality
from .models.kept import Kept


class Reach(NamedTuple):
    """How far somebody sees: in `circles` what is theirs alone, in `serving` what is the
    department's, in `partners` what the partner may know. An officer of the department sees the
    last two of every country."""

    circles: frozenset[int]
    serving: frozenset[int]
    partners: frozenset[int]
    everywhere: bool


def reach(user: Reader) -> Reach:
    """How far somebody sees; asked once a request."""
    known: Reach | None = getattr(user, "_reach", None)
    if known is None:
        known = _reach(user)
        user._reach = known  # type: ignore[union-attr]
    return known


def _reach(user: Reader) -> Reach:
    if not is_signed_in(user):
        return Reach(frozenset(), frozenset(), frozenset(), everywhere=False)
    circles = frozenset(circles_where(user, Act.READ))
    rows = Circle.objects.filter(pk__in=circles).values_list("country", "parent__country")
    partners = frozenset(own or above for own, above in rows if own or above)
    return Reach(circles, countries_of(user), partners, bool(is_officer(user)))


def readable(user: Reader, prefix: str = "") -> Q:
    """The condition that somebody may know of something: what every query here begins with."""
    own = reach(user)

    def those(*levels: Confidentiality, **more: object) -> Q:
        named = {f"{prefix}{name}": value for name, value in more.items()}
        return Q(**{f"{prefix}confidentiality__in": levels}, **named)

    everywhere = (Confidentiality.PUBLIC,)
    if own.everywhere:
        everywhere = (*everywhere, Confidentiality.PARTNER, Confidentiality.DEPARTMENT)
    found = those(*everywhere)
    if own.partners and not own.everywhere:
        found |= those(Confidentiality.PARTNER, country__in=own.partners)
    if own.serving and not own.everywhere:
        found |= those(Confidentiality.PARTNER, Confidentiality.DEPARTMENT, country__in=own.serving)
    if own.circles:
        found |= those(Confidentiality.CIRCLE, circle__in=own.circles)
    return found


def may_know(user: Reader, kept: Kept) -> bool:
    """Whether somebody may know of one thing that was fetched; the same rule as `readable`."""
    own = reach(user)
    if kept.confidentiality == Confidentiality.PUBLIC:
        return True
    if kept.confidentiality == Confidentiality.CIRCLE:
        return kept.circle_id in own.circles
    if own.everywhere or kept.country_id in own.serving:
        return True
    return kept.confidentiality == Confidentiality.PARTNER and kept.country_id in own.partners


def may_enter(user: Reader, country: int) -> bool:
    """Whether somebody may write down what is known of a country: those of ours who serve it, and
    the officers of the department."""
    own = reach(user)
    return own.everywhere or country in own.serving


def may_enter_anywhere(user: Reader) -> bool:
    """Whether somebody may write down something of some country."""
    own = reach(user)
    return own.everywhere or bool(own.serving)


def may_change(user: Reader, kept: Kept) -> bool:
    """Whether somebody may add to something: who may enter it, and may know of it."""
    return may_enter(user, kept.country_id) and may_know(user, kept)


def may_keep_criteria(user: Reader) -> bool:
    """Whether somebody sets the criteria by which needs are weighed: the office does."""
    return bool(is_officer(user))


def may_name(user: Reader, country: int) -> bool:
    """Whether somebody may know who was asked, without the consent to be named."""
    return may_enter(user, country)


def require_may_enter(user: Reader, country: int) -> None:
    """Refuse somebody who may not write of a country."""
    if not may_enter(user, country):
        raise NotAllowed


def require_may_change(user: Reader, kept: Kept) -> None:
    """Refuse somebody who may not add to something."""
    if not may_change(user, kept):
        raise NotAllowed


def require_may_keep_criteria(user: Reader) -> None:
    """Refuse somebody who is not of the office."""
    if not may_keep_criteria(user):
        raise NotAllowed

"""Who may do what: predicates that every application builds its own rules from."""

from collections.abc import Hashable

import rules
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ

from .choices import GRANTS, SERVING, WHOLE_PROJECT, Act, Role
from .models import Circle, Seat, User

Reader = User | AnonymousUser
"""Somebody who looks at a page, signed in or not."""


class NotAllowed(Refusal):
    message = _("Your account does not allow this. Ask an officer of the department.")


@rules.predicate
def is_signed_in(user: Reader) -> bool:
    return bool(user.is_authenticated and user.is_active)


@rules.predicate
def is_officer(user: Reader) -> bool:
    return bool(is_signed_in(user) and (user.is_superuser or user.role == Role.OFFICER))


rules.add_perm("accounts.read_journal", is_officer)
rules.add_perm("accounts.open_circle", is_officer)


def may_read_journal(user: Reader) -> bool:
    return bool(user.has_perm("accounts.read_journal"))


def may_open_circle(user: Reader) -> bool:
    """Whether somebody may open circles and enter people: an officer of the department."""
    return bool(user.has_perm("accounts.open_circle"))


def rights_of(user: Reader) -> Hashable:
    """On what of somebody it hangs what they may see and what is theirs: two askings with the same
    get the same, as long as the records are the same. Of circles that is the seats alone, since a
    circle stays in its country and under the one that it was opened in."""
    known: Hashable = getattr(user, "_rights", None)
    if known is None:
        seats = frozenset(seats_of(user).items())
        own = (user.role, user.person_id, organs_of(user)) if is_signed_in(user) else ()
        known = (user.pk, is_signed_in(user), is_officer(user), seats, *own)
        user._rights = known  # type: ignore[union-attr]
    return known


# --- circles ---


def seats_of(user: Reader) -> dict[int, frozenset[str]]:
    """The roles that somebody has today, by circle; asked once a request."""
    known: dict[int, frozenset[str]] | None = getattr(user, "_seats", None)
    if known is None:
        known = _seats(user)
        user._seats = known  # type: ignore[union-attr]
    return known


def _seats(user: Reader) -> dict[int, frozenset[str]]:
    if not is_signed_in(user) or user.person_id is None:
        return {}
    held = Seat.objects.filter(Seat.held(timezone.localdate()), person=user.person_id)
    found: dict[int, set[str]] = {}
    for circle, role in held.values_list("circle", "role"):
        found.setdefault(circle, set()).add(role)
    reaching = {circle: roles & WHOLE_PROJECT for circle, roles in found.items()}
    level = {circle: roles for circle, roles in reaching.items() if roles}
    while level:
        inner = Circle.objects.filter(parent__in=level).values_list("pk", "parent")
        level = {circle: set(level[parent]) for circle, parent in inner}
        for circle, roles in level.items():
            found.setdefault(circle, set()).update(roles)
    return {circle: frozenset(roles) for circle, roles in found.items()}


def roles_in(user: Reader, circle: Circle | int) -> frozenset[str]:
    """The roles that somebody has in a circle."""
    key = circle if isinstance(circle, int) else circle.pk
    return seats_of(user).get(key, frozenset())


def _granting(act: Act) -> rules.Predicate:
    @rules.predicate(f"may {act}")
    def granted(user: Reader, circle: Circle | int | None) -> bool:
        return circle is not None and not GRANTS[act].isdisjoint(roles_in(user, circle))

    return granted


for _act in Act:
    rules.add_perm(f"circle.{_act}", _granting(_act))
rules.set_perm(f"circle.{Act.MANAGE}", _granting(Act.MANAGE) | is_officer)


def may(user: Reader, act: Act, circle: Circle | int | None) -> bool:
    """Whether somebody may do something in a circle."""
    return bool(user.has_perm(f"circle.{act}", circle))


def require(user: Reader, act: Act, circle: Circle | int | None) -> None:
    """Refuse what somebody may not do in a circle."""
    if not may(user, act, circle):
        raise NotAllowed


def circles_where(user: Reader, act: Act) -> list[int]:
    """The circles in which somebody may do something: what every query of theirs begins with."""
    granted = GRANTS[act]
    return [circle for circle, roles in seats_of(user).items() if not granted.isdisjoint(roles)]


def may_release(user: Reader, circle: Circle | int | None) -> bool:
    """Whether somebody may release what a circle keeps: the partner's drafters, and those of ours
    who freeze drafts, who write down which of the partner's side released it."""
    return may(user, Act.RELEASE, circle) or may(user, Act.FREEZE, circle)


def require_may_release(user: Reader, circle: Circle | int | None) -> None:
    """Refuse somebody who may not release."""
    if not may_release(user, circle):
        raise NotAllowed


def may_know_partners(user: Reader) -> bool:
    """Whether somebody may see which organs the work is done with: who reads in a circle, and an
    officer of the department, who also enters them."""
    return bool(circles_where(user, Act.READ)) or may_open_circle(user)


# --- what is one's own ---


def organs_of(user: Reader) -> frozenset[int]:
    """The organ that somebody is of, with its parts, at any depth; asked once a request."""
    known: frozenset[int] | None = getattr(user, "_organs", None)
    if known is None:
        known = _organs(user)
        user._organs = known  # type: ignore[union-attr]
    return known


def _organs(user: Reader) -> frozenset[int]:
    if not is_signed_in(user) or user.person is None or user.person.organ_id is None:
        return frozenset()
    if user.person.has_left(timezone.localdate()):
        return frozenset()
    found = level = {user.person.organ_id}
    while level:
        level = set(Organ.objects.filter(parent__in=level).values_list("pk", flat=True)) - found
        found = found | level
    return frozenset(found)


def countries_of(user: Reader) -> frozenset[int]:
    """The partner countries for which somebody works as one of ours: by a seat of an officer or a
    long-term expert in a circle of that country."""
    serving = [key for key, roles in seats_of(user).items() if roles & SERVING]
    found = Circle.objects.filter(pk__in=serving, country__isnull=False)
    return frozenset(found.values_list("country", flat=True))


def may_keep(user: Reader, organ: Organ | None) -> bool:
    """Whether somebody keeps the names, contact data and people of an organ up to date: those of
    that organ who report and decide for it, by their account or by a seat."""
    return organ is not None and organ.pk in organs_of(user) and may_keep_own(user)


def may_keep_own(user: Reader) -> bool:
    """Whether somebody keeps their own organ and its parts up to date, if they are of one."""
    if not organs_of(user):
        return False
    return user.role == Role.DRAFTER or bool(circles_where(user, Act.REPORT))


def require_may_keep(user: Reader, organ: Organ | None) -> None:
    """Refuse somebody whose organ it is not."""
    if not may_keep(user, organ):
        raise NotAllowed

"""How a post is described, and how an assignment begins, goes on and ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts import actions as accounts
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin, Role, Side
from hoseibi.accounts.models import Circle, Seat, User
from hoseibi.errors import Refusal
from hoseibi.partners.models import Organ

from ..choices import Answer, AssignmentState, Term
from ..models import Assignment, Step, Wanted
from ..permissions import require_roster
from .roster import Known, require_in_order

State = AssignmentState


class NoCountry(Refusal):
    message = _("The circle of this work has no partner country: say it on the circle first.")


class FollowsItself(Refusal):
    message = _("A post cannot be its own successor, nor that of one after it. Choose another.")


class NotNow(Refusal):
    message = _("This is not possible in the state in which the assignment is.")


class NotOver(Refusal):
    message = _("This day is still to come. Put it into the terms, and end it when it is over.")


class ReasonNeeded(Refusal):
    message = _("Say why in a sentence; it stays in the record.")


@dataclass(frozen=True)
class Wish:
    """Something that a post asks for, needed or only wished."""

    known: Known
    needed: bool = False


@dataclass(frozen=True)
class Terms:
    """The terms of reference of a post; texts by language."""

    role: dict[str, str]
    circle: Circle
    term: Term
    begins_on: date
    ends_on: date
    post_organ: Organ | None = None
    background: dict[str, str] | None = None
    duties: dict[str, str] | None = None
    products: dict[str, str] | None = None
    report_months: int = 6
    follows: Assignment | None = None
    wishes: tuple[Wish, ...] = ()


@transaction.atomic
def seek(
    by: User, terms: Terms, on: date | None = None, *, origin: str = Origin.PAGE
) -> Assignment:
    """Seek somebody for a post."""
    require_roster(by)
    made = Assignment(state=State.SOUGHT)
    _write(made, terms)
    _want(made, terms.wishes)
    step(by, made, on=on)
    record(by, "sought an expert for", made.role, origin=origin)
    return made


@transaction.atomic
def change_terms(by: User, post: Assignment, terms: Terms) -> Assignment:
    """Write the terms of reference anew; a seat that it brought follows them."""
    require_roster(by)
    hold(post)
    if post.state in (State.ENDED, State.CANCELLED):
        raise NotNow
    if post in _line_before(terms.follows):
        raise FollowsItself
    _write(post, terms)
    post.wanted.all().delete()
    _want(post, terms.wishes)
    if post.seat is not None and post.state == State.UNDER_WAY:
        _move(by, post, post.seat)
    record(by, "changed the terms of", post.role)
    return post


def _line_before(post: Assignment | None) -> list[Assignment]:
    """A post with those before it, each the successor of the next."""
    found: list[Assignment] = []
    while post is not None and post not in found:
        found.append(post)
        post = post.follows
    return found


def _move(by: User, post: Assignment, seat: Seat) -> None:
    """Let the seat that an assignment brought end with it; another is given from today where the
    work is of another circle now, or the seat is over already."""
    today, after = timezone.localdate(), post.ends_on + timedelta(days=1)
    is_over = seat.until is not None and seat.until <= today
    if seat.circle_id == post.circle_id and not is_over:
        if seat.until != after:
            accounts.end_seat(by, seat, after)
        return
    if not is_over:
        accounts.end_seat(by, seat, today)
    if after > today:
        post.seat = _seat(by, post, max(post.begins_on, today), Origin.PAGE)
        post.save(update_fields=("seat",))


def _write(post: Assignment, terms: Terms) -> None:
    require_in_order(terms.begins_on, terms.ends_on)
    outer = terms.circle.parent
    country = terms.circle.country or (outer.country if outer else None)
    if country is None:
        raise NoCountry
    post.role, post.circle, post.country = LazyI18nString(terms.role), terms.circle, country
    post.term, post.post_organ = terms.term, terms.post_organ
    post.begins_on, post.ends_on = terms.begins_on, terms.ends_on
    for name in ("background", "duties", "products"):
        setattr(post, name, LazyI18nString(getattr(terms, name) or {}))
    post.report_months, post.follows = terms.report_months, terms.follows
    post.changed_at = timezone.now()
    post.save()


def _want(post: Assignment, wishes: Iterable[Wish]) -> None:
    rows = {(one.known.matter, one.known.key): one for one in wishes}
    Wanted.objects.bulk_create(
        Wanted(
            assignment=post,
            matter=one.known.matter,
            key=one.known.key,
            level=one.known.level,
            needed=one.needed,
        )
        for one in rows.values()
    )


def hold(post: Assignment) -> None:
    """Read an assignment as it is now, and let nobody else change it until the transaction ends."""
    post.refresh_from_db(from_queryset=Assignment.objects.select_for_update())


def step(by: User, post: Assignment, reason: str = "", on: date | None = None) -> Step:
    """Write down the state that an assignment came into."""
    return Step.objects.create(
        assignment=post,
        state=post.state,
        on=on or timezone.localdate(),
        reason=reason.strip(),
        by=by,
        at=timezone.now(),
    )


def come_into(post: Assignment, state: State, *also: str) -> None:
    """Let an assignment be in a state, saved with other fields that changed."""
    post.state, post.changed_at = state, timezone.now()
    post.save(update_fields=("state", "changed_at", *also))


@transaction.atomic
def set_out(
    by: User, post: Assignment, on: date | None = None, *, origin: str = Origin.PAGE
) -> Assignment:
    """Begin an assignment: the expert gets a seat in the circle for its days."""
    require_roster(by)
    hold(post)
    if post.state != State.AGREED or post.expert is None:
        raise NotNow
    post.seat = _seat(by, post, post.begins_on, origin)
    come_into(post, State.UNDER_WAY, "seat")
    step(by, post, on=on)
    record(by, "sent", post, origin=origin)
    return post


def _seat(by: User, post: Assignment, since: date, origin: str) -> Seat | None:
    """A seat for the days of an assignment from one on; none when the expert has one already, which
    is left as it is."""
    assert post.expert is not None
    person = post.expert.person
    held = Seat.objects.filter(circle=post.circle, person=person, role=Role.EXPERT)
    if held.filter(Seat.held(since)).exists():
        return None
    until = post.ends_on + timedelta(days=1)
    place = accounts.Place(person, Role.EXPERT, Side.HOME, since, until)
    return accounts.give_seat(by, post.circle, place, origin=origin)


@transaction.atomic
def end(
    by: User,
    post: Assignment,
    on: date | None = None,
    reason: str = "",
    *,
    origin: str = Origin.PAGE,
) -> Assignment:
    """End an assignment with its last day; before its time with a reason, and the seat ends too."""
    require_roster(by)
    hold(post)
    last = min(on or timezone.localdate(), post.ends_on)
    if post.state != State.UNDER_WAY or last < post.begins_on:
        raise NotNow
    if last > timezone.localdate():
        raise NotOver
    if last < post.ends_on and not reason.strip():
        raise ReasonNeeded
    post.ends_on = last
    come_into(post, State.ENDED, "ends_on")
    after = last + timedelta(days=1)
    if post.seat is not None and (post.seat.until is None or post.seat.until > after):
        accounts.end_seat(by, post.seat, after)
    step(by, post, reason, last)
    record(by, "ended the assignment of", post, origin=origin)
    return post


@transaction.atomic
def cancel(by: User, post: Assignment, reason: str) -> Assignment:
    """Give a post up before anybody set out, with the reason."""
    require_roster(by)
    hold(post)
    if post.state not in (State.SOUGHT, State.PROPOSED, State.AGREED):
        raise NotNow
    if not reason.strip():
        raise ReasonNeeded
    answered = {"answer": Answer.WITHDRAWN, "answered_on": timezone.localdate()}
    post.candidacies.filter(answer=Answer.ASKED).update(**answered, answer_reason=reason.strip())
    come_into(post, State.CANCELLED)
    step(by, post, reason)
    record(by, "gave up the post", post.role)
    return post

"""How somebody is chosen for a post and asked, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal

from ..choices import Answer, AssignmentState
from ..models import Assignment, Candidacy, Expert
from ..permissions import is_own, may_see_roster, require_roster
from ..queries.matching import Match, matches
from ..queries.roster import roster
from .posts import NotNow, ReasonNeeded, State, come_into, hold, step


class NotFound(Refusal):
    message = _("This person is not to be found on the roster any more.")


class InTheWay(Refusal):
    message = _("Something stands in the way. Tick that you choose them all the same.")


@dataclass(frozen=True)
class Choosing:
    """Why somebody is chosen, and whether in spite of what stands in the way."""

    reason: str
    despite: bool = False
    at: datetime | None = None


@dataclass(frozen=True)
class Answering:
    """What somebody answered, with the reason and the day (today)."""

    accepts: bool
    reason: str = ""
    on: date | None = None


@transaction.atomic
def choose(
    by: User, post: Assignment, expert: Expert, choosing: Choosing, *, origin: str = Origin.PAGE
) -> Candidacy:
    """Choose somebody for a post and ask them; what spoke for and against is kept as it is now."""
    require_roster(by)
    hold(post)
    if post.state != State.SOUGHT:
        raise NotNow
    if not roster(by).filter(pk=expert.pk).exists():
        raise NotFound
    if not choosing.reason.strip():
        raise ReasonNeeded
    (match,) = matches(by, post, expert)
    if match.is_blocked and not choosing.despite:
        raise InTheWay
    made = Candidacy.objects.create(
        assignment=post,
        expert=expert,
        score=match.score,
        weighed=_weighed(match),
        reason=choosing.reason.strip(),
        asked_at=choosing.at or timezone.now(),
        asked_by=by,
    )
    post.expert = expert
    come_into(post, State.PROPOSED, "expert")
    step(by, post, choosing.reason, timezone.localdate(made.asked_at))
    record(by, "chose", f"{expert} · {post.role}", origin=origin)
    return made


def _weighed(match: Match) -> list[list[str]]:
    """What spoke for and against as pairs of a sign and a sentence, in the language of the day."""
    spoke = [[one.met, f"{one.name}: {one.said}"] for one in match.reasons]
    return [*spoke, *([one.level, one.text] for one in match.conflicts)]


@transaction.atomic
def answer(
    by: User, post: Assignment, answering: Answering, *, origin: str = Origin.PAGE
) -> Assignment:
    """Accept or refuse: by the expert, or written down by an officer. After a refusal somebody is
    sought again."""
    open_ = _open(by, post)
    open_.answer = Answer.ACCEPTED if answering.accepts else Answer.REFUSED
    open_.answered_on = answering.on or timezone.localdate()
    open_.answer_reason = answering.reason.strip()
    open_.save(update_fields=("answer", "answered_on", "answer_reason"))
    who = post.expert
    if not answering.accepts:
        post.expert = None
    come_into(post, State.AGREED if answering.accepts else State.SOUGHT, "expert")
    step(by, post, answering.reason, open_.answered_on)
    verb = "accepted the post" if answering.accepts else "refused the post"
    record(by, verb, f"{who} · {post.role}", origin=origin)
    return post


@transaction.atomic
def ask_no_longer(by: User, post: Assignment, reason: str) -> Assignment:
    """Take the question back before it is answered."""
    require_roster(by)
    open_ = _open(by, post)
    if not reason.strip():
        raise ReasonNeeded
    open_.answer, open_.answered_on = Answer.WITHDRAWN, timezone.localdate()
    open_.answer_reason = reason.strip()
    open_.save(update_fields=("answer", "answered_on", "answer_reason"))
    post.expert = None
    come_into(post, State.SOUGHT, "expert")
    step(by, post, reason)
    record(by, "no longer asked for", post.role)
    return post


def _open(by: User, post: Assignment) -> Candidacy:
    """The question that waits for an answer, for those who may give it."""
    hold(post)
    if not (may_see_roster(by) or is_own(by, post.expert)):
        raise NotAllowed
    open_ = post.candidacies.filter(answer=Answer.ASKED).first()
    if post.state != AssignmentState.PROPOSED or open_ is None:
        raise NotNow
    return open_

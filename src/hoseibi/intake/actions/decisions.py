"""How a request is adopted or declined, and how a decision is taken back before it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..choices import Outcome, RequestState, StepKind
from ..models import Request, Score, Verdict
from ..permissions import is_department, require
from .requests import ReasonNeeded, held
from .steps import take


class NotScreened(Refusal):
    message = _("This request is not being screened. Begin its screening first.")


class AnswersMissing(Refusal):
    message = _(
        "Answers of the screening are missing: {missing}. Wait for them, or excuse who does not "
        "give them."
    )


class NobodyScored(Refusal):
    message = _("Nobody has screened this request. Ask at least one person to, and wait for it.")


class NotMarked(Refusal):
    message = _(
        "Its technicality is not marked yet. Mark it by each criterion: the trend counts every "
        "request that was decided."
    )


class DayNotYet(Refusal):
    message = _("This day is still to come. Give the day on which it was decided.")


class ToldAlready(Refusal):
    message = _(
        "The applicant was told of this decision. It stays; what changed since is a new request."
    )


@dataclass(frozen=True)
class Deciding:
    """A decision: its outcome, the reason by language, who took it and on which day."""

    outcome: str
    reason: Mapping[str, str]
    decided_by: str
    decided_on: date


@transaction.atomic
def decide(by: User, request: Request, deciding: Deciding) -> Verdict:
    """Write down that a request is adopted or declined, and why."""
    found = held(request)
    require(is_department(by))
    if found.state != RequestState.SCREENING:
        raise NotScreened
    reason = {code: words.strip() for code, words in deciding.reason.items() if words.strip()}
    if not reason or not deciding.decided_by.strip():
        raise ReasonNeeded
    if deciding.decided_on > timezone.localdate():
        raise DayNotYet
    _require_weighed(found)
    made = Verdict.objects.create(
        request=found,
        outcome=Outcome(deciding.outcome),
        reason=LazyI18nString(reason),
        decided_by=deciding.decided_by.strip(),
        decided_on=deciding.decided_on,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    past = deciding.decided_on if deciding.decided_on < timezone.localdate() else None
    take(by, found, StepKind(deciding.outcome), str(made.reason), on=past)
    return made


def _require_weighed(request: Request) -> None:
    asked = request.screeners.count() * request.questionnaire.questions.count()
    if not asked:
        raise NobodyScored
    missing = asked - Score.objects.filter(screener__request=request).count()
    if missing:
        raise AnswersMissing(AnswersMissing.message.format(missing=missing))
    if request.technicality is None:
        raise NotMarked


@transaction.atomic
def reopen(by: User, request: Request, why: str) -> Request:
    """Take back a decision that the applicant was not told of; the request is screened again."""
    found = held(request)
    require(is_department(by) and found.state in Outcome.values)
    reply = getattr(found, "reply", None)
    if reply is not None and reply.sent_on is not None:
        raise ToldAlready
    if not why.strip():
        raise ReasonNeeded
    if reply is not None:
        reply.delete()
    note = f"{why.strip()} ({found.verdict.get_outcome_display()}: {found.verdict.reason})"
    found.verdict.delete()
    take(by, found, StepKind.REOPENED, note)
    return found

"""How a request is screened: with which questions, by whom, with which scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import by_language

from ..choices import RequestState, StepKind
from ..choices.standard import QUESTIONS
from ..models import Questionnaire, Request, Score, Screener, ScreeningQuestion
from ..models.screening import TOP_SCORE
from ..permissions import is_department, is_ours, require
from .requests import held
from .steps import take


class NothingToAsk(Refusal):
    message = _("Write at least one question, and give each a weight from 1 to 5.")


class NotReceived(Refusal):
    message = _("Only a request that was received, and not answered yet, can be screened.")


class NobodyScreens(Refusal):
    message = _("Choose at least one person who screens it.")


class NotTheirCountry(Refusal):
    message = _("{name} may not read this request, and so cannot screen it.")


class WhyThisScore(Refusal):
    message = _("Say why at question {number}: a score without a reason helps nobody later.")


class AskedAlready(Refusal):
    message = _("{name} has given scores. They stay, and so does who gave them.")


@dataclass(frozen=True)
class Asked:
    """A question as it is to stand: its words and what to look at, by language, and its weight."""

    text: Mapping[str, str]
    guidance: Mapping[str, str]
    weight: int


@dataclass(frozen=True)
class Given:
    """A score for the question with this key, and why."""

    question: int
    points: int
    reason: str


@transaction.atomic
def set_questions(by: User, asked: Iterable[Asked], note: str = "") -> Questionnaire:
    """Make a new version of the questions; screenings that began keep theirs."""
    require(is_department(by))
    wanted = [one for one in asked if any(one.text.values())]
    if not wanted or any(not 1 <= one.weight <= 5 for one in wanted):
        raise NothingToAsk
    last = Questionnaire.objects.aggregate(last=Max("number"))["last"] or 0
    made = Questionnaire.objects.create(
        number=last + 1, note=note.strip(), made_by=by, made_at=timezone.now()
    )
    ScreeningQuestion.objects.bulk_create(
        ScreeningQuestion(
            questionnaire=made,
            position=position,
            text=LazyI18nString(dict(one.text)),
            guidance=LazyI18nString(dict(one.guidance)),
            weight=one.weight,
        )
        for position, one in enumerate(wanted, start=1)
    )
    record(by, "set the screening questions", made)
    return made


def standard() -> list[Asked]:
    """The questions that an office begins with."""
    return [Asked(one.text, one.guidance, one.weight) for one in QUESTIONS]


def as_asked(version: Questionnaire) -> list[Asked]:
    """The questions of a version, as the beginning of the next one."""
    return [
        Asked(by_language(one.text), by_language(one.guidance), one.weight)
        for one in version.questions.all()
    ]


@transaction.atomic
def begin_screening(
    by: User, request: Request, screeners: Iterable[User], *, on: date | None = None
) -> Request:
    """Let a request be screened with the newest questions, by those who are named."""
    found = held(request)
    require(is_department(by))
    if found.state != RequestState.RECEIVED:
        raise NotReceived
    newest = Questionnaire.objects.first() or set_questions(by, standard())
    found.questionnaire = newest
    found.save(update_fields=("questionnaire",))
    _ask(by, found, list(screeners))
    take(by, found, StepKind.SCREENED, on=on)
    return found


@transaction.atomic
def ask_screeners(by: User, request: Request, screeners: Iterable[User]) -> Request:
    """Ask further people to screen a request."""
    found = held(request)
    require(is_department(by))
    if found.state != RequestState.SCREENING:
        raise NotReceived
    _ask(by, found, list(screeners))
    record(by, "asked to screen", found)
    return found


def _ask(by: User, request: Request, people: list[User]) -> None:
    if not people:
        raise NobodyScreens
    for user in people:
        if not is_ours(user, request):
            raise NotTheirCountry(NotTheirCountry.message.format(name=user))
        Screener.objects.get_or_create(
            request=request, user=user, defaults={"asked_by": by, "asked_at": timezone.now()}
        )


@transaction.atomic
def excuse(by: User, request: Request, screener: Screener) -> None:
    """Let somebody who gave no score be asked no more."""
    found = held(request)
    require(is_department(by) and found.state == RequestState.SCREENING)
    if screener.scores.exists():
        raise AskedAlready(AskedAlready.message.format(name=screener))
    screener.delete()
    record(by, "excused from screening", f"{found} · {screener}")


@transaction.atomic
def score(by: User, request: Request, given: Iterable[Given]) -> Screener:
    """Give scores as one of the screeners; what is not given waits."""
    found = held(request)
    mine = Screener.objects.filter(request=found, user=by).first()
    require(mine is not None and is_ours(by, found) and found.state == RequestState.SCREENING)
    numbers = dict(found.questionnaire.questions.values_list("pk", "position"))
    wanted = [one for one in given if one.question in numbers and 0 <= one.points <= TOP_SCORE]
    for one in wanted:
        if not one.reason.strip():
            raise WhyThisScore(WhyThisScore.message.format(number=numbers[one.question]))
    for one in wanted:
        Score.objects.update_or_create(
            screener=mine,
            question_id=one.question,
            defaults={
                "points": one.points,
                "reason": one.reason.strip(),
                "changed_at": timezone.now(),
            },
        )
    record(by, "scored request", found)
    return mine

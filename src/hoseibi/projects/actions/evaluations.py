"""How a project is evaluated: the data reckon, people judge and say why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import Criterion, EvaluationKind, Grade
from ..models import Evaluation, Judgement, Project
from ..permissions import require_may_plan
from ..queries.reckoning import reckoned


class WhyNeeded(Refusal):
    message = _("Say why you judge so. What the data give is no reason by itself.")


class Finished(Refusal):
    message = _("This evaluation is finished and stays as it is.")


class NotAllJudged(Refusal):
    message = _("Judge all six criteria before the evaluation is finished.")


@dataclass(frozen=True)
class Evaluating:
    """An evaluation that is to be begun: which, as of which day, and by whom."""

    kind: str
    on: date
    who: str = ""


@dataclass(frozen=True)
class Judging:
    """What somebody judges of a criterion, and why."""

    criterion: str
    grade: int
    reason: dict[str, str]


@transaction.atomic
def begin_evaluation(
    by: User, project: Project, evaluating: Evaluating, *, origin: str = Origin.PAGE
) -> Evaluation:
    """Begin an evaluation as of a day."""
    require_may_plan(by, project)
    made = Evaluation.objects.create(
        project=project,
        kind=EvaluationKind(evaluating.kind),
        on=evaluating.on,
        who=evaluating.who.strip(),
    )
    record(by, "began evaluation", f"{project} · {made}", origin=origin)
    return made


def _open(by: User, evaluation: Evaluation) -> Evaluation:
    require_may_plan(by, evaluation.project)
    now = Evaluation.objects.select_for_update().get(pk=evaluation.pk)
    if now.finished_at:
        raise Finished
    return now


@transaction.atomic
def judge(
    by: User, evaluation: Evaluation, judging: Judging, *, origin: str = Origin.PAGE
) -> Judgement:
    """Judge one criterion; what the data gave on this day is kept beside."""
    now = _open(by, evaluation)
    if not in_languages(judging.reason):
        raise WhyNeeded
    rates = {one.criterion: one.rate for one in reckoned(now.project, now.on)}
    made, _new = Judgement.objects.update_or_create(
        evaluation=now,
        criterion=Criterion(judging.criterion),
        defaults={
            "grade": Grade(judging.grade),
            "reason": in_languages(judging.reason),
            "reckoned": rates.get(Criterion(judging.criterion)),
            "by": by,
            "at": timezone.now(),
        },
    )
    record(by, "judged criterion", f"{now.project} · {now} · {made}", origin=origin)
    return made


@transaction.atomic
def finish_evaluation(
    by: User, evaluation: Evaluation, summary: dict[str, str], *, origin: str = Origin.PAGE
) -> Evaluation:
    """Finish an evaluation, in which all six criteria are judged."""
    now = _open(by, evaluation)
    if now.judgements.count() < len(Criterion):
        raise NotAllJudged
    now.summary, now.finished_by, now.finished_at = in_languages(summary), by, timezone.now()
    now.save(update_fields=("summary", "finished_by", "finished_at"))
    record(by, "finished evaluation", f"{now.project} · {now}", origin=origin)
    return now

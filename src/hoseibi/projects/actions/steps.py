"""How a project goes from stage to stage: nothing is left out without a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.ui.templatetags.reading import day_words

from ..choices import STAGES, Stage
from ..models import Project, Step
from ..permissions import require_may_plan


class DayAhead(Refusal):
    message = _("This day has not come yet. Enter it as planned, and as reached when it is.")


class ReasonNeeded(Refusal):
    message = _("Say why, in a sentence: those who come after you will ask.")


class ReachedAlready(Refusal):
    message = _("This stage is reached already. It cannot be left out any more.")


class StagesAfter(Refusal):
    message = _(
        "A later stage is reached, so this one is too. Correct its day, or take back the later one"
        " first."
    )


class CompletedAlready(Refusal):
    message = _("This project is completed, so it cannot end before its time any more.")


class NotAStage(Refusal):
    message = _("This is no stage that a project goes through.")


class StagesBefore(Refusal):
    """Earlier stages that are neither reached nor left out."""

    def __init__(self, stages: list[Stage]) -> None:
        names = ", ".join(str(stage.label) for stage in stages)
        super().__init__(
            gettext(
                "Before this stage come: {stages}. Enter when each was reached, or why it was"
                " left out."
            ).format(stages=names)
        )


class StagesCrossed(Refusal):
    """A stage before this one was reached after it, or one behind it before it."""

    def __init__(self, other: Step) -> None:
        super().__init__(
            gettext(
                "Stages follow one another, and “{stage}” was reached on {day}. Look at both days"
                " again."
            ).format(stage=Stage(other.stage).label, day=day_words(other.done_on))
        )


@dataclass(frozen=True)
class Reaching:
    """When a stage was reached or is planned, who signed or decided, and the paper that says so."""

    done_on: date | None = None
    planned_on: date | None = None
    who: str = ""
    note: str = ""
    document: StoredFile | None = None


@transaction.atomic
def enter_step(
    by: User, project: Project, stage: str, reaching: Reaching, *, origin: str = Origin.PAGE
) -> Step:
    """Enter when a stage is planned and when it was reached; the project then stands there."""
    require_may_plan(by, project)
    now = Project.objects.select_for_update().get(pk=project.pk)
    if stage not in STAGES:
        raise NotAStage
    step = Step.objects.filter(project=now, stage=stage).first() or Step(project=now, stage=stage)
    if reaching.done_on is not None:
        _require_reachable(now, Stage(stage), reaching.done_on)
    elif step.done_on is not None:
        _require_last(now, Stage(stage))
    step.planned_on, step.done_on = reaching.planned_on, reaching.done_on
    step.who, step.note = reaching.who.strip(), reaching.note.strip()
    step.document = reaching.document or step.document
    step.skipped_because = "" if reaching.done_on else step.skipped_because
    step.recorded_by, step.recorded_at = by, timezone.now()
    step.save()
    _stand(now)
    record(by, "entered step", f"{now} · {step}", origin=origin)
    return step


def _require_reachable(project: Project, stage: Stage, day: date) -> None:
    if day > timezone.localdate():
        raise DayAhead
    settled = {step.stage for step in project.steps.all() if step.done_on or step.skipped_because}
    missing = [each for each in STAGES[: STAGES.index(stage)] if each not in settled]
    if missing:
        raise StagesBefore(missing)
    _require_rising(project, STAGES.index(stage), day)


def _require_rising(project: Project, place: int, day: date) -> None:
    """Refuse a day on which a stage cannot have been reached, as the others were. Where no request
    says when a project was adopted, that day is the one of its entry, and refuses nothing."""
    for other in project.steps.filter(stage__in=STAGES, done_on__isnull=False):
        where = STAGES.index(Stage(other.stage))
        early = where < place and other.done_on > day and other.stage != Stage.ADOPTED
        if early or (where > place and other.done_on < day):
            raise StagesCrossed(other)


def _require_last(project: Project, stage: Stage) -> None:
    """Refuse to take a stage back from under one that was reached after it."""
    later = STAGES[STAGES.index(stage) + 1 :]
    if project.steps.filter(stage__in=later, done_on__isnull=False).exists():
        raise StagesAfter


@transaction.atomic
def skip(by: User, project: Project, stage: str, reason: str) -> Step:
    """Leave a stage out, with the reason."""
    require_may_plan(by, project)
    now = Project.objects.select_for_update().get(pk=project.pk)
    if stage not in STAGES:
        raise NotAStage
    if not reason.strip():
        raise ReasonNeeded
    step = Step.objects.filter(project=now, stage=stage).first() or Step(project=now, stage=stage)
    if step.done_on:
        raise ReachedAlready
    step.skipped_because = reason.strip()
    step.recorded_by, step.recorded_at = by, timezone.now()
    step.save()
    record(by, "left out step", f"{now} · {step}")
    return step


@transaction.atomic
def end_early(by: User, project: Project, on: date, reason: str) -> Project:
    """End a project before its time, with the reason."""
    require_may_plan(by, project)
    if not reason.strip():
        raise ReasonNeeded
    if on > timezone.localdate():
        raise DayAhead
    now = Project.objects.select_for_update().get(pk=project.pk)
    if now.steps.filter(stage=Stage.COMPLETED, done_on__isnull=False).exists():
        raise CompletedAlready
    _require_rising(now, len(STAGES), on)
    Step.objects.update_or_create(
        project=now,
        stage=Stage.ENDED,
        defaults={
            "done_on": on,
            "note": reason.strip(),
            "recorded_by": by,
            "recorded_at": timezone.now(),
        },
    )
    now.stage, now.ended_on, now.changed_at = Stage.ENDED, on, timezone.now()
    now.save(update_fields=("stage", "ended_on", "changed_at"))
    record(by, "ended project early", now)
    return now


def _stand(project: Project) -> None:
    """Let the project stand at the last stage that was reached."""
    done = {step.stage: step.done_on for step in project.steps.all() if step.done_on}
    if Stage.ENDED not in done:
        reached = [stage for stage in STAGES if stage in done]
        project.stage = reached[-1] if reached else Stage.ADOPTED
    project.began_on = done.get(Stage.UNDER_WAY)
    project.ended_on = done.get(Stage.ENDED) or done.get(Stage.COMPLETED)
    project.changed_at = timezone.now()
    project.save(update_fields=("stage", "began_on", "ended_on", "changed_at"))

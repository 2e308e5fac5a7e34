"""How indicators are set, and how the periods for which they are reported are made and locked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.ui.languages import in_languages

from ..choices import MEASURED, ActualState, Direction, IndicatorKind, PdmState
from ..models import (
    Actual,
    Indicator,
    JccMeeting,
    Milestone,
    PdmLine,
    PdmRow,
    Period,
    Project,
)
from ..permissions import require_may_confirm, require_may_plan
from ..queries.counted import count_of
from .belonging import require_of_project
from .following import number_indicators
from .meanwhile import require_unchanged


class WordsNeeded(Refusal):
    message = _("Say what the indicator measures, in at least one language.")


class RowNotMeasured(Refusal):
    message = _("Indicators belong to the overall goal, the purpose or an output of this project.")


class OutOfHundred(Refusal):
    message = _("A share in per cent is between 0 and 100.")


class OnlyNumbersCounted(Refusal):
    message = _("Only what is measured as a number can be counted. Choose “Number” for it.")


class NotCounted(Refusal):
    message = _("Nothing of this kind is counted here. Choose one of the list.")


class PeriodOverlaps(Refusal):
    message = _("This period overlaps another one of the project. Periods follow one another.")


class PeriodCrossed(Refusal):
    message = _("The period ends before it begins. Look at both days again.")


class PeriodLocked(Refusal):
    message = _("This period is locked: what was approved in it stays as it is.")


class StillWaiting(Refusal):
    """Actuals that nobody approved or returned hold up the lock."""

    def __init__(self, number: int) -> None:
        super().__init__(
            ngettext(
                "{number} actual of this period waits for approval. Judge it first.",
                "{number} actuals of this period wait for approval. Judge them first.",
                number,
            ).format(number=number)
        )


@dataclass(frozen=True)
class Measuring:
    """An indicator as it is to be; texts by language."""

    titles: dict[str, str]
    kind: str
    unit: dict[str, str] = field(default_factory=dict)
    direction: str = Direction.UP
    baseline: Decimal | None = None
    baseline_on: date | None = None
    baseline_source: str = ""
    baseline_words: dict[str, str] = field(default_factory=dict)
    target: Decimal | None = None
    target_on: date | None = None
    target_words: dict[str, str] = field(default_factory=dict)
    means: dict[str, str] = field(default_factory=dict)
    seen: str = ""
    """As in `require_unchanged`."""
    counted_by: str = ""
    """Which of the things that are counted elsewhere is proposed for it."""

    def fields(self) -> dict[str, object]:
        """What the row of an indicator holds of it."""
        if not in_languages(self.titles):
            raise WordsNeeded
        kind = IndicatorKind(self.kind)
        in_words = kind == IndicatorKind.QUALITATIVE
        require_in_range(kind, self.baseline)
        require_in_range(kind, self.target)
        return {
            "title": in_languages(self.titles),
            "kind": kind,
            "unit": in_languages(self.unit),
            "direction": Direction(self.direction),
            "baseline": None if in_words else self.baseline,
            "baseline_on": self.baseline_on,
            "baseline_source": self.baseline_source.strip(),
            "baseline_words": in_languages(self.baseline_words),
            "target": None if in_words else self.target,
            "target_on": self.target_on,
            "target_words": in_languages(self.target_words),
            "means": in_languages(self.means),
            "counted_by": self._counted_by(kind),
            "changed_at": timezone.now(),
        }

    def _counted_by(self, kind: IndicatorKind) -> str:
        if self.counted_by and kind != IndicatorKind.NUMBER:
            raise OnlyNumbersCounted
        if self.counted_by and count_of(self.counted_by) is None:
            raise NotCounted
        return self.counted_by


@dataclass(frozen=True)
class Stretch:
    """A period by its name, its first and its last day."""

    name: str
    begins_on: date
    ends_on: date


def require_in_range(kind: str, value: Decimal | None) -> None:
    """Refuse a share in per cent that is none."""
    if kind == IndicatorKind.PERCENT and value is not None and not 0 <= value <= 100:
        raise OutOfHundred


@transaction.atomic
def set_indicator(
    by: User, row: PdmRow, measuring: Measuring, *, origin: str = Origin.PAGE
) -> Indicator:
    """Add an indicator to a goal, purpose or output."""
    require_may_plan(by, row.project)
    if row.kind not in MEASURED:
        raise RowNotMeasured
    made = Indicator.objects.create(
        project=row.project, row=row, position=9999, **measuring.fields()
    )
    _number(row.project)
    made.refresh_from_db()
    record(by, "set indicator", f"{row.project} · {made}", origin=origin)
    return made


@transaction.atomic
def change_indicator(by: User, indicator: Indicator, measuring: Measuring) -> Indicator:
    """Put an indicator right; what was reported stays."""
    require_may_plan(by, indicator.project)
    now = Indicator.objects.select_for_update().get(pk=indicator.pk)
    require_unchanged(now.changed_at, measuring.seen)
    for name, value in measuring.fields().items():
        setattr(now, name, value)
    now.save()
    record(by, "changed indicator", f"{now.project} · {now}")
    return now


@transaction.atomic
def drop_indicator(by: User, indicator: Indicator, *, back: bool = False) -> Indicator:
    """Let an indicator leave the plan, or come back; what was reported for it stays."""
    require_may_plan(by, indicator.project)
    indicator.left_on = None if back else timezone.localdate()
    indicator.save(update_fields=("left_on",))
    _number(indicator.project)
    verb = "brought back indicator" if back else "dropped indicator"
    record(by, verb, f"{indicator.project} · {indicator}")
    return indicator


def _number(project: Project) -> None:
    """Codes follow the newest version, adopted or being written."""
    version = project.pdm_versions.exclude(state=PdmState.SET_ASIDE).order_by("-number").first()
    if version is not None:
        lines: list[PdmLine] = list(version.lines.select_related("row").order_by("position", "pk"))
        number_indicators(version, lines)


@transaction.atomic
def set_milestone(
    by: User, indicator: Indicator, period: Period, value: Decimal | None, words: dict[str, str]
) -> None:
    """Say what an indicator is to have reached at the end of a period; who says nothing takes back
    what was said."""
    require_may_plan(by, indicator.project)
    require_of_project(indicator.project, period)
    require_in_range(indicator.kind, value)
    if Period.objects.select_for_update().get(pk=period.pk).locked_at:
        raise PeriodLocked
    if value is None and not in_languages(words):
        Milestone.objects.filter(indicator=indicator, period=period).delete()
    else:
        Milestone.objects.update_or_create(
            indicator=indicator,
            period=period,
            defaults={"value": value, "words": in_languages(words)},
        )
    record(by, "set milestone", f"{indicator.project} · {indicator} · {period}")


@transaction.atomic
def open_period(
    by: User, project: Project, stretch: Stretch, *, origin: str = Origin.PAGE
) -> Period:
    """Open a period for which actuals are reported."""
    require_may_plan(by, project)
    begin, end = stretch.begins_on, stretch.ends_on
    if end < begin:
        raise PeriodCrossed
    Project.objects.select_for_update().get(pk=project.pk)
    held = Period.objects.filter(project=project, begins_on__lte=end, ends_on__gte=begin)
    if held.exists():
        raise PeriodOverlaps
    name = stretch.name.strip() or str(begin.year)
    made = Period.objects.create(project=project, name=name, begins_on=begin, ends_on=end)
    record(by, "opened period", f"{project} · {made}", origin=origin)
    return made


@transaction.atomic
def lock_period(
    by: User, period: Period, at: JccMeeting | None = None, *, origin: str = Origin.PAGE
) -> Period:
    """Lock a period: from then on nothing is reported, approved or changed in it."""
    require_may_confirm(by, period.project)
    require_of_project(period.project, at)
    now = Period.objects.select_for_update().get(pk=period.pk)
    if now.locked_at:
        raise PeriodLocked
    waiting = Actual.objects.filter(period=now, state=ActualState.REPORTED).count()
    if waiting:
        raise StillWaiting(waiting)
    now.locked_at, now.locked_by, now.adopted_at = timezone.now(), by, at or now.adopted_at
    now.save(update_fields=("locked_at", "locked_by", "adopted_at"))
    record(by, "locked period", f"{now.project} · {now}", origin=origin)
    return now

"""How what was reached is reported, and counts once somebody else approved it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.ui.languages import in_languages

from ..choices import ActualState, Dimension, IndicatorKind
from ..models import Actual, Indicator, Period, Share
from ..permissions import may_judge, require_may_confirm, require_may_report
from .belonging import require_of_project
from .indicators import PeriodLocked, require_in_range


class ValueNeeded(Refusal):
    message = _("Enter the value that was reached, or in words what was.")


class HasLeft(Refusal):
    message = _("This indicator has left the plan; nothing more is reported for it.")


class YourOwn(Refusal):
    message = _("You reported this yourself; somebody else approves it.")


class JudgedAlready(Refusal):
    message = _("This is judged already. What changed since is reported again.")


class NoteNeeded(Refusal):
    message = _("Say what is to be put right, so that it can be reported again.")


class SharesTooLarge(Refusal):
    message = _("The shares of one kind add up to more than the whole value.")


class ShareBelow(Refusal):
    message = _("A share is nothing or more. Enter what each part reached.")


@dataclass(frozen=True)
class Part:
    """A share of the whole: by what, whose, how much."""

    dimension: str
    name: str
    value: Decimal


@dataclass(frozen=True)
class Reporting:
    """What was reached in a period, its source, and how it divides."""

    value: Decimal | None = None
    words: dict[str, str] = field(default_factory=dict)
    source: str = ""
    document: StoredFile | None = None
    parts: tuple[Part, ...] = ()


@transaction.atomic
def report(
    by: User,
    indicator: Indicator,
    period: Period,
    reporting: Reporting,
    *,
    origin: str = Origin.PAGE,
) -> Actual:
    """Report what was reached; it waits for the approval of somebody else. One that waits already
    is put aside for this one."""
    require_may_report(by, indicator.project)
    _require_reportable(indicator, period, reporting)
    now = Period.objects.select_for_update().get(pk=period.pk)
    if now.locked_at:
        raise PeriodLocked
    held = Actual.objects.filter(indicator=indicator, period=now)
    held.filter(state=ActualState.REPORTED).update(state=ActualState.REPLACED)
    last = held.aggregate(last=Max("number"))["last"] or 0
    made = Actual.objects.create(
        indicator=indicator,
        period=now,
        number=last + 1,
        value=reporting.value,
        words=in_languages(reporting.words),
        source=reporting.source.strip(),
        document=reporting.document,
        reported_by=by,
        reported_at=timezone.now(),
    )
    Share.objects.bulk_create(
        Share(actual=made, dimension=Dimension(one.dimension), name=one.name, value=one.value)
        for one in reporting.parts
    )
    record(by, "reported actual", f"{indicator.project} · {made}", origin=origin)
    return made


def _require_reportable(indicator: Indicator, period: Period, reporting: Reporting) -> None:
    require_of_project(indicator.project, period)
    if indicator.left_on is not None:
        raise HasLeft
    in_words = indicator.kind == IndicatorKind.QUALITATIVE
    if not in_languages(reporting.words) if in_words else reporting.value is None:
        raise ValueNeeded
    require_in_range(indicator.kind, reporting.value)
    if any(one.value < 0 for one in reporting.parts):
        raise ShareBelow
    if indicator.kind == IndicatorKind.NUMBER and reporting.value is not None:
        for dimension in Dimension:
            parts = [one.value for one in reporting.parts if one.dimension == dimension]
            if sum(parts, Decimal(0)) > reporting.value:
                raise SharesTooLarge


@transaction.atomic
def approve(by: User, actual: Actual, *, origin: str = Origin.PAGE) -> Actual:
    """Let an actual count, in place of the one that counted before."""
    now = _judgeable(by, actual)
    held = Actual.objects.filter(
        indicator=now.indicator_id, period=now.period_id, state=ActualState.APPROVED
    )
    held.update(state=ActualState.REPLACED)
    return _judged(by, now, ActualState.APPROVED, "approved actual", origin)


@transaction.atomic
def send_back(by: User, actual: Actual, note: str, *, origin: str = Origin.PAGE) -> Actual:
    """Return an actual to who reported it, with what is to be put right."""
    now = _judgeable(by, actual)
    if not note.strip():
        raise NoteNeeded
    now.note = note.strip()
    return _judged(by, now, ActualState.RETURNED, "returned actual", origin)


def _judgeable(by: User, actual: Actual) -> Actual:
    project = actual.indicator.project
    require_may_confirm(by, project)
    if Period.objects.select_for_update().get(pk=actual.period_id).locked_at:
        raise PeriodLocked
    now = Actual.objects.select_related("indicator__project").get(pk=actual.pk)
    if now.state != ActualState.REPORTED:
        raise JudgedAlready
    if now.reported_by_id == by.pk:
        raise YourOwn
    if not may_judge(by, now):
        raise NotAllowed
    return now


def _judged(by: User, actual: Actual, state: str, verb: str, origin: str) -> Actual:
    actual.state, actual.judged_by, actual.judged_at = state, by, timezone.now()
    actual.save(update_fields=("state", "note", "judged_by", "judged_at"))
    record(by, verb, f"{actual.indicator.project} · {actual}", origin=origin)
    return actual

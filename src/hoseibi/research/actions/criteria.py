"""How the office keeps the criteria by which needs are weighed, and a need gets its scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from ..models import Criterion, Need, Score
from ..models.needs import HIGHEST
from ..permissions import require_may_keep_criteria
from .keeping import named
from .needs import locked


class ReasonMissing(Refusal):
    message = _("Each score needs its reason, in a sentence.")


class TooManyPoints(Refusal):
    message = _("A score is a number from 0 to 5.")


class CriterionNeedsName(Refusal):
    message = _("Give the criterion a name.")


@dataclass(frozen=True)
class Measure:
    """A criterion as it is kept: its names, what it asks, and how much it weighs."""

    names: Mapping[str, str]
    questions: Mapping[str, str]
    weight: int = 1


@transaction.atomic
def keep_criterion(
    by: User, measure: Measure, criterion: Criterion | None = None, *, origin: str = Origin.PAGE
) -> Criterion:
    """Enter a criterion, or change one; the sums of all needs follow."""
    require_may_keep_criteria(by)
    names = {code: said.strip() for code, said in measure.names.items() if said.strip()}
    if not names:
        raise CriterionNeedsName
    kept = criterion or Criterion(position=Criterion.objects.count() + 1)
    kept.name = LazyI18nString(names)
    kept.question = LazyI18nString({code: one for code, one in measure.questions.items() if one})
    kept.weight = measure.weight
    kept.dropped_on = None
    kept.save()
    reckon(Need.objects.all())
    record(by, "kept criterion", kept, origin=origin)
    return kept


@transaction.atomic
def drop_criterion(by: User, criterion: Criterion, *, origin: str = Origin.PAGE) -> None:
    """Let a criterion count no more; the scores that were given stay on record."""
    require_may_keep_criteria(by)
    Criterion.objects.filter(pk=criterion.pk).update(dropped_on=timezone.localdate())
    reckon(Need.objects.all())
    record(by, "dropped criterion", criterion, origin=origin)


@dataclass(frozen=True)
class Points:
    """What a need is worth by one criterion, and why."""

    criterion: Criterion
    points: int
    reason: str


@transaction.atomic
def score(by: User, need: Need, points: Sequence[Points], *, origin: str = Origin.PAGE) -> Need:
    """Give a need its scores, each with its reason; those not given again stay."""
    now = locked(by, need)
    for one in points:
        if not 0 <= one.points <= HIGHEST:
            raise TooManyPoints
        if not one.reason.strip():
            raise ReasonMissing
        said = {"points": one.points, "reason": one.reason.strip(), "by": by, "at": timezone.now()}
        Score.objects.update_or_create(need=now, criterion=one.criterion, defaults=said)
    reckon(Need.objects.filter(pk=now.pk))
    now.refresh_from_db()
    record(by, "scored need", named(now), origin=origin)
    return now


def reckon(needs: object) -> None:
    """Let the sums of needs be those of their scores by the weights that hold now."""
    given = Score.objects.filter(need=OuterRef("pk"), criterion__dropped_on=None).order_by()
    summed = given.values("need").annotate(sum=Sum(F("points") * F("criterion__weight")))
    needs.update(total=Coalesce(Subquery(summed.values("sum")), 0))  # type: ignore[attr-defined]

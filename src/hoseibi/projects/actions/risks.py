"""How risks are entered and looked at again."""

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
from hoseibi.partners.models import Person
from hoseibi.ui.languages import in_languages

from ..choices import Level, RiskState
from ..models import Project, Risk, RiskReview
from ..permissions import require_may_report
from .belonging import require_of_project
from .meanwhile import require_unchanged


class RiskNeeded(Refusal):
    message = _("Say what may go wrong, in at least one language.")


class FoundNothing(Refusal):
    message = _("Say in a sentence what you found, so that the next one knows why.")


class ReviewAhead(Refusal):
    message = _("This day has not come yet. Enter the day on which you looked at the risk.")


@dataclass(frozen=True)
class Risking:
    """A risk as it is to be watched."""

    text: dict[str, str]
    likelihood: int
    impact: int
    action: dict[str, str]
    owner: Person | None = None
    look_again_on: date | None = None
    seen: str = ""
    """As in `require_unchanged`."""


@dataclass(frozen=True)
class Reviewing:
    """What was found when a risk was looked at."""

    on: date
    likelihood: int
    impact: int
    state: str
    note: str
    look_again_on: date | None = None


@transaction.atomic
def watch(
    by: User,
    project: Project,
    risking: Risking,
    risk: Risk | None = None,
    *,
    origin: str = Origin.PAGE,
) -> Risk:
    """Watch a risk, or put one right."""
    require_may_report(by, project)
    require_of_project(project, risk)
    if not in_languages(risking.text):
        raise RiskNeeded
    made = Risk(project=project)
    if risk is not None:
        made = Risk.objects.select_for_update().get(pk=risk.pk)
        require_unchanged(made.changed_at, risking.seen)
    made.text, made.action = in_languages(risking.text), in_languages(risking.action)
    made.likelihood, made.impact = Level(risking.likelihood), Level(risking.impact)
    made.owner, made.look_again_on = risking.owner, risking.look_again_on
    made.changed_at = timezone.now()
    made.save()
    record(by, "changed risk" if risk else "entered risk", f"{project} · {made}", origin=origin)
    return made


@transaction.atomic
def review(by: User, risk: Risk, reviewing: Reviewing, *, origin: str = Origin.PAGE) -> RiskReview:
    """Write down what was found when a risk was looked at; it stands so from then on, until a
    later day. What is entered afterwards of an earlier day changes nothing of how it stands."""
    require_may_report(by, risk.project)
    if not reviewing.note.strip():
        raise FoundNothing
    if reviewing.on > timezone.localdate():
        raise ReviewAhead
    now = Risk.objects.select_for_update().get(pk=risk.pk)
    is_last = not now.reviews.filter(on__gt=reviewing.on).exists()
    made = RiskReview.objects.create(
        risk=now,
        on=reviewing.on,
        likelihood=Level(reviewing.likelihood),
        impact=Level(reviewing.impact),
        state=RiskState(reviewing.state),
        note=reviewing.note.strip(),
        by=by,
        at=timezone.now(),
    )
    if is_last:
        now.likelihood, now.impact, now.state = made.likelihood, made.impact, made.state
        now.look_again_on, now.changed_at = reviewing.look_again_on, timezone.now()
        now.save(update_fields=("likelihood", "impact", "state", "look_again_on", "changed_at"))
    record(by, "reviewed risk", f"{now.project} · {now}", origin=origin)
    return made

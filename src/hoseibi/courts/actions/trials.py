"""Reforms tried on a simulated court."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.caseflow import simulation
from hoseibi.caseflow.simulation import Court, Plan
from hoseibi.caseflow.trouble import Unusable
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country, Organ

from ..models import Trial
from ..permissions import require_may_change, require_may_enter
from ..queries.trying import is_left
from ..queries.wording import said
from ..storage import scenario_of

ALONE = 20_000
"""Up to so many cases are simulated in this process: to begin others takes longer."""
_ONE_BY_ONE = threading.Lock()
"""Trials of a server are run one after another: each has the machine, and its bar moves."""


class NotPossible(Refusal):
    message = _("Such a court cannot be simulated.")


class NoReform(Refusal):
    message = _("The reform changes nothing. Say what it changes.")


class UnderWay(Refusal):
    message = _("The runs of this trial are being made.")


class Wished(NamedTuple):
    """A trial to be made: called how, of which court, the court now and after the reform."""

    title: str
    court: Organ | None
    now: Court
    reform: Court
    plan: Plan
    note: str = ""


@transaction.atomic
def begin_trial(by: User, country: Country, wished: Wished) -> Trial:
    """Enter a trial; its runs are made beside the page."""
    require_may_enter(by, country.pk, wished.court)
    try:
        simulation.checked(wished.now, wished.plan)
        simulation.checked(wished.reform, wished.plan)
    except Unusable as trouble:
        raise NotPossible(said(trouble)) from trouble
    changed = {name: getattr(wished.reform, name) for name in simulation.differing(
        wished.now, wished.reform)}  # fmt: skip
    if not changed:
        raise NoReform
    now = timezone.now()
    made = Trial.objects.create(
        country=country, court=wished.court, title=wished.title, note=wished.note, entered_by=by,
        entered_at=now, now=msgspec.to_builtins(wished.now), reform=msgspec.to_builtins(changed),
        plan=msgspec.to_builtins(wished.plan), total=wished.plan.runs, told_at=now,
    )  # fmt: skip
    record(by, "tried a reform", made)
    return made


@transaction.atomic
def begin_anew(by: User, trial: Trial) -> Trial:
    """Make the runs of a trial again that a server left when it went down."""
    require_may_change(by, trial)
    held = Trial.objects.select_for_update().get(pk=trial.pk)
    if held.result is None and not held.advice and not is_left(held):
        raise UnderWay
    held.done, held.advice, held.result, held.told_at = 0, "", None, timezone.now()
    held.save(update_fields=("done", "advice", "result", "told_at"))
    record(by, "tried a reform", held)
    return held


def run_trial(trial: Trial, workers: int | None = None) -> Trial:
    """Make the runs of a trial, told one by one; to be called in the background. A trial that was
    taken out meanwhile is left."""
    mine = Trial.objects.filter(pk=trial.pk)

    def tell(done: int) -> bool:
        return bool(mine.update(done=done, told_at=timezone.now()))

    while not _ONE_BY_ONE.acquire(timeout=simulation.BEAT):
        if not tell(0):
            return trial
    try:
        result = _result(trial, tell, workers or os.cpu_count() or 1)
    except simulation.Stopped:
        return trial
    finally:
        _ONE_BY_ONE.release()
    if mine.update(told_at=timezone.now(), **result):
        trial.refresh_from_db()
    return trial


def _result(trial: Trial, tell: Callable[[int], bool], workers: int) -> dict[str, Any]:
    now, reform, plan = scenario_of(trial)
    cases = plan.runs * (plan.years + plan.warm_up) * now.filed
    try:
        if cases <= ALONE:
            found = simulation.tried(now, reform, plan, tell)
        else:
            found = simulation.tried_together(now, reform, plan, workers, tell)
    except Unusable as trouble:
        return {"advice": said(trouble)[:500]}
    return {"result": msgspec.to_builtins(found)}

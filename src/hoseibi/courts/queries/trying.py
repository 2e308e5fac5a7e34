"""A trial of a reform: what counts say of the court, and how far its runs are."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.caseflow import simulation
from hoseibi.caseflow.simulation import Fitted, NotEnough, Stage
from hoseibi.partners.models import Country, Organ

from ..models import Trial
from .figures import flows, span_of

SILENT = timedelta(minutes=3)
"""A trial that has told nothing for so long was left by a server that went down."""
STAGES = (
    Stage("Preparation", 0.2, pause=45),
    Stage("Hearing", 0.3, pause=40, again=0.45, ends=0.15),
    Stage("Judgment", 0.35, pause=20),
)
"""How work is shared in a civil case where nothing is known of it: to be replaced by what is."""


def known_of(user: Reader, country: Country, court: Organ | None, judges: int) -> Fitted | None:
    """What the counts that somebody may read tell of a court; None when they tell too little."""
    every = flows(user, country)
    own = [flow for flow in every if court is None or flow.court == str(court)]
    spans = [span_of(flow) for flow in own]
    if not own:
        return None
    longest = min(spans, key=("year", "half", "quarter", "month", "other").index)
    try:
        return simulation.fitted([one for one in own if span_of(one) == longest], judges)
    except NotEnough:
        return None


def is_left(trial: Trial) -> bool:
    """Whether the server that ran a trial went down: it has told nothing for a while."""
    waits = trial.result is None and not trial.advice
    return waits and timezone.now() - trial.told_at > SILENT

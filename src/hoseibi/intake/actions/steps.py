"""How a step of a request is written down, with its line in the journal."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User

from ..choices import RequestState, StepKind
from ..models import Request, Step

VERBS = {
    StepKind.BEGUN: "began request",
    StepKind.INVITED: "invited to write request",
    StepKind.BROUGHT: "took over request",
    StepKind.SUBMITTED: "submitted request",
    StepKind.RETURNED: "gave back request",
    StepKind.SCREENED: "began to screen",
    StepKind.ADOPTED: "adopted request",
    StepKind.DECLINED: "declined request",
    StepKind.REOPENED: "took back the decision on",
    StepKind.ANSWERED: "answered request",
    StepKind.WITHDRAWN: "withdrew request",
}
INTO = {
    StepKind.SUBMITTED: RequestState.RECEIVED,
    StepKind.RETURNED: RequestState.DRAFT,
    StepKind.SCREENED: RequestState.SCREENING,
    StepKind.ADOPTED: RequestState.ADOPTED,
    StepKind.DECLINED: RequestState.DECLINED,
    StepKind.REOPENED: RequestState.SCREENING,
    StepKind.WITHDRAWN: RequestState.WITHDRAWN,
}
"""The state to which a step leads; a step that is not here leaves it as it is."""


def take(
    by: User, request: Request, kind: StepKind, note: str = "", *, on: date | None = None
) -> Step:
    """Let a request go a step, of today or of the day on which it was taken."""
    now = timezone.now()
    request.state = INTO.get(kind, request.state)
    request.changed_at = now
    request.save(update_fields=("state", "changed_at", "year"))
    step = request.steps.create(
        kind=kind, by=by, name=str(by), on=on or timezone.localdate(), note=note.strip(), at=now
    )
    record(by, VERBS[kind], request)
    return step

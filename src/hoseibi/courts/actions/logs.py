"""Event logs: brought and mapped, and held against a procedure."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.caseflow import logs, maps
from hoseibi.caseflow.logs import Log
from hoseibi.caseflow.maps import ProcessMap
from hoseibi.caseflow.trouble import Unusable
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.partners.models import Country

from ..models import Comparison, EventLog, Procedure
from ..permissions import require_may_change, require_may_enter
from ..queries.wording import said
from ..storage import log_of, packed, prescribed
from .tables import Brought


class NoLog(Refusal):
    message = _("This file is no log of events.")


class NotAProcedure(Refusal):
    message = _("This procedure contradicts itself.")


@transaction.atomic
def bring_log(
    by: User, country: Country, came: Brought, columns: dict[str, str] | None = None
) -> EventLog:
    """Map a log and keep of it the case, the activity and the moment of each event. The file itself
    is not kept: it may name people."""
    require_may_enter(by, country.pk, came.court)
    try:
        log = logs.read_log(came.content, columns)
    except Unusable as trouble:
        raise NoLog(said(trouble)) from trouble
    process = maps.process_map(log)
    file = store(packed(log), "events.msgpack.gz", by=by, origin=came.source)
    endings = _likely_endings(process)
    made = EventLog.objects.create(
        country=country, court=came.court, title=came.title, file=file, entered_by=by,
        entered_at=timezone.now(), cases=process.cases, events=process.events, endings=endings,
        process=msgspec.to_builtins(process), standing=_standing(log, endings),
        left_out=log.left_out,
    )  # fmt: skip
    record(by, "brought an event log", made)
    return made


def _likely_endings(process: ProcessMap) -> list[str]:
    """Activities after which nothing came in nine of ten cases that met them: likely, until
    somebody says which they are."""
    return [node.name for node in process.nodes if node.ends >= 0.9 * node.cases]


def _standing(log: Log, endings: Iterable[str]) -> object:
    chosen, span = list(endings), log.span
    if not chosen or span is None:
        return None
    return msgspec.to_builtins(maps.standing(log, chosen, span[1]))


@transaction.atomic
def say_endings(by: User, event_log: EventLog, endings: list[str]) -> None:
    """Say which activities end a case, so that pending cases and their age are known."""
    require_may_change(by, event_log)
    held = EventLog.objects.select_for_update().select_related("file").get(pk=event_log.pk)
    log = log_of(held)
    held.endings = [name for name in endings if name in log.activities]
    held.standing = _standing(log, held.endings)  # type: ignore[assignment]
    held.save(update_fields=("endings", "standing"))
    record(by, "said what ends a case in", held)


@transaction.atomic
def hold_against(by: User, event_log: EventLog, procedure: Procedure) -> Comparison:
    """Hold a log against a procedure, as it is now, and keep what comes of it."""
    require_may_change(by, event_log)
    try:
        whole = maps.checked(prescribed(procedure))
    except Unusable as trouble:
        raise NotAProcedure(said(trouble)) from trouble
    found = maps.conformance(log_of(event_log), whole)
    made, _new = Comparison.objects.update_or_create(
        log=event_log,
        procedure=procedure,
        defaults={"result": msgspec.to_builtins(found), "made_at": timezone.now()},
    )
    record(by, "held against the procedure", made)
    return made

"""How values of the flow of cases become rows and packed files, and back."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping

import msgspec

from hoseibi.caseflow.counts import Band, Flow
from hoseibi.caseflow.logs import Log
from hoseibi.caseflow.maps import Conformance, ProcessMap, Standing, Step
from hoseibi.caseflow.maps import Procedure as Prescribed
from hoseibi.caseflow.simulation import Court, Plan, Tried
from hoseibi.library import storage as files
from hoseibi.partners.models import Organ
from hoseibi.ui.languages import by_language

from .models import CaseCount, CaseTable, Comparison, EventLog, Procedure, Trial


def flow_of(count: CaseCount, court: str, case_type: str | None = None) -> Flow:
    """A count as a value, its court under a name."""
    return Flow(
        court, count.case_type if case_type is None else case_type, count.begins_on, count.ends_on,
        count.pending_before, count.filed, count.resolved, count.pending_after,
        tuple(Band(*band) for band in count.bands), count.caseload, count.published, count.is_sum,
        count.row,
    )  # fmt: skip


def counts_of(
    table: CaseTable, flows: Iterable[Flow], courts: Mapping[str, Organ]
) -> list[CaseCount]:
    """The rows of a table. `courts` are the organs that it names, by the names of the table; what
    names none is of the court of the table."""
    return [
        CaseCount(
            table=table, row=flow.row, court=courts.get(flow.court) if flow.court else table.court,
            court_name=flow.court[:300], case_type=flow.case_type[:200], begins_on=flow.begins,
            ends_on=flow.ends, pending_before=flow.start, filed=flow.filed,
            resolved=flow.terminated, pending_after=flow.end, caseload=flow.caseload,
            published=flow.published, is_sum=flow.is_sum,
            bands=[[band.least, band.most, band.count] for band in flow.bands],
        )
        for flow in flows
    ]  # fmt: skip


def packed(log: Log) -> bytes:
    """A log as the bytes of a file; the same log gives the same bytes."""
    return gzip.compress(msgspec.msgpack.encode(log), mtime=0)


def log_of(event_log: EventLog) -> Log:
    """The log that was kept."""
    with gzip.open(files.path_of(event_log.file.fingerprint)) as file:
        return msgspec.msgpack.decode(file.read(), type=Log)


def process_of(event_log: EventLog) -> ProcessMap:
    """The map that was kept."""
    return msgspec.convert(event_log.process, ProcessMap)


def standing_of(event_log: EventLog) -> Standing | None:
    """How cases stood, where it is known what ends one."""
    return msgspec.convert(event_log.standing, Standing) if event_log.standing else None


def conformance_of(comparison: Comparison) -> Conformance:
    """The comparison that was kept."""
    return msgspec.convert(comparison.result, Conformance)


def prescribed(procedure: Procedure) -> Prescribed:
    """A procedure as a value; its steps are known by their names in every language, and by those
    that logs have for them."""
    steps = []
    for step in procedure.steps.all():
        names = [*by_language(step.name).values(), *step.activities.splitlines()]
        known = dict.fromkeys(name.strip() for name in names if name.strip())
        steps.append(
            Step(
                key=str(step.pk), name=str(step.name),
                activities=tuple(name for name in known if name != str(step.name)),
                next=tuple(str(one.pk) for one in step.following.all()),
                articles=tuple(str(one) for one in step.articles.all()),
                within=step.within, begins=step.begins, ends=step.ends,
            )
        )  # fmt: skip
    return Prescribed(procedure.title, tuple(steps), str(procedure.law or ""))


def scenario_of(trial: Trial) -> tuple[Court, Court, Plan]:
    """The court as it is, after the reform, and the plan of a trial."""
    return (
        msgspec.convert(trial.now, Court),
        msgspec.convert(trial.now | trial.reform, Court),
        msgspec.convert(trial.plan, Plan),
    )


def tried_of(trial: Trial) -> Tried | None:
    """What came of a trial, once it is there."""
    return msgspec.convert(trial.result, Tried) if trial.result else None

"""From what is known of a court to a court that can be simulated."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence

import msgspec

from ..counts.figures import added_up
from ..counts.values import Flow
from ..maps.values import ProcessMap, Times
from ..trouble import Unusable
from .values import Court, Stage

RECENT = 3
"""So many of the last periods tell how many cases are filed."""


class NotEnough(Unusable):
    """Counts from which no court can be fitted; the message says what is missing."""


class Fitted(msgspec.Struct, frozen=True):
    """What counts tell of a court: cases filed a year, how they grow a year, cases pending at the
    end, and working days of a judge that a case took. `years` were looked at."""

    filed: float
    growth: float
    pending: int
    work: float
    years: tuple[str, ...]


def fitted(flows: Iterable[Flow], judges: int, working_days: float = 220.0) -> Fitted:
    """What the counts of one court tell.

    The work of a case is what the judges had time for, shared among the cases resolved: it holds
    where judges were busy all year with these cases, and is too high where they were not. Growth is
    that of a line through the logarithms of all years; under three years it is taken for none.

    Raises NotEnough.
    """
    by: dict[object, list[Flow]] = {}
    for flow in flows:
        by.setdefault(flow.begins, []).append(flow)
    sums = [
        total.flow for _begins, some in sorted(by.items(), key=_first) if (total := added_up(some))
    ]
    known = [one for one in sums if one.filed and one.terminated and one.end is not None]
    if not known:
        raise NotEnough(
            "No period says how many cases were filed, resolved and pending at the end."
        )
    recent = known[-RECENT:]
    days = sum(one.days for one in recent)
    resolved = sum(one.terminated or 0 for one in recent) * 365 / days
    return Fitted(
        filed=round(sum(one.filed or 0 for one in recent) * 365 / days, 1),
        growth=round(_growth([(one.filed or 0) * 365 / one.days for one in known]), 4),
        pending=known[-1].end or 0,
        work=round(judges * working_days / resolved, 4),
        years=tuple(one.period for one in recent),
    )


def _first(item: tuple[object, list[Flow]]) -> int:
    return item[1][0].begins.toordinal()


def _growth(filed: Sequence[float]) -> float:
    if len(filed) < 3:
        return 0.0
    logs = [math.log(one) for one in filed]
    return math.expm1(statistics.linear_regression(range(len(logs)), logs).slope)


def scaled(stages: Sequence[Stage], work: float) -> tuple[Stage, ...]:
    """Stages whose work, all told, is that of a case as the counts tell it: how they share it stays
    as it was."""
    total = Court(judges=1, filed=1, stages=tuple(stages)).work
    return tuple(
        msgspec.structs.replace(stage, work=round(stage.work * work / total, 4)) for stage in stages
    )


def stages_of(process: ProcessMap, steps: Sequence[str], work: float = 1.0) -> tuple[Stage, ...]:
    """Stages as a log tells of them: the pause before each is the median time since what came
    before, the chance of another is how often it happened more than once."""
    nodes = {node.name: node for node in process.nodes}
    return tuple(
        Stage(
            name, work,
            pause=_pause(nodes[name].waited),
            again=round(min(0.95, 1 - nodes[name].cases / nodes[name].count), 3),
        )
        for name in steps
        if name in nodes
    )  # fmt: skip


def _pause(waited: Times | None) -> float:
    return waited.median if waited else 0.0

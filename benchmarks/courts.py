"""Courts: a log of a million events read and mapped, and ten years of a court of 50 judges.

    .venv/bin/python -m benchmarks.courts [--events 1000000] [--runs 100]

The log is made here: a civil procedure with hearings that repeat, as CSV, as XES with what a log
needs, and as XES with ten attributes besides.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import resource
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import msgspec

from hoseibi.caseflow import logs, maps, simulation
from hoseibi.caseflow.simulation import Court, Plan, Stage

Result = TypeVar("Result")
START = datetime(2016, 1, 1, tzinfo=UTC)
COURT = Court(
    judges=50,
    filed=12_000,
    stages=(
        Stage("Preparation", 0.15, pause=30),
        Stage("Hearing", 0.25, pause=45, again=0.5, ends=0.2),
        Stage("Judgment", 0.3, pause=14),
    ),
)
REFORM = msgspec.structs.replace(COURT, judges=55)


def cases(events: int) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Cases with their events until there are enough."""
    rng = random.Random(1)
    made = number = 0
    while made < events:
        number += 1
        steps = ["Complaint is filed", "Complaint is served", "Answer is filed"]
        steps += ["Preparatory hearing"] * rng.randint(0, 3)
        steps += ["Evidence is examined"] * rng.randint(1, 3)
        steps += ["Settlement"] if rng.random() < 0.3 else ["Oral hearing is closed", "Judgment"]
        now = START + timedelta(minutes=rng.randint(0, 4_000_000))
        told = []
        for step in steps:
            told.append((step, now.isoformat()))
            now += timedelta(minutes=rng.randint(500, 90_000))
        made += len(told)
        yield f"2016-{number:07d}", told


def csv_log(events: int) -> bytes:
    """As a table."""
    rows = ["case,activity,timestamp"]
    rows += [f"{case},{step},{when}" for case, told in cases(events) for step, when in told]
    return "\n".join(rows).encode()


def xes_log(events: int, more: int) -> bytes:
    """As XES, each event with some attributes besides."""
    besides = "".join(f'<string key="more{at}" value="Something"/>' for at in range(more))
    out = io.StringIO()
    out.write('<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/">')
    for case, told in cases(events):
        out.write(f'<trace><string key="concept:name" value="{case}"/>')
        for step, when in told:
            out.write(
                f'<event><string key="concept:name" value="{step}"/>'
                f'<date key="time:timestamp" value="{when}"/>'
                f'<string key="org:resource" value="Chamber"/>{besides}</event>'
            )
        out.write("</trace>")
    out.write("</log>")
    return out.getvalue().encode()


def timed(work: Callable[[], Result]) -> tuple[Result, float, float]:
    """What some work gives, its time by the clock and its processor time."""
    clock, processor = time.perf_counter(), time.process_time()
    found = work()
    return found, time.perf_counter() - clock, time.process_time() - processor


def mapped(name: str, source: bytes) -> None:
    """Read and map a log."""
    log, clock, processor = timed(lambda: logs.read_log(source))
    process, clock2, processor2 = timed(lambda: maps.process_map(log))
    print(
        f"{name}, {len(source) / 1e6:.0f} MB, {process.events:,} events, {process.cases:,} cases:"
        f" read {clock:.1f} s ({processor:.1f} s of processor), mapped {clock2:.1f} s"
        f" ({processor2:.1f} s), together {clock + clock2:.1f} s"
    )


def simulated(runs: int) -> None:
    """One run, then many of both courts in parallel processes."""
    _years, clock, processor = timed(lambda: simulation.run(COURT, Plan()))
    print(
        f"50 judges, 12,000 cases a year, 2 + 10 years: one run {clock:.1f} s"
        f" ({processor:.1f} s of processor)"
    )
    workers = os.cpu_count() or 1
    plan = Plan(runs=runs)
    _tried, clock, _processor = timed(
        lambda: simulation.tried_together(COURT, REFORM, plan, workers)
    )
    print(
        f"{runs} runs of the court and {runs} of its reform in {workers} processes: {clock:.0f} s,"
        f" {clock * workers / runs / 2:.1f} s a run and process"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--events", type=int, default=1_000_000)
    options.add_argument("--runs", type=int, default=100)
    asked = options.parse_args()
    if asked.events:
        mapped("CSV", csv_log(asked.events))
        mapped("XES", xes_log(asked.events, 0))
        mapped("XES, ten attributes more", xes_log(asked.events, 10))
        print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB")
    if asked.runs:
        simulated(asked.runs)


if __name__ == "__main__":
    main()

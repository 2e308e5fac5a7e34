"""`hoseibi courts simulate`: a reform tried on a court before it is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from hoseibi.caseflow import counts, simulation
from hoseibi.caseflow.simulation import BadCourt, Court, Plan, Told, Tried

from .. import files, report
from .figuring import read

SHOWN = {
    "pending": ("pending at the end of the year", "{:z,.0f}"),
    "resolved": ("resolved in the year", "{:z,.0f}"),
    "disposition": ("disposition time, days", "{:z,.0f}"),
    "median": ("median duration of resolved cases, days", "{:z,.0f}"),
    "nine_of_ten": ("nine of ten were resolved within, days", "{:z,.0f}"),
    "age": ("median age of pending cases, days", "{:z,.0f}"),
    "late": ("pending cases over the limit", "{:z.1%}"),
    "busy": ("judges busy", "{:z.1%}"),
}
ASSUMPTIONS = (
    "Cases are filed by chance at the rate given, and take as long as drawn around their means.",
    "Judges are alike, take the case that waits longest, and do nothing else when they work.",
    "Nobody files more because the court is faster, and nobody works faster because cases wait.",
    "Both courts have the very same cases; intervals are of 95 per cent over the runs.",
)


@click.command(
    epilog="""\b
Example:
  hoseibi courts simulate court.toml
  hoseibi courts simulate court.toml --runs 100 --workers 4
  hoseibi courts simulate court.toml --from caseload.csv --court "District Court of Tavel"

\b
court.toml:
  [court]
  judges = 12
  filed = 2900
  pending = 1400
  [[court.stages]]
  name = "Preparation"
  work = 0.2      # working days of a judge
  pause = 30      # days in which parties are waited for
  [[court.stages]]
  name = "Hearing"
  work = 0.3
  pause = 45
  again = 0.4     # the chance that there is another one
  [reform]
  judges = 14
  filter_share = 0.2
  filter_work = 0.05"""
)
@click.argument("file")
@click.option(
    "--from",
    "table",
    metavar="TABLE",
    help="Take filings, growth, pending cases and work from a table of counts.",
)
@click.option("--court", default="", help="The court of the table.")
@click.option(
    "--runs", type=click.IntRange(1, 1000), help="How many runs; else as FILE says, or 20."
)
@click.option("--years", type=click.IntRange(1, 30), help="Years; else as FILE says, or 10.")
@click.option("--seed", type=int, help="The same seed gives the same runs.")
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=lambda: os.cpu_count() or 1,
    show_default="number of cores",
    help="Processes that work beside one another.",
)
@report.format_option
def simulate(file: str, format_: str, workers: int, **asked: Any) -> None:
    """Simulate the court in FILE as it is and after its reform, on the same cases.

    Judges take cases from one list; a case goes through stages, each a pause and then work of a
    judge. The reform names only what it changes.
    """
    now, reform, plan = scenario(files.read_bytes(file), file)
    if asked["table"]:
        now, reform = fitted(now, reform, asked["table"], asked["court"])
    given = {name: asked[name] for name in ("runs", "years", "seed") if asked[name] is not None}
    plan = msgspec.structs.replace(plan, **given)
    try:
        with bar(plan.runs) as tell:
            found = simulation.tried_together(now, reform, plan, workers, tell)
    except BadCourt as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    if format_ == "json":
        report.print_json(found)
        return
    for line in told(found):
        click.echo(line)


class _Scenario(msgspec.Struct, forbid_unknown_fields=True):
    court: Court
    reform: dict[str, Any] = {}
    plan: Plan = Plan()


def scenario(source: bytes, file: str) -> tuple[Court, Court, Plan]:
    """A court, what it is after the reform, and how often it is run; raises ClickException."""
    try:
        read_ = msgspec.toml.decode(source, type=_Scenario)
        whole = msgspec.to_builtins(read_.court) | read_.reform
        reform = msgspec.convert(whole, Court)
    except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError) as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    return read_.court, reform, read_.plan


def fitted(now: Court, reform: Court, table: str, court: str) -> tuple[Court, Court]:
    """Both courts with what a table tells of filings, pending cases and work."""
    flows = [flow for flow in counts.counted(read(table, {})) if court in ("", flow.court)]
    try:
        known = simulation.fitted(flows, now.judges, now.working_days)
    except simulation.NotEnough as trouble:
        raise click.ClickException(f"{files.called(table)}: {trouble}") from trouble
    click.echo(
        f"From {', '.join(known.years)}: {known.filed:,.0f} filed a year ({known.growth:+.1%} a"
        f" year), {known.pending:,} pending, {known.work:.2f} working days a case.",
        err=True,
    )

    def told_by(one: Court) -> Court:
        return msgspec.structs.replace(
            one, filed=known.filed, growth=known.growth, pending=known.pending,
            stages=simulation.scaled(one.stages, known.work),
        )  # fmt: skip

    return told_by(now), told_by(reform)


@contextmanager
def bar(total: int) -> Iterator[Callable[[int], None]]:
    """A bar that moves with the runs, where somebody looks."""
    console = Console(stderr=True)
    columns = (TextColumn("runs"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as shown:
        task = shown.add_task("runs", total=total)
        yield lambda done: shown.update(task, completed=done)


def told(found: Tried) -> Iterator[str]:
    """The last year of both, with the difference; then what was assumed."""
    plan = found.plan
    yield f"After {plan.years} years, {plan.runs} runs of each; mean (95 % interval)"
    yield f"{'':<42} {'now':>24} {'reform':>24} {'difference':>24}"
    for name, (label, form) in SHOWN.items():
        cells = [
            one.measures[name][-1] for one in (found.now, found.reform)
        ] + [found.difference[name][-1]]  # fmt: skip
        yield f"{label:<42} " + " ".join(f"{_cell(one, form):>24}" for one in cells)
    for name, course in (("now", found.now), ("reform", found.reform)):
        if course.load >= 1:
            yield f"{name}: {course.load:.0%} of what judges can do comes in; pending cases grow."
    yield from ("Assumed:", *(f"  {one}" for one in ASSUMPTIONS))


def _cell(one: Told, form: str) -> str:
    return f"{form.format(one.mean)} ({form.format(one.low)} to {form.format(one.high)})"

"""`hoseibi courts map`: what really happens in cases, and where they leave the prescribed way."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click
import msgspec

from hoseibi.caseflow import logs, maps
from hoseibi.caseflow.logs import Log
from hoseibi.caseflow.maps import Arc, Conformance, Departure, Node, ProcessMap

from .. import files, report
from .columns import column_option

NAMES = ("case", "activity", "moment")
CAVEAT = (
    "Times are those between recorded events: they tell how long nothing was recorded, not who was"
    " waited for. Cases that have not ended are in the frequencies, but how long they will last"
    " nobody knows yet."
)
SAID = {
    "unknown": "after {source}: {target} is no step of the procedure",
    "begins-wrongly": "begins with {target}",
    "not-allowed": "{source} is followed by {target}, which the procedure does not allow",
    "too-late": "{target} comes more than {within} days after {source}",
    "not-ended": "stands after {source}, which does not end the procedure",
}


@click.command(
    name="map",
    epilog="""\b
Example:
  hoseibi courts map cases.csv
  hoseibi courts map cases.xes.gz -o map.svg
  hoseibi courts map cases.csv --against procedure.toml
  hoseibi courts map cases.csv --column case=Number --column moment=Day --format json

A procedure is a TOML file: a name, and for each [[step]] key, name, next (keys of the steps that
may follow), and where they apply activities, articles, within (days), begins, ends.""",
)
@click.argument("log")
@click.option("--against", metavar="PROCEDURE", help="The procedure that the code prescribes.")
@column_option(NAMES)
@click.option(
    "--share",
    type=click.FloatRange(0.01, 1),
    default=0.95,
    show_default=True,
    help="The share of all that happened that the picture shows.",
)
@click.option("-o", "--out", default="", help="Write the picture (SVG) to this file.")
@report.format_option
def map_(log: str, against: str | None, out: str, format_: str, **asked: object) -> None:
    """Map the event LOG of a court (CSV or XES, packed by gzip or not).

    Read are case, activity and moment of each event; nothing else, so no names of people.
    """
    found = read(log, dict(asked["columns"]))  # type: ignore[call-overload]
    process = maps.process_map(found)
    held = held_against(found, against) if against else None
    if out:
        picture = drawn(process, float(str(asked["share"])), held)
        files.write_bytes(picture.encode(), out)
    if format_ == "json":
        report.print_json({"map": process, "against": held})
        return
    for line in (*told(process), *(of_conformance(held) if held else ())):
        click.echo(report.one_line(line))
    click.echo(CAVEAT, err=True)
    for reason, count in found.left_out.items():
        click.echo(f"{count:,} events were left out: {reason}.", err=True)
    for bad in found.bad:
        click.echo(report.one_line(f"  {bad}"), err=True)


def read(file: str, given: dict[str, str]) -> Log:
    """The log in a file, as a stream; raises click.ClickException."""
    try:
        with opened(file) as stream:
            return logs.read_log(stream, given)
    except logs.BadLog as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    except OSError as trouble:
        raise click.ClickException(files.sentence(file, trouble)) from trouble


def opened(file: str) -> IO[bytes]:
    """A file as a stream that can be begun anew; standard input is taken into memory.

    Raises click.ClickException and OSError.
    """
    if file == files.STDIN:
        source = sys.stdin.buffer.read(files.LARGEST + 1)
        if len(source) > files.LARGEST:
            most = files.LARGEST // 1_048_576
            raise click.ClickException(
                f"standard input: larger than {most} MiB. Name the log as a file, or pack it."
            )
        return io.BytesIO(source)
    return Path(file).open("rb")


def held_against(log: Log, file: str) -> Conformance:
    """The log against a procedure in a file; raises click.ClickException."""
    try:
        procedure = maps.read_procedure(files.read_bytes(file))
    except maps.BadProcedure as trouble:
        raise click.ClickException(f"{files.called(file)}: {trouble}") from trouble
    return maps.conformance(log, procedure)


def drawn(process: ProcessMap, share: float, held: Conformance | None) -> str:
    """The picture; what the procedure does not allow in another colour."""
    away = held.departures if held else ()
    off = {(one.source, one.target) for one in away if one.kind == "not-allowed"}
    unknown = {one.target for one in away if one.kind == "unknown"}
    wording = maps.Wording("Process map", said_of, between)
    shown = maps.chosen(process, share)
    return maps.to_svg(shown, wording, off=off, off_nodes=unknown, with_style=True)


def said_of(node: Node) -> str:
    """Under the name of an activity."""
    return f"{node.cases:,} cases" + (f", {node.repeated:,} again" if node.repeated else "")


def between(arc: Arc) -> str:
    """On a line: how often, and the time in the middle."""
    return f"{arc.count:,} · {days(arc.times.median)}"


def days(value: float) -> str:
    """A duration, under a day in hours."""
    return f"{value:g} d" if value >= 1 or value == 0 else f"{24 * value:.0f} h"


def told(process: ProcessMap) -> Iterator[str]:
    """The map in words: activities, what follows what, returns, the ways."""
    lasted = process.lasted
    yield (
        f"{process.cases:,} cases, {process.events:,} events, {process.first} to {process.last};"
        f" first to last event: median {days(lasted.median)}, 90 % {days(lasted.nine_of_ten)}"
    )
    yield f"{process.kinds:,} ways from end to end"
    for way in process.variants[:5]:
        yield f"  {way.cases:,}: {' > '.join(way.steps)}"
    yield "What follows what"
    for arc in process.arcs[:20]:
        times = f"median {days(arc.times.median)}, 90 % {days(arc.times.nine_of_ten)}"
        yield f"  {arc.count:,}: {arc.source} > {arc.target}; {times}"
    if process.loops:
        yield "Returns"
    for loop in process.loops[:10]:
        yield f"  {loop.cases:,} cases: {loop.source} > {loop.target} again"


def of_conformance(held: Conformance) -> Iterator[str]:
    """Where cases leave the way."""
    yield (
        f"Against {held.procedure}: {held.conform:,} of {held.cases:,} cases ({held.share:.1%})"
        f" keep to the way; {held.pending:,} have not come to an end"
    )
    yield from (f"  {one.cases:,} cases: {departure(one)}" for one in held.departures[:30])
    for key in held.not_met:
        yield f"  no case came to {key}"


def departure(one: Departure) -> str:
    """A departure in words, with its articles and the number of one case."""
    said = SAID[one.kind].format(**msgspec.to_builtins(one))
    articles = f" ({', '.join(one.articles)})" if one.articles else ""
    return f"{said}{articles}; such as {one.examples[0]}"

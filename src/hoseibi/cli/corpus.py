"""`hoseibi corpus`: many laws at once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from hoseibi.legaltext import Unreadable

from . import figures, files, report
from .archive import SUFFIXES, Collection, Item
from .executor import executor

SHOWN = 20
"""How many files that could not be read are named for people; JSON names them all."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of one file: its figures, or why it could not be read."""

    name: str
    place: int
    articles: int = 0
    characters: int = 0
    findings: dict[str, int] = {}
    trouble: str = ""


class Summary(msgspec.Struct):
    """The figures of a corpus. `unreadable` maps a file to the reason."""

    files: int = 0
    laws: int = 0
    articles: int = 0
    characters: int = 0
    findings: dict[str, int] = {}
    unreadable: dict[str, str] = {}
    left_aside: int = 0
    seconds: float = 0.0


@click.group()
def corpus() -> None:
    """Work on many laws at once."""


def collection_options(command: Callable[..., None]) -> Callable[..., None]:
    """Which files, and in how many processes: the same in every command on many laws."""
    options = (
        click.argument("path", metavar="DIR|ARCHIVE", type=click.Path(exists=True, path_type=Path)),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=lambda: len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1,
            show_default="one for each core",
            help="How many processes read at the same time.",
        ),
        click.option(
            "--cluster",
            default="",
            metavar="ADDRESS",
            help="A Dask cluster that does the work instead, such as tcp://10.0.0.5:8786.",
        ),
        click.option(
            "--suffix",
            "suffixes",
            multiple=True,
            default=SUFFIXES,
            show_default=True,
            help="Endings of the names of laws; may be repeated.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


@corpus.command(
    epilog="""\b
Example:
  hoseibi corpus read laws/ --jobs 4
  hoseibi corpus read laws.tar.xz --format json"""
)
@collection_options
@report.format_option
@files.reading_options
def read(path: Path, format_: str, how: files.How, **asked: Any) -> None:
    """Read every law in a folder or a tar archive, and say what was found.

    Nothing is unpacked to the disk. Ends with 1 when any file could not be read.
    """
    began = time.monotonic()
    collection = Collection(path, asked["suffixes"], whole=bool(asked["cluster"]))
    summary = Summary()
    for outcome in outcomes(collection, partial(measure, how=how), asked):
        add(summary, outcome)
    summary.findings = ranked(summary.findings)
    summary.unreadable = dict(sorted(summary.unreadable.items()))
    summary.left_aside = collection.left_aside
    summary.seconds = round(time.monotonic() - began, 3)
    if format_ == "json":
        report.print_json(summary)
    else:
        print_summary(summary)
    if summary.unreadable or not summary.files:
        raise SystemExit(1)


class Placed(Protocol):
    """What comes of one file; `place` is how far in the collection it stands."""

    @property
    def place(self) -> int: ...


Came = TypeVar("Came", bound=Placed)


def outcomes(
    collection: Collection, work: Callable[[Item], Came], asked: dict[str, Any]
) -> Iterator[Came]:
    """What comes of each file, as they are done, with a bar that tells how far the work is. Only a
    few files are in memory at a time."""
    where = executor(asked["jobs"], asked["cluster"])
    with progress(collection.length) as bar:
        task = bar.add_task("", total=collection.length, laws=0)
        furthest = 0
        for count, outcome in enumerate(where.results(work, collection.items()), start=1):
            furthest = max(furthest, outcome.place)
            bar.update(task, completed=furthest, laws=count)
            yield outcome


def ranked(figures: dict[str, int]) -> dict[str, int]:
    """Figures with the greatest first, and those that are equal by name."""
    return dict(sorted(figures.items(), key=lambda one: (-one[1], one[0])))


def measure(item: Item, how: files.How) -> Outcome:
    """Read one file and count what is in it."""
    if item.trouble:
        return Outcome(item.name, item.place, trouble=item.trouble)
    try:
        source = files.read_bytes(item.path) if item.path else item.source
        reading = how.read(source)
    except (Unreadable, click.ClickException) as trouble:
        return Outcome(item.name, item.place, trouble=str(trouble))
    except Exception as bug:
        # A bug ends the whole run, as it should; but only here is it known which law shows it.
        bug.add_note(f"while reading {item.name}")
        raise
    counted = figures.count(item.name, reading)
    return Outcome(item.name, item.place, counted.articles, counted.characters, counted.findings)


def add(summary: Summary, outcome: Outcome) -> None:
    """Count one file in."""
    summary.files += 1
    if outcome.trouble:
        summary.unreadable[outcome.name] = outcome.trouble
        return
    summary.laws += 1
    summary.articles += outcome.articles
    summary.characters += outcome.characters
    for code, count in outcome.findings.items():
        summary.findings[code] = summary.findings.get(code, 0) + count


def progress(length: int) -> Progress:
    """A bar on standard error; nothing where nobody looks."""
    console = Console(stderr=True)
    columns = (
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[laws]} laws"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=console, disable=not console.is_terminal, transient=True)


def print_summary(summary: Summary) -> None:
    """The table for people, and the first files that could not be read on standard error."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name in ("files", "laws", "articles", "characters"):
        table.add_row(name, f"{getattr(summary, name):,}")
    for code, count in summary.findings.items():
        table.add_row(f"  {code}", f"{count:,}")
    table.add_row("could not be read", f"{len(summary.unreadable):,}")
    if summary.left_aside:
        table.add_row("not taken for laws", f"{summary.left_aside:,}")
    table.add_row("seconds", f"{summary.seconds:.1f}")
    Console(markup=False, highlight=False).print(table)
    for name, trouble in list(summary.unreadable.items())[:SHOWN]:
        click.echo(report.one_line(f"{name}: {trouble}"), err=True)
    more = len(summary.unreadable) - SHOWN
    if more > 0:
        click.echo(f"... and {more:,} more; --format json names them all.", err=True)

"""`hoseibi corpus refs`: what the laws of a whole corpus refer to, and which articles lead."""

from __future__ import annotations

import csv
import io
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table

from hoseibi import legaltext
from hoseibi.legaltext import Reference, Unreadable

from . import files, report
from .archive import Collection, Item
from .corpus import SHOWN, collection_options, outcomes, ranked

MOST_CITED = 50
COLUMNS = ("file", "title", "address", "words", "kind", "status", "targets", "law", "part", "doubt")


class Outcome(msgspec.Struct, frozen=True):
    """What one law refers to. `cited` counts references by (law, article), `rows` are those of the
    table, where one is wanted."""

    name: str
    place: int
    title: str = ""
    statuses: dict[str, int] = {}
    laws: dict[str, int] = {}
    cited: dict[tuple[str, str], int] = {}
    dangling: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    trouble: str = ""


class Summary(msgspec.Struct):
    """The references of a corpus: how many of each status; other laws by how often they are named;
    the articles that most references lead to, as `law article`; `dangling` as lines
    `file: address words`; edges from law to law."""

    laws: int = 0
    references: int = 0
    statuses: dict[str, int] = {}
    named: dict[str, int] = {}
    cited: dict[str, int] = {}
    dangling: list[str] = []
    unreadable: dict[str, str] = {}
    edges: list[tuple[str, str, int]] = []
    seconds: float = 0.0


@click.command(
    "refs",
    epilog="""\b
Example:
  hoseibi corpus refs laws/ --jobs 4
  hoseibi corpus refs laws.tar.xz --to csv -o references.csv
  hoseibi corpus refs laws/ --to dot | dot -Tsvg""",
)
@collection_options
@click.option(
    "--to",
    "target",
    type=click.Choice(["json", "dot", "csv"]),
    help="The figures as values, the graph of laws for Graphviz, or a row for each reference.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@files.reading_options
def refs_many(path: Path, target: str | None, out: str, how: files.How, **asked: Any) -> None:
    """Find every reference of every law in a folder or a tar archive, and say where they lead.

    Ends with 1 when any file could not be read.
    """
    began = time.monotonic()
    collection = Collection(path, asked["suffixes"], whole=bool(asked["cluster"]))
    work = partial(refer, how=how, rows=target == "csv")
    found = sorted(outcomes(collection, work, asked), key=lambda one: (one.place, one.name))
    summary = summed(found)
    summary.seconds = round(time.monotonic() - began, 3)
    if target is None:
        print_summary(summary)
    else:
        files.write_bytes(_WRITERS[target](summary, found), out)
    for name, trouble in list(summary.unreadable.items())[:SHOWN]:
        click.echo(report.one_line(f"{name}: {trouble}"), err=True)
    if summary.unreadable or not summary.laws:
        raise SystemExit(1)


def refer(item: Item, how: files.How, *, rows: bool) -> Outcome:
    """What one law refers to."""
    if item.trouble:
        return Outcome(item.name, item.place, trouble=item.trouble)
    try:
        source = files.read_bytes(item.path) if item.path else item.source
        law = how.read(source).law
    except (Unreadable, click.ClickException) as trouble:
        return Outcome(item.name, item.place, trouble=str(trouble))
    try:
        found = legaltext.references(law)
    except Exception as bug:
        # A bug ends the whole run, as it should; but only here is it known which law shows it.
        bug.add_note(f"while finding the references of {item.name}")
        raise
    title = legaltext.words(law.title) or item.name
    return Outcome(
        item.name,
        item.place,
        title,
        dict(Counter(one.status for one in found)),
        dict(Counter(one.law for one in found if one.status == "external" and one.law)),
        dict(Counter(pair for one in found for pair in set(_cited(one, title)))),
        tuple(f"{one.address} {one.words}" for one in found if one.status == "dangling"),
        tuple(_row(one, item.name, title) for one in found) if rows else (),
    )


def _cited(one: Reference, title: str) -> list[tuple[str, str]]:
    """The articles that a reference leads to, each with its law."""
    if one.status not in ("resolved", "external") or (one.status == "external" and not one.law):
        return []
    law = one.law if one.status == "external" else title
    segments = (target.split("__") for target in one.targets)
    articles = (next((s for s in several if s.startswith("art_")), "") for several in segments)
    return [(law, article) for article in articles if article]


def _row(one: Reference, name: str, title: str) -> tuple[str, ...]:
    targets = " ".join(one.targets)
    said = (one.address, one.words, one.kind, one.status, targets, one.law, one.part, one.doubt)
    return tuple(map(report.one_line, (name, title, *said)))


def summed(found: list[Outcome]) -> Summary:
    """The figures of all laws together; equal whatever did the work, and in what order."""
    statuses: Counter[str] = Counter()
    named: Counter[str] = Counter()
    cited: Counter[tuple[str, str]] = Counter()
    summary = Summary()
    for one in found:
        if one.trouble:
            summary.unreadable[one.name] = one.trouble
            continue
        summary.laws += 1
        statuses.update(one.statuses)
        named.update(one.laws)
        cited.update(one.cited)
        summary.dangling += [f"{one.name}: {line}" for line in one.dangling]
        summary.edges += [(one.title, law, count) for law, count in ranked(one.laws).items()]
    summary.references = statuses.total()
    summary.statuses, summary.named = ranked(statuses), ranked(named)
    leading = ranked({f"{law} {article}": count for (law, article), count in cited.items()})
    summary.cited = dict(list(leading.items())[:MOST_CITED])
    return summary


def as_json(summary: Summary, found: list[Outcome]) -> bytes:
    """The figures as values."""
    return msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n"


def as_dot(summary: Summary, found: list[Outcome]) -> bytes:
    """Which law names which, and how often."""
    lines = ["digraph laws {"]
    for source, target, count in summary.edges:
        lines.append(f"  {_quoted(source)} -> {_quoted(target)} [weight={count}, label={count}];")
    return "\n".join([*lines, "}", ""]).encode("utf-8", "replace")


def _quoted(name: str) -> str:
    escaped = report.one_line(name).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_csv(summary: Summary, found: list[Outcome]) -> bytes:
    """A row for each reference; a cell that a spreadsheet would calculate bears an apostrophe."""
    page = io.StringIO()
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    for one in found:
        for row in one.rows:
            writer.writerow([f"'{cell}" if cell[:1] in "=+-@" and cell else cell for cell in row])
    return page.getvalue().encode("utf-8-sig", "replace")


_WRITERS = {"json": as_json, "dot": as_dot, "csv": as_csv}


def print_summary(summary: Summary) -> None:
    """The tables for people."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("laws", f"{summary.laws:,}")
    table.add_row("references", f"{summary.references:,}")
    parts = (("", summary.statuses), ("laws named most", summary.named), ("led to", summary.cited))
    for head, figures in parts:
        if head and figures:
            table.add_row("", "")
            table.add_row(head, "")
        for name, count in list(figures.items())[:SHOWN]:
            table.add_row(f"  {report.one_line(name)}", f"{count:,}")
    table.add_row("seconds", f"{summary.seconds:.1f}")
    Console(markup=False, highlight=False).print(table)
    for line in summary.dangling[:SHOWN]:
        click.echo(report.one_line(f"dangling: {line}"), err=True)
    if len(summary.dangling) > SHOWN:
        left = len(summary.dangling) - SHOWN
        click.echo(f"... and {left:,} more; --to json names all.", err=True)

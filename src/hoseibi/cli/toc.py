"""`hoseibi toc`: the contents of a law with the address of each part."""

from __future__ import annotations

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Law, Placed

from . import files, report

INSIDE_ARTICLES = frozenset(("paragraph", "subparagraph", "list", "point", "wrapup"))
NEVER = frozenset(
    ("body", "toc", "tocitem", "table", "row", "cell", "figure", "note", "line", "block")
)


@click.command(
    epilog="""\b
Example:
  hoseibi toc civil-code.xml
  hoseibi toc civil-code.xml --divisions --format json"""
)
@click.argument("file")
@click.option("--divisions", is_flag=True, help="Books, parts, chapters and the like only.")
@report.format_option
@files.reading_options
def toc(file: str, divisions: bool, format_: str, how: files.How) -> None:
    """List the contents of the law in FILE: number, heading, and the address of each."""
    law = files.read_law(file, how).law
    lines = contents(law, articles=not divisions)
    if format_ == "json":
        report.print_json(lines)
    else:
        click.echo("\n".join(printed(line) for line in lines))


class Line(msgspec.Struct, frozen=True):
    """One line of the contents; `depth` counts from 0, lines that are shown only."""

    address: str
    short: str
    depth: int
    kind: str
    num: str
    number: str
    heading: str


def contents(law: Law, *, articles: bool) -> list[Line]:
    """The parts and divisions of a law, and its articles when wanted, in reading order."""
    left_out = NEVER | INSIDE_ARTICLES | (set() if articles else {"article"})
    lines = []
    depths: list[int] = []
    for place in legaltext.walk(law):
        depth = depths[place.parent] if place.parent >= 0 else 0
        shown = place.provision.kind not in left_out
        depths.append(depth + shown)
        if shown:
            lines.append(line(place, depth))
    return lines


def line(place: Placed, depth: int) -> Line:
    """The line of one provision."""
    provision = place.provision
    heading = legaltext.words(provision.heading)
    return Line(
        place.address,
        place.short,
        depth,
        provision.kind,
        provision.num,
        provision.number,
        heading,
    )


def printed(line: Line) -> str:
    """`    第七百九条 （不法行為による損害賠償）  [art_709]`"""
    title = f"{line.num} {line.heading}".strip() or line.kind
    return f"{'  ' * line.depth}{report.one_line(title)}  [{line.short}]"

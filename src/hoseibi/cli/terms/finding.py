"""`hoseibi terms find`: where the terms of a base stand in a law."""

from __future__ import annotations

from collections import Counter

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Concept, Uses

from .. import files, report
from .bases import read_base, tell_of_missing
from .waiting import waiting


class Found(msgspec.Struct, frozen=True):
    """A term at a place of a law: from `start` up to `end` of the words of a provision."""

    address: str
    start: int
    end: int
    words: str
    term: str
    status: str
    concepts: tuple[str, ...]


@click.command(
    epilog="""\b
Example:
  hoseibi terms find civil-code.xml --terms base.tbx
  hoseibi terms find draft.txt --terms base.csv --status forbidden --format each"""
)
@click.argument("law")
@click.option("--terms", "base", required=True, metavar="BASE", help="The term base.")
@click.option(
    "--status",
    type=click.Choice(legaltext.TERM_STATUSES),
    multiple=True,
    help="Only terms of this status; may be repeated.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "each", "json"]),
    default="text",
    show_default=True,
    help="A line for each term, a line for each use, or for other programs.",
)
@files.reading_options
def find(
    law: str,
    base: str,
    status: tuple[str, ...],
    format_: str,
    how: files.How,
) -> None:
    """Tell where the terms of a base stand in LAW, in any form that they take there."""
    text = files.read_law(law, how).law
    concepts = read_base(base).concepts
    tell_of_missing([text.language], concepts, base)
    with waiting(f"Looking for the terms of {len(concepts):,} concepts"):
        uses = [one for one in found_in(text, concepts) if not status or one.status in status]
    if format_ == "json":
        report.print_json(uses)
    elif format_ == "each":
        for one in uses:
            click.echo(report.one_line(f"{one.address}  {one.words}{marked(one)}"))
    else:
        print_counts(uses)


def found_in(law: legaltext.Law, concepts: tuple[Concept, ...]) -> list[Found]:
    """Every use of a term in a law, in reading order."""
    uses = Uses(concepts, law.language)
    found: list[Found] = []
    placed = legaltext.walk(law)
    texts = [legaltext.text_of(place.provision) for place in placed]
    for place, said, here in zip(placed, texts, uses.find_each(texts), strict=True):
        for use in here:
            codes = tuple(concepts[at].code for at in use.concepts)
            words = said[use.start : use.end]
            found.append(Found(place.short, use.start, use.end, words, use.term, use.status, codes))
    return found


def marked(one: Found) -> str:
    """The status of a term that is not approved."""
    return "" if one.status == "approved" else f"  ({one.status})"


def print_counts(uses: list[Found]) -> None:
    """Each term with how often it stands and where first, the most frequent first."""
    counts = Counter((one.term, one.status) for one in uses)
    first = {(one.term, one.status): one for one in reversed(uses)}
    for name, count in counts.most_common():
        one = first[name]
        line = f"{count:>6,}  {one.term}{marked(one)}  {one.address}"
        click.echo(report.one_line(line))
    click.echo(f"{len(uses):,} uses of {len(counts):,} terms.", err=True)

"""`hoseibi terms drift`: where a law leaves its own words, beside another language or over time."""

from __future__ import annotations

import csv
import io

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import AcceptedDrift, Drift, Law, Renaming

from .. import files, report, several
from .bases import read_base
from .waiting import waiting

_COLUMNS = ("concept", "address", "reason")


class Told(msgspec.Struct, frozen=True):
    """A deviation or a renaming for other programs: the value, and its sentence."""

    message: str
    value: Drift | Renaming


@click.command(
    epilog="""\b
Example:
  hoseibi terms drift code-ja.xml code-en.txt --base base.tbx
  hoseibi terms drift code-ja.xml code-en.txt --base base.tbx --accepted accepted.csv
  hoseibi terms drift code-en-2007.txt code-en-2008.txt --base base.tbx

Ends with 1 when a forbidden or deprecated term stands where the source names its concept."""
)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--base", required=True, metavar="FILE", help="The term base.")
@click.option(
    "--accepted",
    metavar="FILE",
    help="CSV with the columns concept,address,reason: deviations that stand.",
)
@report.format_option
@several.reading_options
@click.pass_context
def drift(  # noqa: PLR0913
    ctx: click.Context,
    /,
    first: str,
    second: str,
    base: str,
    accepted: str | None,
    format_: str,
    hows: several.Hows,
) -> None:
    """Tell where the law in B names a concept otherwise than in its other articles.

    A is the source in another language: what B calls a concept nearly everywhere is its habit, and
    an article that leaves it is told with the counts. When A and B are of one language, A is the
    older version: told are concepts that B calls otherwise, and where the old term still stands.
    """
    law, other = several.read_laws([first, second], hows)
    concepts = read_base(base).concepts
    stands = accepted_in(accepted) if accepted else ()
    found: tuple[Drift, ...] | tuple[Renaming, ...]
    with waiting(f"Looking for the terms of {len(concepts):,} concepts"):
        if _same(law, other):
            found = _not_accepted(legaltext.renamings(law, other, concepts), stands)
        else:
            found = legaltext.drift(law, other, concepts, accepted=stands)
    if format_ == "json":
        report.print_json([Told(one.sentence, one) for one in found])
    else:
        for one in found:
            click.echo(report.one_line(line_of(one)))
    click.echo(f"{len(found):,} found." if found else "Nothing found.", err=True)
    if any(isinstance(one, Drift) and one.kind == "unwanted" for one in found):
        ctx.exit(1)


def _same(first: Law, second: Law) -> bool:
    return first.language.split("-")[0] == second.language.split("-")[0]


def _not_accepted(
    found: tuple[Renaming, ...], accepted: tuple[AcceptedDrift, ...]
) -> tuple[Renaming, ...]:
    """Renamings of concepts that are accepted for the whole law are not told again."""
    whole = {one.concept for one in accepted if not one.address}
    return tuple(one for one in found if one.concept not in whole)


def accepted_in(file: str) -> tuple[AcceptedDrift, ...]:
    """The deviations that a table lets stand. Raises click.ClickException for another table."""
    text = files.read_bytes(file).decode("utf-8-sig", "replace")
    rows = csv.DictReader(io.StringIO(text))
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise click.ClickException(
            f"{files.called(file)} has no column {', '.join(missing)}. The first row must name"
            f" {', '.join(_COLUMNS)}."
        )
    found = []
    for at, row in enumerate(rows, 2):
        concept, address, reason = ((row[name] or "").strip() for name in _COLUMNS)
        if not concept or not reason:
            raise click.ClickException(
                f"{files.called(file)}: row {at} names no {'reason' if concept else 'concept'}."
                " Say which deviation stands, and why."
            )
        found.append(AcceptedDrift(concept, address, reason))
    return tuple(found)


def line_of(one: Drift | Renaming) -> str:
    """`art_5__para_1  real-right: 96 of 102 articles …`"""
    if isinstance(one, Renaming):
        return f"{one.concept}: {one.sentence}"
    place = one.right.address
    source = "" if one.left.address == place else f" ({one.left.address})"
    return f"{place}{source}  {one.concept}: {one.sentence}"

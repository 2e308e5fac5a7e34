"""`hoseibi terms extract`: candidate terms from a law in two languages."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Law, TermCandidate, UnitPair

from .. import report, several
from .bases import concepts_in, form_wanted, write_base
from .waiting import waiting


@click.command(
    epilog="""\b
Example:
  hoseibi terms extract code-ja.xml code-en.txt
  hoseibi terms extract code-ja.xml code-en.txt --terms base.tbx -o candidates.xlsx
  hoseibi terms import candidates.xlsx --into base.tbx --write"""
)
@click.argument("first")
@click.argument("second")
@click.option("--terms", "base", metavar="BASE", help="A term base: what it has is left out.")
@click.option("--most", type=click.IntRange(1, 10_000), default=200, show_default=True)
@click.option(
    "-o", "--out", default="", help="A base of candidates to write: .tbx, .csv, .xlsx ..."
)
@report.format_option
@several.reading_options
def extract(
    first: str, second: str, base: str | None, hows: several.Hows, **asked: str | int
) -> None:
    """Find terms that stand in the same places of FIRST and SECOND, one law in two languages.

    Each with how often, a score, and up to five examples with their addresses; what stands together
    in fewer than three places is left out. They are candidates: a person decides on them, in the
    file that -o writes, or on the pages once it is brought in there.
    """
    out = str(asked["out"])
    form = form_wanted(None, out) if out else ""
    laws = several.read_laws([first, second], hows)
    languages = laws[0].language, laws[1].language
    if languages[0] == languages[1]:
        raise click.ClickException(f"Both laws are in the same language ({languages[0]}).")
    known = concepts_in(base)
    with waiting("Aligning the two texts"):
        units = units_of(*laws)
    with waiting(f"Pairing the terms of {len(units):,} texts"):
        found = legaltext.extract_terms(units, languages, known=known, most=int(asked["most"]))
    if out:
        write_base(legaltext.as_concepts(found, languages), form, out)
    if asked["format_"] == "json":
        report.print_json(found)
    elif not out:
        print_candidates(found)
    click.echo(f"{len(found):,} candidates from {len(units):,} pairs of texts.", err=True)


def units_of(first: Law, second: Law) -> list[UnitPair]:
    """The texts of two language versions that answer one another, by the addresses of the first."""
    said = [
        {place.short: legaltext.text_of(place.provision) for place in legaltext.walk(law)}
        for law in (first, second)
    ]
    ties = legaltext.align(first, second).units
    return [
        UnitPair(
            tie.left[0],
            " ".join(said[0].get(one, "") for one in tie.left),
            " ".join(said[1].get(one, "") for one in tie.right),
        )
        for tie in ties
        if tie.left and tie.right
    ]


def print_candidates(found: tuple[TermCandidate, ...]) -> None:
    """A line each: score, counts, both terms, where first."""
    for one in found:
        counts = f"{one.together}/{one.first_count}/{one.second_count}"
        where = one.examples[0].address if one.examples else ""
        line = f"{one.score:>8.1f}  {counts:<12} {one.first} | {one.second}  {where}"
        click.echo(report.one_line(line))

"""`hoseibi corpus check`: the checks over many laws at once."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from hoseibi import legaltext
from hoseibi.legaltext import Beside, Concept, Finding, Law, Profile, Survey, Unreadable

from .. import files, report
from ..archive import Collection, Item
from ..corpus import SHOWN, collection_options, outcomes, ranked
from ..terms import concepts_in
from .codes import CheckCode

OWED = "implementing-rule-owed"


class Outcome(msgspec.Struct, frozen=True):
    """What checks found in one file: how often each, and which are errors; or the trouble.

    Where laws are looked at beside one another, also the law's profile, and the articles that leave
    something to a decree, once for each finding that says so.
    """

    name: str
    place: int
    found: dict[str, int] = {}
    errors: tuple[str, ...] = ()
    trouble: str = ""
    profile: Profile | None = None
    owed: tuple[str, ...] = ()


class Summary(msgspec.Struct):
    """The figures of a corpus: how often each check found something, and in how many laws.

    `errors` are the findings of level error, as lines `file: address code`.
    """

    laws: int = 0
    findings: dict[str, int] = {}
    laws_with: dict[str, int] = {}
    errors: list[str] = []
    unreadable: dict[str, str] = {}
    seconds: float = 0.0


@click.command(
    "check",
    epilog="""\b
Example:
  hoseibi corpus check laws/ --jobs 4
  hoseibi corpus check laws/ --across --terms terms.csv
  hoseibi corpus check laws.tar.xz --only dangling-reference --format json""",
)
@collection_options
@click.option(
    "--only",
    type=CheckCode(legaltext.CHECKS),
    multiple=True,
    help="Only this check; may be repeated.",
)
@click.option(
    "--across",
    is_flag=True,
    help="Beside one another too: what they refer to in each other, terms that two define.",
)
@click.option("--terms", metavar="FILE", help="A term base, as in `hoseibi check`.")
@report.format_option
@files.reading_options
@click.pass_context
def check_many(
    ctx: click.Context, /, path: Path, format_: str, how: files.How, **asked: Any
) -> None:
    """Look at every law in a folder or a tar archive, and count what was found.

    Nothing is unpacked to the disk. Ends with 1 when there is a finding of level error, a file that
    could not be read, or no law at all.
    """
    began = time.monotonic()
    collection = Collection(path, asked["suffixes"], whole=bool(asked["cluster"]))
    summary = Summary()
    wanted = Wanted(asked["only"], concepts_in(asked["terms"]), asked["across"])
    kept: list[Outcome] = []
    for outcome in outcomes(collection, partial(look_at, how=how, wanted=wanted), asked):
        if outcome.profile is None:
            add(summary, outcome)
        else:
            kept.append(outcome)
    for outcome in looked_across(kept, wanted):
        add(summary, outcome)
    summary.findings = ranked(summary.findings)
    summary.errors.sort()
    summary.unreadable = dict(sorted(summary.unreadable.items()))
    summary.seconds = round(time.monotonic() - began, 3)
    if format_ == "json":
        report.print_json(summary)
    else:
        print_summary(summary)
    if not summary.laws:
        click.echo(f"There is no law in {path}; --suffix names other endings.", err=True)
    if summary.errors or summary.unreadable or not summary.laws:
        ctx.exit(1)


class Wanted(msgspec.Struct, frozen=True):
    """Which checks (all for none), which terms, and whether beside one another too."""

    only: tuple[str, ...] = ()
    terms: tuple[Concept, ...] = ()
    across: bool = False


def look_at(item: Item, how: files.How, wanted: Wanted) -> Outcome:
    """What checks find in one file."""
    if item.trouble:
        return Outcome(item.name, item.place, trouble=item.trouble)
    try:
        source = files.read_bytes(item.path) if item.path else item.source
        law = how.read(source).law
    except (Unreadable, click.ClickException) as trouble:
        return Outcome(item.name, item.place, trouble=str(trouble))
    try:
        surveyed = survey(law, wanted)
    except Exception as bug:
        # A bug ends the whole run, as it should; but only here is it known which law shows it.
        bug.add_note(f"while checking {item.name}")
        raise
    return outcome_of(item, surveyed, wanted)


def survey(law: Law, wanted: Wanted) -> Survey:
    """What checks find in one law; its profile is made only where it is asked for."""
    if wanted.across:
        return legaltext.survey(law, wanted.only, terms=wanted.terms)
    findings = legaltext.check(law, wanted.only, terms=wanted.terms)
    return Survey(findings, Profile(""))


def outcome_of(item: Item, surveyed: Survey, wanted: Wanted) -> Outcome:
    """What is sent back of one law: counts and places, not its words."""
    found, errors = report.by_code(surveyed.findings), errors_of(surveyed.findings)
    if not wanted.across:
        return Outcome(item.name, item.place, found, errors)
    owed = tuple(article_of(f.address) for f in surveyed.findings if f.code == OWED)
    return Outcome(item.name, item.place, found, errors, "", surveyed.profile, owed)


def errors_of(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The findings of level error, as `address code`."""
    return tuple(f"{f.address} {f.code}" for f in findings if f.severity == "error")


def article_of(address: str) -> str:
    """The short address of the article around a place in the main part."""
    steps = address.split("__")
    return next((step for step in steps if step.startswith("art_")), "")


def looked_across(kept: list[Outcome], wanted: Wanted) -> Iterator[Outcome]:
    """The outcomes with what the laws show beside one another; what a decree among them settles is
    owed no longer."""
    beside = Beside(one.profile for one in kept if one.profile)
    for one in kept:
        assert one.profile is not None
        findings = legaltext.across(one.profile, beside, wanted.only)
        found = Counter(one.found) + Counter(report.by_code(findings))
        names = one.profile.names
        found[OWED] -= sum(beside.names_article(names, article) for article in one.owed)
        counted = {code: count for code, count in found.items() if count > 0}
        yield replace(one, found=counted, errors=(*one.errors, *errors_of(findings)))


def add(summary: Summary, outcome: Outcome) -> None:
    """Count one file in."""
    if outcome.trouble:
        summary.unreadable[outcome.name] = outcome.trouble
        return
    summary.laws += 1
    summary.errors += [f"{outcome.name}: {error}" for error in outcome.errors]
    for code, count in outcome.found.items():
        summary.findings[code] = summary.findings.get(code, 0) + count
        summary.laws_with[code] = summary.laws_with.get(code, 0) + 1


def print_summary(summary: Summary) -> None:
    """The table for people; the first errors, and files that could not be read, beside it."""
    table = Table(box=None, pad_edge=False)
    table.add_column("check")
    table.add_column("findings", justify="right")
    table.add_column("laws", justify="right")
    for code, count in summary.findings.items():
        table.add_row(code, f"{count:,}", f"{summary.laws_with[code]:,}")
    table.add_row("all", f"{sum(summary.findings.values()):,}", f"{summary.laws:,}")
    Console(markup=False, highlight=False).print(table)
    click.echo(f"{summary.seconds:.1f} seconds")
    lines = [*summary.errors, *(f"{name}: {why}" for name, why in summary.unreadable.items())]
    for line in lines[:SHOWN]:
        click.echo(report.one_line(line), err=True)
    if len(lines) > SHOWN:
        click.echo(f"... and {len(lines) - SHOWN:,} more; --format json names all.", err=True)

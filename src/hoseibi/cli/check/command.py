"""The command: look at files, and print what was found in one of three forms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec.structs import replace

from hoseibi import legaltext
from hoseibi.legaltext import Dismissal, Finding, Fingerprints

from .. import files, report
from ..terms import concepts_in
from . import people, sarif
from .codes import CheckCode
from .fixing import put_right
from .looking import Looked, With, dismissals_in, look, own_dismissals, places, read

LEVELS = legaltext.SEVERITIES


class Wanted(msgspec.Struct, frozen=True):
    """What the user asked for."""

    format_: str
    level: str
    dismissals: tuple[Dismissal, ...]


@click.command(
    epilog="""\b
Example:
  hoseibi check draft.txt
  hoseibi check draft.txt --level hint --only article-number-gap
  hoseibi check draft.txt --fix -o draft-fixed.txt
  hoseibi check draft.txt decree.txt --fix --renumber -o fixed/
  hoseibi check decree.txt --beside law.txt --beside other-law.xml
  hoseibi check draft.txt --terms terms.csv
  hoseibi check *.xml --format sarif > checks.sarif

Ends with 1 when there is a finding of level error."""
)
@click.argument("laws", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif"]),
    default="text",
    show_default=True,
    help="For people, for other programs, or for editors and code hosts.",
)
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    default="warning",
    show_default=True,
    help="The least grave level that text shows; the other formats give all.",
)
@click.option(
    "--only",
    type=CheckCode(legaltext.CHECKS),
    multiple=True,
    help="Only this check; may be repeated.",
)
@click.option(
    "--beside",
    multiple=True,
    metavar="LAW",
    help="Another law to look at it beside: what it refers to there, and terms both define.",
)
@click.option(
    "--terms",
    metavar="FILE",
    help="A term base (TBX, CSV, TSV, JSON or Excel), as `hoseibi terms` takes it.",
)
@click.option(
    "--dismissed",
    metavar="FILE",
    help="Findings to let stand (TOML or JSON): code, address, fingerprint, reason."
    " Without it, FILE.dismissed.toml beside each FILE.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Put right what certainly is wrong: print the difference, or write the law with -o.",
)
@click.option(
    "--renumber",
    is_flag=True,
    help="With --fix: close gaps and settle doubles in the numbers of a draft too; references in"
    " every FILE follow. A law in force keeps its numbers.",
)
@click.option(
    "-o", "--out", help="With --fix: the new file to write; the folder, for more than one FILE."
)
@files.reading_options
@click.pass_context
def check(ctx: click.Context, /, laws: tuple[str, ...], how: files.How, **asked: Any) -> None:
    """Look at the law in each FILE as a careful reader would, and say what is odd.

    docs/reference/checks says what each check looks for, and why.
    """
    fix, out = bool(asked.pop("fix")), str(asked.pop("out") or "")
    renumber = bool(asked.pop("renumber"))
    _refuse(laws, out, fix=fix, renumber=renumber)
    given = what_with(asked, how)
    own = {file: given.dismissals or own_dismissals(file) for file in laws}
    every = given.dismissals or tuple(one for several in own.values() for one in several)
    wanted = Wanted(str(asked["format_"]), str(asked["level"]), every)
    looked = [look(file, how, replace(given, dismissals=own[file])) for file in laws]
    if asked["terms"]:
        say_untouched(looked, given)
    if fix:
        put_right(looked, out, renumber=renumber)
    else:
        print_findings(looked, wanted)
    if any(finding.severity == "error" for one in looked for finding in one.kept):
        ctx.exit(1)


def _refuse(laws: tuple[str, ...], out: str, *, fix: bool, renumber: bool) -> None:
    """Options that do not go together."""
    if (out or renumber) and not fix:
        raise click.UsageError("-o and --renumber go with --fix.")
    if out and len(laws) > 1 and not Path(out).is_dir():
        raise click.UsageError(f"{out} is no folder; for more than one FILE, name one with -o.")


def what_with(asked: dict[str, Any], how: files.How) -> With:
    """What the user named to look at the laws with."""
    beside = [legaltext.profile(read(file, how)[1].law) for file in asked["beside"]]
    return With(
        tuple(asked["only"]),
        dismissals_in(asked["dismissed"]),
        tuple(beside),
        concepts_in(asked["terms"]),
    )


def say_untouched(looked: list[Looked], given: With) -> None:
    """The laws in whose language the list has no term: nothing was held to it there."""
    known = {term.language.partition("-")[0] for one in given.terms for term in one.terms}
    for one in looked:
        language = one.law.language
        if language and language.partition("-")[0] not in known:
            click.echo(
                f"{one.file}: the list of terms has none in its language, {language}.", err=True
            )


def print_findings(looked: list[Looked], wanted: Wanted) -> None:
    """In the form asked for, with the dismissals that fit nothing any more."""
    used = [dismissal for one in looked for dismissal in one.used]
    stale = legaltext.stale(wanted.dismissals, used)
    if wanted.format_ == "sarif":
        report.print_json(sarif.log(looked, stale))
    elif wanted.format_ == "json":
        report.print_json([line for one in looked for line in as_values(one)])
    else:
        as_text(looked, stale, wanted.level)


def as_text(looked: list[Looked], stale: tuple[Finding, ...], level: str) -> None:
    """Findings of the level or graver on standard output, the sum on standard error."""
    shown = LEVELS[: LEVELS.index(level) + 1]
    for one in looked:
        people.show(one, tuple(f for f in one.kept if f.severity in shown))
    for finding in stale:
        click.echo(f"{finding.severity} {finding.code}\n  {report.one_line(finding.sentence)}")
    kept = [finding for one in looked for finding in one.kept]
    left = sum(finding.severity not in shown for finding in kept)
    dismissed = sum(len(one.dismissed) for one in looked)
    click.echo(f"{report.counted(report.by_code(kept)) or 'Nothing found'}.", err=True)
    if left:
        click.echo(f"{left:,} of them not shown (--level hint shows all).", err=True)
    if dismissed:
        click.echo(f"{dismissed:,} more dismissed.", err=True)


def as_values(looked: Looked) -> list[dict[str, object]]:
    """Every finding of a file with its fingerprint: what a dismissal needs."""
    placed, fingerprints = places(looked.law), Fingerprints(looked.law)
    dismissed = set(map(id, looked.dismissed))
    return [
        {
            "file": looked.file,
            "code": finding.code,
            "severity": finding.severity,
            "address": finding.address,
            "num": placed[finding.address].provision.num if finding.address in placed else "",
            "message": finding.sentence,
            "span": finding.span and [finding.span.start, finding.span.end],
            "line": finding.line,
            "fingerprint": fingerprints.of(finding),
            "dismissed": id(finding) in dismissed,
        }
        for finding in (*looked.kept, *looked.dismissed)
    ]

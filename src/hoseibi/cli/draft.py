"""`hoseibi draft`: the amending act that makes one text of another."""

from __future__ import annotations

from typing import Any

import click

from hoseibi import legaltext
from hoseibi.legaltext import Headline, Law

from . import files
from .compare import printed

MANNERS = ("sentences", "table")


@click.command(
    epilog="""\b
Example:
  hoseibi draft elections.xml elections-new.xml -o amendment.txt
  hoseibi draft rules.xml rules-new.xml --manner table -o amendment.txt

`hoseibi amend OLD amendment.txt` then gives NEW; with --follow, NEW with references repaired.
The act is proved so before it is written: what it does not bring about is named. Ends with 1 when
that is more than supplementary provisions, which an act does not take over from NEW."""
)
@click.argument("old")
@click.argument("new")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option(
    "--manner",
    type=click.Choice(MANNERS),
    default=MANNERS[0],
    help="Sentences; or a table of old and new text, as Japanese ordinances amend.",
)
@click.option(
    "--follow",
    is_flag=True,
    help="References that NEW leaves as they were follow what they mean to its new number.",
)
@click.option(
    "--commence",
    default="open",
    metavar="DAY",
    help="When the act takes effect: a day (2027-04-01), promulgation, or none to leave it unsaid;"
    " else a line to be filled in.",
)
@files.reading_options
@click.pass_context
def draft(ctx: click.Context, /, old: str, new: str, how: files.How, **asked: Any) -> None:
    """Draft the act that amends the law OLD so that it reads as NEW.

    The smallest instructions are told: words before sentences, paragraphs before articles. The act
    ends with its closing provisions: those that it leaves in NEW, or else the day on which it
    takes effect.
    """
    before, after = (files.read_law(file, how).law for file in (old, new))
    follow = bool(asked["follow"])
    commence = "" if asked["commence"] == "none" else asked["commence"]
    draft_in = legaltext.draft_table if asked["manner"] == "table" else legaltext.draft_amendment
    try:
        text = draft_in(before, after, follow=follow, commence=commence)
    except (legaltext.NotAmendable, legaltext.NoSuchDay) as trouble:
        raise click.ClickException(str(trouble)) from trouble
    files.write_words(text, asked["out"])
    left = [] if follow else left_over(before, after, text)
    if left:
        click.echo("The act leaves of the differences between OLD and NEW:", err=True)
        for line in left:
            click.echo(f"  {printed(line)}", err=True)
    elif not legaltext.outline(before, legaltext.compare(before, after)):
        click.echo("OLD and NEW say the same: there is nothing to amend.", err=True)
    if any(line.unit != "supplement" for line in left):
        ctx.exit(1)


def left_over(old: Law, new: Law, act: str) -> list[Headline]:
    """What of the new law is not there after the act was applied to the old one."""
    reached = legaltext.amend(old, act).law
    return legaltext.outline(reached, legaltext.compare(reached, new))

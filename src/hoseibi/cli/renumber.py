"""`hoseibi renumber`: another number for a provision, and every reference to it with it."""

from __future__ import annotations

from pathlib import Path

import click

from hoseibi import legaltext
from hoseibi.legaltext import NotRenumbered, RenumberedLaws

from . import files, printing, report


@click.command(
    epilog="""\b
Example:
  hoseibi renumber draft.txt art_12 --to 12-2 -o draft-new.txt
  hoseibi renumber draft.txt art_12 --to 13 --until end -o draft-new.txt
  hoseibi renumber code.xml art_12 --to 13 --also procedure.xml -o renumbered/

Ends with 1 when a reference does not mean any more what it meant."""
)
@click.argument("law")
@click.argument("address")
@click.option("--to", "number", required=True, metavar="NUM", help="The new number: 12, 12-2.")
@click.option(
    "--until",
    default="",
    metavar="ADDRESS",
    help="The last of a row that is moved along; end for all after it.",
)
@click.option("--also", "others", multiple=True, metavar="LAW", help="A law that refers to it.")
@click.option(
    "-o",
    "--out",
    default=files.STDIN,
    help="The file to write; with --also the folder, which keeps the names.",
)
@files.reading_options
@click.pass_context
def renumber(ctx: click.Context, /, law: str, address: str, how: files.How, **asked: str) -> None:
    """Give the provision at ADDRESS another number, in LAW and wherever it is referred to.

    References are written as the law writes them. What cannot be followed for certain is left as
    it is and said on standard error.
    """
    names = (law, *asked["others"])
    if asked["others"] and asked["out"] == files.STDIN:
        raise click.UsageError("With --also, name a folder with -o: each law is written there.")
    readings = [files.read_law(name, how) for name in names]
    try:
        done = legaltext.renumbered(
            readings[0].law,
            address,
            asked["number"],
            [reading.law for reading in readings[1:]],
            asked["until"],
        )
    except NotRenumbered as trouble:
        raise click.ClickException(str(trouble)) from trouble
    forms = [files.form_of(reading) for reading in readings]
    for name, one, form in zip(names, (done.law, *done.others), forms, strict=True):
        place = _place(name, asked["out"], names)
        wanted = printing.form_wanted(form, place)
        files.write_bytes(printing.written(one, wanted), place)
    _say(done, names)
    if any(finding.severity != "hint" for finding in done.findings):
        ctx.exit(1)


def _place(name: str, out: str, names: tuple[str, ...]) -> str:
    """Where a law is written: the file named, or its own name in the folder named."""
    if len(names) == 1:
        return out
    folder = Path(out)
    if not folder.is_dir():
        raise click.ClickException(f"{out} is no folder; with --also, name one that is there.")
    return str(folder / (Path(name).name if name != files.STDIN else "law.txt"))


def _say(done: RenumberedLaws, names: tuple[str, ...]) -> None:
    report.print_findings(done.findings, every=True)
    for which, name in enumerate(names):
        edits = [edit for edit in done.edits if edit.law == which]
        followed = len({(edit.address, edit.start) for edit in edits if edit.part != "num"})
        references = "1 reference" if followed == 1 else f"{followed:,} references"
        head = f"{len(done.moved):,} renumbered, " if which == 0 else ""
        click.echo(f"{files.called(name)}: {head}{references} followed.", err=True)

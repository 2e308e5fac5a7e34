"""`hoseibi questions` and `hoseibi answers`: a sheet of questions out as Word, and back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click

from hoseibi import legaltext
from hoseibi.legaltext import Question, Sheet, Unreadable

from . import files, report

_COLUMNS = ("question", "address", "text")


@click.command(
    epilog="""\b
Example:
  hoseibi questions draft.xml round-3.csv -o round-3.docx"""
)
@click.argument("law")
@click.argument("asked")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option("--note", default="", help="A line beneath the title, such as the day of return.")
@files.reading_options
def questions(law: str, asked: str, out: str, note: str, how: files.How) -> None:
    """Write the questions in ASKED on the law in LAW as a Word document to be filled in.

    ASKED is a CSV file with the columns question (what its answer is known by), address (the
    provision asked about, such as art_5; empty for the whole law) and text.
    """
    read = files.read_law(law, how).law
    found = questions_in(asked)
    known = {place.short for place in legaltext.walk(read)} | {""}
    for each in found:
        if each.address not in known:
            raise click.ClickException(
                f"{asked}: question {each.identity} is about {each.address}, and the law has no"
                " such provision. `hoseibi toc` lists the addresses."
            )
    sheet = Sheet(legaltext.words(read.title), read.language, note=note)
    files.write_bytes(legaltext.question_docx(read, found, sheet), out)


def questions_in(file: str) -> list[Question]:
    """The questions of a CSV file; raises click.ClickException for another one."""
    text = files.read_bytes(file).decode("utf-8-sig", "replace")
    rows = csv.DictReader(io.StringIO(text))
    if not set(_COLUMNS) <= set(rows.fieldnames or ()):
        raise click.ClickException(
            f"{files.called(file)}: the first line must name the columns {', '.join(_COLUMNS)}."
        )
    return [
        Question(row["question"], row["text"] or "", (row["address"] or "").strip()) for row in rows
    ]


@click.command(
    epilog="""\b
Example:
  hoseibi answers round-3-tanaka.docx round-3-sok.docx > answers.csv
  hoseibi answers round-3-tanaka.docx --format json"""
)
@click.argument("sheets", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json"]),
    default="csv",
    show_default=True,
    help="A table, or values.",
)
def answers(sheets: tuple[str, ...], form: str) -> None:
    """Tell what was filled in on each sheet of questions in FILE, by question."""
    told = []
    for sheet in sheets:
        try:
            found = legaltext.answers(files.read_bytes(sheet))
        except Unreadable as trouble:
            raise click.ClickException(f"{files.called(sheet)}: {trouble}") from trouble
        name = Path(sheet).name
        told += [
            {
                "file": name,
                "question": each.question,
                "answer": each.text,
                "system": each.system,
                "name": each.name,
            }
            for each in found
        ]
    if form == "json":
        report.print_json(told)
        return
    out = io.StringIO()
    rows = csv.DictWriter(out, ("file", "question", "answer", "system", "name"))
    rows.writeheader()
    rows.writerows(told)
    files.write_bytes(out.getvalue().encode("utf-8", "replace"), files.STDIN)

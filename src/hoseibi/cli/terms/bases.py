"""How a term base comes from a file, recognised by its content, and goes to one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from hoseibi import legaltext, printing
from hoseibi.legaltext import Concept, TermReading

from .. import files

FORMS = (*legaltext.TERM_FORMS, "xlsx")


def read_base(file: str) -> TermReading:
    """The concepts of a file (or of standard input, for `-`), and what was odd.

    Raises click.ClickException with a sentence that names the file.
    """
    source = files.read_bytes(file)
    try:
        if legaltext.is_workbook(source):
            return legaltext.terms_in_rows(printing.rows_in_workbook(source), "xlsx")
        return legaltext.read_terms(source)
    except (legaltext.NoTermList, printing.NoWorkbook, printing.NoSpreadsheets) as trouble:
        raise click.ClickException(f"{files.called(file)} is no term base: {trouble}") from trouble


def concepts_in(file: str | None) -> tuple[Concept, ...]:
    """The concepts of a term base; none where no file is named. Raises as `read_base`."""
    return read_base(file).concepts if file else ()


def tell_of_missing(languages: Sequence[str], concepts: Sequence[Concept], base: str) -> None:
    """Say on standard error in which of some languages a base has no term."""
    known = {term.language for one in concepts for term in one.terms}
    for language in languages:
        if not any(language in (one, one.split("-")[0]) for one in known):
            has = ", ".join(sorted(known)) or "none"
            click.echo(f"{base} has no term in {language}; it has {has}.", err=True)


def form_wanted(form: str | None, out: str) -> str:
    """The form that is asked for, in words or by the ending of the file to write; TBX for neither.

    Raises click.UsageError for an ending that is none of ours.
    """
    ending = Path(out).suffix.lower().lstrip(".")
    if form or out == files.STDIN:
        return form or "tbx"
    if ending not in FORMS:
        raise click.UsageError(
            f"{out} does not say its form. Let it end in {', '.join(FORMS)}, or say --to."
        )
    return ending


def write_base(concepts: Sequence[Concept], form: str, out: str) -> None:
    """Write a base to a file, which is whole or untouched. Raises click.ClickException."""
    try:
        if form == "xlsx":
            content = printing.to_workbook(legaltext.term_rows(concepts), "Terms")
        else:
            content = legaltext.write_terms(concepts, form)
    except (printing.NoWorkbook, printing.NoSpreadsheets) as trouble:
        raise click.ClickException(f"{out} was not written: {trouble}") from trouble
    files.write_bytes(content, out)

"""`hoseibi compare`: what differs between two versions of a law."""

from __future__ import annotations

from collections.abc import Callable

import click

from hoseibi import legaltext
from hoseibi.legaltext import Comparison, Headline, Law, Sheet

from . import files, printing, report


@click.command(
    epilog="""\b
Example:
  hoseibi compare code-2019.xml code-2020.xml
  hoseibi compare code-2019.xml code-2020.xml --to table -o table.html
  hoseibi compare code-2019.xml code-2020.xml --to table -o table.pdf
  hoseibi compare code-2019.xml code-2020.xml -o changes.docx"""
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--to",
    "target",
    type=click.Choice(
        [
            "redline",
            "table",
            "json",
            "redline-docx",
            "table-docx",
            "redline-pdf",
            "table-pdf",
        ]
    ),
    help="Changed words marked, two columns, or every change as values; a page, Word or PDF.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@files.reading_options
def compare(old: str, new: str, target: str | None, out: str, how: files.How) -> None:
    """Tell what differs between the laws in OLD and NEW.

    Without --to, one line for each article: renumbered, moved, added, deleted, changed, split or
    merged. The two may be in different forms. A file to write that ends in .docx or .pdf is a Word
    document (the redline with tracked changes, of the whole law) or a PDF.
    """
    before, after = files.read_law(old, how).law, files.read_law(new, how).law
    comparison = legaltext.compare(before, after)
    files.write_bytes(_WRITERS[form_wanted(target, out)](before, after, comparison), out)


def form_wanted(target: str | None, out: str) -> str:
    """The form that is asked for, in words or by the ending of the file to write."""
    ending = out.lower().rpartition(".")[2]
    if ending not in ("docx", "pdf"):
        return target or "text"
    whole = f"{target or 'redline'}-{ending}"
    return whole if whole in _WRITERS else target or "text"


def as_text(old: Law, new: Law, comparison: Comparison) -> bytes:
    """One line for each article."""
    lines = [printed(line) for line in legaltext.outline(old, comparison)]
    return "".join(f"{line}\n" for line in lines or ["The two texts say the same."]).encode()


def printed(line: Headline) -> str:
    """`renumbered  第五十一条–第五百条 → 第五十二条–第五百一条  (450)`"""
    joint = ", " if line.kind in ("split", "merged") else "–"
    before, after = joint.join(line.before), joint.join(line.after)
    what = before if before == after or not after else after if not before else ""
    what = report.one_line(what or f"{before} → {after}").strip()
    count = f"  ({line.count})" if line.count > 1 else ""
    return f"{line.kind:<11} {what}{count}".rstrip()


def as_redline(old: Law, new: Law, comparison: Comparison) -> bytes:
    """A page with the changed articles."""
    rows = legaltext.rows(old, comparison)
    return legaltext.to_redline(rows, title_of(new), new.language).encode("utf-8", "replace")


def as_table(old: Law, new: Law, comparison: Comparison) -> bytes:
    """A page with the old law on the left and the new one on the right."""
    rows = legaltext.rows(old, comparison)
    return legaltext.to_table(rows, title_of(new), new.language).encode("utf-8", "replace")


def as_json(old: Law, new: Law, comparison: Comparison) -> bytes:
    """Every change as values."""
    return legaltext.comparison_json(comparison)


def as_redline_docx(old: Law, new: Law, comparison: Comparison) -> bytes:
    """The whole law as a Word document with tracked changes."""
    return legaltext.redline_docx(legaltext.whole_rows(old, comparison), sheet_of(new, old))


def as_table_docx(old: Law, new: Law, comparison: Comparison) -> bytes:
    """The changed articles as a Word document in two columns."""
    return legaltext.table_docx(legaltext.rows(old, comparison), sheet_of(new))


def as_redline_pdf(old: Law, new: Law, comparison: Comparison) -> bytes:
    """The changed articles as a PDF."""
    return printing.pdf(legaltext.redline_print(legaltext.rows(old, comparison), sheet_of(new)))


def as_table_pdf(old: Law, new: Law, comparison: Comparison) -> bytes:
    """The changed articles as a PDF in two columns."""
    return printing.pdf(legaltext.table_print(legaltext.rows(old, comparison), sheet_of(new)))


def sheet_of(law: Law, sent: Law | None = None) -> Sheet:
    """What stands above a comparison on paper."""
    return Sheet(title_of(law), law.language, law=sent)


def title_of(law: Law) -> str:
    """What the law is called."""
    return legaltext.words(law.title) or law.identity.number


_WRITERS: dict[str, Callable[[Law, Law, Comparison], bytes]] = {
    "text": as_text,
    "redline": as_redline,
    "table": as_table,
    "json": as_json,
    "redline-docx": as_redline_docx,
    "table-docx": as_table_docx,
    "redline-pdf": as_redline_pdf,
    "table-pdf": as_table_pdf,
}

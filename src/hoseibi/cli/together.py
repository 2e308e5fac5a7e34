"""`hoseibi together`: several people's drafts of one law as tracked changes in Word."""

from __future__ import annotations

import re

import click

from hoseibi import legaltext
from hoseibi.legaltext import Sheet

from . import files

_DRAFT = re.compile(r"(?P<author>[^=@]{1,80})(?:@(?P<at>[0-9T:Z+.-]{4,30}))?=(?P<file>.+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@click.command(
    epilog="""\b
Example:
  hoseibi together draft.xml "A. Tanaka=tanaka.docx" "B. Sok@2026-11-26=sok.txt" -o both.docx"""
)
@click.argument("base")
@click.argument("drafts", nargs=-1, required=True, metavar="AUTHOR[@DAY]=FILE...")
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@files.reading_options
def together(base: str, drafts: tuple[str, ...], out: str, how: files.How) -> None:
    """Write the law in BASE with what each author makes of it as tracked changes, in Word.

    Each FILE is the whole law as its author wants it, in any form that is read. Everybody's changes
    are against BASE: accepting those of one author gives that author's text.
    """
    law = files.read_law(base, how).law
    versions, hands = [], []
    for draft in drafts:
        found = _DRAFT.fullmatch(draft)
        if found is None:
            raise click.UsageError(f"“{draft}” is not of the form AUTHOR=FILE or AUTHOR@DAY=FILE.")
        at = found["at"] or ""
        hands.append((found["author"].strip(), f"{at}T00:00:00Z" if _DAY.fullmatch(at) else at))
        versions.append(files.read_law(found["file"], how).law)
    title = legaltext.words(law.title) or law.identity.number
    sheet = Sheet(title, law.language, hands=tuple(hands), law=law)
    files.write_bytes(legaltext.redline_docx(legaltext.joint_rows(law, versions), sheet), out)

"""`hoseibi compare`: what differs between two versions of a law."""

from __future__ import annotations

from collections.abc import Callable

import click

from hoseibi import legaltext
from hoseibi.legaltext import Comparison, Headline, Law

from . import files, report


@click.command(
    epilog="""\b
Example:
  hoseibi compare code-2019.xml code-2020.xml
  hoseibi compare code-2019.xml code-2020.xml --to table -o table.html"""
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--to",
    "target",
    type=click.Choice(["redline", "table", "json"]),
    help="A page with changed words marked, a page in two columns, or every change as values.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@files.reading_options
def compare(old: str, new: str, target: str | None, out: str, how: files.How) -> None:
    """Tell what differs between the laws in OLD and NEW.

    Without --to, one line for each article: renumbered, moved, added, deleted, changed, split or
    merged. The two may be in different forms.
    """
    before, after = files.read_law(old, how).law, files.read_law(new, how).law
    comparison = legaltext.compare(before, after)
    files.write_bytes(_WRITERS[target or "text"](before, after, comparison), out)


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


def title_of(law: Law) -> str:
    """What the law is called."""
    return legaltext.words(law.title) or law.identity.number


_WRITERS: dict[str, Callable[[Law, Law, Comparison], bytes]] = {
    "text": as_text,
    "redline": as_redline,
    "table": as_table,
    "json": as_json,
}

"""`hoseibi align`: two language versions of a law beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import click

from hoseibi import legaltext
from hoseibi.legaltext import AlignedRow, Alignment, Law, SentenceTie, Tie, Unreadable

from . import files, report, several
from .terms.bases import concepts_in

_SHOWN = 60


@click.command(
    epilog="""\b
Example:
  hoseibi align code-ja.xml code-en.txt
  hoseibi align code-ja.xml code-en.txt --to table -o beside.html
  hoseibi align code-ja.xml code-en.txt --to tmx --sentences -o code.tmx
  hoseibi align code-ja.xml code-en.txt --to json -o ties.json
  hoseibi align code-ja.xml code-en.txt --kept ties.json"""
)
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option(
    "--to",
    "target",
    type=click.Choice(["text", "json", "table", "tmx"]),
    default="text",
    help="A list, values, a page in two columns, or a translation memory.",
)
@click.option("--sentences", is_flag=True, help="Align the sentences inside provisions as well.")
@click.option(
    "--differences", is_flag=True, help="In the list: only what is not simply one for one."
)
@click.option("--terms", help="A list of terms whose concepts help to compare words.")
@click.option("--kept", help='What --to json wrote: ties that say "by": "hand" stand as they are.')
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@several.reading_options
def align(left: str, right: str, out: str, hows: several.Hows, **asked: Any) -> None:
    """Show which provision of the law in B says what each provision of A says in another language.

    Articles go by their numbers, paragraphs and points inside them by numbers and, where these are
    not printed or do not fit, by their words. What only one of the two has is told, and so is what
    was split, merged or put in another order.
    """
    one, other = several.read_laws([left, right], hows)
    terms = concepts_in(asked["terms"])
    try:
        kept = legaltext.kept_ties(files.read_bytes(asked["kept"])) if asked["kept"] else ()
    except Unreadable as trouble:
        raise click.ClickException(f"{files.called(asked['kept'])}: {trouble}") from trouble
    found = legaltext.align(one, other, terms=terms, kept=kept)
    inner: tuple[SentenceTie, ...] = ()
    if asked["sentences"]:
        inner = legaltext.align_sentences(one, other, found, terms=terms)
    if asked["target"] == "text":
        written = as_text(one, other, found, differences=asked["differences"])
    else:
        written = _WRITERS[asked["target"]](one, other, found, inner)
    files.write_bytes(written, out)


def as_text(left: Law, right: Law, found: Alignment, *, differences: bool) -> bytes:
    """One line for each tie, and a line that counts them."""
    lines = [
        printed(row)
        for row in legaltext.aligned_rows(left, right, found)
        if not differences or row.tie.kind != "matched" or row.tie.moved
    ]
    lines += [counted("articles", found.articles), counted("units", found.units)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def printed(row: AlignedRow) -> str:
    """`matched    art_5__para_2      The seller …  |  売主は、…`"""
    sides = [
        report.one_line(
            " / ".join(" ".join(filter(None, (said.num, said.heading, said.text))) for said in side)
        )
        for side in (row.left, row.right)
    ]
    short = [side if len(side) <= _SHOWN else f"{side[: _SHOWN - 1]}…" for side in sides]
    address = ", ".join(row.tie.left or row.tie.right)
    kind = "moved" if row.tie.moved else row.tie.kind
    return f"{kind:<9} {address:<24} {short[0] or '–'}  |  {short[1] or '–'}".rstrip()


def counted(what: str, ties: Iterable[Tie]) -> str:
    """`units: 664 matched, 2 missing`"""
    kinds = Counter(tie.kind for tie in ties)
    return f"{what}: {report.counted(dict(kinds.most_common())) or 'none'}"


def as_table(left: Law, right: Law, found: Alignment, _: tuple[SentenceTie, ...]) -> bytes:
    """A page in two columns."""
    return legaltext.alignment_table(left, right, found).encode("utf-8", "replace")


_WRITERS: dict[str, Callable[[Law, Law, Alignment, tuple[SentenceTie, ...]], bytes]] = {
    "json": legaltext.alignment_json,
    "table": as_table,
    "tmx": legaltext.alignment_tmx,
}

"""`hoseibi parity`: what language versions of a law do not say as its source does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import Law, ParityKnown, Span, VersionHeld

from . import files, report, several
from .check.codes import CheckCode
from .check.people import clip
from .terms import concepts_in

LEVELS = legaltext.SEVERITIES
WIDTH = 88
"""Cells of a line of the law that are shown."""
_BEFORE = 28


@click.command(
    epilog="""\b
Example:
  hoseibi parity code-ja.txt code-en.txt
  hoseibi parity code-ja.xml code-en.txt code-km.txt --only period-differs
  hoseibi parity code-ja.xml code-en.txt --terms terms.csv --to table -o parity.html

Ends with 1 when there is a disparity of level error."""
)
@click.argument("source")
@click.argument("versions", nargs=-1, required=True, metavar="VERSION...")
@click.option(
    "--only",
    type=CheckCode(legaltext.PARITY_CHECKS),
    multiple=True,
    help="Only this check; may be repeated.",
)
@click.option(
    "--to",
    "target",
    type=click.Choice(["text", "json", "table"]),
    default="text",
    show_default=True,
    help="For people, for other programs, or a page with the words side by side (HTML).",
)
@click.option(
    "--level",
    type=click.Choice(legaltext.SEVERITIES),
    default="warning",
    show_default=True,
    help="The least grave level that text and table show; JSON gives all.",
)
@click.option(
    "--former",
    metavar="FILE",
    help="The source as it was when the versions were made: what changed since is stale.",
)
@click.option(
    "--terms",
    metavar="FILE",
    help="A term base (TBX, CSV, TSV, JSON or Excel), as `hoseibi terms` takes it.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@several.reading_options
@click.pass_context
def parity(
    ctx: click.Context, /, source: str, versions: tuple[str, ...], hows: several.Hows, **asked: Any
) -> None:
    """Hold each VERSION of a law against its SOURCE in another language.

    Periods, amounts, shares and days must be the same in every language; what else differs is a
    warning to look at. docs/reference/parity says what each check looks for, and how often it is
    right.
    """
    law, *others = several.read_laws([source, *versions], hows)
    former = None
    if asked["former"]:
        former = files.read_law(asked["former"], hows.of([source, *versions])[0]).law
    known = ParityKnown(concepts_in(asked["terms"]), former=former)
    shown = LEVELS[: LEVELS.index(asked["level"]) + 1] if asked["target"] != "json" else LEVELS
    held = []
    for file, other in zip(versions, others, strict=True):
        every = legaltext.parity(law, other, asked["only"], known=known)
        found = tuple(one for one in every if one.severity in shown)
        held.append(VersionHeld(files.called(file), other, found))
    files.write_bytes(written(law, held, str(asked["target"])).encode(), str(asked["out"]))
    kept = [one for version in held for one in version.found]
    total = report.counted(report.by_code(kept))
    click.echo(f"{total or 'Nothing found'}.", err=True)
    if any(one.severity == "error" for one in kept):
        ctx.exit(1)


def written(source: Law, held: list[VersionHeld], target: str) -> str:
    """What was found, in the form asked for."""
    if target == "json":
        values = [value for version in held for value in as_values(source, version)]
        return msgspec.json.format(msgspec.json.encode(values), indent=2).decode() + "\n"
    if target == "table":
        named = [one._replace(name=Path(one.name).name) for one in held]
        return legaltext.parity_html(source, named)
    return "".join(line for version in held for line in as_lines(source, version))


def as_values(source: Law, version: VersionHeld) -> list[dict[str, object]]:
    """Every disparity of a version with its places in both texts."""
    texts = _texts(source), _texts(version.law)
    return [
        {
            "file": version.name,
            "code": one.code,
            "severity": one.severity,
            "message": one.sentence,
            "source": _place(one.left, texts[0]),
            "version": _place(one.right, texts[1]),
        }
        for one in version.found
    ]


def _texts(law: Law) -> dict[str, str]:
    return {place.short: legaltext.text_of(place.provision) for place in legaltext.walk(law)}


def _place(span: Span, texts: dict[str, str]) -> dict[str, object] | None:
    if not span.address:
        return None
    said = texts.get(span.address, "")
    words = said[span.start : span.end] if span.end else said
    return {"address": span.address, "span": [span.start, span.end], "words": words}


def as_lines(source: Law, version: VersionHeld) -> list[str]:
    """For people: the sentence, and the words of both versions under it."""
    texts = _texts(source), _texts(version.law)
    lines = []
    for one in version.found:
        place = one.left.address or one.right.address
        lines.append(f"{version.name}: {place}: {one.severity} {one.code}\n")
        lines.append(f"  {report.one_line(one.sentence)}\n")
        for span, text in zip((one.left, one.right), texts, strict=True):
            if span.address:
                lines.append(f"    {excerpt(span, text.get(span.address, ''))}\n".rstrip(" "))
    return lines


def excerpt(span: Span, said: str) -> str:
    """The words around what is meant, as much as a line holds."""
    start = max(0, span.start - _BEFORE)
    lead = "…" if start else ""
    return f"{span.address}  {clip(lead + report.one_line(said[start:]).strip(), WIDTH)}"

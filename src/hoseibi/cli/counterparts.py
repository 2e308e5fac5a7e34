"""`hoseibi counterparts`: what answers to an article in the codes of other countries."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

import click
import msgspec

from hoseibi import legaltext
from hoseibi.legaltext import (
    ComparativeRow,
    Counterpart,
    Counterparts,
    Law,
    NoColumns,
    Sheet,
    Verdict,
)

from . import files, report, several
from .show import provision_at
from .terms import concepts_in

_COLUMNS = ("here", "there", "accepted")

_SAYS = {"yes": True, "accepted": True, "1": True, "no": False, "refused": False, "0": False}
_LINES = 10
"""Candidates in a list when nothing is said; in a table there is one."""


class Asked(msgspec.Struct, frozen=True):
    """Which articles of the first law (all of them when empty), and how many candidates of each."""

    addresses: tuple[str, ...]
    most: int


@click.command(
    epilog="""\b
Example:
  hoseibi counterparts civil-code-vn.txt civil-code-jp.xml --address 328
  hoseibi counterparts civil-code-vn.txt civil-code-jp.xml --to json -o pairs.json
  hoseibi counterparts draft.txt civil-code-jp.xml bgb.md -o comparison.docx
  hoseibi counterparts draft.txt civil-code-jp.xml --verdicts decided.csv -o table.html"""
)
@click.argument("law")
@click.argument("others", nargs=-1, required=True, metavar="OTHER...")
@click.option("--address", "addresses", multiple=True, help="Only this article; may be repeated.")
@click.option("--most", type=click.IntRange(1, 50), help="Candidates for each article.")
@click.option(
    "--to",
    "target",
    type=click.Choice(["text", "json", "table", "docx"]),
    help="Lines, values, a page, or Word. By itself from the ending of the file to write.",
)
@click.option("-o", "--out", default=files.STDIN, help="The file to write; else standard output.")
@click.option("--verdicts", default="", help="CSV of what people decided: here, there, accepted.")
@click.option(
    "--terms",
    default="",
    help="A term base (TBX, CSV, TSV, JSON or Excel) instead of the one that ships.",
)
@several.reading_options
def counterparts(
    law: str,
    others: tuple[str, ...],
    hows: several.Hows,
    **options: str | int | tuple[str, ...] | None,
) -> None:
    """Find what answers to the articles of LAW in each OTHER code, also of other languages.

    Candidates are ranked by the concepts that both name, by periods and shared words, and by
    where they stand; each comes with its score (0 to 1) and its reasons. A person confirms: what
    --verdicts accepts (yes) comes first, what it refuses (no) is gone, and both teach. In a table,
    articles that are unlike everything have an empty cell.
    """
    here, *there = several.read_laws([law, *others], hows)
    target = str(options["target"] or _by_ending(str(options["out"])))
    addresses = options["addresses"] if isinstance(options["addresses"], tuple) else ()
    most = options["most"] or (1 if target in ("table", "docx") else _LINES)
    asked = Asked(tuple(_article(here, typed, law) for typed in addresses), int(str(most)))
    found = _found(here, there, str(options["verdicts"]), str(options["terms"]))
    if not found[0].addresses:
        raise click.ClickException(f"{files.called(law)}: no article of it can be compared.")
    files.write_bytes(_WRITERS[target]([here, *there], found, asked), str(options["out"]))


def _by_ending(out: str) -> str:
    ending = out.lower().rpartition(".")[2]
    return {"docx": "docx", "html": "table", "htm": "table", "json": "json"}.get(ending, "text")


def _article(law: Law, typed: str, file: str) -> str:
    """The address of an article that somebody typed; refused with a sentence for other places."""
    place = provision_at(law, typed, files.called(file))
    if place.provision.kind != "article":
        raise click.ClickException(f"{typed} is no article; counterparts are found for articles.")
    return place.short


def _found(here: Law, there: Sequence[Law], verdicts: str, terms: str) -> list[Counterparts]:
    if verdicts and len(there) > 1:
        raise click.UsageError("--verdicts is about two laws: name one OTHER with it.")
    decided = _verdicts(verdicts) if verdicts else []
    concepts = concepts_in(terms) if terms else None
    found = [
        legaltext.counterparts(here, other, concepts=concepts, verdicts=decided) for other in there
    ]
    for verdict in found[0].unplaced:
        click.echo(
            f"{verdicts}: {verdict.here} – {verdict.there} was left out: one is no article of"
            " these laws. `hoseibi toc` lists the addresses.",
            err=True,
        )
    return found


def _verdicts(file: str) -> list[Verdict]:
    """What people decided; raises click.ClickException for another table."""
    rows = csv.DictReader(io.StringIO(files.read_bytes(file).decode("utf-8-sig", "replace")))
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise click.ClickException(
            f"{files.called(file)} has no column {', '.join(missing)}. The first row must name"
            f" {', '.join(_COLUMNS)}."
        )
    verdicts = []
    for at, row in enumerate(rows, 2):
        says = _SAYS.get((row.get("accepted") or "").strip().lower())
        here, there = (row.get("here") or "").strip(), (row.get("there") or "").strip()
        if says is None or not here or not there:
            raise click.ClickException(
                f"{files.called(file)}: row {at} is not of the form here,there,accepted with two"
                " addresses (art_585, art_557) and yes or no. The first row names the columns."
            )
        verdicts.append(Verdict(here, there, says))
    return verdicts


def as_text(laws: Sequence[Law], found: Sequence[Counterparts], asked: Asked) -> bytes:
    """One line for each candidate of an article that is asked for; of all articles, the best."""
    lines = []
    for address in asked.addresses or found[0].addresses:
        for law, each in zip(laws[1:], found, strict=True):
            if asked.addresses and len(found) > 1:
                lines.append(f"{_title(law)}:")
            most = asked.most if asked.addresses else 1
            shown = map(each.printed, _asked_of(each, address, most))
            lines += [_line(address, one, asked) for one in shown]
    return "".join(f"{line}\n" for line in lines).encode()


def _line(address: str, one: Counterpart, asked: Asked) -> str:
    """`0.55  art_557  第五百五十七条（手付）  đặt cọc – 手付; mua – 買主`"""
    before = "" if len(asked.addresses) == 1 else f"{address} → "
    score = "yes " if one.accepted else f"{one.score:.2f}"
    named = report.one_line(f"{one.num}{'' if one.heading.startswith('（') else ' '}{one.heading}")
    why = report.one_line(legaltext.told(one, "neighbours"))
    return f"{before}{score}  {one.address}  {named}  {why}".rstrip()


def as_json(laws: Sequence[Law], found: Sequence[Counterparts], asked: Asked) -> bytes:
    """Every candidate with all its reasons."""
    value = [
        {
            "address": address,
            "laws": [
                {"law": _title(law), "candidates": _asked_of(each, address, asked.most)}
                for law, each in zip(laws[1:], found, strict=True)
            ],
        }
        for address in asked.addresses or found[0].addresses
    ]
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _asked_of(found: Counterparts, address: str, most: int) -> tuple[Counterpart, ...]:
    """The candidates of an article; none for one that is repealed or stands outside the body."""
    return found.of(address, most) if address in found.addresses else ()


def as_table(laws: Sequence[Law], found: Sequence[Counterparts], asked: Asked) -> bytes:
    """A page with a column for each law."""
    return legaltext.to_comparative(laws, _rows(found, asked), _title(laws[0])).encode(
        "utf-8", "replace"
    )


def as_docx(laws: Sequence[Law], found: Sequence[Counterparts], asked: Asked) -> bytes:
    """The same in Word."""
    sheet = Sheet(_title(laws[0]), laws[0].language)
    try:
        return legaltext.comparative_docx(laws, _rows(found, asked), sheet)
    except NoColumns as trouble:
        raise click.UsageError(str(trouble)) from trouble


def _rows(found: Sequence[Counterparts], asked: Asked) -> tuple[ComparativeRow, ...]:
    known = frozenset(found[0].addresses)
    wanted = tuple(address for address in asked.addresses if address in known)
    if asked.addresses and not wanted:
        raise click.ClickException(
            f"{', '.join(asked.addresses)}: repealed or outside the body, with nothing to compare."
        )
    return legaltext.comparative(found, wanted, most=asked.most)


def _title(law: Law) -> str:
    return legaltext.words(law.title) or law.identity.number or law.language


_WRITERS: dict[str, Callable[[Sequence[Law], Sequence[Counterparts], Asked], bytes]] = {
    "text": as_text,
    "json": as_json,
    "table": as_table,
    "docx": as_docx,
}

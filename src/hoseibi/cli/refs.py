"""`hoseibi refs`: which provisions refer to which."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Placed, Reference

from . import files, report
from .show import provision_at


@click.command(
    epilog="""\b
Example:
  hoseibi refs civil-code.xml
  hoseibi refs civil-code.xml art_709
  hoseibi refs civil-code.xml --to dot | dot -Tsvg"""
)
@click.argument("file")
@click.argument("address", required=False, default="")
@click.option(
    "--to",
    "target",
    type=click.Choice(["json", "dot"]),
    help="Every reference as values, or the graph for Graphviz.",
)
@files.reading_options
def refs(file: str, address: str, target: str | None, how: files.How) -> None:
    """List the references in the law in FILE, each with the place that it means.

    With ADDRESS, those in that provision and those that lead to it. What the words leave open, what
    this law does not have, and what is in another law is said; nothing is guessed. A place
    found by counting paragraphs is in doubt where the source does not show that one of them begins.
    """
    law = files.read_law(file, how).law
    found = legaltext.references(law)
    if address:
        place = provision_at(law, address, files.called(file))
        found = tuple(reference for reference in found if concerns(reference, place.address))
    if target == "json":
        report.print_json(found)
    elif target == "dot":
        graph = legaltext.graph(found)
        click.echo(legaltext.to_dot(graph, legaltext.words(law.title)), nl=False)
    else:
        print_lines(found, legaltext.walk(law))


def concerns(reference: Reference, address: str) -> bool:
    """Whether a reference stands in a provision, or leads to it, into it, or to what holds it."""
    if within(reference.address, address):
        return True
    targets = reference.targets if reference.status == "resolved" else ()
    return any(within(target, address) or within(address, target) for target in targets)


def within(inner: str, outer: str) -> bool:
    """Whether one address is another or stands in it."""
    return inner == outer or inner.startswith(f"{outer}__")


def print_lines(found: tuple[Reference, ...], placed: list[Placed]) -> None:
    """One line for each reference."""
    shorts = {place.address: place.short for place in placed}
    for reference in found:
        click.echo(line(reference, shorts))


def line(reference: Reference, shorts: dict[str, str]) -> str:
    """`art_3__para_2  前条第一項 → art_2__para_1`; what is not resolved says so."""
    source = shorts.get(reference.address, reference.address)
    targets = [shorts.get(target, target) for target in reference.targets]
    if len(targets) > 3:
        targets = [targets[0], f"… {len(targets)} in all …", targets[-1]]
    meant = [reference.law, ", ".join(targets), reference.part and f"({reference.part})"]
    said = "" if reference.status == "resolved" else reference.status
    first = shorts.get(reference.doubt, reference.doubt)
    doubt = first and f"(in doubt: {first} may go on with the paragraph before)"
    meaning = " ".join(filter(None, (said, *meant, doubt)))
    return f"{source}  {report.one_line(reference.words)} → {report.one_line(meaning)}"

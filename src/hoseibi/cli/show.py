"""`hoseibi show`: a law, or one provision of it, to be read."""

from __future__ import annotations

import click

from hoseibi import legaltext
from hoseibi.legaltext import Law, Placed, UnknownConvention

from . import files, report


@click.command(
    epilog="""\b
Example:
  hoseibi show civil-code.xml art_709
  hoseibi show civil-code.xml art_709__para_1 --format json"""
)
@click.argument("file")
@click.argument("address", required=False, default="")
@report.format_option
@files.reading_options
def show(file: str, address: str, format_: str, how: files.How) -> None:
    """Show the law in FILE, or the one provision at ADDRESS.

    An address may be short (art_709), full (book_3__chp_5__art_709), or what a jurist writes (709,
    第七百九条, Điều 5). `hoseibi toc` lists the addresses.
    """
    law = files.read_law(file, how).law
    if not address:
        files.write_bytes(legaltext.write(law, "json" if format_ == "json" else "plain"), "-")
        return
    place = provision_at(law, address, files.called(file))
    if format_ == "json":
        report.print_json(as_values(place))
    else:
        click.echo(legaltext.plain_text(law, place.provision).rstrip("\n"))


def provision_at(law: Law, typed: str, name: str) -> Placed:
    """The provision that was meant; else click.ClickException with the addresses that are near."""
    address = address_meant(law, typed)
    placed = legaltext.walk(law)
    place = legaltext.look_up(placed, address)
    if place is None:
        near = legaltext.near(placed, address)
        hint = f" Near it: {', '.join(near)}." if near else ""
        raise click.ClickException(
            f"{name} has no provision, or more than one, at {typed}.{hint}"
            " `hoseibi toc` lists the addresses."
        )
    return place


def address_meant(law: Law, typed: str) -> str:
    """What a jurist typed as an address, by the law's own convention; else as it was typed."""
    try:
        convention = legaltext.convention(law.convention)
    except UnknownConvention:  # a file may name any
        return typed
    return legaltext.address_of(typed, convention) or typed


def as_values(place: Placed) -> dict[str, object]:
    """A provision and where it stands, as the JSON form of a law has it."""
    return {"address": place.address, "short": place.short, "provision": place.provision}

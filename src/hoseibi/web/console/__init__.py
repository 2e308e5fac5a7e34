"""The commands of the web part, as a person types them."""

import click

from hoseibi.errors import Refusal

from .certificates import certificates
from .comparing import compare_codes
from .corpus import import_, reindex
from .demo import demo
from .letters import letters, remind
from .people import invite, verify_journal
from .publishing import iati_export
from .results import annual_report
from .site import migrate, serve

COMMANDS = {
    "demo": demo,
    "serve": serve,
    "migrate": migrate,
    "reindex": reindex,
    "import": import_,
    "compare-codes": compare_codes,
    "invite": invite,
    "remind": remind,
    "letters": letters,
    "certificates": certificates,
    "annual-report": annual_report,
    "iati-export": iati_export,
    "verify-journal": verify_journal,
}


def main(arguments: list[str]) -> None:
    """Run one command; a refusal ends it with its sentence and status 1."""
    name, *rest = arguments
    try:
        COMMANDS[name].main(rest, prog_name=f"hoseibi {name}")
    except Refusal as refusal:
        click.echo(f"Error: {refusal}", err=True)
        raise SystemExit(1) from None

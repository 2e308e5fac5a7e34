"""The commands of the web part: known by name here, loaded only when one of them is called.

The web part offers one entry point, `run(arguments)`, in the group `hoseibi.commands`; so this
package needs neither Django nor a word of `hoseibi.web`.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.util import find_spec

import click

INSTALL = "pip install 'hoseibi[web]'"

COMMANDS = {
    "demo": "Set up the demonstration, show it on this machine, print how to sign in.",
    "serve": "Show the pages on this machine.",
    "migrate": "Bring the database to the state that this version needs.",
    "reindex": "Make provisions and search anew from the canonical texts.",
    "import": "Take law files into the corpus.",
    "invite": "Let somebody sign in, as reader, drafter, professor or officer.",
    "remind": "Write to people of what waits for them.",
    "letters": "List the letters in the outbox, or send those that are due.",
    "certificates": "Print the certificates of a course as one PDF, or verify one by its code.",
    "compare-codes": "Compare whole codes article by article, so that counterparts are at hand.",
    "annual-report": "Write the report of a fiscal year as Word or PDF.",
    "iati-export": "Write the public file of projects; also said `hoseibi iati export`.",
    "verify-journal": "See whether the journal of what was done holds together.",
}
"""Name and one line of help; the whole help is the web part's own."""


def command(name: str) -> click.Command | None:
    """A command that passes everything after its name on; None when the web part has none such."""
    if name not in COMMANDS:
        return None

    @click.command(
        name,
        help=COMMANDS[name],
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    )
    @click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
    def hand_over(arguments: tuple[str, ...]) -> None:
        run([name, *arguments])

    return hand_over


def run(arguments: list[str]) -> None:
    """Let the web part run a command. Raises click.ClickException when it is not installed."""
    offered = entry_points(group="hoseibi.commands", name="web")
    if not offered or find_spec("django") is None:
        raise click.ClickException(
            f"`hoseibi {arguments[0]}` belongs to the web part, which is not installed: {INSTALL}"
        )
    next(iter(offered)).load()(arguments)

"""The command line as a whole: which commands there are."""

from __future__ import annotations

import errno

import click

import hoseibi
from hoseibi import legaltext

from . import handover
from .align import align
from .amend import amend
from .at import at
from .check import check, check_many
from .columns import columns
from .compare import compare
from .convert import convert
from .corpus import corpus
from .corpus_refs import refs_many
from .counterparts import counterparts
from .courts import courts
from .draft import draft
from .iati import iati
from .lsp import lsp
from .parity import parity
from .questions import answers, questions
from .refs import refs
from .renumber import renumber
from .returned import returned
from .show import show
from .stats import stats
from .terms import terms
from .toc import toc
from .together import together

WAY = "compiled loops" if legaltext.TERMS_ARE_COMPILED else "Python alone, at half the speed"
"""How this installation finds terms."""

DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS)
"""What a system answers that cannot keep what is written."""


class Commands(click.Group):
    """Our own commands, and those of the web part, which are loaded only when one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*self.commands, *handover.COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = super().get_command(ctx, cmd_name)
        return own or handover.command(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(80)) for name, one in self.own()])
        with formatter.section(f"Commands of the web part ({handover.INSTALL})"):
            formatter.write_dl(list(handover.COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a full disk is a sentence, wherever it shows."""
        try:
            return super().invoke(ctx)
        except OSError as trouble:
            if trouble.errno not in DISK:
                raise
            raise click.ClickException(f"Nothing can be written: {trouble.strerror}.") from trouble

    def own(self) -> list[tuple[str, click.Command]]:
        """Our own commands in the order in which they are used."""
        return list(self.commands.items())


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
    epilog="Where a FILE is asked for, - is standard input.\n\n"
    "Ends with 0 when all went well, 1 when a text could not be read or a place was not found,"
    " 2 when the command was not understood.",
)
@click.version_option(
    hoseibi.__version__,
    prog_name="hoseibi",
    message=f"%(prog)s, version %(version)s; terms are found by {WAY}",
)
def main() -> None:
    """Read, find one's way in, and convert the laws of many countries.

    \b
    Example:
      hoseibi show civil-code.xml art_709
    """


for _command in (
    convert,
    show,
    toc,
    stats,
    refs,
    compare,
    align,
    amend,
    at,
    draft,
    renumber,
    columns,
    counterparts,
    together,
    returned,
    questions,
    answers,
    check,
    parity,
    terms,
    lsp,
    corpus,
    iati,
    courts,
):
    main.add_command(_command)
corpus.add_command(check_many)
corpus.add_command(refs_many)

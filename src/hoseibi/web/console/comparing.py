"""`compare-codes`: whole codes are compared before anybody waits for it."""

import time

import click

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import actions, queries

from ..progress import progress
from .corpus import DAY, officer
from .site import HELP


@click.command("compare-codes", context_settings=HELP)
@click.argument("slug", metavar="LAW")
@click.argument("others", nargs=-1)
@click.option("--on", type=DAY, default=lambda: time.strftime("%Y-%m-%d"), help="As in force on.")
@click.option("--as", "username", metavar="USER", help="Whose laws and verdicts count; else those"
              " of the first officer.")  # fmt: skip
def compare_codes(slug: str, others: tuple[str, ...], on: object, username: str | None) -> None:
    """Compare a LAW with OTHERS article by article, so that its counterparts are at hand.

    Without OTHERS with every law of another country in the same field of law. What was compared
    already is left as it is.

    \b
    Example:
      hoseibi compare-codes jp-civil-code kh-civil-code vn-civil-code
    """
    by = officer(username)
    law = _law(by, slug)
    wanted = [_law(by, one) for one in others] or [
        _law(by, one.slug)
        for one in queries.other_laws(by, law)
        if one.field_of_law == law.field_of_law
    ]
    made = 0
    for other in progress("Comparing", wanted, len(wanted)):
        texts = queries.compared_texts(law, other, on.date())  # type: ignore[attr-defined]
        if other.pk == law.pk or texts is None:
            click.echo(f"{other.slug}: nothing to compare on this day")
            continue
        codes = queries.codes(by, texts)
        is_new = queries.ranked(codes) is None
        count = len(actions.rank(codes))
        made += is_new
        click.echo(f"{other.slug}: {count} articles" + ("" if is_new else ", compared before"))
    click.echo(f"Codes compared: {made}")


def _law(by: User, slug: str) -> Law:
    found = law_by_slug(by, slug)
    if found is None:
        raise click.ClickException(f"There is no law “{slug}”, or {by} may not see it.")
    return found

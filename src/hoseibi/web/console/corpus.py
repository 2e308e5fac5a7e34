"""Commands for the corpus: `import` and `reindex`."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click
from django.db.models import QuerySet

from hoseibi import legaltext
from hoseibi.accounts.choices import Origin, Role
from hoseibi.accounts.models import User
from hoseibi.commentary.storage import index_anew
from hoseibi.corpus import actions, queries
from hoseibi.corpus.choices import Authority, Status
from hoseibi.corpus.models import LawVersion
from hoseibi.library.actions import store
from hoseibi.partners.choices import FieldOfLaw

from ..progress import progress
from .site import HELP


@click.command(context_settings=HELP)
@click.option("--law", metavar="SLUG", help="Only this law (its name in addresses).")
@click.option("--stale", is_flag=True, help="Only what was indexed by an older version.")
def reindex(law: str, stale: bool) -> None:
    """Make provisions and search words anew from the canonical texts, and those of commentary.

    \b
    Example:
      hoseibi reindex --law jp-civil-code
    """
    versions = queries.stale_versions() if stale else queries.every_version()
    if law:
        versions = versions.filter(language_version__law__slug=law)
    count = versions.count()
    if law and not count and not stale:
        raise click.ClickException(f"There is no law “{law}” to index.")
    index(versions, count)
    click.echo(f"Versions indexed: {count}")
    if not law:
        click.echo(f"Wordings of commentary indexed: {index_anew()}")


def index(versions: QuerySet[LawVersion], count: int) -> None:
    """Make the rows of some versions anew, and show how far it has come."""
    for version in progress("Indexing", versions.iterator(chunk_size=20), count):
        actions.reindex(version, origin=Origin.COMMAND)


DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("import", context_settings=HELP)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--law", "slug", metavar="SLUG", required=True, help="Name of the law in addresses.")
@click.option("--country", metavar="CODE", default="", help="Two letters, for a new law.")
@click.option("--title", default="", help="Title, where the text does not begin with one.")
@click.option("--form", type=click.Choice(legaltext.FORMS_IN), help="Found out when not given.")
@click.option("--convention", default="", help="Such as jp-ja; found out when not given.")
@click.option("--field", "field_of_law", type=click.Choice(FieldOfLaw.values), default="other")
@click.option("--status", type=click.Choice(Status.values), default=Status.DRAFT.value)
@click.option("--authority", type=click.Choice(Authority.values), default="unofficial-translation")
@click.option("--from", "in_force_from", type=DAY, help="In force from this day.")
@click.option("--label", default="", help="What to call the version.")
@click.option("--source", default="", help="Where the text comes from.")
@click.option("--rights", default="", help="Who may use it how.")
@click.option("--release", "released", is_flag=True, help="Let everybody read it.")
@click.option("--as", "username", metavar="USER", help="The officer who imports; else the first.")
def import_(file: Path, **given: Any) -> None:
    """Take a file into the corpus, as a version of a law. The same file again changes nothing.

    \b
    Example:
      hoseibi import civil-code.xml --law jp-civil-code --status in-force \\
          --from 2020-04-01 --release
    """
    by = officer(given.pop("username"))
    rights, source = given.pop("rights"), given["source"]
    entry = actions.Entry(**_clean(given))
    stored = store(file.read_bytes(), file.name, by=by, origin=source, rights=rights)
    version = actions.import_law(stored, entry, by=by, origin=Origin.COMMAND)
    click.echo(
        f"{version}\nArticles: {version.article_count}. Provisions: {version.provision_count}."
        f" Findings: {version.finding_count}."
    )


def _clean(given: dict[str, Any]) -> dict[str, Any]:
    """Moments as days, and nothing that was not given."""
    return {
        name: value.date() if isinstance(value, datetime) else value
        for name, value in given.items()
        if value is not None
    }


def officer(username: str | None) -> User:
    """The officer in whose name something is done; the first where none is named."""
    officers = User.objects.filter(role=Role.OFFICER, is_active=True).order_by("pk")
    found = officers.filter(username=username).first() if username else officers.first()
    if found is None:
        raise click.ClickException("There is no such officer: name one by --as USER.")
    return found

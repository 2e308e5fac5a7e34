"""The command for what is published: `hoseibi iati export`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from django.utils import timezone

from hoseibi import iati
from hoseibi.projects.models import Project
from hoseibi.projects.queries.iati import public_file
from hoseibi.projects.queries.iati_ready import readiness

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 88}


@click.command(context_settings=HELP)
@click.option("--country", default="", help="Only projects with this country, such as xl.")
@click.option(
    "--project",
    "slugs",
    multiple=True,
    metavar="SLUG",
    help="This project as it is today, published or not; may be repeated.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="The file to write.  [default: standard output]"
)
def iati_export(country: str, slugs: tuple[str, ...], out: Path | None) -> None:
    """Write the public file: every project as it was published.

    \b
    Example:
      hoseibi iati export --out activities.xml
      hoseibi iati export --project lanvara-obligations --out look.xml
    """
    pieces = _of_today(slugs) if slugs else public_file(timezone.now(), country.lower())
    if out is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    with out.open("wb") as file:
        file.writelines(pieces)
    click.echo(f"Written to {out}.", err=True)


def _of_today(slugs: tuple[str, ...]) -> Iterable[bytes]:
    found = Project.objects.filter(slug__in=slugs)
    missing = set(slugs) - set(found.values_list("slug", flat=True))
    if missing:
        raise click.ClickException(f"There is no project {', '.join(sorted(missing))}.")
    related = found.select_related("country", "organ", "home_organ").order_by("slug")
    activities = (state.activity for state in readiness(related))
    return iati.pieces(activities, timezone.now())

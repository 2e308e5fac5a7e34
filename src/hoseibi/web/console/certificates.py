"""The commands about certificates of courses: `print` sets them as one PDF, `verify` says of a code
whether it holds."""

from __future__ import annotations

from pathlib import Path

import click
from django.utils import timezone

from hoseibi.library import queries as library
from hoseibi.training.actions.certificates import begin_printing, print_certificates
from hoseibi.training.queries.certificates import code_of, verified
from hoseibi.training.queries.courses import prepared

from ..progress import told
from .corpus import officer
from .site import HELP


@click.group(context_settings=HELP)
def certificates() -> None:
    """Print the certificates of a course, or verify one by its code.

    \b
    Examples:
      hoseibi certificates print lanvara-obligations-2025 --out certificates.pdf
      hoseibi certificates verify RN7E-J22L-U3V4
    """


@certificates.command(name="print")
@click.argument("slug", metavar="COURSE")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write.  [default: COURSE-certificates.pdf]",
)
@click.option(
    "--as", "username", metavar="USER", help="Who prints them; else the first officer does."
)
def print_(slug: str, out: Path | None, username: str | None) -> None:
    """Set the certificates of a COURSE that hold as one PDF, a page each, and keep it: the page of
    the course offers it too. COURSE is its name in addresses, such as lanvara-obligations-2025.

    \b
    Example:
      hoseibi certificates print lanvara-obligations-2025 --out certificates.pdf
    """
    by, now = officer(username), timezone.now()
    course = prepared(by).filter(slug=slug).first()
    if course is None:
        raise click.ClickException(f"There is no course “{slug}”, or {by} may not see it.")
    run = begin_printing(by, course)
    if run.begun_at < now:
        raise click.ClickException(
            f"They are being set already, {run.done} of {run.total} so far. Take the file from "
            "the page of the course, or try again in two minutes."
        )
    with told("Setting", run.total) as tell:
        run = print_certificates(run, tell)
    if run.file is None:
        raise click.ClickException(run.advice)
    target = out or Path(f"{slug}-certificates.pdf")
    target.write_bytes(library.content(run.file))
    if run.advice:
        click.echo(run.advice, err=True)
    click.echo(f"Certificates: {run.total}, written to {target}.")


@certificates.command()
@click.argument("code")
def verify(code: str) -> None:
    """Say of a CODE whether the certificate holds, and what stands on it. Small letters, spaces and
    missing strokes do no harm. Ends with 1 when it does not hold.

    \b
    Example:
      hoseibi certificates verify "rn7e j22l u3v4"
    """
    if not code_of(code):
        raise click.ClickException(
            "This is no code of a certificate. It has twelve letters and digits, in three groups; "
            "one of them may have been misread."
        )
    found = verified(code)
    if found is None:
        raise click.ClickException("No certificate was issued under this code.")
    hours = f", {found.hours} hours" if found.hours else ""
    click.echo(f"{found.code}  {found.name}  {found.own_name}".rstrip())
    click.echo(f"{found.title}, {found.begins_on} to {found.ends_on}{hours}")
    click.echo(f"Issued on {found.issued_on}")
    if found.withdrawn_on:
        raise click.ClickException(f"It no longer holds: it was withdrawn on {found.withdrawn_on}.")
    click.echo("It holds.")

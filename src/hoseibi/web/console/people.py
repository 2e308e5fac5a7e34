"""The commands about people and what they did: `invite`, `verify-journal`."""

import secrets

import click
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from hoseibi.accounts import actions, queries
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User

from .site import HELP


@click.command(context_settings=HELP)
@click.argument("email")
@click.option("--name", "full_name", default="", help="As it is shown on pages.")
@click.option("--role", type=click.Choice(Role.values), default=Role.READER.value)
@click.option(
    "--again", is_flag=True, help="Renew the forgotten password of somebody who may sign in."
)
@click.option(
    "--lost-factor",
    is_flag=True,
    help="With --again: switch the second factor off too, for who lost phone and codes.",
)
def invite(email: str, full_name: str, role: str, *, again: bool, lost_factor: bool) -> None:
    """Let somebody sign in, and print the password that was made for them. An officer imports,
    releases and deletes laws; the others read what is not released.

    \b
    Examples:
      hoseibi invite hanako@example.org --name "Sato Hanako" --role officer
      hoseibi invite hanako@example.org --again
      hoseibi invite hanako@example.org --again --lost-factor
    """
    if again:
        _renew(email, lost_factor=lost_factor)
        return
    if lost_factor:
        raise click.UsageError("--lost-factor goes with --again.")
    try:
        validate_email(email)
    except ValidationError:
        raise click.ClickException(f"“{email}” is no e-mail address.") from None
    if User.objects.filter(email__iexact=email).exists():
        raise click.ClickException(
            f"{email} may sign in already. For a forgotten password: --again."
        )
    password = secrets.token_urlsafe(12)
    actions.invite(email.lower(), email, password, role=Role(role), full_name=full_name)
    click.echo(f"{email} may sign in as {role}.\nPassword, shown only now: {password}")


def _renew(email: str, *, lost_factor: bool) -> None:
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise click.ClickException(f"Nobody signs in as {email}. Leave out --again to invite.")
    password = secrets.token_urlsafe(12)
    actions.renew_password(user, password)
    if lost_factor:
        actions.switch_off_second_factor(user)
        click.echo("The second factor is off: they should switch it on again.")
    click.echo(f"{user.email} may sign in with another password.\nShown only now: {password}")


@click.command(context_settings=HELP)
def verify_journal() -> None:
    """See whether the journal of what was done holds together: each line carries the fingerprint
    of the line before it, so a line changed, added or taken away afterwards shows. Ends with
    status 1 at the first one that does not fit.

    The last fingerprint is printed: kept outside, it also shows when lines were cut off the end.

    \b
    Example:
      hoseibi verify-journal
    """
    broken = queries.broken_line()
    if broken is not None:
        raise click.ClickException(
            f"The journal does not hold together from line {broken} on: it was changed, added or "
            "taken away. A backup shows how it read."
        )
    last = next(iter(queries.recent_lines(1)), None)
    count = last.number if last else 0
    click.echo(f"{count} {'line holds' if count == 1 else 'lines hold'} together.")
    if last:
        click.echo(f"Fingerprint of line {count}: {last.fingerprint}")

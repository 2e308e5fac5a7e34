"""The command by which an office lets its people in: `invite`."""

import secrets

import click
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from hoseibi.accounts import actions
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
def invite(email: str, full_name: str, role: str, *, again: bool) -> None:
    """Let somebody sign in, and print the password that was made for them. An officer imports,
    releases and deletes laws; the others read what is not released.

    \b
    Examples:
      hoseibi invite hanako@example.org --name "Sato Hanako" --role officer
      hoseibi invite hanako@example.org --again
    """
    if again:
        _renew(email)
        return
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


def _renew(email: str) -> None:
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        raise click.ClickException(f"Nobody signs in as {email}. Leave out --again to invite.")
    password = secrets.token_urlsafe(12)
    actions.renew_password(user, password)
    click.echo(f"{user.email} may sign in with another password.\nShown only now: {password}")

"""The commands about letters: `remind` writes them, `letters` lists and sends what is written."""

import click
from django.conf import settings

from hoseibi.accounts.models import User
from hoseibi.letters import actions
from hoseibi.letters.choices import LetterState
from hoseibi.letters.models import Letter

from .site import HELP


@click.command(context_settings=HELP)
@click.option("--print", "shows", is_flag=True, help="Show the letters and write none.")
def remind(shows: bool) -> None:
    """Write to people of what waits for them: rounds to answer and tasks, a week and a day before
    they are due, and each week of the month after; meetings, the day before; and what else each
    part of the site tells of. Each thing is told once at each stage, so run it every morning.

    The letters are put into the outbox, where they can be read for LETTERS_WAIT minutes (60 unless
    set) before they leave by `hoseibi letters send`; with LETTERS_WAIT=0 they leave at once. What
    is due of earlier runs leaves in any case, by the server that MAIL_URL names.

    \b
    Examples:
      hoseibi remind --print
      MAIL_URL=smtp://hoseibi:password@mail.example.org:587 hoseibi remind
    """
    written = 0
    for user in User.objects.filter(is_active=True).order_by("pk").iterator():
        if shows:
            _show(user)
        else:
            written += len(actions.remind(user))
    if shows:
        return
    if settings.LETTERS_WAIT:
        click.echo(f"Letters put into the outbox: {written}")
    _send()


def _show(user: User) -> None:
    for (subject, text), _more in actions.drafted(user):
        click.echo(f"To: {user.email}\nSubject: {subject}\n\n{text}")


def _send() -> None:
    """Send what is due, and say what came of it."""
    run = actions.send_due()
    for letter in run.refused:
        # One letter that cannot leave must not keep the others from their letters.
        click.echo(f"Letter {letter.pk} does not reach {letter.address}: {letter.error}", err=True)
    click.echo(f"Letters sent: {run.sent}")
    if run.trouble:
        raise click.ClickException(
            f"The mail server did not take a letter: {run.trouble}. It stays in the outbox with "
            f"{run.left - 1} more, and is tried again by a later run."
        )


@click.group(context_settings=HELP)
def letters() -> None:
    """Look at the letters in the outbox, and send those that are due.

    \b
    Examples:
      hoseibi letters list
      hoseibi letters list --state failed
      hoseibi letters send            # every few minutes, from cron or a timer
    """


@letters.command(name="list")
@click.option("--state", type=click.Choice(LetterState.values), help="Only those that stand so.")
def list_(state: str | None) -> None:
    """List the letters that have not left, the oldest first: number, state, when it may leave, to
    whom, subject. With --state those of one state."""
    states = [state] if state else [LetterState.WAITING, LetterState.HELD, LetterState.LEAVING]
    states += [] if state else [LetterState.FAILED]
    count = 0
    for one in Letter.objects.filter(state__in=states).order_by("pk").iterator():
        count += 1
        after = one.send_after.strftime("%Y-%m-%d %H:%M") if one.send_after else "-"
        click.echo(f"{one.pk}  {one.state}  {after}  {one.address}  {one.subject}")
    click.echo(f"Letters: {count}")


@letters.command()
def send() -> None:
    """Send the letters that may leave, by the server that MAIL_URL names. Two runs at once send no
    letter twice; what the server does not take stays in the outbox and is tried again, after 5
    minutes, 15, an hour, and so on for three days. Ends with 1 when the server took nothing more.
    """
    _send()

"""What a letter says of the matters that wait: titles, days and links. What is asked, answered or
to be done does not leave the site, where one signs in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.models import User
from hoseibi.ui.templatetags.reading import day_words

from .kinds import Matter


def subject(about: Sequence[Matter]) -> str:
    """The line by which a letter is seen among others."""
    count = len(about)
    said = ngettext("{count} thing waits for you", "{count} things wait for you", count)
    return "Hoseibi: " + said.format(count=count)


def text(user: User, about: Sequence[Matter]) -> str:
    """A letter to somebody, in the language that is active."""
    parts = [str(user), *("\n".join(_lines(one)) for one in about)]
    return "\n\n".join(parts) + "\n"


def _lines(one: Matter) -> Iterator[str]:
    yield f"* {one.title}"
    yield from (f"  {line}" for line in one.lines)
    yield f"  {settings.SITE_ADDRESS}{one.path}"


def until(day: date, days_left: int) -> str:
    """Until when something waits, as letters say it."""
    said = _("until {day}").format(day=day_words(day))
    if days_left < 0:
        return f"{said} · {_('overdue')}"
    return f"{said} · {_('due today')}" if days_left == 0 else said


def foot(off: str) -> str:
    """What stands under every reminder: how to have no more of them, without signing in."""
    lines = (
        _("Hoseibi wrote this by itself. No more letters like this one:"),
        off,
        _("Which letters you get, and how often:"),
        settings.SITE_ADDRESS + reverse("letters:own"),
    )
    return "-- \n" + "\n".join(lines) + "\n"

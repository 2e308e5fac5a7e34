"""What a letter says of the matters that wait: titles, days and links. What is asked, answered or
to be done does not leave the site, where one signs in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.models import User
from hoseibi.meetings.models import Meeting
from hoseibi.meetings.queries import clocks
from hoseibi.ui.templatetags.reading import day_words

from .reminders import Matter


def subject(about: Sequence[Matter]) -> str:
    """The line by which a letter is seen among others."""
    count = len(about)
    said = ngettext("{count} thing waits for you", "{count} things wait for you", count)
    return "Hoseibi: " + said.format(count=count)


def text(user: User, about: Sequence[Matter]) -> str:
    """A letter to somebody, in the language that is active."""
    parts = [str(user), *("\n".join(_lines(one)) for one in about), "\n".join(_closing())]
    return "\n\n".join(parts) + "\n"


def _lines(one: Matter) -> Iterator[str]:
    if one.round is not None:
        round = one.round.round
        yield f"* {round.title} ({round.group})"
        yield f"  {_questions(one.round.open, one.round.asked)} · {_until(one)}"
    elif one.task is not None:
        yield f"* {_('Something to do')} ({one.task.circle})"
        yield f"  {_until(one)}"
    elif one.meeting is not None:
        yield f"* {one.meeting.title} ({one.meeting.circle})"
        yield from _hours(one.meeting)
    yield f"  {settings.SITE_ADDRESS}{one.path}"


def _questions(open_: int, asked: int) -> str:
    said = ngettext("{open} of {asked} questions open", "{open} of {asked} questions open", open_)
    return said.format(open=open_, asked=asked)


def _until(one: Matter) -> str:
    due_on = one.round.round.due_on if one.round else one.task.due_on if one.task else None
    said = _("until {day}").format(day=day_words(due_on)) if due_on else ""
    if one.days_left < 0:
        return f"{said} · {_('overdue')}"
    return f"{said} · {_('due today')}" if one.days_left == 0 else said


def _hours(meeting: Meeting) -> Iterator[str]:
    for clock in clocks(meeting):
        place = f" ({clock.place})" if clock.place else ""
        yield f"  {day_words(clock.begins.date())}, {clock.hours} {clock.city}{place}"


def _closing() -> Iterator[str]:
    yield _("You have a seat there. If you want no such letters, say so in your account:")
    yield settings.SITE_ADDRESS + reverse("profile")

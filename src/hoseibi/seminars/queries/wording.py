"""What letters about a registration say, in the language that is active: of a partner too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from django.utils.translation import gettext as _

from hoseibi.ui.languages import in_reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RegistrationState
from ..models import Event, Invitee, Registration
from .events import hours

Wording: TypeAlias = Callable[[Event, Registration, str], tuple[str, str]]
"""Subject and text of a letter about an event, to somebody, with their own link."""


def placed(event: Event, one: Registration, link: str) -> tuple[str, str]:
    said = _("You are registered and have a place. Your number is {number}.")
    return _letter(event, one, _("Registered: {title}"), said, link)


def waits(event: Event, one: Registration, link: str) -> tuple[str, str]:
    said = _(
        "All places are taken. You are on the waiting list with number {number}, and a letter"
        " tells you when a place becomes free."
    )
    return _letter(event, one, _("On the waiting list: {title}"), said, link)


def moved_up(event: Event, one: Registration, link: str) -> tuple[str, str]:
    said = _("A place became free, and it is yours. Your number is {number}.")
    return _letter(event, one, _("You have a place: {title}"), said, link)


def once_more(event: Event, one: Registration, link: str) -> tuple[str, str]:
    said = _("Somebody asked for the link of your registration number {number}. Here it is.")
    return _letter(event, one, _("Your registration: {title}"), said, link)


def called_off(event: Event, one: Registration, link: str) -> tuple[str, str]:
    said = _("This event does not take place. Your registration was number {number}.")
    why = in_reader(event.called_off_why)
    words = f"{said}\n\n{why}" if why else said
    return _letter(event, one, _("Called off: {title}"), words, "")


def invited(event: Event, invitee: Invitee, link: str) -> tuple[str, str]:
    """The letter to somebody who is invited."""
    title = in_reader(event.title)
    lines = [
        _dear(invitee.name),
        _("You are invited to this event:") + "\n" + _facts(event),
        _("Register by this link. It is for you alone and serves once:") + f"\n{link}",
    ]
    return _("Invitation: {title}").format(title=title), "\n\n".join(lines)


def _letter(event: Event, one: Registration, subject: str, said: str, link: str) -> tuple[str, str]:
    joins = link and one.state == RegistrationState.CONFIRMED
    facts = _facts(event, event.link if joins else "")
    lines = [_dear(one.own_name or one.name), said.format(number=one.number), facts]
    if link:
        way = _("By this link, which is yours alone, you can change or cancel your registration:")
        lines.append(f"{way}\n{link}")
    return subject.format(title=in_reader(event.title)), "\n\n".join(lines)


def _dear(name: str) -> str:
    return _("To: {name}").format(name=name)


def _facts(event: Event, way: str = "") -> str:
    """What, when and where; the way in from afar for who has a place."""
    when = hours(event)
    place = in_reader(event.place)
    lines = [in_reader(event.title), f"{day_words(when.begins.date())}, {when.hours} ({when.city})"]
    return "\n".join([*lines, *filter(None, [place, way])])

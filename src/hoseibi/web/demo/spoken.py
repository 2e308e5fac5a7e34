"""How a joint study of the invented project is told: values for the files beside."""

from datetime import date
from typing import NamedTuple

from hoseibi.meetings.actions import Deciding


class Given(NamedTuple):
    """What somebody was to do, by name and until when."""

    text: str
    name: str
    until: date
    done: bool = False
    language: str = "en"


class Spoken(NamedTuple):
    """An item: its titles, the article of the draft, minutes as (user name, language, words); what
    was decided and is to be done."""

    titles: dict[str, str]
    address: str = ""
    minutes: tuple[tuple[str, str, str], ...] = ()
    decisions: tuple[Deciding, ...] = ()
    tasks: tuple[Given, ...] = ()
    settles: tuple[str, ...] = ()
    """The titles of the proposals that were decided on under it."""


class Study(NamedTuple):
    """A joint study: on a day, or so many days from when the demonstration is made."""

    titles: dict[str, str]
    agenda: tuple[Spoken, ...]
    on: date | None = None
    in_days: int = 0
    absent: tuple[str, ...] = ()
    approved: bool = False

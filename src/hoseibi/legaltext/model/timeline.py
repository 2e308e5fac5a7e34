"""A law over time, as values: when each instruction takes effect, and the text on every day."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from .finding import Finding
from .law import Law

FIXED, COUNTED, ORDERED, TIED, SAVED = "day", "counted", "order", "other", "saved"


class When(msgspec.Struct, frozen=True):
    """A day of commencement as an act says it.

    how     `day` (named, or that of promulgation), `counted` (so long after promulgation), `order`
            (left to a cabinet order), `other` (the day on which something else happens) or `saved`
            (left out of the whole, without a day)
    day     ISO; empty where it cannot be told from the act and the day of its promulgation
    latest  the last day that is possible, when the act sets a limit
    words   those of the act
    """

    how: str
    day: str = ""
    latest: str = ""
    words: str = ""


class Clause(msgspec.Struct, frozen=True):
    """What takes effect when. `scope` is how the act names it; empty for all the rest."""

    scope: str
    when: When


class Days(msgspec.Struct, frozen=True):
    """What a user says about the days of an act, which goes before what the act says.

    all         the day of everything that nothing else is said of
    places      (address in the law that is amended, day), such as (`art_5`, `2021-04-01`)
    promulgated the day from which the act counts
    order       the day that the cabinet order set
    """

    all: str = ""
    places: tuple[tuple[str, str], ...] = ()
    promulgated: str = ""
    order: str = ""


class State(msgspec.Struct, frozen=True):
    """The law in force from a day until another (half open; empty: from the beginning, or still).

    acts  names of the acts that made it on its first day: one, since acts of one day make a state
          each, in the order given; those between are in force for no time
    """

    in_force_from: str
    in_force_until: str
    law: Law
    act: str = ""


class Pending(msgspec.Struct, frozen=True):
    """What an act tells and whose day is not known: it stands in no state."""

    act: str
    words: str
    latest: str = ""


class Timeline(msgspec.Struct, frozen=True):
    """Every state of a law in order, what waits for a day, and what was found on the way."""

    states: tuple[State, ...]
    pending: tuple[Pending, ...] = ()
    findings: tuple[Finding, ...] = ()

    def place(self, day: str) -> int:
        """Which state is the one of a day; -1 before the first."""
        return bisect_right(self.states, day, key=lambda state: state.in_force_from) - 1

    def at(self, day: str) -> State | None:
        """The state of a day; None before the law was in force."""
        place = self.place(day)
        return self.states[place] if place >= 0 else None


class Credit(msgspec.Struct, frozen=True):
    """Words and the act that put them there; an empty act is the law as it was at the beginning.

    part  `num`, `heading` or `text`, in which `start` and `end` count code points
    """

    address: str
    part: str
    start: int
    end: int
    act: str

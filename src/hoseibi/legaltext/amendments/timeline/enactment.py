"""An amending act with the day of each of its instructions."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from ...conventions import convention
from ...model.finding import Finding
from ...model.instruction import Amendment, Instruction, LawAmendment, Statement, targets_of
from ...model.law import Law
from ...model.timeline import Clause, Days, When
from ..commencement import Reach, clauses_of, promulgated_of, reaches
from ..consolidate import read_amendment, taken

NOTHING_SAID = Days()


class Enactment(msgspec.Struct, frozen=True):
    """An act: its name, what it tells, when it says that this takes effect, what a user says.

    text      the act itself, so that a later act may amend it before it takes effect
    findings  what was not read
    """

    act: str
    text: str | Law
    amendment: Amendment
    clauses: tuple[Clause, ...] = ()
    days: Days = Days()
    findings: tuple[Finding, ...] = ()


def enactment(
    source: bytes | str | Law, code: str, act: str = "", days: Days = NOTHING_SAID
) -> Enactment:
    """An act of a convention's country, read with its own commencement provision.

    Raises `NotAmendable` and `Unreadable` as `amend` does.
    """
    text = taken(source)
    told = read_amendment(text, code)
    promulgated = days.promulgated or promulgated_of(text)
    clauses = clauses_of(text, convention(code), replace(days, promulgated=promulgated))
    return Enactment(act, text, told.amendment, clauses, days, told.findings)


class Dated(msgspec.Struct, frozen=True):
    """Some of an act's instructions about one law, which take effect together. An empty day is not
    known; `when` is what the act says."""

    day: str
    part: LawAmendment
    when: When = When("")


def dated(
    act: Enactment, parts: tuple[LawAmendment, ...], code: str
) -> tuple[list[Dated], list[Clause]]:
    """The parts of an act about one law, cut where their days differ; and the clauses that name a
    place in that law and mean none of the instructions."""
    reach = reaches(act.clauses, act.text, convention(code))
    found: list[Dated] = []
    for part in parts:
        days: dict[tuple[str, str], tuple[When, list[Statement]]] = {}
        for statement in part.statements:
            for when, piece in _pieces(act, part, statement, reach):
                key = (when.day, when.words if not when.day else "")
                days.setdefault(key, (when, []))[1].append(piece)
        found += [
            Dated(when.day, replace(part, statements=tuple(statements)), when)
            for when, statements in days.values()
        ]
    return found, [] if act.days.all else reach.unmet(parts)


def _pieces(
    act: Enactment, part: LawAmendment, statement: Statement, reach: Reach
) -> Iterator[tuple[When, Statement]]:
    """A sentence cut into runs of instructions that take effect on one day."""
    if not statement.instructions:
        return
    row = [(_when(act, part, statement, one, reach), one) for one in statement.instructions]
    whens = list(dict.fromkeys(when for when, _ in row))
    # A sentence with a day of its own is done on that day like any other.
    statement = replace(statement, when=None)
    for when in whens:
        kept = tuple(one for own, one in row if own == when)
        yield when, statement if len(whens) == 1 else replace(statement, instructions=kept)


def _when(
    act: Enactment, part: LawAmendment, statement: Statement, told: Instruction, reach: Reach
) -> When:
    days = act.days
    addresses = [target.address for target in targets_of(told)]
    for place, day in days.places:
        if any(address == place or address.startswith(f"{place}__") for address in addresses):
            return When("day", day)
    if statement.when is not None:
        return statement.when
    if days.all:
        return When("day", days.all)
    return reach.when(part, statement, told)

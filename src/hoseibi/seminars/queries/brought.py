"""A list of participants as it is understood: what each line says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, may
from hoseibi.library.storage import lists
from hoseibi.library.storage.lists import NO, YES, Fault, plain
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import OWN_NAMES, by_language, own_name

from ..choices import RegistrationState
from ..models import BroughtList, Channel, Event, Quota
from ..storage.columns import COLUMNS


class Wrong(NamedTuple):
    """What is wrong in a cell: the place of the column (-1 for the line as a whole), what the
    column is called, what it says, and what to do."""

    column: int
    heading: str
    cell: str
    said: str


class Line(NamedTuple):
    """A line of the file by its number there, its cells, what they say by name, and what is
    wrong."""

    number: int
    cells: list[str]
    said: Mapping[str, object]
    wrong: list[Wrong]


@dataclass(frozen=True)
class Understood:
    """A list as it is understood: `unknown` are the columns that nothing here holds."""

    columns: list[str]
    unknown: list[str]
    lines: list[Line]
    missing: str = ""

    @property
    def good(self) -> list[Line]:
        return [] if self.missing else [one for one in self.lines if not one.wrong]

    @property
    def faulty(self) -> list[Line]:
        return [one for one in self.lines if one.wrong]


class _Known(NamedTuple):
    """What cells of an event are held against."""

    quotas: dict[str, Quota]
    channels: dict[str, Channel]
    people: set[tuple[str, str]]
    names: str
    tongues: str


def understood(user: Reader, brought: BroughtList) -> Understood:
    """What a list says, line by line, for who plans for the circle."""
    event = brought.event
    if not may(user, Act.PLAN, event.circle_id):
        return Understood([], [], [])
    codes = lists.columns_of(brought.columns, COLUMNS)
    known, seen = _known(event), {}
    lines = []
    for number, *cells in brought.lines:
        lines.append(_line(number, cells, codes, brought.columns, known))
        _told_twice(lines[-1], seen, known)
    unknown = [name for name, code in zip(brought.columns, codes, strict=True) if name and not code]
    missing = "" if "name" in codes or "own_name" in codes else _needs_a_name()
    return Understood(list(brought.columns), unknown, lines, missing)


def _needs_a_name() -> str:
    return _(
        "No column holds the names. Name one “Name” in the first line of the file, and bring it "
        "again."
    )


def _known(event: Event) -> _Known:
    quotas, channels = list(event.quotas.all()), list(event.channels.all())
    named = {plain(said): one for one in quotas for said in by_language(one.name).values()}
    heard = {}
    for one in channels:
        names = (one.language, own_name(one.language), OWN_NAMES.get(one.language, ""))
        heard |= {plain(name): one for name in names if name}
    there = event.registrations.exclude(state=RegistrationState.CANCELLED).exclude(email="")
    people = {(name, email.casefold()) for name, email in there.values_list("name", "email")}
    return _Known(
        named,
        heard,
        people,
        ", ".join(str(one.name) for one in quotas),
        ", ".join(own_name(one.language) for one in channels),
    )


def _line(
    number: int, cells: list[str], codes: Sequence[str], headings: Sequence[str], known: _Known
) -> Line:
    said: dict[str, object] = {}
    wrong: list[Wrong] = []
    for at, (code, cell) in enumerate(zip(codes, cells, strict=False)):
        if not code:
            continue
        try:
            said[code] = _READ[code](cell, known)
        except Fault as fault:
            wrong.append(Wrong(at, headings[at], cell, str(fault)))
    if not said.get("name") and said.get("own_name"):
        said["name"] = said["own_name"]
    if not said.get("name"):
        at = codes.index("name") if "name" in codes else -1
        heading = headings[at] if at >= 0 else ""
        wrong.insert(0, Wrong(at, heading, "", _("The name is missing. Write it.")))
    if (
        known.quotas
        and not said.get("quota")
        and not any(_of(one, codes, "quota") for one in wrong)
    ):
        at = codes.index("quota") if "quota" in codes else -1
        heading = headings[at] if at >= 0 else ""
        said_so = _("The group is missing. It is one of: {names}.").format(names=known.names)
        wrong.append(Wrong(at, heading, "", said_so))
    return Line(number, cells, said, wrong)


def _of(wrong: Wrong, codes: Sequence[str], code: str) -> bool:
    return wrong.column >= 0 and codes[wrong.column] == code


def _told_twice(line: Line, seen: dict[tuple[object, object], int], known: _Known) -> None:
    """Add that somebody is registered already, or stands in the list twice."""
    name, email = line.said.get("name"), str(line.said.get("email") or "").casefold()
    if not name or not email:
        return
    if (name, email) in known.people:
        told = _("This name is registered with this address already. Set the line aside.")
        line.wrong.append(Wrong(-1, "", str(name), told))
    elif (name, email) in seen:
        told = _("The same as line {number}. Set one of them aside.")
        line.wrong.append(Wrong(-1, "", str(name), told.format(number=seen[name, email])))
    seen.setdefault((name, email), line.number)


def _text(longest: int) -> Callable[[str, _Known], str]:
    read = lists.text(longest)
    return lambda cell, _known: lists.words(read(cell))


def _email(cell: str, _known: _Known) -> str:
    if not cell:
        return ""
    try:
        validate_email(cell)
    except ValidationError as trouble:
        raise Fault(_("This is no e-mail address. Write one like name@example.org, or leave the "
                       "cell empty.")) from trouble  # fmt: skip
    return cell


def _language(cell: str, _known: _Known) -> str:
    return lists.language(cell) if cell else "en"


def _quota(cell: str, known: _Known) -> Quota | None:
    if not cell:
        return None
    if plain(cell) in known.quotas:
        return known.quotas[plain(cell)]
    if not known.quotas:
        raise Fault(_("This event has no groups. Leave the cell empty."))
    raise Fault(_("There is no such group. It is one of: {names}.").format(names=known.names))


def _channel(cell: str, known: _Known) -> Channel | None:
    if not cell:
        return None
    if plain(cell) in known.channels:
        return known.channels[plain(cell)]
    if not known.channels:
        raise Fault(_("This event has no interpretation. Leave the cell empty."))
    told = _("There is no interpretation into this language. It is one of: {names}.")
    raise Fault(told.format(names=known.tongues))


def _consent(cell: str, _known: _Known) -> bool:
    if plain(cell) in YES:
        return True
    if plain(cell) in NO:
        return False
    raise Fault(_("Write yes or no. A consent is taken for given only where it says yes."))


_READ: dict[str, Callable[[str, _Known], object]] = {
    "name": _text(200),
    "own_name": _text(200),
    "organ_name": _text(300),
    "post": _text(200),
    "country": _text(100),
    "email": _email,
    "language": _language,
    "quota": _quota,
    "channel": _channel,
    "listed": _consent,
    "again": _consent,
}


def rest_table(user: Reader, brought: BroughtList) -> Table:
    """What still waits of a list, as the file said it, with what is wrong in a last column."""
    found = understood(user, brought)
    head = [_("Line"), *found.columns, _("What to put right")]
    return Table(head, list(_rest(found.lines)))


def _rest(lines: Iterable[Line]) -> Iterable[list[object]]:
    for one in lines:
        told = "; ".join(f"{each.heading}: {each.said}".lstrip(": ") for each in one.wrong)
        yield [one.number, *one.cells, told]


def blank_table(event: Event) -> Table:
    """The empty list, with what may be chosen in its columns."""
    quotas = [str(one.name) for one in event.quotas.all()]
    channels = [own_name(one.language) for one in event.channels.all()]
    places = {one.key: at for at, one in enumerate(COLUMNS)}
    choices: dict[int, Sequence[str]] = {
        places["listed"]: ("yes", "no"),
        places["again"]: ("yes", "no"),
    }
    choices |= {places["quota"]: quotas} if quotas else {}
    choices |= {places["channel"]: channels} if channels else {}
    return Table([str(one.label) for one in COLUMNS], [], choices)

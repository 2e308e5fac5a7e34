"""Nominees as rows of a spreadsheet: the empty one, and what is understood of one that comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.errors import Refusal
from hoseibi.printing import NoTable, rows_in_table
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.languages import by_language
from hoseibi.ui.spoken import OFFERED

from ..choices import Sex
from ..models import Course, Nomination, Target
from .courses import prepared, targets

COLUMNS = MappingProxyType(
    {
        "organ": gettext_lazy("Organ"),
        "name": gettext_lazy("Name as in the passport"),
        "own_name": gettext_lazy("Name in its own script"),
        "post": gettext_lazy("Post"),
        "years": gettext_lazy("Years of practice"),
        "education": gettext_lazy("Education"),
        "duties": gettext_lazy("Present duties"),
        "languages": gettext_lazy("Languages, and how well"),
        "expects": gettext_lazy("What they want to learn and use it for"),
        "endorsed_by": gettext_lazy("Who endorses the nomination: name and office"),
        "sex": gettext_lazy("Sex"),
    }
)
"""The columns of the sheet: key and name. A sheet may say either; nothing of health has one."""
LONGEST = MappingProxyType({"name": 200, "own_name": 200, "post": 300, "education": 2000,
                            "duties": 4000, "languages": 200, "expects": 4000,
                            "endorsed_by": 300})  # fmt: skip
MOST_ROWS = 500
LARGEST = 5 * 1024 * 1024


class NotAList(Refusal):
    message = gettext_lazy("This is no list that can be read. Save it as .xlsx or .csv.")


class NoSuchColumns(Refusal):
    message = gettext_lazy(
        "The first row has to name the columns. Wanting: {columns}. Take the empty list."
    )


class TooManyRows(Refusal):
    message = gettext_lazy("At most {most} rows come in at once. Split the list.")


@dataclass(frozen=True)
class Trouble:
    """A cell that has to be mended: its row as the sheet counts it, its column, what to do."""

    row: int
    column: str
    said: str


@dataclass(frozen=True)
class Nominee:
    """A row that was understood."""

    row: int
    target: Target
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Understood:
    """What a list says, and what has to be mended first."""

    nominees: tuple[Nominee, ...]
    troubles: tuple[Trouble, ...]


def blank(user: Reader, course: Course, to: str) -> bytes:
    """An empty list, with the organs of the course to choose from."""
    names = [str(one.organ) for one in targets(user, course)]
    table = Table(list(COLUMNS.values()), [], {0: names} if names else {})
    return to_csv(table) if to == "csv" else to_workbook({str(_("Nominees")): table})


def understand(user: Reader, course: Course, content: bytes) -> Understood:
    """What a file says, row by row, with every cell that has to be mended."""
    if len(content) > LARGEST:
        raise NotAList
    head, *rows = _rows(content) or [[]]
    places = _places(head)
    if len(rows) > MOST_ROWS:
        raise TooManyRows(TooManyRows.message.format(most=MOST_ROWS))
    known = list(targets(user, course))
    own = Nomination.objects.filter(course=course, course__in=prepared(user))
    taken = {(one.casefold(), target) for one, target in own.values_list("name", "target")}
    nominees: list[Nominee] = []
    troubles: list[Trouble] = []
    for number, row in enumerate(rows, start=2):
        cells = {key: row[at] if at < len(row) else "" for key, at in places.items()}
        if not any(cells.values()):
            continue
        target, found = _target(cells, known), list(_mended(number, cells, known))
        values = {key: value for key, value in cells.items() if key != "organ"}
        if target is not None:
            who = (cells["name"].casefold(), target.pk)
            if cells["name"] and who in taken:
                said = _("This person is nominated already. Leave out the row.")
                found.append(Trouble(number, str(COLUMNS["name"]), said))
            taken.add(who)
        troubles += found
        if target is not None and not found:
            values["sex"] = _sex(cells.get("sex", ""))
            values["years"] = int(cells["years"]) if cells.get("years") else None
            nominees.append(Nominee(number, target, values))
    return Understood(tuple(nominees), tuple(troubles))


def _rows(content: bytes) -> list[list[str]]:
    try:
        return rows_in_table(content)
    except NoTable as trouble:
        raise NotAList from trouble


def _places(head: Sequence[str]) -> dict[str, int]:
    """At which place each column stands, by its key or its name in any language of the pages."""
    said = [cell.casefold() for cell in head]
    found = {}
    for key, label in COLUMNS.items():
        names = {key, str(label).casefold(), *_in_pages(label)}
        at = next((place for place, cell in enumerate(said) if cell in names), None)
        if at is not None:
            found[key] = at
    missing = [str(COLUMNS[key]) for key in ("organ", "name") if key not in found]
    if missing:
        raise NoSuchColumns(NoSuchColumns.message.format(columns=", ".join(missing)))
    return found


def _in_pages(label: object) -> set[str]:
    """What a column is called in each language that some page speaks."""
    found = set()
    for code, _name in OFFERED:
        with translation.override(code):
            found.add(str(label).casefold())
    return found


def _target(cells: Mapping[str, str], known: Sequence[Target]) -> Target | None:
    """The organ that a row names, by its name in any language."""
    wished = cells["organ"].casefold()
    if not wished and len(known) == 1:
        return known[0]
    for one in known:
        if wished in {words.casefold() for words in by_language(one.organ.name).values()}:
            return one
    return None


def _sex(written: str) -> str | None:
    """What a cell says of the sex, in any language of the pages; None when it cannot be
    understood."""
    for one in Sex:
        if written.casefold() in {one.value, one.value[0], *_in_pages(one.label)}:
            return one.value
    return None if written else ""


def _mended(number: int, cells: Mapping[str, str], known: Sequence[Target]) -> Iterator[Trouble]:
    """What has to be mended in a row."""
    if _target(cells, known) is None:
        names = ", ".join(str(one.organ) for one in known)
        said = _("The course is for no such organ. Write one of: {names}.").format(names=names)
        yield Trouble(number, str(COLUMNS["organ"]), said)
    if not cells["name"]:
        yield Trouble(
            number, str(COLUMNS["name"]), _("Write the name as it stands in the passport.")
        )
    years = cells.get("years", "")
    if years and not (years.isascii() and years.isdigit() and int(years) <= 70):
        said = _("Write a whole number of years, from 0 to 70, or leave it empty.")
        yield Trouble(number, str(COLUMNS["years"]), said)
    if _sex(cells.get("sex", "")) is None:
        said = _("Write {woman} or {man}, or leave it empty.").format(
            woman=Sex.WOMAN.label, man=Sex.MAN.label
        )
        yield Trouble(number, str(COLUMNS["sex"]), said)
    for key, most in LONGEST.items():
        if len(cells.get(key, "")) > most:
            said = _("At most {most} signs. Make it shorter.").format(most=most)
            yield Trouble(number, str(COLUMNS[key]), said)

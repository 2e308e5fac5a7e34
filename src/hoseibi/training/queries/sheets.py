"""Nominees as rows of a spreadsheet: the empty one, and what is understood of one that comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.permissions import Reader
from hoseibi.library.storage import lists
from hoseibi.library.storage.lists import Column, Fault, Trouble
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.languages import by_language

from ..choices import Sex
from ..models import Course, Nomination, Target
from .courses import prepared, targets

COLUMNS = (
    Column("organ", gettext_lazy("Organ"), needed=True),
    Column(
        "name", gettext_lazy("Name as in the passport"), needed=True, filled=True,
        read=lists.text(200),
    ),
    Column("own_name", gettext_lazy("Name in its own script"), read=lists.text(200)),
    Column("post", gettext_lazy("Post"), read=lists.text(300)),
    Column(
        "years", gettext_lazy("Years of practice"), read=lists.whole_number(0, 70), blank=None
    ),
    Column("education", gettext_lazy("Education"), read=lists.text(2000)),
    Column("duties", gettext_lazy("Present duties"), read=lists.text(4000)),
    Column("languages", gettext_lazy("Languages, and how well"), read=lists.text(200)),
    Column(
        "expects", gettext_lazy("What they want to learn and use it for"), read=lists.text(4000)
    ),
    Column(
        "endorsed_by", gettext_lazy("Who endorses the nomination: name and office"),
        read=lists.text(300),
    ),
    Column("sex", gettext_lazy("Sex"), read=lists.one_of(Sex.choices)),
)  # fmt: skip
"""The columns of the sheet; nothing of health has one."""


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
    table = Table([one.label for one in COLUMNS], [], {0: names} if names else {})
    return to_csv(table) if to == "csv" else to_workbook({str(_("Nominees")): table})


def understand(user: Reader, course: Course, content: bytes) -> Understood:
    """What a file says, row by row, with every cell that has to be mended. Raises
    `library.storage.lists.NoList`."""
    (sheet,) = lists.sheets(content)
    known = list(targets(user, course))
    organ = Column(
        "organ",
        COLUMNS[0].label,
        needed=True,
        filled=len(known) != 1,
        read=_organ(known),
        blank=known[0] if len(known) == 1 else None,
    )
    read = lists.understood(sheet, (organ, *COLUMNS[1:]))
    own = Nomination.objects.filter(course=course, course__in=prepared(user))
    taken = {(one.casefold(), target) for one, target in own.values_list("name", "target")}
    nominees: list[Nominee] = []
    troubles = list(read.troubles)
    for line in read.lines:
        values = {key: value for key, value in line.values.items() if key != "organ"}
        nominee = Nominee(line.row, line.values["organ"], values)
        who = (values["name"].casefold(), nominee.target.pk)
        if who in taken:
            said = _("This person is nominated already. Leave out the row.")
            troubles.append(Trouble(sheet.name, line.row, str(COLUMNS[1].label), said))
        else:
            nominees.append(nominee)
        taken.add(who)
    troubles.sort(key=lambda one: one.row)
    return Understood(tuple(nominees), tuple(troubles))


def _organ(known: Sequence[Target]) -> Callable[[str], Target]:
    """The organ that a cell names, by its name in any language."""
    named = {
        lists.plain(words): one for one in known for words in by_language(one.organ.name).values()
    }

    def read(cell: str) -> Target:
        if lists.plain(cell) in named:
            return named[lists.plain(cell)]
        names = ", ".join(str(one.organ) for one in known)
        said = _("The course is for no such organ. Write one of: {names}.")
        raise Fault(said.format(names=names))

    return read

"""What was understood of an application form that came as a file, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

LARGEST = 10 * 1024 * 1024
"""The largest form, in bytes."""
UNPACKED = 100 * 1024 * 1024
ROWS, COLUMNS = 2_000, 80
LONGEST = 20_000


class Unreadable(Refusal):
    message = _("This file cannot be read as a form.")


class NotWordOrExcel(Unreadable):
    message = _(
        "This is not a Word document (.docx) and not an Excel sheet (.xlsx). Save it as one of "
        "these and choose it again."
    )


class TooLarge(Unreadable):
    message = _("This file is too large for a form. Take out its pictures, or split it.")


class Damaged(Unreadable):
    message = _("This file is damaged or locked with a password. Open it, save it anew, try again.")


class NothingFound(Unreadable):
    message = _(
        "No item of the application form was found in this file. The items are known by their "
        "numbers and names, as in the empty form that can be had here."
    )


@dataclass(frozen=True)
class Understood:
    """One item: its code, what it says, and where in the file that stands."""

    code: str
    text: str
    where: str


@dataclass(frozen=True)
class Left:
    """Words of which it was not understood to which item they belong."""

    text: str
    where: str


@dataclass(frozen=True)
class Form:
    """One request as it was understood. `number` is its row in a sheet of many, 1 otherwise."""

    items: tuple[Understood, ...]
    left: tuple[Left, ...] = ()
    number: int = 1

    @property
    def said(self) -> dict[str, str]:
        """What each item says; an item that came twice says both."""
        found: dict[str, str] = {}
        for one in self.items:
            earlier = found.get(one.code)
            found[one.code] = f"{earlier}\n{one.text}" if earlier else one.text
        return {code: text.strip()[:LONGEST] for code, text in found.items()}


@dataclass
class Gathering:
    """A form while its file is read from top to bottom: which item is being told."""

    items: list[Understood] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    code: str = ""
    section: int = 0

    def begin(self, code: str, section: int) -> None:
        """From here on an item is told; `code` is empty under the heading of a section."""
        self.code, self.section = code, section or self.section

    def say(self, text: str, where: str) -> None:
        """Words that belong to the item that is being told."""
        if not text.strip():
            return
        if self.code:
            self.items.append(Understood(self.code, text.strip(), where))
        else:
            self.left.append(Left(text.strip(), where))

    def form(self) -> Form:
        """What was understood."""
        return Form(tuple(self.items), tuple(self.left))

"""What is counted of a court in a period, and what is odd about a count."""

from __future__ import annotations

from datetime import date

import msgspec

ERROR = "error"
WARNING = "warning"
HINT = "hint"


class Band(msgspec.Struct, frozen=True, order=True):
    """Pending cases by age: from `least` days to `most` (None: and older)."""

    least: int
    most: int | None
    count: int = 0


class Flow(msgspec.Struct, frozen=True):
    """Cases of one type at one court in one period, as a table says; None where it says nothing.

    `begins` and `ends` are the first and the last day. `row` counts from 1 in the table that was
    read, its head included. `is_sum` marks a row that adds up others: counted with them, every
    case would count twice. `published` is a clearance rate in per cent that the table itself gives.
    """

    court: str
    case_type: str
    begins: date
    ends: date
    start: int | None = None
    filed: int | None = None
    terminated: int | None = None
    end: int | None = None
    bands: tuple[Band, ...] = ()
    caseload: int | None = None
    published: float | None = None
    is_sum: bool = False
    row: int = 0

    @property
    def days(self) -> int:
        """So many days the period has; a year has 365, as the CEPEJ reckons, leap year or not."""
        count = (self.ends - self.begins).days + 1
        return 365 if count == 366 else count

    @property
    def period(self) -> str:
        """The period in words: `2024`, `2024-06`, or both days."""
        return period_words(self.begins, self.ends)


def period_words(begins: date, ends: date) -> str:
    """A period as briefly as it can be said: a year, a month, or its first and last day."""
    after = date.fromordinal(ends.toordinal() + 1)
    if after == begins.replace(year=begins.year + 1, month=1, day=1) and begins.month == 1:
        return f"{begins.year}" if begins.day == 1 else f"{begins}/{ends}"
    if begins.day == 1 and after.day == 1 and (ends - begins).days < 31:
        return f"{begins:%Y-%m}"
    return f"{begins}/{ends}"


class Slip(msgspec.Struct, frozen=True):
    """Something in a table that a person should look at.

    `message` is an English sentence with `{name}` places, and the key of its translations;
    `arguments` fills them. `row` counts from 1, 0 where the whole table is meant.
    """

    code: str
    severity: str
    message: str
    arguments: tuple[tuple[str, str], ...] = ()
    row: int = 0

    @property
    def sentence(self) -> str:
        """The message in English with its places filled."""
        return self.message.format(**dict(self.arguments))


def slip(code: str, row: int = 0, /, **arguments: object) -> Slip:
    """A slip of a code, its places filled."""
    severity, message = MESSAGES[code]
    filled = tuple((name, str(value)) for name, value in arguments.items())
    return Slip(code, severity, message, filled, row)


MESSAGES = {
    "does-not-add-up": (
        ERROR,
        "{start} pending at the start + {filed} filed − {terminated} resolved = {reckoned}, but"
        " {end} are pending at the end: {difference} too many or too few. Ask the court which of"
        " the four is wrong.",
    ),
    "caseload-differs": (
        ERROR,
        "{start} pending at the start + {filed} filed = {reckoned}, but the table says that"
        " {caseload} were there in all.",
    ),
    "not-carried-over": (
        WARNING,
        "{start} are pending at the start of {period}, but {before} were pending at the end of the"
        " period before. Cases were counted anew, or transferred, between the two.",
    ),
    "bands-differ": (
        ERROR,
        "The pending cases by age add up to {reckoned}, but {end} are pending at the end.",
    ),
    "rate-differs": (
        WARNING,
        "The published clearance rate is {published} %, but {terminated} of {filed} are"
        " {reckoned} %.",
    ),
    "cell-empty": (
        HINT,
        "Nothing stands under {columns}. It is not taken for none: the figures that need it are"
        " left out.",
    ),
    "sum-row": (
        HINT,
        "{name} adds up other rows. It is left out of every sum here, or cases would count twice.",
    ),
    "sum-differs": (
        WARNING,
        "{name} says {said} filed, but the rows that are not sums themselves add up to {reckoned}.",
    ),
    "said-twice": (
        ERROR,
        "{court}, {case_type}, {period} stands already in row {first}. Only the first is counted.",
    ),
}
"""Code to its severity and message."""

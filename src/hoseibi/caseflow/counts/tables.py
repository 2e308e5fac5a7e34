"""Counts out of the rows of a table: which column says what, and what a cell means."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from ..trouble import Unusable
from .accounting import marked, once
from .values import Band, Flow


class Column(msgspec.Struct, frozen=True):
    """What a column of a table can be: the words of its head that mean it."""

    name: str
    words: tuple[str, ...]
    is_needed: bool = False


COLUMNS = (
    Column(
        "court",
        ("court", "circuit", "municipality", "裁判所", "庁", "tòa án", "តុលាការ", "суд"),
    ),
    Column(
        "case_type",
        ("case type", "type of action", "type of case", "case category", "事件の種類", "事件",
         "loại án", "loại vụ án", "ប្រភេទរឿងក្ដី", "категория дел"),
    ),
    Column(
        "period",
        ("period", "year", "fiscal year", "年度", "年", "期間", "năm", "kỳ", "ឆ្នាំ", "год"),
    ),
    Column("month", ("month", "月", "tháng", "ខែ", "месяц")),
    Column(
        "start",
        ("pending at start", "pending at the start", "pending start", "opening pending", "旧受",
         "tồn đầu kỳ", "остаток на начало"),
    ),
    Column(
        "filed",
        ("filed", "incoming", "filings", "new cases", "新受", "受理", "thụ lý", "поступило"),
    ),
    Column(
        "terminated",
        ("terminated", "resolved", "resolutions", "disposed", "既済", "giải quyết", "рассмотрено"),
    ),
    Column(
        "end",
        ("pending at end", "pending at the end", "pending end", "active pending", "未済",
         "tồn cuối kỳ", "остаток на конец"),
    ),
    Column("caseload", ("total caseload", "caseload")),
    Column("published", ("clearance rate", "clearance percent", "clearance", "既済率")),
)  # fmt: skip
"""Every column that is understood. `period` is a year, a month, a quarter or a half of a year."""
FLOWING = ("start", "filed", "terminated", "end")
_BAND_HEAD = re.compile(
    r"(\d+)\s*(?:[-–〜~]|to|đến|から)\s*(\d+)|(\d+)\s*(?:\+|以上)|(?:over|>)\s*(\d+)"
)
_PERIOD = re.compile(
    r"(\d{4})(?:\.0+)?(?:\s*[-/]?\s*(?:Q([1-4])|H([12])|(\d{1,2})(?:月)?))?(?:年度?)?"
)


class BadTable(Unusable):
    """A table from which nothing can be taken; the message says what is missing."""


class BadCell(msgspec.Struct, frozen=True):
    """A cell that cannot be understood: where it stands, what stands there, what was expected."""

    row: int
    column: str
    words: str
    code: str

    @property
    def sentence(self) -> str:
        """In English, with the place."""
        said = WRONG[self.code].format(words=self.words[:60])
        return f"row {self.row}, column {self.column}: {said}"


NO_COLUMN = "No column is called “{words}”. There are: {heads}."
WRONG = {
    "no-number": "“{words}” is no number of cases. Write a whole number, or leave it empty.",
    "below-nothing": "{words} is less than none. A number of cases is 0 or more.",
    "no-period": "“{words}” is no period. Write 2024, 2024-06, 2024Q2 or 2024H1.",
    "no-month": "“{words}” is no month. Write a number from 1 to 12.",
    "no-name": "The name is missing. Write it in every row.",
}


class Read(msgspec.Struct, frozen=True):
    """What was taken from a table: counts, cells that could not be understood, the head of each
    column that was used, and heads that mean nothing here. A row with a bad cell is left out."""

    flows: tuple[Flow, ...]
    bad: tuple[BadCell, ...]
    mapping: dict[str, str]
    unused: tuple[str, ...]


def guess(head: Sequence[str]) -> dict[str, int]:
    """Which column says what, by its head: the same words first, else words inside."""
    plain = [re.sub(r"[\s_]+", " ", cell).strip().casefold() for cell in head]
    found: dict[str, int] = {}
    for exact in (True, False):
        for column in COLUMNS:
            if column.name in found:
                continue
            for at, words in enumerate(plain):
                if at not in found.values() and _means(words, column, exact=exact):
                    found[column.name] = at
                    break
    return found


def _means(words: str, column: Column, *, exact: bool) -> bool:
    if exact:
        return words in column.words
    return any(known in words for known in column.words) and not _BAND_HEAD.search(words)


def bands_in(head: Sequence[str]) -> dict[int, Band]:
    """The columns that count pending cases by age: `0-60`, `61-120`, `721+`."""
    found = {}
    for at, cell in enumerate(head):
        if match := _BAND_HEAD.search(cell):
            low, high, beyond, over = match.groups()
            least = int(low or beyond or int(over) + 1)
            found[at] = Band(least, int(high) if high else None)
    return found


def read(rows: Sequence[Sequence[str]], given: Mapping[str, str] | None = None) -> Read:
    """The counts in a table whose first row is its head. `given` names the heads of columns that
    shall not be guessed (`{"filed": "Cases received"}`; an empty name for a column not to be used).

    Raises BadTable when there is no table, a given head is not there, or the columns without which
    nothing can be reckoned are not found.
    """
    lines = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if len(lines) < 2:
        raise BadTable("There is no table: a row of heads and at least one row below are needed.")
    head = list(lines[0][1])
    columns = _columns(head, given or {})
    reader = _Reader(head, columns, bands_in(head))
    flows = [flow for number, row in lines[1:] if (flow := reader.flow(number, row)) is not None]
    used = {*columns.values(), *reader.bands}
    unused = tuple(cell for at, cell in enumerate(head) if cell and at not in used)
    mapping = {name: head[at] for name, at in columns.items()}
    return Read(tuple(marked(flows)), tuple(reader.bad), mapping, unused)


def counted(found: Read) -> list[Flow]:
    """The counts that figures are reckoned from: each once, sums marked."""
    return once(found.flows)


def _columns(head: list[str], given: Mapping[str, str]) -> dict[str, int]:
    columns = guess(head)
    for name, words in given.items():
        columns.pop(name, None)
        if words and words not in head:
            raise BadTable(NO_COLUMN, words=words, heads=", ".join(filter(None, head[:30])))
        if words:
            columns = {other: at for other, at in columns.items() if head[at] != words}
            columns[name] = head.index(words)
    if "period" not in columns or not any(name in columns for name in FLOWING):
        raise BadTable(
            "The columns are not understood: a period (year) and at least one of pending at the"
            " start, filed, resolved, pending at the end are needed. Say which column is which."
        )
    return columns


class _Reader:
    """Reads row after row, and keeps the cells that it does not understand."""

    def __init__(self, head: list[str], columns: dict[str, int], bands: dict[int, Band]) -> None:
        self.head, self.columns, self.bands = head, columns, bands
        self.bad: list[BadCell] = []

    def flow(self, number: int, row: Sequence[str]) -> Flow | None:
        """The count in a row; None when a cell of it is bad."""
        before = len(self.bad)
        days = self._days(number, row)
        counts: dict[str, int | None] = {
            name: self._count(number, row, self.columns[name])
            for name in (*FLOWING, "caseload")
            if name in self.columns
        }
        found = {at: self._count(number, row, at) for at in self.bands}
        bands = () if None in found.values() else self._bands(found)
        if days is None or len(self.bad) > before:
            return None
        return Flow(
            self._words(row, "court"), self._words(row, "case_type"), *days,
            counts.get("start"), counts.get("filed"), counts.get("terminated"), counts.get("end"),
            bands, counts.get("caseload"), self._rate(row), row=number,
        )  # fmt: skip

    def _bands(self, found: dict[int, int | None]) -> tuple[Band, ...]:
        return tuple(
            Band(self.bands[at].least, self.bands[at].most, count or 0)
            for at, count in found.items()
        )

    def _words(self, row: Sequence[str], name: str) -> str:
        at = self.columns.get(name)
        return " ".join(row[at].split()) if at is not None and at < len(row) else ""

    def _wrong(self, number: int, at: int, words: str, code: str) -> None:
        self.bad.append(BadCell(number, self.head[at], words, code))

    def _count(self, number: int, row: Sequence[str], at: int) -> int | None:
        words = row[at].strip() if at < len(row) else ""
        if words in ("", "-", "- -", "—", "–", "…", "n/a", "N/A"):
            return None
        plain = re.sub(r"[\s\u00a0\u202f,'’]", "", words)
        if re.fullmatch(r"-\d+(?:\.0+)?", plain):
            self._wrong(number, at, words, "below-nothing")
            return None
        if not re.fullmatch(r"\d{1,12}(?:\.0+)?", plain):
            self._wrong(number, at, words, "no-number")
            return None
        return int(float(plain))

    def _rate(self, row: Sequence[str]) -> float | None:
        words = self._words(row, "published").replace("%", "").replace(",", "").strip()
        return float(words) if re.fullmatch(r"-?\d+(?:\.\d+)?", words) else None

    def _days(self, number: int, row: Sequence[str]) -> tuple[date, date] | None:
        at = self.columns["period"]
        words = self._words(row, "period")
        days = period(words)
        if days is None:
            self._wrong(number, at, words, "no-period")
            return None
        month = self._words(row, "month").removesuffix(".0").removesuffix("月")
        if not month:
            return days
        if not re.fullmatch(r"0?[1-9]|1[0-2]", month):
            self._wrong(number, self.columns["month"], month, "no-month")
            return None
        return _months(days[0].year, int(month), 1)


def period(words: str) -> tuple[date, date] | None:
    """The first and the last day of `2024`, `2024-06`, `2024Q2`, `2024H1`; None for other words."""
    if both := re.fullmatch(r"(\d{4}-\d\d-\d\d)\s*/\s*(\d{4}-\d\d-\d\d)", words.strip()):
        return _both(*both.groups())
    match = _PERIOD.fullmatch(words.strip())
    year, quarter, half, month = (int(part or 0) for part in match.groups()) if match else (0,) * 4
    if not 1000 <= year <= 9998 or month > 12:
        return None
    if quarter or half:
        return _months(year, 3 * quarter - 2, 3) if quarter else _months(year, 6 * half - 5, 6)
    return _months(year, month, 1) if month else _months(year, 1, 12)


def _both(first: str, last: str) -> tuple[date, date] | None:
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return (begins, ends) if begins <= ends else None


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last = first + count - 1
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])

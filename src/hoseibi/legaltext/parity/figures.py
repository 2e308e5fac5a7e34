"""Figures in the words of a law: periods, amounts, shares, days, and how many of something.

“三年”, “៣ (បី) ឆ្នាំ”, “03 năm”, “трех лет” and “36 months” are one period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, cached_property

import msgspec
from msgspec.structs import replace

from ..model.toml import compiled
from .numbers import Numbers
from .vocabulary import Soft, Wording, wording

PERIOD, AMOUNT, SHARE, DATE = "period", "amount", "share", "date"
FOLD, NUMBER, PLACE = "fold", "number", "place"
"""`place` is a number that is no figure: of an article, of a day in a month, in a name."""

UNITS = {
    "year": (PERIOD, "month", Fraction(12)),
    "half-year": (PERIOD, "month", Fraction(6)),
    "month": (PERIOD, "month", Fraction(1)),
    "week": (PERIOD, "day", Fraction(7)),
    "day": (PERIOD, "day", Fraction(1)),
    "hour": (PERIOD, "hour", Fraction(1)),
    "minute": (PERIOD, "minute", Fraction(1)),
    "percent": (SHARE, "", Fraction(1, 100)),
    "permille": (SHARE, "", Fraction(1, 1000)),
    "tenth": (SHARE, "", Fraction(1, 10)),
    "hundredth": (SHARE, "", Fraction(1, 100)),
    "fold": (FOLD, "", Fraction(1)),
}
"""What a unit of a vocabulary measures: the kind, what it is counted in, and how many of these."""

_DIGITS = str.maketrans(
    {
        ord(sign): str(value)
        for row in (
            "０１２３４５６７８９", "០១២៣៤៥៦៧៨៩", "໐໑໒໓໔໕໖໗໘໙", "๐๑๒๓๔๕๖๗๘๙", "၀၁၂၃၄၅၆၇၈၉",
        )
        for value, sign in enumerate(row)
    }
    | dict.fromkeys(map(ord, "’ʻʼ'`´ʹ"), "‘")
    | {0xA0: " ", 0x202F: " ", ord("，"): ",", ord("（"): "(", ord("）"): ")", ord("\n"): " "}
)  # fmt: skip
_AGAIN = re.compile(r" ?\(([^()]{1,40})\)")
_LOOK_BACK = 40
_WORD = re.compile(r"\w")


class Figure(msgspec.Struct, frozen=True, gc=False):
    """One figure: what kind, how many, of what; `printed` is the number as it stands there,
    `sure` whether it must be said in another language too."""

    kind: str
    value: Fraction | str
    unit: str
    start: int
    end: int
    printed: Fraction = Fraction(0)
    sure: bool = True

    def same(self, other: Figure) -> bool:
        """Whether both say the same; an amount in a currency that is not named may be in any."""
        if self.kind == other.kind == DATE:
            return self.value == other.value or _halves(self.value, other.value)
        if self.value != other.value:
            return False
        if self.kind != other.kind:
            return {self.kind, other.kind} == {SHARE, FOLD}
        return self.unit == other.unit or (self.kind == AMOUNT and not (self.unit and other.unit))


def _halves(one: object, other: object) -> bool:
    """A day without its year is the same day with it."""
    first, second = sorted((str(one), str(other)), key=len)
    return len(first) == len("--mm-dd") and second.endswith(first[1:])


def plain(text: str) -> str:
    """A text in small letters, with Arabic figures and one apostrophe: as long as it was."""
    small = text.lower()
    return (small if len(small) == len(text) else text).translate(_DIGITS)


@cache
def reader(language: str) -> FigureReader:
    """What reads the figures of a language."""
    return FigureReader(wording(language))


class FigureReader:
    """Made once for a language."""

    def __init__(self, words: Wording) -> None:
        self.words = words
        self.numbers = Numbers(words.numerals, spaced=words.spaced)
        self.months = [(re.compile(said), int(value)) for value, said in words.months.items()]
        self.parts = [(re.compile(said), int(value)) for value, said in words.parts.items()]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of figures that are known in the language."""
        words = self.words
        known = {UNITS[unit][0] for unit in words.units}
        known |= {AMOUNT} if words.after or words.before else set()
        known |= {DATE} if words.dates else set()
        known |= {SHARE} if words.fractions else set()
        return frozenset(known | ({NUMBER} if known else set()))

    @cached_property
    def number(self) -> re.Pattern[str]:
        lead = "" if self.words.numerals.kanji else "(?<![0-9][.,])(?<![0-9‘])"
        return re.compile(lead + self.numbers.source)

    @cached_property
    def unit(self) -> re.Pattern[str]:
        units = [f"(?P<u{at}>{said})" for at, said in enumerate(self.words.units.values())]
        money = [f"(?P<m{at}>{said})" for at, said in enumerate(self.words.after.values())]
        timed, paid = "|".join(units) or "(?!)", "|".join(money) or "(?!)"
        return re.compile(f"{self.words.joint}(?:{timed})|(?: ?-? ?)(?:{paid})")

    @cached_property
    def money_before(self) -> re.Pattern[str]:
        money = [f"(?P<m{at}>{said})" for at, said in enumerate(self.words.before.values())]
        return re.compile(rf"(?<![a-zа-я])(?:{'|'.join(money) or '(?!)'}) ?$")

    @cached_property
    def fractions(self) -> list[re.Pattern[str]]:
        number = self.numbers.source
        part = "|".join(said for said in self.words.parts.values()) or "(?!)"
        lead = r"(?<!\w)" if self.words.spaced else ""
        return [
            re.compile(
                lead
                + source.replace("{over}", f"(?P<over>{number})")
                .replace("{under}", f"(?P<under>{number})")
                .replace("{part}", rf"(?P<part>{part})(?!\w)")
            )
            for source in self.words.fractions
        ]

    def find(self, text: str, masked: Sequence[tuple[int, int]] = ()) -> list[Figure]:
        """Every figure of a text, in order. What is masked (references) holds none."""
        said = self.own(_blanked(plain(text), masked))
        found: list[Figure] = []
        for figures in (self._dates, self._fractions):
            own, spans = figures(said)
            found += own
            said = _blanked(said, spans)
        found += self._counted(said)
        return self._added(said, sorted(found, key=lambda figure: figure.start))

    def _added(self, said: str, found: list[Figure]) -> list[Figure]:
        """“One year and six months” is one period of eighteen."""
        joined: list[Figure] = []
        for one in found:
            last = joined[-1] if joined else None
            if last and self._goes_on(said, last, one):
                whole = Fraction(last.value) + Fraction(one.value)
                one = replace(last, value=whole, end=one.end)
                joined.pop()
            joined.append(one)
        return joined

    def _goes_on(self, said: str, last: Figure, one: Figure) -> bool:
        if not last.kind == one.kind == PERIOD or not last.unit == one.unit == "month":
            return False
        if Fraction(last.value) % 12 or Fraction(one.value) >= 12:
            return False
        return bool(compiled(self.words.plus).fullmatch(said, last.end, one.start))

    def own(self, said: str) -> str:
        """A text without what an editor added to it: notes of its sources and cross-references."""
        if not self.words.notes:
            return said
        return _blanked(said, [one.span() for one in compiled(self.words.notes).finditer(said)])

    # Days

    def _dates(self, said: str) -> tuple[list[Figure], list[tuple[int, int]]]:
        found, spans = [], []
        for source in self.words.dates:
            for match in compiled(source).finditer(said):
                spans.append(match.span())
                day = self._day(match.groupdict())
                if day:
                    found.append(Figure(DATE, day, "", *match.span()))
            said = _blanked(said, spans)
        return found, spans

    def _day(self, groups: dict[str, str | None]) -> str:
        month, day = self._month(groups.get("month")), self._small(groups.get("day"))
        if not month or not day or month > 12 or day > 31:
            return ""
        year = self._small(groups.get("year"))
        era = groups.get("era")
        if year and era:
            year += self.words.eras[era]
        elif year and year < 200 and self.words.eras:
            year += next(iter(self.words.eras.values()))
        return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"

    def _month(self, printed: str | None) -> int:
        if not printed:
            return 0
        return next((v for form, v in self.months if form.match(printed)), 0) or self._small(
            printed
        )

    def _small(self, printed: str | None) -> int:
        if not printed:
            return 0
        value = self.numbers.value("一" if printed == "元" else printed)
        return int(value) if value is not None else 0

    # Shares

    def _fractions(self, said: str) -> tuple[list[Figure], list[tuple[int, int]]]:
        found, spans = [], []
        for pattern in self.fractions:
            for match in pattern.finditer(said):
                value = self._share(match.groupdict())
                if value is not None:
                    spans.append(match.span())
                    over = self.numbers.value(match.groupdict().get("over") or "1")
                    printed = over if over is not None else Fraction(1)
                    found.append(Figure(SHARE, value, "", *match.span(), printed))
            said = _blanked(said, spans)
        return found, spans

    def _share(self, groups: dict[str, str | None]) -> Fraction | None:
        over, under = groups.get("over"), groups.get("under")
        part = groups.get("part") or groups.get("sole")
        first = self.numbers.value(over) if over else Fraction(1)
        second: Fraction | None = None
        if part:
            second = next((Fraction(v) for form, v in self.parts if form.fullmatch(part)), None)
        elif under:
            second = self.numbers.value(under)
        return first / second if first and second and first <= second else None

    # What is counted

    def _counted(self, said: str) -> Iterator[Figure]:
        at = 0
        while match := self.number.search(said, at):
            at = match.end()
            read = self.numbers.read(match[0])
            if read is None:
                continue
            value, end = read[0], match.start() + read[1]
            at = max(match.start() + 1, end)
            figure = self._figure(said, match.start(), end, value)
            article = self.words.numerals.article
            if article and re.fullmatch(article, said[match.start() : end]):
                figure = replace(figure, sure=False)
            at = max(at, figure.end)
            yield figure

    def _figure(self, said: str, start: int, end: int, value: Fraction) -> Figure:
        before = said[max(0, start - _LOOK_BACK) : start]
        again = _AGAIN.match(said, end)
        if again and self.numbers.value(again[1]) == value:
            end = again.end()
        unit = self.unit.match(said, end)
        placed = bool(self.words.apart) and bool(compiled(self.words.apart).search(before))
        if unit and value and not (placed and not self.words.spaced):
            return self._measured(unit, start, value)
        money = self.money_before.search(before)
        if money:
            code = list(self.words.before)[int((money.lastgroup or "m0")[1:])]
            return Figure(AMOUNT, value, code, start, end, value)
        kind = NUMBER if value and not placed and self._is_count(said, end) else PLACE
        return Figure(kind, value, "", start, end, value)

    def _measured(self, unit: re.Match[str], start: int, value: Fraction) -> Figure:
        group = unit.lastgroup or "u0"
        if group[0] == "m":
            code = list(self.words.after)[int(group[1:])]
            return Figure(AMOUNT, value, code, start, unit.end(), value)
        kind, counted_in, each = UNITS[list(self.words.units)[int(group[1:])]]
        return Figure(kind, value * each, counted_in, start, unit.end(), value)

    def _is_count(self, said: str, end: int) -> bool:
        if self.words.beyond and compiled(self.words.beyond).match(said, end):
            return False
        if self.words.counted:
            return bool(compiled(self.words.counted).match(said, end))
        return not _WORD.match(said, end)

    def may_say(self, text: str, figure: Figure) -> bool:
        """Whether some words of a text may stand for a figure: “half” for 50 percent."""
        said = plain(text)
        return any(
            _means(soft) == (figure.kind, figure.value, figure.unit)
            and compiled(soft.said).search(said)
            for soft in self.words.soft
        )


def _means(soft: Soft) -> tuple[str, Fraction, str]:
    """The figure that some words may stand for."""
    if soft.kind == "percent":
        return SHARE, Fraction(soft.value) / 100, soft.unit
    return soft.kind, Fraction(soft.value), soft.unit


def _blanked(said: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without some stretches, as long as it was; nothing runs over what was taken out."""
    if not spans:
        return said
    signs = list(said)
    for start, end in spans:
        signs[start:end] = "\0" * (end - start)
    return "".join(signs)

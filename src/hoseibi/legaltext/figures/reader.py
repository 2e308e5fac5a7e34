"""Finds the figures in the words of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache, cached_property

from msgspec.structs import replace

from ..model.toml import compiled
from .figure import AMOUNT, DATE, NUMBER, PERIOD, PLACE, SHARE, UNITS, Figure
from .numbers import Numbers
from .plain import blanked, plain
from .vocabulary import Counting, Soft, counting

_AGAIN = re.compile(r" ?\(([^()]{1,40})\)")
_LOOK_BACK = 40
_FIRST_ORDINAL = 4
"""Smaller ones say too much else: the second paragraph, a third party."""
_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The last day of each month."""
_A_DATE, _AN_AGE = 12 * 999, 12 * 100
"""Months beyond which a period is the year of a calendar: “2003 йил”; and 一百零三年, where years
are counted in an era."""
_KANJI_RUN = str.maketrans("0123456789", "〇一二三四五六七八九")
_DRAWN = re.compile("[\u2500-\u257f]")
_WORD = re.compile(r"\w")
_DRIFTED = re.compile(r"(?<![0-9.,])([0-9]{1,3})\. ([0-9]{1,2})( ?(?:%|percent|per cent))")
"""A space that drifted into a number: “8. 5%”."""


@cache
def reader(language: str) -> FigureReader:
    """What reads the figures of a language."""
    return FigureReader(counting(language))


class FigureReader:
    """Made once for a language."""

    def __init__(self, words: Counting) -> None:
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
        said = _DRIFTED.sub(r"\1.\2\3 ", blanked(self.own(plain(text)), masked))
        found: list[Figure] = []
        for figures in (self._dates, self._fractions, self._in_order):
            own, spans = figures(said)
            found += own
            said = blanked(said, spans)
        found += self._counted(said)
        return self._added(said, sorted(found, key=lambda figure: figure.start))

    def _added(self, said: str, found: list[Figure]) -> list[Figure]:
        """“One year and six months” is one period, “a tenth of one percent” is one share."""
        joined: list[Figure] = []
        for one in found:
            last = joined[-1] if joined else None
            if last and self._shares_unit(said, last, one):
                value = Fraction(one.value) / one.printed * last.printed
                joined[-1] = replace(last, kind=one.kind, value=value, unit=one.unit, sure=False)
            whole = self._whole(said, last, one) if last else None
            if last and whole is not None:
                one = replace(last, value=whole, end=one.end)
                joined.pop()
            joined.append(one)
        return joined

    def _shares_unit(self, said: str, last: Figure, one: Figure) -> bool:
        """Whether a bare number is of what the next one counts: “three to five years”."""
        if last.kind not in (NUMBER, PLACE) or one.kind not in (PERIOD, SHARE, AMOUNT):
            return False
        through = self.words.through
        joint = compiled(through).fullmatch(said, last.end, one.start) if through else None
        return joint is not None and bool(last.printed) and bool(one.printed)

    def calendar_year(self, figure: Figure) -> int:
        """The year that a period of years may be in an era without a name (1997); else 0."""
        years = Fraction(figure.value) / 12 if figure.unit == "month" else Fraction(0)
        whole = self.words.era and years and years.denominator == 1
        return int(years) + self.words.era if whole else 0

    def _whole(self, said: str, last: Figure, one: Figure) -> Fraction | None:
        """What two figures are together; None where each stands by itself."""
        if last.kind != one.kind:
            return None
        if one.kind == PERIOD and self._goes_on(said, last, one):
            return Fraction(last.value) + Fraction(one.value)
        shared = self.words.shared
        percent = compiled(self.words.units.get("percent", "(?!)"))
        fraction = one.kind == SHARE and not percent.search(said, last.start, last.end)
        if fraction and shared and compiled(shared).fullmatch(said, last.end, one.start):
            return Fraction(last.value) * Fraction(one.value)
        return None

    def _goes_on(self, said: str, last: Figure, one: Figure) -> bool:
        if not last.unit == one.unit == "month":
            return False
        if Fraction(last.value) % 12 or Fraction(one.value) >= 12:
            return False
        return bool(compiled(self.words.plus).fullmatch(said, last.end, one.start))

    def own(self, said: str) -> str:
        """A text without what an editor added to it: notes of its sources and cross-references. Of
        one with a table drawn with signs nothing is left: its lines break words and figures."""
        if _DRAWN.search(said):
            return blanked(said, [(0, len(said))])
        if not self.words.notes:
            return said
        return blanked(said, [one.span() for one in compiled(self.words.notes).finditer(said)])

    # Days

    def _dates(self, said: str) -> tuple[list[Figure], list[tuple[int, int]]]:
        found, spans = [], []
        for source in self.words.dates:
            for match in compiled(source).finditer(said):
                spans.append(match.span())
                day = self._day(match.groupdict())
                if day:
                    sure = "last" not in match.groupdict()
                    found.append(Figure(DATE, day, "", *match.span(), sure=sure))
            said = blanked(said, spans)
        return found, spans

    def _day(self, groups: dict[str, str | None]) -> str:
        month, day = self._month(groups.get("month")), self._small(groups.get("day"))
        if groups.get("last") is not None and 0 < month <= len(_LAST):
            day = _LAST[month - 1]
        if not month or not day or month > 12 or day > 31:
            return ""
        year = self._small(groups.get("year"))
        era = groups.get("era")
        if year and era:
            year += self.words.eras[era]
        elif year and year < 200:
            year += self.words.era
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
        value = self.numbers.value("一" if printed in ("元", "正") else printed)
        ordinal = self.numbers.ordinals.fullmatch(printed) if value is None else None
        if ordinal:
            value = self.numbers.in_order(ordinal)
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
            said = blanked(said, spans)
        return found, spans

    def _in_order(self, said: str) -> tuple[list[Figure], list[tuple[int, int]]]:
        found = []
        for match in self.numbers.ordinals.finditer(said):
            value = self.numbers.in_order(match)
            if value >= _FIRST_ORDINAL:
                found.append(Figure(PLACE, value, "", *match.span(), value))
        return found, [(one.start, one.end) for one in found]

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
            read = self.numbers.read(match[0], apart=self._is_of_two(said, match.start()))
            if read is None:
                continue
            value, end = self._with_half(said, read[0], match.start() + read[1])
            at = max(match.start() + 1, end)
            figure = self._figure(said, match.start(), end, value)
            article = self.words.numerals.article
            if article and re.fullmatch(article, said[match.start() : end]):
                figure = replace(figure, sure=False)
            at = max(at, figure.end)
            yield figure

    def _with_half(self, said: str, value: Fraction, end: int) -> tuple[Fraction, int]:
        half = self.words.numerals.half
        more = compiled(half).match(said, end) if half else None
        return (value + Fraction(1, 2), more.end()) if more else (value, end)

    def _is_of_two(self, said: str, start: int) -> bool:
        both = self.words.numerals.both
        return bool(both) and bool(compiled(both).search(said, max(0, start - _LOOK_BACK), start))

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
        most = _AN_AGE if self.words.era else _A_DATE
        if counted_in == "month" and value * each > most:
            return Figure(PLACE, value, "", start, unit.end(), value)
        end, more = unit.end(), self.words.more
        half = compiled(more).match(unit.string, end) if more and kind == PERIOD else None
        if half:
            return Figure(kind, value * each + each / 2, counted_in, start, half.end(), value)
        return Figure(kind, value * each, counted_in, start, end, value)

    def _is_count(self, said: str, end: int) -> bool:
        if self.words.beyond and compiled(self.words.beyond).match(said, end):
            return False
        if self.words.counted:
            return bool(compiled(self.words.counted).match(said, end))
        return not _WORD.match(said, end)

    def may_say(self, text: str, figure: Figure) -> bool:
        """Whether some words of a text may stand for a figure: “half” for 50 percent."""
        said = plain(text)
        if figure.kind == DATE:
            return self._may_say_day(said, str(figure.value))
        return any(
            _means(soft) == (figure.kind, figure.value, figure.unit)
            and compiled(soft.said).search(said)
            for soft in self.words.soft
        )

    def _may_say_day(self, said: str, day: str) -> bool:
        """“In the month of April” begins on its first day, and 二二八 is what happened on the 28th
        of February; nothing else says a day by a name."""
        *_, month, in_month = day.split("-")
        run = f"{int(month)}{int(in_month)}".translate(_KANJI_RUN)
        if self.words.numerals.kanji and run in said:
            return True
        named = next((form for form, value in self.months if value == int(month)), None)
        return in_month == "01" and named is not None and bool(named.search(said))


def _means(soft: Soft) -> tuple[str, Fraction, str]:
    """The figure that some words may stand for."""
    if soft.kind == "percent":
        return SHARE, Fraction(soft.value) / 100, soft.unit
    return soft.kind, Fraction(soft.value), soft.unit

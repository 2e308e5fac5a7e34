"""Compile the templates of a convention into what finds, reads and prints a number."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ..scripts import numerals
from .convention import Convention, Style
from .literals import INVISIBLE, LOWER, pattern_of, printed

_PLACE = re.compile(r"\{([\w|-]+)\}")
_MOST_BRANCHES = 6
_ENDS_OPEN = re.compile(r"[\w}]$")
_ENDS_IN_SIGN = re.compile(r"[.:：．–—-]$")
FOLLOW = r"(?=\s|$)"
NO_DIGIT = r"(?!\d)"

Branch = tuple[re.Pattern[str], str]
"""A branch as (regular expression with one group, numeral system or `word`)."""


class Mark(msgspec.Struct, frozen=True):
    """A compiled template.

    `pattern` has no groups and goes into larger expressions; `read` gives the number in normal
    form of a printed mark (without what follows it), or None.
    """

    template: str
    pattern: str
    read: Callable[[str], str | None]


class Compiler:
    """Makes marks of templates; `branches` and `kept` are the convention's."""

    def __init__(self, branches: tuple[str, ...] = (), kept: dict[str, str] | None = None) -> None:
        self.kept = kept or {}
        self.templates = branches
        self.branches = tuple(self._branch(branch) for branch in branches)
        choice = "|".join(f"(?:{expression.pattern})" for expression, _ in self.branches)
        self.branch = re.sub(r"\((?!\?)", "(?:", choice)

    def mark(self, template: str, tail: str = "", *, is_range: bool = False) -> Mark:
        """The mark of a template; raises KeyError for a system that there is not.

        A range has the numbers `first to last`; of several numbers in another mark the last counts
        (`1.2.` is the second paragraph).
        """
        pattern, systems, position = "", [], 0
        for place in _PLACE.finditer(template):
            pattern += pattern_of(template[position : place.start()])
            position = place.end()
            pattern += f"({self._place(place[1])})"
            systems.append(place[1])
        pattern += pattern_of(template[position:])
        closed = f"(?:{tail})?" if tail and _ENDS_OPEN.search(template) else ""
        expression = re.compile(f"[{INVISIBLE}]*{pattern}{closed}")
        bare = re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)
        return Mark(template, bare, self._reader(expression, systems, is_range))

    def _place(self, name: str) -> str:
        if name == "branch":
            return f"(?:{self.branch}){{0,{_MOST_BRANCHES}}}" if self.branch else ""
        if name in self.kept:
            return self.kept[name]
        return "|".join(f"(?:{numerals.pattern(system)})" for system in name.split("|"))

    def _branch(self, template: str) -> Branch:
        place = _PLACE.search(template)
        if place is None:
            return re.compile(f"({pattern_of(template)})"), "word"
        before, after = template[: place.start()], template[place.end() :]
        source = f"{pattern_of(before)}({numerals.pattern(place[1])}){pattern_of(after)}"
        return re.compile(source), place[1]

    def _reader(
        self, expression: re.Pattern[str], systems: list[str], is_range: bool
    ) -> Callable[[str], str | None]:
        def read(mark: str) -> str | None:
            match = expression.fullmatch(mark)
            if match is None:
                return None
            prefix, numbers = "", [""]
            for system, found in zip(systems, match.groups(), strict=True):
                if system == "branch":
                    numbers[-1] += self._branch_number(found)
                elif system in self.kept:
                    prefix += re.sub(r"[\s.*]+$", "", found)
                else:
                    number = _number(system, found)
                    if number is None:
                        return None
                    numbers.append(number)
            if is_range:
                return f"{numbers[1]}to{numbers[-1]}"
            return prefix + numbers[-1]

        return read

    def _branch_number(self, mark: str) -> str:
        """`の二の三` as `-2-3`, `a` as `a`, ` bis` as `bis`."""
        result, position = "", 0
        while position < len(mark):
            piece, end = self._next_branch(mark, position)
            if end == position:
                break
            result, position = result + piece, end
        return result

    def _next_branch(self, mark: str, position: int) -> tuple[str, int]:
        for expression, system in self.branches:
            match = expression.match(mark, position)
            if match is None or match.end() == position:
                continue
            sign = match[1].strip()
            if is_lettered(system):
                return re.sub(r"\s+", "", sign).lower(), match.end()
            return f"-{numerals.parse(system, sign)}", match.end()
        return "", position


def _number(systems: str, found: str) -> str | None:
    for system in systems.split("|"):
        value = numerals.parse(system, found)
        if value is not None:
            return str(value)
    return None


def is_lettered(system: str) -> bool:
    """Whether a branch keeps its own sign (`8a`, `12bis`); all others become `-n`."""
    return system == "word" or system.startswith(("latin", "vietnamese", "cyrillic", "mongolian"))


def after(template: str, style: Style, *, capital: bool) -> str:
    """What must stand after a mark, as one expression without groups."""
    tail = style.tail
    if style.follow:
        return f"(?={style.follow})"
    if _ENDS_OPEN.search(template):
        known = rf"(?!(?:{style.small})(?!\w))" if style.small else ""
        plain = FOLLOW + (rf"(?!\s*{known}[{LOWER}])" if capital else "")
        return f"(?:(?:{tail}){NO_DIGIT}|{plain})" if tail else plain
    return NO_DIGIT if _ENDS_IN_SIGN.search(template) else ""


def print_mark(template: str, number: str, branches: tuple[str, ...]) -> str:
    """A number in normal form by a template: `12-2` by `第{kanji}条{branch}` is 第十二条の二.

    A template with several numbers takes a range (`38to84`). What cannot be printed in the
    template's system is printed in Arabic digits: nothing is refused.
    """
    numbers = number.split("to")
    count = -1

    def replace(place: re.Match[str]) -> str:
        nonlocal count
        name = place.group(1)
        if name == "branch":
            return _print_branch(numbers[min(max(count, 0), len(numbers) - 1)], branches)
        count += 1
        return _print_number(name.split("|")[0], numbers[min(count, len(numbers) - 1)])

    return _PLACE.sub(replace, printed(template))


_BASE = re.compile(r"(\d*)(.*)", re.DOTALL)


def _print_number(system: str, number: str) -> str:
    match = _BASE.match(number)
    if match is None or not match[1]:
        return number
    if system not in numerals.systems():
        return number
    return numerals.print_(system, int(match[1][:9])) or match[1]


def _print_branch(number: str, branches: tuple[str, ...]) -> str:
    match = _BASE.match(number)
    rest = match[2] if match and match[1] else ""
    numeric = next((b for b in branches if not is_lettered(_system(b))), "")
    words = {branch.replace(" ", ""): branch for branch in branches if _system(branch) == "word"}
    result = ""
    for piece in re.findall(r"-\d+|[^\d-]+|.", rest):
        if piece[0] == "-" and numeric and len(piece) > 1:
            sign = numerals.print_(_system(numeric), int(piece[1:10]))
            result += _PLACE.sub(lambda _, sign=sign: sign, printed(numeric))  # type: ignore[misc]
        else:
            result += printed(words.get(piece, piece))
    return result


def _system(branch: str) -> str:
    place = _PLACE.search(branch)
    return place.group(1) if place else "word"


def article_mark(convention: Convention, number: str) -> str:
    """An article's number as laws of a convention print it: `第三条の二` for `3-2`."""
    return print_mark(convention.article.marks[0], number, convention.branches)

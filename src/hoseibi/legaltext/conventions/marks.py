"""Compile the templates of a convention into what finds, reads and prints a number."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from ..scripts import numerals

_PLACE = re.compile(r"\{([\w-]+)\}")
_SPACES = r"[ \u00a0\u3000]+"
_WORD_END = re.compile(r"[\w}]$")
FOLLOW = r"(?=[\s\u00a0]|$)"

Branch = tuple[str, str]
"""A branch as (regular expression with one group, numeral system or `word`)."""


class Mark(msgspec.Struct, frozen=True):
    """A compiled template.

    `pattern` has no groups and goes into larger expressions; `read` gives the number in normal
    form of a printed mark (without what follows it), or None.
    """

    template: str
    pattern: str
    read: Callable[[str], str | None]
    places: int


def compile_mark(template: str, branches: tuple[str, ...], flags: int = 0) -> Mark:
    """The mark of a template; raises ValueError for a template that names no known system."""
    plain, grouped, systems = "", "", []
    position = 0
    for place in _PLACE.finditer(template):
        literal = _literal(template[position : place.start()])
        plain += literal
        grouped += literal
        position = place.end()
        name = place.group(1)
        if name == "branch":
            choice = "|".join(_branch_pattern(branch) for branch in branches)
            plain += f"(?:{choice})*" if choice else ""
            grouped += f"((?:{choice})*)" if choice else "()"
        else:
            source = numerals.pattern(name)
            plain += f"(?:{source})"
            grouped += f"({source})"
        systems.append(name)
    tail = _literal(template[position:])
    expression = re.compile(grouped + tail, flags)
    parts = tuple(_compiled_branch(branch, flags) for branch in branches)
    reader = _reader(expression, tuple(systems), parts)
    places = sum(1 for system in systems if system != "branch")
    return Mark(template, plain + tail, reader, places)


def _literal(text: str) -> str:
    return _SPACES.join(re.escape(piece) for piece in text.split(" "))


def _branch_pattern(template: str) -> str:
    def replace(place: re.Match[str]) -> str:
        return f"(?:{numerals.pattern(place.group(1))})"

    pieces = _PLACE.split(template)
    if len(pieces) == 1:
        return _literal(template)
    place = _PLACE.search(template)
    assert place is not None
    return _literal(template[: place.start()]) + replace(place) + _literal(template[place.end() :])


def _compiled_branch(template: str, flags: int) -> tuple[re.Pattern[str], str]:
    place = _PLACE.search(template)
    if place is None:
        return re.compile(f"({_literal(template)})", flags), "word"
    system = place.group(1)
    before, after = _literal(template[: place.start()]), _literal(template[place.end() :])
    return re.compile(f"{before}({numerals.pattern(system)}){after}", flags), system


_LETTERED = ("latin", "latin-upper", "word")
"""Branches that keep their own sign (`8a`, `12bis`); all others become `-n`."""


def _reader(
    expression: re.Pattern[str],
    systems: tuple[str, ...],
    branches: tuple[tuple[re.Pattern[str], str], ...],
) -> Callable[[str], str | None]:
    def read(printed: str) -> str | None:
        match = expression.fullmatch(printed)
        if match is None:
            return None
        numbers: list[str] = []
        for system, found in zip(systems, match.groups(), strict=True):
            if system == "branch":
                if numbers:
                    numbers[-1] += _branch_number(found, branches)
                continue
            value = numerals.parse(system, found)
            if value is None:
                return None
            numbers.append(str(value))
        return "to".join(numbers[:1] + numbers[-1:]) if len(numbers) > 1 else "".join(numbers)

    return read


def _branch_number(printed: str, branches: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    """`の二の三` as `-2-3`, `a` as `a`, ` bis` as `bis`."""
    result, position = "", 0
    while position < len(printed):
        for expression, system in branches:
            match = expression.match(printed, position)
            if match is None or match.end() == position:
                continue
            sign = match.group(1)
            if system in _LETTERED:
                result += sign.strip().lower()
            else:
                result += f"-{numerals.parse(system, sign)}"
            position = match.end()
            break
        else:
            break
    return result


def print_mark(template: str, number: str, branches: tuple[str, ...]) -> str:
    """A number in normal form printed by a template: `12-2` by `第{kanji}条{branch}` is 第十二条の二.

    A template with several numbers takes a range (`38to84`). What cannot be printed in the
    template's system is printed in Arabic digits: nothing is refused.
    """
    numbers = number.split("to")
    count = -1

    def replace(place: re.Match[str]) -> str:
        nonlocal count
        name = place.group(1)
        if name == "branch":
            return _print_branch(numbers[min(count, len(numbers) - 1)], branches)
        count += 1
        return _print_number(name, _BASE.match(numbers[min(count, len(numbers) - 1)]))

    return _PLACE.sub(replace, template)


_BASE = re.compile(r"(\d*)(.*)")


def _print_number(system: str, match: re.Match[str] | None) -> str:
    if match is None or not match.group(1):
        return match.group(2) if match else ""
    return numerals.print_(system, int(match.group(1))) or match.group(1)


def _print_branch(number: str, branches: tuple[str, ...]) -> str:
    match = _BASE.match(number)
    rest = match.group(2) if match else ""
    numeric = [branch for branch in branches if _system(branch) not in _LETTERED]
    result = ""
    for piece in re.findall(r"-\d+|[^\d-]+", rest):
        if piece.startswith("-") and numeric:
            value = int(piece[1:])
            system = _system(numeric[0])
            sign = numerals.print_(system, value) or str(value)
            result += _PLACE.sub(lambda _, sign=sign: sign, numeric[0])  # type: ignore[misc]
        else:
            result += piece
    return result


def _system(branch: str) -> str:
    place = _PLACE.search(branch)
    return place.group(1) if place else "word"


def follow_of(template: str, follow: str, refuse: str) -> str:
    """What must and must not stand after a mark, as one expression without groups."""
    after = f"(?={follow})" if follow else (FOLLOW if _WORD_END.search(template) else "")
    return after + (f"(?!{refuse})" if refuse else "")

"""Printed marks such as (a), (1A), (iv): the systems that they may belong to, and their order."""

from __future__ import annotations

import re

import msgspec

_SHAPE = re.compile(r"([0-9]+|[a-z]+|[A-Z]+)(.*)$")
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


class Reading(msgspec.Struct, frozen=True):
    """One way to read a mark: the system, its number there, and what branches off."""

    system: str
    value: int
    branch: str = ""


def bare(mark: str) -> str:
    """`(1A)` without its brackets."""
    return mark.strip().strip("().§ ")


def readings(mark: str) -> list[Reading]:
    """Every way to read a mark, letters before Roman numerals."""
    shape = _SHAPE.match(bare(mark))
    if shape is None:
        return []
    base, branch = shape[1], shape[2]
    if base.isdecimal():
        return [Reading("arabic", int(base[:9]), branch)]
    upper = base.isupper()
    letters = base.lower()
    found = []
    if len(letters) == 1:
        found.append(Reading("upper" if upper else "latin", ord(letters) - 96, branch))
    elif len(set(letters)) == 1:
        value = 26 * (len(letters) - 1) + ord(letters[0]) - 96
        found.append(Reading("upper" if upper else "latin", value, branch))
        doubled = "upper-doubled" if upper else "doubled"
        found.append(Reading(doubled, ord(letters[0]) - 96, branch))
    if _ROMAN.match(letters):
        found.append(Reading("upper-roman" if upper else "roman", _roman(letters), branch))
    return found


def _roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def as_system(mark: str, system: str) -> Reading | None:
    """The mark read in one system, or None."""
    return next((reading for reading in readings(mark) if reading.system == system), None)


def normal(mark: str, systems: tuple[str, ...] = ()) -> str:
    """The number in normal form: `1`, `1a` for 1A, `1-1` for a-1, `7-9` for G-ix; as printed when
    it is none."""
    found = readings(mark)
    wanted = [reading for reading in found if reading.system in systems]
    if not found:
        return bare(mark)
    chosen = (wanted or found)[0]
    branch = chosen.branch.lower()
    if branch[1:] and branch[0] == "-" and _ROMAN.match(branch[1:]):
        branch = f"-{_roman(branch[1:])}"
    return f"{chosen.value}{branch}"


def follows(mark: str, last: str, system: str) -> bool:
    """Whether a mark is the next after another in one system: b after a, 1A after 1."""
    new, old = as_system(mark, system), as_system(last, system)
    if new is None or old is None:
        return False
    return new.value == old.value + 1 or (new.value == old.value and new.branch > old.branch)


def comes_after(mark: str, last: str, system: str) -> bool:
    """Whether a mark stands anywhere behind another in one system."""
    new, old = as_system(mark, system), as_system(last, system)
    if new is None or old is None:
        return False
    return (new.value, new.branch) > (old.value, old.branch)


def branches_off(mark: str, last: str, system: str) -> bool:
    """Whether two marks branch off the same number, in whatever order: 1C and 1D."""
    new, old = as_system(mark, system), as_system(last, system)
    if new is None or old is None:
        return False
    return new.value == old.value and bool(new.branch) and bool(old.branch)


def first_in(mark: str) -> str:
    """The system in which a mark is the first, or an empty string."""
    found = [r for r in readings(mark) if r.value == 1]
    found.sort(key=lambda r: r.system in ("latin", "upper"))
    return found[0].system if found else ""

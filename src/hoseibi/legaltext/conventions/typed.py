"""Addresses as a person types them: `art_5__point_a` for `art_5__point_1`."""

from __future__ import annotations

import re
from itertools import islice, product

from ..scripts import numerals
from .convention import Convention

_SYSTEM = re.compile(r"\{([\w|-]+)\}")
_POINT = re.compile(r"point_([^_\d~][^_~]{0,8})")
_MOST = 64


def addresses_of(typed: str, convention: Convention) -> tuple[str, ...]:
    """What a typed address may mean: the letters of points as their places in the convention's
    rows, the likeliest first (`point_i` is the ninth letter, then the first Roman number).
    The address itself when it has no letters, or none that the convention knows."""
    choices = [_readings(segment, convention) for segment in typed.split("__")]
    return tuple("__".join(pieces) for pieces in islice(product(*choices), _MOST))


def _readings(segment: str, convention: Convention) -> list[str]:
    found = _POINT.fullmatch(segment)
    if found is None:
        return [segment]
    letters = dict.fromkeys((found[1], found[1].lower(), found[1].upper()))
    systems = dict.fromkeys(
        system
        for style in convention.point
        for mark in style.marks
        for names in _SYSTEM.findall(mark)
        for system in names.split("|")
        if system != "branch" and system not in convention.kept
    )
    values = [numerals.parse(system, letter) for system in systems for letter in letters]
    return list(dict.fromkeys(f"point_{value}" for value in values if value)) or [segment]

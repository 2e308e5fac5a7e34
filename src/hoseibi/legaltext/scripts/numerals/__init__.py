"""Numbers as laws print them, read and printed: 七百九, ១២, IV, b, ロ, thứ hai, Ier, Первая.

The systems are data (`systems.toml`). Each has three verbs, and the pattern of a system finds in a
running text what its `parse` can read.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from .kanji import Kanji
from .roman import Roman
from .rows import Digits, Row
from .words import Over, Words


class System(Protocol):
    """What every kind of numeral can do."""

    pattern: str

    def read(self, printed: str) -> int | None: ...

    def write(self, number: int) -> str | None: ...


def parse(system: str, printed: str) -> int | None:
    """The number that is printed, or None when this system cannot read it (outer spaces aside)."""
    return _system(system).read(printed.strip())


def print_(system: str, number: int) -> str:
    """The number as the system prints it.

    A number that the system has no sign for is printed in Arabic figures, so that the thirtieth
    point of a list is never lost for want of a letter.
    """
    return _system(system).write(number) or str(number)


def pattern(system: str) -> str:
    """The source of a regular expression for what `parse` reads: no capture groups, linear.

    It is bounded in length and closed in itself, so that it can stand between other pieces.
    """
    return _system(system).pattern


def systems() -> tuple[str, ...]:
    """The names of all systems, in the order of the data."""
    names: list[str] = []
    for name in _tables():
        table = _table(name)
        names.append(name)
        if table.get("upper"):
            names += [f"{name}-upper", *([f"{name}-title"] if table["kind"] == "words" else [])]
    return tuple(names)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    source = files(__package__).joinpath("systems.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)


def _table(name: str) -> dict[str, Any]:
    table = _tables()[name]
    return {**_table(table["like"]), **table} if "like" in table else table


@cache
def _system(name: str) -> System:
    tables = _tables()
    base, _, case = name.rpartition("-")
    if name not in tables and case in ("upper", "title") and base in tables:
        return _build(_table(base), case)
    return _build(_table(name), "")


def _build(table: dict[str, Any], case: str) -> System:
    kind = table["kind"]
    if kind == "words":
        words = Words.from_table(table, case)
        others = tuple(_system(other) for other in table.get("over", ()))
        return Over(words, others, table.get("prefix", ""), table.get("sole", False))
    if kind == "row":
        signs = [sign.upper() for sign in table["signs"]] if case else list(table["signs"])
        return Row(tuple(signs), table.get("after", ""))
    if kind == "digits":
        return Digits(table["signs"], table.get("also", ""))
    if kind == "roman":
        return Roman(tuple(table["signs"]), short=table.get("short", False))
    return Kanji(table["print"])

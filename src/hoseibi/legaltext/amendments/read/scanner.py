"""A place in a sentence with the choices made so far: what every reader of amendments builds on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, TypeVar

_Own = TypeVar("_Own", bound="Scanner")


class Unread(Exception):
    """The words from `position` on are not in the grammar."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


@cache
def _compiled(pattern: str, loose: bool) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{pattern})", re.IGNORECASE) if loose else re.compile(pattern)


class Scanner:
    """Reads from left to right. Where a quotation may end in several places, `choices` says which
    end to take; `options` counts what there was to choose.

    `loose` scanners pass over white space in front of what they look for, and over capitals.
    """

    loose: ClassVar[bool] = False

    def __init__(self, text: str, choices: list[int] | None = None) -> None:
        self.text = text
        self.position = 0
        self.choices = choices or []
        self.options: list[int] = []

    @classmethod
    def tries(cls: type[_Own], text: str, most: int) -> Iterator[_Own]:
        """A scanner for each set of choices, at most so many; each is taken after the one before
        was read, and so knows what there was to choose."""
        choices: list[int] | None = []
        for _ in range(most):
            if choices is None:
                return
            scanner = cls(text, choices)
            yield scanner
            choices = next_choices(choices, scanner.options)

    def at(self, pattern: str) -> re.Match[str] | None:
        """What stands here, without going on."""
        return _compiled(pattern, self.loose).match(self.text, self.position)

    def accept(self, pattern: str) -> re.Match[str] | None:
        """What stands here, and go on behind it."""
        found = self.at(pattern)
        if found is not None:
            self.position = found.end()
        return found

    def word(self, pattern: str) -> re.Match[str] | None:
        """The same for whole words."""
        return self.accept(rf"(?:{pattern})\b")

    def expect(self, pattern: str) -> re.Match[str]:
        """The same; raises Unread when it does not stand here."""
        found = self.accept(pattern)
        if found is None:
            raise self.unread()
        return found

    def unread(self) -> Unread:
        return Unread(self.position)

    def chosen(self, ends: list[int]) -> int:
        """Which of the places where a quotation may end is taken this time; raises Unread when
        there are none."""
        if not ends:
            raise self.unread()
        turn = len(self.options)
        self.options.append(len(ends))
        return ends[self.choices[turn] if turn < len(self.choices) else 0]


def next_choices(made: list[int], options: list[int]) -> list[int] | None:
    """The choices to try after these failed; None when all were tried."""
    choices = made + [0] * (len(options) - len(made))
    for turn in range(len(options) - 1, -1, -1):
        if choices[turn] + 1 < options[turn]:
            return [*choices[:turn], choices[turn] + 1]
    return None

"""A place in a sentence, with the choices made so far: what reading begins with and returns to."""

from __future__ import annotations

import re
from functools import cache

from . import quotes


class Unread(Exception):
    """The words from `position` on are not in the grammar."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Scanner:
    """Reads from left to right. Where a quotation may end in several places, `choices` says which
    end to take; `options` counts what there was to choose."""

    def __init__(self, text: str, choices: list[int] | None = None) -> None:
        self.text = text
        self.position = 0
        self.choices = choices or []
        self.options: list[int] = []

    def at(self, pattern: str) -> re.Match[str] | None:
        """What stands here, without going on."""
        return _compiled(pattern).match(self.text, self.position)

    def accept(self, pattern: str) -> re.Match[str] | None:
        """What stands here, and go on behind it."""
        found = self.at(pattern)
        if found is not None:
            self.position = found.end()
        return found

    def expect(self, pattern: str) -> re.Match[str]:
        found = self.accept(pattern)
        if found is None:
            raise self.unread()
        return found

    def unread(self) -> Unread:
        return Unread(self.position)

    @property
    def ended(self) -> bool:
        return self.position >= len(self.text)

    def quotation(self) -> str:
        """The words between the marks that open here."""
        found = quotes.ends(self.text, self.position) if self.at("「") else []
        if not found:
            raise self.unread()
        turn = len(self.options)
        self.options.append(len(found))
        end = found[self.choices[turn] if turn < len(self.choices) else 0]
        words = self.text[self.position + 1 : end - 1]
        self.position = end
        return words


def next_choices(made: list[int], options: list[int]) -> list[int] | None:
    """The choices to try after these failed; None when all were tried."""
    choices = made + [0] * (len(options) - len(made))
    for turn in range(len(options) - 1, -1, -1):
        if choices[turn] + 1 < options[turn]:
            return [*choices[:turn], choices[turn] + 1]
    return None

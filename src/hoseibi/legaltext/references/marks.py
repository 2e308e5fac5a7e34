"""The marks of a vocabulary: the number in words that one matched, read, and written anew."""

from __future__ import annotations

import re
from functools import cache

from ..conventions import Compiler, Mark, print_mark
from ..scripts import numerals

PLACE = re.compile(r"\{([a-z][\w|-]*)\}")
_LOOK = re.compile(r"\(\?<?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)")
"""What a mark says of the words beside it: not there when its number is read."""


class MarkReader:
    """Reads the number in the words that one mark matched."""

    def __init__(self, marks: tuple[str, ...], compiler: Compiler, flags: int) -> None:
        self.compiler = compiler
        self.marks = []
        for mark in marks:
            bare = _LOOK.sub("", mark)
            source = PLACE.sub(lambda place: f"({system_pattern(place[1], compiler)})", bare)
            self.marks.append((re.compile(source, flags), PLACE.findall(bare)))

    def read(self, words: str) -> str | None:
        """The number in normal form; empty when the mark has none; None when it does not match."""
        for expression, places in self.marks:
            found = expression.fullmatch(words)
            if found is None:
                continue
            if not places:
                return ""
            value = self._number(places, found.groups(""))
            if value is not None:
                return value
        return None

    def rewritten(self, words: str, number: str) -> str | None:
        """The words of a mark with another number, in the numerals that they have."""
        for expression, places in self.marks:
            found = expression.fullmatch(words)
            if found is None or not places:
                continue
            new, end = "", 0
            for group, place in enumerate(places, start=1):
                if found[group] is not None:
                    new += words[end : found.start(group)]
                    new += self._printed(place, found[group], number)
                    end = found.end(group)
            return new + words[end:]
        return None

    def _printed(self, place: str, said: str, number: str) -> str:
        if place == "branch":
            return print_mark("{branch}", number, self.compiler.templates)
        if place in self.compiler.kept:
            return number
        systems = place.split("|")
        known = set(numerals.systems())
        system = next(
            (s for s in systems if s in known and numerals.parse(s, said) is not None), ""
        )
        if not system:
            return said
        new = print_mark(f"{{{system}}}", number.split("-")[0], ())
        return _cased(new, said)

    def _number(self, places: list[str], said: tuple[str, ...]) -> str | None:
        there = [(place, word) for place, word in zip(places, said, strict=True) if word]
        template = "".join(f"{{{place}}}" for place, _ in there)
        return _mark(template, self.compiler).read("".join(word for _, word in there))


def _cased(new: str, said: str) -> str:
    """In the letters of the words that it stands for: all large, all small, or as written."""
    if said.isupper():
        return new.upper()
    return new.lower() if said.islower() else new


@cache
def _mark(template: str, compiler: Compiler) -> Mark:
    return compiler.mark(template)


def system_pattern(name: str, compiler: Compiler) -> str:
    if name == "branch":
        return f"(?:{compiler.branch}){{0,4}}" if compiler.branch else ""
    if name in compiler.kept:
        return compiler.kept[name]
    return "|".join(f"(?:{numerals.pattern(system)})" for system in name.split("|"))

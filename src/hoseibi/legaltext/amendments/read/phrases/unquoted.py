"""New text that stands below its sentence without quotation marks, put between some."""

from __future__ import annotations

import re

from ...phrases import Phrases

_LONGEST = 4
"""So many lines of a sentence are looked at for what makes it one that amends."""


def with_marks(text: str, phrases: Phrases) -> str:
    """The act with each such text between the first pair of marks that does not stand in it. It
    ends before the next numbered sentence that amends, or where the act speaks of itself."""
    lines = text.split("\n")
    place = 0
    while place < len(lines):
        if lines[place].rstrip().endswith(":"):
            begin = _next_words(lines, place + 1)
            end = _end(lines, begin, phrases)
            _mark(lines, begin, end, phrases)
            place = max(end - 1, place)
        place += 1
    return "\n".join(lines)


def _next_words(lines: list[str], place: int) -> int:
    return next((n for n in range(place, len(lines)) if lines[n].strip()), len(lines))


def _end(lines: list[str], begin: int, phrases: Phrases) -> int:
    item, amends = re.compile(phrases.marks[0]), re.compile(phrases.amends)
    for at in range(begin, len(lines)):
        line = lines[at].strip()
        if phrases.closes and re.fullmatch(phrases.closes, line):
            return at
        if item.match(line) and amends.search(_sentence(lines, at)):
            return at
    return len(lines)


def _sentence(lines: list[str], begin: int) -> str:
    """From a line on to the one that ends a sentence or announces new text."""
    said: list[str] = []
    for line in lines[begin : begin + _LONGEST]:
        said.append(line.strip())
        if said[-1].endswith((".", ":", ";")):
            break
    return " ".join(said)


def _mark(lines: list[str], begin: int, end: int, phrases: Phrases) -> None:
    last = next((n for n in range(end - 1, begin - 1, -1) if lines[n].strip()), -1)
    if last < 0 or lines[begin].lstrip()[:1] in {pair[0] for pair in phrases.quotes}:
        return
    block = "".join(lines[begin : last + 1])
    pair = next((p for p in phrases.quotes if p[0] not in block and p[1] not in block), "")
    if pair:
        lines[begin] = pair[0] + lines[begin].lstrip()
        lines[last] = lines[last].rstrip() + pair[1]

"""Where the sentences of a provision begin and end, in any script.

A rule for scripts with a full stop of their own, a careful one for the stop that also stands after
figures and abbreviations. A semicolon between two clauses of a list ends nothing.
"""

from __future__ import annotations

import re

_OWN = "。．｡！？।။៕۔"
"""Stops that end a sentence wherever they stand."""
_KHMER = "\u17d4"
_CLOSING = "」』）)】〕”’\"'»›"
_STOP = re.compile(rf"[{_OWN}{_KHMER}][{_CLOSING}]*|[.!?]+[{_CLOSING}]*(?=\s)")
_OPENS = re.compile(r"\s+[\"'“‘«„(\[]*(?:[A-ZÀ-ÖØ-ÞĐĂÂÊÔƠƯА-ЯЁЎҚҒҲӨҮ0-9]|[^\W\d_a-zà-ÿа-я])")
_SHORT = re.compile(
    r"(?:(?:^|[\s(«“])(?:[A-Za-zÀ-ÿА-Яа-я]|art|arts|al|Art|Nr|nr|No|Nos|no|Abs|para|paras|sec|Sec|cf|vgl|"
    r"bzw|ст|п|ч|г|гг|см|т|Mr|Mrs|Dr|St|lid|resp|ca|pt|pts|etc|e\.g|i\.e|z\.B|d\.h|т\.е|т\.д))\.$"
)
"""What a stop follows without ending a sentence: an abbreviation, or a single letter."""
_FIGURE = re.compile(r"(?:^|\s)\(?\d{1,3}\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    """From and up to of each sentence, in code points; spaces around it left out."""
    found: list[tuple[int, int]] = []
    start = depth = at = 0
    for stop in _STOP.finditer(text):
        depth += _deeper(text, at, stop.start())
        at = stop.start()
        if depth > 0 or not _ends(text, start, stop):
            continue
        depth += _deeper(text, at, stop.end())
        at = stop.end()
        _add(found, text, start, stop.end())
        start, depth = stop.end(), 0
    _add(found, text, start, len(text))
    return found


def _deeper(text: str, start: int, end: int) -> int:
    """How many brackets were opened and not closed: a stop inside them ends nothing."""
    part = text[start:end]
    opened = sum(part.count(sign) for sign in "（「『(«“")
    return opened - sum(part.count(sign) for sign in "）」』)»”")


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    if text[stop.start()] in _OWN:
        return True
    if text[stop.start()] == _KHMER:
        return True
    if not _OPENS.match(text, stop.end()):
        return False
    said = text[start : stop.start() + 1]
    return not (_SHORT.search(said) or _FIGURE.search(said))


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    said = text[start:end]
    first = len(said) - len(said.lstrip())
    last = len(said.rstrip())
    if first < last:
        found.append((start + first, start + last))

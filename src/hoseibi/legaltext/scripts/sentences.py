"""Where the sentences of a provision begin and end, in any script.

A rule for scripts with a full stop of their own, a careful one for the stop that also stands after
figures and abbreviations. A semicolon between two clauses of a list ends nothing.
"""

from __future__ import annotations

import re

_OWN = "。．｡！？\u0964\u104b\u17d4\u17d5\u06d4"
"""Stops that end a sentence wherever they stand."""
_CLOSING = "」』）)】〕”’\"'»›"
_STOP = re.compile(rf"[{_OWN}][{_CLOSING}]*|[.!?]+[{_CLOSING}]*(?=\s)")
_OPENS = re.compile(r"\s+[\"'“‘«„(\[]*(?:[A-ZÀ-ÖØ-ÞĐĂÂÊÔƠƯА-ЯЁЎҚҒҲӨҮ0-9]|[^\W\d_a-zà-ÿа-я])")
_SHORT = re.compile(
    r"(?<![^\s(«“])(?:[A-Za-zÀ-ÿА-Яа-я]|art|arts|al|Art|Nr|nr|No|Nos|no|Abs|para|paras|sec|Sec|cf|vgl"
    r"|bzw|ст|п|ч|г|гг|см|т|Mr|Mrs|Dr|St|lid|resp|ca|pt|pts|etc|e\.g|i\.e|z\.B|d\.h|т\.е|т\.д)\Z"
)
"""What a stop follows without ending a sentence: an abbreviation, or a single letter."""
_FIGURE = re.compile(r"(?<!\S)\(?\d{1,3}\Z")
_BEHIND = 8
"""Code points before a stop that are looked at: as many as the longest of these has."""


def sentences(text: str) -> list[tuple[int, int]]:
    """From and up to of each sentence, in code points; spaces around it left out."""
    found: list[tuple[int, int]] = []
    start = depth = at = 0
    for stop in _STOP.finditer(text):
        depth = max(0, depth + _deeper(text, at, stop.start()))
        at = stop.start()
        closed = depth + _deeper(text, at, stop.end())
        # In brackets a stop ends nothing; but a whole sentence in Latin letters may stand there.
        if closed > 0 or (depth > 0 and text[at] in _OWN) or not _ends(text, stop):
            continue
        at = stop.end()
        _add(found, text, start, stop.end())
        start, depth = stop.end(), 0
    _add(found, text, start, len(text))
    return found


def _deeper(text: str, start: int, end: int) -> int:
    """How many brackets were opened and not closed."""
    part = text[start:end]
    opened = sum(part.count(sign) for sign in "（「『(«“")
    return opened - sum(part.count(sign) for sign in "）」』)»”")


def _ends(text: str, stop: re.Match[str]) -> bool:
    at = stop.start()
    if text[at] in _OWN:
        return True
    if not _OPENS.match(text, stop.end()):
        return False
    behind = max(0, at - _BEHIND)
    return not (_SHORT.search(text, behind, at) or _FIGURE.search(text, behind, at))


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    said = text[start:end]
    first = len(said) - len(said.lstrip())
    last = len(said.rstrip())
    if first < last:
        found.append((start + first, start + last))

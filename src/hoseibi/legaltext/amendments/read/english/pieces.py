"""An amending text cut into what tells something and the new text that follows it."""

from __future__ import annotations

import re

import msgspec

from .outline import lead

AMENDS = re.compile(
    r"\b(?:amended|repealed|redesignated|renumbered|designated|revoked|omitted|deleted|replaced|added"
    r"|inserted|substituted?|insert|strike|striking|struck|stricken|removed|omit|delete|adding|designate"
    r"|redesignate|renumber|relettered|amend(?:ment|ing)\s+(?:as|by))\b",
    re.IGNORECASE,
)
"""Words by which a line shows that it amends."""

_ANNOUNCES = re.compile(
    r"(?:read(?:\s+as\s+follows)?|following(?:\s+[\w()]+){0,4}|insert(?:ed)?|substituted?|in\s+(?:its|their)"
    r"\s+place|added|at\s+the\s+end)\s*[:—-]+\s*$|to\s+read\s+as\s+follows\s*[.;]?$|insert\s*[—-]$",
    re.IGNORECASE,
)
_OPEN = '“"‘«'
_FOOT = re.compile(r"[”\"’»]\s*(?:[.;,]|;\s*(?:and|or))?$")


class Piece(msgspec.Struct):
    """A line that tells something and the lines of new text that follow it."""

    marks: list[str]
    words: str
    line: int
    block: list[str]


def pieces_of(text: str) -> list[Piece]:
    """Lines with the new text that follows them. New text begins with a quotation mark, or stands
    behind a line that announces it."""
    pieces: list[Piece] = []
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), start=1)]
    lines = [(n, line) for n, line in lines if line]
    place = 0
    while place < len(lines):
        number, line = lines[place]
        place += 1
        marks, words = lead(line)
        piece = Piece(marks, words, number, [])
        pieces.append(piece)
        if place < len(lines) and _takes_block(words, lines[place][1]):
            end = _block_end(lines, place)
            piece.block = _unquoted([line for _, line in lines[place:end]])
            place = end
    return pieces


def _takes_block(words: str, following: str) -> bool:
    if following[0] in _OPEN:
        return _ANNOUNCES.search(words) is not None or words.rstrip().endswith((":", "—"))
    return _ANNOUNCES.search(words) is not None and not AMENDS.search(following)


def _block_end(lines: list[tuple[int, str]], start: int) -> int:
    """Behind the last line of the new text: the line that closes the quotation, unless the next one
    opens it again; without quotation marks, before the next line that amends."""
    quoted = any(line[0] in _OPEN for _, line in lines[start : start + 2])
    for place in range(start, len(lines)):
        line = lines[place][1]
        following = lines[place + 1][1] if place + 1 < len(lines) else ""
        if quoted:
            if _FOOT.search(line) and following[:1] not in _OPEN:
                return place + 1
        elif place > start and AMENDS.search(line) and lead(line)[0]:
            return place
    return len(lines)


def _unquoted(lines: list[str]) -> list[str]:
    """New text without the quotation marks around it and at the start of its lines, the first of
    which may lack its own."""
    opening = next((line[0] for line in lines[:2] if line[0] in _OPEN), "")
    if not opening:
        return lines
    out = [line[1:].lstrip() if line[0] == opening else line for line in lines]
    out[-1] = _FOOT.sub("", out[-1])
    return [line for line in out if line]

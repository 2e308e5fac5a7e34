"""An amending text cut into what tells something and the new text that follows it."""

from __future__ import annotations

import re
from itertools import islice, takewhile

import msgspec

from .marks import follows, readings
from .outline import is_article, lead

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
_AS_FOLLOWS = re.compile(r"\breads?\s+as\s+follows?\s*$", re.IGNORECASE)
_BEGUN = re.compile(
    r"[:—]\s*(?=[“\"]?\s*(?:\([0-9A-Za-z-]{1,6}\)|(?:Sec\.|§|Article|Section)\s*\d))"
)
_IN_PLACE = re.compile(r",?\s*[”\"]?\s*in\s+(?:its|their)\s+place[.;]?\s*[”\"]?[.;]?$")
_MOST_BEGINNINGS = 8
_MOST_LINES = 60
"""As far as this the end of new text is looked for that a sentence began."""

_OPEN = '“"‘«'
_FOOT = re.compile(r"[”\"’»]\s*(?:[.;,]|;\s*(?:and|or))?$")


class Piece(msgspec.Struct):
    """A line that tells something and the lines of new text that follow it; with `goes_on`, they
    go on below what the sentence itself puts in: `inserting the phrase “the following:`."""

    marks: list[str]
    words: str
    line: int
    block: list[str]
    goes_on: bool = False


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
        if begun := _begun(words):
            end = _begun_end(words[begun:], lines, place)
            if _unclear(piece, [line for _, line in lines[place:end]]):
                continue
            piece.words = words[:begun].rstrip()
            piece.block = _unquoted([words[begun:], *(line for _, line in lines[place:end])])
            place = end
        elif end := _open_end(words, lines, place):
            piece.words = words + _CLOSES[words[_opened(words)]]
            piece.block = _trimmed([line for _, line in lines[place:end]])
            piece.goes_on, place = True, end
        elif place < len(lines) and _takes_block(words, lines[place][1]):
            end = _block_end(lines, place)
            piece.block = _unquoted([line for _, line in lines[place:end]])
            place = end
    return pieces


_CLOSES = {"“": "”", '"': '"'}


def _opened(words: str) -> int:
    """Where the last quotation opens, when it does not close and ends by announcing more."""
    if not words.endswith((":", "—")):
        return -1
    place = max((words.rfind(f" {sign}") for sign in _CLOSES), default=-1) + 1
    return place if place and _CLOSES[words[place]] not in words[place + 1 :] else -1


def _open_end(words: str, lines: list[tuple[int, str]], start: int) -> int:
    """Behind the provisions that go on with new text which the sentence began; 0 where it began
    none, or where they end is not certain: no mark closes them, and nothing that amends follows."""
    if _opened(words) < 0 or start >= len(lines) or not lead(lines[start][1].lstrip(_OPEN))[0]:
        return 0
    for place, (_, line) in enumerate(lines[start : start + _MOST_LINES], start):
        following = lines[place + 1][1] if place + 1 < len(lines) else ""
        if place > start and line[0] not in _OPEN and AMENDS.search(line) and lead(line)[0]:
            return place
        if (_FOOT.search(line) or _IN_PLACE.search(line)) and following[:1] not in _OPEN:
            return place + 1
    return 0


def _trimmed(lines: list[str]) -> list[str]:
    """New text without the marks that begin its lines and what closes it."""
    out = [line.lstrip(_OPEN).lstrip() for line in lines]
    out[-1] = _FOOT.sub("", _IN_PLACE.sub("", out[-1]))
    return out


def _begun(words: str) -> int:
    """Where new provisions begin in the sentence that announces them; 0 where none do."""
    for found in islice(_BEGUN.finditer(words), _MOST_BEGINNINGS):
        head = words[: found.start() + 1]
        if (
            _ANNOUNCES.search(head)
            and head.count('"') % 2 == 0
            and head.count("“") == head.count("”")
        ):
            rest = words[found.end() :]
            inside = rest[1:].rstrip(" .;,")
            quoted = rest[0] in _OPEN
            ends = quoted and any(sign in inside[:-1] for sign in _CLOSES.values())
            return 0 if ends or (not quoted and AMENDS.search(rest)) else found.end()
    return 0


def _begun_end(begun: str, lines: list[tuple[int, str]], start: int) -> int:
    """Behind the lines that go on with such provisions."""
    if begun[0] in _OPEN:
        if _FOOT.search(begun[1:]) and (start >= len(lines) or lines[start][1][0] not in _OPEN):
            return start
        return _block_end([(0, begun), *lines[start:]], 0) - 1 + start
    for place in range(start, len(lines)):
        if AMENDS.search(lines[place][1]) or is_article((lead(lines[place][1])[0] or ["("])[0]):
            return place
    return len(lines)


def _unclear(piece: Piece, lines: list[str]) -> bool:
    """Whether one of the lines may as well be the act's own next provision: (b) behind its (a)."""
    own = piece.marks[-1] if piece.marks else ""
    if not own or is_article(own) or any(line[0] in _OPEN for line in lines):
        return False
    systems = {reading.system for reading in readings(own)}
    first = [marks[0] for marks in (lead(line)[0] for line in lines) if marks]
    return any(follows(mark, own, system) for mark in first for system in systems)


def _takes_block(words: str, following: str) -> bool:
    if following[0] in _OPEN:
        announced = _ANNOUNCES.search(words) or _AS_FOLLOWS.search(words)
        return announced is not None or words.rstrip().endswith((":", "—"))
    return _ANNOUNCES.search(words) is not None and not AMENDS.search(following)


def _is_row(line: str) -> bool:
    return line.lstrip(_OPEN).startswith("|")


def _block_end(lines: list[tuple[int, str]], start: int) -> int:
    """Behind the last line of the new text: the line that closes the quotation, unless the next one
    opens it again; without quotation marks, before the next line that amends."""
    if _is_row(lines[start][1]):
        rows = takewhile(lambda at: _is_row(lines[at][1]), range(start, len(lines)))
        return max(rows) + 1
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

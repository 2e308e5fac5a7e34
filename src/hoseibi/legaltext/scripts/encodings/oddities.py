"""Characters that a jurist cannot see or that show differently on another machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from operator import attrgetter

from ...model.finding import HINT, WARNING, Finding

MOST = 50
"""Findings about one text; the rest are counted in one more."""

_COUNTED = 10_000

_KINDS = (
    ("null-character", WARNING, "\0", "A NUL character ({value}) stands here; delete it."),
    (
        "bidirectional-control",
        WARNING,
        "\u200e\u200f\u202a-\u202e\u2066-\u2069",
        "An invisible sign ({value}) turns the direction of writing here: what is read may not be "
        "what is written. Delete it unless the language asks for it.",
    ),
    (
        "control-character",
        WARNING,
        "\x01-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f",
        "A control character ({value}) stands here; delete it.",
    ),
    ("page-break", HINT, "\x0c", "A page break ({value}) stands here; it is kept."),
    (
        "private-use-character",
        WARNING,
        "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
        "The character {value} has a shape in one font only; write it in Unicode.",
    ),
    (
        "lone-surrogate",
        WARNING,
        "\ud800-\udfff",
        "Half a character ({value}) stands here; write the whole one.",
    ),
    (
        "replacement-character",
        WARNING,
        "\ufffd(?![0-9A-F]{2})",
        "A character was lost here before this file was made; look it up in the original.",
    ),
)


def _pattern(signs: str) -> str:
    first, rest = (signs[0], signs[1:]) if "(?!" in signs else (signs, "")
    return f"[{first}]{rest}"


_ODD = re.compile("|".join(_pattern(signs) for _, _, signs, _ in _KINDS))
_BY_KIND = tuple(
    # The rest of the line goes with the first, so that a line is reported once.
    (code, severity, re.compile(f"({_pattern(signs)})[^\n]*"), message)
    for code, severity, signs, message in _KINDS
)


def oddities(text: str, most: int = MOST) -> list[Finding]:
    """Findings about odd characters in the order of the text, so many, and one that sums up."""
    if _is_quiet(text) or not _ODD.search(text):
        return []
    found: list[Finding] = []
    left_out = 0
    for code, severity, pattern, message in _BY_KIND:
        matches = islice(pattern.finditer(text), _COUNTED)
        shown = [
            Finding(code, severity, message, (("value", value),), line=line, column=column)
            for line, column, value in _places(text, islice(matches, MOST))
        ]
        found += shown
        left_out += sum(1 for _ in matches)
    found.sort(key=attrgetter("line", "column"))
    left_out += max(0, len(found) - most)
    return found[:most] + ([_summary(left_out)] if left_out > 0 else [])


_BLANKS = ("\n", "\r", "\t", "\u3000", "\u00a0", "\u200b")


def _is_quiet(text: str) -> bool:
    """Whether every character is printable but for common white space: true of most texts, and told
    ten times as fast as by looking for each kind. All kinds but the last are not printable."""
    for blank in _BLANKS:
        text = text.replace(blank, "")
    return text.isprintable() and "\ufffd" not in text


def _places(text: str, matches: Iterator[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    line, at = 1, 0
    for match in matches:
        line += text.count("\n", at, match.start())
        at = match.start()
        column = at - text.rfind("\n", 0, at)
        yield line, column, f"U+{ord(match[1][0]):04X}"


def _summary(count: int) -> Finding:
    return Finding(
        code="more-odd-characters",
        severity=WARNING,
        message="{count} more lines have characters of this kind; only the first are listed.",
        arguments=(("count", f"{_COUNTED} or so" if count >= _COUNTED else str(count)),),
    )

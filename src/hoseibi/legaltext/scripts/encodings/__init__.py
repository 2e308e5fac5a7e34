"""Bytes of unknown origin become text, and nothing of them is lost.

Order of trial: byte order mark, UTF-32 and UTF-16 by their NULs, UTF-8, ISO-2022-JP by its escapes,
then the older encodings by how much the result looks like a language (`plausible.py`). A file in
two encodings is read line by line.

A byte that no encoding explains becomes U+FFFD and its value in two hexadecimal digits: `caf�E9`.
"""

from __future__ import annotations

import codecs
import io
import re
from itertools import islice
from typing import NamedTuple

from ...model.finding import HINT, WARNING, Finding
from ...model.reading import Unreadable
from .bytewise import by_nuls, decode_as
from .oddities import MOST, oddities
from .plausible import best_guess

LARGEST = 64 * 1024 * 1024
"""Bytes of a source. The longest code known to us, with all its tables, is a third of that."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16
_WIDE_LINE = re.compile(rb"[\x80-\xff][^\n]*")
_ESCAPED_LINE = re.compile("((?:\ufffd[0-9A-F]{2}){1,20})[^\n]*")


def decode(source: bytes) -> tuple[str, str, list[Finding]]:
    """The text without its byte order mark, the name of its encoding, and what was odd.

    The name is Python's (`utf-8`, `cp932`, `euc_jp`, `cp1251`, ...) or `tcvn3`; of a mixed file it
    is the encoding of most lines. Odd characters stay in the text; each kind is reported once a
    line and fifty findings are made at most, and one that says what was left out. Linear in time.

    Raises `Unreadable` for a source of more than `LARGEST` bytes.
    """
    if len(source) > LARGEST:
        raise Unreadable(
            "This source has {size:,} bytes and no more than {most:,} can be read; divide it into"
            " several files.",
            size=len(source),
            most=LARGEST,
        )
    text, encoding, findings = _decoded(source)
    return text, encoding, findings + oddities(text, MOST - len(findings))


def _decoded(source: bytes) -> tuple[str, str, list[Finding]]:
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return _wide(source[len(mark) :], encoding)
    sample = source[:_SAMPLE]
    wide = by_nuls(sample)
    if wide:
        return _wide(source, wide)
    if b"\x1b$" in sample and source.isascii():
        return decode_as(source, "iso2022_jp"), "iso2022_jp", []
    try:
        return source.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        return _by_lines(source)


def _wide(source: bytes, encoding: str) -> tuple[str, str, list[Finding]]:
    return decode_as(source, encoding), encoding, []


def _by_lines(source: bytes) -> tuple[str, str, list[Finding]]:
    """Not UTF-8 as a whole: some lines may be, others are in an older encoding, or damaged."""
    survey = _survey(source)
    guess = best_guess(survey.sample, survey.good > 0)
    if guess == "utf-8":
        text = decode_as(source, "utf-8")
        return text, "utf-8", _undecodable(text)
    # A short word of an older encoding may be UTF-8 by chance.
    if survey.good * 20 < survey.bad:
        text = decode_as(source, guess)
        return text, guess, [_guessed(guess), *_undecodable(text)]
    text = _line_by_line(source, guess)
    main = guess if survey.bad > survey.good else "utf-8"
    return text, main, [_mixed(guess, survey), *_undecodable(text)]


class _Survey(NamedTuple):
    """Lines with more than ASCII that are UTF-8 and that are not, where the first of these stands,
    and what they hold."""

    good: int
    bad: int
    first: int
    sample: bytes


def _survey(source: bytes) -> _Survey:
    good = bad = first = size = 0
    sample: list[bytes] = []
    for match in _WIDE_LINE.finditer(source):
        if _is_utf8(match[0]):
            good += 1
            continue
        bad += 1
        first = first or source.count(b"\n", 0, match.start()) + 1
        if size < _SAMPLE:
            head = source.rfind(b"\n", 0, match.start()) + 1
            sample.append(source[max(head, match.start() - 200) : match.end()][:_SAMPLE])
            size += len(sample[-1])
    return _Survey(good, bad, first, b"\n".join(sample)[:_SAMPLE])


def _line_by_line(source: bytes, other: str) -> str:
    """Lines that are UTF-8 as such, the rest in the other encoding, in stretches of one kind."""
    text = io.StringIO(newline="")
    at, current = 0, "utf-8"
    for match in _WIDE_LINE.finditer(source):
        encoding = "utf-8" if _is_utf8(match[0]) else other
        if encoding != current:
            edge = source.rfind(b"\n", at, match.start()) + 1 or at
            text.write(decode_as(source[at:edge], current))
            at, current = edge, encoding
    text.write(decode_as(source[at:], current))
    return text.getvalue()


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _undecodable(text: str) -> list[Finding]:
    line, at = 1, 0
    found = []
    for match in islice(_ESCAPED_LINE.finditer(text), MOST):
        line += text.count("\n", at, match.start())
        at = match.start()
        values = match[1].replace("\ufffd", " ").strip()
        found.append(
            Finding(
                code="undecodable-bytes",
                severity=WARNING,
                message="The bytes {bytes} are no text in the encoding of this file; they are "
                "kept by their values. Compare this line with the original.",
                arguments=(("bytes", values[:60]),),
                line=line,
                column=at - text.rfind("\n", 0, at),
            )
        )
    return found


def _guessed(encoding: str) -> Finding:
    return Finding(
        code="encoding-guessed",
        severity=HINT,
        message="This file does not say its encoding; it was read as {encoding}. "
        "If letters look wrong, save it as UTF-8.",
        arguments=(("encoding", encoding),),
    )


def _mixed(encoding: str, survey: _Survey) -> Finding:
    return Finding(
        code="encoding-mixed",
        severity=WARNING,
        message="{count} lines of this file are in {encoding} and the others in UTF-8; each was "
        "read in its own. Compare them with the original.",
        arguments=(("count", str(survey.bad)), ("encoding", encoding)),
        line=survey.first,
        column=1,
    )

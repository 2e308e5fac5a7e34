"""The lines of a text, made whole: page marks set aside, lines that a page broke joined again."""

from __future__ import annotations

import re

from ...model.finding import HINT, WARNING, Finding
from .grammar import Grammar

Line = tuple[int, str]
"""Line number in the source, counted from 1, and the words without the white space around them."""

_PAGE = re.compile(r"\[page [0-9]+\]$", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,6}[ \t]+")
_WIDE_PAGE = 130
_LONGEST_BROKEN_SHARE = 0.25


def lines_of(text: str, grammar: Grammar) -> tuple[list[Line], list[Finding]]:
    """Every line that has words. Linear in the text."""
    lines = [
        (number, stripped)
        for number, line in enumerate(text.splitlines(), start=1)
        if (stripped := line.strip())
    ]
    findings: list[Finding] = []
    if "\n#" in text or text.startswith("#"):
        lines = [(number, _MARKDOWN.sub("", line, count=1)) for number, line in lines]
    if "[page " in text or "[Page " in text:
        lines = _page_marks(lines, findings)
    if _is_broken(lines, grammar):
        lines = _joined(lines, grammar, findings)
    return lines, findings


def _page_marks(lines: list[Line], findings: list[Finding]) -> list[Line]:
    """A page mark, and the bare number that follows it, become a page end inside the words before."""
    kept: list[Line] = []
    first, count, position = 0, 0, 0
    while position < len(lines):
        number, line = lines[position]
        position += 1
        if not _PAGE.match(line):
            kept.append((number, line))
            continue
        if position < len(lines) and lines[position][1].isdigit():
            line = f"{line} {lines[position][1]}"
            position += 1
        first, count = first or number, count + 1
        kept.append((number, f"\f{line}\f"))
    if count:
        findings.append(
            Finding(
                "page-marks",
                HINT,
                "{count} page marks belong to the paper, not to the law; each is kept as a page end.",
                (("count", str(count)),),
                line=first,
            )
        )
    return kept


def _is_broken(lines: list[Line], grammar: Grammar) -> bool:
    """Whether a page's width broke the lines: they are short, and many end in mid-sentence."""
    sample = lines[: 40 * 1000 : max(1, len(lines) // 2000)] if len(lines) > 4000 else lines
    if len(sample) < 30:
        return False
    widths = sorted(len(line) for _, line in sample)
    if widths[len(widths) * 95 // 100] > _WIDE_PAGE or widths[-1] > 4 * _WIDE_PAGE:
        return False
    whole = _whole(grammar)
    window = lines[:4000]
    broken = sum(
        1
        for (_, line), (_, after) in zip(window, window[1:], strict=False)
        if line[-1] not in whole
        and after[0] != "\f"
        and grammar.match(line) is None
        and grammar.match(after) is None
    )
    return broken > len(window) * _LONGEST_BROKEN_SHARE


def _whole(grammar: Grammar) -> str:
    """The signs that end a line which is whole."""
    convention = grammar.convention
    return convention.terminators + convention.closers + "\f"


def _joined(lines: list[Line], grammar: Grammar, findings: list[Finding]) -> list[Line]:
    whole, joiner = _whole(grammar), grammar.convention.joiner
    widest = sorted(len(line) for _, line in lines)[len(lines) * 9 // 10]
    joined: list[Line] = []
    pieces: list[str] = []
    start = count = first = 0
    for number, line in lines:
        marked = grammar.match(line) is not None
        if pieces and _goes_on(pieces, whole, marked, grammar, widest, line):
            if line[0] == "\f":
                pieces.append(line)
                continue
            count, first = count + 1, first or number
            _append(pieces, line, joiner)
            continue
        if pieces:
            joined.append((start, "".join(pieces)))
        pieces, start = [line], number
    if pieces:
        joined.append((start, "".join(pieces)))
    findings.append(
        Finding(
            "lines-joined",
            WARNING,
            "{count} lines were broken by the width of a page and are joined again, the first at"
            " line {line}. Compare with the source where a paragraph may have ended there.",
            (("count", str(count)), ("line", str(first))),
            line=first,
        )
    )
    return joined


def _append(pieces: list[str], line: str, joiner: str) -> None:
    last = next((piece for piece in reversed(pieces) if piece[0] != "\f"), "")
    if last.endswith("-") and len(last) > 1 and last[-2].isalpha():
        at = max(i for i, piece in enumerate(pieces) if piece[0] != "\f")
        pieces[at] = pieces[at][:-1]
        pieces.append(line)
    else:
        pieces.append(joiner + line if last else line)


def _goes_on(
    pieces: list[str], whole: str, marked: bool, grammar: Grammar, widest: int, line: str
) -> bool:
    """Whether a line continues the one before it."""
    if line[0] == "\f":
        return True
    last = next((piece for piece in reversed(pieces) if piece[0] != "\f"), "")
    if marked or not last:
        return not marked and not last and False
    if last.rstrip()[-1] in whole:
        return False
    head = grammar.match(pieces[0]) if pieces[0][0] != "\f" else None
    if head is None:
        return True
    return grammar.carries_words(head.lastindex or 0) or len(last) >= widest * 0.8

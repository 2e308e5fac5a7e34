"""Lines that the width of a page broke, told from lines that a drafter ended, and joined again."""

from __future__ import annotations

import re

from ...conventions.grammar import DOUBTFUL, ITEM, Grammar, Label
from ...conventions.pages import BLOCKS, Raw, carries, whole_signs
from ...model.finding import WARNING, Finding
from .pages import goes_over

_DASHES = "—–"
_ROOM = 0.95
"""How much of the widest line may be taken by words, whose letters differ in width."""
_HYPHENS = "-\u2010\u00ad"
_COMPOUND = re.compile(r"\w{1,40}[-\u2010]\w{1,40}")


def rejoined(
    lines: list[Raw], rules: Grammar, shape: int, ends: dict[int, str], findings: list[Finding]
) -> tuple[list[Raw], frozenset[int]]:
    """The lines of a wrapped text as its drafter typed them, and the numbers of those of which
    nothing shows whether they begin a paragraph; of the ends of pages, those inside a line go into
    its words."""
    seam = _Seam(lines, rules, shape)
    joined: list[Raw] = []
    first = count = 0
    for raw in lines:
        number, line, blank, _ = raw
        if seam.goes_on(line, blank, over=number in ends):
            seam.append(line, number, ends.pop(number, ""))
            first, count = first or number, count + 1
            continue
        if seam.pieces:
            joined.append(seam.line())
        seam.begin(raw)
    if seam.pieces:
        joined.append(seam.line())
    findings += seam.findings(first, count) if count else ()
    return joined, frozenset(seam.unsure)


class _Seam:
    """The line that is being made whole."""

    def __init__(self, lines: list[Raw], rules: Grammar, shape: int) -> None:
        self.rules = rules
        self.shape = shape
        self.whole = whole_signs(rules)
        self.joiner = rules.convention.joiner
        self.suspended = rules.convention.suspended
        self.widest = sorted(len(line) for _, line, _, _ in lines)[len(lines) * 9 // 10]
        self.pieces: list[str] = []
        self.last = ""
        self.first: Raw = (0, "", False, 0)
        self.carries = True
        self.hyphens = self.first_hyphen = 0
        self.unsure: list[int] = []
        words = (_COMPOUND.findall(line) for _, line, _, _ in lines)
        self.compounds = frozenset(word for found in words for word in found)

    def begin(self, raw: Raw) -> None:
        number, line, _, _ = raw
        if self.pieces and self._is_unsure(line):
            self.unsure.append(number)
        self.pieces, self.last, self.first = [line], line, raw
        self.carries = carries(self.rules, line)

    def line(self) -> Raw:
        number, _, blank, indent = self.first
        return number, "".join(self.pieces), blank, indent

    def goes_on(self, line: str, blank: bool, *, over: bool = False) -> bool:
        """Whether a line continues the one before it, `over` the end of a page; there a blank line
        divides nothing in mid-sentence."""
        if over and self.pieces:
            if goes_over("".join(self.pieces[-2:]), line, self.rules):
                return True
            blank = blank and self.last[-1] in self.whole
        if not self.pieces or line[0] == "\\" or (blank and self.shape == BLOCKS):
            return False
        label = self.rules.label(line)
        if label is not None and label.what == DOUBTFUL:
            label = None
        full = len(self.last) >= self.widest * 0.8
        ended = self.last[-1] in self.whole
        if ended and label is None:
            ended = not (self._closes(line) or (full and self._is_mid_sentence(line)))
        if label is not None:
            # `1. Januar` in mid-sentence is a day, not a point; and where blank lines divide the
            # paragraphs, nothing that goes on without one is a new provision.
            within = self.shape == BLOCKS or line[0].islower() or self._is_item_within(label, line)
            return within and self.carries and full and not ended
        if self.shape == BLOCKS:
            return self.carries or full
        return not ended and (self.carries or full)

    def _is_item_within(self, label: Label, line: str) -> bool:
        """Whether what looks like the mark of an item may stand in mid-sentence: a number, or a
        dash after a word."""
        dashed = line[0] in _DASHES and self.last[-1].isalnum()
        return label.what == ITEM and (line[0].isdigit() or dashed)

    def _is_mid_sentence(self, line: str) -> bool:
        """Whether brackets end a line but no sentence: what follows begins with no capital, and
        they are not all that there is."""
        if self.last[-1] != ")" or self.pieces[0].startswith("("):
            return False
        return line[0].islower() or line[0].isdigit()

    def _closes(self, line: str) -> bool:
        """Whether a line closes brackets that are open."""
        close = line.find(")")
        if close < 0 or 0 <= line.find("(") < close:
            return False
        words = "".join(self.pieces)
        return words.rfind("(") > words.rfind(")")

    def findings(self, first: int, count: int) -> list[Finding]:
        """What is to be said of so many joined lines."""
        found = [_joined_finding(first, count)]
        if self.unsure:
            found.append(_unsure_finding(self.unsure[0], len(self.unsure)))
        if self.hyphens:
            found.append(_hyphen_finding(self.hyphens, self.first_hyphen))
        return found

    def _is_unsure(self, line: str) -> bool:
        """Whether a line that was taken to begin a new paragraph may go on with the one before: the
        sentence there ends where no other word had room, and such paragraphs are only counted."""
        convention = self.rules.convention
        counts = convention.paragraph.unmarked == "paragraph" and self.shape != BLOCKS
        if not (counts and self.carries and self.last[-1] in convention.terminators):
            return False
        word = line.split(maxsplit=1)[0]
        full = len(self.last) + len(self.joiner) + len(word) >= self.widest * _ROOM
        return full and self.rules.label(line) is None

    def append(self, line: str, number: int, mark: str = "") -> None:
        last, joiner = self.last, self.joiner
        if last[-1] in _HYPHENS and len(last) > 1:
            joiner = joiner if line.split(maxsplit=1)[0] in self.suspended else ""
            if not joiner and self._is_line_break(last, line):
                self.pieces[-1] = self.pieces[-1][:-1]
                self.hyphens, self.first_hyphen = self.hyphens + 1, self.first_hyphen or number
        self.pieces.append(joiner + mark + joiner + line if mark else joiner + line)
        self.last = line

    def _is_line_break(self, last: str, line: str) -> bool:
        """Whether the hyphen is there for the page's sake: a small letter on either side, and no
        such compound elsewhere in the text."""
        if not (last[-2].isalpha() and line[0].isalpha()) or line[0].isupper():
            return False
        left, right = re.search(r"\w{1,40}[-\u2010]$", last), re.match(r"\w{1,40}", line)
        return not (left and right and left[0] + right[0] in self.compounds)


def _joined_finding(line: int, count: int) -> Finding:
    return Finding(
        "lines-joined",
        WARNING,
        "{count} lines were broken by the width of a page and are joined again, the first at line"
        " {line}. Compare with the source where a paragraph may have ended there.",
        (("count", str(count)), ("line", str(line))),
        line=line,
        column=1,
    )


def _unsure_finding(line: int, count: int) -> Finding:
    return Finding(
        "paragraphs-unsure",
        WARNING,
        "{count} paragraphs begin after a line that is full to the edge of the page and may go on"
        " with the one before, the first at line {line}. Where paragraphs are cited by their count,"
        " compare with the source.",
        (("count", str(count)), ("line", str(line))),
        line=line,
        column=1,
    )


def _hyphen_finding(count: int, line: int) -> Finding:
    return Finding(
        "hyphens-removed",
        WARNING,
        "{count} hyphens at the ends of lines were taken as breaks of the page and left out, the"
        " first before line {line}.",
        (("count", str(count)), ("line", str(line))),
        line=line,
        column=1,
    )

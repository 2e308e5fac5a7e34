"""What stands before the first article: title, number, enacting words, table of contents, preamble."""

from __future__ import annotations

from ...model.law import Provision
from .grammar import ANNEX, ARTICLE, DIVISION, ITEM, PREAMBLE, SUPPLEMENT, TOC, Grammar
from .inline import runs_of, sentences_of
from .lines import Line

_BEGINS_BODY = (DIVISION, ARTICLE, SUPPLEMENT, ANNEX)


class Opening:
    """Takes the lines up to the body; `provisions` are then the preface, contents and preamble."""

    def __init__(self, rules: Grammar, title: str) -> None:
        self.rules = rules
        self.title = title
        self.number = ""
        self.provisions: list[Provision] = []
        self._lines: list[Provision] = []
        self._kind = "preface"

    def take(self, lines: list[Line]) -> int:
        """Where in `lines` the body begins."""
        position = self._title(lines)
        while position < len(lines):
            line = lines[position][1]
            what = self._what(line)
            if what in _BEGINS_BODY or (what == ITEM and self._begins_with_paragraph(line)):
                break
            if what == TOC:
                position = self._contents(lines, position)
                continue
            if what == PREAMBLE:
                self._flush("preamble", line)
            else:
                self._keep(line)
            position += 1
        self._flush("preface", "")
        return position

    def _what(self, line: str) -> int:
        found = self.rules.match(line)
        return self.rules.labels[(found.lastindex or 1) - 1].what if found else -1

    def _begins_with_paragraph(self, line: str) -> bool:
        """A law without articles begins with its first numbered paragraph."""
        found = self.rules.match(line)
        candidates = self.rules.candidates(found.group()) if found else ()
        return any(c.style == -1 and c.ordinal == 1 for c in candidates)

    def _title(self, lines: list[Line]) -> int:
        position = 0
        if not self.title and lines and self._what(lines[0][1]) not in (*_BEGINS_BODY, TOC, ITEM):
            if lines[0][1][0] == "\f":
                return 0
            self.title = lines[0][1]
            position = 1
        if position < len(lines) and position:
            line = lines[position][1]
            before, _, after = self.rules.convention.number_line.partition("{}")
            bracketed = line.startswith(before) and line.endswith(after) and len(line) > 2
            if bracketed and before and _has_digit(line):
                self.number = line[len(before) : len(line) - len(after)]
                position += 1
        return position

    def _keep(self, line: str) -> None:
        if not self.number:
            for pattern in self.rules.number_lines:
                found = pattern.search(line)
                if found:
                    self.number = found.group(1).strip()
                    break
        self._lines.append(Provision("line", text=sentences_of(line, self.rules.convention)))

    def _flush(self, kind: str, label: str) -> None:
        """Close the part that is open and begin another; an empty one leaves nothing behind."""
        if self._lines or self._label:
            heading = runs_of(self._label) if self._label else ()
            self.provisions.append(
                Provision(self._kind, heading=heading, children=tuple(self._lines))
            )
        self._lines = []
        self._kind = kind
        self._label = label

    _label = ""

    def _contents(self, lines: list[Line], position: int) -> int:
        """The table of contents: up to the line that opens the body by repeating the first entry."""
        self._flush("preamble", "")
        label = lines[position][1]
        position += 1
        items: list[Provision] = []
        first = ""
        while position < len(lines):
            line = lines[position][1]
            what = self._what(line)
            if what == ARTICLE or (what not in (DIVISION, SUPPLEMENT, ANNEX) and not _is_entry(line)):
                break
            found = self.rules.match(line)
            num = found.group() if found else ""
            if first and num == first:
                break
            first = first or num
            heading = line[len(num) :].lstrip()
            items.append(
                Provision("tocitem", num=num, heading=runs_of(heading) if heading else ())
            )
            position += 1
        self.provisions.append(Provision("toc", heading=runs_of(label), children=tuple(items)))
        return position


def _is_entry(line: str) -> bool:
    """A line of a table of contents that is no division: it ends in a page or a range of articles."""
    return line.endswith(("）", ")")) or line[-1].isdigit()


def _has_digit(line: str) -> bool:
    return any(sign.isnumeric() for sign in line)

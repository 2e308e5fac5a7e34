"""What stands before the first article: title, number, enacting words, contents, preamble."""

from __future__ import annotations

from ...conventions.grammar import (
    ANNEX,
    ARTICLE,
    CAPTION,
    DIVISION,
    ITEM,
    PREAMBLE,
    SUPPLEMENT,
    TABLE,
    TOC,
    Grammar,
)
from ...model.law import Provision
from .builder import page_ended
from .contents import Contents
from .inline import runs_of, sentences_of
from .lines import Token
from .pages import NEVER, Pages

_BEGINS_BODY = frozenset((DIVISION, ARTICLE, SUPPLEMENT, ANNEX))
_NO_TITLE = _BEGINS_BODY | {TOC, PREAMBLE, ITEM}


class Opening:
    """Takes the lines up to the body; `provisions` are then the preface, contents and preamble."""

    def __init__(self, rules: Grammar, tokens: list[Token], pages: Pages, title: str) -> None:
        self.rules = rules
        self.tokens = tokens
        self.pages = pages
        self.title = self.printed_title = title
        self.number = ""
        self.provisions: list[Provision] = []
        self._lines: list[Provision] = []
        self._kind = "preface"
        self._label = ""
        self._has_contents = False

    def take(self) -> int:
        """Where in the tokens the body begins."""
        position = self._title()
        while position < len(self.tokens):
            self._end_page(self.pages.before(self.tokens[position][0]))
            what = self._what(position)
            if what in _BEGINS_BODY or (what == ITEM and self._begins_with_paragraph(position)):
                break
            if self._is_caption_of_article(position):
                break
            if what == TOC and not self._has_contents:
                position = self._contents(position)
                continue
            if what == PREAMBLE:
                self._flush("preamble", self.tokens[position][1])
            else:
                self._keep(self.tokens[position][1])
            position += 1
        position -= self._gives_back(position)
        if position < len(self.tokens):
            self.pages.back_to(self.tokens[position][0])
        else:
            self._end_page(self.pages.before(NEVER))
        self._flush("preface", "")
        return position

    def _end_page(self, mark: str) -> None:
        """Keep the mark of a page's end behind the last words so far."""
        if not mark:
            return
        if self._lines:
            self._lines[-1] = page_ended(self._lines[-1], mark)
        elif self._label:
            self._label += mark
        elif self.provisions:
            self.provisions[-1] = page_ended(self.provisions[-1], mark)
        else:
            self.printed_title += mark

    def _gives_back(self, position: int) -> int:
        """A law may be one paragraph without a mark: then the last line before its supplementary
        provisions, or the end, is its body."""
        begins = self._what(position) in (DIVISION, ARTICLE, ITEM, CAPTION)
        if begins or not self._lines or self._label or self._kind == "preamble":
            return 0
        count = self._hanging(position)
        del self._lines[-count:]
        return count

    def _hanging(self, position: int) -> int:
        """How many lines before a position are one paragraph with its points and tables, or with
        lines that are set in."""
        step = 2 * len(self.rules.convention.indent)
        count = self._run(position, step)
        # A point, or a line that is set in itself, has nothing below it but points and tables.
        plain = self._what(position - count) == -1 and self.tokens[position - count][4] == 0
        return count if plain else self._run(position, 0)

    def _run(self, position: int, step: int) -> int:
        """One, and the points, tables and (with a `step`) lines set in that stand before."""
        count = 1
        while count < len(self._lines):
            place = position - count
            if not (self._is_set_in(place, step) if step else self._what(place) in (TABLE, ITEM)):
                break
            count += 1
        return count

    def _is_set_in(self, place: int, step: int) -> bool:
        _, line, _, end, indent = self.tokens[place]
        what = self._what(place)
        if what == ITEM:
            return not any(c.style == -1 for c in self.rules.candidates(line[:end]))
        return what == TABLE or (what == -1 and indent >= step)

    def _what(self, position: int) -> int:
        if position >= len(self.tokens):
            return -1
        group = self.tokens[position][2]
        return self.rules.labels[group - 1].what if group else -1

    def _begins_with_paragraph(self, position: int) -> bool:
        """A law without articles begins with its first numbered paragraph."""
        _, line, _, end, _ = self.tokens[position]
        return any(c.style == -1 and c.ordinal == 1 for c in self.rules.candidates(line[:end]))

    def _is_caption_of_article(self, position: int) -> bool:
        """A bracketed line directly before the first article is its heading."""
        if position == 0 or self.rules.convention.article.heading != "before":
            return False
        _, _, group, _, _ = self.tokens[position]
        if not group or self.rules.labels[group - 1].kind or self._what(position) in (TOC, ITEM):
            return False
        return self._what(position + 1) == ARTICLE

    def _title(self) -> int:
        position = 0
        if not self.tokens:
            return 0
        first = self.tokens[0][1]
        if not self.title and self._what(0) not in _NO_TITLE and any(map(str.isalpha, first)):
            self.title, position = first, 1
            # What stands before the title belongs to it: there is nothing before.
            self.printed_title = self.pages.before(self.tokens[0][0]) + first
        if 0 < position < len(self.tokens):
            position += self._number(self.tokens[position][1])
        return position

    def _number(self, line: str) -> int:
        """The law's number, when it stands in its brackets under the title."""
        before, _, after = self.rules.convention.number_line.partition("{}")
        inside = line[len(before) : len(line) - len(after)]
        bracketed = before and line == before + inside + after and len(line) > 2
        if bracketed and inside == inside.strip() and any(map(str.isnumeric, inside)):
            self.number = inside
            return 1
        return 0

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
            lines = self._lines if self._kind == "preface" else map(_paragraph, self._lines)
            self.provisions.append(Provision(self._kind, heading=heading, children=tuple(lines)))
        self._lines, self._kind, self._label = [], kind, label

    def _contents(self, position: int) -> int:
        """The table of contents; what follows it before the body is the preamble."""
        self._has_contents = True
        self._flush("preamble", "")
        contents = Contents(self.rules, self.tokens, position, self.pages)
        self.provisions.append(contents.read())
        return contents.position


def _paragraph(line: Provision) -> Provision:
    """A preamble is made of paragraphs, a preface of lines."""
    return Provision("paragraph", text=line.text)

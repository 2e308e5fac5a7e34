"""Read a law from plain text: what each line begins with says where it goes."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions import Convention
from ...model.finding import WARNING, Finding
from ...model.law import Identity, Law, Provision
from ...model.reading import Reading
from .builder import ARTICLE as ARTICLE_RANK
from .builder import PARAGRAPH, TOP, Builder, Node
from .grammar import (
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
    Label,
    grammar,
)
from .inline import runs_of, sentences_of
from .lines import Line, lines_of
from .opening import Opening

_MOST_FINDINGS = 200


def from_plain(text: str, convention: Convention, *, title: str = "") -> Reading:
    """Read plain text by a convention.

    Every line finds a place: one that fits nowhere is kept there as a provision of kind `line` and
    reported with its line and column. Time grows linearly with the text.
    """
    rules = grammar(convention)
    lines, findings = lines_of(text, rules)
    opening = Opening(rules, title)
    rest = opening.take(lines)
    body = _Body(rules, lines, rest)
    body.read()
    law = Law(
        convention=convention.code,
        language=convention.language,
        title=runs_of(opening.title) if opening.title else (),
        identity=Identity(
            country=convention.country,
            number=opening.number,
            titles=((convention.language, opening.title),) if opening.title else (),
        ),
        provisions=(*opening.provisions, *body.builder.close_all()),
    )
    return Reading(law, (*findings, *body.findings), "plain")


class _Body:
    """Reads from the first division or article to the end."""

    def __init__(self, rules: Grammar, lines: list[Line], start: int) -> None:
        self.rules = rules
        self.convention: Convention = rules.convention
        self.lines = lines
        self.position = start
        self.builder = Builder(rules.convention)
        self.findings: list[Finding] = []
        self.last_article = 0
        self.caption: Line | None = None
        self.wants_heading: Node | None = None
        self.heading_line = 0
        self.ways: dict[int, Callable[[Label, str, str, int], None]] = {
            DIVISION: self._division,
            ARTICLE: self._article,
            SUPPLEMENT: self._part_at_top,
            ANNEX: self._part_at_top,
            CAPTION: self._caption,
            TABLE: self._table,
        }

    def read(self) -> None:
        """Give each line its place."""
        match, labels, ways = self.rules.match, self.rules.labels, self.ways
        lines, builder = self.lines, self.builder
        if self.position < len(lines):
            builder.open(Node("body", TOP))
        while self.position < len(lines):
            number, line = lines[self.position]
            self.position += 1
            found = match(line)
            if found is None:
                self._unmarked(line, number)
                continue
            group = found.lastindex or 1
            label = labels[group - 1]
            end = found.end()
            if label.what == ITEM:
                self._item(line[:end], line[end:].lstrip(), line, number)
                continue
            way = ways.get(label.what)
            if way is None or (label.what == ARTICLE and self._is_prose(label, group, line[:end])):
                self._unmarked(line, number)
                continue
            self.group = group
            way(label, line[:end], line[end:].lstrip(), number)
        self._flush_caption()

    # --- divisions, articles, parts at the top ---

    def _division(self, label: Label, num: str, rest: str, number: int) -> None:
        caption = self._flush_caption()
        del caption
        node = Node(label.kind, label.rank, num, self.rules.number(self.group - 1, num))
        self.builder.open(node)
        node.heading = rest
        self.wants_heading = None if rest else node
        self.heading_line = self.position

    def _is_prose(self, label: Label, group: int, num: str) -> bool:
        """A loose mark counts only when its number follows the article before."""
        if not label.loose:
            return False
        ordinal = _leading(self.rules.number(group - 1, num))
        return ordinal not in (self.last_article, self.last_article + 1)

    def _article(self, label: Label, num: str, rest: str, number: int) -> None:
        normal = self.rules.number(self.group - 1, num)
        self.last_article = _leading(normal.split("to")[-1])
        node = Node("article", ARTICLE_RANK, num, normal)
        if self.caption is not None:
            node.heading, self.caption = self.caption[1], None
        self.builder.open(node)
        self.wants_heading = None
        style = self.convention.article
        if not rest:
            if style.heading == "next":
                self.wants_heading, self.heading_line = node, self.position
            return
        if not node.heading and style.heading == "same" and self._reads_as_heading(rest):
            node.heading = rest
            return
        self._words(rest, number)

    def _reads_as_heading(self, rest: str) -> bool:
        """What follows an article's number is its heading when it does not end like a sentence and
        words of the article follow on the next line."""
        if rest[-1] in self.convention.terminators and not rest.endswith("..."):
            return False
        if self.position >= len(self.lines):
            return False
        found = self.rules.match(self.lines[self.position][1])
        if found is None:
            return True
        return self.rules.labels[(found.lastindex or 1) - 1].what in (ITEM, TABLE)

    def _words(self, rest: str, number: int) -> None:
        """The first words of an article, which may begin with a paragraph's own number."""
        found = self.rules.match(rest)
        if found is not None and self.rules.labels[(found.lastindex or 1) - 1].what == ITEM:
            end = found.end()
            candidates = self.rules.candidates(rest[:end])
            if candidates and candidates[0].style == -1:
                self._item(rest[:end], rest[end:].lstrip(), rest, number)
                return
        self.builder.first_paragraph(rest)

    def _part_at_top(self, label: Label, num: str, rest: str, number: int) -> None:
        self._flush_caption()
        self.builder.close_to(TOP)
        kind = "supplement" if label.what == SUPPLEMENT else "annex"
        node = self.builder.open(Node(kind, TOP, num))
        node.heading = rest
        self.wants_heading = None
        self.last_article = 0

    # --- paragraphs, points, tables ---

    def _item(self, num: str, rest: str, line: str, number: int) -> None:
        builder = self.builder
        candidates = self.rules.candidates(num)
        if not candidates or builder.stack[-1].kind == "annex":
            self._unmarked(line, number)
            return
        self.wants_heading = None
        chosen = builder.place(candidates)
        if chosen.style >= 0:
            self._flush_caption()
            builder.point(chosen, num, rest)
            return
        node = builder.paragraph(rest, num, chosen.number, chosen.ordinal)
        if self.caption is not None:
            node.heading, self.caption = self.caption[1], None

    def _table(self, label: Label, num: str, rest: str, number: int) -> None:
        """A run of lines between bars is one table."""
        self._flush_caption()
        start = self.position - 1
        end = start
        while end < len(self.lines) and self.lines[end][1][0] == self.lines[end][1][-1] == "|":
            end += 1
        rows = tuple(self._row(line) for _, line in self.lines[start:end])
        self.position = max(end, self.position)
        if self.builder.stack[-1].rank == ARTICLE_RANK:
            self.builder.first_paragraph("")
        self.builder.add(Provision("table", children=rows))

    def _row(self, line: str) -> Provision:
        cells = line[1:-1].split("|")
        return Provision("row", children=tuple(self._cell(cell.strip()) for cell in cells))

    def _cell(self, words: str) -> Provision:
        return Provision("cell", text=sentences_of(words, self.convention))

    # --- lines without a mark ---

    def _caption(self, label: Label, num: str, rest: str, number: int) -> None:
        self._flush_caption()
        if self.wants_heading is not None:
            self._unmarked(num + rest, number)
            return
        self.caption = (number, num + rest)

    def _flush_caption(self) -> None:
        """A bracketed line that turned out to be no caption is a line like any other."""
        if self.caption is not None:
            number, line = self.caption
            self.caption = None
            self._unmarked(line, number)

    def _unmarked(self, line: str, number: int) -> None:
        self._flush_caption()
        node = self.wants_heading
        if node is not None:
            if not node.heading:
                node.heading = line
                self.heading_line = self.position
                return
            if self.heading_line == self.position - 1 and line.isupper():
                node.heading = f"{node.heading} {line}"
                self.heading_line = self.position
                return
            self.wants_heading = None
        builder = self.builder
        top = builder.stack[-1]
        if top.rank < ARTICLE_RANK and top.kind not in ("supplement", "annex"):
            self._unplaced(line, number)
        elif top.rank < PARAGRAPH:
            builder.first_paragraph(line)
        else:
            self._after_paragraph(line, number)

    def _after_paragraph(self, line: str, number: int) -> None:
        builder = self.builder
        way = self.convention.paragraph.unmarked
        pointed = builder.stack[-1].rank > PARAGRAPH
        while builder.stack[-1].rank > PARAGRAPH:
            builder.close_one()
        paragraph = builder.stack[-1]
        if way == "line":
            self._unplaced(line, number)
        elif way == "paragraph" or (not paragraph.num and not pointed):
            builder.close_to(PARAGRAPH)
            builder.first_paragraph(line)
        else:
            kind = "wrapup" if paragraph.children else "subparagraph"
            builder.add(Provision(kind, text=sentences_of(line, self.convention)))

    def _unplaced(self, line: str, number: int) -> None:
        self.builder.add(Provision("line", text=sentences_of(line, self.convention)))
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(
                Finding(
                    "line-unplaced",
                    WARNING,
                    "This line begins with no mark that the convention {convention} knows here; a"
                    " division, an article, a paragraph or an item was expected. It is kept where"
                    " it stands.",
                    (("convention", self.convention.code),),
                    line=number,
                    column=1,
                )
            )


def _leading(number: str) -> int:
    digits = ""
    for sign in number:
        if not sign.isdigit():
            break
        digits += sign
    return int(digits) if digits else 0

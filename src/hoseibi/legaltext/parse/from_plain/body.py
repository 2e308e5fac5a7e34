"""The body of a law: from the first division or article to the end."""

from __future__ import annotations

from collections.abc import Callable

from ...conventions import Convention
from ...conventions.grammar import (
    ANNEX,
    ARTICLE,
    CAPTION,
    DIVISION,
    ITEM,
    PREAMBLE,
    SUPPLEMENT,
    TABLE,
    Grammar,
    Label,
)
from ...model.law import Provision
from .builder import ARTICLE as ARTICLE_RANK
from .builder import PARAGRAPH, TOP, Builder, Node, page_ended
from .contents import has_leaders
from .inline import runs_of, sentences_of
from .lines import Token
from .notes import Notes
from .order import goes_back
from .pages import NEVER, Pages
from .ranks import ranks_of
from .tables import is_row, row_of

_LONGEST_HEADING = 200
_LONGEST_BESIDE = 400
"""Where the words begin on the next line, which no page has joined to this one."""
_LEFT_BEHIND = (("heading-place", "after"),)


class Body:
    """Gives each line from `start` on its place in the tree of `builder`."""

    def __init__(self, rules: Grammar, tokens: list[Token], start: int, notes: Notes) -> None:
        self.rules = rules
        self.convention: Convention = rules.convention
        self.tokens = tokens
        self.position = start
        self.pages = Pages({})
        self.builder = Builder(rules.convention)
        self.findings = notes
        self.ranks = ranks_of(tokens, rules)
        self.last_article = self.last_num = ""
        self.articles = 0
        self.caption: tuple[int, str, int] | None = None
        self.joined = False
        self.indent = 0
        self.step = 2 * max(1, len(rules.convention.indent))
        self.ways: dict[int, Callable[[Label, Token], None]] = {
            DIVISION: self._division,
            ARTICLE: self._article,
            SUPPLEMENT: self._part_at_top,
            ANNEX: self._part_at_top,
            PREAMBLE: self._preamble,
            CAPTION: self._caption,
            TABLE: self._table,
            ITEM: self._item,
        }

    def read(self) -> None:
        """Give each line its place."""
        labels, ways, tokens = self.rules.labels, self.ways, self.tokens
        if self.position < len(tokens):
            self.builder.open(Node("body", TOP))
        while self.position < len(tokens):
            token = tokens[self.position]
            self.position += 1
            if token[0] >= self.pages.next:
                self._end_page(token[0])
            group = token[2]
            self.indent = token[4]
            if not group:
                self._unmarked(token[1], token[0])
                continue
            label = labels[group - 1]
            way = ways.get(label.what)
            if way is None:
                self._unmarked(token[1], token[0])
            else:
                way(label, token)
        self._flush_caption()
        if self.builder.stack:
            self._end_page(NEVER)
        if not self.articles and self.tokens:
            self.findings.no_article()

    def _end_page(self, line: int) -> None:
        """Keep the pages that end before a line behind the words before it."""
        mark = self.pages.before(line)
        if self.caption is not None:
            number, heading, indent = self.caption
            self.caption = (number, heading + mark, indent)
        elif mark:
            self.builder.end_page(mark)

    # --- what is ahead ---

    def _ahead(self, places: int = 0) -> Label | None:
        """The label of a line that is still to be read; None for one without a mark or the end."""
        position = self.position + places
        group = self.tokens[position][2] if position < len(self.tokens) else 0
        label = self.rules.labels[group - 1] if group else None
        if label is None or label.what not in self.ways:
            return None
        return None if label.what == PREAMBLE and self._in_body() else label

    def _in_body(self) -> bool:
        return self.builder.stack[0].kind == "body"

    def _is_bare(self, places: int = 0) -> bool:
        """Whether a line without a mark is ahead."""
        return self.position + places < len(self.tokens) and self._ahead(places) is None

    def _words_follow(self, places: int = 0) -> bool:
        """Whether what is ahead belongs to the article that is open."""
        label = self._ahead(places)
        return self._is_bare(places) or (label is not None and label.what in (ITEM, TABLE))

    def _joins(self, num: str, gap: str, words: str, group: int) -> bool:
        """Whether a mark with these words after it on its line would be the same mark."""
        found = self.rules.match(f"{num}{gap}{words}")
        return found is not None and found.lastindex == group and found.end() == len(num)

    # --- divisions ---

    def _division(self, label: Label, token: Token) -> None:
        self._flush_caption()
        number, line, group, end, _ = token
        num, heading = line[:end], line[end:].lstrip()
        rank = self.ranks[group - 1]
        if has_leaders(heading) or (not heading and self._is_bare() and has_leaders(self._line())):
            self._contents_at_end()
            return
        node = Node(label.kind, rank, num, self.rules.number(group - 1, num))
        self.builder.open(node)
        if not heading and self._is_heading_line():
            heading = self._next_line()
        while heading.isupper() and self._is_bare() and self._line().isupper():
            if has_leaders(self._line()):
                break
            heading = f"{heading} {self._next_line()}"
        node.heading = heading

    def _contents_at_end(self) -> None:
        """A table of contents after the last article: its lines lead to pages."""
        self.builder.close_to(TOP)
        toc = self.builder.open(Node("toc", TOP))
        start = self.position - 1
        end = start + 1
        while end < len(self.tokens) and not self._begins_article(end):
            end += 1
        for number, line, _, _, _ in self.tokens[start:end]:
            if number >= self.pages.next:
                self._end_page(number)
            toc.children.append(Provision("tocitem", heading=runs_of(line)))
        self.position = end
        if end < len(self.tokens):
            self.builder.open(Node("body", TOP))

    def _begins_article(self, position: int) -> bool:
        group = self.tokens[position][2]
        return bool(group) and self.rules.labels[group - 1].what == ARTICLE

    def _line(self) -> str:
        return self.tokens[self.position][1]

    def _is_heading_line(self) -> bool:
        return self._is_bare() and len(self._line()) <= _LONGEST_HEADING

    def _next_line(self) -> str:
        number, line, _, _, _ = self.tokens[self.position]
        self.position += 1
        return line if number < self.pages.next else self.pages.before(number) + line

    # --- articles ---

    def _article(self, label: Label, token: Token) -> None:
        number, line, group, end, _ = token
        num, rest = line[:end], line[end:].lstrip()
        normal = self.rules.number(group - 1, num)
        self._check_order(num, normal, number)
        node = Node("article", ARTICLE_RANK, num, normal)
        if self.caption is not None:
            node.heading, self.caption = self.caption[1], None
        self.builder.open(node)
        style = self.convention.article
        if style.heading == "same" and not node.heading:
            rest = self._heading_of(node, rest, group)
        elif style.heading == "before" and not node.heading:
            rest = self._bracketed(node, rest)
        if rest:
            self._words(rest, number)

    def _check_order(self, num: str, normal: str, line: int) -> None:
        if goes_back(normal, self.last_article):
            self.findings.out_of_order("article-out-of-order", num, self.last_num, line)
        self.last_article, self.last_num = normal, num
        self.articles += 1

    def _heading_of(self, node: Node, rest: str, group: int) -> str:
        """Give an article the heading that follows its number, on its line or the next; what is
        left are its first words."""
        style = self.convention.article
        if rest:
            if self._reads_as_heading(rest, style.text, 0):
                node.heading = rest
                return ""
            return rest
        if not self._is_heading_line():
            return ""
        line = self.tokens[self.position][1]
        if not self._joins(node.num, style.gap, line, group):
            return ""
        if self._reads_as_heading(line, "same", 1):
            node.heading = self._next_line()
        return ""

    def _reads_as_heading(self, words: str, text: str, places: int) -> bool:
        """A heading does not end like a sentence; where the article's words may stand in its
        place, they follow on the next line."""
        ends = words[-1] in self.convention.terminators and not words.endswith("...")
        beside = text == "next" and not self.joined
        if ends or len(words) > (_LONGEST_BESIDE if beside else _LONGEST_HEADING):
            return False
        label = self.rules.label(words)
        if label is not None and label.what == ITEM:
            return False
        return text == "next" or self._words_follow(places)

    def _bracketed(self, node: Node, rest: str) -> str:
        """`第一条（目的）　この法律は`: a heading in brackets after the number."""
        caption = self.rules.caption
        found = caption(rest) if caption and rest else None
        label = self.rules.label(rest) if found else None
        if found is None or (label is not None and label.what == ITEM):
            return rest
        after = rest[found.end() :]
        if after and not after[0].isspace():
            return rest
        node.heading = rest[: found.end()]
        node.form = _LEFT_BEHIND
        return after.lstrip()

    def _words(self, rest: str, number: int) -> None:
        """The first words of an article, which may begin with a paragraph's own mark."""
        found = self.rules.match(rest)
        label = self.rules.labels[(found.lastindex or 1) - 1] if found else None
        if found is not None and label is not None and label.what == ITEM:
            candidates = self.rules.candidates(found.group())
            if any(candidate.style == -1 for candidate in candidates):
                # A number on the article's own line: there is no paragraph without one before.
                self.builder.stack[-1].printed = True
            self._item(label, (number, rest, found.lastindex or 0, found.end(), self.indent))
        else:
            self.builder.first_paragraph(rest).indent = self.indent

    def _part_at_top(self, label: Label, token: Token) -> None:
        self._flush_caption()
        _, line, _, end, _ = token
        kind = "supplement" if label.what == SUPPLEMENT else "annex"
        node = self.builder.open(Node(kind, TOP, line[:end]))
        node.heading = line[end:].lstrip()
        self.last_article = self.last_num = ""

    def _preamble(self, label: Label, token: Token) -> None:
        """A preamble after the body belongs to an amending law whose supplementary provisions are
        printed with this one."""
        if self._in_body():
            self._unmarked(token[1], token[0])
            return
        self._flush_caption()
        self.builder.open(Node("preamble", TOP)).heading = token[1]

    # --- paragraphs, points, tables ---

    def _item(self, label: Label, token: Token) -> None:
        number, line, _, end, _ = token
        num, rest = line[:end], line[end:].lstrip()
        candidates = self.rules.candidates(num)
        if not candidates:
            self._unmarked(line, number)
            return
        builder = self.builder
        chosen = builder.place(candidates, self.indent)
        before = builder.before(chosen)
        if before is None or chosen.ordinal > before.ordinal:
            pass
        elif goes_back(chosen.number, before.number):
            self.findings.out_of_order("item-out-of-order", num, before.num, number)
        if chosen.style >= 0 or self._in_annex():
            self._flush_caption()
            builder.point(chosen, num, rest).indent = self.indent
            return
        caption, self.caption = self.caption, None
        node = builder.paragraph(rest, num, chosen.number, chosen.ordinal)
        node.indent = self.indent
        if caption is not None:
            node.heading = caption[1]

    def _holder(self) -> Node:
        """The innermost open node that is no paragraph or point."""
        return next(node for node in reversed(self.builder.stack) if node.rank < PARAGRAPH)

    def _in_annex(self) -> bool:
        """An annex without articles holds lines and points, and no paragraphs."""
        return self._holder().kind == "annex"

    def _table(self, label: Label, token: Token) -> None:
        """A run of lines between bars is one table."""
        self._flush_caption()
        start = self.position - 1
        end = start + 1
        while end < len(self.tokens) and is_row(self.tokens[end][1]):
            end += 1
        rows: list[Provision] = []
        for number, line, _, _, _ in self.tokens[start:end]:
            if number >= self.pages.next and rows:
                rows[-1] = page_ended(rows[-1], self.pages.before(number))
            rows.append(row_of(line, self.convention))
        self.position = end
        if self.builder.stack[-1].rank == ARTICLE_RANK:
            self.builder.first_paragraph("")
        self.builder.add(Provision("table", children=tuple(rows)))

    # --- lines without a mark ---

    def _caption(self, label: Label, token: Token) -> None:
        self._flush_caption()
        self.caption = (token[0], token[1], token[4])

    def _flush_caption(self) -> None:
        """A bracketed line that turned out to be no caption is a line like any other."""
        if self.caption is not None:
            number, line, indent = self.caption
            self.caption = None
            now, self.indent = self.indent, indent
            self._unmarked(line, number)
            self.indent = now

    def _unmarked(self, line: str, number: int) -> None:
        builder = self.builder
        if self.caption is not None and self._holder().kind in ("supplement", "body"):
            heading = self.caption[1]
            self.caption = None
            builder.first_paragraph(line, number).heading = heading
            return
        self._flush_caption()
        top = builder.stack[-1]
        if self._in_annex():
            if not self._is_set_in(line):
                builder.close_to(PARAGRAPH)
                kind = "list" if self.indent else "line"
                builder.add(Provision(kind, text=sentences_of(line, self.convention)))
        elif top.rank < ARTICLE_RANK and not self._holds_paragraphs(top):
            self._unplaced(line, number)
        elif top.rank < PARAGRAPH:
            builder.first_paragraph(line, number).indent = self.indent
        elif not self._is_set_in(line):
            self._after_paragraph(line, number)

    def _holds_paragraphs(self, top: Node) -> bool:
        """A supplementary provision does without articles, and so may a whole law."""
        whole = top.kind == "body" and not top.children
        return whole or top.kind in ("supplement", "preamble")

    def _is_set_in(self, line: str) -> bool:
        """Put a line that is set in by two steps under the paragraph or point it belongs to."""
        builder = self.builder
        for node in reversed(builder.stack):
            if node.rank < PARAGRAPH:
                return False
            if self.indent >= node.indent + self.step:
                while builder.stack[-1] is not node:
                    builder.close_one()
                builder.add(Provision("list", text=sentences_of(line, self.convention)))
                return True
        return False

    def _after_paragraph(self, line: str, number: int) -> None:
        builder = self.builder
        pointed = builder.stack[-1].rank > PARAGRAPH
        builder.close_to(PARAGRAPH + 1)
        paragraph = builder.stack[-1]
        way = self.convention.paragraph.unmarked
        if way == "paragraph" or (not paragraph.num and not pointed):
            builder.first_paragraph(line, number).indent = self.indent
            return
        kind = "wrapup" if paragraph.children else "subparagraph"
        builder.add(Provision(kind, text=sentences_of(line, self.convention)))

    def _unplaced(self, line: str, number: int) -> None:
        self.builder.add(Provision("line", text=sentences_of(line, self.convention)))
        self.findings.unplaced(number)

"""The tree while it is being read: open nodes on a stack, closed from the inside out."""

from __future__ import annotations

import msgspec

from ...conventions import Convention
from ...conventions.grammar import Candidate
from ...model.law import DEEPEST, UNSURE_BREAK, Form, Provision, Runs, Sentence
from .inline import runs_of, sentences_of

TOP, ARTICLE, PARAGRAPH, POINT = -1, 100, 200, 300


class Node:
    """A provision that is still open. `rank` says what may stand inside it, `style` which style of
    point it is (-1 for a paragraph), `ordinal` its number before any branch; `paragraphs` counts
    the paragraphs in it, `printed` says whether one of them bears a number."""

    __slots__ = (
        "children",
        "form",
        "heading",
        "indent",
        "kind",
        "num",
        "number",
        "ordinal",
        "paragraphs",
        "printed",
        "rank",
        "style",
        "text",
    )

    def __init__(self, kind: str, rank: int, num: str = "", number: str = "") -> None:
        self.kind = kind
        self.rank = rank
        self.num = num
        self.number = number
        self.heading = ""
        self.text: tuple[Sentence, ...] = ()
        self.children: list[Provision] = []
        self.form: Form = ()
        self.style = -2
        self.ordinal = 0
        self.paragraphs = 0
        self.printed = False
        self.indent = 0

    def closed(self) -> Provision:
        heading: Runs = runs_of(self.heading) if self.heading else ()
        return Provision(
            self.kind, self.num, self.number, heading, self.text, tuple(self.children), self.form
        )


class Builder:
    """Where each new provision goes. What has no better place stays where it is."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.numbering = convention.paragraph.numbering
        self.closed: list[Provision] = []
        self.stack: list[Node] = []
        self.unsure: frozenset[int] = frozenset()

    # --- opening and closing ---

    def open(self, node: Node) -> Node:
        """Close whatever cannot hold the node, and open it."""
        self.close_to(node.rank)
        self.stack.append(node)
        return node

    def close_to(self, rank: int) -> None:
        """Close every open node of this rank or deeper."""
        stack = self.stack
        while stack and stack[-1].rank >= rank:
            self.close_one()

    def close_one(self) -> None:
        node = self.stack.pop()
        provision = node.closed()
        if self.stack:
            self.stack[-1].children.append(provision)
        else:
            self.closed.append(provision)

    def close_all(self) -> tuple[Provision, ...]:
        while self.stack:
            self.close_one()
        return tuple(self.closed)

    def add(self, provision: Provision) -> None:
        """Put a finished provision into the innermost open node."""
        self.stack[-1].children.append(provision)

    def end_page(self, mark: str) -> None:
        """Put the mark of a page's end behind the last words so far."""
        node = self.stack[-1]
        if node.children:
            node.children[-1] = page_ended(node.children[-1], mark)
        elif node.text or not node.heading:
            node.text = _ended(node.text, mark)
        else:
            node.heading += mark

    # --- paragraphs ---

    def paragraph(self, text: str, num: str = "", number: str = "", ordinal: int = 0) -> Node:
        """Open a paragraph with its words."""
        self.close_to(PARAGRAPH)
        holder = self.stack[-1]
        if num and self.numbering == "all":
            self._opening_words(holder)
        elif (
            ordinal > 1 and self.numbering == "later" and not (holder.paragraphs or holder.printed)
        ):
            # The first paragraph bears no number, so one that begins with ２ has lost its words.
            holder.paragraphs += 1
            if holder.rank == ARTICLE:
                holder.children.append(Provision("paragraph", number="1"))
        holder.paragraphs += 1
        holder.printed = holder.printed or bool(num)
        node = Node("paragraph", PARAGRAPH, num, number)
        node.style, node.ordinal = -1, ordinal
        node.text = sentences_of(text, self.convention)
        self.stack.append(node)
        return node

    def first_paragraph(self, text: str, line: int = 0) -> Node:
        """Open a paragraph that bears no number, of a line of the source; where only later ones do,
        it is counted until the first one that does."""
        self.close_to(PARAGRAPH)
        holder = self.stack[-1]
        if self.numbering == "later" and not holder.printed:
            place = holder.paragraphs + 1
            return self.paragraph(text, "", str(place), place)
        node = self.paragraph(text)
        if line in self.unsure:
            node.form = (UNSURE_BREAK,)
        return node

    def _opening_words(self, article: Node) -> None:
        """One unnumbered line before numbered paragraphs is the opening words of the article."""
        only = article.children[0] if len(article.children) == 1 else None
        if article.rank != ARTICLE or only is None or article.text:
            return
        if only.kind == "paragraph" and not (only.num or only.children or only.heading):
            article.text = only.text
            article.children.clear()

    # --- points: which style a mark is, its place tells ---

    def place(self, candidates: tuple[Candidate, ...], indent: int = 0) -> Candidate:
        """The reading of an ambiguous mark that fits what is open: it continues a list, begins one,
        or jumps ahead in one, in this order of preference. A line that is set in less than the
        points of a list does not continue it if it may be something else."""
        if len(candidates) == 1:
            return candidates[0]
        opened = [node for node in reversed(self.stack) if node.rank >= PARAGRAPH]
        near = [node for node in opened if node.rank == PARAGRAPH or node.indent <= indent]
        for node in (*near, *opened):
            for candidate in candidates:
                if candidate.style == node.style and _continues(node, candidate):
                    return candidate
        styles = {node.style for node in opened if node.num}
        deepest = max(styles, default=-2)
        starts = [c for c in candidates if c.ordinal <= 1 and c.style not in styles]
        for candidate in sorted(starts, key=lambda c: (c.style <= deepest, c.style)):
            return candidate
        for candidate in candidates:
            if candidate.style in styles:
                return candidate
        return candidates[0]

    def before(self, candidate: Candidate) -> Node | None:
        """The open paragraph or point that a mark follows in its list."""
        for node in reversed(self.stack):
            if node.style == candidate.style and node.num:
                return node
        return None

    def point(self, candidate: Candidate, num: str, text: str) -> Node:
        """Open a point under what it belongs to: beside an open point of its style, else inside
        the innermost one."""
        if self._has_point(candidate.style):
            while self.stack[-1].style != candidate.style:
                self.close_one()
            self.close_one()
        elif self.stack[-1].rank < PARAGRAPH and self.stack[-1].kind != "annex":
            self.first_paragraph("")
        while len(self.stack) >= DEEPEST:
            self.close_one()
        node = Node("point", POINT, num, candidate.number)
        node.style, node.ordinal = candidate.style, candidate.ordinal
        node.text = sentences_of(text, self.convention, in_columns=True)
        self.stack.append(node)
        return node

    def _has_point(self, style: int) -> bool:
        """Whether a point of this style is open."""
        for node in reversed(self.stack):
            if node.rank < PARAGRAPH:
                return False
            if node.style == style and node.rank == POINT:
                return True
        return False


def page_ended(provision: Provision, mark: str) -> Provision:
    """A provision with the mark of a page's end behind its last words."""
    if provision.children:
        *before, last = provision.children
        return msgspec.structs.replace(provision, children=(*before, page_ended(last, mark)))
    if provision.text or not provision.heading:
        return msgspec.structs.replace(provision, text=_ended(provision.text, mark))
    return msgspec.structs.replace(provision, heading=(*provision.heading, *runs_of(mark)))


def _ended(text: tuple[Sentence, ...], mark: str) -> tuple[Sentence, ...]:
    """A text with a mark at its end."""
    last = text[-1] if text else Sentence(())
    return (*text[:-1], msgspec.structs.replace(last, runs=(*last.runs, *runs_of(mark))))


def _continues(node: Node, candidate: Candidate) -> bool:
    if candidate.ordinal == node.ordinal + 1:
        return True
    return candidate.ordinal == node.ordinal and candidate.number != node.number

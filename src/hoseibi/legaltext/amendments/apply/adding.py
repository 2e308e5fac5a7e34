"""Do instructions that add: provisions, headings, sentences, the lines that head divisions."""

from __future__ import annotations

from ...conventions import Convention
from ...model.instruction import Add, Target
from ...model.law import DIVISIONS, TOPS, Provision, words
from ...parse.from_plain.inline import runs_of, sentences_of
from . import numbers, printed_changes
from .divisions import division_of, open_division
from .edit import edit_text
from .holders import LISTS, end_of, holds, last_division
from .outcome import Misfit
from .parts import span_of
from .places import first_paragraph, said
from .tree import Node
from .words import Edit

_DIVISIONS = frozenset(DIVISIONS)
_PARTS = ("body", "supplement")


class Adding:
    """Additions to one tree."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention
        self.added: list[Node] = []

    def add(self, told: Add, nodes: list[Node]) -> None:
        """New provisions beside, or at the end of, a place; or a heading or a sentence. `added` is
        what was put in."""
        self.added = []
        if told.target.part:
            self._add_part(told, nodes[-1])
            return
        if not told.content:
            self._add_words(told, nodes[-1])
            return
        content = list(told.content)
        if told.where in ("after", "before"):
            self._beside(told, nodes[-1] if told.where == "after" else nodes[0], content)
            return
        if told.where == "number" and content[0].kind == "article" and nodes[-1].kind in _PARTS:
            self._articles_by_number(nodes[-1], content)
            return
        parent = self._holder(nodes[-1], content[0], told.target)
        parent = printed_changes.holder_of(parent, content, told)
        self._refuse_taken(parent, content)
        if told.where == "number":
            _refuse_alone(parent, content[0], told.target)
        if told.where == "number" and all(provision.number for provision in content):
            for provision in content:
                self._insert(parent, numbers.place_by_number(parent, [provision]), [provision])
            return
        by_number = told.where == "number"
        place = (
            numbers.place_by_number(parent, content) if by_number else end_of(parent, content[0])
        )
        self._insert(parent, place, content)

    def _insert(self, parent: Node, place: int, content: list[Provision]) -> None:
        fresh = [Node(provision, None, new=True) for provision in content]
        parent.insert(place, fresh)
        self.added += fresh

    def _articles_by_number(self, part: Node, content: list[Provision]) -> None:
        """Articles of a whole part, each behind the one whose number is the next lower."""
        for provision in content:
            before, standing = numbers.article_before(part, provision.number)
            if standing:
                raise _taken(provision)
            anchor = before or part
            parent = (anchor.parent or part) if before else part
            place = anchor.place + 1 if before else 0
            parent.insert(place, [Node(provision, None, new=True)])

    def _beside(self, told: Add, node: Node, content: list[Provision]) -> None:
        kind = content[0].kind
        content = _rows(content, node)
        if node.kind == "law":
            _at_top(node, content)
            return
        if node.kind in ("article", *_DIVISIONS) and kind in _DIVISIONS and node.kind != kind:
            node = self._division_at(node, content[0])
        node = _last_part(node) if kind == "annex" else node
        if node.parent is None:
            raise Misfit("amend-place-missing", "The anchor stands nowhere.")
        self._refuse_taken(node.parent, content)
        place = node.place + (1 if told.where == "after" else 0)
        self._insert(node.parent, place, content)

    def _division_at(self, node: Node, new: Provision) -> Node:
        """What a new division goes beside: the open division of its kind, or the node itself."""
        if node.kind == "article":
            return next((a for a in node.ancestors() if a.kind == new.kind), node)
        return node

    def _refuse_taken(self, parent: Node, content: list[Provision]) -> None:
        """A number that stands there already means that the text is not the one to be amended."""
        printed_changes.make_room(parent, content)
        for provision in content:
            taken = [
                child
                for child in parent.children
                if child.kind == provision.kind
                and provision.number
                and child.number == provision.number
            ]
            if taken:
                raise _taken(provision)

    def _holder(self, node: Node, new: Provision, target: Target) -> Node:
        """What new provisions go into."""
        if new.kind == "article":
            return last_division(node)
        if new.kind in (*LISTS, "table"):
            return self._list_holder(node, new, target)
        if new.kind == "paragraph" and node.kind == "paragraph" and node.parent is not None:
            return node.parent
        return node

    def _list_holder(self, node: Node, new: Provision, target: Target) -> Node:
        if node.kind == "row":
            return self._in_row(node, new)
        if node.kind == "annex":
            return next((c for c in node.children if c.kind == new.kind == "table"), node)
        if node.kind != "article":
            return node
        paragraphs = [child for child in node.children if child.kind == "paragraph"]
        with_list = [p for p in paragraphs if holds(p, new.kind)]
        chosen = with_list or paragraphs
        if len(chosen) > 1:
            raise Misfit(
                "amend-place-ambiguous",
                "{address} has several paragraphs; which of them the points go to is not said.",
                address=said(target),
            )
        return chosen[0] if chosen else node

    def _in_row(self, row: Node, new: Provision) -> Node:
        """Points go into the cell that has some; rows into the table."""
        if new.kind == "table" and row.parent is not None:
            return row.parent
        cells = row.children or [row]
        return next((cell for cell in cells if holds(cell, "point")), cells[-1])

    def _add_part(self, told: Add, node: Node) -> None:
        part = told.target.part
        if part == "title":
            self._add_words(told, node)
            return
        if part == "heading":
            self._add_heading(node, told)
            return
        if part == "num":
            node.num = told.words.strip()
            node.touch()
            return
        holder = first_paragraph(node)
        if part == "latter":
            cut = span_of("proviso", holder, self.convention)
            whole = sum(len(words(s.runs)) for s in holder.text)
            start = cut[0] if cut else whole
        elif part in ("first", "main"):
            start = 0
        else:
            start = sum(len(words(s.runs)) for s in holder.text)
        new = sentences_of(told.words.replace("\n", ""), self.convention)
        edit_text(
            holder, [Edit(start, start, "".join(words(s.runs) for s in new))], self.convention
        )

    def _add_heading(self, node: Node, told: Add) -> None:
        node = first_paragraph(node) if node.kind == "supplement" else node
        if node.heading and told.target.part == "heading":
            raise Misfit(
                "amend-heading-taken",
                "{address}: there is a heading already; the new one was not added.",
                address=said(told.target),
            )
        node.heading = runs_of(told.words.strip())
        node.touch()

    def _add_words(self, told: Add, node: Node) -> None:
        """The line that heads a division; other words are no provision."""
        division = division_of(told.words, self.convention)
        if division is None or told.where not in ("before", "after"):
            raise Misfit("amend-new-text-missing", "The new text was not read as a provision.")
        open_division(node, division, told.where, self.convention)


def _refuse_alone(parent: Node, new: Provision, target: Target) -> None:
    """A division that goes by its number needs others of its kind to go beside."""
    if new.kind in _DIVISIONS and all(child.kind != new.kind for child in parent.children):
        raise Misfit(
            "amend-place-ambiguous",
            "Where {num} stands in {address} is not said, and there is none of its kind.",
            num=new.num,
            address=said(target),
        )


def _taken(provision: Provision) -> Misfit:
    return Misfit(
        "amend-number-taken",
        "There is a {num} already; the new one was not added.",
        num=provision.num or provision.number,
    )


def _at_top(root: Node, content: list[Provision]) -> None:
    """題名の次に: a table of contents, a preamble, in the order in which tops stand."""
    rank = TOPS.index(content[0].kind)
    before = (i for i, top in enumerate(root.children) if TOPS.index(top.kind) > rank)
    place = next(before, len(root.children))
    root.insert(place, [Node(provision, None, new=True) for provision in content])


def _rows(content: list[Provision], node: Node) -> list[Provision]:
    """Beside a row, the rows of a table."""
    if node.kind == "row" and len(content) == 1 and content[0].kind == "table":
        return list(content[0].children)
    return content


def _last_part(node: Node) -> Node:
    """Annexes stand behind the supplementary provisions of every amending act."""
    siblings = node.parent.children if node.parent is not None else [node]
    parts = [top for top in siblings if top.kind in _PARTS]
    return parts[-1] if node.kind in _PARTS and parts else node

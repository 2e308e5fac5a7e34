"""Do instructions about provisions: rewrite, add, repeal, renumber, shift."""

from __future__ import annotations

from ...conventions import Convention
from ...model.instruction import Add, Renumber, Repeal, Rewrite, Shift, Target
from ...model.law import DIVISIONS, TOPS, Provision, Sentence, words
from ...parse.from_plain.inline import runs_of, sentences_of
from . import numbers, printed_changes
from .contents import set_title
from .divisions import division_of, drop_division, open_division
from .outcome import Misfit
from .parts import span_of
from .places import Missing, along, first_paragraph, said
from .printed import leave_number
from .printed_changes import is_by_print
from .tree import Node
from .words import Edit, edited_text

_DIVISIONS = frozenset(DIVISIONS)
_LIST = ("point", "list")


class Structure:
    """Changes to the provisions of one tree; `moved` are those whose numbers changed."""

    def __init__(self, root: Node, convention: Convention) -> None:
        self.root = root
        self.convention = convention
        self.moved: list[Node] = []

    # --- rewrite ---

    def rewrite(self, told: Rewrite, target: Target, nodes: list[Node]) -> None:
        """New provisions or words in the place of the old."""
        if is_by_print(target) and not target.part:
            printed_changes.rewrite(told, target, nodes)
            return
        if target.part or target.steps[-1].kind == "lawtitle":
            if not told.words.strip():
                raise Misfit("amend-new-text-missing", "No new words follow.")
            for node in nodes:
                self._rewrite_part(target, node, told.words)
            return
        if nodes[0].kind == "toc":
            self._children(nodes[0], told)
        elif not told.content:
            raise Misfit("amend-new-text-missing", "The new text was not read as a provision.")
        elif nodes[0].kind in ("preamble", "preface", "annex", "table"):
            self._children(nodes[0], told)
        else:
            self._replace(nodes, told.content)

    def _replace(self, nodes: list[Node], content: tuple[Provision, ...]) -> None:
        """Provisions in the place of provisions; what is headed by nothing keeps its form."""
        if content[0].kind != nodes[0].kind:
            raise Misfit(
                "amend-kind",
                "The new text is of kind {new} and stands for a {old}; nothing was changed.",
                new=content[0].kind,
                old=nodes[0].kind,
            )
        parent, place = nodes[0].parent, nodes[0].place
        fresh = [Node(provision, None, new=True) for provision in content]
        for old, new in zip(nodes, fresh, strict=False):
            if old.number == new.number:
                new.before, new.form = old.before, new.form or old.form
        for node in nodes:
            node.remove()
        if parent is not None:
            parent.insert(place, fresh)

    def _children(self, node: Node, told: Rewrite) -> None:
        """The inside of a table of contents, a table or an annex."""
        content = told.content
        if len(content) == 1 and content[0].kind == node.kind:
            content = content[0].children
        if not content:
            raise Misfit("amend-new-text-missing", "The new text was not read.")
        node.children = []
        node.insert(0, [Node(provision, node, new=True) for provision in content])

    def _rewrite_part(self, target: Target, node: Node, new: str) -> None:
        if target.part == "title":
            set_title(node, new, self.convention)
        elif target.part == "heading" or not target.part:
            node.heading = runs_of(new.strip())
            node.touch()
        else:
            holder = first_paragraph(node)
            start, end = self._span(target, holder)
            self._edit(holder, Edit(start, end, new.strip()))

    def _span(self, target: Target, holder: Node) -> tuple[int, int]:
        bounds = span_of(target.part, holder, self.convention)
        if bounds is None:
            raise Misfit(
                "amend-place-missing",
                "There is no {address}; nothing was changed.",
                address=said(target),
            )
        return bounds

    def _edit(self, node: Node, edit: Edit) -> None:
        text = node.text or (Sentence(("",)),)
        node.text = edited_text(text, [edit], self.convention)
        node.touch()

    # --- repeal ---

    def repeal(self, told: Repeal, target: Target, nodes: list[Node]) -> None:
        """Take provisions, a heading or a sentence out."""
        if not target.steps:
            raise Misfit("amend-unsupported", "A law as a whole is repealed by hand.")
        for node in nodes:
            if told.instead and not target.part:
                leave_number(node, told.instead)
            elif target.part == "heading":
                self._drop_heading(node, target)
            elif target.part == "title":
                drop_division(node)
            elif target.part:
                holder = first_paragraph(node)
                self._edit(holder, Edit(*self._span(target, holder), ""))
            else:
                node.remove()

    def _drop_heading(self, node: Node, target: Target) -> None:
        if not node.heading:
            raise Misfit(
                "amend-place-missing", "{address}: there is no heading.", address=said(target)
            )
        node.heading = ()
        node.touch()

    # --- add ---

    def add(self, told: Add, nodes: list[Node]) -> None:
        """New provisions beside, or at the end of, a place; or a heading or a sentence."""
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
        parent = self._holder(nodes[-1], content[0], told.target)
        parent = printed_changes.holder_of(parent, content, told)
        self._refuse_taken(parent, content)
        if told.where == "number" and all(provision.number for provision in content):
            for provision in content:
                place = numbers.place_by_number(parent, [provision])
                parent.insert(place, [Node(provision, None, new=True)])
            return
        by_number = told.where == "number"
        place = numbers.place_by_number(parent, content) if by_number else _end(parent, content[0])
        parent.insert(place, [Node(provision, None, new=True) for provision in content])

    def _beside(self, told: Add, node: Node, content: list[Provision]) -> None:
        kind = content[0].kind
        content = _rows(content, node)
        if node.kind == "law":
            _at_top(node, content)
            return
        if node.kind in ("article", *_DIVISIONS) and kind in _DIVISIONS and node.kind != kind:
            node = self._division_at(node, content[0])
        if node.parent is None:
            raise Misfit("amend-place-missing", "The anchor stands nowhere.")
        self._refuse_taken(node.parent, content)
        place = node.place + (1 if told.where == "after" else 0)
        node.parent.insert(place, [Node(provision, None, new=True) for provision in content])

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
                raise Misfit(
                    "amend-number-taken",
                    "There is a {num} already; the new one was not added.",
                    num=provision.num or provision.number,
                )

    def _holder(self, node: Node, new: Provision, target: Target) -> Node:
        """What new provisions go into."""
        if new.kind == "article":
            return _last_division(node)
        if new.kind in (*_LIST, "table"):
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
        with_list = [p for p in paragraphs if _holds(p, new.kind)]
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
        return next((cell for cell in cells if _holds(cell, "point")), cells[-1])

    def _add_part(self, told: Add, node: Node) -> None:
        part = told.target.part
        if part == "title":
            self._add_words(told, node)
            return
        if part == "heading":
            self._add_heading(node, told)
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
        self._edit(holder, Edit(start, start, "".join(words(s.runs) for s in new)))

    def _add_heading(self, node: Node, told: Add) -> None:
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

    # --- numbers ---

    def renumber(self, told: Renumber, nodes: list[Node]) -> None:
        """Another number for one provision, or for each of a range."""
        source, to = told.source, told.to
        if is_by_print(source) and not source.until:
            self.moved.append(printed_changes.renumber(told, nodes[0]))
            return
        if source.steps[-1].kind == "annex" and to.steps[-1].kind == "annex":
            nodes[0].num = to.steps[-1].words
            nodes[0].touch()
            return
        if source.steps[-1].kind == "row" and to.steps[-1].kind == "row":
            self._relabel(nodes[0], to.steps[-1].words)
            return
        if _is_first_paragraph(told):
            return
        if source.steps[-1].kind != to.steps[-1].kind or source.part or to.part:
            raise Misfit(
                "amend-unsupported",
                "{address} is to become {to}, a provision of another kind; do it by hand.",
                address=said(source),
                to=said(to),
            )
        if source.until:
            self._renumber_range(nodes, told)
            return
        self._move(nodes[0], to)
        self._number(nodes[0], to.steps[-1].number)

    def _relabel(self, row: Node, label: str) -> None:
        cell = first_paragraph(row.children[0]) if row.children else row
        holder = next((node for node in cell.walk() if node.text), cell)
        whole = sum(len(words(s.runs)) for s in holder.text)
        self._edit(holder, Edit(0, whole, label))

    def _renumber_range(self, nodes: list[Node], told: Renumber) -> None:
        first, begin = told.source.steps[-1].number, told.to.steps[-1].number
        if not (first.isdecimal() and begin.isdecimal()):
            raise Misfit("amend-unsupported", "A range with branch numbers is renumbered by hand.")
        by = int(begin) - int(first)
        for node in nodes:
            self._number(node, numbers.shifted(node.number, by, branch=False))

    def _move(self, node: Node, to: Target) -> None:
        """To another article or part, when the new place is not in what holds the node now."""
        try:
            parents = along(self.root, to.steps[:-1]) if len(to.steps) > 1 else []
        except Missing:
            return
        parent = parents[0] if parents else None
        if parent is None or parent is node or parent in node.ancestors():
            return
        if any(parent is a for a in node.ancestors()) or node.parent is None:
            return
        holder = _last_division(parent) if node.kind == "article" else first_holder(parent, node)
        if holder is node.parent or any(holder is below for below in node.walk()):
            return
        node.remove()
        holder.insert(_end(holder, node.origin), [node])

    def shift(self, told: Shift, target: Target, nodes: list[Node]) -> None:
        """Every number of a range so many up or down."""
        branch = "-" in target.steps[-1].number and (
            numbers.base_of(target.steps[-1].number)
            == numbers.base_of((target.until or target.steps)[-1].number)
        )
        for node in nodes:
            self._number(node, numbers.shifted(node.number, told.by, branch))

    def _number(self, node: Node, number: str) -> None:
        numbers.renumber(node, number, self.convention)
        self.moved.append(node)

    def settle(self) -> None:
        """Put what was renumbered in order, once a statement is done."""
        numbers.settle([node for node in self.moved if not node.gone])
        self.moved = []


def _is_first_paragraph(told: Renumber) -> bool:
    """第五条を同条第一項とする: its words become its first paragraph, which they are already."""
    source, to = told.source.steps, told.to.steps
    return to[: len(source)] == source and len(to) == len(source) + 1 and to[-1].number == "1"


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


def _holds(node: Node, kind: str) -> bool:
    return any(child.kind == kind for child in node.children)


def _last_division(node: Node) -> Node:
    """The innermost last division, into which an article at the end goes."""
    while node.children and node.children[-1].kind in _DIVISIONS:
        node = node.children[-1]
    return node


def first_holder(parent: Node, node: Node) -> Node:
    """What holds provisions of the node's kind inside the parent."""
    return first_paragraph(parent) if node.kind in _LIST else parent


def _end(parent: Node, new: Provision) -> int:
    """Behind the last child of the same kind; else at the end."""
    for place in range(len(parent.children) - 1, -1, -1):
        if parent.children[place].kind == new.kind:
            return place + 1
    if new.kind in _LIST:
        return next(
            (i for i, c in enumerate(parent.children) if c.kind in ("wrapup", "table")),
            len(parent.children),
        )
    return len(parent.children)

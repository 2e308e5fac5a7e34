"""Do instructions about numbers: renumber one provision, shift a row of them."""

from __future__ import annotations

from ...conventions import Convention, print_mark
from ...model.instruction import Renumber, Shift, Target
from ...model.law import words
from . import annexes, numbers, printed_changes
from .edit import edit_text
from .holders import end_of, first_holder, last_division
from .outcome import Misfit
from .places import Missing, along, first_paragraph, said
from .printed_changes import is_by_print
from .tree import Node
from .words import Edit


class Numbering:
    """Changes to the numbers of one tree; `moved` are those whose numbers changed."""

    def __init__(self, root: Node, convention: Convention) -> None:
        self.root = root
        self.convention = convention
        self.moved: list[Node] = []

    def renumber(self, told: Renumber, nodes: list[Node]) -> None:
        """Another number for one provision, or for each of a range. Lines bear none: what came or
        went before has moved them already."""
        source, to = told.source, told.to
        if source.steps[-1].kind == to.steps[-1].kind == "line":
            return
        if is_by_print(source) and not source.until:
            self.moved.append(printed_changes.renumber(told, nodes[0]))
            return
        if source.steps[-1].kind == to.steps[-1].kind and to.steps[-1].kind in ("annex", "row"):
            if to.steps[-1].kind == "annex":
                annexes.renumber(nodes, to.steps[-1].words)
            else:
                self._relabel(nodes[0], to.steps[-1].words)
            return
        if _is_first_paragraph(told):
            self._number_first(nodes[0], there=len(to.steps) > len(source.steps))
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

    def _number_first(self, node: Node, *, there: bool) -> None:
        """Supplementary provisions of one paragraph bear no number, those of several do."""
        paragraph = first_paragraph(node)
        if "supplement" in (node.kind, node.parent.kind if node.parent else ""):
            mark = print_mark(self.convention.paragraph.marks[0], "1", ())
            paragraph.num = mark if there else ""
            paragraph.touch()

    def _relabel(self, row: Node, label: str) -> None:
        cell = first_paragraph(row.children[0]) if row.children else row
        holder = next((node for node in cell.walk() if node.text), cell)
        whole = sum(len(words(s.runs)) for s in holder.text)
        edit_text(holder, [Edit(0, whole, label)], self.convention)

    def _renumber_range(self, nodes: list[Node], told: Renumber) -> None:
        first, begin = told.source.steps[-1].number, told.to.steps[-1].number
        if not (first.isdecimal() and begin.isdecimal()):
            raise Misfit("amend-unsupported", "A range with branch numbers is renumbered by hand.")
        by = int(begin) - int(first)
        for node in nodes:
            self._number(node, numbers.shifted(node.number or node.counted, by, branch=False))

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
        holder = last_division(parent) if node.kind == "article" else first_holder(parent, node)
        if holder is node.parent or any(holder is below for below in node.walk()):
            return
        node.remove()
        holder.insert(end_of(holder, node.origin), [node])

    def shift(self, told: Shift, target: Target, nodes: list[Node]) -> None:
        """Every number of a range so many up or down."""
        if nodes[0].kind == "annex":
            annexes.shift(nodes, told.by)
            return
        branch = "-" in target.steps[-1].number and (
            numbers.base_of(target.steps[-1].number)
            == numbers.base_of((target.until or target.steps)[-1].number)
        )
        for node in nodes:
            self._number(node, numbers.shifted(node.number or node.counted, told.by, branch))

    def _number(self, node: Node, number: str) -> None:
        if node.counted:
            node.counted = number
            return
        numbers.renumber(node, number, self.convention)
        self.moved.append(node)

    def follow(self, beside: list[Node], added: list[Node]) -> None:
        """What was added beside a provision with another number goes where that one goes."""
        if any(node is moved for node in beside for moved in self.moved):
            self.moved += [node for node in added if node.number]

    def settle(self) -> None:
        """Put what was renumbered in order, once a statement is done."""
        numbers.settle([node for node in self.moved if not node.gone])
        self.moved = []


def _is_first_paragraph(told: Renumber) -> bool:
    """第五条を同条第一項とする: its words become its first paragraph, which they are already; or
    the other way round, 附則第一項を附則とする."""
    short, long = sorted((told.source.steps, told.to.steps), key=len)
    alike = long[: len(short)] == short and len(long) == len(short) + 1
    return alike and long[-1].kind == "paragraph" and long[-1].number == "1"

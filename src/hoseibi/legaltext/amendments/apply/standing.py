"""Do instructions about provisions that stand: rewrite them, take them out."""

from __future__ import annotations

from ...conventions import Convention
from ...model.instruction import Repeal, Rewrite, Target
from ...model.law import Provision
from ...parse.from_plain.inline import runs_of
from . import annexes, printed_changes
from .contents import set_title
from .divisions import drop_division
from .edit import edit_text
from .outcome import Misfit
from .parts import span_of
from .places import first_paragraph, said
from .printed import leave_number
from .printed_changes import is_by_print
from .tree import Node
from .words import Edit


class Standing:
    """Changes to provisions that stand in one tree."""

    def __init__(self, convention: Convention) -> None:
        self.convention = convention

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
        self._provisions(told, nodes)

    def _provisions(self, told: Rewrite, nodes: list[Node]) -> None:
        kind = nodes[0].kind
        if kind == "annex":
            annexes.rewrite(nodes, told.content)
        elif kind == "toc" or _is_inside(nodes[0], told):
            self._children(nodes[0], told)
        elif not told.content:
            raise Misfit("amend-new-text-missing", "The new text was not read as a provision.")
        elif kind in ("preamble", "preface", "table"):
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
                new.counted = old.counted
        for node in nodes:
            node.remove()
        if parent is not None:
            parent.insert(place, fresh)

    def _children(self, node: Node, told: Rewrite) -> None:
        """The inside of a table of contents or a table."""
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
            edit_text(holder, [Edit(start, end, new.strip())], self.convention)

    def _span(self, target: Target, holder: Node) -> tuple[int, int]:
        bounds = span_of(target.part, holder, self.convention)
        if bounds is None:
            raise Misfit(
                "amend-place-missing",
                "There is no {address}; nothing was changed.",
                address=said(target),
            )
        return bounds

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
            elif target.part == "num":
                node.num = ""
                node.touch()
            elif target.part:
                holder = first_paragraph(node)
                edit_text(holder, [Edit(*self._span(target, holder), "")], self.convention)
            else:
                node.remove()

    def _drop_heading(self, node: Node, target: Target) -> None:
        if not node.heading:
            raise Misfit(
                "amend-place-missing", "{address}: there is no heading.", address=said(target)
            )
        node.heading = ()
        node.touch()


def _is_inside(node: Node, told: Rewrite) -> bool:
    """Whether new text is the inside of a part (附則を次のように改める, without its label)."""
    parts = ("body", "supplement")
    return node.kind in parts and bool(told.content) and told.content[0].kind not in parts

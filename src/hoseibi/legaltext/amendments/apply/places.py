"""From the places that instructions name to the nodes of the tree."""

from __future__ import annotations

import re

from ...model.instruction import Step, Target
from ...model.law import DIVISIONS, Form, Runs, form_value, words
from .printed import along_printed
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)
_TOPS = {"toc", "preface", "preamble", "body", "supplement", "annex"}
_ACT = re.compile(r"[（(][^（）()]{2,60}(?:号|令|則)[^（）()]{0,20}[）)]")
_SPACE = re.compile(r"\s+")
_THROUGH = {
    "article": _DIVISIONS | {"body"},
    "paragraph": frozenset(("article", "body")),
    "point": frozenset(("paragraph", "article", "cell", "note", "table", "row", "list")),
}
"""Kinds that one looks through for a kind, since nobody names them."""


class Missing(Exception):
    """There is no such place; `near` are places like it."""

    def __init__(self, step: Step, within: Node | None, near: tuple[Node, ...] = ()) -> None:
        super().__init__(step.segment)
        self.step = step
        self.within = within
        self.near = near


class Ambiguous(Missing):
    """More than one place answers to the name."""


def find(root: Node, target: Target) -> list[Node]:
    """The nodes that a target names: one, or all of a range. Raises Missing."""
    firsts = along(root, target.steps)
    if target.part and is_stretch(target.steps[-1], firsts):
        raise Missing(target.steps[-1], root)
    if not target.until:
        return firsts
    lasts = along(root, target.until)
    return _between(root, firsts[0], lasts[-1], target.until[-1])


def is_stretch(step: Step, nodes: list[Node]) -> bool:
    """Whether a step that names a division of an act led to the sections that it is in a code."""
    return step.kind in _DIVISIONS and bool(nodes) and nodes[0].kind == "article"


def _between(root: Node, first: Node, last: Node, step: Step) -> list[Node]:
    found: list[Node] = []
    open_ = False
    for node in root.walk():
        if node is first:
            open_ = True
        if (
            open_
            and node.kind == first.kind
            and (node.kind in ("article", "row") or node.parent is first.parent)
        ):
            found.append(node)
        if node is last:
            if not open_:
                break
            return found
    raise Missing(step, first.parent)


def along(root: Node, steps: tuple[Step, ...]) -> list[Node]:
    """The nodes at the end of some steps; several for `*` and for a row that spans rows."""
    nodes = [root]
    if not steps or steps[0].kind not in (*_TOPS, "lawtitle"):
        nodes = [node for node in root.children if node.kind == "body"] or [root]
    for step in steps:
        found = [node for parent in nodes for node in _step(parent, step)]
        if not found:
            raise Missing(step, nodes[0], tuple(_near(nodes[0], step)))
        nodes = found
    return nodes


def _step(parent: Node, step: Step) -> list[Node]:
    by_words = _by_words(parent, step)
    if by_words is not None:
        return by_words
    found = list(_inside(parent, step.kind))
    if step.number == "*" or not step.number:
        if step.kind == "table" and len(found) > 1 and not step.number:
            raise Ambiguous(step, parent)
        return found if step.number else found[:1]
    return _numbered(parent, step, found)


def _by_words(parent: Node, step: Step) -> list[Node] | None:
    """What a step means that does not go by a number in normal form; None for one that does."""
    if step.kind == "lawtitle":
        return [parent]
    if step.words and step.number:
        return _printed(parent, step)
    if step.words == "before" and step.kind in _DIVISIONS:
        return _begun_by(parent, step)
    label = _LABELLED.get(step.kind)
    return label(parent, step) if label else None


def _begun_by(node: Node, step: Step) -> list[Node]:
    """The division whose head stands right before an article."""
    found: list[Node] = []
    while node.parent is not None and node.parent.children[0] is node:
        node = node.parent
        found += [node] if node.kind == step.kind else []
    return found[:1]


def _printed(parent: Node, step: Step) -> list[Node]:
    found = along_printed(parent, step)
    if len(found) > 1 and not is_stretch(step, found):
        raise Ambiguous(step, parent)
    return found


def _numbered(parent: Node, step: Step, found: list[Node]) -> list[Node]:
    matching = [node for node in found if covers(node.number or node.counted, step.number)]
    if len(matching) > 1:
        # A number may be taken twice while an act renumbers: the one that had it is meant.
        matching = [node for node in matching if node.before == node.number] or matching
    if len(matching) > 1 and step.kind == "point":
        matching = _in_one_paragraph(parent, matching)
    if len(matching) > 1:
        raise Ambiguous(step, parent)
    if not matching and step.kind == "paragraph" and step.number == "1" and parent.text:
        return [parent]
    return matching


def _in_one_paragraph(parent: Node, points: list[Node]) -> list[Node]:
    """第五条第二号 of an article with several paragraphs is the first paragraph's."""
    return (
        points[:1]
        if parent.kind == "article" and points[0].parent is not points[1].parent
        else points
    )


def covers(number: str, wanted: str) -> bool:
    """Whether a number, or a range that stands for repealed provisions, is the one wanted."""
    if number == wanted:
        return True
    first, to, last = number.partition("to")
    return bool(to) and wanted in (first, last)


def _inside(parent: Node, kind: str) -> list[Node]:
    """Provisions of a kind, through what goes without saying; those in front of any nested ones."""
    through = _THROUGH.get(kind, _DIVISIONS if kind in _DIVISIONS else frozenset())
    found: list[Node] = []
    for child in parent.children:
        if child.kind == kind:
            found.append(child)
            if kind in _DIVISIONS:
                found += _inside(child, kind)
        elif (
            child.kind in through
            or kind == "table"
            and child.kind in ("paragraph", "point", "list")
        ):
            found += _inside(child, kind)
    return found


# --- places that go by words ---


def is_of_amending_act(heading: Runs, form: Form) -> bool:
    """Whether supplementary provisions are those of an act that amended the law, which bear its
    number: `附　則（平成二九年六月二日法律第四四号）`."""
    return bool(form_value(form, "AmendLawNum")) or _ACT.match(words(heading)) is not None


def _supplement(parent: Node, step: Step) -> list[Node]:
    """The law's own supplementary provisions, not those of the acts that amended it."""
    found = [node for node in parent.children if node.kind == "supplement"]
    own = [node for node in found if not is_of_amending_act(node.heading, node.form)]
    return (own or found)[:1]


def _annex(parent: Node, step: Step) -> list[Node]:
    wanted = plain(step.words).casefold()
    found = [node for node in _annexes(parent) if _label(node) == wanted]
    if not found:
        found = [node for node in _annexes(parent) if _label(node).startswith(wanted)]
    if len(found) > 1 and _label(found[0]) != wanted:
        raise Ambiguous(step, parent)
    return found[:1]


def _annexes(parent: Node) -> list[Node]:
    inside = [node for top in parent.children if top.kind == "supplement" for node in top.children]
    return [node for node in (*parent.children, *inside) if node.kind == "annex"]


def _label(node: Node) -> str:
    return (plain(node.num) or plain(words(node.heading))).casefold()


def _row(parent: Node, step: Step) -> list[Node]:
    """A row by its first cell, with the rows that this cell reaches down to."""
    wanted = plain(step.words)
    rows = [node for node in parent.walk() if node.kind == "row"]
    for fits in (str.__eq__, str.startswith):
        for place, row in enumerate(rows):
            cells = [plain(_cell(cell)) for cell in row.children]
            if any(fits(cell, wanted) for cell in cells[:1]) or wanted in cells[:2]:
                return rows[place : place + _span(row)]
    return []


def _span(row: Node) -> int:
    spanned = form_value(row.children[0].form, "rowspan") if row.children else ""
    return int(spanned) if spanned.isdecimal() and len(spanned) < 4 else 1


def _cell(cell: Node) -> str:
    return "".join(own_words(node) for node in cell.walk())


def _column(parent: Node, step: Step) -> list[Node]:
    """上欄, 中欄, 下欄 by place; 事務の欄 by the head of the table."""
    wanted = plain(step.words).removesuffix("の欄").removesuffix("欄")
    rows = [node for node in parent.walk() if node.kind == "row"]
    places = {"上": 0, "中": 1, "下": -1}
    if wanted in places:
        return [row.children[places[wanted]] for row in rows if len(row.children) > 1]
    table = next((n for n in (parent, *parent.ancestors()) if n.kind in ("table", "annex")), parent)
    head = next((node for node in table.walk() if node.kind == "row"), None)
    labels = [plain(_cell(cell)) for cell in head.children] if head else []
    place = labels.index(wanted) if wanted in labels else -1
    return [row.children[place] for row in rows if 0 <= place < len(row.children)]


def _amending(parent: Node, step: Step) -> list[Node]:
    """An amending provision by the place that it amends: its own words begin with that place."""
    wanted = plain(step.words)
    tails = [wanted[found.start() :] for found in re.finditer("第|別表|附則", wanted)]
    found = []
    for node in parent.walk():
        own = plain(own_words(node))
        if node is not parent and own and any(own.startswith(tail) for tail in tails):
            found.append(node)
    return found[:1]


def _line(parent: Node, step: Step) -> list[Node]:
    """A paragraph of print (абзац, xatboshi) by its place: words of its own, and each item. Raises
    Ambiguous once lines came or went, for an act may count them as before or after."""
    if not step.number.isdecimal():
        return [node for node in parent.children if node.kind == "line"][:1]
    lines = [node for node in parent.walk() if node.text]
    given = [node for node in Node(parent.origin, None).walk() if node.text]
    if [node.origin for node in lines] != [node.origin for node in given]:
        raise Ambiguous(step, parent)
    return lines[int(step.number[:9]) - 1 :][:1]


_LABELLED = {
    "line": _line,
    "supplement": _supplement,
    "annex": _annex,
    "row": _row,
    "group": _row,
    "column": _column,
    "amending": _amending,
}


def plain(text: str) -> str:
    """Words without white space."""
    return _SPACE.sub("", text)


def own_words(node: Node) -> str:
    """The node's own words, not those below it."""
    return "".join(words(sentence.runs) for sentence in node.text)


def _near(within: Node, step: Step) -> list[Node]:
    """Numbered provisions near one that is not there."""
    found = [node for node in _inside(within, step.kind) if node.num or node.number]
    wanted = _order(step.number)
    found.sort(
        key=lambda node: [abs(a - b) for a, b in zip(_order(node.number), wanted, strict=False)]
    )
    return found[:3]


def _order(number: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d{1,9}", number)] or [0]


def first_paragraph(node: Node) -> Node:
    """The paragraph that holds the words of an article with one paragraph, or its first."""
    if node.kind in ("article", "supplement") and not node.text:
        return next((child for child in node.children if child.kind == "paragraph"), node)
    return node


def said(target: Target) -> str:
    """A target for a message."""
    return target.address + (f" ({target.part})" if target.part else "")

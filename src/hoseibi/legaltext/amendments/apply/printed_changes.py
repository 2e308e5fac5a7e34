"""Changes to provisions that are cited by their numbers as printed."""

from __future__ import annotations

import msgspec

from ...comparison.similar import is_placeholder
from ...model.instruction import Add, Renumber, Rewrite, Step, Target
from ...model.law import DIVISIONS, Provision, Sentence, text_of
from ...parse.from_plain.inline import runs_of
from ..bare_number import shown
from .outcome import Misfit
from .printed import is_vacant, wrap
from .tree import Node

_UNITS = ("paragraph", "point")


def is_by_print(target: Target) -> bool:
    """Whether the last step of a target names a number as printed."""
    return bool(target.steps) and bool(target.steps[-1].words) and bool(target.steps[-1].number)


def rewrite(told: Rewrite, target: Target, nodes: list[Node]) -> None:
    """New provisions, or new words, in the place of one provision or of several."""
    content = told.content
    if not content:
        _reword(nodes, told.words)
    elif nodes[0].kind == "article" and content[0].kind != "article":
        _refill(nodes, content)
    else:
        _replace(nodes, content, told.targets)


def _reword(nodes: list[Node], words: str) -> None:
    if len(nodes) != 1 or not words.strip() or "\n" in words.strip():
        raise Misfit("amend-new-text-missing", "The new text was not read as a provision.")
    nodes[0].text = (Sentence(runs_of(words.strip())),)
    nodes[0].children = []
    nodes[0].touch()


def _refill(nodes: list[Node], content: tuple[Provision, ...]) -> None:
    """New paragraphs for the inside of an article, whose number and heading stay."""
    if len(nodes) != 1:
        raise Misfit(
            "amend-kind", "New paragraphs stand for several articles; nothing was changed."
        )
    nodes[0].text = ()
    nodes[0].children = []
    nodes[0].insert(0, [Node(provision, None, new=True) for provision in content])


def _replace(
    nodes: list[Node], content: tuple[Provision, ...], targets: tuple[Target, ...]
) -> None:
    alike = content[0].kind == nodes[0].kind or {content[0].kind, nodes[0].kind} <= set(_UNITS)
    if not alike:
        raise Misfit(
            "amend-kind",
            "The new text is of kind {new} and stands for a {old}; nothing was changed.",
            new=content[0].kind,
            old=nodes[0].kind,
        )
    _refuse_inside(nodes, content)
    parent, place = nodes[0].parent, nodes[0].place
    fresh = [Node(_kept_number(new, nodes, targets), None, new=True) for new in content]
    for old, new in zip(nodes, fresh, strict=False):
        if old.number == new.number:
            new.before, new.form = old.before, new.form or old.form
    if parent is not None:
        _refuse_double(parent, nodes, fresh)
    for node in nodes:
        node.remove()
    if parent is not None:
        parent.insert(place, fresh)


def _refuse_inside(nodes: list[Node], content: tuple[Provision, ...]) -> None:
    """New text for `(a)` that begins with `(1)` may leave the opening words of (a), or not."""
    old, new = _row_of(nodes[0].num), _row_of(content[0].num)
    if content[0].kind in _UNITS and old and new and old != new:
        raise Misfit(
            "amend-kind",
            "The new text for {old} begins with {new}; whether its opening words stay is not said."
            " Nothing was changed.",
            old=nodes[0].num,
            new=content[0].num,
        )


def _kept_number(new: Provision, nodes: list[Node], targets: tuple[Target, ...]) -> Provision:
    """An article cited by a code's number keeps it, whatever number the act gives its new text."""
    same = [node for node in nodes if shown(node.num) == shown(new.num)]
    if new.kind == "article" and not same:
        same = _of_code(new, nodes, targets)
    if new.kind == "article" and same:
        gone = _is_gone(new)
        heading = new.heading or (() if gone else same[0].heading)
        return msgspec.structs.replace(new, num=same[0].num, number=same[0].number, heading=heading)
    if len(nodes) == 1 and shown(new.num) == shown(nodes[0].num):
        return msgspec.structs.replace(new, kind=nodes[0].kind, number=nodes[0].number)
    return msgspec.structs.replace(new, kind=nodes[0].kind)


def _of_code(new: Provision, nodes: list[Node], targets: tuple[Target, ...]) -> list[Node]:
    """The article that new text is for, where its number is the act's and the place is cited by a
    code's; raises Misfit where several are, and which is not said."""
    cited = {shown(target.steps[-1].words) for target in targets}
    if not all(shown(node.num) in cited for node in nodes):
        return []
    if len(nodes) == 1:
        return nodes
    own = {
        shown(target.steps[-1].words)
        for target in targets
        if target.steps[-1].number == shown(new.num) != shown(target.steps[-1].words)
    }
    found = [node for node in nodes if shown(node.num) in own]
    if not found and any(t.steps[-1].number != shown(t.steps[-1].words) for t in targets):
        raise Misfit(
            "amend-kind",
            "Which of the articles the new {num} stands for is not said; nothing was changed.",
            num=new.num,
        )
    return found


def _is_gone(new: Provision) -> bool:
    """Whether the new text only says that nothing stands here any more."""
    inside = new.children[0] if len(new.children) == 1 else new
    return not inside.children and is_placeholder(text_of(inside))


def _refuse_double(parent: Node, nodes: list[Node], fresh: list[Node]) -> None:
    others = {shown(child.num) for child in parent.children if child.num and child not in nodes}
    for new in fresh:
        if new.num and shown(new.num) in others:
            raise Misfit(
                "amend-number-taken",
                "There is a {num} already; the new text was not put in.",
                num=new.num,
            )


def holder_of(parent: Node, content: list[Provision], told: Add) -> Node:
    """What a new provision goes into by its number: the place named, or the one list inside it
    whose marks are like its own. `(12)` does not go beside `(a)` and `(b)`; raises Misfit where no
    list, or more than one, could hold it."""
    row = _row_of(content[0].num)
    units = [child for child in parent.children if child.kind in _UNITS and child.num]
    if told.where != "number" or not row or not units or content[0].kind not in _UNITS:
        return parent
    if any(_row_of(unit.num) == row for unit in units):
        return parent
    holders = [u for u in units if any(_row_of(child.num) == row for child in u.children)]
    if len(holders) == 1:
        return holders[0]
    raise Misfit(
        "amend-place-ambiguous",
        "{num} does not belong beside {beside}; what it belongs to is not said. It was not added.",
        num=content[0].num,
        beside=units[0].num,
    )


def _row_of(num: str) -> str:
    """Figures, small or capital letters; empty for any other kind of number."""
    sign = shown(num).lstrip("([")[:1]
    if sign.isdecimal():
        return "figure"
    if not (sign.isascii() and sign.isalpha()):
        return ""
    return "capital" if sign.isupper() else "small"


def make_room(parent: Node, content: list[Provision]) -> None:
    """Take out the numbers left of repealed provisions that the new ones bear; raises Misfit where
    a provision stands under such a number."""
    for provision in content:
        for child in [c for c in parent.children if provision.num and c.kind == provision.kind]:
            if shown(child.num) != shown(provision.num) or _is_other(child, provision):
                continue
            if not is_vacant(child):
                raise Misfit(
                    "amend-number-taken",
                    "There is a {num} already; the new one was not added.",
                    num=provision.num,
                )
            child.remove()


def _is_other(node: Node, new: Provision) -> bool:
    """Annexes to different provisions, which may bear the same label; and divisions numbered in
    words before their name (`Vierter Abschnitt`), of which the same is shown."""
    if node.kind == "annex":
        return node.heading != new.heading
    return new.kind in DIVISIONS and bool(new.number) and node.number != new.number


def renumber(told: Renumber, node: Node) -> Node:
    """Another number, perhaps with another kind; or all words as the first provision inside.

    Raises Misfit for a provision that is to move elsewhere.
    """
    source, to = told.source.steps, told.to.steps
    if to[: len(source)] == source and len(to) == len(source) + 1:
        if (
            any(child.num for child in node.children)
            and not node.text
            and shown(node.children[0].num) == shown(to[-1].words)
        ):
            raise Misfit("amend-number-taken", "There is a {num} already.", num=to[-1].words)
        return wrap(node, to[-1])
    if _is_of_code(source[-1]) and to[-1].kind == "article":
        _refuse_other_number(source[-1], to[-1])
    if to[:-1] != source[:-1] or (source[-1].kind == "article") != (to[-1].kind == "article"):
        raise Misfit(
            "amend-unsupported",
            "{address} is to become {to}, which stands elsewhere; do it by hand.",
            address=told.source.address,
            to=told.to.address,
        )
    _set_number(node, to[-1])
    return node


def _is_of_code(step: Step) -> bool:
    """Whether the number printed is a code's, and not the number that its act gives it."""
    return step.words[:1].isdecimal() and step.words.lower() != step.number


def _refuse_other_number(source: Step, to: Step) -> None:
    """A section known by a code's number does not take the number that its act gives it."""
    if to.words == to.number:
        raise Misfit(
            "amend-unsupported",
            "{from_} is renumbered as {to} in its act; which number the code gives it is not said.",
            from_=source.words,
            to=to.words,
        )


def _set_number(node: Node, step: Step) -> None:
    """The number as the place has it printed: `Sec. 5.` becomes `Sec. 6.`, `5` becomes `6`."""
    old, new = shown(node.num), shown(step.words)
    node.num = node.num.replace(old, new) if old and old in node.num else step.words
    node.number = step.number
    if node.kind in _UNITS and step.kind in _UNITS:
        node.kind = step.kind
    node.touch()

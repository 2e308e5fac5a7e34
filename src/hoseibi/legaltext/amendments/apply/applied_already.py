"""Whether what a sentence adds stands in the law already: the act was applied before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model.instruction import Add, Instruction, Renumber, Shift, Target
from ...model.law import DIVISIONS, Provision, text_of, words
from .outcome import Misfit
from .places import first_paragraph, own_words, plain, said
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)
_SENTENCES = ("proviso", "latter", "first", "main")


def applied_already(
    told: tuple[Instruction, ...], found: dict[Target, list[Node]], collide: Mapping[int, Misfit]
) -> Misfit | None:
    """A misfit for the whole sentence when everything that it adds is there, word for word, at the
    place and under the number that it gives; None when anything of it is not.

    A sentence that makes room for what it adds is taken at its word when there is room: `collide`
    holds what is wrong with its renumberings.
    """
    adds = [one for one in told if isinstance(one, Add)]
    if not adds or (not collide and any(isinstance(one, Renumber | Shift) for one in told)):
        return None
    there = [_standing(one, found.get(one.target, [])) for one in adds]
    if not all(there):
        return None
    misfit = Misfit(
        "amend-applied-already",
        "What this sentence adds stands already in {address}, word for word: “{passage}”. The act"
        " seems to have been applied before; nothing of the sentence was carried out.",
        address=said(adds[0].target) or "law",
        passage=_passage(adds[0]),
    )
    misfit.near = tuple(node for nodes in there for node in nodes)
    return misfit


def _standing(told: Add, nodes: list[Node]) -> list[Node]:
    """The nodes that are what is to be added; empty when any is missing."""
    if not nodes:
        return []
    if told.target.part in _SENTENCES:
        new = plain(told.words)
        holder = first_paragraph(nodes[0])
        return [holder] if new and new in plain(own_words(holder)) else []
    if told.target.part or not told.content:
        return []
    around = nodes[0].parent if told.where in ("after", "before") else nodes[0]
    if around is None or not all(new.number for new in told.content):
        return []
    same = [
        next((n for n in _counted(around, new.kind) if _is_same(n, new)), None)
        for new in told.content
    ]
    return [node for node in same if node is not None] if all(same) else []


def _counted(around: Node, kind: str) -> Iterator[Node]:
    """What is counted with a new provision of this kind: articles of all divisions, paragraphs and
    points of the place."""
    if kind == "article":
        while around.kind in _DIVISIONS and around.parent is not None:
            around = around.parent
    yield from (node for node in around.walk() if node.kind == kind)


def _is_same(node: Node, new: Provision) -> bool:
    """Whether a provision bears the number and all the words of the new one."""
    return node.number == new.number and plain(_all(node)) == plain(_words(new))


def _all(node: Node) -> str:
    return "".join(f"{words(n.heading)}{own_words(n)}" for n in node.walk())


def _words(provision: Provision) -> str:
    own = f"{words(provision.heading)}{text_of(provision)}"
    return own + "".join(map(_words, provision.children))


def _passage(told: Add) -> str:
    whole = "".join(map(_words, told.content)) or told.words
    whole = " ".join(whole.split())
    return whole if len(whole) <= 60 else f"{whole[:60]}…"

"""Which words of a node a target means: all below it, its heading, one of its sentences."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...conventions import Convention
from ...model.instruction import Target
from ...model.law import DIVISIONS, Runs, words
from .occurrences import sentence_span
from .places import first_paragraph, own_words
from .tree import Node

_DIVISIONS = frozenset(DIVISIONS)
HEADING, TEXT, LINE = "heading", "text", "line"


class Field(msgspec.Struct, frozen=True):
    """A stretch of a node's words: its heading or its text from `start` to `end`."""

    node: Node
    what: str
    start: int = 0
    end: int = -1

    @property
    def runs(self) -> Runs:
        return self.node.heading

    @property
    def words(self) -> str:
        """All words of the heading or text, of which the field is a part."""
        return words(self.node.heading) if self.what == HEADING else own_words(self.node)


def fields(target: Target, node: Node, convention: Convention) -> Iterator[Field]:
    """Where to look for words, in reading order."""
    if target.part in ("heading", "title"):
        yield Field(_headed(node), HEADING)
    elif target.part:
        yield from _sentences(target.part, node, convention)
    elif node.kind == "law":
        yield Field(node, HEADING)
    else:
        yield from _below(node, target)


def _below(node: Node, target: Target) -> Iterator[Field]:
    headed = {"tocitem", "toc"} | ({node.kind} if target.with_heading else set())
    for each in node.walk():
        if each.heading and (each.kind in headed or (each.kind in ("table", "note", "annex"))):
            yield Field(each, HEADING)
        if each.text:
            yield Field(each, TEXT)


def _headed(node: Node) -> Node:
    """A paragraph's heading may be its article's."""
    if node.kind == "paragraph" and not node.heading and node.parent is not None:
        return node.parent if node.parent.kind == "article" else node
    return node


def _sentences(part: str, node: Node, convention: Convention) -> Iterator[Field]:
    holder = first_paragraph(node)
    bounds = span_of(part, holder, convention)
    if bounds is None:
        return
    yield Field(holder, TEXT, *bounds)
    if part in ("lead", "main", "untabled"):
        for child in holder.children:
            if child.kind in ("wrapup", "subparagraph"):
                yield Field(child, TEXT)
            elif part != "lead" and child.kind != "table":
                yield from (Field(each, TEXT) for each in child.walk() if each.text)


def span_of(part: str, holder: Node, convention: Convention) -> tuple[int, int] | None:
    """From where to where a part stands in the words of its holder; None when it has no such."""
    edges = [0]
    for sentence in holder.text:
        edges.append(edges[-1] + len(words(sentence.runs)))
    whole = edges[-1]
    cut = next(
        (edges[i] for i, s in enumerate(holder.text) if is_proviso(words(s.runs), convention)),
        whole,
    )
    second = edges[1] if len(edges) > 2 else whole
    if part.startswith("sentence:"):
        text = "".join(words(sentence.runs) for sentence in holder.text)
        return sentence_span(text, int(part.partition(":")[2]))
    spans = {
        "lead": (0, whole),
        "untabled": (0, whole),
        "main": (0, cut),
        "proviso": (cut, whole),
        "first": (0, second),
        "latter": (second, cut if cut > second else whole),
    }
    start, end = spans.get(part, (0, 0))
    return (start, end) if start < end else None


def is_proviso(text: str, convention: Convention) -> bool:
    """Whether a sentence is a proviso by how it begins."""
    starts = tuple(start for start in convention.proviso.split("|") if start)
    return bool(starts) and text.startswith(starts)

"""References to provisions that an act moved or repealed, and that the act does not change.

A simple reading of absolute references within the law (第百四十二条の四第六項); what belongs to
another law (民法第五条及び第七条) is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import Match, SequenceMatcher

from ...conventions import Convention, print_mark
from ...model.finding import Finding
from ...model.law import words
from ...scripts import numerals
from .outcome import reference_left
from .places import own_words
from .tree import Node

_NUMBER = "[〇一二三四五六七八九十百千]{1,12}"
_REFERENCE = re.compile(
    rf"第({_NUMBER}条(?:の{_NUMBER})*)(?:第({_NUMBER})項)?(?:第({_NUMBER}号(?:の{_NUMBER})*))?"
)
_OF_ANOTHER_LAW = re.compile(r"(?:法|令|規則|条例|条約|協定|憲法|律|附則|旧|新|改正前の)$|[）」]$")
_LIST = re.compile(r"(?:、|及び|又は|若しくは|並びに|から|まで、|まで及び)$")
_MOST = 100

Key = tuple[str, ...]


def is_kanji(convention: Convention) -> bool:
    """Whether articles bear the kanji numbers that are read here."""
    return any("{kanji" in mark for mark in convention.article.marks[:1])


def left_behind(root: Node, before: dict[Key, Node], convention: Convention) -> list[Finding]:
    """A finding for each reference that was left as it was though what it names was moved or taken
    out. `before` is what `numbered` gave before the amendment."""
    if not root.touched:
        return []
    findings: list[Finding] = []
    standing = {_new_key(node) for article in _articles(root) for node in article.walk()}
    for article, node in _texts(root):
        for key, reference in _moved(node, before, standing):
            target = before[key]
            moved = "" if target.gone else _printed(target, convention)
            findings.append(reference_left(_address(article, node), reference, moved))
    return findings[:_MOST]


def _is_as_before(target: Node, key: Key, standing: set[Key]) -> bool:
    """Whether the number still stands for what it stood for, or for what was put in its place."""
    return key in standing if target.gone else _new_key(target) == key


def numbered(root: Node) -> dict[Key, Node]:
    """Articles, paragraphs and points by the numbers that they have before an amendment."""
    found: dict[Key, Node] = {}
    for article in _articles(root):
        if article.before is None:
            continue
        found[(article.before,)] = article
        for child in article.children:
            if child.kind == "paragraph" and child.before:
                found[(article.before, child.before)] = child
                for point in child.children:
                    if point.kind == "point" and point.before:
                        found[(article.before, child.before, point.before)] = point
    return found


def _articles(root: Node) -> Iterator[Node]:
    for top in root.children:
        if top.kind == "body":
            yield from (node for node in top.walk() if node.kind == "article")


def _texts(root: Node) -> Iterator[tuple[Node, Node]]:
    for article in _articles(root):
        for node in article.walk():
            if node.text and node.before is not None:
                yield article, node


def _moved(node: Node, before: dict[Key, Node], standing: set[Key]) -> list[tuple[Key, str]]:
    """References that stand in the node's words as before the act, to what stands elsewhere."""
    now = own_words(node)
    found = [
        (place, key)
        for place, key in (references(now) if "条" in now else ())
        if key in before and not _is_as_before(before[key], key, standing)
    ]
    was = "".join(words(sentence.runs) for sentence in node.origin.text)
    if now != was and found:
        blocks = SequenceMatcher(None, was, now, False).get_matching_blocks()
        found = [(place, key) for place, key in found if _in_one(place, blocks)]
    return [(key, place[0]) for place, key in found]


def _in_one(found: re.Match[str], blocks: list[Match]) -> bool:
    start, end = found.span()
    return any(block.b < start and end < block.b + block.size for block in blocks)


def references(text: str) -> Iterator[tuple[re.Match[str], Key]]:
    """References of a text to articles of its own law, with their numbers in normal form."""
    other, last_end = False, -1
    for found in _REFERENCE.finditer(text):
        before = text[max(0, found.start() - 8) : found.start()]
        goes_on = found.start() - last_end <= 4 and _LIST.search(text[last_end : found.start()])
        if not (goes_on and other):
            other = _OF_ANOTHER_LAW.search(before) is not None
        last_end = found.end()
        if not other:
            yield found, _key(found)


def _key(found: re.Match[str]) -> Key:
    article = _number(found[1].replace("条", ""))
    paragraph = _number(found[2]) if found[2] else ""
    point = _number(found[3].replace("号", "")) if found[3] else ""
    if point:
        return (article, paragraph or "1", point)
    return (article, paragraph) if paragraph else (article,)


def _number(printed: str) -> str:
    values = [numerals.parse("kanji", piece) for piece in printed.split("の")]
    return "-".join(str(value) for value in values)


def _new_key(node: Node) -> Key:
    line = [node, *node.ancestors()]
    kinds = {each.kind: each.number for each in reversed(line)}
    return tuple(kinds[kind] for kind in ("article", "paragraph", "point") if kind in kinds)[
        : len([n for n in line if n.kind in ("article", "paragraph", "point")])
    ]


def _printed(node: Node, convention: Convention) -> str:
    """`第百四十二条の四第七項`."""
    key = _new_key(node)
    printed = print_mark(convention.article.marks[0], key[0], convention.branches)
    for sign, number in zip("項号", key[1:], strict=False):
        mark = print_mark("{kanji}{branch}", number, convention.branches)
        first, _, rest = mark.partition("の")
        printed += f"第{first}{sign}" + (f"の{rest}" if rest else "")
    return printed


def _address(article: Node, node: Node) -> str:
    line = [each for each in (node, *node.ancestors()) if each.kind in ("point", "paragraph")]
    names = {"paragraph": "para", "point": "point"}
    below = [f"{names[each.kind]}_{each.number}" for each in reversed(line)]
    return "__".join([f"art_{article.number}", *below])

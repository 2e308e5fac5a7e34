"""A template filled: rows and paragraphs with a list repeat, and names become words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from .names import BRACES, NOTHING, Scope, name_in
from .package import opened, packed, tree, worded
from .paragraphs import W, Written, fill, stretches
from .values import Letter, NotATemplate, Placeholder, Values

MOST_REPEATED = 5_000
"""Rows that a letter may come to have."""

_ONCE = (f"{W}bookmarkStart", f"{W}bookmarkEnd")
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def placeholders(template: bytes) -> tuple[Placeholder, ...]:
    """Every placeholder of a template, in the order in which one reads. Raises NotATemplate."""
    parts = opened(template)
    found: list[Placeholder] = []
    for name, part in worded(parts).items():
        for number, paragraph in enumerate(tree(parts[name]).iter(f"{W}p"), start=1):
            found += _in_paragraph(paragraph, part, number)
    return tuple(found)


def filled(template: bytes, values: Values) -> Letter:
    """The letter. Raises NotATemplate.

    A name without words (and anything between braces that is no name) is left standing,
    highlighted, and is told with where it stands.
    """
    parts = opened(template)
    filler = _Filler()
    for name, part in worded(parts).items():
        root = tree(parts[name])
        if any(BRACES.search(stretches(one)[0]) for one in root.iter(f"{W}p")):
            filler.part(root, part, Scope(values))
            parts[name] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
    return Letter(packed(parts), tuple(filler.unknown))


def _in_paragraph(paragraph: etree._Element, part: str, number: int) -> Iterator[Placeholder]:
    words, _stretches = stretches(paragraph)
    for match in BRACES.finditer(words):
        name = name_in(match[1])
        shown = " ".join(words.split())
        yield Placeholder(name or match[1].strip(), part, number, shown, plain=bool(name))


class _Filler:
    """Fills the parts one after the other and remembers what was unknown."""

    def __init__(self) -> None:
        self.unknown: list[Placeholder] = []
        self.repeated = 0

    def part(self, root: etree._Element, part: str, scope: Scope) -> None:
        """All of a part: first what repeats, then the words."""
        known = _Known(root)
        for kind in (f"{W}tr", f"{W}p"):
            waiting = deque(root.iter(kind))
            while waiting:
                copies = self.repeated_of(waiting.popleft(), known, scope)
                waiting.extendleft(each for copy in copies for each in copy.iter(kind))
        for paragraph in list(root.iter(f"{W}p")):
            place = (part, known.numbers[paragraph])
            self.paragraph(paragraph, place, known.scopes.get(paragraph, scope))

    def repeated_of(
        self, block: etree._Element, known: _Known, scope: Scope
    ) -> list[etree._Element]:
        """A row or paragraph once for each item of the list that it names, in its place; where the
        list is empty, a paragraph that says nothing else goes, and the rest stays once with its
        places left empty."""
        scope = known.scopes.get(block, scope)
        prefix = self.listed(block, scope) if known.holds(block) else ""
        if not prefix:
            return []
        items = scope.list_of(prefix)
        if not items and _says_only(block, prefix) and _is_spare(block):
            _put_in_place(block, [])
            return []
        items = items or (NOTHING,)
        self.repeated += len(items)
        if self.repeated > MOST_REPEATED:
            raise NotATemplate(f"The letter would have more than {MOST_REPEATED:,} rows.")
        copies = [known.copied(block, scope.within(prefix, item)) for item in items]
        for copy in copies[1:]:
            _without_marks(copy)
        _put_in_place(block, copies)
        return copies

    def listed(self, block: etree._Element, scope: Scope) -> str:
        """The list that a row or paragraph names first, rows within it left aside."""
        for paragraph in _paragraphs(block):
            for match in BRACES.finditer(stretches(paragraph)[0]):
                prefix = scope.listed(name_in(match[1]))
                if prefix:
                    return prefix
        return ""

    def paragraph(self, paragraph: etree._Element, place: tuple[str, int], scope: Scope) -> None:
        words = " ".join(stretches(paragraph)[0].split())

        def written(between: str) -> Written:
            name = name_in(between)
            said = scope.words(name) if name else None
            if said is None:
                told = Placeholder(name or between.strip(), *place, words, plain=bool(name))
                if told not in self.unknown:
                    self.unknown.append(told)
                return Written("", standing=True)
            return Written(said)

        fill(paragraph, written)


class _Known:
    """What is known of the elements of a part: the numbers of its paragraphs, the scopes of
    copies."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.numbers = {one: at for at, one in enumerate(root.iter(f"{W}p"), start=1)}
        self.scopes: dict[etree._Element, Scope] = {}

    def holds(self, block: etree._Element) -> bool:
        """Whether an element is still there, and no copies stand for it."""
        return block.getroottree().getroot() is self.root

    def copied(self, block: etree._Element, scope: Scope) -> etree._Element:
        """A copy with its own scope."""
        copy = deepcopy(block)
        for old, new in zip(block.iter(), copy.iter(), strict=True):
            self.scopes[new] = scope
            if old in self.numbers:
                self.numbers[new] = self.numbers[old]
        return copy


def _put_in_place(block: etree._Element, copies: list[etree._Element]) -> None:
    holder = block.getparent()
    if holder is not None:
        place = holder.index(block)
        holder[place : place + 1] = copies


def _paragraphs(block: etree._Element) -> Iterator[etree._Element]:
    if block.tag == f"{W}p":
        yield block
        return
    for child in block:
        if child.tag != f"{W}tbl":
            yield from _paragraphs(child)


def _says_only(block: etree._Element, prefix: str) -> bool:
    """Whether a block is a paragraph without words beside a list; a number or dash is none."""
    if block.tag != f"{W}p":
        return False
    words = stretches(block)[0]
    names = (f"{name_in(match[1])}." for match in BRACES.finditer(words))
    is_of_list = all(name.startswith(f"{prefix}.") for name in names)
    return is_of_list and not any(sign.isalpha() for sign in BRACES.sub("", words))


def _is_spare(paragraph: etree._Element) -> bool:
    """Whether what holds a paragraph can do without it: a cell ends with one, and the layout of a
    section hangs on its last one."""
    after = paragraph.getnext()
    lays_out = paragraph.find(f"{W}pPr/{W}sectPr") is not None
    return not lays_out and after is not None and after.tag in (f"{W}p", f"{W}sectPr")


def _without_marks(copy: etree._Element) -> None:
    """A copy without what there may be only once in a document."""
    for each in list(copy.iter(*_ONCE)):
        holder = each.getparent()
        if holder is not None:
            holder.remove(each)
    for each in copy.iter():
        if _PARAGRAPH_ID in each.attrib:
            del each.attrib[_PARAGRAPH_ID]

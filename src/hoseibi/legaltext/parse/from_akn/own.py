"""Reading what `to_akn` wrote: the same law again, value for value.

An element that `to_akn` never writes (added since by another program) is handed to `foreign`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from lxml import etree

from ...model.akn import AKN, HIERARCHY, MODEL, unescape
from ...model.law import DEEPEST, Dated, Form, Identity, Law, Provision, Runs, Sentence
from .part import (
    M_AS,
    M_KIND,
    M_TOP,
    SPAN,
    Part,
    local,
    num_of,
    number_and_form,
    runs_of,
    sentence_of,
    sentences_of,
)

Unknown = Callable[[etree._Element, Part], None]
Handler = Callable[["Own", etree._Element, Part], None]

_BODY_SKIP = frozenset(("eId", "{http://www.w3.org/XML/1998/namespace}lang"))
_ITEM_SKIP = frozenset(("eId", "level", "href"))
_DOC_TITLE = f"{{{AKN}}}docTitle"
_TITLE, _DATE = f"{{{MODEL}}}title", f"{{{MODEL}}}date"
_LAW_SKIP = frozenset(("convention", "language", "title", "country", "kind", "number", "code"))


class Own:
    """One reading of a document of ours; `unknown` takes the elements that are not."""

    def __init__(self, unknown: Unknown) -> None:
        self.unknown = unknown

    def law(self, document: etree._Element, kept: etree._Element) -> Law:
        """The law in a document whose own words about itself are the element `kept`."""
        title: Runs = (unescape(kept.get("title", "")),) if kept.get("title") else ()
        tops: list[Provision] = []
        for element in document:
            name = local(element.tag) if isinstance(element.tag, str) else "meta"
            if name == "preface":
                title = self.front(element, tops) or title
            elif name == "body":
                self.front(element, tops)
            elif name != "meta":
                self.into(element, tops)
        return Law(
            unescape(kept.get("convention", "")),
            unescape(kept.get("language", "")),
            title,
            _identity(kept),
            tuple(tops),
            number_and_form(kept, _LAW_SKIP)[1],
        )

    def front(self, element: etree._Element, tops: list[Provision]) -> Runs:
        """A preface or body: what stands in it, then what stands at the top behind it."""
        title: Runs = ()
        part, behind = Part(), Part()
        for child in element:
            if child.get(M_AS) == "title":
                title = runs_of(next(child.iter(_DOC_TITLE), child))
            else:
                self.element(child, behind if child.get(M_TOP) else part)
        if element.get(M_AS) != "wrap":
            number, form = number_and_form(element, _BODY_SKIP)
            tops.append(part.provision(local(element.tag), number, form))
        else:
            tops.extend(part.children)
        tops.extend(behind.children)
        return title

    def into(self, element: etree._Element, tops: list[Provision]) -> None:
        part = Part()
        self.element(element, part)
        tops.extend(part.children)

    def element(self, element: etree._Element, part: Part) -> None:
        """Read an element into the pieces of what it stands in."""
        handler = _HANDLERS.get(element.tag)
        if handler is None:
            self.unknown(element, part)
        else:
            handler(self, element, part)

    def inside(self, element: etree._Element, part: Part) -> None:
        """Read all that stands in an element."""
        for child in element:
            handler = _HANDLERS.get(child.tag)
            if handler is None:
                self.unknown(child, part)
            else:
                handler(self, child, part)

    def num(self, element: etree._Element, part: Part) -> None:
        part.num = num_of(element)

    def heading(self, element: etree._Element, part: Part) -> None:
        part.heading = runs_of(element)

    def paragraph(self, element: etree._Element, part: Part) -> None:
        if element.get(M_AS) == "fill":
            return
        if part.children:
            for sentence in sentences_of(element):
                part.say(sentence)
        else:
            part.text.extend(sentences_of(element))

    def unit(self, element: etree._Element, part: Part) -> None:
        kind = element.get(M_KIND)
        self.named(element, part, unescape(kind) if kind else _KINDS[element.tag])

    def table(self, element: etree._Element, part: Part) -> None:
        if element.get(M_AS) == "wrap":
            self.inside(element, part)
        else:
            self.named(element, part, "table")

    def named(self, element: etree._Element, part: Part, kind: str) -> None:
        inner = Part()
        self.inside(element, inner)
        number, form = number_and_form(element)
        part.children.append(inner.provision(kind, number, form))

    def hcontainer(self, element: etree._Element, part: Part) -> None:
        role = element.get(M_AS)
        if role == "wrap":
            self.inside(element, part)
        elif role != "fill":
            self.named(element, part, unescape(element.get("name", "block")))

    def line(self, element: etree._Element, part: Part) -> None:
        if element.get("name") != "line":
            self.unknown(element, part)
            return
        inner = Part()
        inner.text.append(Sentence(runs_of(element)))
        number, form = number_and_form(element)
        part.children.append(inner.provision("line", number, form))

    def toc(self, element: etree._Element, part: Part) -> None:
        inner = part if element.get(M_AS) == "wrap" else Part()
        _items(element, inner)
        if inner is not part:
            number, form = number_and_form(element)
            part.children.append(inner.provision("toc", number, form))


def _items(toc: etree._Element, part: Part) -> None:
    """The items of a table of contents inside one another, as their levels say."""
    open_items: list[tuple[int, Part, str, Form]] = [(0, part, "", ())]

    def close(level: int) -> None:
        while open_items[-1][0] >= level:
            _, inner, number, form = open_items.pop()
            open_items[-1][1].children.append(inner.provision("tocitem", number, form))

    for element in toc.iterchildren(etree.Element):
        level = element.get("level", "1")
        depth = min(int(level), DEEPEST) if level.isdecimal() and len(level) < 6 else 1
        close(max(depth, 1))
        open_items.append((max(depth, 1), _item(element), *number_and_form(element, _ITEM_SKIP)))
    close(1)


def _item(element: etree._Element) -> Part:
    part = Part()
    if element.text or not all(child.tag == SPAN for child in element):
        part.text.append(Sentence(runs_of(element)))
        return part
    for span in element:
        role = span.get(M_AS)
        if role == "num":
            part.num = num_of(span)
        elif role == "heading":
            part.heading = runs_of(span)
        else:
            part.text.append(sentence_of(span))
    return part


def _identity(kept: etree._Element) -> Identity:
    titles = []
    dates = []
    for element in kept:
        value = {
            name: unescape(text) for name, text in cast("list[tuple[str, str]]", element.items())
        }
        if element.tag == _TITLE:
            titles.append((value.get("language", ""), value.get("title", "")))
        elif element.tag == _DATE:
            day = Dated(value.get("kind", ""), value.get("day", ""), value.get("source", ""))
            dates.append(day)
    country, kind, number, code = (
        unescape(kept.get(name, "")) for name in ("country", "kind", "number", "code")
    )
    return Identity(country, kind, number, code, tuple(titles), tuple(dates))


def _nothing(_reading: Own, _element: etree._Element, _part: Part) -> None:
    """A comment or a processing instruction."""


_KINDS = {f"{{{AKN}}}{name}": name for name in HIERARCHY | {"table", "preamble"}} | {
    f"{{{AKN}}}{name}": kind
    for name, kind in (
        ("wrapUp", "wrapup"),
        ("tr", "row"),
        ("td", "cell"),
        ("th", "cell"),
        ("tblock", "block"),
    )
}

_HANDLERS: dict[object, Handler] = {
    **dict.fromkeys(_KINDS, Own.unit),
    **{
        f"{{{AKN}}}{name}": handler
        for name, handler in (
            ("num", Own.num),
            ("heading", Own.heading),
            ("caption", Own.heading),
            ("p", Own.paragraph),
            ("content", Own.inside),
            ("intro", Own.inside),
            ("hcontainer", Own.hcontainer),
            ("block", Own.line),
            ("table", Own.table),
            ("toc", Own.toc),
        )
    },
    etree.Comment: _nothing,
    etree.ProcessingInstruction: _nothing,
}

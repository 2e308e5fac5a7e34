"""Reading Akoma Ntoso that others wrote, so that none of it is lost.

An element is one of three things: a piece of structure (`names.KINDS`, `names.BLOCKS`), which
becomes a provision; a part of one (number, heading, content); or a piece of running text, which
becomes an `Inline` with all that stands in it, whatever that is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from lxml import etree

from ...model.finding import HINT, Finding
from ...model.law import DEEPEST, Form, Inline, Provision, Runs, Sentence
from . import names
from .part import Part, local

Handler = Callable[["Foreign", etree._Element, Part], None]

DEEPEST_INLINE = 100
"""How many pieces of text may stand inside one another; deeper ones keep their words only."""

MOST_IN_HEADING = 16
"""Pieces of a heading; what else wants to stand in it is text."""

_SPACE = " \t\r\n"
_XML = "http://www.w3.org/XML/1998/namespace"
_NUMBER = re.compile(r"[0-9]+(?:[-.][0-9]+)*|\b[A-Za-z]\b")
_STRUCTURE = (
    frozenset(names.KINDS)
    | names.BLOCKS
    | {"authorialNote", "embeddedStructure"}
    | {"quotedStructure"}
)


class Foreign:
    """One reading of a document that is not ours."""

    def __init__(self, namespace: str = "") -> None:
        self.namespace = namespace
        self.prefixes: dict[str, str] = {}
        self.taken: set[str] = set()
        self.depth = 0
        self.findings: dict[str, Finding] = {}

    def stray(self, element: etree._Element, part: Part) -> None:
        """An element that stands where nobody expects one."""
        handler = _HANDLERS.get(local(element.tag))
        if handler is None or self.is_other(element.tag):
            self.say(part, Sentence((self.inline(element),)))
        else:
            handler(self, element, part)

    def flow(self, element: etree._Element, part: Part) -> None:
        """Read all that stands in an element: structure, and running text between it."""
        pieces: list[str | Inline] = [_unwrapped(element.text)]
        for child in element:
            if isinstance(child.tag, str):
                name = local(child.tag)
                handler = _HANDLERS.get(name)
                if handler is None or self.is_other(child.tag):
                    pieces.append(self.inline(child))
                else:
                    self.flush(pieces, part)
                    handler(self, child, part)
            pieces.append(_unwrapped(child.tail))
        self.flush(pieces, part)

    def flush(self, pieces: list[str | Inline], part: Part) -> None:
        """Make a sentence of the running text found so far, when there is any."""
        runs = trimmed(pieces)
        pieces.clear()
        if runs:
            self.say(part, Sentence(runs))

    def say(self, part: Part, sentence: Sentence) -> None:
        """Text before the children is the provision's; behind them it is a block of its own."""
        if part.children:
            part.children.append(Provision("block", text=(sentence,), form=(("akn", "p"),)))
        elif part.text:
            form = (("akn", "p"), *sentence.form)
            part.text.append(Sentence(sentence.runs, sentence.function, sentence.column, form))
        else:
            part.text.append(sentence)

    def unit(self, element: etree._Element, part: Part) -> None:
        """A piece of structure with all that stands in it."""
        if self.depth >= DEEPEST:
            self.find(element, "akn-too-deep", "Provisions deeper than {depth} are kept as text.")
            self.say(part, Sentence((self.inline(element),)))
            return
        name = local(element.tag)
        kind = names.KINDS.get(name, "block")
        if not self.depth and name in names.BODIES:
            kind = "body"
        inner = Part()
        self.depth += 1
        self.flow(element, inner)
        self.depth -= 1
        form = self.form(element)
        if kind != name:
            form = (("akn", name), *form)
        part.children.append(inner.provision(kind, number_in(inner.num), form))

    def block(self, element: etree._Element, part: Part) -> None:
        """The same for an element that the model has no kind for."""
        name = local(element.tag)
        if name not in names.DOCUMENTS and name not in names.BODIES:
            self.find(
                element,
                f"akn-unknown-{name.lower()}",
                "<{name}> has no counterpart in the model. It is kept as a block, with its text.",
            )
        self.unit(element, part)

    def inside(self, element: etree._Element, part: Part) -> None:
        """What only holds other elements."""
        self.keep_attributes(element, part)
        self.flow(element, part)

    def kept(self, element: etree._Element, part: Part) -> None:
        """What says something about the element it stands in, kept as XML."""
        xml = etree.tostring(element, encoding="unicode", with_tail=False)
        part.extra.append((local(element.tag), xml))

    def num(self, element: etree._Element, part: Part) -> None:
        if part.num or part.text or part.children:
            self.say(part, Sentence((self.inline(element),)))
            return
        runs = self.runs(element)
        part.num = "".join(_flat(runs)).strip(_SPACE)
        if part.heading:
            part.extra.append(("heading", "first"))
        if len(element):
            self.kept(element, part)
        else:
            self.keep_attributes(element, part)

    def heading(self, element: etree._Element, part: Part) -> None:
        if part.heading or part.text or part.children:
            self.say(part, Sentence((self.inline(element),)))
            return
        part.heading = trimmed(list(self.runs(element)))
        self.keep_attributes(element, part)

    def behind_heading(self, element: etree._Element, part: Part) -> None:
        if part.text or part.children or len(part.heading) > MOST_IN_HEADING:
            self.say(part, Sentence((self.inline(element),)))
        else:
            part.heading = (*part.heading, self.inline(element))

    def paragraph(self, element: etree._Element, part: Part) -> None:
        sentence = Sentence(trimmed(list(self.runs(element))), form=self.form(element))
        self.say(part, sentence)

    def cross_heading(self, element: etree._Element, part: Part) -> None:
        """A heading of its own between provisions."""
        if self.depth >= DEEPEST:
            self.say(part, Sentence((self.inline(element),)))
            return
        heading = trimmed(list(self.runs(element)))
        form = (("akn", local(element.tag)), *self.form(element))
        part.children.append(Provision("block", heading=heading, form=form))

    def list_introduction(self, element: etree._Element, part: Part) -> None:
        form = (("akn", local(element.tag)), *self.form(element))
        self.say(part, Sentence(trimmed(list(self.runs(element))), form=form))

    def runs(self, element: etree._Element, depth: int = 0) -> Runs:
        """The running text of an element; what stands in it, whatever it is, as inlines."""
        if not len(element):
            text = _unwrapped(element.text)
            return (text,) if text else ()
        blank = local(element.tag) in _STRUCTURE
        parts: list[str | Inline] = [_unwrapped(element.text)]
        for child in element:
            if isinstance(child.tag, str):
                parts.append(self.inline(child, depth + 1))
            parts.append(_unwrapped(child.tail))
        return _joined(parts, drop_blank=blank)

    def inline(self, element: etree._Element, depth: int = 0) -> Inline:
        """An element as a piece of running text."""
        name = local(element.tag)
        form = self.form(element)
        if self.is_other(element.tag):
            form = (("xmlns", _namespace(element.tag)), *form)
        elif name == "inline":
            name = element.get("name", name)
            form = tuple(pair for pair in form if pair[0] != "name")
        elif name == "authorialNote":
            name, form = "note", (("akn", name), *form)
        if depth >= DEEPEST_INLINE:
            self.find(element, "akn-too-deep", "Text deeper than {depth} is kept as words only.")
            return Inline(name, ("".join(cast("list[str]", list(element.itertext()))),), form)
        return Inline(name, self.runs(element, depth), form)

    def form(self, element: etree._Element) -> Form:
        """All attributes; a namespace stands before the name as a prefix and a point."""
        return tuple(
            (key if key[0] != "{" else self.prefixed(element, key), value)
            for key, value in cast("list[tuple[str, str]]", element.items())
        )

    def keep_attributes(self, element: etree._Element, part: Part) -> None:
        """The attributes of a part of a provision, under the part's name."""
        for name, value in self.form(element):
            part.extra.append((f"{local(element.tag)}.{name}", value))

    def prefixed(self, element: etree._Element, key: str) -> str:
        namespace = _namespace(key)
        if namespace == _XML:
            return "xml." + local(key)
        prefix = self.prefixes.get(namespace)
        if prefix is None:
            known = {uri: name for name, uri in element.nsmap.items() if name}
            prefix = known.get(namespace, "ns")
            if prefix in self.taken:
                prefix = f"{prefix}_{len(self.taken)}"
            self.taken.add(prefix)
            self.prefixes[namespace] = prefix
        return f"{prefix}.{local(key)}"

    def is_other(self, tag: str) -> bool:
        """Whether an element belongs to another vocabulary than the document."""
        return _namespace(tag) != self.namespace

    def find(self, element: etree._Element, code: str, message: str) -> None:
        """Say once about each kind of trouble where it first stands."""
        if code not in self.findings:
            self.findings[code] = Finding(
                "akn-unknown-element" if code.startswith("akn-unknown") else code,
                HINT,
                message,
                (("name", local(element.tag)), ("depth", str(DEEPEST))),
                line=cast("int | None", element.sourceline) or 0,
            )


def number_in(num: str) -> str:
    """The number in normal form: `5` of `Article 5.`, `2` of `(b)`; empty when it is not plain."""
    found = _NUMBER.search(num)
    if not found:
        return ""
    number = found[0]
    if number.isdigit() or not number.isalpha():
        return number.replace(".", "-")
    return str(ord(number.lower()) - 96)


def trimmed(pieces: list[str | Inline]) -> Runs:
    """Pieces of text joined, without white space at the beginning and the end."""
    runs = list(_joined(pieces, drop_blank=False))
    if runs and isinstance(runs[0], str):
        runs[0] = runs[0].lstrip(_SPACE)
    if runs and isinstance(runs[-1], str):
        runs[-1] = runs[-1].rstrip(_SPACE)
    return tuple(run for run in runs if run)


def _joined(pieces: list[str | Inline], *, drop_blank: bool) -> Runs:
    joined: list[str | Inline] = []
    words: list[str] = []
    for piece in (*pieces, None):
        if isinstance(piece, str):
            words.append(piece)
            continue
        text = "".join(words)
        words.clear()
        if text and not (drop_blank and not text.strip(_SPACE)):
            joined.append(text)
        if piece is not None:
            joined.append(piece)
    return tuple(joined)


def _unwrapped(text: str | None) -> str:
    """Text whose line breaks, which mean nothing in XML, are spaces."""
    if not text or "\n" not in text:
        return text or ""
    first, *middle, last = text.split("\n")
    inner = [stripped for line in middle if (stripped := line.strip(_SPACE))]
    return " ".join([first.rstrip(_SPACE), *inner, last.lstrip(_SPACE)])


def _flat(runs: Runs) -> list[str]:
    words: list[str] = []
    for run in runs:
        words.extend([run] if isinstance(run, str) else _flat(run.runs))
    return words


def _namespace(tag: str) -> str:
    return tag[1:].partition("}")[0] if tag[0] == "{" else ""


_HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(names.KINDS, Foreign.unit),
    **dict.fromkeys(names.BLOCKS, Foreign.block),
    **dict.fromkeys(names.TRANSPARENT, Foreign.inside),
    **dict.fromkeys(names.KEPT, Foreign.kept),
    **dict.fromkeys(names.IN_HEADING, Foreign.behind_heading),
    "num": Foreign.num,
    "heading": Foreign.heading,
    "caption": Foreign.heading,
    "crossHeading": Foreign.cross_heading,
    "p": Foreign.paragraph,
    "listIntroduction": Foreign.list_introduction,
}

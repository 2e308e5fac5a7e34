"""The pieces of a provision while its element is being read."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree

from ...model.akn import AKN, FORM, MODEL, unescape, unpack
from ...model.law import Form, Inline, Provision, Runs, Sentence

M_AS, M_KIND, M_NUMBER, M_TOP, M_FORM, M_FUNCTION, M_COLUMN = (
    f"{{{MODEL}}}{name}" for name in ("as", "kind", "n", "top", "form", "function", "column")
)
MARKER, INLINE, SPAN = (f"{{{AKN}}}{name}" for name in ("marker", "inline", "span"))

_FORM = f"{{{FORM}}}"
_FORM_LENGTH = len(_FORM)
_MODEL = f"{{{MODEL}}}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_INTEGER = re.compile(r"-?[0-9]{1,4000}")
_NOT_FORM = frozenset(("eId", "name"))


class Part:
    """What was found so far inside an element."""

    __slots__ = ("children", "extra", "heading", "num", "text")

    def __init__(self) -> None:
        self.num = ""
        self.heading: Runs = ()
        self.text: list[Sentence] = []
        self.children: list[Provision] = []
        self.extra: list[tuple[str, str]] = []
        """What belongs into the form of the provision and stood on other elements."""

    def provision(self, kind: str, number: str, form: Form) -> Provision:
        """The provision that the pieces make."""
        return Provision(
            kind,
            self.num,
            number,
            self.heading,
            tuple(self.text),
            tuple(self.children),
            (*form, *self.extra) if self.extra else form,
        )

    def everything(self) -> tuple[Provision, ...]:
        """All pieces as provisions, for where there is nothing that they could be pieces of."""
        loose = []
        if self.num or self.heading or self.text:
            loose = [Provision("block", self.num, "", self.heading, tuple(self.text))]
        return (*loose, *self.children)

    def say(self, sentence: Sentence) -> None:
        """Add text; behind children it is text that closes them."""
        if self.children:
            self.children.append(Provision("wrapup", text=(sentence,)))
        else:
            self.text.append(sentence)


def local(tag: str) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2]


def number_and_form(element: etree._Element, skip: frozenset[str] = _NOT_FORM) -> tuple[str, Form]:
    """The normal number and the form that a writer of ours put into attributes."""
    number = ""
    pairs: list[tuple[str, str]] = []
    for key, value in cast("list[tuple[str, str]]", element.items()):
        if key in skip:
            continue
        if key[0] != "{":
            pairs.append((key, value))
        elif key.startswith(_FORM):
            pairs.append((key[_FORM_LENGTH:], unescape(value)))
        elif key == M_NUMBER:
            number = unescape(value)
        elif key == M_FORM:
            pairs.extend(unpack(unescape(value)))
        elif key.startswith(_XML):
            pairs.append(("xml." + local(key), value))
    return number, tuple(pairs)


def runs_of(element: etree._Element) -> Runs:
    """The text of an element of ours, piece by piece as it was written."""
    if not len(element):
        text = element.text
        return (text,) if text else ()
    parts: list[str | Inline] = []
    words = element.text or ""
    for child in element:
        mark = child.get(M_AS) if child.tag == MARKER else None
        if mark == "cut":
            parts.append(words)
            words = ""
        elif mark:
            words += _character(mark)
        elif isinstance(child.tag, str):
            if words:
                parts.append(words)
                words = ""
            parts.append(_inline(child))
        words += child.tail or ""
    if words:
        parts.append(words)
    return tuple(parts)


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _inline(element: etree._Element) -> Inline:
    tag = element.tag
    name = unescape(element.get("name", "inline")) if tag == INLINE else local(tag)
    form = number_and_form(element)[1] if element.keys() else ()
    return Inline(name, runs_of(element), form)


def num_of(element: etree._Element) -> str:
    """The printed number, as words."""
    return "".join(run if type(run) is str else "".join(_words(run)) for run in runs_of(element))


def _words(run: str | Inline) -> list[str]:
    if isinstance(run, str):
        return [run]
    return [word for inner in run.runs for word in _words(inner)]


def sentences_of(paragraph: etree._Element) -> list[Sentence]:
    """The sentences of a `p` of ours: several when each stands in a `span` that says so."""
    if len(paragraph) and not paragraph.text and all(_is_sentence(span) for span in paragraph):
        return [sentence_of(span) for span in paragraph]
    return [sentence_of(paragraph)]


def _is_sentence(span: etree._Element) -> bool:
    return span.tag == SPAN and span.get(M_FUNCTION) is not None and not span.tail


def sentence_of(element: etree._Element) -> Sentence:
    """A `p` or `span` as one sentence."""
    if not element.keys():
        return Sentence(runs_of(element))
    column = element.get(M_COLUMN, "")
    return Sentence(
        runs_of(element),
        unescape(element.get(M_FUNCTION, "")),
        int(column) if _INTEGER.fullmatch(column) else 0,
        number_and_form(element)[1],
    )

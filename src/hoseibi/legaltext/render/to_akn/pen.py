"""What every part of an Akoma Ntoso document is written with: escapes, attributes, running text.

The document is built as a list of strings, which costs half of building a tree. Text is written as
if XML could carry every character; when the finished document turns out to hold one that it cannot,
it is written again with a `Pen` that looks at each (`careful`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...model.akn import FORM, INLINES, LINKS, MARKERS, UNCARRIABLE, escape, pack
from ...model.law import Form, Inline, Runs, Sentence, form_value
from ..contents import Contents
from ..names import NCNAME

CUT = '<marker name="cut" m:as="cut"/>'
"""Stands after a piece of text that would otherwise be lost: empty, or followed by another."""

FILL = '<p m:as="fill"/>'
"""Stands where Akoma Ntoso wants something and the law has nothing."""

OWN_PARAGRAPH = ("akn", "p")
"""In the form of a sentence: it begins a `p` of its own."""

NAMESPACES = f'xmlns:m="urn:hoseibi:model" xmlns:h="{FORM}"'

_ODD_IN_ATTRIBUTE = re.compile(rf'[&<>"\t\n\r\\{UNCARRIABLE}]')
_ODD_IN_TEXT = re.compile(rf"[\r{UNCARRIABLE}]")
_NCNAME = re.compile(NCNAME)
_TARGET = re.compile(
    r"(?:https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?=[/?#]|\Z)|(?!//))[A-Za-z0-9/._~@!,;=+-]*"
    r"(?:\?[A-Za-z0-9/._~=&-]*)?(?:#[A-Za-z0-9/._~-]*)?"
)


def plain_text(text: str) -> str:
    """Text with its markup characters escaped."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def careful_text(text: str) -> str:
    """The same, with a sign in the place of each character that XML cannot carry."""
    return _ODD_IN_TEXT.sub(_sign, plain_text(text))


def _sign(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\r":
        return "&#13;"
    return f'<marker name="character" m:as="{ord(character):x}"/>'


def attribute(value: str) -> str:
    """A value as it stands between the quotation marks of an attribute."""
    if not _ODD_IN_ATTRIBUTE.search(value):
        return value
    value = plain_text(escape(value)).replace('"', "&quot;")
    return value.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def is_target(value: str) -> bool:
    """Whether a value is plainly a URI reference (what looks odd is not written as one)."""
    return _TARGET.fullmatch(value) is not None


class Pen:
    """The strings written so far, and the addresses of the provisions still to come."""

    def __init__(self, addresses: Iterator[str], contents: Contents, *, careful: bool) -> None:
        self.out: list[str] = []
        self.put = self.out.append
        self.text: Callable[[str], str] = careful_text if careful else plain_text
        self.addresses = addresses
        self.contents = contents
        self._forms: dict[Form, str] = {(): ""}

    def form(self, form: Form) -> str:
        """A form as attributes, each with a space before it."""
        known = self._forms.get(form)
        if known is None:
            known = self._forms[form] = _form(form)
        return known

    def runs(self, runs: Runs) -> None:
        """Running text, so that reading it gives the same pieces again."""
        last = len(runs) - 1
        for place, run in enumerate(runs):
            if isinstance(run, Inline):
                self.inline(run)
                continue
            self.put(self.text(run))
            if not run or (place < last and isinstance(runs[place + 1], str)):
                self.put(CUT)

    def inline(self, inline: Inline) -> None:
        name = inline.name
        if name in MARKERS and not inline.runs:
            self.put(f"<{name}{self.form(inline.form)}/>")
            return
        if name in INLINES:
            start = f"<{name}{self.form(inline.form)}"
        elif name in LINKS and is_target(form_value(inline.form, "href", ":")):
            start = f"<{name}{native(self.form(inline.form), 'href')}"
        else:
            start = f'<inline name="{attribute(name)}"{self.form(inline.form)}'
            name = "inline"
        if not inline.runs:
            self.put(start + "/>")
            return
        self.put(start + ">")
        self.runs(inline.runs)
        self.put(f"</{name}>")

    def sentences(self, sentences: tuple[Sentence, ...]) -> None:
        """Text as `p` elements: one for running text, one for each column."""
        if len(sentences) == 1:
            self._alone(sentences[0])
            return
        for group in _paragraphs(sentences):
            if len(group) == 1:
                self._alone(group[0])
            else:
                self.put("<p>")
                for sentence in group:
                    self.span(sentence)
                self.put("</p>")

    def _alone(self, sentence: Sentence) -> None:
        attributes = _column(sentence) + self.form(sentence.form)
        if sentence.function:
            attributes = f' m:function="{attribute(sentence.function)}"{attributes}'
        runs = sentence.runs
        if len(runs) == 1 and type(runs[0]) is str and runs[0]:
            self.put(f"<p{attributes}>{self.text(runs[0])}</p>")
        elif runs:
            self.put(f"<p{attributes}>")
            self.runs(runs)
            self.put("</p>")
        else:
            self.put(f"<p{attributes}/>")

    def span(self, sentence: Sentence) -> None:
        """One of several sentences in the same `p`."""
        self.put(
            f'<span m:function="{attribute(sentence.function)}"'
            f"{_column(sentence)}{self.form(sentence.form)}>"
        )
        self.runs(sentence.runs)
        self.put("</span>")


def _form(form: Form) -> str:
    names = {name for name, _ in form}
    if len(names) < len(form) or not all(_NCNAME.fullmatch(name) for name in names):
        return f' m:form="{attribute(pack(form))}"'
    return "".join(f' h:{name}="{attribute(value)}"' for name, value in form)


def _column(sentence: Sentence) -> str:
    return f' m:column="{sentence.column}"' if sentence.column else ""


def native(attributes: str, name: str) -> str:
    """Attributes of a form with one of them as Akoma Ntoso's own, in the same place."""
    return attributes.replace(f' h:{name}="', f' {name}="', 1)


def _paragraphs(sentences: tuple[Sentence, ...]) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        fresh = not groups or groups[-1][-1].column != sentence.column
        if fresh or OWN_PARAGRAPH in sentence.form:
            groups.append([])
        groups[-1].append(sentence)
    return groups

"""What the reader carries along: expected white space, forms met before, and findings."""

from __future__ import annotations

from typing import Any

from lxml import etree

from ...model.egov import ATTRIBUTES, KNOWN, NUMBERED, WRITTEN_OUT, number_of
from ...model.finding import HINT, Finding
from ...model.law import DEEPEST, Form

BLANKS = " \t\r\n"
"""White space of XML; an ideographic space is a word of the text."""

DEEPEST_LEVEL = DEEPEST
"""Elements inside one another that are read as provisions; deeper ones are kept as inlines."""

_MESSAGE = "The e-Gov schema has no {what} “{name}”; it is kept as it stands."
_NOT_KNOWN: dict[str, str] = {}


class Walk:
    """One reading of one law.

    `gaps[depth]` is the white space before an element at that depth when the file is laid out
    evenly (None in a file without any). `uneven` are the elements around whose children it is not.
    """

    def __init__(self, unit: str | None, written_out: bool) -> None:
        depths = range(DEEPEST * 4 + 8)
        self.gaps = [None if unit is None else "\n" + unit * depth for depth in depths]
        self.last = 0 if unit is None else 1
        self.uneven: list[etree._Element] = []
        self.findings: list[Finding] = []
        self.defaults = WRITTEN_OUT if written_out else _EVEN
        self.known: dict[Any, tuple[str, Form]] = {}
        self.sentences: dict[Any, tuple[str, Form]] = {}

    def attributes(self, element: etree._Element, tag: str, kept: str = "") -> tuple[str, Form]:
        """The number, and the form: every attribute that number and custom do not tell.

        `kept` is the tag when the writer would choose another one.
        """
        key = (tag, kept, *element.items())
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._learn(element, tag, kept)
        return found

    def _learn(self, element: etree._Element, tag: str, kept: str) -> tuple[str, Form]:
        given = dict(element.items())
        custom = self.defaults.get(tag, {})
        number = number_of(given.get("Num", ""))
        form = [(name, value) for name, value in given.items() if custom.get(name) != value]
        if number:
            form = [pair for pair in form if pair[0] != "Num"]
        omitted = [name for name in custom if name not in given]
        if tag in NUMBERED and "Num" not in given:
            omitted.append("Num")
        if omitted:
            form.append(("egov-omit", " ".join(omitted)))
        if kept:
            form.append(("egov-tag", kept))
        self.report(element, tag, given)
        return number, tuple(form)

    def of_slot(self, element: etree._Element, tag: str) -> Form:
        """The attributes of an element that holds a number, a heading or a provision's text."""
        key = (tag, "/", *element.items())
        found = self.known.get(key)
        if found is None:
            _, form = self._learn(element, "/" + tag, "")
            custom = self.defaults.get(tag, {})
            given = dict(element.items())
            kept = [(f"{tag}.{name}", v) for name, v in given.items() if custom.get(name) != v]
            omitted = [f"{tag}.{name}" for name in custom if name not in given]
            if omitted:
                kept.append(("egov-omit", " ".join(omitted)))
            found = self.known[key] = ("", tuple(kept))
        return found[1]

    def report(self, element: etree._Element, tag: str, given: dict[str, str]) -> None:
        """A hint for an element or attribute that the schema does not have."""
        if tag not in KNOWN and not tag.startswith("/"):
            self.say(element, "element", tag)
        for name in given:
            if name not in ATTRIBUTES:
                self.say(element, "attribute", name)

    def say(self, element: etree._Element, what: str, name: str) -> None:
        arguments = (("what", what), ("name", name))
        line = element.sourceline or 0
        self.findings.append(
            Finding("egov-unknown-element", HINT, _MESSAGE, arguments, line=line)
        )


_EVEN: dict[str, dict[str, str]] = {}


def merged(form: Form, more: list[tuple[str, str]]) -> Form:
    """Two forms as one; what they leave out is left out together."""
    omitted = [value for name, value in (*form, *more) if name == "egov-omit"]
    pairs = [pair for pair in (*form, *more) if pair[0] != "egov-omit"]
    if omitted:
        pairs.append(("egov-omit", " ".join(omitted)))
    return tuple(pairs)

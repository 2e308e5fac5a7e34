"""What the reader carries along: expected white space, forms met before, and findings."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, TypeAlias

from ...model.egov import ATTRIBUTES, KNOWN, NUMBERED, WRITTEN_OUT, number_of
from ...model.finding import HINT, Finding
from ...model.law import DEEPEST, Form

Node: TypeAlias = Any
"""An lxml element; the stubs of lxml know neither slices nor comments nor line numbers."""

BLANKS = " \t\r\n"
"""White space of XML; an ideographic space is a word of the text."""

DEEPEST_LEVEL = DEEPEST
"""Elements inside one another that are read as provisions; deeper ones are kept as inlines."""

_MESSAGE = "The e-Gov schema has no {what} “{name}”; it is kept as it stands."
_NOT_KNOWN: dict[str, str] = {}


class Prefixed(Exception):
    """An element has a namespace although nothing in the file looked like it."""


@lru_cache(maxsize=8)
def _gaps(unit: str | None) -> list[str | None]:
    depths = range(DEEPEST * 4 + 8)
    return [None if unit is None else "\n" + unit * depth for depth in depths]


class Walk:
    """One reading of one law.

    `gaps[depth]` is the white space before an element at that depth when the file is laid out
    evenly (None in a file without any). `uneven` are the elements around whose children it is not.
    """

    def __init__(self, unit: str | None, written_out: bool = False, renamed: bool = False) -> None:
        self.renamed = renamed
        self.gaps = _gaps(unit)
        self.uneven: list[Node] = []
        self.findings: list[Finding] = []
        self.defaults = WRITTEN_OUT if written_out else _EVEN
        self.numbers: dict[Any, str] = {}
        self.forms: dict[Any, Form] = {}
        self.known: dict[Any, tuple[str, Form]] = {}
        self.sentences: dict[Any, tuple[str, Form]] = {}
        self.plans: dict[Any, Any] = {}

    def attributes(self, element: Node, tag: str, kept: str = "") -> tuple[str, Form]:
        """The number, and the form: every attribute that number and custom do not tell.

        `kept` is the tag when the writer would choose another one.
        """
        items = element.items()
        if items and items[-1][0] == "Num":
            # The number comes last in most files, and only it differs from one to the next.
            raw = items.pop()[1]
            number = self.numbers.get(raw)
            if number is None:
                number = self.numbers[raw] = number_of(raw)
            if number:
                form = self.forms.get((tag, kept, *items))
                if form is None:
                    form = self._learn(element, tag, kept)[1]
                    self.forms[(tag, kept, *items)] = form
                return number, form
        key = (tag, kept, *element.items())
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._learn(element, tag, kept)
        return found

    def _learn(self, element: Node, tag: str, kept: str) -> tuple[str, Form]:
        given = self.given(element)
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
            form += self.kept_tag(kept)
        self.report(element, tag, given)
        return number, tuple(form)

    def given(self, element: Node) -> dict[str, str]:
        """The attributes in order of name; names that look like ours are put aside together."""
        given = {str(name): str(value) for name, value in sorted(element.items())}
        odd = [n for n in given if "." in n or (n.startswith("egov-") and not self.renamed)]
        if odd:
            kept = json.loads(given.pop("egov-attributes", "[]")) if self.renamed else []
            kept += [(name, given.pop(name)) for name in odd]
            given["egov-attributes"] = json.dumps(kept, ensure_ascii=False)
        return given

    def of_slot(self, element: Node, tag: str) -> Form:
        """The attributes of an element that holds a number, a heading or a provision's text."""
        key = (tag, "/", *element.items())
        found = self.known.get(key)
        if found is None:
            _, form = self._learn(element, "/" + tag, "")
            custom = self.defaults.get(tag, {})
            given = self.given(element)
            kept = [(f"{tag}.{name}", v) for name, v in given.items() if custom.get(name) != v]
            omitted = [f"{tag}.{name}" for name in custom if name not in given]
            if omitted:
                kept.append(("egov-omit", " ".join(omitted)))
            found = self.known[key] = ("", tuple(kept))
        return found[1]

    def kept_tag(self, tag: str) -> Form:
        """A tag for the writer; one that looks like ours is kept apart from ours."""
        if tag.startswith("egov-") and not self.renamed:
            return (("egov-tag", "egov-other"), ("egov-name", tag))
        return (("egov-tag", tag),)

    def report(self, element: Node, tag: str, given: dict[str, str]) -> None:
        """A hint for each element and attribute that the schema does not have."""
        if tag.startswith("{"):
            raise Prefixed
        if tag not in KNOWN and not tag.startswith("/"):
            self.say(element, "element", given.get("egov-name", tag))
        for name, value in given.items():
            if name == "egov-attributes":
                for kept, _ in json.loads(value):
                    self.say(element, "attribute", kept)
            elif name not in ATTRIBUTES and name != "egov-name":
                self.say(element, "attribute", name)

    def say(self, element: Node, what: str, name: str) -> None:
        arguments = (("what", what), ("name", name))
        line = element.sourceline or 0
        self.findings.append(Finding("egov-unknown-element", HINT, _MESSAGE, arguments, line=line))


_EVEN: dict[str, dict[str, str]] = {}


def merged(form: Form, more: list[tuple[str, str]]) -> Form:
    """Two forms as one; what they leave out is left out together."""
    omitted = [value for name, value in (*form, *more) if name == "egov-omit"]
    pairs = [pair for pair in (*form, *more) if pair[0] != "egov-omit"]
    if omitted:
        pairs.append(("egov-omit", " ".join(omitted)))
    return tuple(pairs)

"""A form as the writer needs it, and the start tags made from it."""

from __future__ import annotations

import json
import re
from typing import Any

from ...model.egov import NUMBERED, WRITTEN_OUT, num_of
from ...model.law import Form
from ..names import NCNAME
from .escape import attribute

_NAME = re.compile(rf"{NCNAME}(?::{NCNAME})?")
_FORM_ONLY = frozenset(("egov-name", "egov-attributes"))


class View:
    """A form sorted by what it is about: the element itself, or the elements of its slots."""

    __slots__ = ("attributes", "omitted", "other", "slots")

    def __init__(self, form: Form) -> None:
        self.attributes: dict[str, str] = {}
        self.other: dict[str, str] = {}
        self.slots: dict[str, dict[str, str]] = {}
        self.omitted: dict[str, set[str]] = {}
        for name, value in form:
            if ":" in name:
                continue  # names in a form have no prefix
            slot, _, inner = name.rpartition(".")
            if inner == "egov-omit":
                self._omit(slot, value)
            elif slot:
                self.slots.setdefault(slot, {})[inner] = value
            elif name.startswith("egov-"):
                self.other[name] = value
            else:
                self.attributes[name] = value

    def _omit(self, slot: str, value: str) -> None:
        for name in value.split():
            place, _, inner = name.rpartition(".")
            self.omitted.setdefault(place or slot, set()).add(inner)


EMPTY = View(())


class Tags:
    """Start tags, made once for each combination that a law has.

    `foreign` tells whether names with a prefix were written; `plain` forbids them.
    """

    def __init__(self, written_out: bool, plain: bool = False) -> None:
        self.foreign = False
        self.plain = plain
        self.customs = WRITTEN_OUT if written_out else {}
        self.views: dict[Form, View] = {(): EMPTY}
        self.starts: dict[Any, str] = {}

    def view(self, form: Form) -> View:
        found = self.views.get(form)
        if found is None:
            found = self.views[form] = View(form)
        return found

    def start(self, tag: str, form: Form, number: str, place: int) -> str:
        """`<Article Num="1"`: the start tag of a provision, not yet closed."""
        key = (tag, form, number or place)
        found = self.starts.get(key)
        if found is None:
            view = self.view(form)
            custom = dict(self.customs.get(tag, {}))
            if number:
                custom["Num"] = num_of(number)
            elif tag in NUMBERED:
                custom["Num"] = str(place)
            found = self.starts[key] = self._start(tag, custom, view, "")
        return found

    def slot(self, tag: str, form: Form) -> str:
        """The start tag of an element that holds a provision's number, heading or text."""
        key = (tag, form)
        found = self.starts.get(key)
        if found is None:
            view = self.view(form)
            found = self.starts[key] = self._start(tag, self.customs.get(tag, {}), view, tag)
        return found

    def sentence(self, form: Form, function: str, place: str) -> str:
        key = (form, function, place)
        found = self.starts.get(key)
        if found is None:
            custom = dict(self.customs.get("Sentence", {}))
            if place:
                custom["Num"] = place
            if function:
                custom["Function"] = function
            found = self.starts[key] = self._start("Sentence", custom, self.view(form), "")
        return found

    def column(self, form: Form, place: str) -> str:
        """The start tag of a column, from the form of its first sentence."""
        custom = {**self.customs.get("Column", {}), "Num": place}
        return self._start("Column", custom, self.view(form), "Column")

    def inline(self, tag: str, form: Form) -> str:
        key = ("", tag, form)
        found = self.starts.get(key)
        if found is None:
            found = self.starts[key] = self._start(tag, {}, self.view(form), "")
        return found

    def _start(self, tag: str, custom: dict[str, str], view: View, slot: str) -> str:
        tag = tag if _NAME.fullmatch(tag) else "Note"
        own = view.slots.get(slot, {}) if slot else view.attributes
        omitted = view.omitted.get(slot, ())
        written = {**{n: v for n, v in custom.items() if n not in omitted}, **own}
        kept = (own if slot else view.other).get("egov-attributes", "")
        name = tag if slot else view.other.get("egov-name", tag)
        if kept or name != tag:
            self.foreign = True
            kept, name = ("", tag) if self.plain else (kept, name)
        pairs = [(n, v) for n, v in sorted(written.items()) if n not in _FORM_ONLY]
        pairs += foreign(kept)
        return f"<{name if _NAME.fullmatch(name) else tag}{attributes_as_xml(pairs)}"


def attributes_as_xml(pairs: list[tuple[str, str]]) -> str:
    """The attributes of a start tag; a name that is none, or comes twice, is left out."""
    found: dict[str, str] = {}
    for name, value in pairs:
        if _NAME.fullmatch(name):
            found.setdefault(name, value)
    return "".join(f' {name}="{attribute(value)}"' for name, value in found.items())


def foreign(kept: str) -> list[tuple[str, str]]:
    """Attributes with a prefix, namespaces, and names that look like ours."""
    if not kept:
        return []
    try:
        return [(str(name), str(value)) for name, value in json.loads(kept)]
    except (ValueError, TypeError):
        return []

"""Our own table of the standard's facts, as it lies beside the code: elements, codes, places."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import msgspec

WITHDRAWN = "~"


class Attribute(msgspec.Struct, frozen=True):
    """An attribute that may stand, whether it must, and of which type it is."""

    needed: bool
    kind: str = ""


class CodePlace(msgspec.Struct, frozen=True):
    """The list from which a code is taken, for one vocabulary or for all."""

    codelist: str
    vocabulary: str = ""
    otherwise: bool = False

    def holds(self, vocabulary: str | None) -> bool:
        """Whether this list is the one for what the element says as its vocabulary."""
        if not self.vocabulary:
            return True
        return vocabulary == self.vocabulary or (self.otherwise and not vocabulary)


class Element(msgspec.Struct, frozen=True, eq=False):
    """An element: how often it stands, what it holds, and what may stand inside, in this order."""

    name: str
    often: str
    content: str
    attributes: dict[str, Attribute] = {}
    children: dict[str, Element] = {}
    codes: dict[str, list[CodePlace]] = {}

    @property
    def needed(self) -> bool:
        return self.often in {"1", "+"}

    @property
    def once(self) -> bool:
        return self.often in {"1", "?"}


class Codelist(msgspec.Struct, frozen=True):
    """The codes of a list; in a closed one no other is right."""

    name: str
    closed: bool
    codes: frozenset[str]
    withdrawn: frozenset[str] = frozenset()


def lines(name: str) -> Iterator[str]:
    """The lines of one of our own files of facts, comments left out."""
    text = resources.files(__package__).joinpath("facts", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def activity() -> Element:
    """The element `iati-activity` with everything inside it."""
    above: list[Element] = []
    for line in lines("elements.txt"):
        depth = (len(line) - len(line.lstrip())) // 2
        element = _element(line.split())
        del above[depth:]
        if above:
            above[-1].children[element.name] = element
        above.append(element)
    _add_codes(above[0])
    return above[0]


def _element(words: list[str]) -> Element:
    name, often, content, *rest = words
    return Element(name, often, content, dict(_attribute(one) for one in rest), {}, {})


def _attribute(written: str) -> tuple[str, Attribute]:
    mark = "!" if "!" in written else "?"
    name, _, kind = written.partition(mark)
    return name, Attribute(mark == "!", kind)


def _add_codes(root: Element) -> None:
    for path, codelist, vocabulary in code_places():
        *steps, attribute = path.split("/")
        element = root
        for step in steps:
            element = element.children[step]
        place = CodePlace(codelist, vocabulary.rstrip("?"), vocabulary.endswith("?"))
        element.codes.setdefault(attribute.removeprefix("@"), []).append(place)


def code_places() -> Iterator[tuple[str, str, str]]:
    """Place, list, and vocabulary (with `?` where it is also meant when none is named)."""
    for line in lines("places.txt"):
        path, codelist, *vocabulary = line.split()
        yield path, codelist, vocabulary[0] if vocabulary else ""


@cache
def codelists() -> dict[str, Codelist]:
    """Every list of codes that we have, by name."""
    heads: dict[str, tuple[bool, list[str]]] = {}
    codes: list[str] = []
    for line in lines("codes.txt"):
        if line.startswith(" "):
            codes += line.split()
        else:
            name, state = line.split()
            codes = []
            heads[name] = (state == "closed", codes)
    return {name: _codelist(name, closed, codes) for name, (closed, codes) in heads.items()}


def _codelist(name: str, closed: bool, codes: list[str]) -> Codelist:
    withdrawn = {code.removeprefix(WITHDRAWN) for code in codes if code.startswith(WITHDRAWN)}
    every = frozenset(code.removeprefix(WITHDRAWN) for code in codes)
    return Codelist(name, closed, every, frozenset(withdrawn))


@cache
def own_rules() -> tuple[dict[str, Any], ...]:
    """Our own table of the rules that no schema can hold."""
    text = resources.files(__package__).joinpath("facts", "rules.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["rule"])


@cache
def words() -> dict[str, dict[str, Any]]:
    """Our own words for elements, attributes and lists of codes."""
    text = resources.files(__package__).joinpath("facts", "words.toml").read_text("utf-8")
    return tomllib.loads(text)

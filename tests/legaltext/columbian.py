"""The D.C. Code as one law, from the sections of ../shared/data/us-dc-law and the order of their
titles (sections that are not there leave gaps), and the acts that amend it."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

from benchmarks.dc_acts import D, act_of, provision_of, squeezed
from lxml import etree
from msgspec.structs import replace

from hoseibi import legaltext
from hoseibi.legaltext import Identity, Law, Provision
from hoseibi.legaltext.conventions import Compiler, convention

from .real_texts import DATA

_INCLUDE = "{http://www.w3.org/2001/XInclude}include"
_FOLDER = "dc/council/code/titles"
_HELD = f"{_FOLDER}/99/"
"""Sections that an act of limited time stands in for."""
_KINDS = {"article": "division", "unit": "division"}
"""What the model calls the groups of a compact, and those below a subpart."""


@cache
def code() -> Law:
    """Every title that has sections here."""
    files = _files("sections-before-all.tar.xz")
    titles = [
        title
        for name in sorted(files)
        if name.endswith("index.xml") and not name.startswith(_HELD)
        for title in _division(etree.fromstring(files[name]), name, files)
    ]
    body = Provision("body", children=tuple(titles))
    identity = Identity(titles=(("en", "D.C. Official Code"),))
    title = ("District of Columbia Official Code",)
    return Law("us-en", "en", title, identity=identity, provisions=(body,))


def _division(element: etree._Element, index: str, files: dict[str, bytes]) -> Iterator[Provision]:
    """A title, chapter or part, unless it has nothing."""
    children = tuple(_children(element, index, files))
    prefix = element.findtext(D + "prefix") or ""
    number = (element.findtext(D + "num") or "").rstrip(".")
    if not prefix:
        yield from children
    elif children:
        heading = squeezed(element.findtext(D + "heading") or "")
        kind = _KINDS.get(prefix.lower(), prefix.lower())
        label = _number(number)
        yield Provision(kind, f"{prefix} {number}", label, (heading,), children=children)


def _number(printed: str) -> str:
    """In normal form."""
    rules = convention("us-en")
    mark = Compiler(rules.branches, rules.kept).mark("{roman-short|arabic|latin-upper}{branch}")
    return mark.read(printed) or printed


def _children(element: etree._Element, index: str, files: dict[str, bytes]) -> Iterator[Provision]:
    for child in element:
        if child.tag == D + "container":
            yield from _division(child, index, files)
        elif child.tag == _INCLUDE:
            name = str(PurePosixPath(index).parent / child.get("href"))
            if name in files:
                yield _numbered(provision_of(_as_printed(etree.fromstring(files[name]))))


def _numbered(provision: Provision) -> Provision:
    """With (iv-I) numbered as it is read from a text."""
    letter = re.fullmatch(r"\([ivxl]+-([A-Z])\)", provision.num)
    number = provision.number
    if letter:
        number = number.partition("-")[0] + letter[1].lower()
    children = tuple(_numbered(child) for child in provision.children)
    return replace(provision, number=number, children=children)


def _as_printed(section: etree._Element) -> etree._Element:
    """With its citations in the words of the code."""
    for cite in section.iter(D + "cite"):
        cite.tag = D + "em"
    return section


@cache
def act(name: str) -> Law:
    """An act by its name (`D.C. Law 22-246`), read from its words as they are printed."""
    kind, number = name.removeprefix("D.C. ").split()
    path = f"dc/council/periods/{number.split('-')[0]}/{kind.lower()}s/{number}.xml"
    lines = act_of(etree.fromstring(_acts()[path]), name).lines
    return legaltext.read("\n".join(lines) + "\n", convention="us-en").law


@cache
def _acts() -> dict[str, bytes]:
    return _files("laws-with-codify-1200.tar.xz")


def _files(archive: str) -> dict[str, bytes]:
    with tarfile.open(DATA / "us-dc-law" / archive) as members:
        return {
            member.name.removeprefix("./"): members.extractfile(member).read()  # type: ignore[union-attr]
            for member in members
            if member.isfile()
        }

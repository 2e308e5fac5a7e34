"""A paragraph of Word with its words put together again, however Word has split them into runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from hoseibi.legaltext import face, segments

from ..fitting import fit
from .names import BRACES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ENDS = (f"{W}tab", f"{W}br", f"{W}cr")
_OPENING = re.compile(r"[ \u3000]*([(（,])[ \u3000]*\Z")
_CLOSING = {"(": ")", "（": "）", ",": ","}
_LATER = {
    "highlight": ("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    "cs": ("em", "lang", "eastAsianLayout", "specVanish", "oMath"),
}
"""What the schema wants to come after a property."""


class Written(NamedTuple):
    """What comes in place of a placeholder, and whether it is left standing."""

    words: str
    standing: bool = False


class Stretch(NamedTuple):
    """A text element and where its letters begin in the words of the paragraph."""

    element: etree._Element
    start: int


def own(block: etree._Element, name: str) -> Iterator[etree._Element]:
    """Elements of a name in a paragraph, without those of paragraphs within it (text boxes)."""
    for child in block:
        if child.tag == f"{W}p":
            continue
        if child.tag == f"{W}{name}":
            yield child
        yield from own(child, name)


def stretches(paragraph: etree._Element) -> tuple[str, list[Stretch]]:
    """The words of a paragraph and the elements that they are in."""
    words, found, length = [], [], 0
    for element in _texts(paragraph):
        text = (element.text or "") if element.tag == f"{W}t" else "\n"
        if element.tag == f"{W}t":
            found.append(Stretch(element, length))
        words.append(text)
        length += len(text)
    return "".join(words), found


def _texts(block: etree._Element) -> Iterator[etree._Element]:
    for child in block:
        if child.tag == f"{W}t" or child.tag in _ENDS:
            yield child
        elif child.tag not in (f"{W}p", f"{W}pPr", f"{W}rPr"):
            yield from _texts(child)


def fill(paragraph: etree._Element, written: Callable[[str], Written]) -> None:
    """Put words in the place of each placeholder, from the last to the first."""
    words, found = stretches(paragraph)
    for match in reversed(list(BRACES.finditer(words))):
        new = written(match[1])
        start, end = match.span() if new.words or new.standing else _with_brackets(words, match)
        touched = [one for one in found if _touches(one, start, end)]
        _replace(touched, start, end, new, match[0])


def _with_brackets(words: str, match: re.Match[str]) -> tuple[int, int]:
    """Where a placeholder without words stands with the brackets or the comma before it, which
    would hold nothing."""
    before = _OPENING.search(words, 0, match.start())
    if before and words[match.end() : match.end() + 1] == _CLOSING[before[1]]:
        return before.start(), match.end() + len(_CLOSING[before[1]])
    if not words[: match.start()].strip() and words.startswith(", ", match.end()):
        return match.start(), match.end() + 2
    return match.span()


def _touches(one: Stretch, start: int, end: int) -> bool:
    return one.start < end and one.start + len(one.element.text or "") > start


def _replace(touched: list[Stretch], start: int, end: int, written: Written, braces: str) -> None:
    first, last = touched[0], touched[-1]
    after = (last.element.text or "")[end - last.start :]
    before = (first.element.text or "")[: start - first.start]
    for one in touched[1:]:
        _write(one.element, "")
    if last is not first:
        _write(last.element, after)
        after = ""
    _write(first.element, before)
    words = braces if written.standing else written.words
    _split(first.element, words, after, standing=written.standing)


def _write(element: etree._Element, text: str) -> None:
    element.text = text
    element.set(_SPACE, "preserve")


def _split(element: etree._Element, words: str, after: str, *, standing: bool) -> None:
    """Behind a text element: runs with the words, then a run with all that followed in its run."""
    run = element.getparent()
    holder = run.getparent() if run is not None else None
    if run is None or holder is None:
        return
    rest = _like(run)
    if after:
        _write(etree.SubElement(rest, f"{W}t"), after)
    rest.extend(list(element.itersiblings()))
    place = holder.index(run) + 1
    new = [
        _run(run, part, standing=standing, of_complex=mark) for mark, part in segments(fit(words))
    ]
    if len(rest) > (rest.find(f"{W}rPr") is not None):
        new.append(rest)
    holder[place:place] = new


def _like(run: etree._Element) -> etree._Element:
    """An empty run that looks the same."""
    made = etree.Element(f"{W}r")
    looks = run.find(f"{W}rPr")
    if looks is not None:
        made.append(deepcopy(looks))
    return made


def _run(like: etree._Element, words: str, *, standing: bool, of_complex: bool) -> etree._Element:
    run = _like(like)
    if of_complex:
        _property(run, "cs")
        _typeface(run, words)
    if standing:
        _property(run, "highlight").set(f"{W}val", "yellow")
    for at, line in enumerate(words.split("\n")):
        if at:
            etree.SubElement(run, f"{W}br")
        if line:
            _write(etree.SubElement(run, f"{W}t"), line)
    return run


def _property(run: etree._Element, name: str) -> etree._Element:
    """A property of a run, put where the schema wants it."""
    looks = run.find(f"{W}rPr")
    if looks is None:
        looks = etree.Element(f"{W}rPr")
        run.insert(0, looks)
    found = looks.find(f"{W}{name}")
    if found is not None:
        return found
    made = etree.Element(f"{W}{name}")
    later = {f"{W}{each}" for each in _LATER[name]}
    place = next((at for at, one in enumerate(looks) if one.tag in later), len(looks))
    looks.insert(place, made)
    return made


def _typeface(run: etree._Element, words: str) -> None:
    """Khmer and Lao in typefaces that have them, where the template names none of ours."""
    language = {0x17: "km", 0x19: "km", 0x0E: "lo"}.get(ord(words[0]) >> 8, "")
    looks = run.find(f"{W}rPr")
    if not language or looks is None or (language == "lo" and ord(words[0]) < 0x0E80):
        return
    fonts = looks.find(f"{W}rFonts")
    if fonts is None:
        fonts = etree.Element(f"{W}rFonts")
        style = looks.find(f"{W}rStyle")
        looks.insert(0 if style is None else 1, fonts)
    if not fonts.get(f"{W}cs") or fonts.get(f"{W}cs") == fonts.get(f"{W}ascii"):
        if fonts.get(f"{W}cstheme"):
            del fonts.attrib[f"{W}cstheme"]
        fonts.set(f"{W}cs", face(language).complex)

"""The comments of a Word file, and which of them answer which."""

from __future__ import annotations

import msgspec
from lxml import etree

from .body import Body, words_of
from .opened import Opened
from .package import W, value
from .styles import Styles
from .told import Told

_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EX = "{http://schemas.microsoft.com/office/word/2012/wordml}"


class Comment(msgspec.Struct):
    """One comment. `parent` is the identity of the one that it answers, empty for none."""

    identity: str
    author: str
    at: str
    text: str
    parent: str = ""
    done: bool = False


def comments(opened: Opened) -> list[Comment]:
    """Every comment, in the order in which the file keeps them."""
    root = opened.package.one("comments")
    body = Body(Styles(None), Told())
    found: list[Comment] = []
    by_paragraph: dict[str, Comment] = {}
    for each in root if root is not None else ():
        if each.tag != f"{W}comment":
            continue
        text = "\n".join(map(words_of, body.paragraphs(each))).strip()
        said = Comment(value(each, "id"), value(each, "author"), value(each, "date"), text)
        found.append(said)
        for para in each.iter(f"{W}p"):
            by_paragraph[para.get(_ID) or ""] = said
    by_paragraph.pop("", None)
    _answers(opened.package.one("commentsExtended"), by_paragraph)
    return found


def _answers(root: etree._Element | None, by_paragraph: dict[str, Comment]) -> None:
    for each in root if root is not None else ():
        said = by_paragraph.get(each.get(f"{_EX}paraId") or "")
        if said is None:
            continue
        said.done = each.get(f"{_EX}done") in ("1", "true")
        parent = by_paragraph.get(each.get(f"{_EX}paraIdParent") or "")
        if parent is not None and parent is not said:
            said.parent = parent.parent or parent.identity

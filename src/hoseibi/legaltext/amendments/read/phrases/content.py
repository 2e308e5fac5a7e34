"""New text between quotation marks, read by the convention as what it is announced to be."""

from __future__ import annotations

import re
from collections import Counter

from ....conventions import Convention, print_mark
from ....model.law import DIVISIONS, Law, Provision, words
from ....parse.from_plain import from_plain

_DIVISIONS = frozenset(DIVISIONS)
_NO_SIGN = re.compile(r"[\s|｜]+")
_TITLE = "X"


def provisions_of(
    text: str, kind: str, depth: int, number: str, convention: Convention
) -> tuple[Provision, ...]:
    """The new text as provisions of a kind; nothing when it is not read as such to the last sign.

    `depth` counts the points that a point stands in, itself among them; `number` is the one that
    the first provision is announced to bear.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines:
        return ()
    before = _before(kind, depth, number, convention)
    law = from_plain("\n".join([*before, *lines]), convention, title=_TITLE).law
    found = _inside(law, kind, depth, number)
    alike = kind in _DIVISIONS or all(one.kind in (kind, "wrapup") for one in found)
    whole = _signs("".join(map(_all, found))) == _signs("".join(lines))
    if not (found and alike and whole):
        return ()
    return found if _announced(found[0], kind, number, convention) else ()


def _announced(first: Provision, kind: str, number: str, convention: Convention) -> bool:
    """Whether the first provision bears the number that it should, or none where it may."""
    if first.number:
        return number in ("", first.number, first.number.partition("to")[0])
    return not number or (kind == "paragraph" and convention.paragraph.unmarked == "paragraph")


def _before(kind: str, depth: int, number: str, convention: Convention) -> list[str]:
    """Lines that make the reader expect what follows."""
    if kind not in ("paragraph", "point"):
        return []
    article = _printed(convention.article.marks[0], "1", convention)
    heading = " X" if convention.article.heading != "none" else ""
    lines = [article + heading]
    if kind == "paragraph":
        return lines
    if convention.paragraph.marks:
        lines.append(_printed(convention.paragraph.marks[0], "1", convention) + " x:")
    else:
        lines.append("x:")
    styles = convention.point
    for level in range(depth - 1):
        lines.append(
            _printed(styles[min(level, len(styles) - 1)].marks[0], "1", convention) + " x:"
        )
    previous = _previous(number)
    if previous:
        style = styles[min(depth - 1, len(styles) - 1)]
        lines.append(_printed(style.marks[0], previous, convention) + " x;")
    return lines


def _printed(template: str, number: str, convention: Convention) -> str:
    return print_mark(template, number, convention.branches)


def _previous(number: str) -> str:
    """The number before this one, that a list goes on from; nothing before the first."""
    base = re.match(r"\d+", number)
    if base is None:
        return ""
    if base[0] != number:
        return base[0]
    return str(int(number) - 1) if int(number) > 1 else ""


def _inside(law: Law, kind: str, depth: int, number: str) -> tuple[Provision, ...]:
    """What was read behind the lines put before it."""
    if kind in ("toc", "annex", "preamble"):
        return tuple(top for top in law.provisions if top.kind == kind)
    body = tuple(child for top in law.provisions if top.kind == "body" for child in top.children)
    if kind not in ("paragraph", "point"):
        return body
    paragraphs = body[0].children if len(body) == 1 and not body[0].text else ()
    if kind == "paragraph":
        return paragraphs
    if len(paragraphs) != 1:
        return ()
    points = paragraphs[0].children
    for _ in range(depth - 1):
        points = points[0].children if len(points) == 1 else ()
    return points[1:] if _previous(number) else points


def _signs(text: str) -> Counter[str]:
    return Counter(_NO_SIGN.sub("", text))


def _all(provision: Provision) -> str:
    own = "".join(words(sentence.runs) for sentence in provision.text)
    below = "".join(map(_all, provision.children))
    return provision.num + words(provision.heading) + own + below

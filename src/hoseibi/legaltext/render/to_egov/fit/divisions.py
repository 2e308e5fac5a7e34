"""Divisions and articles, in the levels that the schema has."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from ....model.law import DIVISIONS, Provision
from .said import plain, said, title
from .units import paragraphs

LEVELS = ("book", "chapter", "section", "subsection", "division")
_DIVISIONS = frozenset(DIVISIONS)
_TOP = ("book", "chapter", "section")
_BELOW = {
    "book": ("chapter",),
    "chapter": ("section",),
    "section": ("subsection", "division"),
    "subsection": ("division",),
    "division": (),
}


def body(children: tuple[Provision, ...], text: Provision) -> tuple[Provision, ...]:
    """The children of MainProvision: divisions, or articles, or paragraphs alone."""
    if any(child.kind in _DIVISIONS for child in children):
        level = _level(children, _TOP)
        loose = _loose_first(text) + list(children)
        return tuple(_all_in(loose, level))
    if any(child.kind == "article" for child in children):
        return tuple(articles([*_loose_first(text), *children]))
    return tuple(paragraphs(children, text.text) or [_empty()])


def _empty() -> Provision:
    return paragraphs([Provision("paragraph")])[0]


def _loose_first(holder: Provision) -> list[Provision]:
    """Words that a division or a body has before its children, as a paragraph."""
    return [Provision("paragraph", text=holder.text)] if holder.text else []


def _level(children: Iterable[Provision], allowed: tuple[str, ...]) -> str:
    """The level of a row of divisions: the first one's own where it may stand, else the highest."""
    kinds = [child.kind for child in children if child.kind in _DIVISIONS]
    return kinds[0] if kinds[0] in allowed else allowed[0]


def _all_in(children: Iterable[Provision], level: str) -> list[Provision]:
    """Everything in divisions of one level; what is in none gets one without a title."""
    found: list[Provision] = []
    for is_division, group in groupby(children, key=lambda child: child.kind in _DIVISIONS):
        if is_division:
            found += [_division(child, level) for child in group]
        else:
            found.append(_division(Provision(level, children=tuple(group)), level))
    return found


def _division(provision: Provision, level: str) -> Provision:
    children = [*_loose_first(provision), *provision.children]
    places = [place for place, child in enumerate(children) if child.kind in _DIVISIONS]
    if not places:
        inside = articles(children)
    elif not _BELOW[level]:
        inside = articles(_flat(children))
    else:
        below = _level(children, _BELOW[level])
        first = places[0]
        before = articles(children[:first]) if first else []
        if before and level == "section" and below == "division":
            below = "subsection"
        inside = [*before, *_all_in(children[first:], below)]
    number, heading = provision.number, plain(provision.heading)
    return Provision(level, provision.num, number, heading, (), tuple(inside or articles([None])))


def _flat(children: Iterable[Provision]) -> list[Provision]:
    """Divisions below the last level: a title as an article of its own, then what was inside."""
    found: list[Provision] = []
    for child in children:
        if child.kind in _DIVISIONS:
            found.append(Provision("article", child.num, "", child.heading, child.text))
            found += _flat(child.children)
        else:
            found.append(child)
    return found


def articles(children: Iterable[Provision | None]) -> list[Provision]:
    """Everything in articles; what is in none gets one without a number."""
    found: list[Provision] = []
    for is_article, group in groupby(children, key=lambda c: c is not None and c.kind == "article"):
        several = [child for child in group if child is not None]
        if is_article:
            found += map(_article, several)
        else:
            found.append(_article(Provision("article", children=tuple(several))))
    return found


def _article(provision: Provision) -> Provision:
    inside = tuple(paragraphs(provision.children, provision.text) or [_empty()])
    number, heading = provision.number, plain(provision.heading)
    return Provision("article", provision.num, number, heading, (), inside)


def supplement(provision: Provision, annexes: tuple[Provision, ...]) -> Provision:
    """A supplement: chapters, articles and paragraphs in any order, then its annexes."""
    found: list[Provision] = []
    children = [c for c in [*_loose_first(provision), *provision.children] if c.kind != "annex"]
    for kind, group in groupby(children, key=_group):
        if kind == "division":
            found += [_division(child, "chapter") for child in group]
        elif kind == "article":
            found += articles(group)
        else:
            found += paragraphs(group)
    num = provision.num if not provision.heading else said(title(provision))
    return Provision("supplement", num, "", (), (), (*(found or [_empty()]), *annexes))


def _group(child: Provision) -> str:
    return "division" if child.kind in _DIVISIONS else child.kind if child.kind == "article" else ""

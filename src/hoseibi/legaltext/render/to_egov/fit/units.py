"""Paragraphs, items, lists and what may stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....model.egov import POINTS
from ....model.law import Provision, Sentence, form_value
from .said import (
    all_words,
    as_runs,
    at_least_one,
    joined,
    own_words,
    plain,
    sentences,
    title,
)

_POSITIVE = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_LOOSE = frozenset(("table", "figure", "list"))
_LAST_LEVEL = len(POINTS)


def positive(number: str) -> str:
    """A number where the schema wants a positive integer; empty lets the writer count."""
    return number if _POSITIVE.fullmatch(number) else ""


def paragraphs(children: Iterable[Provision], text: tuple[Sentence, ...] = ()) -> list[Provision]:
    """Paragraphs of some provisions; what is none joins the paragraph before it."""
    groups: list[tuple[Provision, list[Provision]]] = []
    if text:
        groups.append((Provision("paragraph", text=text), []))
    for child in children:
        if child.kind == "paragraph":
            groups.append((child, list(child.children)))
        elif child.kind in ("point", "wrapup", *_LOOSE) and groups:
            groups[-1][1].append(child)
        else:
            groups.append(_as_paragraph(child))
    return [_paragraph(head, inside) for head, inside in groups]


def _as_paragraph(child: Provision) -> tuple[Provision, list[Provision]]:
    """A provision of another kind as a paragraph of its own."""
    if child.kind in ("point", *_LOOSE):
        return Provision("paragraph"), [child]
    head = Provision("paragraph", child.num, "", child.heading, child.text)
    return head, list(child.children)


def _paragraph(head: Provision, children: list[Provision]) -> Provision:
    text = list(sentences(head.text))
    rest = _without_lists(children, text)
    inside = _after_items(rest, 0)
    return Provision(
        "paragraph",
        head.num,
        positive(head.number),
        plain(head.heading),
        at_least_one(tuple(text)),
        tuple(inside),
    )


def _spliced(children: Iterable[Provision]) -> Iterator[Provision]:
    """The children; lists with an introduction and points of their own are opened."""
    for child in children:
        if child.kind == "list" and child.children:
            alone = Provision("wrapup", child.num, "", child.heading, child.text)
            if own_words(alone):
                yield alone
            yield from _spliced(child.children)
        else:
            yield child


def _without_lists(children: list[Provision], text: list[Sentence]) -> list[Provision]:
    """The children; what introduces them is text, and what closes them when there are none."""
    rest: list[Provision] = []
    for child in _spliced(children):
        if child.kind == "wrapup" and not rest:
            text += all_words(child)
        else:
            rest.append(child)
    return rest


def _after_items(children: list[Provision], level: int) -> list[Provision]:
    """Children of a paragraph (level 0) or an item, in an order that the schema has.

    In a paragraph tables may stand first; in both, whatever stands between two items is put into
    the first of them.
    """
    made = [_piece(child, level) for child in children]
    last = max((place for place, piece in enumerate(made) if piece.kind == "point"), default=-1)
    found: list[Provision] = []
    for place, piece in enumerate(made):
        if _may_follow(piece, found, level, place > last):
            found.append(piece)
        elif found and found[-1].kind == "point":
            found[-1] = _with_child(found[-1], piece)
        else:
            found.append(_around(piece))
    return found


def _may_follow(piece: Provision, found: list[Provision], level: int, at_end: bool) -> bool:
    if piece.kind == "point":
        return True
    has_points = any(before.kind == "point" for before in found)
    if level == 0 and not has_points:
        return piece.kind != "list"
    return at_end and (level > 0 or found[0].kind == "point")


def _around(piece: Provision) -> Provision:
    """An item without a title, for what may not stand by itself."""
    if piece.kind == "list":
        return Provision("point", text=piece.text)
    return Provision("point", text=(Sentence(()),), children=(piece,))


def _with_child(point: Provision, piece: Provision) -> Provision:
    return Provision("point", point.num, point.number, (), point.text, (*point.children, piece))


def _piece(child: Provision, level: int) -> Provision:
    """One child as item, table, figure or list."""
    if child.kind == "table":
        return table(child)
    if child.kind == "figure":
        return figure(child)
    if level >= _LAST_LEVEL or child.kind in ("wrapup", "list"):
        return Provision("list", text=at_least_one(all_words(child)))
    return item(child, level + 1)


def item(provision: Provision, level: int = 1) -> Provision:
    """Any provision as an item of a level: 1 for 号, 2 for what is in it, ..."""
    heading = plain(provision.heading)
    text = list(sentences(provision.text, columns=True))
    if heading:
        text = [Sentence(heading), *sentences(provision.text)]
    inside = _after_items(_without_lists(list(provision.children), text), level)
    if len({bool(sentence.column) for sentence in text}) > 1:
        text = list(sentences(tuple(text)))
    return Provision(
        "point", provision.num, provision.number, (), at_least_one(tuple(text)), tuple(inside)
    )


def table(provision: Provision) -> Provision:
    """A table: notes, rows, notes."""
    before: list[Provision] = []
    rows: list[Provision] = []
    after: list[Provision] = []
    for child in provision.children:
        if child.kind == "row":
            rows.append(_row(child))
        elif child.kind == "note":
            (after if rows else before).append(remarks(child))
        else:
            cell = Provision("cell", children=(child,))
            rows.append(_row(Provision("row", children=(cell,))))
    before += _own_text(provision)
    rows = rows or [_row(Provision("row"))]
    return Provision("table", heading=title(provision), children=(*before, *rows, *after))


def _own_text(provision: Provision) -> list[Provision]:
    return [remarks(Provision("note", text=provision.text))] if provision.text else []


def _row(row: Provision) -> Provision:
    cells = [cell if cell.kind == "cell" else _in_cell(cell) for cell in row.children]
    own = own_words(row)
    if own or not cells:
        cells.insert(0, Provision("cell", text=own))
    return Provision("row", children=tuple(map(_cell, cells)))


def _in_cell(provision: Provision) -> Provision:
    return Provision("cell", children=(provision,))


def _cell(cell: Provision) -> Provision:
    form = tuple(p for p in cell.form if p[0] in ("rowspan", "colspan") and p[1].isdecimal())
    own = own_words(cell)
    if not cell.children:
        return Provision("cell", text=at_least_one(own), form=form)
    if not own and all(child.kind == "figure" for child in cell.children):
        return Provision("cell", children=tuple(map(figure, cell.children)), form=form)
    items = [Provision("point", text=own)] if own else []
    items += cell.children
    return Provision("cell", children=tuple(_items(items)), form=form)


def _items(children: Iterable[Provision]) -> list[Provision]:
    """Everything as items, for places where nothing but items may stand beside one another."""
    return [
        _around(_piece(child, 0)) if child.kind in _LOOSE else item(child) for child in children
    ]


def figure(provision: Provision) -> Provision:
    """A figure; its words other than the title are remarks."""
    notes = [remarks(child) for child in provision.children] + _own_text(provision)
    source = (("src", form_value(provision.form, "src")),)
    return Provision("figure", heading=title(provision), children=tuple(notes), form=source)


def remarks(provision: Provision) -> Provision:
    """A note with its label."""
    label = title(provision) if provision.kind == "note" else ()
    if provision.kind != "note":
        provision = Provision("note", children=(provision,))
    text = sentences(provision.text)
    if not provision.children:
        return Provision("note", heading=label, text=at_least_one(text))
    items = [Provision("point", text=text)] if text else []
    return Provision("note", heading=label, children=tuple(_items([*items, *provision.children])))


def annex(provision: Provision, at_top: bool = True) -> Provision:
    """An annex: tables and items, remarks at the end; in a supplement, tables alone."""
    children = list(provision.children)
    if provision.text:
        children.insert(0, Provision("point", text=provision.text))
    last = [remarks(children.pop())] if at_top and children and children[-1].kind == "note" else []
    made: list[Provision] = []
    for child in children:
        if child.kind == "table":
            made.append(table(child))
        elif at_top:
            made += _items([child])
        else:
            made.append(table(Provision("table", children=(child,))))
    number = positive(provision.number)
    heading = plain(provision.heading)
    if not at_top and not provision.num:
        heading = joined(as_runs(provision.num), heading)
    return Provision("annex", provision.num, number, heading, (), (*made, *last))

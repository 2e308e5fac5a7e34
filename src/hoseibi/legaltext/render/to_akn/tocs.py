"""A table of contents: its items one after the other, each with its depth and what it points to."""

from __future__ import annotations

from collections.abc import Callable

from ...model.law import Provision, form_value
from .pen import Pen, attribute, is_target

Opening = Callable[[Pen, Provision], str]


def is_toc(provision: Provision) -> bool:
    """Whether a provision is a table of contents that holds items only."""
    return (
        provision.kind == "toc"
        and bool(provision.children)
        and not provision.num
        and not provision.text
        and _are_items(provision.children)
    )


def _are_items(items: tuple[Provision, ...]) -> bool:
    return all(item.kind == "tocitem" and _are_items(item.children) for item in items)


def toc(pen: Pen, provision: Provision, opening: Opening, mark: str = "") -> None:
    """Such a table of contents; one with a heading stands in a block of its own."""
    if not provision.heading:
        pen.put(f"\n<toc{opening(pen, provision)}{mark}>")
        _items(pen, provision.children, opening, 1)
        pen.put("</toc>")
        return
    pen.put(f'\n<tblock m:kind="toc"{opening(pen, provision)}{mark}><heading>')
    pen.runs(provision.heading)
    pen.put('</heading><toc m:as="wrap">')
    _items(pen, provision.children, opening, 1)
    pen.put("</toc></tblock>")


def _items(pen: Pen, items: tuple[Provision, ...], opening: Opening, level: int) -> None:
    for item in items:
        target = attribute(_target(pen, item))
        pen.put(f'\n<tocItem level="{level}" href="{target}"{opening(pen, item)}>')
        _item(pen, item)
        pen.put("</tocItem>")
        _items(pen, item.children, opening, level + 1)


def _item(pen: Pen, item: Provision) -> None:
    if item.num:
        pen.put('<span m:as="num">')
        pen.runs((item.num,))
        pen.put("</span>")
    if item.heading:
        pen.put('<span m:as="heading">')
        pen.runs(item.heading)
        pen.put("</span>")
    for sentence in item.text:
        pen.span(sentence)


def _target(pen: Pen, item: Provision) -> str:
    """What the item points to: as its source says, else what bears its label, else the whole."""
    said = form_value(item.form, "href")
    if said and is_target(said):
        return said
    return "#" + (pen.contents.target(item) or "body")

"""Marks of paragraphs whose beginning a page does not show, for a law that was read before them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ..model.address import Placed, walk
from ..model.law import UNSURE_BREAK, Law, Provision, text_of


def with_unsure_breaks(law: Law, again: Law) -> Law:
    """The law with the marks that the same file bears when it is read again: each on the provision
    of the same address and words. Nothing else changes; without any, it is the law given."""
    marked = {
        (each.address, text_of(each.provision))
        for each in walk(again)
        if UNSURE_BREAK in each.provision.form
    }
    if not marked:
        return law
    placed = iter(walk(law))
    tops = tuple(_marked(top, placed, marked) for top in law.provisions)
    return law if tops == law.provisions else replace(law, provisions=tops)


def _marked(
    provision: Provision, placed: Iterator[Placed], marked: set[tuple[str, str]]
) -> Provision:
    """The walk gives each provision before what stands in it."""
    key = next(placed).address, text_of(provision)
    children = tuple(_marked(child, placed, marked) for child in provision.children)
    form = provision.form
    if key in marked and UNSURE_BREAK not in form:
        form = (*form, UNSURE_BREAK)
    if form == provision.form and children == provision.children:
        return provision
    return replace(provision, children=children, form=form)

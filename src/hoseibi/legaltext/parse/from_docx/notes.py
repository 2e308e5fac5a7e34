"""Footnotes put where they hang: a note inside the provision whose words bear its number."""

from __future__ import annotations

import msgspec

from ...model.address import walk
from ...model.law import Law, Provision, Sentence
from ..from_plain.where import where


def with_notes(law: Law, text: str, notes: list[tuple[int, str]]) -> Law:
    """The law with notes, each given by its offset in the text that the law was read from."""
    if not notes:
        return law
    placed = walk(law)
    found = where(law, placed, text)
    hung: dict[int, list[Provision]] = {}
    for count, (offset, said) in enumerate(sorted(notes, key=lambda note: note[0]), start=1):
        at = found.at(offset)
        note = Provision("note", str(count), str(count), text=(Sentence((said,)),))
        hung.setdefault(at[0] if at else 0, []).append(note)
    if not placed:
        return law
    inside: list[list[Provision]] = [[] for _ in placed]
    tops: list[Provision] = []
    for here in range(len(placed) - 1, -1, -1):
        provision = placed[here].provision
        children = (*reversed(inside[here]), *hung.get(here, ()))
        if len(children) != len(provision.children) or here in hung or inside[here]:
            provision = msgspec.structs.replace(provision, children=children)
        parent = placed[here].parent
        (inside[parent] if parent >= 0 else tops).append(provision)
    return msgspec.structs.replace(law, provisions=tuple(reversed(tops)))

"""What was done as told and still looks odd: a sign too many, words left in a heading."""

from __future__ import annotations

import re

from ...model.finding import WARNING, Finding
from ...model.law import words
from .occurrences import whole_words
from .tree import Node
from .words import found_at

_DOUBLED = re.compile(r"[,;:]\s?[,;:.]|(?<!\.)\.\s?\.(?!\s?\.)")
_AROUND = 25


def signs_doubled(before: str, after: str, address: str, line: int) -> Finding | None:
    """A finding when a change of words leaves two signs where one belongs: `fees;; and`."""
    found = list(_DOUBLED.finditer(after))
    if len(found) <= len(_DOUBLED.findall(before)):
        return None
    old = {_around(before, place) for place in _DOUBLED.finditer(before)}
    place = next((p for p in found if _around(after, p) not in old), found[-1])
    return Finding(
        "amend-signs-doubled",
        WARNING,
        "{address} now reads “{passage}”: see whether a sign is one too many.",
        (("address", address), ("passage", _around(after, place))),
        address=address,
        line=line,
    )


def _around(text: str, place: re.Match[str]) -> str:
    return text[max(0, place.start() - _AROUND) : place.end() + _AROUND]


def headings_kept(old: str, nodes: list[Node], line: int) -> list[Finding]:
    """A finding for each heading that has words of which every occurrence below it was changed."""
    findings = []
    for node in nodes:
        heading = words(node.heading)
        if whole_words([(0, *place) for place in found_at(heading, old)], [heading], old):
            address = f"{node.kind} {node.num or node.number}"
            findings.append(
                Finding(
                    "amend-heading-kept",
                    WARNING,
                    "The heading of {address} has “{old}” too; the act does not speak of headings,"
                    " and it was left.",
                    (("address", address), ("old", old[:60])),
                    line=line,
                )
            )
    return findings

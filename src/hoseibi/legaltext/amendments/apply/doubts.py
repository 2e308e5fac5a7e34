"""What was done as told and still looks odd: a sign too many, words left in a heading."""

from __future__ import annotations

import re

from ...model.finding import WARNING, Finding
from ...model.law import words
from .occurrences import whole_words
from .tree import Node
from .words import found_at

_DOUBLED = re.compile(r"[,;:]\s?[,;:.]|(?<!\.)\.\s?\.(?!\s?\.)")
_MEETING = re.compile(
    r"\b(?:and|or)[.;](?=\s|$)"  # what joined two things stands before the end
    r"|(?<=[0-9])\s(?=[0-9])"  # two numbers without a sign between them
    r"|\b(?P<twice>[A-Za-z]{2,})\s(?P=twice)\b"  # a word twice
    r"|(?<=[a-z]{2})[,;](?=[A-Za-z]{2})"  # no space behind a sign
)
_AROUND = 25


def odd_reading(before: str, after: str, address: str, line: int) -> list[Finding]:
    """Findings when a change of words leaves two signs where one belongs (`fees;; and`), or words
    that do not meet as they should (`6 7`, `the the`, `or.`)."""
    found = [
        (_new(_DOUBLED, before, after), "amend-signs-doubled", _TOO_MANY),
        (_new(_MEETING, before, after), "amend-words-meet", _MEET),
    ]
    return [
        Finding(
            code,
            WARNING,
            message,
            (("address", address), ("passage", passage)),
            address=address,
            line=line,
        )
        for passage, code, message in found
        if passage
    ]


_TOO_MANY = "{address} now reads “{passage}”: see whether a sign is one too many."
_MEET = "{address} now reads “{passage}”: see whether a sign or a word is missing, or one too many."


def _new(pattern: re.Pattern[str], before: str, after: str) -> str:
    """A passage where the pattern is found after a change and was not before."""
    found = list(pattern.finditer(after))
    was = list(pattern.finditer(before))
    if len(found) <= len(was):
        return ""
    old = {_around(before, place) for place in was}
    place = next((p for p in found if _around(after, p) not in old), found[-1])
    return _around(after, place)


def _around(text: str, place: re.Match[str]) -> str:
    return text[max(0, place.start() - _AROUND) : place.end() + _AROUND]


def headings_kept(old: str, nodes: list[Node], line: int) -> list[Finding]:
    """A finding for each heading that has words of which every occurrence below it was changed."""
    findings = []
    for node in (below for top in nodes for below in top.walk()):
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

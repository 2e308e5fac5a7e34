"""The one passage that an act misquotes: the same letters and figures with other signs or capitals.

An act strikes `bona-fide`, where the law has `bona fide`, or `generic drug`, where `Generic drug`
begins a line. Such words are meant where they stand once; what stands beside a figure counts.
"""

from __future__ import annotations

import re
import unicodedata

from ...model.finding import WARNING, Finding
from .words import Edit, found_at

_SIGNS = frozenset("-‐‑–,;:'\"“”‘’")
_CORE = re.compile(r"(?P<before>\W*)(?P<core>.*?)(?P<behind>\W*)", re.DOTALL)
_FEWEST = 6
"""Words with fewer letters may be others."""


def found_near(text: str, old: str) -> list[tuple[int, int]]:
    """Every place with the same letters and figures as `old`, in whole words; signs at either end
    must stand there."""
    parts = _CORE.fullmatch(old)
    if parts is None or sum(map(str.isalpha, parts["core"])) < _FEWEST:
        return []
    folded, origin = _folded(text)
    wanted, _ = _folded(parts["core"])
    places = [(origin[a], origin[b - 1] + 1) for a, b in found_at(folded, wanted)]
    spans = (_with_edges(text, place, parts["before"], parts["behind"]) for place in places)
    return [span for span in spans if span is not None]


def _with_edges(
    text: str, place: tuple[int, int], before: str, behind: str
) -> tuple[int, int] | None:
    start, end = place
    if text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum():
        return None
    head, tail = text[:start], text[end:]
    if before.strip() and not head.rstrip().endswith(before.strip()):
        return None
    if behind.strip() and not tail.lstrip().startswith(behind.strip()):
        return None
    first = len(head.rstrip()) - len(before.strip()) if before.strip() else start
    last = end + len(tail) - len(tail.lstrip()) + len(behind.strip()) if behind.strip() else end
    return first, last


def _folded(text: str) -> tuple[str, list[int]]:
    folded: list[str] = []
    origin: list[int] = []
    for place, sign in enumerate(text):
        beside = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
        if sign.isspace() or (sign in _SIGNS and not any(map(str.isdigit, beside))):
            continue
        alike = unicodedata.normalize("NFKC", sign).casefold()
        folded.append(alike)
        origin += [place] * len(alike)
    return "".join(folded), origin


def cased_like(edit: Edit, text: str, old: str) -> Edit:
    """An edit whose new words begin as the passage does: large at the beginning of a line."""
    first = next((sign for sign in text[edit.start : edit.end] if sign.isalpha()), "")
    said = next((sign for sign in old if sign.isalpha()), "")
    at = next((n for n, sign in enumerate(edit.new) if sign.isalpha()), -1)
    if first == said or at < 0 or edit.new[at].isupper() != said.isupper():
        return edit
    put = edit.new[at].upper() if first.isupper() else edit.new[at].lower()
    return Edit(edit.start, edit.end, edit.new[:at] + put + edit.new[at + 1 :])


def taken_for(address: str, old: str, passage: str, line: int) -> Finding:
    """Words were taken for a passage that has their letters and other signs or capitals."""
    return Finding(
        "amend-words-near",
        WARNING,
        "{address} does not have “{old}” word for word; “{passage}” was taken to be meant, the only"
        " passage with these letters. See whether it is.",
        (("address", address), ("old", old[:80]), ("passage", passage[:80])),
        address=address,
        line=line,
        column=1 if line else 0,
    )

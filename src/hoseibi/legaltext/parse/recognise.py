"""Tell what a source is: its form by its first bytes, its convention by its marks and its words."""

from __future__ import annotations

import re

from ..conventions import Convention, conventions
from ..model.reading import Unreadable
from ..conventions.grammar import ARTICLE, DIVISION, grammar

FORMS = ("plain", "egov", "akn", "json")
"""The forms that can be read."""

_ROOT = re.compile(
    rb"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL,
)
_EGOV_ROOTS = frozenset(
    ("Law", "LawBody", "MainProvision", "DataRoot", "law_data_response", "law_full_text")
)
_SAMPLED_LINES = 400
_SAMPLED_WORDS = 20_000

_OTHERS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word file or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
)


def form_of(source: bytes) -> str:
    """The form of a source. Raises Unreadable for a file that is known and not read."""
    for start, name in _OTHERS:
        if source.startswith(start):
            raise Unreadable(
                f"This is {name}. Laws are read from plain text, e-Gov XML, Akoma Ntoso and the"
                " JSON that Hoseibi writes: save its words as plain text (UTF-8) and read that."
            )
    head = source[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"):
        head = head.replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return "json"
    if not head.startswith(b"<"):
        return "plain"
    found = _ROOT.match(head)
    root = found.group(1).decode("utf-8", "replace") if found else ""
    if root in _EGOV_ROOTS:
        return "egov"
    if root.lower() in ("html", "body", "div", "p"):
        raise Unreadable(
            "This is a web page. Laws are read from plain text, e-Gov XML, Akoma Ntoso and the JSON"
            " that Hoseibi writes: copy the law's words from the page into a text file."
        )
    return "akn" if root == "akomaNtoso" or head.startswith(b"<?xml") else _xml_or_plain(root)


def _xml_or_plain(root: str) -> str:
    return "akn" if root in ("act", "bill", "doc") else "plain"


def convention_of(text: str) -> Convention:
    """The convention that explains most of a text: most marks of articles and divisions, and most
    of the words that are typical of its language. A text without either is neutral English."""
    lines = _sample([line.strip() for line in text.splitlines()])
    words = text[:_SAMPLED_WORDS]
    best, highest = None, 0.0
    for convention in conventions():
        score = _score(convention, lines, words)
        if score > highest:
            best, highest = convention, score
    if best is not None:
        return best
    return next(c for c in conventions() if c.code == "en")


def _sample(lines: list[str]) -> list[str]:
    kept = [line for line in lines if line and len(line) < 2000]
    if len(kept) <= _SAMPLED_LINES:
        return kept
    half = _SAMPLED_LINES // 2
    return kept[:half] + kept[half :: max(1, (len(kept) - half) // half)]


def _score(convention: Convention, lines: list[str], words: str) -> float:
    rules = grammar(convention)
    marks = 0.0
    for line in lines:
        found = rules.match(line)
        if found is None:
            continue
        what = rules.labels[(found.lastindex or 1) - 1].what
        marks += {ARTICLE: 3.0, DIVISION: 1.0}.get(what, 0.02)
    share = marks / max(1, len(lines))
    typical = sum(words.count(word) for word in convention.typical)
    return share + 100.0 * typical / max(1, len(words)) if marks or typical else 0.0

"""Tell what a source is: its form by its first bytes, its convention by its marks and its words."""

from __future__ import annotations

import re

from ..conventions import Convention, convention, conventions
from ..model.address import walk
from ..model.finding import HINT
from ..model.reading import Unreadable
from ..scripts.languages import languages_of
from .from_plain import from_plain
from .no_law import is_word, refuse_other_files

FORMS = ("plain", "egov", "akn", "json", "docx")
"""The forms that can be read."""

_ROOT = re.compile(
    rb"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:[\w.-]+:)?([\w.-]+)",
    re.DOTALL,
)
_EGOV_ROOTS = frozenset(
    ("Law", "LawBody", "MainProvision", "DataRoot", "law_data_response", "law_full_text")
)
_SAMPLED_LINES = 400
_SAMPLED_CHARACTERS = 40_000


def form_of(source: bytes) -> str:
    """The form of a source. Raises Unreadable for an empty one and for a file that is known
    and not read."""
    if is_word(source):
        return "docx"
    refuse_other_files(source)
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
    """The convention of a text: one of its language, and of those the one that explains most of its
    beginning (most articles and headings, fewest lines without a place). Neutral English when the
    words say nothing."""
    known = conventions()
    for language in languages_of(text):
        fitting = [c for c in known if c.language == language]
        if fitting:
            return _best(fitting, text)
    return _best(list(known), text) if text.strip() else convention("en")


def _best(fitting: list[Convention], text: str) -> Convention:
    if len(fitting) == 1:
        return fitting[0]
    beginning = "\n".join(text.split("\n", _SAMPLED_LINES)[:_SAMPLED_LINES])[:_SAMPLED_CHARACTERS]
    # Where two explain a text equally well, the one without a country claims least.
    return max(fitting, key=lambda c: (_explained(c, beginning), not c.country, c.code == "en"))


def _explained(convention: Convention, text: str) -> int:
    reading = from_plain(text, convention)
    articles = headings = points = 0
    for place in walk(reading.law):
        kind = place.provision.kind
        articles += kind == "article"
        headings += bool(place.provision.heading) and kind not in ("toc", "tocitem")
        points += kind in ("paragraph", "point") and bool(place.provision.num)
    odd = sum(finding.severity != HINT or "order" in finding.code for finding in reading.findings)
    return 3 * articles + 2 * headings + points - 3 * odd

"""Two versions of one small law as text."""

from __future__ import annotations

import re
from typing import NamedTuple

from hoseibi.legaltext import Disparity, Law, ParityKnown, Span, find, read, text_of

CONVENTIONS = (
    ("第", "jp-ja"),
    ("Điều", "vn-vi"),
    ("មាត្រា", "kh-km"),
    ("Статья", "uz-ru"),
    ("-modda", "uz-latn"),
    ("Pasal", "id-id"),
)
TITLES = {
    "jp-ja": "試験法", "vn-vi": "LUẬT THỬ", "kh-km": "ច្បាប់សាកល្បង", "uz-ru": "Закон",
    "uz-latn": "Qonun", "id-id": "Undang-Undang", "en": "Act", "jp-en": "Act",
}  # fmt: skip


class Example(NamedTuple):
    """The texts of one example of a manual page."""

    source: Law
    other: Law
    known: ParityKnown


def law(text: str) -> Law:
    """The law of a line such as `Article 1 It begins. / Article 2 It ends.`"""
    convention = next((code for mark, code in CONVENTIONS if mark in text[:20]), "en")
    if "(Beginning)" in text:
        convention = "jp-en"
    text = "\n\n".join([TITLES[convention], *re.split(r" / |\n +", text)])
    headed = text.replace("）\n\n第", "）\n第").replace(")\n\nArticle", ")\nArticle")
    return read(headed.encode() + b"\n", form="plain", convention=convention).law


def example(manual: str, word: str) -> Example:
    """The `Bad:` or `Good:` example of a page."""
    found = re.search(rf"^{word}: +(.+(?:\n +.+)*)", manual, re.MULTILINE)
    assert found, f"the page has no line {word}:"
    source, *more = re.split(r"\n +(?=Beside: |Former: |Terms: )", found[1])
    named = dict(text.split(": ", 1) for text in more)
    former = named.get("Former")
    known = ParityKnown(former=law(former) if former else None)
    return Example(law(source), law(named["Beside"]), known)


def said(source: Law, other: Law, found: tuple[Disparity, ...]) -> list[tuple[str, str, str]]:
    """Each disparity as its code and the words meant on both sides."""
    return [(one.code, _words(source, one.left), _words(other, one.right)) for one in found]


def _words(text: Law, span: Span) -> str:
    if not span.end:
        return ""
    return text_of(find(text, span.address).provision)[span.start : span.end]

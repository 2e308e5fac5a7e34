"""What is drafted in English, written out, read again and applied gives the second text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoseibi.legaltext.amendments import amend, draft_amendment
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.model.law import Law
from hoseibi.legaltext.parse.from_plain import from_plain
from hoseibi.legaltext.render.to_plain import to_plain

CODES = ("en", "en-sections", "us-en", "jp-en", "kh-en")
MARKS = {
    "en": ("Article {n} Matter {n}", "({n})", "({a})", "({r})"),
    "en-sections": ("{n}. Matter {n}", "({n})", "({a})", "({r})"),
    "us-en": ("§ 7-{n}.", "({a})", "({n})", "({A})"),
    "jp-en": ("(Matter {n})\nArticle {n}", "({n})", "({r})", "({a})"),
    "kh-en": ("Article {n}. Matter {n}", "{n}.", "{a}.", "({r})"),
}
"""How each convention marks an article, a paragraph, a point, and a point below."""

WORDS = (
    "court",
    "judge",
    "fee",
    "the Minister",
    "shall",
    "may",
    "report",
    "of the fund",
    "or",
    "no",
)
words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(
    lambda row: f"A {' '.join(row)}."
)
points = st.lists(words, max_size=3)
paragraphs = st.lists(st.tuples(words, points), min_size=1, max_size=4)
laws = st.lists(paragraphs, min_size=1, max_size=5)
Content = list[list[tuple[str, list[str]]]]

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


def mark_of(template: str, number: int) -> str:
    values = {"n": number, "a": chr(96 + number), "A": chr(64 + number), "r": ROMAN[number - 1]}
    return template.format(**values)


def law_of(content: Content, code: str) -> Law:
    article, paragraph, point, _ = MARKS[code]
    lines = ["Law on Courts", *(["(Act No. 5 of 2001)"] if code == "jp-en" else []), ""]
    for number, one in enumerate(content, start=1):
        lines.append(mark_of(article, number))
        for place, (sentence, below) in enumerate(one, start=1):
            lines.append(f"{mark_of(paragraph, place)} {sentence}")
            lines += [f"{mark_of(point, n)} {text}" for n, text in enumerate(below, start=1)]
        lines.append("")
    return from_plain("\n".join(lines), convention(code)).law


@pytest.mark.parametrize("code", CODES)
@given(old=laws, new=laws)
@settings(max_examples=40, deadline=None)
def test_applying_a_draft_gives_the_new_text(code: str, old: Content, new: Content) -> None:
    rules = convention(code)
    before, after = law_of(old, code), law_of(new, code)

    amended = amend(before, draft_amendment(before, after))

    assert to_plain(amended.law, rules) == to_plain(after, rules)

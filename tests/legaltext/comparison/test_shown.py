"""Comparisons as pages: what changed with its surroundings, marked by more than colour."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from lxml import etree, html
from tests.legaltext.comparison.cases import law
from tests.legaltext.strategies import laws

from hoseibi import legaltext
from hoseibi.legaltext import Law

BEFORE = """試験法

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料の額は、政令で定める。
３　手数料は、返還しない。
４　手数料は、現金で納める。

（委任）
第二条　この法律の施行に必要な事項は、政令で定める。

（雑則）
第三条　試験は、年一回行う。
"""
AFTER = """試験法

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料の額は、政令で定める。
３　手数料は、返還しない。
４　手数料は、収入印紙で納める。

（公示）
第二条　試験の期日は、官報で公示する。

（委任）
第三条　この法律の施行に必要な事項は、政令で定める。

（雑則）
第四条　試験は、年一回行う。
"""


def table(before: str, after: str, convention: str = "jp-ja") -> list[tuple[str, ...]]:
    """The cells of a table of two versions, with [ ] around what is marked."""
    old, new = law(before, convention), law(after, convention)
    rows = legaltext.rows(old, legaltext.compare(old, new))
    source = legaltext.table_html(rows, new.language)
    source = re.sub(r"<(?:ins|del)>(.*?)</(?:ins|del)>", r"[\1]", source)
    lines = html.fromstring(source).iterfind("tbody/tr")
    return [tuple(cell.text_content() for cell in line) for line in lines]


def test_unchanged_paragraphs_are_elided_as_ministries_do() -> None:
    assert table(BEFORE, AFTER) == [
        ("（手数料）", "（手数料）"),
        ("第一条 （略）", "第一条 （略）"),
        ("２・３ （略）", "２・３ （略）"),
        ("４ 手数料は、[収入印紙]で納める。", "４ 手数料は、[現金]で納める。"),
        ("[（公示）]", "（新設）"),
        ("[第二条] [試験の期日は、官報で公示する。]", ""),
        ("[第三条・第四条] （略）", "[第二条・第三条] （略）"),
    ]


def test_other_languages_have_their_own_words() -> None:
    before = "Act\n\nArticle 1 (1) One.\n(2) Two.\n(3) Three.\n(4) Four."

    assert table(before, before.replace("Four", "Five"), "jp-en")[-2:] == [
        ("(1)–(3) (unchanged)", "(1)–(3) (unchanged)"),
        ("(4) [Four].", "(4) [Five]."),
    ]


def test_a_redline_has_signs_and_places() -> None:
    old, new = law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")
    rows = legaltext.rows(old, legaltext.compare(old, new))

    source = legaltext.redline_html(rows, "ja")

    assert "手数料は、<del>現金</del><ins>収入印紙</ins>で納める。" in source
    assert 'id="r-art_1__para_4"' in source
    assert "style=" not in source


def test_nothing_to_tell_is_told() -> None:
    old = law(BEFORE, "jp-ja")

    assert legaltext.rows(old, legaltext.compare(old, old)) == []
    assert "異なるところはない" in legaltext.table_html([], "ja")
    assert "異なるところはない" in legaltext.redline_html([], "ja")


@settings(max_examples=25, deadline=None)
@given(laws, laws)
def test_any_two_laws_make_pages(old: Law, new: Law) -> None:
    rows = legaltext.rows(old, legaltext.compare(old, new))

    for page in (legaltext.to_redline(rows, "a<b", "ja"), legaltext.to_table(rows, "a<b", "ja")):
        root = html.document_fromstring(page.encode("utf-8", "replace"))
        names = root.xpath("//@id")
        assert len(names) == len(set(names))
        assert not root.xpath("//script")


@settings(max_examples=25, deadline=None)
@given(laws, laws)
def test_any_two_laws_have_an_outline(old: Law, new: Law) -> None:
    comparison = legaltext.compare(old, new)

    legaltext.outline(old, comparison)


@pytest.mark.parametrize("form", ["to_redline", "to_table"])
def test_pages_are_well_formed(form: str) -> None:
    old, new = law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")
    page = getattr(legaltext, form)(
        legaltext.rows(old, legaltext.compare(old, new)), "試験法", "ja"
    )

    assert etree.fromstring(re.sub(r"<!DOCTYPE html>|<meta[^>]*>", "", page)).tag == "html"

"""The lines of a comparison, by article: each with its kind, its address and its name."""

from __future__ import annotations

from hypothesis import given, settings
from tests.legaltext.comparison.cases import law
from tests.legaltext.strategies import laws

from hoseibi import legaltext
from hoseibi.legaltext import Law

BEFORE = """試験法

第一章　総則

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料は、現金で納める。

第二条　試験は、年一回行う。

第三条　試験の期日は、公示する。

第二章　雑則

（委任）
第四条　この法律の施行に必要な事項は、政令で定める。
"""
AFTER = """試験法

第一章　総則

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料は、収入印紙で納める。

第一条の二　受験者の氏名は、公表しない。

第二条　削除

第三条　試験の期日は、公示する。

第二章　雑則

（委任）
第五条　この法律の施行に必要な事項は、政令で定める。
"""


def told(before: str, after: str) -> list[tuple[str, ...]]:
    old, new = law(before, "jp-ja"), law(after, "jp-ja")
    rows = legaltext.rows(old, legaltext.compare(old, new))
    return [
        (each.kind, each.old, each.new, each.before, each.after)
        for each in legaltext.passages(rows)
    ]


def test_each_article_is_one_passage() -> None:
    assert told(BEFORE, AFTER) == [
        ("changed", "art_1", "art_1", "第一条", "第一条"),
        ("added", "", "art_1-2", "", "第一条の二"),
        ("repealed", "art_2", "art_2", "第二条", "第二条"),
        ("renumbered", "art_4", "art_5", "第四条", "第五条"),
    ]


def test_what_goes_has_the_address_that_it_had() -> None:
    assert told(AFTER, BEFORE)[1] == ("deleted", "art_1-2", "", "第一条の二", "")


@settings(max_examples=25, deadline=None)
@given(laws, laws)
def test_no_line_is_lost_and_none_is_told_twice(old: Law, new: Law) -> None:
    rows = legaltext.rows(old, legaltext.compare(old, new))

    gathered = [row for passage in legaltext.passages(rows) for row in passage.rows]

    assert gathered == rows

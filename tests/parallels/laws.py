"""A small law in two languages that differ, for the tests of this folder."""

from __future__ import annotations

from datetime import date

from tests.factories import CODE, a_law

from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import law_by_slug

SLUG = "xl-sample-code"

JA = """見本法典
（二千二十年法律第一号）

第一編　総則

第一章　通則

（目的）
第一条　この法典は、私人の間を規律する。

（信義誠実）
第二条　すべての人は、信義に従い誠実に行わなければならない。
２　権利の濫用は、これを許さない。
　一　他人を害するもの
　二　利益を伴わないもの

第二編　債権

第一章　不法行為

（不法行為による損害賠償）
第三条　故意又は過失によって他人を害した者は、損害を賠償する責任を負う。
"""
"""Article 3-2 is missing."""


def in_two_languages(english: str = CODE, japanese: str = JA) -> tuple[LawVersion, LawVersion]:
    """A law in English, which leads, and in Japanese."""
    left = a_law(english, authority="authoritative", titles={"ja": "見本法典"})
    right = a_law(japanese, convention="jp-ja", authority="working-text")
    return left, right


def amended(text: str, convention: str = "jp-en", since: date = date(2024, 4, 1)) -> LawVersion:
    """A later version of the law in one language."""
    return a_law(text, convention=convention, in_force_from=since)


def the_law(user: object) -> Law:
    """The law as its reader sees it."""
    law = law_by_slug(user, SLUG)  # type: ignore[arg-type]
    assert law is not None
    return law

"""A small law of two languages in which some words stand in the same places often enough to be
taken for terms of one concept."""

from __future__ import annotations

from tests.factories import a_law

from hoseibi.corpus.models import LawVersion

PAIRED = "xl-paired-law"

EN = """Paired Law
(Law No. 2 of 2020)

Article 1 The mortgagee registers the boundary.

Article 2 The mortgagee may sell.

Article 3 The mortgagee keeps silence about the boundary.

Article 4 A neighbour respects the boundary.

Article 5 The mortgagee pays for the boundary.
"""

JA = """組合せ法
（二千二十年法律第二号）

第一条　抵当権者は、境界を登録する。

第二条　抵当権者は、売却する。

第三条　抵当権者は、境界について沈黙を守る。

第四条　隣人は、境界を尊ぶ。

第五条　抵当権者は、境界のために支払う。
"""


def a_paired_law(slug: str = PAIRED) -> tuple[LawVersion, LawVersion]:
    """*mortgagee* and 抵当権者 stand in four places, *boundary* and 境界 in four others."""
    left = a_law(EN, slug=slug, authority="authoritative")
    return left, a_law(JA, slug=slug, convention="jp-ja", authority="working-text")

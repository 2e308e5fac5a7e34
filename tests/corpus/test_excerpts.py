"""Beside each instruction stands what it changes itself, and not all that its article becomes."""

from collections.abc import Iterable

import pytest
from lxml import html
from tests.factories import a_law, stored

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.templatetags.amending import redline_of, whole_redline_of

pytestmark = pytest.mark.django_db

LAW = """Sample Code
(Law No. 1 of 2020)

(Leases)
Article 1 (1) A lease ends after ten years.
(2) The lessee pays the rent each month.
(3) The lessor keeps the roof tight.
(4) The lessee keeps the floor clean.
(5) The lessor may visit once a year.
(6) The lessee may keep one dog.
(7) A lease is made in writing.
"""
ACT = """Sample Code Amendment Law
(Law No. 7 of 2024)

Article 1. The Sample Code (Law No. 1 of 2020) is amended as follows.

(1) In Article 1, paragraph (1), "ten years" is replaced by "twenty years".
(2) In Article 1, paragraph (4), "clean" is replaced by "clean and dry".
(3) In Article 1, "one dog" is replaced by "two dogs".
(4) In Article 1, after paragraph (7) the following paragraph is inserted:
"(8) A copy is kept."
(5) After Article 1 the following Article is inserted:
"(Notice)
Article 1-2 (1) Notice is given in writing.
(2) It is given a month before."
"""
LAW_JA = """見本法典
（二千二十年法律第一号）

（賃貸借）
第一条　賃貸借は、十年で終了する。
２　借主は、毎月賃料を支払う。
３　貸主は、屋根を修繕する。
４　借主は、床を清掃する。
５　貸主は、年一回立ち入ることができる。
"""
ACT_JA = """見本法典の一部を改正する法律
見本法典（二千二十年法律第一号）の一部を次のように改正する。
第一条第一項中「十年」を「二十年」に改め、同条第四項中「清掃する」を「清掃し、乾燥させる」に改める。
"""


def shown(law: str, act: str, convention: str) -> list[queries.Told]:
    base = a_law(law, convention=convention)
    preview = queries.amendment_preview(base, stored(act, "act.txt"))
    assert preview.left_out == 0
    return preview.told


def numbers(run: Iterable[legaltext.Row]) -> list[str]:
    return [row.after or row.before for row in run]


def test_each_instruction_shows_its_own_lines_and_those_beside_them() -> None:
    told = shown(LAW, ACT, "jp-en")

    assert [[numbers(run) for run in each.excerpt] for each in told] == [
        [["Article 1", "(1)", "(2), (3)"]],
        [["Article 1"], ["(2), (3)", "(4)", "(5)"]],
        [["Article 1"], ["(5)", "(6)", "(7)"]],
        [["Article 1"], ["(7)", "(8)"]],
        [["Article 1-2", "(1)", "(2)"]],
    ]
    assert [each.is_cut for each in told] == [True, True, True, True, True]


def test_in_japanese_too() -> None:
    first, second = shown(LAW_JA, ACT_JA, "jp-ja")

    assert [numbers(run) for run in first.excerpt] == [["", "第一条", "２・３"]]
    assert "乾燥" not in redline_of(first, "ja")
    assert "乾燥" in redline_of(second, "ja")
    assert "二十" not in html.fromstring(redline_of(second, "ja")).text_content()


def test_the_whole_article_is_there_on_demand_and_what_is_left_out_is_told() -> None:
    _first, second, *_rest = shown(LAW, ACT, "jp-en")

    assert 'class="left-out"' in redline_of(second, "en")
    assert "twenty" not in redline_of(second, "en")
    assert "twenty" in whole_redline_of(second, "en")


def test_one_instruction_alone_leaves_nothing_out() -> None:
    act = "\n".join(ACT.splitlines()[:6]).replace(', paragraph (1), "ten years"', ', "ten years"')
    (told,) = shown(LAW.split("(2)")[0], act, "jp-en")

    assert not told.is_cut

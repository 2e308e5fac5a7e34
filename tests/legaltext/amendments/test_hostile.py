"""Whatever an amending text is, reading and applying it ends, and soon."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.legaltext.work import calls

from hoseibi.legaltext.amendments import amend, read_amendment
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

JAPANESE = convention("jp-ja")
LAW = from_plain(
    "法\n第一章　総則\n第一条　甲とする。ただし、乙を除く。\n２　次のとおり。\n一　丙\nイ　丁\n"
    "第二条　戊\n附則\n１　己\n別表\n| 甲 | 乙 |\n",
    JAPANESE,
).law
PIECES = (
    *(
        "第一条",
        "第二条",
        "第二項",
        "第一号",
        "イ",
        "第一章",
        "附則",
        "別表",
        "目次",
        "題名",
        "本則",
    ),
    *("同条", "同項", "同号", "各号", "ただし書", "後段", "の見出し", "甲の項", "の表", "の章名"),
    *("「甲」", "「", "」", "「乙」", "（見出しを含む。）", "中", "を", "に", "の次に", "の前に"),
    *(
        "、",
        "。\n",
        "及び",
        "から",
        "まで",
        "とし",
        "とする",
        "を削り",
        "を削る",
        "改める",
        "加える",
    ),
    *(
        "次のように",
        "次の一条を",
        "次の一項を",
        "一項ずつ繰り下げ",
        "として",
        "第三条　庚\n",
        "２　辛\n",
    ),
    *("法の一部を次のように改正する。\n", "のうち", "の改正規定", "一　壬\n", "ロ　癸\n", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_row_of_drafting_words_is_taken(text: str) -> None:
    amended = amend(LAW, text)

    assert amended.law.provisions is not None


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_taken(text: str) -> None:
    amend(LAW, text)


@pytest.mark.parametrize(
    "unit",
    [
        "「",
        "」",
        "「甲」を削り、",
        "「「甲」を削り、",
        "「甲」を「乙」に、",
        "第一条中",
        "第一条、",
        "第一条及び",
        "第一条から",
        "（第一条を除く。）",
        "別表第一の",
        "の改正規定中",
        "第一条中「甲」を「乙」に改める。\n",
        "次の一条を加える。\n第二条　甲\n",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    def work(size: int) -> int:
        return calls(lambda: read_amendment("第一条中" + unit * size, "jp-ja"))

    work(10)

    assert work(1_600) < 6 * work(400)

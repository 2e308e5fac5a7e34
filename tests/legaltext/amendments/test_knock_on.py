"""References follow what they mean to its new number, in drafts and behind forgetful acts."""

from __future__ import annotations

from hoseibi import legaltext
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

JAPANESE = convention("jp-ja")
OLD = """選挙運動法
（方法）
第一条　候補者は、電子郵便を用いることができる。
２　前項の候補者は、氏名を表示しなければならない。
（届出）
第二条　候補者は、届出をしなければならない。
（罰則）
第三条　第一条第二項の規定に違反して氏名を表示しなかつた者は、十万円以下の罰金に処する。
２　第二条の届出をしなかつた者も、前項と同様とする。
"""
FORGETFUL = """選挙運動法の一部を次のように改正する。
第一条第二項を同条第三項とし、同条第一項の次に次の一項を加える。
２　委員会は、方法を告示する。
"""


def test_an_act_that_forgets_a_reference_is_told_so() -> None:
    """The omission of the election act of 2018, in words of our own."""
    amended = legaltext.amend(from_plain(OLD, JAPANESE).law, FORGETFUL)

    assert [(one.code, one.address) for one in amended.findings] == [
        ("amend-reference-left", "art_3__para_1")
    ]


def test_what_it_should_have_told_is_proposed() -> None:
    owed = legaltext.owed_amendment(from_plain(OLD, JAPANESE).law, FORGETFUL)

    assert owed == (
        "選挙運動法の一部を次のように改正する。\n"
        "　第一条第三項中「前項」を「第一項」に改める。\n"
        "　第三条第一項中「第一条第二項」を「第一条第三項」に改める。\n"
    )


def test_an_act_that_moves_nothing_owes_nothing() -> None:
    law = from_plain(OLD, JAPANESE).law

    assert legaltext.owed_amendment(law, "選挙運動法の一部を次のように改正する。\n") == ""


def test_a_draft_repairs_references_that_the_new_text_leaves() -> None:
    new = OLD.replace("（届出）\n第二条", "（名簿）\n第二条　名簿を作る。\n（届出）\n第三条")
    new = new.replace("（罰則）\n第三条", "（罰則）\n第四条")
    laws = [from_plain(text, JAPANESE).law for text in (OLD, new)]

    text = legaltext.draft_amendment(*laws, follow=True)

    assert text == (
        "選挙運動法の一部を次のように改正する。\n"
        "　第三条第二項中「第二条」を「第三条」に改め、同条を第四条とし、第二条を第三条とし、"
        "第一条の次に次の一条を加える。\n"
        "（名簿）\n"
        "第二条　名簿を作る。\n"
    )

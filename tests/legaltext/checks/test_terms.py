"""Terms that a law defines, and where their meaning holds."""

from __future__ import annotations

from tests.legaltext.checks.cases import law_of

from hoseibi.legaltext import Law, Terms, definitions, walk

JAPANESE = """見本法

第一章　総則

第一条　財産を管理する者（以下この条において「管理人」という。）は、管理人として届け出る。
２　契約をした者（以下「契約者」という。）は、通知をする。

第二条　管理人は、契約者に通知をする。

（定義）
第三条　この法律において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
一　消費者　事業のためにではなく契約を締結する自然人をいう。
二　事業者（個人を含む。）　事業のために契約を締結する者をいう。

第四条　消費者は、事業者に通知をする。
一　本則　次に掲げる者に適用する。
"""
KHMER = """ក្រម

មាត្រា ១.- និយមន័យ
ក-“លិខិត” សំដៅទៅលើកំណត់ត្រាជាអក្សរ ។
ខ-“អ្នកប្រើប្រាស់” សំដៅទៅលើរូបវន្តបុគ្គល ។

មាត្រា ២.- ទម្រង់
អ្នកប្រើប្រាស់ត្រូវធ្វើលិខិត ។
"""
ENGLISH = """Act

Article 1 (1) “Creditor” means a person to whom something is owed.
(2) A person who pays (hereinafter referred to as the “payer”) tells the creditor.

Article 2 Creditors answer the payer, and no creditability is owed.
"""


def used(law: Law) -> list[tuple[str, str]]:
    """The short address and the term of every use but those that define it."""
    placed, defined = walk(law), definitions(law)
    terms = Terms(law, placed, defined)
    own = {(one.place.address, one.start) for one in defined}
    return [
        (place.short, one.term)
        for here, place in enumerate(placed)
        for start, _end, one in terms.find(here)
        if (place.address, start) not in own
    ]


def test_a_term_is_found_where_it_holds_and_a_list_of_definitions_defines() -> None:
    law = law_of(JAPANESE, "jp-ja")

    assert [one.term for one in definitions(law)] == ["管理人", "契約者", "消費者", "事業者"]
    assert used(law) == [
        ("art_1__para_1", "管理人"),
        ("art_2__para_1", "契約者"),
        ("art_4__para_1", "消費者"),
        ("art_4__para_1", "事業者"),
    ]


def test_a_list_of_definitions_in_khmer() -> None:
    law = law_of(KHMER, "kh-km")

    assert [one.term for one in definitions(law)] == ["លិខិត", "អ្នកប្រើប្រាស់"]
    assert [term for _place, term in used(law)] == ["អ្នកប្រើប្រាស់", "លិខិត"]


def test_a_term_of_an_inflected_language_is_a_whole_word() -> None:
    law = law_of(ENGLISH, "jp-en")

    assert used(law) == [
        ("art_1__para_2", "Creditor"),
        ("art_2__para_1", "Creditor"),
        ("art_2__para_1", "payer"),
    ]

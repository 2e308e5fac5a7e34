"""Each check of parity finds what its page says, and nothing where versions say the same."""

from __future__ import annotations

import pytest
from tests.legaltext.parity.exhibits import example, law, said

from hoseibi.legaltext import (
    PARITY_CHECKS,
    SEVERITIES,
    ParityCheck,
    UnknownParityCheck,
    VersionHeld,
    parity,
    parity_html,
)

CODES = [one.code for one in PARITY_CHECKS]


@pytest.mark.parametrize("one", PARITY_CHECKS, ids=CODES)
def test_the_manual_page_is_true(one: ParityCheck) -> None:
    bad, good = example(one.manual, "Bad"), example(one.manual, "Good")

    assert parity(bad.source, bad.other, (one.code,), known=bad.known)
    assert parity(good.source, good.other, known=good.known) == ()


@pytest.mark.parametrize("one", PARITY_CHECKS, ids=CODES)
def test_a_check_says_what_why_and_what_to_do(one: ParityCheck) -> None:
    head, _, rest = one.manual.partition("\n\n")

    assert one.severity in SEVERITIES
    assert head.endswith(".")
    assert "\n" not in head
    assert rest.startswith("Why: ")
    assert one.message.endswith(".")


ALIKE = [
    ("第一条　三年六箇月以内に返す。", "Article 1 It is returned within 42 months."),
    (
        "第一条　三年六箇月以内に返す。",
        "Article 1 It is returned within three years and six months.",
    ),
    ("第一条　三分の二以上の多数による。", "Article 1 It needs two-thirds of the votes."),
    ("第一条　百分の五十を超える。", "Điều 1. Vượt quá 50%."),
    ("第一条　令和八年四月一日に始まる。", "Điều 1. Bắt đầu từ ngày 01 tháng 4 năm 2026."),
    ("第一条　三日前に知らせる。", "Điều 1. Thông báo trước ba ngày."),
    ("第一条　三日前に知らせる。", "មាត្រា ១.- ត្រូវជូនដំណឹង ៣ (បី) ថ្ងៃ មុន។"),
    ("Статья 1. Срок — четырнадцать дней.", "1-modda. Muddat — o‘n to‘rt kun."),
    ("Статья 1. Десятидневный срок.", "Article 1 A period of ten days."),
    ("Article 1 A fine of 1.5 million dong.", "Điều 1. Phạt 1.500.000 đồng."),
    ("Điều 1. Từ ngày 12 tháng 5 năm 2026.", "Article 1 From the 12th May of 2026."),
    ("第一条　百分の五から百分の十までとする。", "Article 1 It is five to ten percent."),
    ("第一条　四月一日から一箇月とする。", "Article 1 It lasts for the month of April."),
    ("第一条　四十年に達するまで払う。", "Article 1 It is paid until the fortieth year."),
    ("Article 1 Article 5 applies, and item 3.", "第一条　第五条第三号を準用する。"),
    ("第一条　一年六月以内に返す。", "Article 1 It is returned within a year and six months."),
    ("第一条　五月分を払う。", "Article 1 Five times the monthly amount is paid."),
    ("第一条　令和六年一月一日から始まる。", "Article 1 It begins in 2024."),
    ("第一条　百分の八・五とする。", "Article 1 It is 8. 5% of the price."),
    ("第一条　令和六年度に払う。", "Article 1 It is paid in FY2024."),
    ("Article 1 It is paid in FY 2023-24.", "第一条　令和五年度に払う。"),
    ("Статья 1. Штраф — 500 000 сумов.", "1-modda. Jarima — 500.000 so‘m."),
    ("Статья 1. Штраф — 1 000 сумов.", "1-modda. Jarima — 1,000 so‘m."),
]


@pytest.mark.parametrize(("source", "other"), ALIKE)
def test_what_is_the_same_in_other_words_is_no_disparity(source: str, other: str) -> None:
    assert parity(law(source), law(other)) == ()


UNLIKE = [
    (
        "第一条　三日前に知らせる。",
        "Article 1 Notice is given five days before.",
        "三日",
        "five days",
    ),
    ("第一条　三日前に知らせる。", "Điều 1. Thông báo trước ba tháng.", "三日", "ba tháng"),
    (
        "第一条　三人が二年で定める。",
        "Article 1 Two in three do so within 2 days.",
        "二年",
        "2 days",
    ),
    ("第一条　三日前に知らせる。", "មាត្រា ១.- ត្រូវជូនដំណឹង ៥ ថ្ងៃ មុន។", "三日", "៥ ថ្ងៃ"),
    ("Статья 1. Срок — три года.", "1-modda. Muddat — to‘rt yil.", "три года", "to‘rt yil"),
]


@pytest.mark.parametrize(("source", "other", "left", "right"), UNLIKE)
def test_a_period_that_differs_is_found_in_both(
    source: str, other: str, left: str, right: str
) -> None:
    here, there = law(source), law(other)

    found = said(here, there, parity(here, there))

    assert found == [("period-differs", left, right)]


ARTICLES = "".join(f"\nArticle {at} It begins.\n" for at in range(2, 9))
JO = "".join(f"\n第{sign}条　始まる。\n" for sign in "二三四五六七八")

ELSEWHERE = [
    ("第二条から第四条まで", "Articles 5 to 4"),
    ("第二条から第四条まで", "Articles 4 to 4"),
    ("第二条", "Article 5"),
]


@pytest.mark.parametrize(("left", "right"), ELSEWHERE)
def test_a_reference_that_leads_elsewhere_is_found(left: str, right: str) -> None:
    source = law(f"第一条　{left}の規定を準用する。\n{JO}")
    other = law(f"Article 1 {right} apply mutatis mutandis.\n{ARTICLES}")

    found = said(source, other, parity(source, other, ("reference-differs",)))

    assert found == [("reference-differs", left, right)]


def test_sentences_are_held_against_one_another_where_both_have_as_many() -> None:
    source = law("第一条　所有者は、届け出なければならない。相続人は、これを行うことができる。")
    other = law("Article 1 The owner may give notice. An heir may do so.")

    found = said(source, other, parity(source, other, ("duty-differs",)))

    assert found == [("duty-differs", "なければならない", "may")]


BOUND = [
    (
        "第一条　始めた者（以下「管理者」という。）は、届け出なければならない。",
        'Article 1 One who has begun (a "manager") may give notice; provided, however, that this'
        " shall not apply to an heir.",
        [("duty-differs", "なければならない", "may")],
    ),
    (
        "第一条　行うことができるに至るまで、処分をしなければならない。",
        "Article 1 One may make dispositions until they can be made.",
        [("duty-differs", "しなければならない", "may")],
    ),
    (
        "第一条　同意を得なければならない行為は、取り消すことができる。",
        "Article 1 An act for which consent must be obtained may be rescinded.",
        [],
    ),
    ("第一條 由主管機關許可後，始得為之。", "Article 1 It must first be approved.", []),
    (
        "第一条　引渡しがなければ、対抗することができない。",
        "Article 1 It may be asserted unless the thing is delivered.",
        [("negation-differs", "ことができない", "may")],
    ),
    (
        "第一条　承諾を得なければ、使用することができない。",
        "Article 1 It may be used only with the consent of the owner.",
        [],
    ),
    (
        "第一条　所有者は届け出る。相続人は、これを要しない。",
        "Article 1 The owner gives notice, an heir does not. It is given in writing.",
        [],
    ),
]


@pytest.mark.parametrize(("source", "other", "expected"), BOUND)
def test_what_binds_is_told_from_conditions_brackets_and_provisos(
    source: str, other: str, expected: list[tuple[str, str, str]]
) -> None:
    here, there = law(source), law(other)

    found = said(here, there, parity(here, there, ("duty-differs", "negation-differs")))

    assert found == expected


def test_what_nothing_answers_may_hold_what_is_denied() -> None:
    source = law("第一条　届け出る。\n\n２　ただし、相続人については、この限りでない。")
    other = law("Article 1 Notice is given; provided that this shall not apply to an heir.")

    assert parity(source, other, ("negation-differs",)) == ()


def test_a_reference_that_one_version_prints_otherwise_hides_no_wrong_one() -> None:
    source = law(f"第一条　第二条、第三条及び第四条の規定を準用する。\n{JO}")
    other = law(f"Article 1 Articles 5, 3 and rule no. 4 apply mutatis mutandis.\n{ARTICLES}")

    found = said(source, other, parity(source, other, ("reference-differs",)))

    assert found == [("reference-differs", "第二条", "Articles 5")]


def test_a_text_of_which_every_tenth_article_is_away_tells_only_what_is_far_away() -> None:
    short, long = "It begins.", "It begins, and whoever has paid in advance may ask for it."
    said_so = [long if at % 8 == 0 else short for at in range(1, 41)]
    source = law("\n\n".join(f"Article {at} {short}" for at in range(1, 41)))
    other = law("\n\n".join(f"Article {at} {one}" for at, one in enumerate(said_so, 1)))

    assert parity(source, other, ("length-differs",)) == ()


def test_a_figure_that_stands_in_another_paragraph_is_no_disparity() -> None:
    source = law("第一条　三年で消滅する。\n\n２　五年で終わる。")
    other = law("Article 1 It lapses in three years. It ends in five years.")

    assert parity(source, other, ("period-differs",)) == ()


def test_an_unknown_check_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownParityCheck, match="period-differs"):
        parity(law("Article 1 It begins."), law("第一条　始まる。"), ("no-such-check",))


def test_a_language_without_a_vocabulary_is_not_compared() -> None:
    source = law("Article 1 It lapses in three years.")
    other = law("Pasal 1 Hapus dalam 5 tahun.")
    strange = type(other)(other.convention, "eo", other.title, other.identity, other.provisions)

    assert parity(source, strange) == ()


def test_the_page_marks_the_words_and_tells_their_language() -> None:
    source, other = (
        law("第一条　三日前に知らせる。"),
        law("Article 1 Five days before <b>noon</b>."),
    )

    page = parity_html(source, [VersionHeld("act-en.txt", other, parity(source, other))])

    assert "<mark>三日</mark>" in page
    assert '<td lang="ja">' in page
    assert "&lt;b&gt;noon" in page
    assert '<th scope="row"><span lang="ja">第一条</span></th>' in page

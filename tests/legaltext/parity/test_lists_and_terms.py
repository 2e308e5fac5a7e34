"""The items of lists are counted whatever counts them, and terms are held to their definitions."""

from __future__ import annotations

import pytest
from tests.legaltext.parity.exhibits import law

from hoseibi.legaltext import Law, Provision, Sentence, parity

THREE = "Article 1 These register: / (a) the owner; / (b) the lessee; / (c) the pledgee."
TWO = "Article 1 These register: / (a) the owner; / (b) the lessee."

LISTS = [
    ("第一条　次に掲げる者は、登録する。 / 一　所有者 / 二　借主", THREE),
    ("Điều 1. Những người sau phải đăng ký: / a) Chủ sở hữu; / b) Người thuê;", THREE),
    ("មាត្រា ១.- បុគ្គលខាងក្រោម ៖ / ក- ម្ចាស់ / ខ- អ្នកជួល", THREE),
    ("Статья 1. Регистрируются: / 1) собственник; / 2) арендатор;", THREE),
    ("1-modda. Ro‘yxatdan o‘tadilar: / 1) mulkdor; / 2) ijarachi;", THREE),
    ("Pasal 1 Mendaftar: / a. pemilik; / b. penyewa;", THREE),
]


@pytest.mark.parametrize(("source", "other"), LISTS)
def test_an_item_too_many_is_counted_in_every_language(source: str, other: str) -> None:
    (found,) = parity(law(source), law(other), ("items-differ",))

    assert dict(found.arguments) == {"left": "2", "right": "3"}
    assert parity(law(source), law(TWO), ("items-differ",)) == ()


def chinese(*paragraphs: str) -> Law:
    """An article in which nothing was read but its paragraphs."""
    made = tuple(
        Provision("paragraph", number=str(at), text=(Sentence((said,)),))
        for at, said in enumerate(paragraphs, 1)
    )
    article = Provision("article", "1", "1", children=made)
    return Law("", "zh", provisions=(Provision("body", children=(article,)),))


def test_items_that_were_not_read_as_points_are_counted_by_their_marks() -> None:
    source = chinese("下列之人應登記：", "一、所有人。", "二、承租人。", "三、質權人。")

    assert parity(source, law(THREE), ("items-differ",)) == ()
    assert len(parity(source, law(TWO), ("items-differ",))) == 1


def test_a_number_printed_twice_is_two_items_and_one_in_a_sentence_is_none() -> None:
    source = chinese("下列之人應登記：", "一、所有人。", "二、承租人。", "二、質權人於第二、三日。")

    assert parity(source, law(THREE), ("items-differ",)) == ()


def test_a_list_that_the_other_version_runs_on_in_a_sentence_is_left_alone() -> None:
    source = law("第一条　次に掲げる者は、登録する。 / 一　所有者 / 二　借主")

    other = law("Article 1 The owner and the lessee register.")

    assert parity(source, other, ("items-differ",)) == ()


DEFINED = (
    "第一条　機関（以下「機関」という。）は、開く。 / 第二条　人（以下「人」という。）がある。"
)
SAYING = [
    "Article 1 An organ (hereinafter “Organ”) is open. / Article 2 A “person” is there.",
    "Article 1 An organ is meant by organ. / Article 2 The term person is defined by decree.",
]


@pytest.mark.parametrize("other", SAYING)
def test_a_term_that_may_be_defined_in_other_words_is_not_told(other: str) -> None:
    assert parity(law(DEFINED), law(other), ("definition-missing",)) == ()


def renamed(*said: str) -> tuple[str, str]:
    """A law of seven articles that say a defined term, and a version that says some words."""
    first = "Article 1 A body (hereinafter referred to as the “Bureau”) is open."
    rest = [f"Article {at} The {word} acts." for at, word in enumerate(said, 2)]
    source = ["第一条　機関（以下「官署」という。）は、開く。"]
    source += [f"第{sign}条　官署は、行う。" for sign in "二三四五六七"[: len(said)]]
    return " / ".join(source), " / ".join([first, *rest])


def test_a_defined_term_that_one_article_calls_otherwise_is_told_with_the_counts() -> None:
    source, other = map(law, renamed(*["Bureau"] * 5, "Office"))

    (found,) = parity(source, other, ("defined-term-renamed",))

    assert found.right.address == "art_7"
    assert dict(found.arguments) == {"left": "官署", "right": "Bureau", "kept": "6", "of": "7"}


def test_a_version_that_goes_to_and_fro_has_no_habit_to_leave() -> None:
    source, other = map(law, renamed("Bureau", "Office", "Bureau", "Office", "Bureau", "Office"))

    assert parity(source, other, ("defined-term-renamed",)) == ()

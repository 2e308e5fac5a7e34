"""Addresses: stable, unique, and forgiving when they are asked for."""

from __future__ import annotations

from hoseibi.legaltext import Law, Provision, address_of, convention, find, walk
from hoseibi.legaltext.conventions import addresses_of


def law_of(*provisions: Provision) -> Law:
    return Law("en", "en", provisions=provisions)


def paragraph(number: str) -> Provision:
    return Provision("paragraph", f"({number})" if number else "", number)


def test_an_unnumbered_provision_beside_numbered_ones_takes_none_of_their_numbers() -> None:
    article = Provision(
        "article", "Article 5", "5", children=(paragraph(""), paragraph("1"), paragraph(""))
    )

    addresses = [place.short for place in walk(law_of(article))]

    assert addresses == ["art_5", "art_5__para_nn_1", "art_5__para_1", "art_5__para_nn_2"]


def test_provisions_that_all_bear_no_number_count_by_their_place() -> None:
    article = Provision("article", "Article 5", "5", children=(paragraph(""), paragraph("")))

    addresses = [place.short for place in walk(law_of(article))]

    assert addresses == ["art_5", "art_5__para_1", "art_5__para_2"]


def test_a_number_used_twice_is_told_apart() -> None:
    law = law_of(Provision("article", number="1"), Provision("article", number="1"))

    assert [place.address for place in walk(law)] == ["art_1", "art_1~2"]


def test_the_short_form_leaves_divisions_out() -> None:
    chapter = Provision("chapter", number="2", children=(Provision("article", number="7"),))
    law = law_of(Provision("book", number="1", children=(chapter,)))

    assert find(law, "art_7").address == "book_1__chp_2__art_7"
    assert find(law, "chp_2__art_7").short == "art_7"


def test_letters_are_places_in_the_row_of_the_country() -> None:
    assert addresses_of("art_5__point_đ", convention("vn")) == ("art_5__point_5",)
    assert addresses_of("art_5__point_ロ", convention("jp"))[0] == "art_5__point_2"
    assert addresses_of("art_5__point_ខ", convention("kh")) == ("art_5__point_2",)
    assert addresses_of("art_5__point_i", convention("en"))[:2] == (
        "art_5__point_9",
        "art_5__point_1",
    )
    assert addresses_of("art_5__para_2", convention("en")) == ("art_5__para_2",)


def test_what_is_typed_becomes_an_address() -> None:
    assert address_of("art_5__point_b", convention("en")) == "art_5__point_2"
    assert address_of("art_9.1.LQ.1", convention("vn")) == "art_9.1.LQ.1"

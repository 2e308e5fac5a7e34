"""Terms that stand in the same places of two languages are proposed, with where they stand."""

from __future__ import annotations

import re

from hoseibi.legaltext import Concept, Term, UnitPair, as_concepts, extract_terms

PAIRS = [
    ("売主は、代金の支払を請求する。", "The seller demands payment of the price."),
    ("買主は、代金を供託する。", "The buyer deposits the price."),
    ("売主は、目的物を引き渡す。", "The seller delivers the object."),
    ("買主は、目的物を検査する。", "The buyer inspects the object."),
    ("売主の債権は、消滅する。", "The claim of the seller lapses."),
    ("買主の債権は、存続する。", "The claim of the buyer survives."),
    ("代金は、銀行に払う。", "The price is paid to a bank."),
    ("目的物は、倉庫に置く。", "The object is put into a store."),
    ("債権は、譲渡できる。", "A claim can be assigned."),
]
UNITS = [UnitPair(f"art_{at}", ja, en) for at, (ja, en) in enumerate(PAIRS, 1)]


def test_pairs_are_found_with_their_places() -> None:
    found = extract_terms(UNITS, ("ja", "en"))

    assert {(one.first, one.second) for one in found} == {
        ("売主", "seller"),
        ("買主", "buyer"),
        ("代金", "price"),
        ("目的物", "object"),
        ("債権", "claim"),
    }
    (price,) = [one for one in found if one.second == "price"]
    assert (price.together, price.first_count, price.second_count) == (3, 3, 3)
    assert [unit.address for unit in price.examples] == ["art_1", "art_2", "art_7"]


def test_what_is_known_is_left_out() -> None:
    known = [Concept("seller", (Term("ja", "売主"), Term("en", "seller")))]

    found = extract_terms(UNITS, ("ja", "en"), known=known)

    assert "seller" not in {one.second for one in found}


def test_candidates_are_not_approved() -> None:
    first, *_ = as_concepts(extract_terms(UNITS, ("ja", "en")), ("ja", "en"))

    assert {term.status for term in first.terms} == {"candidate"}
    assert first.note == ""
    (counted,) = first.history
    assert (counted.what, counted.who) == ("origination", "hoseibi terms extract")
    assert re.fullmatch(r"\d+ of \d+ and \d+ places, score [\d.]+", counted.note)
    assert len(first.terms[0].examples) == 3


def test_scripts_without_spaces() -> None:
    units = [
        UnitPair("art_1", "កិច្ចសន្យាត្រូវបានរំលាយ", "the contract is cancelled"),
        UnitPair("art_2", "ភាគីនៃកិច្ចសន្យានោះ", "a party to the contract"),
        UnitPair("art_3", "តាមកិច្ចសន្យាលក់", "under a contract of sale"),
        UnitPair("art_4", "សាលាដីកាចេញដីកា", "the court decides"),
        UnitPair("art_5", "អំណាចនៃសាលាដីកា", "power of the court"),
        UnitPair("art_6", "នៅសាលាដីកានេះ", "before this court"),
    ]

    pairs = {(one.first, one.second) for one in extract_terms(units, ("km", "en"))}

    assert pairs == {("កិច្ចសន្យា", "contract"), ("សាលាដីកា", "court")}


def test_forms_of_a_word_are_one_term() -> None:
    units = [
        UnitPair("art_1", "договор прекращается", "shartnoma tugaydi"),
        UnitPair("art_2", "по договору", "shartnomaga ko'ra"),
        UnitPair("art_3", "условия договора", "shartnomaning shartlari"),
        UnitPair("art_4", "суд решает", "sud hal qiladi"),
        UnitPair("art_5", "решение", "qaror"),
    ]

    (found,) = extract_terms(units, ("ru", "uz-Latn"))

    assert (found.first, found.second, found.together) == ("договор", "shartnoma", 3)

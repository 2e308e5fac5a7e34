"""Terms are read from a list and found again in running words of any script."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import Concept, Gloss, NoTermList, Term, Uses, terms_from_csv

pytestmark = pytest.mark.usefixtures("each_way")

WIDE = """en,ja,km,definition
natural person|individual,自然人,រូបវន្តបុគ្គល,A human being.
ward,被後見人,ជននៅក្រោមអាណាព្យាបាល,
guardianship,後見,អាណាព្យាបាល,
"""


def found(text: str, language: str, terms: str = WIDE) -> list[str]:
    return [text[use.start : use.end] for use in Uses(terms_from_csv(terms), language).find(text)]


def test_a_list_of_concepts() -> None:
    first, *_ = terms_from_csv(WIDE)

    assert first == Concept(
        "natural person",
        (
            Term("en", "natural person"),
            Term("en", "individual"),
            Term("ja", "自然人"),
            Term("km", "រូបវន្តបុគ្គល"),
        ),
        (Gloss("A human being."),),
    )


def test_a_list_of_terms() -> None:
    head = "concept;language;term;status\n"
    rows = "c1;en;natural person;approved\nc1;en;physical person;forbidden\n"

    assert terms_from_csv(head + rows) == (
        Concept(
            "c1",
            (Term("en", "natural person"), Term("en", "physical person", "forbidden")),
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("words\nward\n", "names no language"),
        ("language,term,status\nen,ward,good\n", "Row 2: “good” is no status"),
        ("language,term\n??,ward\n", "Row 2: “??” is no language"),
        ("", "names no language"),
    ],
)
def test_what_is_no_list_is_said(text: str, said: str) -> None:
    with pytest.raises(NoTermList, match=said.replace("?", r"\?")):
        terms_from_csv(text)


def test_words_bend_and_stay_whole() -> None:
    assert found("Natural persons and wards; forward, wardrobe; the ward's", "en") == [
        "Natural persons",
        "wards",
        "ward's",
    ]


def test_a_term_is_no_part_of_a_longer_word_of_its_script() -> None:
    assert found("被後見人は、後見人の同意を要する。後見は終わる。", "ja") == ["被後見人", "後見"]


def test_the_longest_term_hides_those_inside_it() -> None:
    assert found("ជននៅក្រោមអាណាព្យាបាលនិងអាណាព្យាបាល", "km") == [
        "ជននៅក្រោមអាណាព្យាបាល",
        "អាណាព្យាបាល",
    ]


def test_spellings_of_one_word_are_one() -> None:
    assert found("ＷＡＲＤ　and natural\nperson", "en") == ["ＷＡＲＤ", "natural\nperson"]


def test_a_language_in_another_script_has_its_own_terms() -> None:
    terms = "uz-Latn,uz-Cyrl\nshartnoma,шартнома\n"

    assert found("Шартномаларнинг тарафлари", "uz-Cyrl", terms) == ["Шартномаларнинг"]
    assert found("Shartnomaning taraflari", "uz-Latn", terms) == ["Shartnomaning"]


def test_many_words_of_nothing_cost_little() -> None:
    uses = Uses(terms_from_csv("en\n" + "\n".join(f"word{n}" for n in range(2_000))), "en")

    assert uses.find("wor " * 100_000) == []

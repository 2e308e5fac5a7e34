"""An interpreter's pack holds the terms that stand in some articles, in every language."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import (
    Concept,
    Gloss,
    NoTermList,
    Term,
    TermPack,
    read,
    term_pack,
    term_pack_html,
)

LAW = """Civil Act

Article 1 (Torts)
A person who injures another by negligence owes damages. A delict is a tort.

Article 2 (Wards)
Wards owe nothing.

Article 3 The right lapses.
"""
JAPANESE = """民法

第一条　過失によって他人を害した者は、損害賠償の責任を負う。

第二条　被後見人は、責任を負わない。
"""
BASE = [
    Concept(
        "tort",
        (
            Term("en", "delict", "forbidden"),
            Term("en", "tort", usage="in the Civil Act"),
            Term("ja", "不法行為", reading="ふほうこうい"),
        ),
        (Gloss("A civil wrong.", "en"), Gloss("Un délit.", "fr")),
    ),
    Concept("ward", (Term("en", "ward"), Term("ja", "被後見人"))),
    Concept("right", (Term("en", "right"), Term("ja", "権利"))),
    Concept("correct", (Term("en", "right"), Term("ja", "正しい"))),
    Concept("negligence", (Term("ja", "過失"), Term("en", "negligence"))),
]


def pack(articles: str) -> TermPack:
    laws = [read(LAW.encode(), convention="en").law, read(JAPANESE.encode()).law]
    return term_pack(laws, BASE, articles, ["en", "ja"])


def test_a_pack_of_one_article() -> None:
    made = pack("art_1")

    assert made.articles == (("art_1", "Article 1 (Torts)"),)
    assert [one.concept.code for one in made.concepts] == ["negligence", "tort"]
    tort = made.concepts[1]
    assert [(term.text, term.status) for term in tort.terms] == [
        ("tort", "approved"),
        ("delict", "forbidden"),
        ("不法行為", "approved"),
    ]
    assert tort.definitions == (Gloss("A civil wrong.", "en"),)
    assert tort.examples == (Gloss("A delict is a tort.", "en", "art_1"),)
    assert [one.language for one in made.concepts[0].examples] == ["en", "ja"]


def test_ranges_and_numbers_name_articles() -> None:
    assert [address for address, _ in pack("1-3").articles] == ["art_1", "art_2", "art_3"]
    assert [address for address, _ in pack("art_2, art_1").articles] == ["art_2", "art_1"]


BRANCHED = "民法\n\n第三条　甲。\n\n第三条の二　乙。\n\n第四条　丙。\n\n第五条　丁。\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("art_3-2", ["art_3-2"]),
        ("3-2", ["art_3-2"]),
        ("art_4, art_3-2", ["art_4", "art_3-2"]),
        ("3-4", ["art_3", "art_3-2", "art_4"]),
        ("art_3-2-5", ["art_3-2", "art_4", "art_5"]),
        ("3-2–4", ["art_3-2", "art_4"]),
        ("3 - 4", ["art_3", "art_3-2", "art_4"]),
        ("art_3-art_4", ["art_3", "art_3-2", "art_4"]),
    ],
)
def test_a_hyphen_is_that_of_a_number_where_there_is_such_an_article(
    typed: str, meant: list[str]
) -> None:
    made = term_pack([read(BRANCHED.encode()).law], BASE, typed, ["ja"])

    assert [address for address, _ in made.articles] == meant


def test_sentences_are_in_the_languages_of_the_pack() -> None:
    laws = [read(LAW.encode(), convention="en").law, read(JAPANESE.encode()).law]

    def languages(*wanted: str) -> list[str]:
        (made,) = [
            one
            for one in term_pack(laws, BASE, "1", wanted).concepts
            if one.concept.code == "negligence"
        ]
        return [one.language for one in made.examples]

    assert languages("ja", "en") == ["ja", "en"]
    assert languages("ja", "vi") == ["ja"]
    assert languages("vi") == ["en", "ja"]


def test_words_of_two_concepts_are_in_no_pack_unless_a_version_decides() -> None:
    assert [one.concept.code for one in pack("3").concepts] == []


@pytest.mark.parametrize("articles", ["art_9", "", "1-9"])
def test_an_article_that_is_not_there_is_said(articles: str) -> None:
    with pytest.raises(NoTermList, match="There is no article art_9|No article is named"):
        pack(articles)


def test_the_page_shows_what_is_forbidden_and_escapes_the_rest() -> None:
    base = [Concept("x", (Term("en", "tort", note="<b>"), Term("en", "delict", "forbidden")))]
    laws = [read(LAW.encode(), convention="en").law]

    html = term_pack_html(term_pack(laws, base, "1", ["en"]), "en")

    assert '<span class="no">delict</span><span class="tag forbidden" lang="en">' in html
    assert "<b>" not in html


def test_what_a_machine_counted_is_in_no_pack() -> None:
    note = "18 of 43 and 33 places, score 62.8\nKept for money."
    base = [Concept("tort", (Term("en", "tort"), Term("ja", "不法行為")), note=note)]

    made = term_pack([read(LAW.encode(), convention="en").law], base, "art_1", ["en"])

    assert [one.concept.note for one in made.concepts] == ["Kept for money."]
    assert "score" not in term_pack_html(made, "en")


def test_the_last_sign_of_a_khmer_sentence_begins_no_line() -> None:
    gloss = Gloss("នីតិបុគ្គលអាចបង្កើតបាន ។", "km")
    base = [Concept("tort", (Term("en", "tort"),), (gloss,))]

    made = term_pack([read(LAW.encode(), convention="en").law], base, "art_1", ["en", "km"])

    assert "បាន\u00a0។" in term_pack_html(made, "en")

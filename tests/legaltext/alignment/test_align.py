"""Two language versions beside one another: what is linked, missing, extra, split, merged."""

from __future__ import annotations

import json
import random
from unittest.mock import ANY

import pytest
from tests.legaltext.real_texts import DATA, HERE, REASON

from hoseibi import legaltext
from hoseibi.legaltext import Alignment, Law, Provision, Sentence, Tie

real = pytest.mark.skipif(not HERE, reason=REASON)

ARTICLES = (
    (
        "A person is a minor until the age of eighteen years.",
        "未成年者とは、十八歳未満の者をいう。",
    ),
    ("A contract is formed by offer and acceptance.", "契約は、申込みと承諾とによって成立する。"),
    ("The seller delivers the thing to the buyer.", "売主は、買主に物を引き渡す。"),
    ("The buyer pays the price within 30 days.", "買主は、30日以内に代金を支払う。"),
)


def law(language: str, *articles: tuple[str, ...], first: int = 1) -> Law:
    """A law whose paragraphs bear no printed numbers."""
    made = tuple(
        Provision(
            "article",
            f"Article {number}",
            str(number),
            children=tuple(
                Provision("paragraph", text=(Sentence((said,)),)) for said in paragraphs
            ),
        )
        for number, paragraphs in enumerate(articles, first)
    )
    return Law("en", language, provisions=(Provision("body", children=made),))


def kinds(found: Alignment) -> dict[str, int]:
    counts: dict[str, int] = {}
    for tie in found.units:
        counts[tie.kind] = counts.get(tie.kind, 0) + 1
    return counts


def test_articles_go_by_their_numbers() -> None:
    left = law("en", *[(english,) for english, _ in ARTICLES])
    right = law("ja", *[(japanese,) for _, japanese in ARTICLES])

    found = legaltext.align(left, right)

    assert [tie.left == tie.right for tie in found.articles] == [True] * 4
    assert kinds(found) == {"matched": 4}


def test_what_one_text_does_not_have_is_told_at_its_place() -> None:
    left = law("en", *[(english,) for english, _ in ARTICLES])
    right = law("ja", *[(japanese,) for _, japanese in ARTICLES[:2]])

    found = legaltext.align(left, right)

    assert [tie.kind for tie in found.articles] == ["matched", "matched", "missing", "missing"]
    assert found.units[2] == Tie(("art_3__para_1",), (), "place", 0.0)
    assert legaltext.align(right, left).articles[3].kind == "extra"


def test_a_decision_by_hand_stands() -> None:
    left = law("en", ("One.", "Two.", "Three."))
    right = law("fr", ("Un.", "Deux et trois."))
    kept = (Tie(("art_1__para_2", "art_1__para_3"), ("art_1__para_2",), "hand"),)

    found = legaltext.align(left, right, kept=kept)

    assert found.units == (Tie(("art_1__para_1",), ("art_1__para_1",), "place"), *kept)


def test_a_decision_about_what_is_gone_is_left_out() -> None:
    both = law("en", ("One.",)), law("fr", ("Un.",))

    found = legaltext.align(*both, kept=(Tie(("art_9",), ("art_9",), "hand"),))

    assert kinds(found) == {"matched": 1}


def test_a_decision_of_which_one_side_is_gone_frees_the_other() -> None:
    both = law("en", ("One.",), ("Two.",)), law("fr", ("Un.",), ("Deux.",))
    kept = (Tie(("art_1__para_1",), ("art_9__para_1",), "hand"),)

    found = legaltext.align(*both, kept=kept)

    assert found == legaltext.align(*both)


def test_of_two_decisions_about_one_provision_the_first_stands() -> None:
    both = law("en", ("One.", "Two.")), law("fr", ("Un.", "Deux."))
    first = Tie(("art_1__para_1",), ("art_1__para_2",), "hand")
    second = Tie(("art_1__para_1",), ("art_1__para_1",), "hand")

    found = legaltext.align(*both, kept=(first, second))

    assert found.units == (first, Tie(("art_1__para_2",), ("art_1__para_1",), "words", ANY))


def test_an_article_that_a_person_says_became_two() -> None:
    left = law("en", ("The owner keeps the lamp.", "The keeper lights it at dusk."))
    right = law("fr", ("Le propriétaire garde la lampe.",), ("Le gardien l'allume le soir.",))
    kept = (Tie(("art_1",), ("art_1", "art_2"), "hand"),)

    found = legaltext.align(left, right, kept=kept)

    assert found.articles == kept
    assert [(tie.left, tie.right) for tie in found.units] == [
        (("art_1__para_1",), ("art_1__para_1",)),
        (("art_1__para_2",), ("art_2__para_1",)),
    ]


def test_sentences_inside_a_paragraph() -> None:
    left = law("en", ("The seller delivers. The buyer pays on 5 May.",))
    right = law("ja", ("売主は、引き渡す。買主は、5月に支払う。",))

    found = legaltext.align_sentences(left, right, legaltext.align(left, right))

    assert [(one.left[0].start, one.right[0].start) for one in found] == [(0, 0), (21, 9)]


@real
def test_every_provision_stands_in_one_link() -> None:
    rows = rows_of_the_declaration("en", "ja")
    chance = random.Random(7)
    left = law("en", *[kept(paragraphs, chance) for paragraphs, _ in rows])
    right = law("ja", *[kept(paragraphs, chance) for _, paragraphs in rows])

    found = legaltext.align(left, right)

    for side, text in (("left", left), ("right", right)):
        linked = [address for tie in found.units for address in getattr(tie, side)]
        words = [one.short for one in legaltext.walk(text) if legaltext.text_of(one.provision)]
        assert sorted(linked) == sorted(words)


def kept(paragraphs: tuple[str, ...], chance: random.Random) -> tuple[str, ...]:
    return tuple(one for one in paragraphs if chance.random() > 0.2)


def rows_of_the_declaration(*languages: str) -> list[list[tuple[str, ...]]]:
    """Articles of the declaration of human rights, in each language its paragraphs."""
    lines = (DATA / "udhr-parallel" / "udhr.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        [tuple(row["langs"][language]["paras"]) for language in languages]
        for row in rows
        if str(row["article"]) != "0"
    ]


@real
@pytest.mark.parametrize("other", ["ja", "km", "vi", "lo", "ru", "fr", "uz_Cyrl", "my", "zh"])
def test_the_declaration_of_human_rights_in_every_script(other: str) -> None:
    rows = [row for row in rows_of_the_declaration("en", other) if len(row[0]) == len(row[1])]
    left = law("en", *[paragraphs for paragraphs, _ in rows])
    right = law(other.replace("_", "-"), *[paragraphs for _, paragraphs in rows])

    found = legaltext.align(left, right)

    assert all(tie.left == tie.right for tie in (*found.articles, *found.units))


@real
def test_numbers_that_shifted_are_seen_by_their_words() -> None:
    lines = (DATA / "jp-en-civil-code" / "civil_code_2020_ja_en.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines[40:240]]
    left = law("ja", *[tuple(row["ja"]["text"]) for row in rows])
    right = law("en", *[tuple(row["en"]["text"]) for at, row in enumerate(rows) if at != 80])

    found = legaltext.align(left, right)

    assert [tie.left for tie in found.articles if not tie.right] == [("art_81",)]
    assert found.articles[-1].left == ("art_200",)
    assert found.articles[-1].right == ("art_199",)


@real
def test_articles_that_share_a_number_stay_together_with_a_term_base_too() -> None:
    file = DATA / "jp-en-civil-code" / "civil_code_pre2017reform_ja_en.jsonl"
    rows = [json.loads(line) for line in file.read_text().splitlines()[:160]]
    left = law("ja", *[tuple(row["ja"]["text"]) for row in rows])
    right = law("en", *[tuple(row["en"]["text"]) for row in rows])
    base = legaltext.read_terms((DATA / "jp-en-terms" / "jlt_j2e.json").read_bytes()).concepts

    found = legaltext.align(left, right, terms=base)

    assert [tie for tie in found.articles if tie.left != tie.right] == []


def test_a_paragraph_with_its_points_is_one_paragraph_of_the_other() -> None:
    points = tuple(
        Provision("point", f"({number})", str(number), text=(Sentence((said,)),))
        for number, said in enumerate(
            ("borrowing money;", "giving a gift;", "selling land;", "building a house."), 1
        )
    )
    opening = Sentence(("A minor needs consent for:",))
    listed = Provision("paragraph", text=(opening,), children=points)
    english = Provision("article", "Article 1", "1", children=(listed,))
    left = law("ja", ("未成年者は、次の行為に同意を要する。借財、贈与、土地の売却、建物の新築。",))
    right = Law("en", "en", provisions=(Provision("body", children=(english,)),))

    found = legaltext.align(left, right)

    assert [(tie.kind, len(tie.right)) for tie in found.units] == [("split", 5)]

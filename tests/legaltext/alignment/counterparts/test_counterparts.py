"""Candidates, their reasons, and what a person decided."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hoseibi import legaltext
from hoseibi.legaltext import Counterparts, UnknownArticle, Verdict
from hoseibi.legaltext.alignment.counterparts.articles import articles_of
from hoseibi.legaltext.alignment.counterparts.features import features
from hoseibi.legaltext.alignment.counterparts.figures import figures
from hoseibi.legaltext.alignment.counterparts.lexicon import lexicon, sure_pairs

from .codes import japanese, vietnamese


def first(found: Counterparts, address: str) -> str:
    return found.of(address)[0].address


def score(found: Counterparts, here: str, there: str) -> float:
    return sum(each.score for each in found.of(here) if each.address == there)


def test_each_article_leads_to_the_one_that_says_the_same() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    leading = {address: first(found, address) for address in found.addresses}
    assert leading == {
        "art_11": "art_1",
        "art_12": "art_2",
        "art_13": "art_3",
        "art_14": "art_5",
        "art_15": "art_6",
        "art_16": "art_7",
        "art_17": "art_8",
    }


def test_a_reason_names_the_concept_as_each_law_says_it() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    reasons = found.of("art_16")[0].reasons
    concepts = {reason.code: (reason.here, reason.there) for reason in reasons}
    assert concepts["earnest-money"] == ("Đặt cọc", "手付")


def test_reasons_name_periods_chapters_and_neighbours() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    told = {
        (reason.kind, reason.here, reason.there)
        for address in ("art_14", "art_16")
        for reason in found.of(address)[0].reasons
    }
    assert ("figure", "20 year", "20 year") in told
    assert ("place", "HỢP ĐỒNG", "契約") in told
    assert ("neighbour", "art_15", "art_6") in told


def test_shares_are_parts_of_the_score() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    for address in found.addresses:
        for candidate in found.of(address):
            assert 0 <= candidate.score <= 0.99
            assert sum(reason.share for reason in candidate.reasons) <= 1.01


def test_what_is_refused_is_no_candidate() -> None:
    verdicts = [Verdict("art_11", "art_1", accepted=False)]

    found = legaltext.counterparts(vietnamese(), japanese(), verdicts=verdicts)

    assert "art_1" not in [candidate.address for candidate in found.of("art_11")]


def test_what_is_accepted_comes_first_and_says_so() -> None:
    verdicts = [
        Verdict("art_11", "art_8", accepted=True),
        Verdict("art_11", "art_8", accepted=False),
    ]

    candidate = legaltext.counterparts(vietnamese(), japanese(), verdicts=verdicts).of("art_11")[0]

    assert (candidate.address, candidate.accepted, candidate.score) == ("art_8", True, 1.0)
    assert candidate.reasons[0].kind == "verdict"


def test_an_accepted_pair_speaks_for_its_neighbours() -> None:
    before = legaltext.counterparts(vietnamese(), japanese(), concepts=())
    verdicts = [Verdict("art_12", "art_2", accepted=True)]

    after = legaltext.counterparts(vietnamese(), japanese(), concepts=(), verdicts=verdicts)

    assert score(after, "art_11", "art_1") > score(before, "art_11", "art_1")
    assert first(after, "art_11") == "art_1"


def test_a_link_that_fits_no_article_is_told() -> None:
    verdicts = [
        Verdict("art_99", "art_1", accepted=True),
        Verdict("art_11", "art_4", accepted=True),
    ]

    found = legaltext.counterparts(vietnamese(), japanese(), verdicts=verdicts)

    assert found.unplaced == tuple(verdicts)


def test_an_encoder_has_a_say() -> None:
    def by_rent(texts: Sequence[str]) -> list[list[float]]:
        return [[1.0, 0.0] if "賃" in text or "Nhầm" in text else [0.0, 1.0] for text in texts]

    found = legaltext.counterparts(vietnamese(), japanese(), encoder=by_rent)

    kinds = {reason.kind for each in found.of("art_12") for reason in each.reasons}
    assert "model" in kinds


def test_an_unknown_article_is_refused() -> None:
    found = legaltext.counterparts(vietnamese(), japanese())

    with pytest.raises(UnknownArticle):
        found.of("art_709")


def test_laws_without_articles_have_no_counterparts() -> None:
    empty = legaltext.read(b"Nothing at all.\n", convention="en").law

    assert legaltext.counterparts(empty, japanese()).addresses == ()
    assert legaltext.counterparts(japanese(), empty).of("art_1") == ()


def test_two_versions_in_one_language_meet_by_their_words() -> None:
    found = legaltext.counterparts(japanese(), japanese(), concepts=())

    assert [first(found, address) for address in found.addresses] == list(found.addresses)
    assert {reason.kind for reason in found.of("art_7")[0].reasons} >= {"word"}


def test_a_caption_stands_for_the_articles_after_it_in_japan() -> None:
    found = articles_of(japanese())

    headings = {unit.address: (unit.heading, unit.lent) for unit in found.articles}
    assert headings["art_3"] == ("（詐欺）", True)
    assert headings["art_5"] == ("（取得時効）", False)


def test_repealed_articles_and_supplements_are_left_out() -> None:
    addresses = [unit.address for unit in articles_of(japanese()).articles]

    assert addresses == ["art_1", "art_2", "art_3", "art_5", "art_6", "art_7", "art_8"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "三年間行使しないとき"),
        ("en", "within three (3) years"),
        ("km", "ក្នុងរយៈពេល ៣ (បី) ឆ្នាំ"),
        ("vi", "thời hạn 03 năm"),
        ("uz-Latn", "uch yil muddat"),
        ("uz-Cyrl", "уч йил муддат"),
        ("ru", "в течение трех лет"),
        ("de", "verjährt in drei Jahren"),
        ("fr", "pendant trois ans"),
    ],
)
def test_a_period_is_one_figure_in_every_language(language: str, text: str) -> None:
    assert [one.said for one in figures(text, language)] == ["3 year"]


def test_a_number_inside_a_longer_one_is_no_figure() -> None:
    assert list(figures("2003 years, the second year", "en")) == []


def test_only_pairs_that_choose_one_another_are_sure() -> None:
    rows = [{0: 0.9}, {0: 0.8, 1: 0.2}, {2: 0.3}, {}]

    assert sure_pairs(rows) == [(0, 0)]


def test_words_that_stand_where_others_stand_mean_them() -> None:
    telling = "".join(f"第{number}条　特別甲乙\n" for number in "一二三")
    rest = "".join(f"第{number}条　何もない\n" for number in range(4, 60))
    law = articles_of(legaltext.read(f"例\n{telling}{rest}".encode(), convention="jp-ja").law)
    known = features(law, ())

    found = lexicon(known, known, [(at, at) for at in range(3)])

    assert ("甲乙", 1.0) in found["特別"]

"""The term base that comes with the engine, and whether the codes say what it says they say."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from tests.legaltext import real_texts

from hoseibi import legaltext
from hoseibi.legaltext import Concept

CONCEPTS = legaltext.legal_concepts()
LANGUAGES = ("ja", "en", "km", "vi", "uz-Latn", "uz-Cyrl", "ru", "de", "fr")
FEW = ("id", "mn", "lo")
"""Languages in which only the concepts that are met most are named, from no code at hand."""

CHECKED = ("km", "vi", "uz-Latn", "uz-Cyrl")


def terms(concept: Concept, language: str) -> list[str]:
    return [term.text for term in concept.terms if term.language == language]


def test_it_is_large_enough_and_names_each_concept_once() -> None:
    codes = Counter(concept.code for concept in CONCEPTS)

    assert len(CONCEPTS) >= 500
    assert [code for code, count in codes.items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", code) for code in codes)


def test_every_term_waits_for_a_jurist_of_its_country() -> None:
    found = {term.status for concept in CONCEPTS for term in concept.terms}

    assert found == {"candidate"}
    assert {term.language for concept in CONCEPTS for term in concept.terms} == {*LANGUAGES, *FEW}


def test_most_concepts_are_named_in_every_language() -> None:
    named = {
        language: sum(1 for concept in CONCEPTS if terms(concept, language))
        for language in LANGUAGES
    }

    assert {language: count for language, count in named.items() if count < 390} == {}


@cache
def corpus() -> dict[str, str]:
    """All that the codes of a language say, in small letters, on one line."""
    khmer = (real_texts.DATA / "km-codes/civil_code.limon.txt").read_bytes()
    law = legaltext.read(khmer, convention="kh-km").law
    provisions = [place.provision for place in legaltext.walk(law)]
    found = {
        "km": [
            part
            for each in provisions
            for part in (legaltext.words(each.heading), legaltext.text_of(each))
        ]
    }
    for text in (*real_texts.vietnamese(), *real_texts.uzbek(), *real_texts.uzbek_in_part()):
        language = legaltext.convention(text.convention).language
        found.setdefault(language, []).append(text.text)
    return {
        language: re.sub(r"\s+", " ", " ".join(texts)).lower() for language, texts in found.items()
    }


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
@pytest.mark.parametrize("language", CHECKED)
def test_every_term_stands_in_a_code(language: str) -> None:
    said = corpus()[language]

    missing = [
        (concept.code, term)
        for concept in CONCEPTS
        for term in terms(concept, language)
        if term.lower() not in said
    ]
    assert missing == []

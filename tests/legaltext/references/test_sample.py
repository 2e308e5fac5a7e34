"""What the engine finds in real laws against a sample that was read by hand."""

from __future__ import annotations

import pytest
from tests.legaltext import reference_sample as sample
from tests.legaltext.real_texts import HERE, REASON

BARS = {"ja": 0.98, "en": 0.98}
OTHERS = 0.95
DRAWN = [
    (language, drawn)
    for language in ("fr", "km", "ru", "uz_cyrl", "uz_latin", "vi")
    for drawn in sample.BLIND
    if (sample.SAMPLE / drawn / f"{language}.tsv").exists()
]

pytestmark = [pytest.mark.corpus, pytest.mark.skipif(not HERE, reason=REASON)]


@pytest.mark.parametrize("language", [name for name in sample.LANGUAGES if name != "ja"])
def test_references_of_real_laws(language: str) -> None:
    score = sample.score(language)

    bar = BARS.get(language, OTHERS)
    assert min(score.precision, score.recall) >= bar, (score.wrong[:5], score.missed[:5])
    assert score.astray == []


def test_references_of_the_japanese_codes() -> None:
    score = sample.score("ja", only="egov:codes/")

    assert min(score.precision, score.recall) >= BARS["ja"], (score.wrong[:5], score.missed[:5])
    assert score.astray == []


@pytest.mark.parametrize(("language", "drawn"), DRAWN)
def test_references_of_passages_drawn_at_random(language: str, drawn: str) -> None:
    score = sample.score(language, drawn=drawn)

    assert min(score.precision, score.recall) >= OTHERS, (score.wrong[:5], score.missed[:5])
    assert score.astray == []


@pytest.mark.parametrize("language", ["uz_cyrl", "uz_latin"])
def test_few_references_are_doubtful_where_a_page_broke_the_text(language: str) -> None:
    scores = [sample.score(language, drawn=drawn) for drawn in sample.BLIND]

    assert 0 < sum(score.doubtful for score in scores) <= 0.1 * sum(s.found for s in scores)


@pytest.mark.parametrize("language", ["de", "en", "ja"])
def test_references_of_provisions_drawn_blindly(language: str) -> None:
    scores = [sample.score(language, drawn=drawn) for drawn in sample.BLIND]

    right, found, expected = (sum(column) for column in zip(*(s[:3] for s in scores), strict=True))

    assert expected >= 300
    assert min(right / found, right / expected) >= BARS.get(language, OTHERS)
    assert [one for score in scores for one in score.astray] == []

"""The compiled loops find what Python alone finds, whatever stands in a text."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoseibi.legaltext import TERMS_ARE_COMPILED, Concept, Term, Uses
from hoseibi.legaltext.terminology.finding import portions

from .conftest import NOT_COMPILED

pytestmark = pytest.mark.skipif(not TERMS_ARE_COMPILED, reason=NOT_COMPILED)

LANGUAGES = ["en", "de", "ru", "uz-Latn", "vi", "el", "ja", "zh", "km", "lo", "th"]
PIECES = [
    *(
        "the",
        "ward",
        "wards",
        "s",
        "leaf",
        "leaves",
        "is",
        "es",
        "o",
        "g",
        "gʻ",
        "İ",
        "ß",
        "ſ",
        "A",
    ),
    *("ΟΔΟΣ", "οδος", "Σ", "ς", "дом", "дома", "ё", "Ё", "hòa", "hoà", "đa\u0302\u0301t", "ｱﾞ"),
    *(
        "契約",
        "取消",
        "取消シ",
        "ローン",
        "当該",
        "等",
        "書",
        "ヶ",
        "學",
        "か",
        "の",
        "が",
        "か\u3099",
    ),
    *("ក", "\u17d2", "ា", "ិ", "ំ", "\u17c9", "ន", "\u200b", "ລ", "າ", "ເ", "\u0ecd", "น", "\u0e33"),
    *("'", "’", "`", "｀", "ʻ", "-", "–", "‐", " ", " ", " ", "\n", "\n", "\u3000", "\u00a0", "\t"),
    *(".", "。", ",", "/", ";", "(", ")", "_", "\0", "\x1c", "\u2028", "\x85", "\u00ad", "1", "５"),
    *("\U0001d49c", "\U00020000", "\U0010ffff", "\ud800", "\udfff", "\u0301", "Ⓐ", "…"),
]
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def each_way(terms: list[str], language: str, statuses: bool = False) -> list[Uses]:
    base = [
        Concept(
            str(at), (Term(language, term, "forbidden" if statuses and at % 2 else "approved"),)
        )
        for at, term in enumerate(terms)
    ]
    return [Uses(base, language, compiled=compiled) for compiled in (True, False)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [5, 6_000])
def test_same_uses(language: str, size: int) -> None:
    @given(st.lists(WORDS, max_size=8), TEXTS)
    @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
    def same(terms: list[str], text: str) -> None:
        compiled, by_python = each_way(terms, language, statuses=True)
        assert compiled.find(text) == by_python.find(text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portions, "_SIZE", size)
        same()


@pytest.mark.parametrize(
    ("language", "terms", "text"),
    [
        ("en", [], "nothing is looked for"),
        ("en", ["word"], ""),
        ("en", ["word", "a" * 1_000, " ".join(["word"] * 200)], "word " * 1_000 + "a" * 100_000),
        ("en", ["and/or", "a; b", "x" * 1_001], "and/or and / or a;b " * 5_000),
        ("zh", ["法" * 999 + "人", "法"], "法" * 200_000 + "人"),
        ("zh", ["the"], "thethe the法"),
        ("ja", ["契約", "約" * 500], "契約" + "約" * 5_000 + "当該契約等"),
        ("uz-Latn", ["oʻzbek", "maʼlumot"], "O‘zbek MA'LUMOT oʼ g' '" * 3_000),
        ("vi", ["hợp đồng"], "HỢP ÐỒNG; hợp đo\u0302\u0300ng\n" * 3_000),
        ("km", ["កិច្ច"], "\ud800កិច្ច\U0010ffff\u200bកិច្ច" * 3_000),
        ("el", ["οδος"], "ΟΔΟΣ ΟΔΟΣ.Α οδός οδος " * 1_000),
    ],
)
def test_same_uses_of_what_is_large_or_odd(language: str, terms: list[str], text: str) -> None:
    compiled, by_python = each_way(terms, language)

    assert compiled.find(text) == by_python.find(text)


def test_words_beyond_those_that_are_remembered() -> None:
    compiled, by_python = each_way(["w7", "w99999 w100000", "last"], "en")
    text = " ".join(f"w{number}" for number in range(250_000)) + " last w7"

    assert compiled.find(text) == by_python.find(text)
    assert compiled.find(text) == compiled.find(text)


def test_threads_share_what_is_remembered() -> None:
    compiled, by_python = each_way(["w7", "w8 w9", "w1/w2"], "en")
    texts = [
        " ".join(f"w{number * step % 9_973}/w2 {chr(step << 8)}" for number in range(5_000))
        for step in range(3, 11)
    ]

    with ThreadPoolExecutor(8) as threads:
        found = [*threads.map(compiled.find, texts)]

    assert found == [by_python.find(text) for text in texts]


def test_small_and_capital_letters_of_greek() -> None:
    for uses in each_way(["νομος"], "el"):
        assert [use.start for use in uses.find("ΝΟΜΟΣ, νομος, ΝΟΜΟΣ.Α")] == [0, 7, 14]


@pytest.mark.parametrize(("asked", "way"), [("", "compiled loops"), ("yes", "Python alone")])
def test_the_command_line_tells_which_way(asked: str, way: str) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "hoseibi.cli", "--version"],
        env={**os.environ, "HOSEIBI_PYTHON_ONLY": asked, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert way in told.stdout

"""Pieces of words that are shown: never a half of a word, never a sign without its letter."""

from __future__ import annotations

import unicodedata

import pytest

from hoseibi.parallels.queries.words import first_words, last_words

ENGLISH = "A creditor who owed a debt to the debtor at commencement may set it off against a claim."
VIETNAMESE = "Chủ nợ có nghĩa vụ đối với con nợ tại thời điểm mở thủ tục có quyền bù trừ nghĩa vụ."
KHMER = "សកម្មភាពដែលបានធ្វើដោយសុចរិតមុនការលុបចោលនៅតែមានសុពលភាព"


def test_what_is_short_stays_whole() -> None:
    assert (first_words("a debt", 6), last_words("a debt", 6)) == ("a debt", "a debt")


@pytest.mark.parametrize("said", [ENGLISH, VIETNAMESE])
@pytest.mark.parametrize("most", range(20, 60, 3))
def test_words_are_cut_between_words(said: str, most: int) -> None:
    words = said.split()

    first, last = first_words(said, most), last_words(said, most)

    assert set(first.removesuffix("…").split()) <= set(words)
    assert set(last.removeprefix("…").split()) <= set(words)
    assert first.endswith("…")
    assert last.startswith("…")


@pytest.mark.parametrize("most", range(5, len(KHMER) - 1))
def test_where_no_space_is_near_a_letter_keeps_its_signs(most: int) -> None:
    first, last = first_words(KHMER, most), last_words(KHMER, most)
    after = KHMER.removeprefix(first.removesuffix("…"))

    for piece in (last.removeprefix("…"), after):
        assert unicodedata.category(piece[0])[0] == "L"
    assert not first.removesuffix("…").endswith("\u17d2")


def test_a_long_word_without_end_is_cut_all_the_same() -> None:
    assert first_words("x" * 200, 40) == "x" * 40 + "…"

"""The Standard Legal Terms Dictionary of Japan is taken in one go, with its conditions."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import Term, read_terms

from .. import real_texts

TABLE = """ja\tkana\ten\tusage\tnotes
あっせん\tあっせん\tarrangement\t盗品のあっせん\t【動詞】あっせんする: arrange
あっせん\tあっせん\tmediation\t紛争解決のための手続\t【注】See "conciliation".; 【動詞】mediate
不実\tふじつ\t\t\t
不利益\tふりえき\tdetriment\t\t【形容詞】不利益な: adverse, detrimental
…から…まで\t…から…まで\tfrom … through …\t\t
"""


def test_conditions_and_forms_are_kept() -> None:
    reading = read_terms(TABLE.encode())

    assert reading.form == "standard-dictionary"
    assert reading.concepts[0].terms == (
        Term("ja", "あっせん", reading="あっせん"),
        Term("ja", "あっせんする", part_of_speech="verb"),
        Term("en", "arrangement", usage="盗品のあっせん"),
        Term("en", "arrange", usage="盗品のあっせん", part_of_speech="verb"),
        Term("en", "mediation", usage="紛争解決のための手続", note='【注】See "conciliation".'),
        Term("en", "mediate", usage="紛争解決のための手続", part_of_speech="verb"),
    )
    assert reading.concepts[2].terms[-2:] == (
        Term("en", "adverse", part_of_speech="adjective"),
        Term("en", "detrimental", part_of_speech="adjective"),
    )


def test_a_word_without_rendering_is_told_and_gaps_are_patterns() -> None:
    reading = read_terms(TABLE.encode())

    assert [one.sentence.split(" has")[0] for one in reading.findings] == ["“不実”"]
    assert [term.is_pattern for term in reading.concepts[3].terms] == [True, True]


@pytest.mark.corpus
@pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON)
def test_the_whole_dictionary_is_read_in_both_forms() -> None:
    folder = real_texts.DATA / "jp-en-terms"

    by_word = read_terms((folder / "jlt_j2e.json").read_bytes())
    table = read_terms((folder / "terms.tsv").read_bytes())

    assert len(by_word.concepts) == len(table.concepts) == 3_843
    assert [one.named("ja")[0] for one in by_word.concepts] == [
        one.named("ja")[0] for one in table.concepts
    ]

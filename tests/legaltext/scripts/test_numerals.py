"""Numbers as laws print them, read and printed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.scripts import numerals

PAIRS = [
    ("arabic", "709", 709),
    ("arabic-fullwidth", "７０９", 709),
    ("khmer", "១២៣", 123),
    ("lao", "໑໐", 10),
    ("thai", "๒๕", 25),
    ("superscript", "¹²", 12),
    ("kanji", "七百九", 709),
    ("kanji", "千五十", 1050),
    ("kanji", "三万二千", 32000),
    ("kanji-digits", "七〇九", 709),
    ("kanji-formal", "壱拾弐", 12),
    ("roman", "XIV", 14),
    ("roman-lower", "xlii", 42),
    ("roman-french", "Ier", 1),
    ("roman-french", "préliminaire", 0),
    ("roman-french", "IX", 9),
    ("arabic-french", "1er", 1),
    ("latin", "z", 26),
    ("latin", "ab", 28),
    ("latin-upper", "C", 3),
    ("latin-doubled", "bb", 2),
    ("vietnamese", "đ", 5),
    ("cyrillic", "з", 8),
    ("cyrillic-full", "ё", 7),
    ("khmer-letters", "ខ", 2),
    ("lao-letters", "ຄ", 3),
    ("iroha", "ロ", 2),
    ("aiueo", "ウ", 3),
    ("circled", "㉑", 21),
    ("vietnamese-ordinal", "thứ nhất", 1),
    ("vietnamese-ordinal-upper", "THỨ MƯỜI HAI", 12),
    ("indonesian-ordinal-title", "Kesatu", 1),
    ("mongolian-ordinal-upper", "ХОЁРДУГААР", 2),
    ("mongolian-ordinal-upper", "АРВАН НЭГДҮГЭЭР", 11),
    ("khmer-ordinal", "ទី៣", 3),
    ("uzbek-ordinal-title", "Birinchi", 1),
    ("uzbek-ordinal", "o‘n to‘rtinchi", 14),
    ("uzbek-cyrillic-ordinal-title", "Йигирма биринчи", 21),
    ("russian-ordinal-title", "Двадцать первый", 21),
    ("russian-ordinal-feminine-title", "Вторая", 2),
    ("french-ordinal", "deuxième", 2),
    ("german-ordinal-title", "Erster", 1),
    ("german-ordinal-neuter-title", "Zweites", 2),
    ("german-ordinal-feminine", "einundzwanzigste", 21),
    ("english-ordinal", "twenty-first", 21),
]

READ_ONLY = [
    ("kanji", "一〇三", 103),
    ("kanji", "元", 1),
    ("kanji", "壱万弐千", 12000),
    ("khmer-ordinal", "ទោល", 1),
    ("khmer-ordinal", "ទី 3", 3),
    ("lao-ordinal", "ທີ I", 1),
    ("roman", "ХІ", 11),
    ("uzbek-ordinal", "TOʻRTINCHI", 4),
    ("russian-ordinal", "Третья", 3),
    ("french-ordinal", "VINGT ET UNIÈME", 21),
    ("indonesian-ordinal", "PERTAMA", 1),
]

NOT_NUMBERS = [
    ("arabic", ""),
    ("arabic", "x"),
    ("arabic", "9" * 5000),
    ("kanji", "十百"),
    ("kanji", "二元"),
    ("kanji", "万"),
    ("roman", "IIX"),
    ("roman", ""),
    ("latin", "B"),
    ("vietnamese", "f"),
    ("english-ordinal", "twenty-twentieth"),
]


@pytest.mark.parametrize(("system", "printed", "number"), PAIRS)
def test_a_number_is_read_and_printed(system: str, printed: str, number: int) -> None:
    assert numerals.parse(system, printed) == number
    assert numerals.print_(system, number) == printed


@pytest.mark.parametrize(("system", "printed", "number"), READ_ONLY)
def test_other_spellings_are_read(system: str, printed: str, number: int) -> None:
    assert numerals.parse(system, printed) == number
    assert re.fullmatch(numerals.pattern(system), printed) or printed == "元"


@pytest.mark.parametrize(("system", "printed"), NOT_NUMBERS)
def test_what_is_no_number_is_not_read(system: str, printed: str) -> None:
    assert numerals.parse(system, printed) is None


@pytest.mark.parametrize("system", numerals.systems())
def test_every_system_reads_and_finds_what_it_prints(system: str) -> None:
    pattern = re.compile(numerals.pattern(system))

    printed = {number: numerals.print_(system, number) for number in range(1, 31)}

    assert pattern.groups == 0
    assert numerals.parse(system, printed[1]) == 1
    for number, text in printed.items():
        if text != str(number) or system == "arabic":
            assert numerals.parse(system, text) == number
            assert pattern.fullmatch(text)


@pytest.mark.parametrize("kind", ["english", "french", "german", "russian", "uzbek", "mongolian"])
def test_words_go_to_twenty_at_least(kind: str) -> None:
    printed = [numerals.print_(f"{kind}-ordinal", number) for number in range(1, 21)]

    assert not [text for text in printed if text.isdigit()]


def test_a_list_that_runs_out_of_letters_goes_on_in_figures() -> None:
    assert numerals.print_("khmer-letters", 34) == "34"


def test_a_pattern_takes_whole_words_only() -> None:
    assert not re.match(numerals.pattern("english-ordinal"), "thirdly")


@given(st.sampled_from(["kanji", "kanji-digits", "kanji-formal"]), st.integers(0, 10**8 - 1))
def test_kanji_come_back_equal(system: str, number: int) -> None:
    assert numerals.parse(system, numerals.print_(system, number)) == number


@given(st.sampled_from(numerals.systems()), st.text(max_size=30))
def test_any_text_gets_an_answer(system: str, text: str) -> None:
    number = numerals.parse(system, text)

    assert number is None or number >= 0

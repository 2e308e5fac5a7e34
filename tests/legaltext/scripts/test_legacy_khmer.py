"""Khmer in the Limon fonts becomes Unicode, and nothing else does."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.scripts.legacy_khmer import convert_legacy, looks_like_limon
from hoseibi.legaltext.scripts.limon import limon_to_unicode

WORDS = [
    ("Rkmrdæb,evNI", "ក្រមរដ្ឋប្បវេណី"),
    ("KnßITI 1", "គន្ថីទី ១"),
    ("maRta 12>-", "មាត្រា ១២.-"),
    ("bBaØtþi", "បញ្ញត្តិ"),  # ញ without its foot
    ("bB©ab;", "បញ្ចប់"),  # the same, struck in another order
    ("eRkam", "ក្រោម"),  # vowel on both sides, RO before
    ("enA", "នៅ"),
    ("eFVI", "ធ្វើ"),
    ("eTot", "ទៀត"),
    ("b:uEnþ", "ប៉ុន្តែ"),
    ("hIub:UEtk", "ហ៊ីប៉ូតែក"),  # a shifter drawn as ុ
    ("yuttþiFm’", "យុតត្តិធម៌"),
    ("kmμsiT§i", "កម្មសិទ្ធិ"),
    ("b¤", "ឬ"),
    ("[)an", "ឱ្យបាន"),
    ("¬mUlehtu¦ .", "(មូលហេតុ) ។"),
    ("kúñúg", "ក្នុង"),  # one sign struck twice
    ("CaGaT×", "ជាអាទិ៍"),
]


@pytest.mark.parametrize(("limon", "khmer"), WORDS)
def test_limon_is_read(limon: str, khmer: str) -> None:
    assert limon_to_unicode(limon) == khmer


def test_what_is_in_no_table_is_kept() -> None:
    assert limon_to_unicode("%·€漢") == "%·€漢"


MIXED = """ច្បាប់ Rkmrdæb,evNI នេះ
The Civil Code of Cambodia (JICA)
maRta 1>- c,ab;TUeTAénnItiÉkCn UNDP
GmbH, iPhone and McDonald’s"""

UNMIXED = """ច្បាប់ ក្រមរដ្ឋប្បវេណី នេះ
The Civil Code of Cambodia (JICA)
មាត្រា ១.- ច្បាប់ទូទៅនៃនីតិឯកជន UNDP
GmbH, iPhone and McDonald’s"""


def test_only_limon_passages_are_converted() -> None:
    assert convert_legacy(MIXED) == (UNMIXED, [1, 3])


def test_the_civil_code_of_cambodia_is_read(shared_text: Callable[[str], str]) -> None:
    limon = shared_text("km-codes/civil_code.limon.txt").split("\n")
    unicode = shared_text("km-codes/civil_code.unicode.txt").split("\n")
    # The Unicode text lacks every ្ម, which the Limon text has as μ; with it 83 % are equal.
    lines = [(a, b) for a, b in zip(limon, unicode, strict=True) if a.strip() and "[page" not in a]

    equal = sum(limon_to_unicode(a.replace("μ", "")) == b for a, b in lines)

    assert equal / len(lines) >= 0.998


def test_all_lines_of_the_code_are_recognised(shared_text: Callable[[str], str]) -> None:
    text = shared_text("km-codes/civil_code.limon.txt")
    limon = {
        number
        for number, line in enumerate(text.split("\n"), 1)
        if "[page" not in line and limon_to_unicode(line) != line
    }

    converted = set(convert_legacy(text)[1])

    assert converted <= limon
    assert len(converted) / len(limon) > 0.999


@pytest.mark.parametrize(
    "path",
    [
        "jp-en-civil-code/README.md",
        "vi-codes/phapdien_dan-su.md",
        "uz-codes/civil_2020.json",
        "uz-codes/labour_2022.json",
        "km-codes/constitution_2015_unicode_native.md",
        "lo-laws/law-on-libraries-2011-excerpt.lo.txt",
        "udhr-parallel/udhr.jsonl",
    ],
)
def test_true_texts_are_left_alone(path: str, shared_text: Callable[[str], str]) -> None:
    text = shared_text(path)

    assert convert_legacy(text) == (text, [])


@pytest.mark.parametrize("text", ["Article 709", "GmbH", "LE PRÉSIDENT DE LA RÉPUBLIQUE", ""])
def test_latin_words_do_not_look_like_limon(text: str) -> None:
    assert looks_like_limon(text) == 0


@given(st.text(alphabet="kRaeIBØ©£¤ñuúM;:.) \n·[JeAo³", max_size=60))
def test_no_sign_is_lost(text: str) -> None:
    assert limon_to_unicode(text).count("\n") == text.count("\n")
    assert bool(limon_to_unicode(text).strip()) == bool(text.strip())

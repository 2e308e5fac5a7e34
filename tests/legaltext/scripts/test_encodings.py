"""Bytes of unknown origin become text, and none is lost."""

import codecs
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoseibi.legaltext.model.finding import WARNING, Finding
from hoseibi.legaltext.model.reading import Unreadable
from hoseibi.legaltext.scripts.encodings import LARGEST, decode

JAPANESE = "第七百九条　故意又は過失によって他人の権利を侵害した者は、損害を賠償する責任を負う。\n"
RUSSIAN = "Статья 1. Гражданское законодательство состоит из настоящего Кодекса.\n"
FRENCH = "Les conventions légalement formées tiennent lieu de loi à ceux qui les ont faites.\n"
GERMAN = "§ 823 Wer vorsätzlich das Leben, den Körper, die Gesundheit verletzt, ist zum Ersatz\n"
VIETNAMESE = "Điều 1. Phạm vi điều chỉnh của Bộ luật dân sự và các quyền, nghĩa vụ của người\n"

TCVN3 = bytes.fromhex("a7 69 d2 75 20 31 2e 20 42 e9 20 6c 75 cb 74 20 64 a9 6e 20 73 f9")


def in_1258(text: str) -> bytes:
    """Viet Nam's code page writes the tone after the letter."""
    coded = b""
    for letter in text:
        try:
            coded += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            shape = unicodedata.normalize("NFC", base + "".join(set(marks) - set(tones)))
            coded += (shape + tones[0]).encode("cp1258")
    return coded


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (JAPANESE, "utf-8", "utf-8"),
        (JAPANESE, "utf-8-sig", "utf-8"),
        (JAPANESE, "utf-16", "utf-16-le"),
        (JAPANESE, "utf-16-le", "utf-16-le"),
        (JAPANESE, "utf-16-be", "utf-16-be"),
        (FRENCH, "utf-16-le", "utf-16-le"),
        (JAPANESE, "utf-32", "utf-32-le"),
        (FRENCH, "utf-32-be", "utf-32-be"),
        (JAPANESE, "cp932", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (JAPANESE, "iso2022_jp", "iso2022_jp"),
        (RUSSIAN, "cp1251", "cp1251"),
        (FRENCH, "cp1252", "cp1252"),
        (GERMAN, "cp1252", "cp1252"),
        ("民法", "cp932", "cp932"),
        ("Закон", "cp1251", "cp1251"),
        ("Café", "cp1252", "cp1252"),
    ],
)
def test_an_encoding_is_recognised(text: str, encoding: str, named: str) -> None:
    assert decode(text.encode(encoding))[:2] == (text, named)


@pytest.mark.parametrize("text", [VIETNAMESE, "Bộ luật dân sự", "Điều 1"])
def test_the_code_page_of_viet_nam_is_recognised(text: str) -> None:
    assert decode(in_1258(text))[:2] == (text, "cp1258")


def test_the_abc_fonts_of_viet_nam_are_recognised() -> None:
    assert decode(TCVN3)[:2] == ("Điều 1. Bộ luật dân sự", "tcvn3")


def test_a_file_in_two_encodings_is_read_line_by_line() -> None:
    source = JAPANESE.encode() * 3 + JAPANESE.encode("cp932") + RUSSIAN.encode()

    text, encoding, findings = decode(source)

    assert text == JAPANESE * 4 + RUSSIAN
    assert encoding == "utf-8"
    assert [(f.code, f.line, f.column) for f in findings] == [("encoding-mixed", 4, 1)]


def test_a_broken_byte_is_kept_by_its_value() -> None:
    text, encoding, findings = decode("民法の".encode() + b"\xff" + "規定\n第一条".encode())

    assert (text, encoding) == ("民法の\ufffdFF規定\n第一条", "utf-8")
    assert [(f.code, f.line, f.column, f.arguments) for f in findings] == [
        ("undecodable-bytes", 1, 4, (("bytes", "FF"),))
    ]


def test_odd_characters_stay_and_are_reported_once_a_line() -> None:
    text, _, findings = decode("a\0\0b\u202ec\n\ue000".encode())

    assert text == "a\0\0b\u202ec\n\ue000"
    assert [(f.code, f.line, f.column, f.arguments[0][1]) for f in findings] == [
        ("null-character", 1, 2, "U+0000"),
        ("bidirectional-control", 1, 5, "U+202E"),
        ("private-use-character", 2, 1, "U+E000"),
    ]


def test_half_a_character_is_kept() -> None:
    text, _, findings = decode("a\ud800b".encode("utf-8", "surrogatepass"))

    assert text == "a\ud800b"
    assert [f.code for f in findings] == ["lone-surrogate"]


def test_no_more_than_fifty_findings_and_one_that_sums_up() -> None:
    findings = decode("\u202e\n".encode() * 200)[2]

    assert len(findings) == 51
    assert findings[-1] == Finding(
        code="more-odd-characters",
        severity=WARNING,
        message="{count} more lines have characters of this kind; only the first are listed.",
        arguments=(("count", "150"),),
    )


def test_a_source_that_is_too_large_is_refused() -> None:
    with pytest.raises(Unreadable, match="divide it"):
        decode(bytes(LARGEST + 1))


def test_an_empty_source_is_an_empty_text() -> None:
    assert decode(b"") == ("", "utf-8", [])


@given(st.binary(max_size=300))
def test_any_bytes_become_a_text_with_sentences(source: bytes) -> None:
    text, encoding, findings = decode(source)

    assert encoding
    assert all(finding.sentence for finding in findings)
    only_a_mark = source in (
        codecs.BOM_UTF8,
        codecs.BOM_UTF16_LE,
        codecs.BOM_UTF16_BE,
        codecs.BOM_UTF32_LE,
        codecs.BOM_UTF32_BE,
    )
    assert bool(text) == bool(source) or only_a_mark


@given(st.text(max_size=100), st.binary(min_size=1, max_size=3))
def test_no_byte_of_damaged_utf8_is_lost(text: str, noise: bytes) -> None:
    source = ("民法第七百九条による損害賠償の規定" * 20 + text.replace("\0", "")).encode() + noise

    read, _, findings = decode(source)

    if "encoding-mixed" not in {finding.code for finding in findings} and "\ufffd" not in text:
        pieces = re.split("\ufffd([0-9A-F]{2})", read)
        back = b"".join(
            bytes.fromhex(piece) if place % 2 else piece.encode("utf-8", "surrogatepass")
            for place, piece in enumerate(pieces)
        )
        assert back == source

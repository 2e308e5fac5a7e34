"""What a source is, its first bytes, words and marks tell; a person may overrule it."""

from __future__ import annotations

import random

import pytest

from hoseibi import legaltext
from hoseibi.legaltext.parse.recognise import convention_of, form_of

BEGINNINGS = {
    "jp-ja": "民法\n\n（基本原則）\n第一条　権利は、公共の福祉に適合しなければならない。\n",
    "jp-en": "Civil Code\n\n(Good Faith)\nArticle 1 (1) The exercise of a right is subject to good"
    " faith.\n(2) The abuse of a right is not permitted.\n",
    "en": "Courts Act\n\nArticle 1 The Minister shall decide.\n",
    "kh-km": "ច្បាប់\n\nមាត្រា ១.- គោលបំណង\nច្បាប់នេះមានគោលបំណងការពារសិទ្ធិ។\n",
    "vn-vi": "LUẬT\n\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về quyền của cá nhân.\n",
    "la-lo": "ກົດໝາຍ\n\nມາດຕາ 1 ຈຸດປະສົງ\nກົດໝາຍສະບັບນີ້ກຳນົດຫຼັກການ.\n",
    "uz-ru": "Кодекс\n\nСтатья 1. Основные начала\nГраждане и юридические лица равны.\n",
    "uz-cyrl": "Кодекс\n\n1-модда. Асосий негизлар\nФуқаролар ва юридик шахслар тенг ҳуқуқли.\n",
    "uz-latn": "Kodeks\n\n1-modda. Asosiy negizlar\nFuqarolar va yuridik shaxslar teng huquqli.\n",
    "de-de": "Gesetz\n\n§ 1 Beginn\n(1) Die Rechtsfähigkeit des Menschen beginnt mit der Geburt.\n",
    "id-id": "UNDANG-UNDANG\n\nPasal 1\nDalam undang-undang ini yang dimaksud dengan orang ialah"
    " setiap orang.\n",
    "mn-mn": "ХУУЛЬ\n\n1 дүгээр зүйл. Зорилт\nЭнэ хуулийн зорилт нь эрхийг хамгаалах болон"
    " өмчийг бэхжүүлэхэд оршино.\n",
    "fr": "Loi\n\nArticle 1\nLa loi est la même pour tous et les citoyens sont égaux.\n",
}


@pytest.mark.parametrize("code", BEGINNINGS)
def test_a_few_lines_tell_the_convention(code: str) -> None:
    found = convention_of(BEGINNINGS[code])

    assert code in (found.code, *found.aliases)


def test_a_person_may_overrule_it() -> None:
    reading = legaltext.read(BEGINNINGS["en"], convention="jp-en")

    assert reading.law.convention == "jp-en"


@pytest.mark.parametrize("form", ["", *legaltext.FORMS_IN])
def test_an_empty_source_is_no_law_in_any_form(form: str) -> None:
    with pytest.raises(legaltext.Unreadable, match="The file is empty"):
        legaltext.read(b"", form=form)


@pytest.mark.parametrize("source", [b" \r\n\t\n", b"\xef\xbb\xbf\n", b"\x00" * 400, b"\x0c\n"])
def test_white_space_is_no_law(source: bytes) -> None:
    with pytest.raises(legaltext.Unreadable, match="nothing but white space"):
        legaltext.read(source)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14\x00xl/workbook.xml", "an Excel file"),
        (b"PK\x03\x04\x14\x00law.txt", "an archive (zip)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"a.txt" + bytes(252) + b"ustar\x0000", "an archive"),
    ],
)
def test_a_file_of_another_program_is_named(source: bytes, name: str) -> None:
    with pytest.raises(legaltext.Unreadable) as raised:
        legaltext.read(source)

    assert str(raised.value).startswith(f"This is {name}. Laws are read from plain text")


def test_bytes_by_chance_are_no_law() -> None:
    source = random.Random(1).randbytes(5000)

    with pytest.raises(legaltext.Unreadable, match="This is no text"):
        legaltext.read(source)


def test_a_text_with_some_damage_is_read() -> None:
    source = b"Courts Act\n\nArticle 1\nThe\x00 court \xff\xfe decides.\n" * 20

    reading = legaltext.read(source)

    assert "null-character" in {finding.code for finding in reading.findings}


@pytest.mark.parametrize(
    ("source", "form"),
    [
        (b'<?xml version="1.0"?><Law/>', "egov"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><Law Era="Meiji"/>', "egov"),
        (b'<akomaNtoso xmlns="x"/>', "akn"),
        (b'<a:akomaNtoso xmlns:a="x"/>', "akn"),
        (b' {"convention": "en"}', "json"),
        (b"Article 1 The Minister shall decide.", "plain"),
        (b"<1> is how this list begins", "plain"),
    ],
)
def test_the_first_bytes_tell_the_form(source: bytes, form: str) -> None:
    assert form_of(source) == form


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "archive"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"\xfd7zXZ\x00", "compressed"),
    ],
)
def test_what_is_no_law_is_named_and_said_what_to_do(source: bytes, name: str) -> None:
    with pytest.raises(legaltext.Unreadable, match=f"{name}.*"):
        legaltext.read(source)


def test_an_unknown_form_or_convention_is_answered_with_those_there_are() -> None:
    with pytest.raises(legaltext.Unreadable, match="Known: plain, egov, akn, json, docx"):
        legaltext.read(b"x", form="odt")
    with pytest.raises(legaltext.UnknownConvention, match="jp-ja"):
        legaltext.read(b"x", convention="xx")

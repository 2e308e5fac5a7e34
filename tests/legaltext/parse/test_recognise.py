"""What a source is, its first bytes, words and marks tell; a person may overrule it."""

from __future__ import annotations

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


def test_an_empty_source_is_an_empty_law_in_neutral_english() -> None:
    reading = legaltext.read(b"")

    assert (reading.law.convention, reading.law.provisions) == ("en", ())


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
        (b"PK\x03\x04", "Word"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"\xfd7zXZ\x00", "compressed"),
    ],
)
def test_what_is_no_law_is_named_and_said_what_to_do(source: bytes, name: str) -> None:
    with pytest.raises(legaltext.Unreadable, match=f"{name}.*"):
        legaltext.read(source)


def test_an_unknown_form_or_convention_is_answered_with_those_there_are() -> None:
    with pytest.raises(legaltext.Unreadable, match="Known: plain, egov, akn, json"):
        legaltext.read(b"x", form="docx")
    with pytest.raises(legaltext.UnknownConvention, match="jp-ja"):
        legaltext.read(b"x", convention="xx")

"""Marks: found as they are typed, read as numbers, printed as the country prints them."""

from __future__ import annotations

import re
import unicodedata

import pytest

from hoseibi.legaltext.conventions import Compiler, convention, grammar, print_mark
from hoseibi.legaltext.conventions.grammar import ARTICLE, DIVISION

READ = [
    ("jp-ja", "第十二条の二　国は", "art", "12-2"),
    ("jp-ja", "第１２条の２ 国は", "art", "12-2"),
    ("jp-ja", "第二十二条ノ二　", "art", "22-2"),
    ("jp-en", "ARTICLE  12-2  The", "art", "12-2"),
    ("kh-km", "មាត្រា ១២.- ក", "art", "12"),
    ("kh-km", "មាត្រា12៖", "art", "12"),
    ("kh-km", "ជំពូកទោល", "chapter", "1"),
    ("kh-en", "Article 3 bis. Fees", "art", "3bis"),
    ("vn-vi", "ĐIỀU 12a: Phí", "art", "12a"),
    ("vn-vi", unicodedata.normalize("NFD", "Điều 5. Phí"), "art", "5"),
    ("vn-vi", "\u0110i\u00ea\u0300u 5. Phi", "art", "5"),
    ("vn-vi", "Phần thứ mười hai", "part", "12"),
    ("la-lo", "ມາດຕາ ໑໒ ຈຸດປະສົງ", "art", "12"),
    ("uz-latn", "259¹-modda. To‘lov", "art", "259-1"),
    ("uz-latn", "IV BO'LIM", "section", "4"),
    ("uz-cyrl", "IV БЎЛИМ.", "section", "4"),
    ("uz-ru", "РАЗДЕЛ ЧЕТВЕРТЫЙ. О", "section", "4"),
    ("fr-fr", "Article L. 123-4", "art", "L123-4"),
    ("fr-fr", "Titre Ier bis : Des", "title", "1bis"),
    ("de-de", "§\u00a08a Öffnung", "art", "8a"),
    ("de-de", "§§ 3 bis 6 (weggefallen)", "art", "3to6"),
    ("de-de", "Zweites Buch", "book", "2"),
    ("id-id", "Bagian Kedua", "section", "2"),
    ("mn-mn", "АРВАН НЭГДҮГЭЭР БҮЛЭГ", "chapter", "11"),
    ("mn-mn", "12 дугаар зүйл.Нэр", "art", "12"),
    ("en", "\u200bPART C Rules", "part", "3"),
    ("en", "Art.5 Scope", "art", "5"),
    ("en-sections", "12A. Fees", "art", "12a"),
]

PROSE = [
    ("en", "Article 5 of this Law applies."),
    ("en", "Article 5, paragraph 2"),
    ("en", "Part II of this Act"),
    ("vn-vi", "Điều 5 của Luật này"),
    ("uz-ru", "Статья 5 настоящего Кодекса"),
    ("uz-latn", "5-moddasida belgilangan"),
    ("de-de", "§ 5 Abs. 2 gilt"),
    ("fr-fr", "Article 5 du présent code"),
    ("id-id", "Pasal 5 ayat (1)"),
    ("kh-km", "មាត្រា ៥ (ទម្រង់) នៃក្រមនេះ"),
    ("la-lo", "ມາດຕາ 5 ຂອງກົດໝາຍນີ້"),
    ("jp-ja", "第五条の規定は"),
]


@pytest.mark.parametrize(("code", "line", "kind", "number"), READ)
def test_a_mark_is_read(code: str, line: str, kind: str, number: str) -> None:
    rules = grammar(convention(code))

    found = rules.match(line)

    label = rules.labels[found.lastindex - 1]
    assert label.what in (ARTICLE, DIVISION)
    assert {"article": "art"}.get(label.kind, label.kind) == kind
    assert rules.number(found.lastindex - 1, found.group()) == number


@pytest.mark.parametrize(("code", "line"), PROSE)
def test_a_reference_is_no_mark(code: str, line: str) -> None:
    label = grammar(convention(code)).label(line)

    assert label is None or label.what not in (ARTICLE, DIVISION) or label.loose


@pytest.mark.parametrize(
    ("template", "number", "branches", "printed"),
    [
        ("第{kanji}条{branch}", "12-2", ("の{kanji}",), "第十二条の二"),
        ("Article {arabic}{branch}", "12bis", (" bis",), "Article 12 bis"),
        ("§ ?{arabic}{branch}", "8a", ("{latin}",), "§ 8a"),
        ("§§ {arabic} bis {arabic}", "3to6", (), "§§ 3 bis 6"),
        ("{arabic}{branch}-modda", "259-1", ("{superscript}",), "259¹-modda"),
        ("Điều {code}", "9.1.LQ.1", (), "Điều 9.1.LQ.1"),
    ],
)
def test_a_number_is_printed(template: str, number: str, branches: tuple, printed: str) -> None:
    assert print_mark(template, number, branches) == printed


def test_an_unknown_system_is_told() -> None:
    with pytest.raises(KeyError, match="klingon"):
        Compiler().mark("Article {klingon}")


def test_a_pattern_has_no_groups() -> None:
    mark = Compiler(("の{kanji}", "{latin}")).mark("第{kanji|arabic}条{branch}", "[.:]")

    assert re.compile(mark.pattern).groups == 0

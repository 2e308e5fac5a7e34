"""Word: the document says what the law says, and its tracked changes lead from old to new."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from lxml import etree
from msgspec import structs
from tests.legaltext.comparison.cases import cases, law
from tests.legaltext.render.word import W, lines, part
from tests.legaltext.strategies import laws

from hoseibi import legaltext
from hoseibi.legaltext import Law, Sheet

BEFORE = """試験法

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料は、現金で納める。

（委任）
第二条　この法律の施行に必要な事項は、政令で定める。
"""
AFTER = """試験法

（手数料）
第一条　受験者は、手数料を納めなければならない。
２　手数料は、収入印紙で納める。

（公示）
第二条　次に掲げる事項は、公示する。
一　期日
二　場所

（委任）
第三条　この法律の施行に必要な事項は、政令で定める。
"""


def redline(old: Law, new: Law) -> bytes:
    """The whole law with tracked changes."""
    rows = legaltext.whole_rows(old, legaltext.compare(old, new))
    if not rows:
        return legaltext.write(new, "docx")
    return legaltext.redline_docx(rows, Sheet("", new.language, author="A. B."))


def squeezed(document: bytes, without: str = "") -> str:
    """All that a document says, spaces apart."""
    return "".join("".join(lines(document, without=without)).split())


def test_a_law_is_set_line_by_line() -> None:
    assert lines(legaltext.write(law(AFTER, "jp-ja"), "docx")) == [
        "試験法",
        "（手数料）",
        "第一条\u3000受験者は、手数料を納めなければならない。",
        "２\u3000手数料は、収入印紙で納める。",
        "（公示）",
        "第二条\u3000次に掲げる事項は、公示する。",
        "一\u3000期日",
        "二\u3000場所",
        "（委任）",
        "第三条\u3000この法律の施行に必要な事項は、政令で定める。",
    ]


def test_every_change_accepted_is_the_new_law_and_rejected_the_old_one() -> None:
    old, new = law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")
    document = redline(old, new)

    assert lines(document, without="del") == lines(legaltext.write(new, "docx"))
    assert lines(document, without="ins") == lines(legaltext.write(old, "docx"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_cases_of_comparison_can_be_accepted_and_rejected(case: object) -> None:
    old, new = law(case.before, case.convention), law(case.after, case.convention)  # type: ignore[attr-defined]
    document = redline(old, new)

    assert squeezed(document, "del") == squeezed(legaltext.write(new, "docx"))
    assert squeezed(document, "ins") == squeezed(legaltext.write(old, "docx"))


@settings(max_examples=40, deadline=None)
@given(laws, laws)
def test_any_two_laws_can_be_accepted_and_rejected(old: Law, new: Law) -> None:
    # Versions of one law, so both are written in one manner: where headings stand, it says.
    new = structs.replace(new, convention=old.convention, language=old.language)
    old, new = legaltext.bare(old), legaltext.bare(new)
    document = redline(old, new)

    assert squeezed(document, "del") == squeezed(legaltext.write(new, "docx"))
    assert squeezed(document, "ins") == squeezed(legaltext.write(old, "docx"))


def test_who_changed_it_is_named_beside_each_change() -> None:
    document = part(redline(law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")))
    marks = list(document.iter(f"{W}ins", f"{W}del"))

    assert {each.get(f"{W}author") for each in marks} == {"A. B."}
    assert len({each.get(f"{W}id") for each in marks}) == len(marks)


def test_two_columns_have_the_new_text_on_the_left_in_japanese() -> None:
    old, new = law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")
    rows = legaltext.rows(old, legaltext.compare(old, new))
    document = part(legaltext.table_docx(rows, Sheet("試験法", "ja", note="案")))

    table = [
        ["".join(cell.itertext()).strip() for cell in row.iter(f"{W}tc")]
        for row in document.iter(f"{W}tr")
    ]

    assert table == [
        ["改正後", "改正前"],
        ["（手数料）", "（手数料）"],
        ["第一条\u3000（略）", "第一条\u3000（略）"],
        ["２\u3000手数料は、収入印紙で納める。", "２\u3000手数料は、現金で納める。"],
        ["（公示）", "（新設）"],
        ["第二条\u3000次に掲げる事項は、公示する。", ""],
        ["一\u3000期日", ""],
        ["二\u3000場所", ""],
        ["第三条\u3000（略）", "第二条\u3000（略）"],
    ]


def test_complex_scripts_and_languages_are_said() -> None:
    khmer = law("ច្បាប់សាកល្បង\n\nមាត្រា ១.- គោលបំណង\nច្បាប់នេះកំណត់ ABC ។\n", "kh-km")
    document = legaltext.write(khmer, "docx")

    runs = {
        "".join(run.itertext()): run.find(f"{W}rPr/{W}cs") is not None
        for run in part(document).iter(f"{W}r")
    }
    defaults = part(document, "styles").find(f".//{W}rPrDefault//{W}lang")

    assert runs["ច្បាប់នេះកំណត់"] is True
    assert runs[" ABC "] is False
    assert defaults is not None
    assert defaults.get(f"{W}bidi") == "km-KH"


def test_tables_come_and_go_as_tracked_rows() -> None:
    one = "Act\n\nArticle 1 (1) As in the table:\n| a | b |\n| c | d |\n"
    old, new = law(one, "jp-en"), law(one + "| e | f |\n", "jp-en")
    document = part(redline(old, new))

    assert len(list(document.iter(f"{W}tr"))) == 3
    assert len(list(document.iter(f"{W}trPr"))) == 1


def test_the_same_law_gives_the_same_bytes() -> None:
    assert legaltext.write(law(AFTER, "jp-ja"), "docx") == legaltext.write(
        law(AFTER, "jp-ja"), "docx"
    )


@settings(max_examples=30, deadline=None)
@given(laws)
def test_every_part_of_any_document_is_xml(some: Law) -> None:
    with zipfile.ZipFile(BytesIO(legaltext.write(some, "docx"))) as package:
        names = package.namelist()
        for name in names:
            etree.fromstring(package.read(name))

    assert len(names) == 11

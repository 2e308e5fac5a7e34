"""Word documents for meetings: languages side by side, and questions to be answered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.legaltext.comparison.cases import law
from tests.legaltext.parse.word_files import packed, parts
from tests.legaltext.render.office import saved_again
from tests.legaltext.render.word import W, part

from hoseibi import legaltext
from hoseibi.legaltext import Answer, Law, NoColumns, Question, Sheet, Unreadable

JA = """試験法

第一章　総則

（手数料）
第一条　受験者は、現金で手数料を納める。
２　手数料は、返還しない。
一　甲
二　乙

（雑則）
第二条　｜民《たみ》は、次の表による。
| い | ろ |
| は | に |
"""
EN = """Examination Act

Chapter I General Provisions

Article 1 (1) Examinees pay a fee in cash.
(2) The fee is not paid back.
(i) A
(ii) B

Article 2 (1) People follow the table:
| i | ro |
| ha | ni |
(2) Only in English.
"""
KM = """ច្បាប់សាកល្បង

ជំពូកទី ១ បទប្បញ្ញត្តិទូទៅ

មាត្រា ១.- ថ្លៃ
១- បេក្ខជនត្រូវបង់ថ្លៃ ។
២- ថ្លៃមិនត្រូវសងវិញទេ ។
"""
VI = """Luật thi

Chương I
QUY ĐỊNH CHUNG

Điều 1. Lệ phí
1. Thí sinh nộp lệ phí bằng tiền mặt.
2. Lệ phí không được hoàn lại.
a) Một;
b) Hai.
"""
LAWS = [law(JA, "jp-ja"), law(EN, "jp-en"), law(KM, "kh-km"), law(VI, "vn-vi")]
SHEET = Sheet("試験法", "ja", note="案")


def side_by_side(laws: list[Law]) -> bytes:
    return legaltext.columns_docx(laws, SHEET)


def test_what_answers_to_one_another_stands_in_one_row() -> None:
    table = [
        ["".join(cell.itertext()).strip() for cell in row.iterfind(f"{W}tc")]
        for row in next(part(side_by_side(LAWS[1:3])).iter(f"{W}tbl"))
        if row.tag == f"{W}tr"
    ]

    assert table[:5] == [
        ["Examination Act", "ច្បាប់សាកល្បង"],
        ["Chapter I\u2002General Provisions", "ជំពូកទី ១\u2002បទប្បញ្ញត្តិទូទៅ"],
        ["Article 1", "មាត្រា ១.-\u2002ថ្លៃ"],
        ["(1)Examinees pay a fee in cash.", "១-បេក្ខជនត្រូវបង់ថ្លៃ ។"],
        ["(2)The fee is not paid back.", "២-ថ្លៃមិនត្រូវសងវិញទេ ។"],
    ]
    assert table[-1] == ["(2)Only in English.", ""]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_each_language_comes_back_by_its_convention(count: int) -> None:
    document = side_by_side(LAWS[:count])

    for each in LAWS[:count]:
        back = legaltext.read(document, convention=each.convention).law
        assert legaltext.bare(back) == legaltext.bare(each)


def test_the_same_after_libreoffice_saved_it(tmp_path: Path) -> None:
    again = saved_again(tmp_path, {"four": side_by_side(LAWS), "asked": filled()})

    for each in LAWS:
        back = legaltext.read(again["four"], convention=each.convention).law
        assert legaltext.bare(back) == legaltext.bare(each), each.convention
    assert legaltext.answers(again["asked"]) == ANSWERS


def test_more_than_two_languages_turn_the_sheet() -> None:
    turned = [
        next(part(side_by_side(LAWS[:count])).iter(f"{W}pgSz")).get(f"{W}orient")
        for count in (2, 3)
    ]

    assert turned == [None, "landscape"]


def test_one_language_or_five_are_refused() -> None:
    for laws in (LAWS[:1], [*LAWS, LAWS[0]]):
        with pytest.raises(NoColumns, match="two to 4"):
            side_by_side(laws)


def test_the_address_is_named_once_in_each_column() -> None:
    names = [each.get(f"{W}name") for each in part(side_by_side(LAWS)).iter(f"{W}bookmarkStart")]

    assert len(names) == len(set(names))
    assert {"h_art_1", "h2_art_1", "h3_art_1", "h4_art_1"} <= set(names)


ASKED = (
    Question("fee/1", "Should the fee be paid in cash?", "art_1__para_1"),
    Question("all", "What is missing?"),
    Question("fee/2", "When is it paid back?", "art_1__para_1"),
)
ANSWERS = (
    Answer("fee/1", "No.\nBy card & cash.", "Civil Code of Viet Nam, Article 5", "Bùi An"),
    Answer("all"),
    Answer("fee/2", "<Never> 五年がよい、Civil Code 166条。", "", "Bùi An"),
)
TYPED = {
    "hq_1_answer": "No.</w:t></w:r></w:p><w:p><w:r><w:t>By card &amp; cash.",
    "hq_1_system": "Civil Code of Viet Nam, Article 5",
    "hq_1_name": "Bùi An",
    "hq_3_answer": "&lt;Never&gt; 五年がよい、Civil Code 166条。",
    "hq_3_name": "Bùi An",
}


def asked() -> bytes:
    return legaltext.question_docx(LAWS[1], ASKED, Sheet("Round 3", "en", note="until 1 May"))


def filled(*, controls: bool = True, bookmarks: bool = True) -> bytes:
    """The sheet with answers typed in, as programs that keep one sign or the other leave it."""
    held = parts(asked())
    body = held["word/document.xml"]
    for tag, words in TYPED.items():
        # The control goes where somebody types over it; the bookmark stays in its paragraph.
        at = body.index("<w:sdt>", body.index(f'w:name="{tag}"'))
        end = body.index("</w:sdt>", at) + len("</w:sdt>")
        control = body[at:end]
        if "</w:p>" in words:
            control = f"<w:r><w:t>{words}</w:t></w:r>"
        else:
            control = control.replace('preserve"> <', f'preserve">{words}<')
        body = body[:at] + control + body[end:]
    if not controls:
        body = re.sub(r"</?w:sdt>|<w:sdtPr>.*?</w:sdtPr>|</?w:sdtContent>", "", body)
    if not bookmarks:
        body = re.sub(r"<w:bookmark(?:Start|End)[^>]*>", "", body)
    return packed(held | {"word/document.xml": body})


def test_the_article_stands_before_its_questions() -> None:
    words = ["".join(each.itertext()) for each in part(asked()).iter(f"{W}p")]

    assert words[:8] == [
        "Round 3",
        "until 1 May",
        "Article 1",
        "(1)Examinees pay a fee in cash.",
        "(2)The fee is not paid back.",
        "(i)A",
        "(ii)B",
        "Question 1  Should the fee be paid in cash?",
    ]


def test_answers_come_back_by_question() -> None:
    assert legaltext.answers(filled()) == ANSWERS
    assert legaltext.answers(filled(controls=False)) == ANSWERS


def test_answers_are_found_by_the_controls_alone() -> None:
    found = {each.question: each for each in legaltext.answers(filled(bookmarks=False))}

    assert found["fee/2"] == ANSWERS[2]


def test_another_document_is_no_sheet_of_questions() -> None:
    with pytest.raises(Unreadable, match="no sheet of questions"):
        legaltext.answers(legaltext.write(LAWS[0], "docx"))

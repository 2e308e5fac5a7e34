"""Whatever an act told by phrases is, reading and applying it ends, and soon."""

from __future__ import annotations

from math import inf
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoseibi.legaltext.amendments import amend, read_amendment
from hoseibi.legaltext.conventions import convention
from hoseibi.legaltext.parse.from_plain import from_plain

VIETNAMESE = convention("vn-vi")
LAW = from_plain(
    "Luật Phí\nChương I\nChung\nĐiều 1. Phạm vi\n1. Một “hai” ba:\na) bốn;\nb) năm.\n2. Sáu.\n"
    "Điều 2. Mức\nBảy.\nPhụ lục I\nTám.\n",
    VIETNAMESE,
).law
PIECES = (
    *("Điều 1", "Điều 2", "khoản 1", "khoản 2", "điểm a", "Chương I", "Phụ lục I", "tên ", "câu 1"),
    *("“", "”", "“hai”", "«", "»", '"', "cụm từ ", " bằng ", " và ", ", ", "; ", ".\n", ":\n", " "),
    *("Sửa đổi, bổ sung ", " như sau:", "Bãi bỏ ", "Bỏ ", "Thay thế ", "Bổ sung ", "Tại ", "từ "),
    *(
        " vào sau ",
        " vào cuối",
        "Đổi số thứ tự ",
        " thành ",
        " đến ",
        "1. ",
        "a) ",
        "Luật Phí",
        "\n",
    ),
    *("“2. Sáu.”", "“Điều 2a. Mới\nChín.”", "đoạn mở đầu ", "các điều 1 và 2"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_row_of_drafting_words_is_taken(text: str) -> None:
    amended = amend(LAW, text)

    assert amended.law.provisions is not None


@given(st.text(max_size=200))
@settings(max_examples=50, deadline=None)
def test_any_text_is_taken(text: str) -> None:
    amend(LAW, text)


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "”",
        "“\n",
        '"',
        "khoản 1, ",
        "khoản 1 Điều 1, ",
        "tên ",
        "Luật ",
        "Bỏ cụm từ “A”, ",
        "Thay thế cụm từ “A” bằng cụm từ “B”, ",
        "“A”, ",
        "Sửa đổi, bổ sung Điều 1 như sau:\n“",
        "1. a) ",
        "Bãi bỏ Điều 1;\n",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    """Of sixteen times the text: what grew with its square would take 256 times the processor. The
    least of three is asked, since whatever else runs only adds to it."""

    def took(size: int) -> float:
        text, least = "Thay thế cụm từ " + unit * size, inf
        for _time in range(3):
            begin = process_time()
            read_amendment(text, "vn-vi")
            least = min(least, process_time() - begin)
        return least

    small = max(took(100), 0.01)

    assert took(1600) < 64 * small

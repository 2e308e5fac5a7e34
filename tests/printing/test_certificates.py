"""Certificates: a page each, names in every script, and told how far the work has come."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from hoseibi.printing import Certificate, Wording, to_certificates

pytest.importorskip("typst")

EN = Wording(
    "en",
    "Certificate of Completion",
    "This is to certify that",
    "has completed the training course",
    "Reasoning of Judgments",
    "Hoshima, 2 to 13 November 2026 · 42 hours",
    "16 November 2026",
    "Director-General",
)
JA = Wording(
    "ja",
    "修了証書",
    "",
    "上記の者は、次の研修を修了したことを証する。",
    "判決書の理由",
    "2026年11月2日から13日まで・42時間",
    "2026年11月16日",
    "法務協力局長",
)


def certificate(number: int, own_name: str = "") -> Certificate:
    code = f"HSB-{number:04d}"
    return Certificate(
        f"Name {number}", own_name, (EN, JA), code, f"http://localhost/{code}", "Verify:"
    )


def test_each_has_a_page_with_its_own_name_and_code_in_their_order() -> None:
    told: list[int] = []

    made = to_certificates([certificate(number) for number in range(120)], told.append)

    pages = [page.extract_text() for page in PdfReader(BytesIO(made.content)).pages]
    assert len(pages) == 120
    for number, text in enumerate(pages):
        assert f"HSB-{number:04d}" in text
        assert f"Name {number}" in text
        assert "判決書の理由" in text
    assert told == [50, 100, 120]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("ចាន់ធូ សុខា", "NotoSerifKhmer"),
        ("ເພັດສະໝອນ ບຸນມີ", "NotoSerifLao"),
        ("山中 弘", "NotoSerifCJK"),
        ("Nguyễn Thị Hồng Ánh", "NotoSerif"),
    ],
)
def test_names_are_set_in_a_face_of_their_script(name: str, family: str) -> None:
    made = to_certificates([certificate(1, name)])

    if made.missing:
        pytest.skip(made.advice)
    page = PdfReader(BytesIO(made.content)).pages[0]
    fonts = page["/Resources"]["/Font"].values()
    assert any(family in font.get_object()["/BaseFont"] for font in fonts)


def test_words_are_never_markup_and_a_long_name_stays_on_its_page() -> None:
    long = "#pagebreak() *bold* $x$ " + "Maria Immaculata Augusta " * 8

    made = to_certificates([_called(certificate(1), long)])

    pages = PdfReader(BytesIO(made.content)).pages
    assert len(pages) == 1
    assert "#pagebreak() *bold*" in pages[0].extract_text()


def _called(one: Certificate, name: str) -> Certificate:
    fields = {key: getattr(one, key) for key in one.__struct_fields__}
    return Certificate(**{**fields, "name": name})


def test_no_certificates_are_an_empty_document() -> None:
    assert len(PdfReader(BytesIO(to_certificates([]).content)).pages) == 0

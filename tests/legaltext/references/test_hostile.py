"""Hostile texts cost linear time and never stop a reading."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import read, references

PIECES = {
    "jp-ja": ["第一条", "及び", "（", "）", "「", "」", "前項", "から", "まで", "同条", "イ", "法"],
    "jp-en": ["Article 1", ", ", "(", ")", " and ", " of the ", "paragraph (1)", "Act "],
    "uz-latn": ["1", ", ", "1-moddasi ", "birinchi ", "qismi ", "ushbu Kodeksning "],
    "fr-fr": ["article 1", ", ", " à ", "1°", " du ", "premier alinéa", " du code "],
    "de-de": ["§§ 1", ", ", " bis ", "Absatz 1 ", "Satz 2 ", "des Gesetzes "],
    "uz-ru": ["статьи 1 ", ", ", "части первой ", "— ", "Кодекса "],
    "vn-vi": ["điểm a ", "khoản 1 ", "Điều 1 ", ", ", "Luật "],
    "kh-km": ["មាត្រា ១", "កថាខណ្ឌទី ១", " នៃ", " ទី ២", "(", ")"],
}


@pytest.mark.parametrize("code", PIECES)
def test_a_long_row_of_pieces_is_read(code: str) -> None:
    for piece in PIECES[code]:
        references(read(f"Title\n\n{piece * 3_000}\n", convention=code).law)
    together = "".join(PIECES[code]) * 1_000
    references(read(f"Title\n\n{together}\n", convention=code).law)

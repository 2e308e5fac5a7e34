"""What a person types for a place in a law."""

from __future__ import annotations

import pytest

from hoseibi import legaltext

CASES = [
    ("jp-ja", "709", "art_709"),
    ("jp-ja", "第七百九条", "art_709"),
    ("jp-ja", "第709条", "art_709"),
    ("jp-ja", "709条", "art_709"),
    ("jp-ja", "７０９条の２", "art_709-2"),
    ("jp-ja", "第七百九条の二", "art_709-2"),
    ("jp-en", "Article 5", "art_5"),
    ("jp-en", "art. 5-2", "art_5-2"),
    ("jp-en", "art_5__para_2", "art_5__para_2"),
    ("vn-vi", "Điều 584", "art_584"),
    ("kh-km", "មាត្រា ៧៤៣", "art_743"),
    ("kh-km", "៧៤៣", "art_743"),
    ("uz-latn", "10-modda", "art_10"),
    ("uz-latn", "10 modda", "art_10"),
    ("uz-ru", "Статья 10", "art_10"),
    ("uz-ru", "статья 10", "art_10"),
    ("uz-ru", "ст. 10", "art_10"),
    ("uz-ru", "ст.10", "art_10"),
    ("en", "ст. 10", ""),
    ("jp-ja", "不法行為", ""),
    ("jp-ja", "条", ""),
    ("jp-ja", "", ""),
]


@pytest.mark.parametrize(("convention", "typed", "address"), CASES)
def test_a_place_is_understood(convention: str, typed: str, address: str) -> None:
    assert legaltext.address_of(typed, legaltext.convention(convention)) == address

"""Japanese years and law numbers."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import Dated, Identity
from hoseibi.legaltext.scripts import eras
from hoseibi.legaltext.scripts.law_numbers import attributes_of


@pytest.mark.parametrize(
    ("day", "era"),
    [
        ("1896-04-27", ("Meiji", 29)),
        ("1989-01-07", ("Showa", 64)),
        ("1989-01-08", ("Heisei", 1)),
        ("2019-05-01", ("Reiwa", 1)),
        ("1800-01-01", None),
    ],
)
def test_a_day_has_an_era(day: str, era: tuple[str, int] | None) -> None:
    assert eras.era_of(day) == era


def test_a_year_of_an_era_is_a_year_of_the_world() -> None:
    assert eras.year_of("Meiji", 29) == 1896
    assert eras.year_of("Edo", 1) is None


def test_a_printed_year_is_found() -> None:
    assert eras.read_year("明治二十九年法律第八十九号") == ("Meiji", 29, 6)
    assert eras.read_year("令和元年") == ("Reiwa", 1, 4)
    assert eras.read_year("2020年") is None


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("昭和二十二年政令第三十号", ("Showa", "22", "30", "CabinetOrder")),
        ("昭和二十四年総理庁令第一号", ("Showa", "24", "1", "MinisterialOrdinance")),
        ("平成10年自治省令第28号", ("Heisei", "10", "28", "MinisterialOrdinance")),
        ("91/2015/QH13", ("Heisei", "27", "1", "Misc")),
    ],
)
def test_a_law_number_is_taken_apart(number: str, told: tuple[str, ...]) -> None:
    identity = Identity(number=number, dates=(Dated("promulgated", "2015-11-24"),))

    found = attributes_of(identity, "ja")

    assert tuple(found[name] for name in ("Era", "Year", "Num", "LawType")) == told

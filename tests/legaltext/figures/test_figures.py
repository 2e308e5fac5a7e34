"""Figures are read as values: what is the same in two languages is one figure."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hoseibi.legaltext.figures import AMOUNT, DATE, PERIOD, PLACE, SHARE, Figure, reader


def read(language: str, text: str) -> list[tuple[str, object, str]]:
    """The figures of a text without their places."""
    return [(one.kind, one.value, one.unit) for one in reader(language).find(text)]


PERIODS = [
    ("zh", "修業期限為一年六個月", 18),
    ("zh", "屆滿前二年二個月", 26),
    ("zh", "一年半以上", 18),
    ("zh", "一又半個月", Fraction(3, 2)),
    ("ja", "一年六箇月以内", 18),
    ("ja", "満了前六箇月以内", 6),
    ("en", "one and a half years", 18),
    ("en", "a period of 1.5 years", 18),
    ("vi", "một năm rưỡi", 18),
    ("ru", "полтора года", 18),
    ("ru", "два с половиной года", 30),
    ("uz-Latn", "bir yarim yil", 18),
    ("de", "anderthalb Jahre", 18),
    ("km", "១ ឆ្នាំ កន្លះ", 18),
]


@pytest.mark.parametrize(("language", "text", "months"), PERIODS)
def test_a_period_is_read_whole(language: str, text: str, months: object) -> None:
    assert read(language, text) == [(PERIOD, months, "month")]


AMOUNTS = [
    ("en", "seven hundred and fifty thousand New Taiwan Dollars", [750_000]),
    ("en", "one million and eight hundred thousand New Taiwan Dollars", [1_800_000]),
    ("en", "one point five million New Taiwan Dollars", [1_500_000]),
    ("en", "NT$ 240, 000", [240_000]),
    ("en", "NT$1,500 monthly", [1_500]),
    ("en", "NT$5, 200 persons", [5]),
    ("zh", "新臺幣四萬零三百二十元", [40_320]),
]


@pytest.mark.parametrize(("language", "text", "amounts"), AMOUNTS)
def test_an_amount_is_read_whole(language: str, text: str, amounts: list[int]) -> None:
    found = [value for kind, value, _ in read(language, text) if kind == AMOUNT]

    assert found == amounts


def test_two_amounts_joined_by_and_are_two() -> None:
    said = "between twenty thousand and one hundred thousand New Taiwan dollars"

    assert read("en", said) == [(AMOUNT, 20_000, "TWD"), (AMOUNT, 100_000, "TWD")]


def test_numbers_that_share_a_unit_each_have_it() -> None:
    assert read("en", "three to five years") == [(PERIOD, 36, "month"), (PERIOD, 60, "month")]
    assert read("vi", "từ 3 đến 5 năm") == [(PERIOD, 36, "month"), (PERIOD, 60, "month")]


DAYS = [
    ("en", "May 5, 2006", "2006-05-05"),
    ("en", "Sept. 28, 2001", "2001-09-28"),
    ("en", "22, January 2015", "2015-01-22"),
    ("en", "March.25,2016", "2016-03-25"),
    ("en", "the thirty-first of May", "--05-31"),
    ("en", "the end of June", "--06-30"),
    ("zh", "次年元月三十一日", "--01-31"),
    ("zh", "每年六月底", "--06-30"),
    ("ja", "六月末日", "--06-30"),
]


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_day_is_read_in_many_ways(language: str, text: str, day: str) -> None:
    assert read(language, text) == [(DATE, day, "")]


SHARES = [
    ("zh", "萬分之四‧二五", Fraction(17, 40_000)),
    ("en", "a fourth of their earnings", Fraction(1, 4)),
    ("en", "one-tenth of one per cent", Fraction(1, 1000)),
    ("en", "one-twelfth of 5 percent", Fraction(5, 1200)),
]


@pytest.mark.parametrize(("language", "text", "share"), SHARES)
def test_a_share_is_read_as_one(language: str, text: str, share: Fraction) -> None:
    assert read(language, text) == [(SHARE, share, "")]


def test_what_is_left_of_a_price_is_also_what_was_taken_off() -> None:
    (left,) = reader("zh").find("按八折計算")
    off, other = (Figure(SHARE, Fraction(share), "", 0, 1) for share in ("1/5", "1/4"))

    assert left.same(off)
    assert not left.same(other)


NO_FIGURES = [
    ("zh", "百日咳"),
    ("en", "his part first may, if it is due"),
    ("zh", "│刑期三年│四十│"),
]


@pytest.mark.parametrize(("language", "text"), NO_FIGURES)
def test_what_looks_like_a_figure_and_is_none(language: str, text: str) -> None:
    assert [one for one in reader(language).find(text) if one.kind != PLACE] == []


def test_a_year_of_the_calendar_is_no_period() -> None:
    assert [kind for kind, _, _ in read("en", "2003 years")] == [PLACE]
    assert [kind for kind, _, _ in read("zh", "一百零三年")] == [PLACE]
    (early,) = reader("zh").find("八十六年修正")
    assert reader("zh").calendar_year(early) == 1997


def test_a_number_in_order_may_stand_for_a_number_and_a_small_one_says_too_much_else() -> None:
    assert read("en", "until the fortieth year") == [(PLACE, 40, "")]
    assert read("en", "a third party") == []


NOTES = [
    ("ru", "(часть первая статьи 221 в редакции Закона от 31 декабря 2008 года № ЗРУ-197 —"),
    ("uz-Latn", "(221-moddaning birinchi qismi 2008-yil 31-dekabrdagi O‘RQ-197-sonli"),
    ("uz-Cyrl", "(52-модда 2017 йил 29 декабрдаги ЎРҚ-454-сонли Қонунига асосан чиқарилган —"),
]


@pytest.mark.parametrize(("language", "text"), NOTES)
def test_a_note_of_the_editor_holds_no_figures_even_when_a_page_cuts_it(
    language: str, text: str
) -> None:
    assert read(language, text) == []

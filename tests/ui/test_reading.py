"""Words around law: days and languages as each reader expects them."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation
from i18nfield.strings import LazyI18nString

from hoseibi.ui.languages import TO_CHOOSE, own_name
from hoseibi.ui.templatetags import reading
from hoseibi.ui.templatetags.reading import day_words, era_year, grouped, marked, worded


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 4, 1), "令和8年"),
        (date(2019, 5, 1), "令和元年"),
        (date(2019, 4, 30), "平成31年"),
        (date(1989, 1, 7), "昭和64年"),
        (date(1926, 12, 24), "大正15年"),
        (date(1896, 4, 27), "明治29年"),
        (date(1850, 1, 1), ""),
    ],
)
def test_years_of_eras(day: date, year: str) -> None:
    assert era_year(day) == year


def test_a_moment_stands_on_the_day_that_it_has_here() -> None:
    in_the_evening = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)

    with timezone.override("Asia/Tokyo"), translation.override("en"):
        said = reading.day(in_the_evening)

    assert said == '<time datetime="2026-04-01">1 April 2026</time>'


def test_no_page_takes_the_day_of_a_moment_as_it_is_stored() -> None:
    stored = re.compile(r"\b(?:\w+_)?at\.date\b")
    pages = Path(reading.__file__).parents[2].rglob("*.html")

    assert [page.name for page in pages if stored.search(page.read_text())] == []


@pytest.mark.parametrize(
    ("language", "written"),
    [
        *(("en", "12,650"), ("ja", "12,650"), ("vi", "12.650"), ("km", "12.650"), ("lo", "12.650")),
        *(("fr", "12\u00a0650"), ("ru", "12\u00a0650"), ("uz", "12\u00a0650")),
    ],
)
def test_thousands_stand_apart_as_the_reader_sets_them(language: str, written: str) -> None:
    with translation.override(language):
        assert grouped(12_650) == written


def test_words_in_another_language_say_so_and_others_stay_as_they_are() -> None:
    both = LazyI18nString({"en": "Second <study>", "km": "ការសិក្សា"})
    japanese = LazyI18nString({"ja": "共同研究", "vi": ""})

    with translation.override("km"):
        assert worded(both) == "ការសិក្សា"
        assert worded(japanese) == '<bdi lang="ja">共同研究</bdi>'
        assert worded("As it came") == "As it came"
    with translation.override("lo"):
        assert worded(both) == '<bdi lang="en">Second &lt;study&gt;</bdi>'
        assert worded(None) == ""


def test_the_same_moment_by_two_clocks_has_the_day_of_each() -> None:
    here = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
    there = here.astimezone(ZoneInfo("Asia/Tokyo"))

    with translation.override("en"):
        assert (day_words(here), day_words(there)) == ("31 March 2026", "1 April 2026")


def test_a_day_in_the_language_of_the_reader() -> None:
    with translation.override("ja"):
        in_japanese = day_words(date(2020, 4, 1))
    with translation.override("en"):
        in_english = day_words(date(2020, 4, 1))
    with translation.override("vi"):
        assert day_words(date(2026, 7, 30)) == "30 tháng 7 năm 2026"
    with translation.override("km"):
        assert day_words(date(2026, 7, 30)) == "30 ខែកក្កដា ឆ្នាំ2026"
    with translation.override("fr"):
        assert day_words(date(2026, 7, 30)) == "30 juillet 2026"
        assert day_words(date(2026, 8, 1)) == "1er août 2026"
    with translation.override("ru"):
        assert day_words(date(2026, 7, 30)) == "30 июля 2026\u00a0г."
    with translation.override("uz"):
        assert day_words(date(2026, 7, 30)) == "2026-yil 30-iyul"
    with translation.override("lo"):
        assert day_words(date(2026, 7, 30)) == "30 ກໍລະກົດ 2026"

    assert (in_japanese, in_english) == ("2020年4月1日（令和2年）", "1 April 2020")


def test_marks_never_let_markup_through() -> None:
    assert marked([("<b>", False), ("不法", True)]) == "&lt;b&gt;<mark>不法</mark>"


def test_languages_by_their_own_names() -> None:
    assert [own_name(code) for code in ("ja", "uz-Cyrl", "en-GB", "tlh")] == [
        "日本語",
        "Ўзбекча",
        "English",
        "tlh",
    ]


def test_every_verb_of_the_journal_has_its_words() -> None:
    """When this fails: add the verb to VERBS, and its Japanese to the catalogue."""
    source = Path(reading.__file__).parents[2]
    recorded = {
        verb
        for path in source.rglob("actions/**/*.py")
        for verb in re.findall(r'\brecord\([^,()]+, "([^"]+)"', path.read_text())
    }

    assert recorded - set(reading.VERBS) == set()
    assert "amended" in recorded


def test_each_language_is_offered_once() -> None:
    names = [name for _code, name in TO_CHOOSE]

    assert sorted(names) == sorted(set(names))

"""Words around law: names of languages, days as the reader expects them, marked excerpts."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils import formats, timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from hoseibi.ui.languages import own_name, reader_language, said_in

from .verbs import VERBS

register = template.Library()

ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
"""From the day Japan took the solar calendar (Cabinet Order No. 337 of Meiji 5)."""

MEIJI_OFFSET = 1867


@register.filter
def language_name(code: str) -> SafeString:
    """The language's own name, with its language attribute."""
    return format_html('<span lang="{}">{}</span>', code, own_name(code))


@register.filter
def language_word(code: str) -> str:
    """The language's own name as bare words, for attributes and options."""
    return own_name(code)


@register.filter
def worded(said: object) -> SafeString | str:
    """Words with their language, where it is not that of the page: those of a text in several
    languages, or those by which a thing is called (its `said_in`, or its name). Set apart, so that
    their direction is their own. Other words stay as they are."""
    if said is None:
        return ""
    named = said if hasattr(said, "data") else getattr(said, "name", None)
    language = getattr(said, "said_in", "") or said_in(named)
    if not language or language.split("-")[0] == reader_language():
        return str(said)
    return format_html('<bdi lang="{}">{}</bdi>', language, said)


def era_year(day: date) -> str:
    """`令和2年`; empty before Meiji 6."""
    for start, name in ERAS:
        if day >= start:
            first = MEIJI_OFFSET + 1 if name == "明治" else start.year
            year = day.year - first + 1
            return f"{name}{'元' if year == 1 else year}年"
    return ""


@register.filter
def day(value: date | datetime | str | None) -> SafeString | str:
    """A day in the reader's calendar, inside a `<time>`; Japanese readers see the era too. A moment
    stands on the day that it has here, and not in Greenwich."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return value
    return _time(value, day_words(value))


@lru_cache(maxsize=4096)
def _time(value: date, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), words)


@register.filter
def has_come(value: date) -> bool:
    """Whether a day is today or over, so that what happens on it is told as done."""
    return value <= timezone.localdate()


OWN_ORDER = ("fr", "km", "lo", "ru", "uz", "vi")
"""Languages whose days are written as their format says: with words or signs between day, month
and year, or the year first."""


def day_words(value: date) -> str:
    """A day as words in the current language."""
    # A moment equals the same one by another clock, where it may be another day.
    on = value.date() if isinstance(value, datetime) else value
    return _day_words(on, translation.get_language() or "")


@lru_cache(maxsize=4096)
def _day_words(value: date, spoken: str) -> str:
    """The same, with the current language, so that each is made once: lists of hundreds of steps
    have the same days over and over."""
    language = spoken.split("-")[0]
    if language == "ja":
        era = era_year(value)
        return f"{value.year}年{value.month}月{value.day}日" + (f"（{era}）" if era else "")
    if language == "fr" and value.day == 1:
        return formats.date_format(value, r"j\e\r F Y")
    return formats.date_format(value, "DATE_FORMAT" if language in OWN_ORDER else "j F Y")


@register.filter
def marked(pieces: Any) -> SafeString:
    """An excerpt as (words, is a hit) pairs, the hits inside `<mark>`."""
    return format_html_join(
        "", "{}{}{}", ((OPEN if hit else "", text, CLOSE if hit else "") for text, hit in pieces)
    )


@register.filter
def grouped(number: int) -> str:
    """A large number with its thousands apart, as the language of the page sets them."""
    apart = str(formats.get_format("THOUSAND_SEPARATOR"))
    return f"{number:,}".replace(",", apart)


@register.filter
def journal_verb(verb: str) -> str:
    """What was done, in the reader's language where the word is known."""
    return str(VERBS.get(verb, verb))


OPEN, CLOSE = SafeString("<mark>"), SafeString("</mark>")


DEVICES = (
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("OPR/", "Opera"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


@register.filter
def device(user_agent: str) -> str:
    """The browser and the system that a browser says it is, as people call them."""
    found = [
        next((name for sign, name in known if sign in user_agent), "")
        for known in (DEVICES, SYSTEMS)
    ]
    return " · ".join(filter(None, found)) or user_agent[:60] or "?"

"""What a page of a timetable says of sessions as they are held: hours, kinds, levels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from django import template
from django.utils.formats import date_format

from hoseibi.ui.languages import in_reader as words_in_reader
from hoseibi.ui.languages import reader_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import ConflictLevel, SessionKind
from ..queries.held import Held

register = template.Library()


@register.filter
def in_reader(texts: object) -> str:
    """Texts by language as this reader reads them."""
    return words_in_reader(texts)


@register.filter
def city(zone: str) -> str:
    """A time zone as people read it: its last word."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@register.filter
def of_key(found: Mapping[int, str] | str, key: int) -> str:
    """What stands in a mapping under a key; nothing where it is not there."""
    return found.get(key, "") if isinstance(found, Mapping) else ""


@register.filter
def level_word(level: str) -> str:
    """The word for a level of conflict."""
    return str(ConflictLevel(level).label)


@register.filter
def kind_word(kind: str) -> str:
    """The word for a kind of session."""
    return str(SessionKind(kind).label)


@register.filter
def day_word(day: date) -> str:
    """A day as bare words, for attributes."""
    return day_words(day)


@register.filter
def short_day(day: date) -> str:
    """A day without its year, as narrow as its language writes it."""
    in_full = reader_language() in ("ja", "ko", "zh")
    return date_format(day, "MONTH_DAY_FORMAT" if in_full else "j M")


@register.filter
def clock_time(minutes: int) -> str:
    """Minutes as hours and minutes: 90 are 1:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


@register.simple_tag
def hours_of(held: Held, zone: str) -> str:
    """From when to when a session lasts there."""
    return held.hours(zone)


@register.simple_tag
def day_of(held: Held, zone: str) -> str:
    """The day of a session there, as forms send it."""
    return held.day(zone).isoformat()


@register.simple_tag
def begins_of(held: Held, zone: str) -> str:
    """The hour at which a session begins there, as forms send it."""
    return f"{held.begins_at.astimezone(ZoneInfo(zone)):%H:%M}"

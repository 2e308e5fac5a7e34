"""A timetable on paper, in one language or in two, and as a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi import printing
from hoseibi.printing import Cell, Grid, Paper, Said, Text
from hoseibi.ui.downloads import MEDIA_TYPES
from hoseibi.ui.languages import by_language, in_reader, own_name
from hoseibi.ui.templatetags.reading import day_words

from ..choices import SessionKind
from ..models import Course, Timetable
from .held import Held
from .week import by_day

FORMS = ("docx", "pdf", "xlsx")


class Sheet(NamedTuple):
    """What a paper shows: sessions of a course, in which languages (one or two), and the timetable
    that it is where it was given out."""

    course: Course
    sessions: Sequence[Held]
    languages: tuple[str, ...]
    given: Timetable | None = None


def paper(sheet: Sheet, form: str) -> tuple[bytes, str]:
    """A timetable in one of `FORMS`, with its media type. Raises `printing.NoPrinter` where PDF
    cannot be made here."""
    if form == "xlsx":
        return printing.to_workbook(_rows(sheet), _("Timetable")), MEDIA_TYPES[form]
    made = _paper(sheet)
    content = printing.to_docx(made) if form == "docx" else printing.to_pdf(made).content
    return content, MEDIA_TYPES[form]


def languages_of(course: Course, sessions: Sequence[Held], wished: Sequence[str]) -> list[str]:
    """Those wished for in which something is written; else that of the page."""
    known = {code for one in sessions for code in one.title} | set(by_language(course.title))
    return [code for code in dict.fromkeys(wished) if code in known][:2]


def _paper(sheet: Sheet) -> Paper:
    first = sheet.languages[0]
    with translation.override(first):
        said = by_language(sheet.course.title)
        title = said.get(first) or str(sheet.course.title)
        note = " – ".join((day_words(sheet.course.begins_on), day_words(sheet.course.ends_on)))
        if sheet.given is not None:
            told = _("Timetable {number}, given out on {day}")
            day = day_words(sheet.given.frozen_at.date())
            note = f"{note} · {told.format(number=sheet.given.number, day=day)}"
    names = [_in_each(sheet, name) for name in _HEADS]
    heads = tuple(Cell(one, fill="head", bold=True) for one in names)
    grid = Grid((2.6, 6, 3.4, 3), (heads, *_days(sheet)), heads=1, size=9)
    subtitles = [Text(said[code], code) for code in sheet.languages[1:] if code in said]
    blocks = (printing.Words(tuple(subtitles)),) if subtitles else ()
    return Paper(title, first, (*blocks, grid), note=note)


_HEADS = (
    gettext_lazy("Hours"),
    gettext_lazy("Session"),
    gettext_lazy("Who"),
    gettext_lazy("Room"),
)


def _in_each(sheet: Sheet, words: object) -> Said:
    """Words of the page, or what makes them, in each of the languages of a paper, under one
    another."""
    found: list[str | Text] = []
    for code in sheet.languages:
        with translation.override(code):
            said = str(words() if callable(words) else words)
        if said not in [getattr(one, "words", one) for one in found]:
            found += ["\n"] if found else []
            found.append(Text(said, code))
    return tuple(found)


def _texts(texts: dict[str, str], codes: Sequence[str]) -> list[Text]:
    """What is written in these languages; in any other where it is in none of them."""
    found = [Text(texts[code], code) for code in codes if code in texts]
    return found or [Text(words, code) for code, words in list(texts.items())[:1]]


def _joined(parts: Sequence[Said], between: str = "\n") -> Said:
    found: list[str | Text] = []
    for one in parts:
        found += [between] if found else []
        found += one if isinstance(one, tuple) else (one,)
    return tuple(found)


def _days(sheet: Sheet) -> list[printing.Row]:
    rows: list[printing.Row] = []
    zone = sheet.course.zone
    for day, sessions in by_day(sheet.sessions, zone):
        said = _in_each(sheet, partial(_day, day))
        rows.append((Cell(_one_line(said), colspan=4, fill="pale", bold=True),))
        rows += [_session(one, sheet) for one in sessions]
    return rows


def _day(day: date) -> str:
    return f"{date_format(day, 'l')}, {day_words(day)}"


def _one_line(said: Said) -> Said:
    parts = said if isinstance(said, tuple) else (said,)
    return tuple(" · " if one == "\n" else one for one in parts)


def _session(one: Held, sheet: Sheet) -> printing.Row:
    titles: list[Said] = [*_texts(one.title, sheet.languages)]
    if one.articles:
        with translation.override(sheet.languages[0]):
            articles = ", ".join(each.said for each in one.articles)
        titles.append(Text(articles, sheet.languages[0], soft=True))
    who = [each.name for each in one.lecturers]
    if one.interpreter:
        who.append(f"({one.interpreter.name})")
    room = _joined(_texts(one.room, sheet.languages)) if one.room else one.link
    kind = _in_each(sheet, SessionKind(one.kind).label)
    hours = _joined([one.hours(sheet.course.zone), *([] if one.kind == "lecture" else [kind])])
    return (hours, _joined(titles), "\n".join(who), room)


def _rows(sheet: Sheet) -> list[list[str]]:
    """A session a row, titles in a column for each language."""
    course, codes = sheet.course, sheet.languages
    titles = [f"{_('Session')} ({own_name(code)})" for code in codes]
    heads = [_("Day"), _("Begins"), _("Ends"), _("Kind"), *titles, _("Module"), _("Lecturers"),
             _("Interpreter"), _("Room"), _("Link"), _("Articles")]  # fmt: skip
    return [heads, *(_row(one, course, codes) for one in sheet.sessions)]


def _row(one: Held, course: Course, codes: Sequence[str]) -> list[str]:
    begins, _dash, ends = one.hours(course.zone).partition("–")
    return [
        one.day(course.zone).isoformat(),
        begins,
        ends,
        str(SessionKind(one.kind).label),
        *(one.title.get(code, "") for code in codes),
        in_reader(one.module),
        ", ".join(each.name for each in one.lecturers),
        one.interpreter.name if one.interpreter else "",
        in_reader(one.room),
        one.link,
        ", ".join(f"{each.law} {each.label}" for each in one.articles),
    ]

"""The programme on paper, and name badges."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Badge, Block, Cell, Grid, Heading, Paper, Row, Text, Words, qr_code
from hoseibi.ui.languages import by_language, own_name
from hoseibi.ui.templatetags.reading import day_words

from ..choices import RegistrationState, SpeechRole
from ..models import Event, ProgrammeItem
from .events import channels, hours, programme
from .people import registrations


def languages_of(event: Event) -> list[str]:
    """The languages in which an event is told, in the order in which they stand side by side."""
    return list(event.languages) or sorted(by_language(event.title)) or ["en"]


def programme_paper(user: Reader, event: Event, language: str) -> Paper:
    """The programme with its languages side by side, days and hours by the clock of the place."""
    codes = languages_of(event)
    with override(language):
        when = hours(event)
        day = day_words(when.begins.date())
        note = " · ".join(filter(None, [day, f"{when.hours} ({when.city})", str(event.place)]))
        heard = ", ".join(own_name(one.language) for one in channels(user, event))
        blocks: list[Block] = [_themes(event, codes)] if by_language(event.theme) else []
        if heard:
            blocks.append(Words((_("Interpretation: {languages}").format(languages=heard),)))
        blocks += _days(programme(user, event), codes)
        title = by_language(event.title).get(language) or str(event.title)
    return Paper(title, language, tuple(blocks), landscape=len(codes) > 2, note=note)


def _themes(event: Event, codes: Sequence[str]) -> Words:
    said = by_language(event.theme)
    return Words(tuple(Text(said[code], code) for code in codes if code in said))


def _days(items: Sequence[ProgrammeItem], codes: Sequence[str]) -> list[Block]:
    """A table for each day."""
    by_day: dict[object, list[ProgrammeItem]] = {}
    for one in items:
        by_day.setdefault(hours(one).begins.date(), []).append(one)
    blocks: list[Block] = []
    for day, some in by_day.items():
        blocks.append(Heading(day_words(day), 2))  # type: ignore[arg-type]
        head: Row = (_("Time"), *(own_name(code) for code in codes))
        rows = [head, *(_row(one, codes) for one in some)]
        blocks.append(Grid((2, *(5 for _code in codes)), tuple(rows), heads=1))
    return blocks


def _row(item: ProgrammeItem, codes: Sequence[str]) -> Row:
    room = str(item.room or "")
    first = Cell(f"{hours(item).hours}\n{room}".strip(), bold=True)
    return (first, *(Cell(_said(item, code)) for code in codes))


def _said(item: ProgrammeItem, code: str) -> tuple[str | Text, ...]:
    """An item in a language; a title that is missing there stands in another one."""
    with override(code):
        title = by_language(item.title).get(code) or str(item.title)
        said: list[str | Text] = [Text(title, code, bold=True)]
        if abstract := by_language(item.abstract).get(code):
            said.append(Text(f"\n{abstract}", code))
        for one in item.speeches.all():
            role = SpeechRole(one.role)
            told = "" if role == SpeechRole.SPEAKER else f" ({role.label})"
            organ = f", {one.person.organ}" if one.person.organ else ""
            said.append(Text(f"\n{one.person}{told}{organ}", code, soft=True))
        if on := "; ".join(f"{one.law.title} {one}" for one in item.anchors.all()):
            said.append(Text(f"\n{on}", code, italic=True))
    return tuple(said)


def badges(user: Reader, event: Event, link: Callable[[int], str]) -> list[Badge]:
    """A badge for everybody with a place, in the order of their names. `link` tells by the number
    of a registration what is read at the door; it says nothing about the person."""
    confirmed = registrations(user, event).filter(state=RegistrationState.CONFIRMED)
    title = str(event.title)
    return [
        Badge(
            event=title,
            name=one.own_name or one.name,
            latin=one.name if one.own_name else "",
            organ=one.organ_name,
            post=one.post,
            note=" · ".join(filter(None, [str(one.quota or ""), one.country])),
            number=str(one.number),
            qr=qr_code(link(one.number)),
        )
        for one in confirmed.order_by("name", "number")
    ]

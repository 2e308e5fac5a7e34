"""What proceedings say, as one value: Word, PDF, the page, the offline copy and what is kept of an
edition are made of it.

Nothing stands in it that everybody could not read on the pages already, but for the foreword and
for the feedback, which are opened by publishing. It is put together by asking as somebody who did
not sign in, so that no rule is written twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import msgspec
from django.contrib.auth.models import AnonymousUser
from django.utils.translation import override

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.ui.languages import by_language, in_reader

from ..choices import Layout, Publishing, SpeechRole
from ..models import BoxQuestion, Event, Paper, Proceedings, ProgrammeItem, Registration
from ..permissions import may_read, may_see
from .events import hours, programme
from .feedback import Told, heard
from .floor import settled_questions
from .floor_papers import answers_of, sides_of
from .given import published_papers
from .papers import languages_of
from .people import listed

EVERYBODY = AnonymousUser()
Texts = dict[str, str]
"""A text by language."""


class Who(msgspec.Struct, frozen=True):
    """Somebody who speaks: name, name in its own script, as what (nothing for a speaker), and of
    which organ."""

    name: str
    own_name: str = ""
    role: Texts = {}
    organ: Texts = {}


class Place(msgspec.Struct, frozen=True):
    """An article: its law and address, and what both are called."""

    law: str
    address: str
    said: Texts


class Item(msgspec.Struct, frozen=True):
    """An item of the programme, by the clock of the place."""

    key: int
    kind: str
    day: str
    hours: str
    title: Texts
    abstract: Texts
    room: Texts
    who: list[Who]
    places: list[Place]


class Given(msgspec.Struct, frozen=True):
    """A paper; `file` is the name of its file where that may be published too."""

    key: int
    kind: Texts
    title: Texts
    summary: Texts
    authors: str
    language: str
    item: int
    rights: str
    file: str = ""
    size: int = 0


class Asked(msgspec.Struct, frozen=True):
    """A question from the floor, in its own language first, and what was answered."""

    sides: list[tuple[str, str]]
    state: str
    answers: list[tuple[str, str]]
    by: str
    item: int
    places: list[Place]


class Drawn(msgspec.Struct, frozen=True):
    """A question of feedback with how often each answer was given. Words that people wrote stay
    with the circle: somebody may be known by them."""

    question: Texts
    bars: list[tuple[Texts, int]]
    mean: float | None


class Book(msgspec.Struct, frozen=True):
    """Proceedings of an event. Of who came the number is told, and the numbers of those who agreed
    to be listed; their names are asked for when it is read."""

    title: Texts
    theme: Texts
    place: Texts
    kind: Texts
    begins: str
    ends: str
    zone: str
    languages: list[str]
    layout: str
    items: list[Item]
    papers: list[Given]
    questions: list[Asked]
    came: int
    listed: list[int]
    foreword: Texts = {}
    sheets: int = 0
    drawn: list[Drawn] = []


def from_state(state: object) -> Book:
    """The book that an edition keeps."""
    return msgspec.convert(state, Book)


def to_state(book: Book) -> object:
    """A book as an edition keeps it."""
    return msgspec.to_builtins(book)


def public_book(user: Reader, event: Event) -> Book | None:
    """What everybody may read of an event; nothing for who may not know of it, and while it is not
    announced."""
    if not may_see(user, event) or event.announced_at is None:
        return None
    return _book(event, languages_of(event), Layout.SIDES)


def drafted_book(user: Reader, event: Event, kept: Proceedings) -> Book | None:
    """The proceedings as they would be published now, for who reads in the circle."""
    if not may_read(user, event) or event.announced_at is None:
        return None
    codes = [code for code in languages_of(event) if code in kept.languages]
    made = _book(event, codes or languages_of(event), kept.layout)
    result = heard(user, event) if kept.tells_feedback else None
    return msgspec.structs.replace(
        made,
        foreword=by_language(kept.foreword),
        sheets=result.sheets if result and result.told else 0,
        drawn=[_drawn(one, made.languages) for one in result.told if one.bars] if result else [],
    )


def people_listed(user: Reader, event: Event, book: Book) -> list[Registration]:
    """Who is named in a book: those of its numbers who agree to it today."""
    if not may_see(user, event):
        return []
    return list(listed(EVERYBODY, event).filter(number__in=book.listed))


def days_of(book: Book) -> list[tuple[date, list[Item]]]:
    """The programme by its days."""
    found: dict[str, list[Item]] = {}
    for one in book.items:
        found.setdefault(one.day, []).append(one)
    return [(date.fromisoformat(day), items) for day, items in found.items()]


def _book(event: Event, codes: Sequence[str], layout: str) -> Book:
    when, own = hours(event), listed(EVERYBODY, event)
    came = event.registrations.filter(came_at__isnull=False).count()
    named = own.filter(came_at__isnull=False) if came else own
    return Book(
        title=by_language(event.title),
        theme=by_language(event.theme),
        place=by_language(event.place),
        kind=_in_each(codes, event.get_kind_display),
        begins=when.begins.isoformat(),
        ends=when.ends.isoformat(),
        zone=event.zone,
        languages=list(codes),
        layout=str(layout),
        items=[_item(one, codes) for one in programme(EVERYBODY, event)],
        papers=[_given(one, codes) for one in published_papers(EVERYBODY, event)],
        questions=[_asked(one, codes) for one in settled_questions(EVERYBODY, event)],
        came=came,
        listed=list(named.values_list("number", flat=True)),
    )


def _in_each(codes: Iterable[str], say: Callable[[], object]) -> Texts:
    """What the pages call something, in each language."""
    found = {}
    for code in codes:
        with override(code):
            found[code] = str(say())
    return found


def _item(item: ProgrammeItem, codes: Sequence[str]) -> Item:
    when = hours(item)
    return Item(
        item.pk,
        str(item.kind),
        when.begins.date().isoformat(),
        when.hours,
        by_language(item.title),
        by_language(item.abstract),
        by_language(item.room),
        [
            Who(
                one.person.name,
                one.person.own_name,
                {} if one.role == SpeechRole.SPEAKER else _in_each(codes, one.get_role_display),
                by_language(one.person.organ.name) if one.person.organ else {},
            )
            for one in item.speeches.all()
        ],
        [_place(one, codes) for one in item.anchors.all()],
    )


def _place(anchor: Anchor, codes: Sequence[str]) -> Place:
    said = _in_each(codes, lambda: f"{anchor.law.title}, {anchor}")
    return Place(anchor.law.slug, anchor.address, said)


def _given(paper: Paper, codes: Sequence[str]) -> Given:
    open_file = paper.file if paper.publishing == Publishing.WHOLE else None
    return Given(
        paper.pk,
        _in_each(codes, paper.get_kind_display),
        by_language(paper.title),
        by_language(paper.summary),
        paper.authors,
        paper.language,
        paper.item_id or 0,
        paper.rights,
        open_file.name if open_file else "",
        open_file.size if open_file else 0,
    )


def _asked(one: BoxQuestion, codes: Sequence[str]) -> Asked:
    return Asked(
        [tuple(side) for side in sides_of(one)],
        str(one.state),
        [tuple(side) for side in answers_of(one)] if one.answered_by else [],
        str(one.answered_by or ""),
        one.item_id or 0,
        [_place(one.anchor, codes)] if one.anchor else [],
    )


def _drawn(told: Told, codes: Sequence[str]) -> Drawn:
    """Marks are the same in every language; options are said in each."""
    options = told.question.options
    said = [_option(one, codes) for one in options] or [{"": one.said} for one in told.bars]
    counts = [one.count for one in told.bars]
    bars = list(zip(said, counts, strict=True))
    return Drawn(by_language(told.question.text), bars, told.mean)


def _option(option: Texts, codes: Sequence[str]) -> Texts:
    return _in_each(codes, lambda: in_reader(option))

"""The minutes of a meeting as a page shows them: item by item, language beside language."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoseibi import legaltext
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries import visible_languages
from hoseibi.ui.languages import by_language, reader_language

from ..models import ActionItem, AgendaItem, Decision, Meeting, Minute, MinuteSetAside, Question
from .decisions import decisions
from .meetings import meetings, tasks


class MinuteSide(NamedTuple):
    """The minutes of an item in one language, and what the reader typed that clashes with them."""

    language: str
    minute: Minute | None
    set_aside: MinuteSetAside | None

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read, also of the reader's own that was set aside."""
        return bool(self.set_aside or (self.minute and self.minute.text))

    @property
    def is_translation(self) -> bool:
        return self.minute is not None and not self.minute.original


class Spoken(NamedTuple):
    """An item of the agenda with everything that was written down under it."""

    item: AgendaItem
    sides: tuple[MinuteSide, ...]
    decisions: tuple[Decision, ...]
    tasks: tuple[ActionItem, ...]

    def written_only(self) -> Spoken:
        """The same without languages in which nothing is written, for who only reads."""
        return self._replace(sides=tuple(side for side in self.sides if side.has_words))

    @property
    def was_used(self) -> bool:
        """Whether anything was written down under it."""
        return bool(self.decisions or self.tasks or any(side.minute for side in self.sides))


def languages_of(user: Reader, meeting: Meeting, more: str = "") -> list[str]:
    """The languages of the minutes: those of the meeting's title, those in which something is
    written already, and one more that somebody asks for. The reader's own comes first."""
    written = Minute.objects.filter(item__meeting=meeting, item__meeting__in=meetings(user))
    codes = [*by_language(meeting.title), *written.values_list("language", flat=True), more]
    found = list(dict.fromkeys(code for code in codes if code)) or [reader_language()]
    return sorted(found, key=lambda code: code != reader_language())


def newest_minutes(user: Reader, meeting: Meeting) -> dict[tuple[int, str], Minute]:
    """How the minutes read now, by item and language."""
    said = Minute.objects.filter(item__meeting=meeting, item__meeting__in=meetings(user))
    rows = said.filter(_is_newest()).select_related("author")
    return {(one.item_id, one.language): one for one in rows}


def _is_newest() -> Exists:
    """The condition that nothing was saved after it: a meeting of hours leaves thousands of
    numbers behind."""
    later = Minute.objects.filter(
        item=OuterRef("item"), language=OuterRef("language"), number__gt=OuterRef("number")
    )
    return ~Exists(later)


def spoken(user: Reader, meeting: Meeting, languages: list[str]) -> list[Spoken]:
    """The agenda in order, each item with its minutes, decisions and tasks."""
    now = newest_minutes(user, meeting)
    aside = {
        (one.item_id, one.language): one
        for one in MinuteSetAside.objects.filter(item__meeting=meeting, author=user.pk)
    }
    decided: dict[int | None, list[Decision]] = defaultdict(list)
    taken = decisions(user).filter(item__meeting=meeting)
    for decision in taken.prefetch_related("proposals__draft"):
        decided[decision.item_id].append(decision)
    given: dict[int | None, list[ActionItem]] = defaultdict(list)
    for task in tasks(user).filter(item__meeting=meeting):
        given[task.item_id].append(task)
    items = AgendaItem.objects.filter(meeting=meeting, meeting__in=meetings(user))
    return [
        Spoken(
            item,
            tuple(
                MinuteSide(code, now.get((item.pk, code)), aside.get((item.pk, code)))
                for code in languages
            ),
            tuple(decided[item.pk]),
            tuple(given[item.pk]),
        )
        for item in items.select_related("anchor__law", "question").prefetch_related(
            "anchor__law__names"
        )
    ]


def minutes_of(user: Reader, item: AgendaItem, language: str) -> QuerySet[Minute]:
    """Every state of an item's minutes in a language, oldest first."""
    own = Minute.objects.filter(item=item, item__meeting__in=meetings(user), language=language)
    return own.select_related("author").order_by("number")


class OnAgenda(NamedTuple):
    """An item of the agenda of a meeting, and its minutes as they read now, in every language."""

    item: AgendaItem
    minutes: list[Minute]


def items_on(user: Reader, anchor: Anchor) -> list[OnAgenda]:
    """Where meetings spoke of an article: under its own name, of a question on it, or where
    something was decided on it; in the order of the meetings."""
    about = Q(anchor=anchor) | Q(question__anchor=anchor) | Q(decisions__anchors=anchor)
    found = AgendaItem.objects.filter(about, meeting__in=meetings(user)).distinct()
    items = list(found.select_related("meeting", "question").order_by("meeting__begins_at", "pk"))
    rows = Minute.objects.filter(_is_newest(), item__in=items).exclude(text="")
    said: dict[int, list[Minute]] = defaultdict(list)
    for minute in rows.select_related("author").order_by("at", "pk"):
        said[minute.item_id].append(minute)
    return [OnAgenda(item, said[item.pk]) for item in items]


def spoken_of(user: Reader, question: Question) -> list[Spoken]:
    """What was said of a question in the meetings that somebody reads: each item with its minutes
    as they read now, and its decisions."""
    items = AgendaItem.objects.filter(question=question, meeting__in=meetings(user))
    found = []
    for item in items.select_related("meeting").order_by("meeting__begins_at", "pk"):
        rows = Minute.objects.filter(item=item).order_by("number")
        now = {one.language: one for one in rows if one.text}
        sides = tuple(MinuteSide(code, minute, None) for code, minute in now.items())
        decided = tuple(decisions(user).filter(item=item))
        found.append(Spoken(item, sides, decided, ()))
    return found


def word_pieces(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """How one text became another, in words: (`same`, `out` or `in`, words)."""
    return legaltext.word_edit(old, new)


def languages_of_laws(user: Reader, circle: Circle) -> list[str]:
    """The languages of the laws of a circle's country: in these too its meetings are named."""
    laws = visible_languages(user).filter(law__country=circle.country_id)
    return list(laws.order_by("language").values_list("language", flat=True).distinct())

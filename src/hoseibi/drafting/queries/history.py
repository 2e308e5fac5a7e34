"""Everything that makes an article read as it does, in order, and who put each word there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.meetings import queries as meetings
from hoseibi.meetings.models import Decision, Opinion
from hoseibi.meetings.queries.questions import opinions_on

from ..models import FrozenVersion, Proposal, ProposedWording, Remark, Unit, Wording
from .drafts import wordings
from .outline import pieces
from .proposals import proposals
from .states import frozen

KINDS = ("wording", "proposal", "remark", "opinion", "meeting", "decision", "frozen")
SITTING = timedelta(minutes=30)
"""Saves of one person that follow each other within this time are one change to who reads."""


class Sitting(NamedTuple):
    """What one person made of a unit in a language at one time: the saves in order, the words
    before the first, and how those became the words after the last."""

    saves: list[Wording]
    before: str

    @property
    def last(self) -> Wording:
        return self.saves[-1]

    @property
    def begins(self) -> bool:
        return self.saves[0].number == 1

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        return pieces(self.before, self.last.text)

    @property
    def each(self) -> list[tuple[Wording, tuple[tuple[str, str], ...]]]:
        """Every save with what it changed."""
        texts = [self.before, *(one.text for one in self.saves)]
        return [(one, pieces(texts[at], one.text)) for at, one in enumerate(self.saves)]


class Moment(NamedTuple):
    """One thing that happened to an article, its kind of `KINDS`, and the languages that it was
    in. An opinion is `earlier` when the same person said otherwise later."""

    at: datetime
    kind: str
    languages: tuple[str, ...]
    sitting: Sitting | None = None
    proposal: Proposal | None = None
    changes: tuple[ProposedWording, ...] = ()
    remark: Remark | None = None
    opinion: Opinion | None = None
    earlier: bool = False
    agenda: meetings.OnAgenda | None = None
    decision: Decision | None = None
    frozen: FrozenVersion | None = None


def story(user: Reader, unit: Unit) -> list[Moment]:
    """Everything that was recorded of an article, newest first."""
    found = [*_written(user, unit), *_proposed(user, unit), *_spoken(user, unit)]
    for one in frozen(user, unit.draft):
        languages = tuple(text.language for text in one.texts.all())
        found.append(Moment(one.frozen_at, "frozen", languages, frozen=one))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _written(user: Reader, unit: Unit) -> list[Moment]:
    return [
        Moment(one.last.at, "wording", (one.last.language,), sitting=one)
        for one in sittings(wordings(user, unit))
    ]


def sittings(written: Iterable[Wording]) -> list[Sitting]:
    """Wordings, oldest first, put together by who wrote them at one time. The first of a language
    and what a proposal brought stand alone."""
    found: list[Sitting] = []
    open_: dict[str, Sitting] = {}
    for one in written:
        now = open_.get(one.language)
        if now is not None and _goes_on(now, one):
            now.saves.append(one)
            continue
        open_[one.language] = Sitting([one], now.last.text if now else "")
        found.append(open_[one.language])
    return found


def _goes_on(sitting: Sitting, one: Wording) -> bool:
    last = sitting.last
    alone = sitting.begins or last.proposal_id or one.proposal_id
    return not alone and last.author_id == one.author_id and one.at - last.at <= SITTING


def _proposed(user: Reader, unit: Unit) -> list[Moment]:
    found: list[Moment] = []
    for each in proposals(user, unit.draft).filter(changes__unit=unit).distinct():
        changes = tuple(one for one in each.changes.all() if one.unit_id == unit.pk)
        languages = tuple(dict.fromkeys((*(one.language for one in changes), each.language)))
        moment = Moment(each.made_at, "proposal", languages, proposal=each, changes=changes)
        found.append(moment)
        if each.decision is not None and unit.anchor is None:
            found.append(_decided(each.decision))
        for remark in each.remarks.select_related("author"):
            found.append(Moment(remark.at, "remark", (remark.language,), remark=remark))
    return found


def _decided(one: Decision) -> Moment:
    """A decision stands with the meeting that took it, also when it was written down later."""
    at = min(one.recorded_at, one.item.meeting.ends_at) if one.item else one.recorded_at
    return Moment(at, "decision", (one.language,), decision=one)


def _spoken(user: Reader, unit: Unit) -> list[Moment]:
    """What was said and decided of an article, in meetings and elsewhere."""
    if unit.anchor is None:
        return []
    found: list[Moment] = []
    for each in meetings.decisions_on(user, unit.anchor):
        found.append(_decided(each))
    for agenda in meetings.items_on(user, unit.anchor):
        languages = tuple(minute.language for minute in agenda.minutes)
        begun = agenda.item.meeting.begins_at
        found.append(Moment(begun, "meeting", languages, agenda=agenda))
    for opinion, earlier in opinions_on(user, unit.anchor):
        said = (opinion.language,)
        found.append(Moment(opinion.at, "opinion", said, opinion=opinion, earlier=earlier))
    return found


# --- who put each word there ---


class Source(NamedTuple):
    """A change that some words came with, by its number in the list of them; how many characters
    of the text are its own."""

    number: int
    sitting: Sitting
    share: int


class Blame(NamedTuple):
    """An article in a language: runs of words with the number of the change that brought them, 0
    for those that it began with; and these changes, oldest first."""

    language: str
    runs: list[tuple[str, int]]
    sources: list[Source]


def blame(user: Reader, unit: Unit) -> list[Blame]:
    """For each language that an article has words in, who put each of them there."""
    by_language: dict[str, list[Sitting]] = {}
    for one in sittings(wordings(user, unit)):
        by_language.setdefault(one.last.language, []).append(one)
    order = [each.language for each in unit.draft.languages.all()]
    found = [_blame(each, by_language[each]) for each in order if each in by_language]
    return [one for one in found if one.runs]


def _blame(language: str, several: list[Sitting]) -> Blame:
    runs = legaltext.credited([one.last.text for one in several], pieces)
    present = sorted({at for _words, at in runs} - {0})
    numbers = {0: 0} | {at: number for number, at in enumerate(present, 1)}
    shares = {at: sum(len(words) for words, by in runs if by == at) for at in present}
    sources = [Source(numbers[at], several[at], shares[at]) for at in present]
    return Blame(language, [(words, numbers[at]) for words, at in runs], sources)

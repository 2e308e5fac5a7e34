"""What there is to say for an article before those who decide on it, from what was recorded."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Q

from hoseibi.accounts.permissions import Reader
from hoseibi.meetings import queries as meetings
from hoseibi.meetings.models import AgendaItem, Minute, Opinion, Question
from hoseibi.meetings.queries.questions import opinions_on
from hoseibi.ui.asked import number

from ..choices import ArgumentKind, ProposalState, UnitKind
from ..models import Argument, Draft, Proposal, Unit, Wording
from .counterparts import Counterpart, counterparts
from .drafts import drafts, newest, now
from .history import Moment, story
from .outline import first_line, name_of
from .proposals import ShownChange, changes, proposals

PASSED_OVER = (
    ProposalState.REJECTED,
    ProposalState.HELD,
    ProposalState.AMENDED,
    ProposalState.WITHDRAWN,
)


class Alternative(NamedTuple):
    """A proposal that did not become the text as it was made, with what it would have changed."""

    proposal: Proposal
    changes: list[ShownChange]


class Asked(NamedTuple):
    """A question that was asked of the article, with the last answer of everybody."""

    question: Question
    answers: list[Opinion]


class Spoken(NamedTuple):
    """What was said of the article in a meeting, by language."""

    item: AgendaItem
    minutes: list[Minute]


class Kit(NamedTuple):
    """Everything that can be said for an article. `written` is by kind, place and language."""

    unit: Unit
    name: tuple[str, str]
    written: dict[tuple[str, int], dict[str, Argument]]
    texts: list[Wording]
    counterparts: list[Counterpart]
    alternatives: list[Alternative]
    asked: list[Asked]
    spoken: list[Spoken]
    opinions: list[Opinion]
    history: list[Moment]

    def of(self, kind: str) -> dict[str, Argument]:
        """What was written of a kind that has one place, by language."""
        return self.written.get((kind, 0), {})

    @property
    def purpose(self) -> dict[str, Argument]:
        return self.of(ArgumentKind.PURPOSE)

    @property
    def facts(self) -> dict[str, Argument]:
        return self.of(ArgumentKind.FACTS)

    @property
    def expected(self) -> list[dict[str, Argument]]:
        """The questions that are expected, each by language."""
        places = sorted(place for kind, place in self.written if kind == ArgumentKind.QUESTION)
        return [self.written[ArgumentKind.QUESTION, place] for place in places]

    @property
    def missing(self) -> list[str]:
        """The parts of which nothing was recorded, by the names that pages know them by."""
        parts = {
            "purpose": self.purpose,
            "counterparts": self.counterparts,
            "alternatives": self.alternatives,
            "facts": self.facts,
            "questions": self.expected or self.asked or self.spoken,
        }
        return [name for name, recorded in parts.items() if not recorded]


def arguments(user: Reader, unit: Unit) -> dict[tuple[str, int], dict[str, Argument]]:
    """What was written for an article, as it reads now: by kind and place, then by language."""
    own = Argument.objects.filter(unit=unit, unit__draft__in=drafts(user))
    last: dict[tuple[str, int], dict[str, Argument]] = defaultdict(dict)
    for one in own.select_related("author").order_by("place", "number"):
        last[one.kind, one.place][one.language] = one
    order = [one.language for one in unit.draft.languages.all()]
    found = {}
    for key, by_language in last.items():
        told = {code: one for code, one in by_language.items() if one.text or one.question}
        if told:
            codes = [*(code for code in order if code in told), *sorted(set(told) - set(order))]
            found[key] = {code: told[code] for code in codes}
    return found


def kit(user: Reader, unit: Unit) -> Kit:
    """Everything that can be said for one article."""
    texts = now(user, unit)
    said = opinions_on(user, unit.anchor) if unit.anchor else []
    standing = [one for one, earlier in said if not earlier]
    return Kit(
        unit=unit,
        name=name_of(unit, texts),
        written=arguments(user, unit),
        texts=texts,
        counterparts=counterparts(user, standing),
        alternatives=_alternatives(user, unit),
        asked=_asked(standing),
        spoken=_spoken(user, unit),
        opinions=[one for one in standing if one.question_id is None],
        history=list(reversed(story(user, unit))),
    )


def kits(user: Reader, draft: Draft, places: list[str]) -> list[Kit]:
    """The kits of several articles of a draft, in its order; one without an address is named by its
    number as a row."""
    rows = [key for key in map(number, places) if key]
    named = Q(address__in=[place for place in places if place]) | Q(pk__in=rows)
    units = Unit.objects.filter(named, draft=draft, draft__in=drafts(user))
    found = units.filter(kind="article").select_related("anchor", "draft__law").order_by("position")
    return [kit(user, each) for each in found]


def articles(user: Reader, draft: Draft) -> list[tuple[str, str, str]]:
    """The articles of a draft to choose from: address, language, and what each is called there."""
    found: dict[str, tuple[str, str, str]] = {}
    for one in newest(user, draft):
        if one.unit.kind == UnitKind.ARTICLE and one.unit.address and one.text.strip():
            name = (one.unit.address, one.language, first_line(one.text))
            found.setdefault(one.unit.address, name)
    return list(found.values())


def _alternatives(user: Reader, unit: Unit) -> list[Alternative]:
    found = proposals(user, unit.draft).filter(changes__unit=unit, state__in=PASSED_OVER)
    made = found.distinct().order_by("number")
    return [
        Alternative(one, [each for each in changes(user, one) if each.change.unit_id == unit.pk])
        for one in made
    ]


def _asked(opinions: list[Opinion]) -> list[Asked]:
    by_question: dict[int, Asked] = {}
    for one in opinions:
        if one.question is not None:
            asked = by_question.setdefault(one.question.pk, Asked(one.question, []))
            asked.answers.append(one)
    return list(by_question.values())


def _spoken(user: Reader, unit: Unit) -> list[Spoken]:
    """Each item of an agenda on the article that has minutes."""
    found = meetings.items_on(user, unit.anchor) if unit.anchor else []
    return [Spoken(one.item, one.minutes) for one in found if one.minutes]

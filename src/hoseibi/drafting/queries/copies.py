"""A draft as a Word file that can come back: plain, in several languages side by side, or with the
changes that were made or are proposed, each under the person who made it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import NamedTuple

import msgspec
from django.db.models import Max, Min, Q

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader

from .. import storage
from ..choices import UnitKind
from ..models import Draft, DraftLanguage, Unit, Wording
from .drafts import drafts
from .proposed import proposed_rows
from .states import BASE, NOW, State, law_at


class Copy(NamedTuple):
    """What a Word file is a copy of: a state of a draft. `wording` is the last one that was saved
    when the draft was sent as it was at that moment."""

    draft: str
    state: str
    wording: int = 0

    def said(self) -> str:
        return json.dumps(self._asdict(), separators=(",", ":"))


def copy_said(said: str) -> Copy | None:
    """What a file says that it is a copy of; None where it says nothing that we wrote."""
    try:
        told = json.loads(said) if said else None
        return Copy(str(told["draft"]), str(told["state"]), int(told["wording"])) if told else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def copy_of(user: Reader, draft: Draft, state: State) -> Copy:
    """What a copy of a state that is made now is a copy of."""
    wordings = Wording.objects.filter(unit__draft=draft, unit__draft__in=drafts(user))
    last = wordings.aggregate(last=Max("pk"))["last"] or 0
    return Copy(draft.slug, state.key, last if state.key == NOW else 0)


def word(
    user: Reader, draft: Draft, languages: Sequence[DraftLanguage], state: State, note: str
) -> bytes:
    """A draft in one language, or in two to four side by side. Raises `legaltext.NoColumns`."""
    laws = [law_at(user, draft, each, state) for each in languages]
    sheet = _sheet(draft, laws[0], note, copy_of(user, draft, state))
    if len(laws) > 1:
        return legaltext.columns_docx(laws, sheet)
    return legaltext.redline_docx(legaltext.law_rows(laws[0]), sheet)


def word_since(
    user: Reader, draft: Draft, language: DraftLanguage, states: tuple[State, State], note: str
) -> bytes:
    """What was made of one state of a draft until another, as tracked changes by author and
    moment."""
    old, new = (law_at(user, draft, language, state) for state in states)
    made = _Made(user, draft, language, states)
    rows = legaltext.signed_rows(old, new, made.chains, made.otherwise)
    sheet = _sheet(draft, new, note, copy_of(user, draft, states[1]))
    signed = msgspec.structs.replace(sheet, hands=tuple(made.hands), made=True)
    return legaltext.redline_docx(rows, signed)


def word_proposed(
    user: Reader, draft: Draft, language: DraftLanguage, note: Callable[[list[int]], str]
) -> bytes:
    """The draft as it is now with every open proposal as tracked changes under who made it. `note`
    makes a sentence of the numbers of those that fit no more."""
    found = proposed_rows(user, draft, language)
    copy = copy_of(user, draft, State(NOW))
    sheet = _sheet(draft, found.law, note(found.left_out), copy)
    signed = msgspec.structs.replace(sheet, hands=found.hands)
    return legaltext.redline_docx(found.rows, signed)


def _sheet(draft: Draft, law: legaltext.Law, note: str, copy: Copy) -> legaltext.Sheet:
    title = legaltext.words(law.title) or str(draft.name)
    return legaltext.Sheet(title, law.language, note=note, law=law, copy=copy.said())


# --- how the draft read at a moment ---


def until(user: Reader, draft: Draft, state: State) -> Q:
    """The wordings that there were when a draft was in a state."""
    if state.key == BASE:
        own = Wording.objects.filter(unit__draft=draft, unit__draft__in=drafts(user))
        begun = own.aggregate(at=Min("at"))["at"]
        return Q(at__lte=begun) if begun else Q(pk__in=())
    return Q(at__lte=state.frozen.frozen_at) if state.frozen else Q()


def texts_until(user: Reader, draft: Draft, language: str, until: Q) -> list[tuple[Unit, Wording]]:
    """How each unit read in a language when there were some wordings and no others."""
    own = Wording.objects.filter(
        until, unit__draft=draft, unit__draft__in=drafts(user), language=language
    )
    last = own.order_by().values("unit").annotate(last=Max("pk")).values("last")
    found = Wording.objects.filter(pk__in=last).select_related("unit__anchor")
    return [(one.unit, one) for one in found.order_by("unit__position") if one.text.strip()]


def addresses_of(texts: Sequence[tuple[Unit, Wording]], convention: str) -> dict[int, str]:
    """Where each article stood in the whole text, by its unit."""
    placed = storage.addresses([(unit.pk, one.text) for unit, one in texts], convention)
    return {unit: address for unit, (address, _label) in placed.items()}


# --- who made what ---


class _Made:
    """The changes between two states: hands, and what became of each article, hand by hand."""

    def __init__(
        self, user: Reader, draft: Draft, language: DraftLanguage, states: tuple[State, State]
    ) -> None:
        self.convention = language.convention
        self.hands: list[tuple[str, str]] = []
        self.chains: list[legaltext.Chain] = []
        self.otherwise = 0
        before, after = (until(user, draft, state) for state in states)
        code = language.language
        olds, news = (texts_until(user, draft, code, each) for each in (before, after))
        self.base = {unit.pk: one for unit, one in olds}
        places = [addresses_of(each, self.convention) for each in (olds, news)]
        known = {unit.pk: one.pk for unit, one in olds}
        later = Wording.objects.filter(after, unit__draft=draft, language=code)
        related = ("unit", "author__person", "proposal__author", "proposal__person")
        ordered = later.select_related(*related).order_by("unit__position", "unit", "number")
        for unit, several in groupby(ordered, key=lambda one: one.unit):
            steps = [one for one in several if one.pk > known.get(unit.pk, 0)]
            if steps:
                self.take(unit, steps, places[0].get(unit.pk, ""), places[1].get(unit.pk, ""))
        self.hands = self.hands or [(str(draft), "")]

    def take(self, unit: Unit, steps: list[Wording], old: str, new: str) -> None:
        """What became of one unit. Lines between articles are signed by who wrote last."""
        signed = [(self.hand(last), last.text) for last in _last_of_each(steps)]
        self.otherwise = signed[-1][0]
        if unit.kind != UnitKind.ARTICLE or not (old or new):
            return
        base = self.base.get(unit.pk)
        laws = [(hand, self.law(text)) for hand, text in signed]
        self.chains.append(
            legaltext.Chain(old, new, self.law(base.text if base else ""), tuple(laws))
        )

    def hand(self, wording: Wording) -> int:
        self.hands.append((maker_of(wording), moment(wording.at)))
        return len(self.hands) - 1

    def law(self, text: str) -> legaltext.Law:
        """An article as a law of its own; without provisions where there is no text."""
        if not text.strip():
            return legaltext.Law(language="", convention=self.convention)
        return legaltext.read(text, form="plain", convention=self.convention).law


def _last_of_each(steps: list[Wording]) -> Iterator[Wording]:
    """Of what one person saved several times in a row, the last."""
    for _hand, several in groupby(steps, key=lambda one: (one.author_id, one.proposal_id)):
        *_earlier, last = several
        yield last


def maker_of(wording: Wording) -> str:
    """Who is named beside a change: who proposed it, when it came of a proposal."""
    proposal = wording.proposal
    return proposal.who if proposal else str(wording.author or "—")


def moment(at: datetime) -> str:
    """A moment as Word says it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

"""What is proposed, how it would read now, and what people said of an article."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries.questions import opinions_on

from ..models import Draft, Proposal, ProposedWording, Unit, Wording
from .drafts import drafts, wording
from .outline import pieces


def proposals(user: Reader, draft: Draft) -> QuerySet[Proposal]:
    """The proposals on a draft, newest first; those that are being written are their author's."""
    found = Proposal.objects.filter(draft=draft, draft__in=drafts(user))
    found = found.exclude(~Q(author=user.pk), state="writing")
    related = ("author__person", "person", "decision__recorded_by", "decision__item__meeting")
    counted = found.select_related(*related).annotate(said=Count("remarks", distinct=True))
    return counted.prefetch_related("changes__unit__anchor", "changes__after__anchor").order_by(
        "-number"
    )


def proposal(user: Reader, draft: Draft, number: int) -> Proposal | None:
    """One proposal by its number."""
    return proposals(user, draft).filter(number=number).first()


def open_on(user: Reader, unit: Unit) -> QuerySet[Proposal]:
    """Proposals on an article that wait for a decision."""
    return proposals(user, unit.draft).filter(changes__unit=unit, state__in=("open", "held"))


def being_written(user: Reader, draft: Draft) -> QuerySet[Proposal]:
    """One's own proposals that are not before the others yet."""
    return proposals(user, draft).filter(author=user.pk, state="writing")


def proposed_words(user: Reader, proposal: Proposal, unit: Unit) -> dict[str, ProposedWording]:
    """What a proposal makes of an article, by language."""
    if not proposals(user, proposal.draft).filter(pk=proposal.pk).exists():
        return {}
    return {one.language: one for one in proposal.changes.filter(unit=unit)}


class ShownChange(NamedTuple):
    """A proposed wording: what it changes of the words that it was written on; the words now, and
    what it would make of them, None where both changed the same words."""

    change: ProposedWording
    pieces: tuple[tuple[str, str], ...]
    now: Wording | None
    fitted: str | None

    @property
    def moved_on(self) -> bool:
        """Whether the draft changed since."""
        return self.now is not None and self.now.number != self.change.written_from


def changes(user: Reader, proposal: Proposal) -> list[ShownChange]:
    """What a proposal changes, article by article."""
    if not proposals(user, proposal.draft).filter(pk=proposal.pk).exists():
        return []
    return [
        _shown(user, each)
        for each in proposal.changes.select_related("unit__anchor", "after__anchor")
    ]


def _shown(user: Reader, change: ProposedWording) -> ShownChange:
    now = wording(user, change.unit, change.language) if change.unit else None
    both = legaltext.merged(change.base_text, change.text, now.text if now else "")
    fitted = None if both.clashes else both.text
    return ShownChange(change, pieces(change.base_text, change.text), now, fitted)


def opinions(user: Reader, unit: Unit) -> list[Opinion]:
    """What people said of an article outside a round, oldest first."""
    if unit.anchor is None:
        return []
    return [one for one, _earlier in opinions_on(user, unit.anchor) if one.question_id is None]

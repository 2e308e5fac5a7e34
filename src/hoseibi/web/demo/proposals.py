"""What was proposed on the invented draft, said of it, and decided, in a study or by letter."""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.drafting.actions import (
    Change,
    Ending,
    Proposing,
    propose,
    remark,
    settle,
    withdraw,
)
from hoseibi.drafting.models import Draft, Proposal, ProposedWording, Remark, Unit, Wording
from hoseibi.meetings.actions import Deciding
from hoseibi.meetings.models import AgendaItem

from .proposals_contracts import CONTRACTS
from .proposals_general import GENERAL
from .proposals_performance import PERFORMANCE
from .proposed import GROUP, Edits, Proposed, Words

PROPOSALS = tuple(sorted((*GENERAL, *CONTRACTS, *PERFORMANCE), key=lambda each: each.on))
MORNING = time(2, 30, tzinfo=UTC)
APART = timedelta(days=2, hours=1)
"""Time between a proposal and what was said of it first, and between two remarks."""


def make_proposals(draft: Draft) -> None:
    """Everything that was proposed, and what was said of it; nothing when it is there already."""
    if Proposal.objects.filter(draft=draft).exists():
        return
    people = {user.username: user for user in User.objects.all()}
    for each in PROPOSALS:
        _make(draft, people, each)


def _make(draft: Draft, people: dict[str, User], each: Proposed) -> None:
    changes = tuple(_change(draft, words) for words in each.words)
    proposing = Proposing(each.title, each.reason, each.language, changes, open=not each.kept)
    made = propose(people[each.by], draft, proposing, origin=Origin.COMMAND)
    at = datetime.combine(each.on, MORNING)
    Proposal.objects.filter(pk=made.pk).update(made_at=_not_later(at))
    for said in each.remarks:
        at += APART
        told = remark(people[said.by], made, said.text, said.language)
        Remark.objects.filter(pk=told.pk).update(at=_not_later(at))
    if each.withdrawn:
        withdraw(people[each.by], made)


def _not_later(at: datetime) -> datetime:
    """The moment of the story, never after this one."""
    return min(at, timezone.now())


def _change(draft: Draft, words: Words) -> Change:
    unit = Unit.objects.get(draft=draft, address=words.address)
    now = Wording.objects.get(unit=unit, language=words.language, newest=True)
    return Change(unit, words.language, _edited(now.text, words.edits), now.number)


def _edited(text: str, edits: Edits) -> str:
    for old, new in edits:
        if old not in text:
            raise ValueError(f"The draft does not say {old!r}.")
        text = text.replace(old, new)
    return text


def settle_others(draft: Draft) -> None:
    """What was decided by letter, outside the studies; nothing where it is decided already."""
    for each in PROPOSALS:
        if each.settled is not None:
            settle_proposal(draft, each.title)


def settle_proposal(draft: Draft, title: str, item: AgendaItem | None = None) -> None:
    """Enter what was decided on a proposal, perhaps under an item of a study."""
    made = Proposal.objects.filter(draft=draft, title=title, state="open").first()
    told = next(each for each in PROPOSALS if each.title == title)
    if made is None or told.settled is None:
        return
    by, how = User.objects.get(username=told.settled.by), told.settled
    deciding = Deciding(
        outcome=how.outcome,
        text=title,
        reason=how.why,
        language=how.language,
        decided_by=GROUP,
        dissent=how.dissent,
        on=how.on,
        item=item,
    )
    decided = {(words.address, words.language): words.decided for words in told.words}
    endings = [
        _ending(change, decided[change.unit.address, change.language])
        for change in made.changes.select_related("unit")
    ]
    settle(by, made, deciding, endings, origin=Origin.COMMAND)


def _ending(change: ProposedWording, decided: Edits) -> Ending:
    """How an article is to read, where it was decided otherwise than proposed."""
    text = _edited(change.base_text, decided) if decided else change.text
    return Ending(change.pk, text, change.written_from)

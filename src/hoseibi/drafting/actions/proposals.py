"""How a change is proposed, spoken of, decided on and, when it is adopted, made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed, require
from hoseibi.corpus.models import Anchor
from hoseibi.errors import Refusal
from hoseibi.meetings import actions as meetings
from hoseibi.meetings import permissions as meeting_permissions
from hoseibi.meetings.actions import Deciding
from hoseibi.meetings.actions.numbered import cleaned
from hoseibi.partners.models import Person

from ..choices import ProposalState
from ..models import Draft, Proposal, ProposedWording, Remark, Unit, Wording
from .drafts import hold, place_new
from .wordings import adopt, newest_of, text_at


class NothingProposed(Refusal):
    message = _("This says what the draft says already. Change the words that you want changed.")


DECIDABLE = (ProposalState.OPEN, ProposalState.HELD)
"""The states in which something can be decided on a proposal."""


class TitleNeeded(Refusal):
    message = _("Give the proposal a title by which people can speak of it.")


class Decided(Refusal):
    message = _("This proposal was decided on already. Make another one.")


class NotBeingWritten(Refusal):
    message = _(
        "This proposal is before the others, so its words stay as they are. Make another one, or"
        " withdraw this one."
    )


class DoesNotFit(Refusal):
    message = _(
        "The draft changed since this was proposed, in the very words that it changes. Adopt it"
        " with changes: say how the article is to read."
    )


class NotTheirs(Refusal):
    message = _("The partner's side decides what becomes of the draft. Say who of them decided.")


@dataclass(frozen=True)
class Change:
    """Words that a unit is to have in a language instead of those of the number `written_from`; or
    those of a new article, which has no unit and would stand `after` one."""

    unit: Unit | None
    language: str
    text: str
    written_from: int = 0
    after: Unit | None = None


@dataclass(frozen=True)
class Ending:
    """How an article is to read after a proposal that is adopted with changes: `change` is the
    proposed wording, `seen` the number of the wording that who decides had before them."""

    change: int
    text: str
    seen: int


@dataclass(frozen=True)
class Proposing:
    """A proposal that is to be made. `who` proposes it, a person or the name of somebody who is not
    entered, where it is not who brings it in."""

    title: str
    reason: str
    language: str
    changes: tuple[Change, ...]
    open: bool = True
    who: Person | str | None = None


@transaction.atomic
def propose(by: User, draft: Draft, proposing: Proposing, *, origin: str = Origin.PAGE) -> Proposal:
    """Propose a change to one or more articles, with its reason."""
    require(by, Act.PROPOSE, draft.circle_id)
    if not proposing.title.strip():
        raise TitleNeeded
    changes = [_proposed(change) for change in proposing.changes]
    told = [one for one in changes if one is not None]
    if not told:
        raise NothingProposed
    hold(draft)
    last = Proposal.objects.filter(draft=draft).aggregate(last=Max("number"))["last"] or 0
    proposal = Proposal.objects.create(
        draft=draft,
        number=last + 1,
        title=proposing.title.strip()[:300],
        reason=proposing.reason.strip(),
        language=proposing.language,
        state=ProposalState.OPEN if proposing.open else ProposalState.WRITING,
        author=by,
        person=proposing.who if isinstance(proposing.who, Person) else None,
        name=proposing.who[:200] if isinstance(proposing.who, str) else "",
        made_at=timezone.now(),
    )
    for one in told:
        one.proposal = proposal
    ProposedWording.objects.bulk_create(told)
    record(by, "proposed", f"{draft} · {proposal}", origin=origin)
    return proposal


def _proposed(change: Change) -> ProposedWording | None:
    text = cleaned(change.text)
    if change.unit is None:
        new = ProposedWording(after=change.after, language=change.language, text=text)
        return new if text.strip() and change.after else None
    base = Wording.objects.filter(
        unit=change.unit, language=change.language, number=change.written_from
    ).first()
    before = base.text if base else ""
    if text == before:
        return None
    return ProposedWording(
        unit=change.unit,
        language=change.language,
        written_from=change.written_from,
        base_text=before,
        text=text,
    )


@transaction.atomic
def add_changes(by: User, proposal: Proposal, changes: Sequence[Change]) -> Proposal:
    """Put further articles into one's own proposal while it is being written, or let it change the
    same ones otherwise."""
    _require_own(by, proposal)
    now = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if now.state != ProposalState.WRITING:
        raise NotBeingWritten
    told = [one for one in map(_proposed, changes) if one is not None]
    if not told:
        raise NothingProposed
    for one in told:
        if one.unit is not None:
            now.changes.filter(unit=one.unit, language=one.language).delete()
        one.proposal = now
    ProposedWording.objects.bulk_create(told)
    record(by, "added to proposal", f"{now.draft} · {now}")
    return now


@transaction.atomic
def open_proposal(by: User, proposal: Proposal) -> None:
    """Put a proposal that was being written before the others."""
    _require_own(by, proposal)
    if proposal.state == ProposalState.WRITING:
        _become(proposal, ProposalState.OPEN)
        record(by, "opened proposal", f"{proposal.draft} · {proposal}")


@transaction.atomic
def withdraw(by: User, proposal: Proposal) -> None:
    """Take one's own proposal back."""
    _require_own(by, proposal)
    _require_undecided(proposal)
    _become(proposal, ProposalState.WITHDRAWN)
    record(by, "withdrew proposal", f"{proposal.draft} · {proposal}")


@transaction.atomic
def remark(
    by: User, proposal: Proposal, text: str, language: str, answers: Remark | None = None
) -> Remark:
    """Say something on a proposal."""
    require(by, Act.OPINE, proposal.draft.circle_id)
    made = Remark.objects.create(
        proposal=proposal,
        answers=answers,
        language=language,
        text=text.strip(),
        author=by,
        at=timezone.now(),
    )
    record(by, "remarked on", f"{proposal.draft} · {proposal}")
    return made


@transaction.atomic
def settle(
    by: User,
    proposal: Proposal,
    deciding: Deciding,
    endings: Sequence[Ending] = (),
    *,
    origin: str = Origin.PAGE,
) -> Proposal:
    """Enter what the partner's side decided on a proposal, and make the change when it was adopted:
    as it was proposed, or with changes as `endings` say. What others saved meanwhile stays; where
    it is the very words that change, nothing is entered."""
    draft = proposal.draft
    if not meeting_permissions.settles(deciding.side):
        raise NotTheirs
    hold(draft)
    _require_undecided(Proposal.objects.get(pk=proposal.pk), DECIDABLE)
    changes = list(proposal.changes.select_related("unit__anchor"))
    anchors = tuple({one.unit.anchor for one in changes if one.unit and one.unit.anchor})
    decision = meetings.decide(by, draft.circle, _with_anchors(deciding, anchors), origin=origin)
    proposal.decision = decision
    proposal.state = deciding.outcome
    proposal.save(update_fields=("decision", "state"))
    if deciding.outcome in (ProposalState.ADOPTED, ProposalState.AMENDED):
        amended = deciding.outcome == ProposalState.AMENDED
        wanted = {one.change: one for one in endings} if amended else {}
        texts = [(one, _fitted(one, wanted.get(one.pk))) for one in changes]
        place_new(draft, [one for one, text in texts if text.strip()])
        for change, text in texts:
            if change.unit is not None:
                adopt(by, change, text)
    return proposal


def _with_anchors(deciding: Deciding, anchors: tuple[Anchor, ...]) -> Deciding:
    """The decision, which is also about the articles that the proposal changes."""
    return replace(deciding, anchors=tuple(dict.fromkeys((*deciding.anchors, *anchors))))


def _fitted(change: ProposedWording, ending: Ending | None) -> str:
    """What a proposal, or what was decided instead, makes of the words as they are now."""
    before, after = change.base_text, change.text
    if ending is not None:
        before = text_at(change.unit, change.language, ending.seen) if change.unit else ""
        after = cleaned(ending.text)
    newest = newest_of(change.unit, change.language) if change.unit else None
    both = legaltext.merged(before, after, newest.text if newest else "")
    if both.clashes:
        raise DoesNotFit
    return both.text


def _require_own(by: User, proposal: Proposal) -> None:
    """Refuse whoever neither made a proposal nor brought it in."""
    require(by, Act.PROPOSE, proposal.draft.circle_id)
    is_theirs = proposal.person_id is not None and proposal.person_id == by.person_id
    if proposal.author_id != by.pk and not is_theirs:
        raise NotAllowed


def _require_undecided(
    proposal: Proposal, states: Sequence[str] = (ProposalState.WRITING, *DECIDABLE)
) -> None:
    if proposal.state not in states:
        raise Decided


def _become(proposal: Proposal, state: ProposalState) -> None:
    proposal.state = state
    proposal.save(update_fields=("state",))

"""Files that came back to a draft, and what was found in them: what may be taken, what was, and
what has no place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import circles_inside
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.queries.questions import opinions
from hoseibi.partners.models import Person

from ..choices import PieceKind, ProposalState
from ..models import Draft, FoundPiece, Hand, Proposal, ReturnedFile, Unit, Wording
from .drafts import drafts
from .outline import pieces as redline
from .proposals import proposals


def returned_files(user: Reader, draft: Draft) -> QuerySet[ReturnedFile]:
    """The files that came back to a draft, newest first, with how much was found and taken."""
    found = ReturnedFile.objects.filter(draft=draft, draft__in=drafts(user))
    top = Q(hands__pieces__answers=None)
    taken = top & (
        Q(hands__pieces__proposal__isnull=False) | Q(hands__pieces__opinion__isnull=False)
    )
    return found.select_related("file", "brought_by", "draft__circle").annotate(
        found=Count("hands__pieces", filter=top), taken=Count("hands__pieces", filter=taken)
    )


def returned_file(user: Reader, draft: Draft, key: int) -> ReturnedFile | None:
    """One of them."""
    return returned_files(user, draft).filter(pk=key).first()


def file_of(user: Reader, proposal: Proposal) -> ReturnedFile | None:
    """The file that a proposal came from."""
    found = returned_files(user, proposal.draft).filter(hands__pieces__proposal=proposal)
    return found.first()


def people_of(user: Reader, draft: Draft) -> list[Person]:
    """The people who sit in the circle of a draft, or in one inside it, by name."""
    if not drafts(user).filter(pk=draft.pk).exists():
        return []
    inside = circles_inside([draft.circle_id])[draft.circle_id]
    held = Seat.objects.filter(Seat.held(timezone.localdate()), circle__in=inside)
    found = {one.person_id: one.person for one in held.select_related("person__organ")}
    return sorted(found.values(), key=lambda one: one.name)


class Group(NamedTuple):
    """What is taken together: the changes of one hand to one article in every language, or one
    comment. `key` is what a form knows it by, `name` what it is about."""

    key: str
    kind: str
    hand: Hand
    pieces: tuple[FoundPiece, ...]
    name: str

    @property
    def first(self) -> FoundPiece:
        return self.pieces[0]

    @property
    def is_open(self) -> bool:
        """Whether it can be taken and was not."""
        if self.kind == PieceKind.COMMENT and (
            self.first.unit is None or not self.first.unit.anchor
        ):
            return False
        is_taken = any(piece.proposal_id or piece.opinion_id for piece in self.pieces)
        return self.kind != PieceKind.UNPLACED and not is_taken


def groups(user: Reader, returned: ReturnedFile) -> list[Group]:
    """Everything that was found in a file, in its order."""
    own = FoundPiece.objects.filter(
        hand__returned=returned, hand__returned__draft__in=drafts(user), answers=None
    )
    related = ("hand__person", "unit__anchor", "after__anchor", "proposal", "opinion")
    found = own.select_related(*related).prefetch_related("answered_by__hand__person")
    several: dict[str, list[FoundPiece]] = {}
    count: dict[tuple[object, ...], int] = {}
    for piece in found.order_by("position", "pk"):
        several.setdefault(_key(piece, count), []).append(piece)
    return [
        Group(key, each[0].kind, each[0].hand, tuple(each), _name(each[0]))
        for key, each in several.items()
    ]


def _key(piece: FoundPiece, count: dict[tuple[object, ...], int]) -> str:
    """Changes of one hand to one unit are one; new articles behind one unit are told apart by their
    order, so that those of each language meet."""
    if piece.kind != PieceKind.CHANGE:
        return f"p{piece.pk}"
    if piece.unit_id:
        return f"u{piece.hand_id}-{piece.unit_id}"
    place = (piece.hand_id, piece.after_id, piece.language)
    at = count[place] = count.get(place, 0) + 1
    return f"n{piece.hand_id}-{piece.after_id}-{at}"


def _name(piece: FoundPiece) -> str:
    near: Unit | None = piece.unit or piece.after
    return str((near.anchor if near else None) or near or "")


def known_proposal(user: Reader, draft: Draft, group: Group) -> Proposal | None:
    """A proposal that makes the same changes already, whoever made it."""
    found = proposals(user, draft).exclude(state=ProposalState.WITHDRAWN)
    for piece in group.pieces:
        found = found.filter(
            changes__unit=piece.unit,
            changes__after=piece.after if piece.unit is None else None,
            changes__language=piece.language,
            changes__text=piece.text.strip("\n"),
        )
    return found.order_by("number").first()


def already_said(user: Reader, draft: Draft, piece: FoundPiece) -> Opinion | None:
    """The same opinion, where somebody recorded it before."""
    hand = piece.hand
    whose = {"person": hand.person} if hand.person else {"person": None, "name": str(hand)}
    anchor = piece.unit.anchor if piece.unit else None
    same = opinions(user).filter(circle=draft.circle_id, question=None, anchor=anchor, **whose)
    return same.filter(text=piece.text.strip(), answers=None).first() if anchor else None


class Shown(NamedTuple):
    """A group for the page: its redlines by language, the proposal or opinion that it became or
    that says the same, and whether the draft reads so already."""

    group: Group
    redlines: list[tuple[FoundPiece, tuple[tuple[str, str], ...]]]
    known: Proposal | None = None
    said: Opinion | None = None
    is_so: bool = False

    @property
    def is_unplaced(self) -> bool:
        """Whether it has no place in the draft at which it could be proposed or said."""
        taken = self.group.first.proposal_id or self.group.first.opinion_id
        return not (self.group.is_open or taken)

    @property
    def may_pick(self) -> bool:
        """Whether it is still to be taken: the draft does not say so yet, and nobody said it."""
        return self.group.is_open and not (self.known or self.said or self.is_so)


def shown(user: Reader, returned: ReturnedFile) -> list[tuple[Hand, list[Shown]]]:
    """Everything that was found in a file, by who wrote it."""
    all_ = groups(user, returned)
    now = _now(user, returned.draft, all_)
    by_hand: dict[int, tuple[Hand, list[Shown]]] = {}
    for one in all_:
        pair = by_hand.setdefault(one.hand.pk, (one.hand, []))
        pair[1].append(_shown(user, returned.draft, one, now))
    return list(by_hand.values())


def _now(user: Reader, draft: Draft, all_: Sequence[Group]) -> dict[tuple[int | None, str], str]:
    units = {piece.unit_id for one in all_ for piece in one.pieces if piece.unit_id}
    newest = Wording.objects.filter(
        unit__in=units, unit__draft=draft, unit__draft__in=drafts(user), newest=True
    )
    return {(one.unit_id, one.language): one.text for one in newest}


def _shown(
    user: Reader, draft: Draft, group: Group, now: dict[tuple[int | None, str], str]
) -> Shown:
    if group.kind == PieceKind.COMMENT:
        return Shown(group, [], said=group.first.opinion or already_said(user, draft, group.first))
    lines = [(piece, redline(piece.base_text, piece.text)) for piece in group.pieces]
    if group.kind == PieceKind.UNPLACED:
        return Shown(group, lines)
    known = group.first.proposal or known_proposal(user, draft, group)
    is_so = all(
        piece.unit_id and now.get((piece.unit_id, piece.language), "").split() == piece.text.split()
        for piece in group.pieces
    )
    return Shown(group, lines, known, is_so=is_so and not group.first.proposal)

"""How what was found in a Word file that came back becomes proposals and opinions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Act, Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import require
from hoseibi.errors import Refusal
from hoseibi.meetings import actions as meetings
from hoseibi.partners import actions as partners
from hoseibi.partners.models import Person

from ..choices import PieceKind
from ..models import Draft, FoundPiece, Proposal, ReturnedFile
from ..queries.returned import Group, already_said, groups, known_proposal, people_of
from .proposals import Change, Proposing, propose


class NothingPicked(Refusal):
    message = _("Nothing was picked. Tick what is to become a proposal or an opinion.")


@dataclass(frozen=True)
class Taking:
    """What is taken of a file: groups of changes and comments by their key, the reason, and who
    each hand is: a person, `new` for a person who is entered by the name, None for the name alone.
    `as_one` puts all that one person changed into one proposal."""

    picked: frozenset[str]
    reason: str
    language: str
    people: dict[int, Person | str | None] = field(default_factory=dict)
    as_one: bool = False


NEW = "new"


@dataclass(frozen=True)
class Taken:
    """What came of it. `already` were there before and were not made again."""

    proposals: tuple[Proposal, ...] = ()
    opinions: int = 0
    already: int = 0


@transaction.atomic
def take(by: User, returned: ReturnedFile, taking: Taking, *, origin: str = Origin.PAGE) -> Taken:
    """Let what was picked become proposals and opinions of those who wrote it, brought in by who
    does it. What was taken before, or is there already, is not made again."""
    draft = returned.draft
    require(by, Act.PROPOSE, draft.circle_id)
    locked = ReturnedFile.objects.select_for_update().get(pk=returned.pk)
    _tell_who(by, locked, taking)
    picked = [one for one in groups(by, locked) if one.key in taking.picked and one.is_open]
    if not picked:
        raise NothingPicked
    changes = [one for one in picked if one.kind == PieceKind.CHANGE]
    fresh = [one for one in changes if known_proposal(by, draft, one) is None]
    made = [_propose(by, locked, batch, taking, origin) for batch in _batches(fresh, taking)]
    opinions, known = 0, len(changes) - len(fresh)
    for one in picked:
        if one.kind == PieceKind.COMMENT:
            is_new = _say(by, draft, one.pieces[0], origin)
            opinions, known = opinions + is_new, known + (not is_new)
    record(by, "took from", f"{draft} · {returned}", origin=origin)
    return Taken(tuple(made), opinions, known)


def _tell_who(by: User, returned: ReturnedFile, taking: Taking) -> None:
    """Bind each hand to a person of the circle, or to its name."""
    known = {one.pk for one in people_of(by, returned.draft)}
    for hand in returned.hands.all():
        if hand.pk not in taking.people:
            continue
        who = taking.people[hand.pk]
        if who == NEW and hand.name:
            hand.person = partners.person(hand.name)
        elif isinstance(who, Person) and (who.pk in known or who.pk == hand.person_id):
            hand.person = who
        else:
            hand.person = None
        hand.save(update_fields=("person",))


def _batches(fresh: Sequence[Group], taking: Taking) -> Iterable[list[Group]]:
    """The groups of changes that become one proposal each."""
    if not taking.as_one:
        return [[one] for one in fresh]
    by_hand: dict[int, list[Group]] = {}
    for one in fresh:
        by_hand.setdefault(one.hand.pk, []).append(one)
    return by_hand.values()


def _propose(
    by: User, returned: ReturnedFile, batch: Sequence[Group], taking: Taking, origin: str
) -> Proposal:
    pieces = [piece for one in batch for piece in one.pieces]
    changes = tuple(
        Change(piece.unit, piece.language, piece.text, piece.number, piece.after)
        for piece in pieces
    )
    where = ", ".join(one.name for one in batch[:3]) + (" …" if len(batch) > 3 else "")
    title = gettext("{articles}: from “{file}”").format(articles=where, file=returned.name)
    hand = batch[0].hand
    who: Person | str = hand.person or str(hand)
    proposing = Proposing(title, taking.reason, taking.language, changes, who=who)
    made = propose(by, returned.draft, proposing, origin=origin)
    FoundPiece.objects.filter(pk__in=[piece.pk for piece in pieces]).update(proposal=made)
    return made


def _say(by: User, draft: Draft, piece: FoundPiece, origin: str) -> bool:
    """Record a comment with its answers as opinions; whether it is a new one."""
    is_new = already_said(by, draft, piece) is None
    first = _opinion(by, draft, piece, None, origin)
    for reply in piece.answered_by.select_related("hand__person", "unit__anchor"):
        _opinion(by, draft, reply, first, origin)
    return is_new


def _opinion(by: User, draft: Draft, piece: FoundPiece, answers: object, origin: str) -> object:
    hand = piece.hand
    saying = meetings.Saying(
        piece.text, piece.language, piece.unit.anchor, words=piece.words, answers=answers
    )
    made = meetings.say(by, draft.circle_id, saying, hand.person or str(hand), origin=origin)
    piece.opinion = made
    piece.save(update_fields=("opinion",))
    return made

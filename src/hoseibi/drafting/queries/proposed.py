"""Every open proposal on a draft in one text, each change under who proposed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC
from typing import NamedTuple

import msgspec

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader

from .. import storage
from ..choices import UnitKind
from ..models import Draft, DraftLanguage, Proposal, Wording
from .drafts import newest
from .proposals import changes, proposals


class Proposed(NamedTuple):
    """The draft as it is now, its lines with what is proposed, the hands that these are signed by,
    and the numbers of proposals that fit no more."""

    law: legaltext.Law
    rows: list[legaltext.Row]
    hands: tuple[tuple[str, str], ...]
    left_out: list[int]


class _Edit(NamedTuple):
    """One proposal: the units that it changes, by their place in the draft, with their new text."""

    hand: int
    texts: dict[int, str]


def proposed_rows(user: Reader, draft: Draft, language: DraftLanguage) -> Proposed:
    """The whole draft in a language with every open proposal. Proposals that do not touch are laid
    over the draft together, so that many cost little more than one."""
    now = [one for one in newest(user, draft, language.language) if one.text.strip()]
    places = {one.unit_id: at for at, one in enumerate(now)}
    waiting = proposals(user, draft).filter(state__in=("open", "held"))
    edits, hands, left_out = [], [], []
    for proposal in waiting.order_by("number"):
        texts = _texts(user, proposal, language.language, places, now)
        if texts is None:
            left_out.append(proposal.number)
        elif texts:
            edits.append(_Edit(len(hands), texts))
            hands.append(_hand(proposal))
    written = legaltext.manuscript(storage.joined(one.text for one in now), language.convention)
    layers = _layers(edits)
    laws = [written.edited(_with(now, layer)).law for layer in layers]
    if not laws:
        return Proposed(written.law, legaltext.law_rows(written.law), (), left_out)
    signer = _Signer(now, layers)
    rows = [signer.row(row) for row in legaltext.joint_rows(written.law, laws)]
    return Proposed(written.law, rows, tuple(hands), left_out)


def _hand(proposal: Proposal) -> tuple[str, str]:
    at = proposal.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return proposal.who, at


def _texts(
    user: Reader, proposal: Proposal, language: str, places: dict[int, int], now: list[Wording]
) -> dict[int, str] | None:
    """What a proposal makes of the units that it changes in a language; None where it does not fit
    the words of today."""
    found: dict[int, str] = {}
    for one in changes(user, proposal):
        if one.change.language != language:
            continue
        at = places.get(one.change.unit_id or one.change.after_id or 0)
        if at is None or one.fitted is None:
            return None
        before = found.get(at, now[at].text)
        found[at] = one.fitted if one.change.unit_id else f"{before}\n\n{one.fitted}"
    return {at: text for at, text in found.items() if text != now[at].text}


def _layers(edits: Iterable[_Edit]) -> list[list[_Edit]]:
    """Edits put together where none is in a unit beside one of another."""
    layers: list[tuple[set[int], list[_Edit]]] = []
    for edit in edits:
        around = {at + step for at in edit.texts for step in (-1, 0, 1)}
        free = next((each for each in layers if each[0].isdisjoint(around)), None)
        if free is None:
            free = (set(), [])
            layers.append(free)
        free[0].update(edit.texts)
        free[1].append(edit)
    return [layer for _taken, layer in layers]


def _with(now: Sequence[Wording], layer: Iterable[_Edit]) -> str:
    texts = {at: text for edit in layer for at, text in edit.texts.items()}
    return storage.joined(texts.get(at, one.text) for at, one in enumerate(now))


class _Signer:
    """Turns the layer of a change into the hand of the proposal that stands there in it."""

    def __init__(self, now: list[Wording], layers: list[list[_Edit]]) -> None:
        self.kinds = [one.unit.kind for one in now]
        self.articles = {one.unit.address: at for at, one in enumerate(now) if one.unit.address}
        self.hands = [{at: edit.hand for edit in layer for at in edit.texts} for layer in layers]
        self.at = 0

    def row(self, row: legaltext.Row) -> legaltext.Row:
        """A line with the hands of the proposals."""
        self.at = self.place(row)
        if not isinstance(row, legaltext.SignedRow):
            return row
        return msgspec.structs.replace(
            row,
            by=self.by(row.by),
            number=tuple(map(self.piece, row.number)),
            heading=tuple(map(self.piece, row.heading)),
            text=tuple(map(self.piece, row.text)),
        )

    def place(self, row: legaltext.Row) -> int:
        """The unit that a line stands in: of a new line, that of the line above."""
        steps = row.old.split("__") if row.old else []
        last = max((at for at, step in enumerate(steps) if step.startswith("art_")), default=-1)
        for end in range(1, last + 2):
            found = self.articles.get("__".join(steps[:end]))
            if found is not None:
                return found
        follows = self.at + 1
        is_lines = follows < len(self.kinds) and self.kinds[follows] == UnitKind.LINES
        return follows if steps and is_lines else self.at

    def piece(self, piece: legaltext.Piece) -> legaltext.Piece:
        if not isinstance(piece, legaltext.Signed):
            return piece
        return msgspec.structs.replace(piece, by=self.by(piece.by))

    def by(self, layers: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self.hand(self.hands[layer]) for layer in layers))

    def hand(self, hands: dict[int, int]) -> int:
        """Who proposes something here; no two proposals of a layer stand beside one another."""
        near = (hands.get(at) for at in (self.at, self.at + 1, self.at - 1))
        return next((hand for hand in near if hand is not None), next(iter(hands.values())))

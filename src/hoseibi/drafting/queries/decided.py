"""How articles came to read by a proposal that was adopted with changes."""

from __future__ import annotations

from typing import NamedTuple

from hoseibi.accounts.permissions import Reader

from ..choices import ProposalState
from ..models import Proposal, Wording
from .drafts import drafts
from .outline import pieces


class AsDecided(NamedTuple):
    """A wording that a decision made, and what it changed in the one before."""

    wording: Wording
    pieces: tuple[tuple[str, str], ...]


def as_decided(user: Reader, proposal: Proposal) -> list[AsDecided]:
    """What a decision made of the articles, where it is not what was proposed."""
    if proposal.state != ProposalState.AMENDED:
        return []
    made = Wording.objects.filter(proposal=proposal, unit__draft__in=drafts(user))
    return [
        AsDecided(one, pieces(_before(one), one.text))
        for one in made.select_related("unit__anchor").order_by("pk")
    ]


def _before(wording: Wording) -> str:
    before = Wording.objects.filter(
        unit=wording.unit_id, language=wording.language, number=wording.number - 1
    )
    return before.values_list("text", flat=True).first() or ""

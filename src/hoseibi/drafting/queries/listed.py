"""The proposals on a draft as a list that can be narrowed: by state, by article, by person."""

from __future__ import annotations

from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader

from ..choices import ProposalState
from ..models import Draft, Proposal, ProposedWording, Unit
from .proposals import proposals

PAGE = 25


class Sieve(NamedTuple):
    """What is wanted: a state, the number of a unit as a row, the number of an author; 0 and
    nothing for all."""

    state: str = ""
    unit: int = 0
    author: int = 0


class Listed(NamedTuple):
    """One page of a list. `states` are those that there are under the other wishes, with how many;
    `units` and `authors` all that have proposals, as (key, name)."""

    shown: list[Proposal]
    total: int
    states: list[tuple[str, str, int]]
    units: list[tuple[int, str]]
    authors: list[tuple[int, str]]
    page: int
    pages: int


def listed(user: Reader, draft: Draft, sieve: Sieve, page: int = 1) -> Listed:
    """The proposals that are wanted, newest first."""
    everything = proposals(user, draft)
    narrowed = _narrowed(everything, sieve)
    wanted = narrowed.filter(state=sieve.state) if sieve.state else narrowed
    paged = Paginator(wanted, PAGE)
    shown = paged.get_page(page)
    keys = narrowed.order_by().values("pk")
    counted = Proposal.objects.filter(pk__in=keys).order_by().values_list("state")
    by_state = dict(counted.annotate(Count("pk")))
    return Listed(
        list(shown.object_list),
        sum(by_state.values()),
        [
            (state, str(name), by_state[state])
            for state, name in ProposalState.choices
            if state in by_state
        ],
        _units(everything),
        _authors(everything),
        shown.number,
        paged.num_pages,
    )


def _narrowed(found: QuerySet[Proposal], sieve: Sieve) -> QuerySet[Proposal]:
    if sieve.unit:
        changes = ProposedWording.objects.filter(unit=sieve.unit)
        found = found.filter(pk__in=changes.values("proposal"))
    return found.filter(author=sieve.author) if sieve.author else found


def _units(found: QuerySet[Proposal]) -> list[tuple[int, str]]:
    """The articles that proposals are about, in the order of the draft."""
    keys = ProposedWording.objects.filter(proposal__in=found.order_by().values("pk")).values("unit")
    units = Unit.objects.filter(pk__in=keys).select_related("anchor").order_by("position")
    return [(unit.pk, str(unit.anchor or unit)) for unit in units]


def _authors(found: QuerySet[Proposal]) -> list[tuple[int, str]]:
    keys = found.order_by().values("author")
    return sorted(
        ((author.pk, str(author)) for author in User.objects.filter(pk__in=keys)),
        key=lambda one: one[1],
    )

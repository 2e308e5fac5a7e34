"""The proposals on a draft as a list that can be narrowed: by state, by article, by person."""

from __future__ import annotations

from typing import NamedTuple

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.asked import number

from ..choices import ProposalState
from ..models import Draft, Proposal, ProposedWording, Unit
from .proposals import proposals

PAGE = 25


class Sieve(NamedTuple):
    """What is wanted: a state, the number of a unit as a row, the key of whose it is; 0 and nothing
    for all."""

    state: str = ""
    unit: int = 0
    by: str = ""


class Listed(NamedTuple):
    """One page of a list. `states` are those that there are under the other wishes, with how many;
    `units` and `people` all that have proposals, as (key, name)."""

    shown: list[Proposal]
    total: int
    states: list[tuple[str, str, int]]
    units: list[tuple[int, str]]
    people: list[tuple[str, str]]
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
        _people(everything),
        shown.number,
        paged.num_pages,
    )


def _narrowed(found: QuerySet[Proposal], sieve: Sieve) -> QuerySet[Proposal]:
    if sieve.unit:
        changes = ProposedWording.objects.filter(unit=sieve.unit)
        found = found.filter(pk__in=changes.values("proposal"))
    return found.filter(_theirs(sieve.by)) if sieve.by else found


def _units(found: QuerySet[Proposal]) -> list[tuple[int, str]]:
    """The articles that proposals are about, in the order of the draft."""
    keys = ProposedWording.objects.filter(proposal__in=found.order_by().values("pk")).values("unit")
    units = Unit.objects.filter(pk__in=keys).select_related("anchor").order_by("position")
    return [(unit.pk, str(unit.anchor or unit)) for unit in units]


PERSON, NAME, ACCOUNT = "p", "n", "a"
"""How the key of somebody begins: known as a person, by a name alone, by an account alone."""


def _people(found: QuerySet[Proposal]) -> list[tuple[str, str]]:
    """Whose the proposals are, by name: also of those for whom somebody else brought one in."""
    people: dict[str, str] = {}
    for one in found.prefetch_related(None).select_related("person", "author__person"):
        person = one.person or (one.author.person if one.author and not one.name else None)
        key = f"{PERSON}{person.pk}" if person else f"{NAME}{one.name}" if one.name else ""
        people.setdefault(key or f"{ACCOUNT}{one.author_id}", str(person or one.who))
    return sorted(people.items(), key=lambda one: one[1])


def _theirs(said: str) -> Q:
    """The condition that a proposal is somebody's."""
    kind, of = said[:1], said[1:]
    own = Q(person=None, name="")
    if kind == NAME:
        return Q(person=None, name=of)
    key = number(of)
    if kind == PERSON:
        return Q(person=key) | own & Q(author__person=key)
    return own & Q(author=key, author__person=None)

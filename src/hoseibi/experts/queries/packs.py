"""Handover packs that were made, for who made them, who comes after, and who manages the work; of
each its lines as far as the reader reads in their circles."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where

from ..choices import KNOWN_TO_ALL, Section
from ..models import Assignment, Handover, HandoverEntry, HandoverItem
from ..permissions import is_own, may_hand_over, may_see_roster


class Pack(NamedTuple):
    """A pack as a reader sees it: its lines by part, how many are settled, how many are of circles
    in which they do not read, and the questions that wait for an answer."""

    handover: Handover
    parts: list[tuple[Section, list[HandoverEntry]]]
    settled: int
    total: int
    hidden: int
    asked: list[HandoverEntry]


def handovers(user: Reader) -> QuerySet[Handover]:
    """The packs that somebody may open."""
    found = Handover.objects.select_related("assignment__expert__person", "made_by")
    if may_see_roster(user):
        return found
    person = getattr(user, "person_id", None)
    manages = Q(assignment__circle__in=circles_where(user, Act.MANAGE))
    if person is None:
        return found.filter(manages)
    after = Q(
        assignment__followed_by__expert__person=person,
        assignment__followed_by__state__in=KNOWN_TO_ALL,
    )
    return found.filter(manages | after | Q(assignment__expert__person=person)).distinct()


def handover(user: Reader, key: int) -> Handover | None:
    """One pack by its number."""
    return handovers(user).filter(pk=key).first()


def packs_of(user: Reader, post: Assignment) -> list[Handover]:
    """The packs that were made of an assignment, the last first."""
    own = handovers(user).filter(assignment=post)
    done = Count("entries", filter=Q(entries__settled_at__isnull=False), distinct=True)
    return list(own.annotate(lines=Count("entries", distinct=True), settled=done))


def received(user: Reader) -> list[Handover]:
    """The packs that predecessors left to somebody, with how much of each is open to them."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    own = handovers(user).filter(
        assignment__followed_by__expert__person=person,
        assignment__followed_by__state__in=KNOWN_TO_ALL,
    )
    own = own.select_related(None).select_related("assignment__expert")
    left = Q(entries__settled_at__isnull=True) & _readable(user, "entries__circle")
    found = own.annotate(left=Count("entries", filter=left, distinct=True)).order_by("-made_on")
    named = found.prefetch_related("assignment__expert__person")
    return [one for one in named if one.left]


def _readable(user: Reader, field: str = "circle") -> Q:
    reads = circles_where(user, Act.READ)
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__in": reads})


def entries(user: Reader, pack: Handover) -> QuerySet[HandoverEntry]:
    """The lines of a pack that somebody reads."""
    own = HandoverEntry.objects.filter(handover=pack, handover__in=handovers(user).order_by())
    return own.filter(_readable(user)).select_related("settled_by").order_by("position", "pk")


def entry(user: Reader, pack: Handover, key: int) -> HandoverEntry | None:
    """One line of a pack; a question back is open to whom it is asked, wherever it stands."""
    found = entries(user, pack).filter(pk=key).first()
    if found is None and is_own(user, pack.assignment.expert):
        asked = HandoverEntry.objects.filter(handover=pack, pk=key).exclude(question="")
        return asked.first()
    return found


def opened(user: Reader, pack: Handover) -> Pack:
    """A pack for a reader."""
    rows = list(entries(user, pack))
    total = HandoverEntry.objects.filter(handover=pack).count()
    parts = [(one, [row for row in rows if row.section == one]) for one in Section]
    asked = HandoverEntry.objects.filter(handover=pack, answer="").exclude(question="")
    return Pack(
        pack,
        [(section, own) for section, own in parts if own],
        sum(row.settled_at is not None for row in rows),
        len(rows),
        total - len(rows),
        list(asked) if is_own(user, pack.assignment.expert) else [],
    )


def notes_for_successor(user: Reader, post: Assignment) -> list[HandoverItem]:
    """The expert's own notes, those that are settled last."""
    if not may_hand_over(user, post):
        return []
    return sorted(post.handover_items.all(), key=lambda one: (one.settled_on is not None, one.pk))


def asked_back(user: Reader) -> list[HandoverEntry]:
    """The questions of successors that wait for somebody's answer."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    own = HandoverEntry.objects.filter(handover__assignment__expert__person=person, answer="")
    return list(own.exclude(question="").select_related("handover__assignment"))

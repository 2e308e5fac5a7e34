"""The letters that somebody may read, sifted and counted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_officer

from ..choices import LetterState
from ..models import Letter, LetterMatter
from ..permissions import managed, may_read_outbox

PAGE = 50
STUCK = (LetterState.WAITING, LetterState.FAILED)
STRANDED_AFTER = timedelta(minutes=15)
"""A letter that somebody took up to send and never said what came of it."""


class Sieve(NamedTuple):
    """Which letters are asked for; an empty word asks for all."""

    state: str = ""
    kind: str = ""
    words: str = ""


class Outbox(NamedTuple):
    """One page of letters: how many there are in each state, and how many of the page's kind."""

    shown: list[Letter]
    states: list[tuple[str, str, int]]
    kinds: list[str]
    total: int
    page: int
    pages: int
    closed: int


def letters(user: Reader) -> QuerySet[Letter]:
    """The letters that somebody may read: their own, and those they answer for as far as they read
    in every circle that a letter is about."""
    if not user.is_authenticated:
        return Letter.objects.none()
    mine = circles_where(user, Act.READ) if is_officer(user) else managed(user)
    elsewhere = LetterMatter.objects.filter(letter=OuterRef("pk")).exclude(circle__in=mine)
    nobodys = Q(circle=None, scattered=False) if is_officer(user) else Q(pk=None)
    if is_officer(user):
        elsewhere = elsewhere.filter(circle__isnull=False)
    within = Q(circle__in=mine) | Q(scattered=True) & ~Exists(elsewhere)
    return Letter.objects.filter(Q(made_by=user.pk) | nobodys | within)


def letter(user: Reader, key: int) -> Letter | None:
    """One letter that somebody may read."""
    found = letters(user).select_related("user", "person__organ", "made_by", "released_by")
    return found.prefetch_related("matters", "attachments__file").filter(pk=key).first()


def sifted(user: Reader, sieve: Sieve) -> QuerySet[Letter]:
    """The letters that are asked for, the newest first."""
    found = _saying(letters(user), sieve)
    if sieve.kind:
        found = found.filter(kind=sieve.kind)
    if sieve.state:
        found = found.filter(state=sieve.state)
    return found.select_related("made_by").order_by("-made_at", "-pk")


def _saying(found: QuerySet[Letter], sieve: Sieve) -> QuerySet[Letter]:
    if not sieve.words:
        return found
    says = Q(subject__icontains=sieve.words) | Q(name__icontains=sieve.words)
    return found.filter(says | Q(address__icontains=sieve.words))


def _counts(found: QuerySet[Letter]) -> dict[tuple[str, str], int]:
    counted = found.order_by().values_list("kind", "state").annotate(Count("pk"))
    return {(kind, state): count for kind, state, count in counted}


def outbox(user: Reader, sieve: Sieve, page: int = 1) -> Outbox:
    """One page of the letters that are asked for."""
    all_ = _counts(letters(user))
    asked = _counts(_saying(letters(user), sieve)) if sieve.words else all_
    counts = dict.fromkeys(LetterState.values, 0)
    for (kind, state), count in asked.items():
        if sieve.kind in ("", kind):
            counts[state] += count
    total = counts.get(sieve.state, 0) if sieve.state else sum(counts.values())
    pages = max(1, -(-total // PAGE))
    page = min(max(1, page), pages)
    shown = list(sifted(user, sieve).defer("text")[(page - 1) * PAGE : page * PAGE])
    states = [(each.value, str(each.label), counts[each]) for each in LetterState]
    kinds = sorted({kind for kind, _state in all_})
    seen = sum(count for (_kind, state), count in all_.items() if state in STUCK)
    return Outbox(shown, states, kinds, sum(counts.values()), page, pages, _closed(user, seen))


def to_let_go(user: Reader) -> int:
    """How many letters wait for somebody who may let them go: written by people, or stuck."""
    if not may_read_outbox(user):
        return 0
    waits = Q(state=LetterState.WAITING, send_after__isnull=True) | Q(state=LetterState.FAILED)
    return letters(user).filter(waits).count()


def _closed(user: Reader, seen: int) -> int:
    """How many letters wait about circles in which an officer does not read: of those, no more is
    told than that they are there."""
    if not is_officer(user):
        return 0
    return Letter.objects.filter(state__in=STUCK).count() - seen


def is_stranded(user: Reader, letter: Letter, now: datetime | None = None) -> bool:
    """Whether nobody knows what came of sending a letter: its sender ended on the way."""
    since = (now or timezone.now()) - STRANDED_AFTER
    return letter.state == LetterState.LEAVING and (letter.claimed_at or since) <= since

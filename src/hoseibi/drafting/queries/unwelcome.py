"""Words of one's own drafts that were decided against: they wait until somebody takes others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Max, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries.kept import Kept
from hoseibi.terms.queries import languages_with_verdicts, out_of_use, state_of_terms

from ..models import Draft, Wording
from .drafts import drafts

MOST_DRAFTS = 20
"""Drafts that are looked at, those that changed last."""


class Unwelcome(NamedTuple):
    """Words of a draft that were decided against: in which language, what stands in their place,
    the first article in which they stand (its address, or its number as a row), and in how many."""

    draft: Draft
    language: str
    term: str
    instead: str
    place: str
    units: int


_Said = tuple[str, str, str, int]
_kept: Kept[tuple[object, ...], tuple[_Said, ...]] = Kept(500)


def unwelcome(user: Reader) -> list[Unwelcome]:
    """What was decided against and stands in the drafts that somebody writes or translates, draft
    by draft, those that changed last first. Five queries at most, and one for each language; the
    words are read again only once a draft or a term changed."""
    circles = {*circles_where(user, Act.REVISE), *circles_where(user, Act.TRANSLATE)}
    spoken = languages_with_verdicts() if circles else frozenset()
    if not spoken:
        return []
    open_ = drafts(user).filter(circle__in=circles, closed_at=None)
    found = open_.order_by("-changed_at", "pk").values_list("pk", flat=True)
    own = list(found[:MOST_DRAFTS])
    terms = state_of_terms()
    newest = Wording.objects.filter(unit__draft__in=own, newest=True).exclude(text="")
    rows = newest.order_by().values_list("unit__draft", "language").annotate(last=Max("pk"))
    keys = {
        (draft, language): (draft, language, last, terms)
        for draft, language, last in rows
        if language.split("-")[0] in spoken
    }
    said = _said(newest, keys)
    known = open_.in_bulk({draft for (draft, _language), words in said.items() if words})
    return [
        Unwelcome(known[draft], language, *each)
        for draft in own
        for of, language in keys
        if of == draft
        for each in said[of, language]
    ]


def _said(
    newest: QuerySet[Wording], keys: dict[tuple[int, str], tuple[object, ...]]
) -> dict[tuple[int, str], tuple[_Said, ...]]:
    """For each draft and language, what was decided against in it."""
    known = {at: _kept.get(key) for at, key in keys.items()}
    missing = [at for at, one in known.items() if one is None]
    texts: dict[tuple[int, str], list[tuple[str, str]]] = {at: [] for at in missing}
    if missing:
        wanted = newest.filter(unit__draft__in={draft for draft, _language in missing})
        lines = wanted.order_by("unit__position").values_list(
            "unit__draft", "language", "unit", "unit__address", "text"
        )
        for draft, language, unit, address, text in lines:
            if (draft, language) in texts:
                texts[draft, language].append((address or str(unit), text))
    made = {at: _gathered(at[1], passages) for at, passages in texts.items()}
    for at, found in made.items():
        _kept.keep(keys[at], found)
    return {at: made[at] if one is None else one for at, one in known.items()}


def _gathered(language: str, passages: Iterable[tuple[str, str]]) -> tuple[_Said, ...]:
    """Each word once: what stands in its place, where it stands first, and in how many units."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for one in out_of_use(language, passages):
        told = dict(one.arguments)
        places.setdefault((told["term"], told["instead"]), {})[one.address] = None
    return tuple((*words, next(iter(at)), len(at)) for words, at in places.items())

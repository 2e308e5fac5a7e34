"""Past requests like one that is being written, with why they are alike and what came of them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import NamedTuple

from django.db.models import Count, F

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import by_language

from ..choices import FormItem, RequestState
from ..models import Request, RequestTerm, Term
from ..permissions import is_department, may_weigh
from ..storage.terms import joined, weighed
from .requests import requests

ASKED, MOST_SPREAD, CANDIDATES = 24, 1_500, 60
"""So many of the typed words are looked up, none that more requests use, and so many of the
requests that share most of them are compared."""
LIKE = 0.12
"""The share of the looked-up words, by their rarity, from which requests are called alike."""
TELLING = (FormItem.SECTOR, FormItem.ISSUES, FormItem.GOAL, FormItem.PURPOSE)
OF_FIELD, OF_COUNTRY = 0.08, 0.05


class Looking(NamedTuple):
    """What is being written: its words in one language, where it belongs, and the key of the
    request itself, which is not like itself."""

    words: str
    language: str = ""
    field_of_law: str = ""
    country: int = 0
    itself: int = 0


class Likeness(NamedTuple):
    """A request like another: how much, by which words, and whether of its field and country."""

    request: Request
    score: float
    words: list[str]
    same_field: bool
    same_country: bool

    @property
    def percent(self) -> int:
        return min(99, round(100 * self.score))


def similar(user: Reader, looking: Looking, most: int = 5) -> list[Likeness]:
    """The requests that are most like it, among those that the reader may see."""
    typed = weighed([(looking.words, looking.language, 1)])
    rare = _rarest(typed)
    if not rare:
        return _neighbours(user, looking, most)
    shared = _shared(user, looking, rare)
    found = requests(user).filter(pk__in=shared).exclude(state=RequestState.DRAFT)
    alike = [
        _likeness(one, looking, shared[one.pk], rare) for one in found.select_related("verdict")
    ]
    ranked = sorted(alike, key=lambda one: (-one.score, -one.request.pk))
    return [one for one in ranked if one.score >= LIKE][:most]


def like(user: Reader, request: Request, most: int = 5) -> list[Likeness]:
    """The requests that are like one that was submitted, for those who weigh it."""
    if not may_weigh(user, request):
        return []
    titles = by_language(request.title)
    own = titles.get(request.language) or str(request.title)
    said = request.texts.filter(language=request.language, item__in=TELLING)
    words = " ".join([own, *said.values_list("text", flat=True)])
    place = (request.field_of_law, request.country_id, request.pk)
    return similar(user, Looking(words, request.language, *place), most)


def _rarest(typed: Counter[str]) -> dict[int, tuple[str, float]]:
    """The typed words that tell most: key of the term → its text and rarity."""
    wanted = [text for text, _count in typed.most_common(300)]
    known = Term.objects.filter(text__in=wanted, spread__gt=0, spread__lte=MOST_SPREAD)
    everything = Request.objects.count() + 1
    rarity = {
        one.pk: (one.text, math.log(1 + everything / one.spread) * min(3, typed[one.text]))
        for one in known
    }
    best = sorted(rarity, key=lambda key: -rarity[key][1])[:ASKED]
    return {key: rarity[key] for key in best}


def _shared(
    user: Reader, looking: Looking, rare: dict[int, tuple[str, float]]
) -> dict[int, list[int]]:
    """The requests that share most of the words: key → the keys of those words."""
    uses = RequestTerm.objects.filter(term__in=list(rare)).exclude(request=looking.itself)
    if not is_department(user):
        uses = uses.filter(request__in=requests(user).order_by().values("pk"))
    counted = uses.order_by().values("request").annotate(shared=Count("pk"))
    best = counted.order_by("-shared", "-request").values_list("request", flat=True)[:CANDIDATES]
    found: dict[int, list[int]] = defaultdict(list)
    for request, term in uses.filter(request__in=list(best)).values_list("request", "term"):
        found[request].append(term)
    return dict(found)


def _likeness(
    request: Request, looking: Looking, keys: list[int], rare: dict[int, tuple[str, float]]
) -> Likeness:
    everything = sum(rarity for _text, rarity in rare.values())
    score = sum(rare[key][1] for key in keys) / everything
    same_field = request.field_of_law == looking.field_of_law
    same_country = request.country_id == looking.country
    score += OF_FIELD * same_field + OF_COUNTRY * same_country
    # In the order in which they were typed, so that pairs of letters join into words again.
    words = joined(rare[key][0] for key in sorted(keys, key=list(rare).index))
    words.sort(key=len, reverse=True)
    return Likeness(request, score, words[:8], same_field, same_country)


def _neighbours(user: Reader, looking: Looking, most: int) -> list[Likeness]:
    """Without words to go by: the newest of the same field of law and country."""
    if not (looking.field_of_law and looking.country):
        return []
    found = requests(user).filter(field_of_law=looking.field_of_law, country=looking.country)
    found = found.exclude(state=RequestState.DRAFT).exclude(pk=looking.itself)
    newest = found.select_related("verdict").order_by(F("entered_on").desc(), "-pk")[:most]
    return [Likeness(one, OF_FIELD + OF_COUNTRY, [], True, True) for one in newest]

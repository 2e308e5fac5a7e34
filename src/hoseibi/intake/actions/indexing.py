"""How the words of a request are kept turned round, so that like ones are found at once."""

from __future__ import annotations

import math
from collections import Counter

from django.db.models import F

from hoseibi import legaltext
from hoseibi.ui.languages import by_language

from ..choices import FormItem
from ..models import Request, RequestTerm, Term
from ..storage.terms import weighed

TITLE, AIM, REST = 6, 2, 1
AIMS = frozenset((FormItem.PURPOSE, FormItem.ISSUES, FormItem.GOAL, FormItem.OUTPUTS))
SILENT = frozenset((FormItem.BUDGET, FormItem.STAFF, FormItem.DEPARTMENT, FormItem.SCHEDULE))
"""Items that say nothing of what is asked for."""
KEPT, HEAVIEST = 120, 60


def found_by(request: Request) -> str:
    """What a request is found by when somebody types its name."""
    names = [request.reference, *by_language(request.title).values(), request.agency]
    if request.organ is not None:
        names += by_language(request.organ.name).values()
    return legaltext.fold(" ".join(names))


def index(request: Request) -> None:
    """Keep the words by which a request is told from others."""
    counted = _counted(request)
    known = {one.text: one for one in Term.objects.filter(text__in=list(counted))}
    everything = Request.objects.count() + 1
    ranked = sorted(
        counted,
        key=lambda term: -counted[term] * _rarity(known.get(term), everything),
    )
    _keep(request, {term: min(counted[term], HEAVIEST) for term in ranked[:KEPT]}, known)


def _counted(request: Request) -> Counter[str]:
    parts = [(words, code, TITLE) for code, words in by_language(request.title).items()]
    parts += [
        (one.text, one.language, AIM if one.item in AIMS else REST)
        for one in request.texts.all()
        if one.item not in SILENT
    ]
    return weighed(parts)


def _rarity(term: Term | None, everything: int) -> float:
    return 1 + math.log(everything / (1 + (term.spread if term else 0)))


def _keep(request: Request, weights: dict[str, int], known: dict[str, Term]) -> None:
    before = dict(request.terms.values_list("term__text", "pk"))
    gone = set(before) - set(weights)
    Term.objects.filter(text__in=gone).update(spread=F("spread") - 1)
    request.terms.all().delete()
    missing = [Term(text=text) for text in weights if text not in known]
    Term.objects.bulk_create(missing, ignore_conflicts=True)
    keys = dict(Term.objects.filter(text__in=list(weights)).values_list("text", "pk"))
    Term.objects.filter(text__in=set(weights) - set(before)).update(spread=F("spread") + 1)
    RequestTerm.objects.bulk_create(
        RequestTerm(request=request, term_id=keys[text], weight=weight)
        for text, weight in weights.items()
    )

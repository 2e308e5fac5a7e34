"""Which article somebody means who puts one on the agenda."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, may
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import places_meant, visible_laws


class ArticleMeant(NamedTuple):
    """An article of a law, by its address and what it is called."""

    law: Law
    address: str
    label: str


def article_meant(user: Reader, circle: Circle, text: str) -> ArticleMeant | None:
    """The article that a text names, as the search understands it: of the partner's laws first. An
    article that stands in a draft alone is known by what it is called there."""
    places = places_meant(user, text, on=timezone.localdate())
    places.sort(key=lambda place: place.law.country_id != circle.country_id)
    if places:
        return ArticleMeant(places[0].law, places[0].address, places[0].num)
    if not may(user, Act.READ, circle):
        return None
    of_partner = Q(law__country=circle.country_id) & Q(law__in=visible_laws(user))
    anchors = Anchor.objects.filter(of_partner).exclude(address="").select_related("law")
    named = [one for one in anchors if _names(text, one.label)]
    best = max(named, key=lambda one: len(one.label), default=None)
    return ArticleMeant(best.law, best.address, best.label) if best else None


def _names(text: str, label: str) -> bool:
    """Whether a text says a label whole: `Article 61` is not said by `Article 61-2`."""
    return re.search(rf"(?<!\w){re.escape(label)}(?![\w-])", text, re.IGNORECASE) is not None

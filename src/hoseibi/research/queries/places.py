"""The countries, circles, laws and articles that somebody can name who writes something down."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import places_meant, visible_laws
from hoseibi.intake.choices import RequestState
from hoseibi.intake.models import Request
from hoseibi.intake.queries import requests
from hoseibi.partners.models import Country
from hoseibi.projects.models import Project
from hoseibi.projects.queries import projects

from ..permissions import reach

_BETWEEN = re.compile(r"[;；\n]+")


class ArticleMeant(NamedTuple):
    """An article of a law, by its address and what it is called."""

    law: Law
    address: str
    label: str


def countries_to_enter(user: Reader) -> QuerySet[Country]:
    """The countries of which somebody may write down what is known."""
    own = reach(user)
    known = Country.objects.all()
    return known if own.everywhere else known.filter(pk__in=own.serving)


def circles_to_keep(user: Reader, country: Country | None) -> QuerySet[Circle]:
    """The circles that somebody may keep something to: those they read in, for that country."""
    own = Circle.objects.filter(pk__in=reach(user).circles, closed_on=None)
    if country is None:
        return own
    return own.filter(Q(country=country) | Q(parent__country=country))


def laws_known(user: Reader) -> QuerySet[Law]:
    """The laws that somebody may hear of: those they read, and those that a circle of theirs is
    drafting."""
    laws = Law.objects.filter(deleted_at=None)
    drafted = Q(drafts__circle__in=reach(user).circles)
    return laws.filter(Q(pk__in=visible_laws(user).values("pk")) | drafted).distinct()


def laws_of(user: Reader, country: Country) -> QuerySet[Law]:
    """Those of them that are a country's, with their names."""
    return laws_known(user).filter(country=country).prefetch_related("names")


def anchors_known(user: Reader) -> QuerySet[Anchor]:
    """The articles of the laws that somebody may hear of."""
    found = Anchor.objects.filter(law__in=laws_known(user).values("pk"))
    return found.select_related("law").prefetch_related("law__names")


def requests_known(user: Reader) -> QuerySet[Request]:
    """The requests that somebody may know of and that were sent; nobody's drafts."""
    return requests(user).exclude(state=RequestState.DRAFT)


def projects_known(user: Reader) -> QuerySet[Project]:
    """The projects that somebody may know of: those of their circles."""
    return projects(user)


def articles_meant(
    user: Reader, country: Country, text: str
) -> list[tuple[str, ArticleMeant | None]]:
    """Each article that a text names, between semicolons or on its own line, with what is meant by
    it; None where no law that the reader knows has it."""
    said = [one.strip() for one in _BETWEEN.split(text) if one.strip()]
    return [(one, _article(user, country, one)) for one in said]


def _article(user: Reader, country: Country, said: str) -> ArticleMeant | None:
    places = places_meant(user, said, on=timezone.localdate())
    places.sort(key=lambda place: place.law.country_id != country.pk)
    if places:
        return ArticleMeant(places[0].law, places[0].address, places[0].num)
    anchors = anchors_known(user).filter(law__country=country).exclude(address="")
    named = [one for one in anchors if _names(said, one.label)]
    best = max(named, key=lambda one: len(one.label), default=None)
    return ArticleMeant(best.law, best.address, best.label) if best else None


def _names(text: str, label: str) -> bool:
    """Whether a text says a label whole: `Article 61` is not said by `Article 61-2`."""
    return re.search(rf"(?<!\w){re.escape(label)}(?![\w-])", text, re.IGNORECASE) is not None

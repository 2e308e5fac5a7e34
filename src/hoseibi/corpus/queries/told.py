"""What applications that stand above know of an article or a law, for its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import BooleanField, Exists, ExpressionWrapper, Model, OuterRef, Q

from hoseibi.accounts.permissions import Reader

from ..models import Anchor, Law


class AboutLine(NamedTuple):
    """One thing that is known: a few words, where one goes from there, more about it. `steps` lead
    to it, each a few words and an address: a request, a finding, a need. `parts` are drawn as a
    bar: each a name, a few words and a count."""

    said: str
    url: str = ""
    note: str = ""
    warns: bool = False
    steps: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str, int], ...] = ()


class About(NamedTuple):
    """What is known under one heading."""

    heading: str
    lines: list[AboutLine]


class ArticlePanel(NamedTuple):
    """A panel beside an article, of an application that stands above: the words of its tab, how
    many things it tells of, and a template of that application with what it is given as `panel`."""

    tab: str
    count: int
    template: str
    shown: dict[str, object]


class Lead(NamedTuple):
    """A page of an application that stands above, which begins from a law or an article."""

    said: str
    url: str


LEADS: list[Callable[[Reader, Law, str, date | None], list[Lead]]] = []
"""Who offers such pages: for a law, an address in it or none, and a day other than today."""

ARTICLE_PANELS: list[
    Callable[[Reader, Law, str, Anchor | None, date | None], list[ArticlePanel]]
] = []
"""Who has such panels: for a law, an address in it, the anchor there if anybody spoke of the place,
and a day other than today."""

MATTER: list[Callable[[Reader, Sequence[Anchor]], list[AboutLine]]] = []
"""Who knows what one reads to prepare for articles that are taught or spoken of."""


class Teller(NamedTuple):
    """Who can tell something of an article, and the `ties` by which they would know of it: models,
    each with its field that leads to the anchor."""

    tell: Callable[[Reader, Anchor], list[About]]
    ties: tuple[tuple[type[Model], str], ...]


ABOUT_ARTICLE: list[Teller] = []
ABOUT_LAW: list[Callable[[Reader, Law], list[About]]] = []
"""Who can tell something. An application that stands above adds itself when it is ready."""


def anchor_at(law: Law, address: str) -> Anchor | None:
    """What people speak of at an address of a law, if anybody did."""
    found = Anchor.objects.filter(law=law, address=address).order_by("pk").first()
    if found is not None:
        found.law = law
    return found


def article_panels(
    user: Reader, law: Law, address: str, anchor: Anchor | None, on: date | None = None
) -> list[ArticlePanel]:
    """The panels beside an article, with the anchor there; the law is one of `law_by_slug`."""
    return [one for tell in ARTICLE_PANELS for one in tell(user, law, address, anchor, on)]


def matter_of(user: Reader, anchors: Sequence[Anchor]) -> list[AboutLine]:
    """What one reads to prepare for some articles, as far as the reader may see it."""
    return [one for tell in MATTER for one in tell(user, anchors)] if anchors else []


def told_of_anchor(user: Reader, anchor: Anchor) -> list[About]:
    """What is known of an article, by whatever number. Only those are asked who have a tie to it,
    since of most articles most have nothing to tell, and what each reader may know takes longer to
    ask than to answer."""
    tellers = zip(ABOUT_ARTICLE, _tied(anchor), strict=True)
    return [one for teller, is_tied in tellers if is_tied for one in teller.tell(user, anchor)]


def _tied(anchor: Anchor) -> tuple[bool, ...]:
    """For each teller, whether anything ties it to an article; one query."""
    asked = [
        ExpressionWrapper(
            Q.create(
                [
                    Exists(model._default_manager.filter(**{field: OuterRef("pk")}).order_by())
                    for model, field in teller.ties
                ],
                connector=Q.OR,
            ),
            BooleanField(),
        )
        for teller in ABOUT_ARTICLE
    ]
    found: tuple[bool, ...] = Anchor.objects.filter(pk=anchor.pk).values_list(*asked).get()
    return found


def told_of_law(user: Reader, law: Law) -> list[About]:
    """What is known of a law, as far as the reader may see it."""
    return [one for tell in ABOUT_LAW for one in tell(user, law)]


def leads(user: Reader, law: Law, address: str = "", on: date | None = None) -> list[Lead]:
    """Where one goes from a law, or from an article of it, as on a day; today where none is said.
    The law is one of `law_by_slug`."""
    return [lead for offer in LEADS for lead in offer(user, law, address, on)]

"""What holds some words on the public site besides the laws: commentary, forms, projects, products,
courses and events, as a stranger may read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.commentary.queries.material import material
from hoseibi.commentary.queries.search import sought
from hoseibi.training.queries.public import public_holding
from hoseibi.ui.languages import by_language, saying

from .cooperation import public_events, public_products, public_projects
from .leading import public_path

EACH = 8
"""So many of each kind are named."""


class Besides(NamedTuple):
    """Something that was found: what kind of thing it is, what it is called, where it stands."""

    kind: str
    title: str
    path: str


def found_besides(user: Reader, text: str, language: str) -> list[Besides]:
    """What holds every word of a text, kind by kind."""
    words = text.casefold().split()
    if not words:
        return []
    found = [
        Besides(str(one.kind), one.said, public_path(one.url, language))
        for one in sought(user, text, EACH)
    ]
    for each in (_material, _projects, _products, _courses, _events):
        found += list(each(user, words, language))[:EACH]
    return found


def _holds(words: Iterable[str], *texts: object) -> bool:
    said = " ".join(one for each in texts for one in _all(each)).casefold()
    return all(word in said for word in words)


def _all(text: object) -> Iterable[str]:
    return by_language(text).values() if hasattr(text, "data") else (str(text),)


def _material(user: Reader, words: list[str], language: str) -> Iterator[Besides]:
    holds = Q()
    for word in words:
        holds &= saying("title", word) | Q(text__icontains=word)
    for one in material(user).filter(holds)[:EACH]:
        path = reverse("results:material-one", args=(language, one.pk))
        yield Besides(str(one.get_kind_display()), str(one), path)


def _projects(user: Reader, words: list[str], language: str) -> Iterator[Besides]:
    for one in public_projects(user):
        if _holds(words, one.title, one.description, *(each.title for each in one.measured)):
            path = reverse("results:project", args=(language, one.project.slug))
            yield Besides(_("Projects"), str(one.title), path)


def _products(user: Reader, words: list[str], language: str) -> Iterator[Besides]:
    for one in public_products(user):
        if _holds(words, one.title):
            path = f"{reverse('results:products', args=(language,))}#p{one.pk}"
            yield Besides(_("Products"), str(one.title), path)


def _courses(user: Reader, words: list[str], language: str) -> Iterator[Besides]:
    for one in public_holding(user, words):
        path = reverse("results:course", args=(language, one.slug))
        yield Besides(_("Training courses"), str(one.title), path)


def _events(user: Reader, words: list[str], language: str) -> Iterator[Besides]:
    for one in public_events(user):
        if _holds(words, one.title, one.theme):
            path = reverse("results:event", args=(language, one.slug))
            yield Besides(_("Seminars and symposia"), str(one.title), path)

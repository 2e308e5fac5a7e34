"""The articles that a meeting or another event speaks of, law by law: for what is prepared before
it is held."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import visible_laws

from .minutes import Spoken


class SpokenOf(NamedTuple):
    """A law with its articles on an agenda, as addresses: `art_1, art_5`."""

    law: Law
    articles: str


def laws_spoken_of(user: Reader, agenda: Iterable[Spoken]) -> list[SpokenOf]:
    """The laws of an agenda of which somebody may read a text, each with the articles named."""
    return laws_of_articles(user, (one.item.anchor for one in agenda if one.item.anchor))


def laws_of_articles(user: Reader, anchors: Iterable[Anchor]) -> list[SpokenOf]:
    """The same for articles by themselves; at most one query, where their laws are at hand."""
    named: dict[Law, list[str]] = {}
    for anchor in anchors:
        if anchor.address:
            named.setdefault(anchor.law, []).append(anchor.address)
    keys = [law.pk for law in named]
    known = set(visible_laws(user).filter(pk__in=keys).values_list("pk", flat=True)) if keys else ()
    return [
        SpokenOf(law, ", ".join(dict.fromkeys(addresses)))
        for law, addresses in named.items()
        if law.pk in known
    ]


def pack_query(spoken_of: Iterable[SpokenOf]) -> str:
    """The query that asks for one term pack of all of them; empty where there is none."""
    every = list(spoken_of)
    if not every:
        return ""
    first, *others = every
    also = [("also", f"{one.law.slug}:{one.articles}") for one in others]
    return urlencode([("law", first.law.slug), ("articles", first.articles), *also])

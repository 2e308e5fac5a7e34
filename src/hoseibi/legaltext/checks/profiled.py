"""Make of a law what other laws need to know of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.law import Law, words
from ..model.reference import EXTERNAL
from ..model.toml import compiled
from .abroad import cited_in
from .certain import holes
from .meanings import Said, meanings_in
from .profile import Meaning, Profile, key_of
from .text import Text

_ARTICLE = "art_"
_RANGE = re.compile(r"art_([0-9]{1,5})to([0-9]{1,5})", re.ASCII)
_MOST = 2_000


def profile(law: Law) -> Profile:
    """A law as others see it, in one pass over it."""
    return profile_of(Text(law))


def profile_of(text: Text) -> Profile:
    """The same, of a law that is being looked at."""
    law = text.law
    inside = [place for place in text.placed if place.short.startswith(_ARTICLE)]
    empty = [place.short for place in inside if text.is_repealed(place.provision)]
    repealed = [address for each in empty for address in (each, *_together(each))]
    title = words(law.title)
    return Profile(
        title,
        text.names,
        law.language,
        frozenset((*repealed, *(place.short for place in inside))),
        frozenset(repealed),
        frozenset(_named(text)),
        tuple(cited_in(text)),
        {one.term: _meaning(text, one) for one in meanings_in(text)},
        whole=not holes(text) and not _is_excerpt(text, title),
    )


def _named(text: Text) -> Iterator[tuple[str, str]]:
    for one in text.references:
        if one.kind == EXTERNAL and one.law and one.targets:
            article = one.targets[0].partition("__")[0]
            if article.startswith(_ARTICLE):
                yield key_of(one.law), article


def _meaning(text: Text, said: Said) -> Meaning:
    borrowed = text.lexicon.definitions.borrowed
    return Meaning(
        said.words,
        said.place.address,
        said.place.short,
        said.start,
        said.end,
        borrowed=bool(borrowed and compiled(borrowed).search(said.words)),
    )


def _together(address: str) -> list[str]:
    """The articles that are printed together as one: art_38to84."""
    found = _RANGE.fullmatch(address)
    first, last = (int(found[1]), int(found[2])) if found else (0, -1)
    return [f"{_ARTICLE}{number}" for number in range(first, min(last, first + _MOST) + 1)]


def _is_excerpt(text: Text, title: str) -> bool:
    return bool(text.lexicon.excerpt) and title.rstrip(" )）").endswith(text.lexicon.excerpt)

"""Make of a law what other laws need to know of it."""

from __future__ import annotations

import re

from ..model.law import Law, words
from .certain import holes
from .meanings import meanings_in
from .profile import Meaning, Profile
from .text import Text

_ARTICLE = "art_"
_RANGE = re.compile(r"art_([0-9]{1,5})to([0-9]{1,5})", re.ASCII)
_MOST = 2_000


def profile(law: Law) -> Profile:
    """A law as others see it, in one pass over it."""
    text = Text(law)
    inside = [place for place in text.placed if place.short.startswith(_ARTICLE)]
    empty = [place.short for place in inside if text.is_repealed(place.provision)]
    repealed = [address for each in empty for address in (each, *_together(each))]
    title = words(law.title)
    names = (title, law.identity.number, *(name for _, name in law.identity.titles))
    return Profile(
        title,
        tuple(dict.fromkeys(name for name in names if name)),
        law.language,
        frozenset((*repealed, *(place.short for place in inside))),
        frozenset(repealed),
        {one.term: Meaning(one.words, one.place.short) for one in meanings_in(text)},
        whole=not holes(text) and not _is_excerpt(text, title),
    )


def _together(address: str) -> list[str]:
    """The articles that are printed together as one: art_38to84."""
    found = _RANGE.fullmatch(address)
    first, last = (int(found[1]), int(found[2])) if found else (0, -1)
    return [f"{_ARTICLE}{number}" for number in range(first, min(last, first + _MOST) + 1)]


def _is_excerpt(text: Text, title: str) -> bool:
    return bool(text.lexicon.excerpt) and title.rstrip(" )）").endswith(text.lexicon.excerpt)

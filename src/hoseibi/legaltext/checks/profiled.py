"""Make of a law what other laws need to know of it."""

from __future__ import annotations

from ..model.law import Law, words
from .certain import lost
from .meanings import meanings_in
from .profile import Meaning, Profile
from .text import Text

_ARTICLE = "art_"


def profile(law: Law) -> Profile:
    """A law as others see it, in one pass over it."""
    text = Text(law)
    inside = [place for place in text.placed if place.short.startswith(_ARTICLE)]
    repealed = [place.short for place in inside if text.is_repealed(place.provision)]
    title = words(law.title)
    names = (title, law.identity.number, *(name for _, name in law.identity.titles))
    return Profile(
        title,
        tuple(dict.fromkeys(name for name in names if name)),
        law.language,
        frozenset(place.short for place in inside),
        frozenset(repealed),
        {one.term: Meaning(one.words, one.place.short) for one in meanings_in(text)},
        whole=not lost(text).part,
    )

"""What else than articles the words of a search name: applications that stand above add it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader


class Besides(NamedTuple):
    """Something that is found: what it is called, in which language, and its page. `kind` says in a
    word what it is, `also` what other languages call it (each a language and words), `warning`
    what is wrong with the words, if anything."""

    kind: str
    said: str
    language: str
    url: str
    also: tuple[tuple[str, str], ...] = ()
    warning: str = ""


BESIDES: list[Callable[[Reader, str, int], list[Besides]]] = []
"""Who finds such things: for whom, by which words, at most how many. The best come first."""


def besides(user: Reader, text: str, most: int) -> list[Besides]:
    """What is found besides articles, as far as the reader may know of it."""
    return [one for find in BESIDES for one in find(user, text, most)]

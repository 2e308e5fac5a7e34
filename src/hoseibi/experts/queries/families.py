"""The families of letters that have templates, each with the names that its letters can say: those
about assignments, and what applications that stand above add when they are ready."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from hoseibi.accounts.permissions import Reader
from hoseibi.library.queries import content

from ..choices import LETTERS
from ..models import LetterTemplate
from .gaps import empty_names


class Family(NamedTuple):
    """Letters that can say the same things: their kinds by code, the names that their templates
    use with what each stands for, those of them that are lists, and our template of a kind in a
    language without the lines that only name what is empty."""

    kinds: Mapping[str, object]
    names: Mapping[str, object]
    lists: tuple[str, ...]
    shipped: Callable[[str, str, frozenset[str]], bytes]


FAMILIES: list[Family] = []
"""In the order in which they are shown."""


def add_family(one: Family) -> None:
    """Let an office bring templates of these letters too."""
    FAMILIES.append(one)
    LETTERS.update(one.kinds)


def family_of(kind: str) -> Family:
    """The family of a kind of letter. Raises `KeyError` for a kind that nobody knows."""
    for one in FAMILIES:
        if kind in one.kinds:
            return one
    raise KeyError(kind)


def template_for(user: Reader, kind: str, language: str, values: Mapping[str, object]) -> bytes:
    """The Word file from which somebody makes a letter that they may make: the office's own, or
    ours without what is empty."""
    own = LetterTemplate.objects.filter(withdrawn_at=None, kind=kind, language=language)
    last = own.select_related("file").order_by("uploaded_at", "pk").last()
    if last is not None:
        return content(last.file)
    return ours(kind, language, empty_names(values))


def ours(kind: str, language: str, empty: Iterable[str] = ()) -> bytes:
    """Our template of a kind of letter."""
    return family_of(kind).shipped(kind, language, frozenset(empty))

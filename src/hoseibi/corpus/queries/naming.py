"""Laws by the names that other texts give them."""

from __future__ import annotations

from collections.abc import Iterable

from hoseibi.accounts.permissions import Reader

from .. import storage
from ..models import Law
from .visible import visible_laws


def laws_by_name(user: Reader, country: int, names: Iterable[str]) -> dict[str, Law]:
    """The laws of a country that somebody may read, by the names and numbers that name one alone;
    `country` is its key."""
    keys = {name: key for name in names if (key := storage.title_key(name))}
    found = storage.laws_named(country, keys) if keys else {}
    laws = visible_laws(user).prefetch_related("names").in_bulk(list(found.values()))
    named = {name: laws.get(found.get(key, 0)) for name, key in keys.items()}
    return {name: law for name, law in named.items() if law is not None}

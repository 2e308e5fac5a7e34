"""What became of an entry: every wording of its parts, every version that it was bound to."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader

from ..models import Binding, Entry, PartWording
from .reading import sees_all


class Happened(NamedTuple):
    """One thing in the history: a wording, or a binding."""

    at: datetime
    by: User | None
    wording: PartWording | None = None
    binding: Binding | None = None


MOST = 200


def history(user: Reader, entry: Entry) -> list[Happened]:
    """The newest first, at most 200; for those who read what is not released. Two queries."""
    if not sees_all(user, entry):
        return []
    words = PartWording.objects.filter(part__entry=entry).select_related("part", "author")
    bound = Binding.objects.filter(entry=entry).select_related("by", "version__language_version")
    found = [Happened(one.at, one.author, wording=one) for one in words.order_by("-at")[:MOST]]
    found += [Happened(one.at, one.by, binding=one) for one in bound.order_by("-at")[:MOST]]
    return sorted(found, key=lambda one: one.at, reverse=True)[:MOST]


def released_bindings(user: Reader, entry: Entry) -> list[Binding]:
    """The versions for which an entry was carried over, which its readers may know: those of its
    own released binding and before it."""
    last = entry.released_as or entry.binding
    if last is None:
        return []
    rows = Binding.objects.filter(entry=entry, number__lte=last.number)
    return list(rows.select_related("version__language_version").order_by("-number"))

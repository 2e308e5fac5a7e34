"""An entry as it is written: its parts in a language, with what was set aside, and its people."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from django.db.models import QuerySet
from django.utils import timezone

from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Person

from ..choices import PartKind
from ..models import Entry, Part, PartSetAside, PartWording


class Where(Protocol):
    """A part of an entry: which, and in which language."""

    @property
    def kind(self) -> str: ...
    @property
    def language(self) -> str: ...


class ToWrite(NamedTuple):
    """A part to be written: its words as they are now, those of the reader that clash with them,
    and who is named with it."""

    kind: str
    label: str
    wording: PartWording | None
    set_aside: PartSetAside | None
    authors: list[Person]


def parts_to_write(user: Reader, entry: Entry, language: str) -> list[ToWrite]:
    """Every part, in order, whether or not it says anything. Four queries."""
    parts = Part.objects.filter(entry=entry, language=language).prefetch_related("authors")
    by = {one.kind: one for one in parts}
    words = PartWording.objects.filter(part__in=by.values(), newest=True).select_related("author")
    newest = {one.part_id: one for one in words}
    aside = PartSetAside.objects.filter(part__in=by.values(), author=user.pk)
    kept = {one.part_id: one for one in aside}
    return [_to_write(kind, by.get(kind.value), newest, kept) for kind in PartKind]


def _to_write(
    kind: PartKind, part: Part | None, newest: dict[int, PartWording], kept: dict[int, PartSetAside]
) -> ToWrite:
    key = part.pk if part else 0
    authors = list(part.authors.all()) if part else []
    return ToWrite(kind.value, str(kind.label), newest.get(key), kept.get(key), authors)


def text_now(user: Reader, entry: Entry, where: Where) -> str:
    """How a part reads now. The entry is one of `entries_of`."""
    found = PartWording.objects.filter(
        part__entry=entry, part__kind=where.kind, part__language=where.language, newest=True
    )
    return found.values_list("text", flat=True).first() or ""


def people_to_name(user: Reader, entry: Entry) -> QuerySet[Person]:
    """Who may be named as having written a part: who sits in the circle, and who is named in the
    entry already."""
    seats = Seat.objects.filter(Seat.held(timezone.localdate()), circle=entry.commentary.circle_id)
    known = Person.objects.filter(pk__in=seats.values("person"))
    named = Person.objects.filter(commentary_parts__entry=entry)
    found = Person.objects.filter(pk__in=known.values("pk")) | Person.objects.filter(
        pk__in=named.values("pk")
    )
    return found.distinct().select_related("organ").order_by("name")

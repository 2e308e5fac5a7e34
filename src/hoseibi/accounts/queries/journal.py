"""The journal: its last lines, whether it holds together, and its state, which becomes another
whenever anything is done here."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import datetime
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.apps import apps
from django.db.models import Q, Subquery
from django.utils import timezone

from ..models import JournalLine
from .reading import (
    ANCHORS,
    CIRCLES,
    EVERYTHING,
    INVITATIONS,
    PERSONS,
    RELEASES,
    SEATS,
    apart,
)

ALSO_BY = {
    "corpus": ("drafting",),
    "letters": ("seminars", "studies"),
    "meetings": ("studies",),
    PERSONS: ("partners", "drafting", "training"),
    RELEASES: (
        *("commentary", "drafting", "meetings", "projects", "seminars", "studies", "training"),
    ),
    ANCHORS: (
        *("commentary", "corpus", "courts", "drafting", "meetings"),
        *("parallels", "research", "seminars", "training"),
    ),
    SEATS: (CIRCLES,),
    INVITATIONS: ("accounts",),
}
"""Whose actions write the records of an application besides its own: what begins as a draft has its
line among the drafts, and a letter among those of the round that it recalls. The table of addresses
in the tests looks at every statement that writes, and fails where no line of these tells of it."""

_AT_ONCE = 1_000


class States(NamedTuple):
    """The state of the journal: the hour, on which it hangs what is over, the fingerprint of the
    first line, which says which journal it is, the number and the fingerprint of the last line, and
    the fingerprint of the last line of each application. A line that does not know whose action it
    was has an empty one, and may have changed anything."""

    hour: datetime
    first: str
    number: int
    last: str
    lines: Mapping[str, str]

    def of(self, applications: Iterable[str]) -> Hashable:
        """What stays as it is for as long as nothing is done to the records of these."""
        read = set(applications)
        if EVERYTHING in read:
            return (self.hour, self.first, self.last)
        by = {"", *read, *(each for one in read for each in ALSO_BY.get(one, ()))}
        return (self.hour, self.first, *(self.lines.get(one) for one in sorted(by)))


def journal_state() -> tuple[str, datetime] | None:
    """The fingerprint of the last line, and the hour. None where nothing was done yet."""
    last = JournalLine.objects.order_by("-number").values_list("fingerprint", flat=True).first()
    return (last, _hour()) if last else None


def journal_states() -> States | None:
    """The state of the journal by application. None where nothing was done yet.

    The lines that were seen before are remembered and only newer ones read: one look into an index.
    The fingerprint says whether they are still there, since a database that was restored from
    yesterday's copy has the same numbers again."""
    global _seen
    with apart():
        seen = _newer(_seen) if _seen else None
        _seen = seen = seen or _all()
    return seen._replace(hour=_hour()) if seen else None


_seen: States | None = None


def _hour() -> datetime:
    return timezone.localtime().replace(minute=0, second=0, microsecond=0)


def _newer(seen: States) -> States | None:
    """The state after the lines that came since; None where it has to be found anew."""
    lines = JournalLine.objects.filter(number__gte=seen.number).order_by("number")
    rows = list(lines.values_list("number", "fingerprint", "application")[:_AT_ONCE])
    if not rows or rows[0][:2] != (seen.number, seen.last) or len(rows) == _AT_ONCE:
        return None
    if len(rows) == 1:
        return seen
    number, last, _application = rows[-1]
    newer = {application: fingerprint for _number, fingerprint, application in rows[1:]}
    return States(seen.hour, seen.first, number, last, {**seen.lines, **newer})


def _all() -> States | None:
    """The last line of each application: a look into an index for each."""
    lines = JournalLine.objects.order_by("-number")
    labels = ("", CIRCLES, SEATS, INVITATIONS, *(one.label for one in apps.get_app_configs()))
    ends = (lines.filter(application=one).values("number")[:1] for one in labels)
    wanted = reduce(or_, (Q(number=Subquery(end)) for end in ends), Q(number=1))
    found = JournalLine.objects.filter(wanted).order_by("number")
    rows = list(found.values_list("number", "fingerprint", "application"))
    if not rows:
        return None
    number, last, _application = rows[-1]
    by = {application: fingerprint for _number, fingerprint, application in rows}
    return States(_hour(), rows[0][1], number, last, by)


def recent_lines(count: int = 20) -> list[JournalLine]:
    """The last lines of the journal, newest first."""
    return list(JournalLine.objects.order_by("-number")[:count])


def broken_line() -> int | None:
    """The number of the first line that was changed, added or taken away after the fact; None when
    the whole journal holds together."""
    previous, expected = "", 1
    for line in JournalLine.objects.order_by("number").iterator():
        if line.number != expected or line.previous != previous:
            return expected
        if line.fingerprint != line.reckon_fingerprint():
            return line.number
        previous, expected = line.fingerprint, expected + 1
    return None

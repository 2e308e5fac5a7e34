"""Released minutes: for everybody who signs in, without who came and what is to be done."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import QuerySet

from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader, is_signed_in
from hoseibi.ui.languages import by_language

from ..models import AgendaItem, Decision, Meeting, Minute
from .minutes import MinuteSide, Spoken


def released(user: Reader) -> QuerySet[Meeting]:
    """The meetings whose minutes are released, the last first."""
    found = Meeting.objects.filter(Release.standing()).select_related("circle", "release")
    return found if is_signed_in(user) else found.none()


def released_minutes(user: Reader, key: int) -> Meeting | None:
    """One of them by the number of the meeting."""
    return released(user).filter(pk=key).first()


def record_languages(user: Reader, meeting: Meeting) -> list[str]:
    """The languages in which released minutes are written, that of the title first."""
    written = Minute.objects.filter(item__meeting=meeting, item__meeting__in=released(user))
    codes = set(written.exclude(text="").values_list("language", flat=True))
    named = [code for code in by_language(meeting.title) if code in codes]
    return [*named, *sorted(codes - set(named))]


def record(user: Reader, meeting: Meeting, languages: list[str]) -> list[Spoken]:
    """The agenda of released minutes in order, each item with its words and decisions."""
    items = AgendaItem.objects.filter(meeting=meeting, meeting__in=released(user))
    rows = Minute.objects.filter(item__in=items).order_by("number")
    now = {(one.item_id, one.language): one for one in rows}
    decided: dict[int | None, list[Decision]] = defaultdict(list)
    for decision in Decision.objects.filter(item__in=items):
        decided[decision.item_id].append(decision)
    return [
        Spoken(
            item,
            tuple(MinuteSide(code, now.get((item.pk, code)), None) for code in languages),
            tuple(decided[item.pk]),
            (),
        )
        for item in items.select_related("anchor__law")
    ]

"""What readers said of released entries: their own to them, everything to those who write."""

from __future__ import annotations

from django.db.models import QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where, is_signed_in

from ..models import Entry, Remark
from ..permissions import may_read_all
from .works import entries_of


def remarks(user: Reader, entry: Entry) -> QuerySet[Remark]:
    """The remarks on an entry that somebody may read."""
    found = Remark.objects.filter(entry=entry).select_related("author", "answered_by")
    if may_read_all(user, entry.commentary):
        return found
    return found.filter(author=user.pk) if is_signed_in(user) else found.none()


def remark_on(user: Reader, entry: Entry, key: int) -> Remark | None:
    """One of them by its number."""
    found: Remark | None = remarks(user, entry).filter(pk=key).first()
    if found is not None:
        found.entry = entry
    return found


def unanswered(user: Reader) -> QuerySet[Remark]:
    """What waits for an answer by somebody."""
    circles = circles_where(user, Act.OPINE)
    own = entries_of(user).filter(commentary__circle__in=circles).order_by().values("pk")
    found = Remark.objects.filter(entry__in=own, answered_at=None)
    return found.select_related("entry__commentary", "author")

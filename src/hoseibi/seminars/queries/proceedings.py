"""Proceedings as they are prepared, and the editions that were published."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Release
from hoseibi.accounts.permissions import Reader, circles_where

from ..choices import Layout
from ..models import Edition, Event, Proceedings
from .events import events
from .papers import languages_of


def proceedings_of(user: Reader, event: Event) -> Proceedings:
    """Proceedings as they are prepared, for who reads in the circle; as they begin for others."""
    own = Proceedings.objects.filter(event__circle__in=circles_where(user, Act.READ))
    found = own.filter(event=event).first()
    return found or Proceedings(event=event, languages=languages_of(event), layout=Layout.SIDES)


def editions(user: Reader, event: Event) -> QuerySet[Edition]:
    """What was published of an event, the newest first: all of it for who reads in the circle, and
    what was not withdrawn for who may know of the event."""
    standing = Release.standing() & Q(proceedings__event__in=events(user).order_by())
    own = Q(proceedings__event__circle__in=circles_where(user, Act.READ))
    found = Edition.objects.filter(standing | own, proceedings__event=event)
    related = ("release__recorded_by", "release__withdrawn_by", "proceedings__event")
    return found.select_related(*related).order_by("-number")


def told_edition(user: Reader, event: Event) -> Edition | None:
    """The newest edition that everybody may read, for who may know of the event."""
    return editions(user, event).filter(Release.standing()).first()


def edition(user: Reader, event: Event, number: int = 0) -> Edition | None:
    """One edition by its number; the newest that was not withdrawn where none is named."""
    if not number:
        return told_edition(user, event)
    return editions(user, event).filter(number=number).first()

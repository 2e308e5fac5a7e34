"""Which drafts wait for somebody's decisions."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where

from ..choices import ProposalState
from ..models import Draft
from .drafts import drafts


def to_decide(user: Reader) -> QuerySet[Draft]:
    """Drafts with open proposals on which somebody's own decision counts, with how many they are,
    as `open`."""
    circles = circles_where(user, Act.DECIDE)
    if not circles:
        return Draft.objects.none()
    still_open = Count("proposals", filter=Q(proposals__state=ProposalState.OPEN))
    own = drafts(user).filter(circle__in=circles, closed_at=None)
    return own.annotate(open=still_open).filter(open__gt=0).order_by("-changed_at", "pk")

"""What was decided, for those who may know."""

from django.db.models import QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.corpus.models import Anchor

from ..models import Decision


def decisions(user: Reader) -> QuerySet[Decision]:
    """The decisions of the circles in which somebody reads."""
    own = Decision.objects.filter(circle__in=circles_where(user, Act.READ))
    return own.select_related("recorded_by", "item__meeting", "circle").prefetch_related("anchors")


def decisions_on(user: Reader, anchor: Anchor) -> QuerySet[Decision]:
    """What was decided on an article."""
    return decisions(user).filter(anchors=anchor)

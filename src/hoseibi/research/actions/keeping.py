"""What is said of everything that is written down here: of which country, and who may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import may
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country

from ..choices import Confidentiality
from ..models.kept import Kept
from ..permissions import require_may_enter


class CircleNeeded(Refusal):
    message = _("Say which circle it is that alone may know of this.")


class OtherCircle(Refusal):
    message = _("You have no seat in this circle. Choose one of yours.")


@dataclass(frozen=True)
class Keeping:
    """Of which country something is, who may know of it, and whose it is."""

    country: Country | None = None
    confidentiality: str = Confidentiality.DEPARTMENT
    circle: Circle | None = None


def keep(by: User, made: Kept, keeping: Keeping) -> None:
    """Save something new as somebody's who may write of its country."""
    require_may_enter(by, keeping.country.pk if keeping.country else 0)
    require_circle(by, keeping)
    made.country = keeping.country  # type: ignore[assignment]
    made.circle = keeping.circle
    made.confidentiality = keeping.confidentiality
    made.entered_by = by
    made.changed_at = timezone.now()
    made.save()


def named(kept: Kept, *more: object, beside: Kept | None = None) -> str:
    """What the journal calls something. It is read by all officers and nothing is ever taken out of
    it: what a circle alone may know of is told by its number, without a word of it."""
    if Confidentiality.CIRCLE in (kept.confidentiality, beside and beside.confidentiality):
        return f"{kept.country}: {kept._meta.verbose_name} {kept.pk}"
    return f"{kept.country}: " + ", ".join(map(str, (kept, *more)))


def still(known: QuerySet[Any], chosen: Any, kept: Any) -> Any:
    """What was chosen in a form that offers only what a person may know of; where nothing was, what
    they do not know of stays as it is."""
    if chosen is None and kept is not None and not known.filter(pk=kept.pk).exists():
        return kept
    return chosen


def require_circle(by: User, keeping: Keeping) -> None:
    """Refuse a circle that is not somebody's, and what is a circle's alone without any."""
    if keeping.circle is not None and not may(by, Act.READ, keeping.circle):
        raise OtherCircle
    if keeping.confidentiality == Confidentiality.CIRCLE and keeping.circle is None:
        raise CircleNeeded

"""Who has an article open, and what somebody typed that is not part of the draft yet."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from hoseibi.accounts.permissions import Reader

from ..models import Editing, SetAside, Unit
from .drafts import drafts

SEEN = timedelta(seconds=60)
"""How long somebody counts as editing after their page was last heard of."""


def others_with(user: Reader, unit: Unit, language: str) -> list[Editing]:
    """Others who have a unit open in a language at this moment."""
    seen = Editing.objects.filter(
        unit=unit,
        unit__draft__in=drafts(user),
        language=language,
        seen_at__gte=timezone.now() - SEEN,
    )
    return list(seen.exclude(user=user.pk).select_related("user"))


def set_aside(user: Reader, unit: Unit, language: str) -> SetAside | None:
    """What somebody typed themselves that clashes with what others saved."""
    return SetAside.objects.filter(unit=unit, language=language, author=user.pk).first()

"""How something that was done to a concept is written into its history."""

from __future__ import annotations

from django.utils import timezone

from hoseibi.accounts.models import User

from ..choices import EventKind
from ..models import Concept, ConceptEvent, ConceptTerm


def tell(
    by: User, concept: Concept, what: EventKind, note: str = "", about: ConceptTerm | None = None
) -> ConceptEvent:
    """Enter what was done today. The concept counts as changed, so that whatever was made from
    the terms is made anew."""
    now = timezone.now()
    concept.changed_at = now
    concept.save(update_fields=["changed_at"])
    return ConceptEvent.objects.create(
        concept=concept,
        what=what,
        on=timezone.localdate(now),
        who=str(by),
        note=note.strip(),
        about=str(about) if about else "",
        by=by,
        at=now,
    )

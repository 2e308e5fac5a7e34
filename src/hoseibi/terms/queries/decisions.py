"""What was decided of terms, as a list of its own."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Prefetch, QuerySet

from hoseibi.accounts.permissions import Reader

from ..choices import DECIDED, TermStatus
from ..models import ConceptTerm
from .listed import visible_concepts, visible_terms


def decisions(
    user: Reader, *, language: str = "", status: str = "", since: date | None = None
) -> QuerySet[ConceptTerm]:
    """The terms of which something was decided, the latest first; those whose day is not known
    stand at the end. Each has its concept, with the approved terms of that as `approved`."""
    found = visible_terms(user).filter(
        status__in=(status,) if status else DECIDED, concept__in=visible_concepts(user)
    )
    if language:
        found = found.filter(language=language)
    if since:
        found = found.filter(decided_on__gte=since)
    approved = ConceptTerm.objects.filter(status=TermStatus.APPROVED)
    return (
        found.select_related("concept")
        .prefetch_related(Prefetch("concept__terms", approved, to_attr="approved"))
        .order_by(F("decided_on").desc(nulls_last=True), "-pk")
    )

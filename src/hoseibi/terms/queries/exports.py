"""The terms to take away: what the page shows, all of it, in forms that come back the same."""

from __future__ import annotations

from django.db.models import Prefetch

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table, to_workbook

from ..models import Concept, ConceptEvent
from ..permissions import may_propose
from ..storage import value_of
from .listed import Sieve, sieved, visible_terms

FORMS = ("tbx", "csv", "xlsx", "json")


def export(user: Reader, sieve: Sieve, form: str) -> bytes:
    """The concepts that are wanted in one of `FORMS`, each whole: with the terms that the reader
    may know of, and for those who sign in with its history."""
    events = ConceptEvent.objects.all() if may_propose(user) else ConceptEvent.objects.none()
    found = sieved(user, sieve).prefetch_related(
        Prefetch("terms", visible_terms(user)), "definitions", "fields", Prefetch("events", events)
    )
    values = [value_of(one) for one in found]
    if form != "xlsx":
        return legaltext.write_terms(values, form)
    head, *lines = legaltext.term_rows(values)
    return to_workbook({str(Concept._meta.verbose_name_plural): Table(head, lines)})

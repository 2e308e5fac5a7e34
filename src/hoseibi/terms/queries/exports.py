"""The terms to take away: what the page shows, all of it, in forms that come back the same."""

from __future__ import annotations

from collections.abc import Container

import msgspec
from django.db.models import Prefetch

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries import visible_laws
from hoseibi.printing.tables import Table, to_workbook

from ..models import Concept, ConceptEvent
from ..permissions import may_decide, may_propose
from ..storage import value_of
from .listed import Sieve, sieved, visible_terms

FORMS = ("tbx", "csv", "xlsx", "json")


def export(user: Reader, sieve: Sieve, form: str) -> bytes:
    """The concepts that are wanted in one of `FORMS`, each whole: with the terms that the reader
    may know of, for those who sign in with its history, and for those who decide with its examples:
    these are sentences of whatever texts a candidate was found in. Where it is defined is left out
    of one that a law defines which is closed to the reader."""
    events = ConceptEvent.objects.all() if may_propose(user) else ConceptEvent.objects.none()
    found = sieved(user, sieve).prefetch_related(
        Prefetch("terms", visible_terms(user)), "definitions", "fields", Prefetch("events", events)
    )
    laws = set(visible_laws(user).filter(concepts__isnull=False).values_list("pk", flat=True))
    values = [_told(one, laws) for one in found]
    if not may_decide(user):
        values = [_without_examples(one) for one in values]
    if form != "xlsx":
        return legaltext.write_terms(values, form)
    head, *lines = legaltext.term_rows(values)
    return to_workbook({str(Concept._meta.verbose_name_plural): Table(head, lines)})


def _told(row: Concept, laws: Container[int]) -> legaltext.Concept:
    value = value_of(row)
    if row.law_id is None or row.law_id in laws:
        return value
    return msgspec.structs.replace(value, source="")


def _without_examples(value: legaltext.Concept) -> legaltext.Concept:
    terms = tuple(msgspec.structs.replace(one, examples=()) for one in value.terms)
    return msgspec.structs.replace(value, terms=terms)

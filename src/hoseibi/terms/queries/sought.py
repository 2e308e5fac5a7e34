"""Concepts that the words in the search box name, in whatever language."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.queries import Besides
from hoseibi.ui.languages import reader_first

from ..choices import OUT_OF_USE, TermStatus
from ..models import ConceptTerm
from ..storage import key_of
from .listed import visible_concepts, visible_terms

SHORTEST = 2
"""Characters: a single letter of an alphabet names nothing."""
SHOWN = 3
"""Other languages that stand beside a term, the reader's first."""


def sought(user: Reader, text: str, most: int) -> list[Besides]:
    """Concepts of which a term holds the words: those that are the words first, then those that
    begin with them. Two queries."""
    key = key_of(text)
    if len(key) < SHORTEST and key.isascii():
        return []
    known = visible_terms(user).filter(concept__in=visible_concepts(user))
    for word in key.split():
        known = known.filter(key__contains=word)
    rank = Case(
        When(key=key, then=Value(0)),
        When(key__startswith=key, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    # A concept may be named by several of its terms, of which one is shown.
    rows = known.order_by(rank, Length("key"), "concept", "position", "pk")[: 4 * most]
    first: dict[int, ConceptTerm] = {}
    for row in rows:
        first.setdefault(row.concept_id, row)
    shown = list(first.values())[:most]
    approved = ConceptTerm.objects.filter(
        concept__in=[one.concept_id for one in shown], status=TermStatus.APPROVED
    )
    of: dict[int, list[ConceptTerm]] = {}
    for one in approved.order_by("position", "pk"):
        of.setdefault(one.concept_id, []).append(one)
    return [_told(one, of.get(one.concept_id, [])) for one in shown]


def _told(found: ConceptTerm, approved: Iterable[ConceptTerm]) -> Besides:
    by: dict[str, str] = {}
    for one in approved:
        if one.pk != found.pk:
            by.setdefault(one.language, one.text)
    warning = ""
    if found.status in OUT_OF_USE:
        better = by.get(found.language, "")
        is_out = found.get_status_display()
        warning = _("{status}; say {instead}").format(status=is_out, instead=better)
        warning = warning if better else is_out
    elif found.status == TermStatus.CANDIDATE:
        warning = found.get_status_display()
    order = [code for code in reader_first(by) if code != found.language or not warning]
    also = tuple((code, by[code]) for code in order[:SHOWN])
    url = reverse("terms:concept", args=(found.concept_id,))
    return Besides(_("Term of law"), found.text, found.language, url, also, str(warning))

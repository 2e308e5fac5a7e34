"""How two concepts that are one become one."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from .. import storage
from ..choices import EventKind
from ..models import Concept, ConceptField
from ..permissions import require_may_decide
from .deciding import ReasonMissing
from .history import tell


class WithItself(Refusal):
    message = _("A concept cannot be merged with itself. Choose the other one.")


class MergedAlready(Refusal):
    message = _("One of the two was merged already. Open the concept that it leads to.")


@transaction.atomic
def merge(
    by: User, concept: Concept, into: Concept, reason: str, *, origin: str = Origin.PAGE
) -> Concept:
    """Give all that a concept has to another one. It stays, empty, and leads there.

    A term that both have stays what the other decided of it; its notes come along.
    """
    require_may_decide(by)
    if not reason.strip():
        raise ReasonMissing
    if concept.pk == into.pk:
        raise WithItself
    if concept.merged_into_id or into.merged_into_id:
        raise MergedAlready
    _give_terms(concept, into)
    _give_the_rest(concept, into)
    concept.merged_into = into
    concept.save()
    tell(by, concept, EventKind.MERGER, f"{concept} → {into}\n{reason}")
    tell(by, into, EventKind.MERGER, f"{concept} → {into}\n{reason}")
    record(by, "merged concept", f"{concept} → {into}", origin=origin)
    return into


def _give_terms(concept: Concept, into: Concept) -> None:
    here = {storage.named(one): one for one in into.terms.all()}
    position = max((one.position for one in here.values()), default=-1)
    for term in concept.terms.all():
        known = here.get(storage.named(term))
        if known is None:
            position += 1
            term.concept, term.position = into, position
            term.save()
        elif term.note and term.note not in known.note:
            known.note = "\n\n".join(filter(None, (known.note, term.note)))
            known.save()


def _give_the_rest(concept: Concept, into: Concept) -> None:
    """Definitions, fields and notes that the other does not have."""
    said = {(one.language, one.text) for one in into.definitions.all()}
    begun = into.definitions.count()
    for at, one in enumerate(concept.definitions.all()):
        if (one.language, one.text) not in said:
            one.concept, one.position = into, begun + at
            one.save()
    for field in concept.fields.values_list("field", flat=True):
        ConceptField.objects.get_or_create(concept=into, field=field)
    for name in ("note", "decision"):
        mine, theirs = getattr(concept, name), getattr(into, name)
        if mine and mine not in theirs:
            setattr(into, name, "\n\n".join(filter(None, (theirs, mine))))
    if not into.source:
        into.source, into.law = concept.source, concept.law
    into.save()

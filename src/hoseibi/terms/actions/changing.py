"""How what is said of a concept or a term is changed. What was decided is not touched by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from django.db import transaction

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law

from .. import storage
from ..choices import EventKind
from ..models import Concept, ConceptDefinition, ConceptField, ConceptTerm
from ..permissions import require_may_change, require_may_decide
from .history import tell
from .proposing import CodeTaken, TermNeeded, require_unknown


@dataclass(frozen=True)
class Changes:
    """What a concept is to say of itself; `why` stands in the history."""

    code: str
    definitions: tuple[legaltext.Gloss, ...] = ()
    fields: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    law: Law | None = None
    decision: str = ""
    why: str = ""


@transaction.atomic
def change_concept(
    by: User, concept: Concept, to: Changes, *, origin: str = Origin.PAGE
) -> Concept:
    """Let a concept say something else of itself; its terms stay."""
    require_may_decide(by)
    plain = legaltext.Concept(
        to.code or concept.code, (), to.definitions, to.source, to.note, to.fields, to.decision
    )
    (value,) = legaltext.canonical([plain])
    if Concept.objects.filter(code=value.code).exclude(pk=concept.pk).exists():
        raise CodeTaken
    concept.law = to.law
    storage.fill(concept, value).save()
    _replace(concept, value.definitions, value.fields)
    tell(by, concept, EventKind.MODIFICATION, to.why)
    record(by, "changed concept", concept, origin=origin)
    return concept


def _replace(
    concept: Concept, definitions: Iterable[legaltext.Gloss], fields: Iterable[str]
) -> None:
    """Definitions and fields of law are what was said last."""
    concept.definitions.all().delete()
    concept.fields.all().delete()
    for at, one in enumerate(definitions):
        known = {"text": one.text, "language": one.language, "source": one.source}
        ConceptDefinition.objects.create(concept=concept, position=at, **known)
    for field in fields:
        ConceptField.objects.create(concept=concept, field=field)


@transaction.atomic
def change_term(
    by: User, term: ConceptTerm, to: legaltext.Term, why: str = "", *, origin: str = Origin.PAGE
) -> ConceptTerm:
    """Let a term say something else. Its status stays; a decision has its own action."""
    require_may_change(by, term)
    before = str(term)
    kept = msgspec.structs.replace(to, status=term.status)
    (whole,) = legaltext.canonical([legaltext.Concept("", (kept,))])
    if not whole.terms:
        raise TermNeeded
    require_unknown(term.concept, whole.terms[0], but=term)
    storage.fill_term(term, whole.terms[0]).save()
    told = f"{before} → {term}" if before != str(term) else ""
    tell(by, term.concept, EventKind.MODIFICATION, "\n".join(filter(None, (told, why))), term)
    record(by, "changed term", f"{term.concept}, {term}", origin=origin)
    return term

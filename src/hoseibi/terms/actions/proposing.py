"""How concepts and terms are proposed: whatever comes is a candidate until somebody decides."""

from __future__ import annotations

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal

from .. import storage
from ..choices import EventKind, TermStatus
from ..models import Concept, ConceptTerm
from ..permissions import require_may_propose
from .history import tell


class TermNeeded(Refusal):
    message = _("Write down at least one term.")


class TermKnown(Refusal):
    message = _("The concept has this term already, for the same use.")


class CodeTaken(Refusal):
    message = _("Another concept has this name in lists. Choose another one.")


@transaction.atomic
def propose(
    by: User, value: legaltext.Concept, law: Law | None = None, *, origin: str = Origin.PAGE
) -> Concept:
    """Enter a concept; its terms are candidates. Without a name it gets that of its first term."""
    require_may_propose(by)
    (whole,) = legaltext.canonical([_without_verdicts(value)])
    if not whole.terms:
        raise TermNeeded
    whole = msgspec.structs.replace(whole, code=whole.code[:200].strip())
    if not value.code.strip():
        whole = msgspec.structs.replace(whole, code=_free(whole))
    if Concept.objects.filter(code=whole.code).exists():
        raise CodeTaken
    row = Concept(law=law, entered_by=by, changed_at=timezone.now())
    storage.write_new([storage.fill(row, whole)], [whole], by)
    tell(by, row, EventKind.ORIGINATION)
    record(by, "proposed concept", row, origin=origin)
    return row


def _without_verdicts(value: legaltext.Concept) -> legaltext.Concept:
    """The concept with its terms as candidates, and without a history, which is ours to write."""
    terms = tuple(_candidate(term) for term in value.terms)
    return msgspec.structs.replace(value, terms=terms, history=(), decision="")


def _candidate(term: legaltext.Term) -> legaltext.Term:
    return msgspec.structs.replace(term, status=TermStatus.CANDIDATE.value)


def _free(value: legaltext.Concept) -> str:
    """A name in lists that no other concept has: the English term, else the first one."""
    english = (term.text for term in value.terms if term.language.split("-")[0] == "en")
    name = next(english, value.terms[0].text)[:180]
    taken = set(Concept.objects.filter(code__startswith=name).values_list("code", flat=True))
    turn, code = 1, name
    while code in taken:
        turn += 1
        code = f"{name} ({turn})"
    return code


@transaction.atomic
def propose_term(
    by: User, concept: Concept, value: legaltext.Term, *, origin: str = Origin.PAGE
) -> ConceptTerm:
    """Enter one more candidate of a concept."""
    require_may_propose(by)
    (whole,) = legaltext.canonical([legaltext.Concept("", (_candidate(value),))])
    if not whole.terms:
        raise TermNeeded
    require_unknown(concept, whole.terms[0])
    last = concept.terms.order_by("-position").first()
    row = ConceptTerm(concept=concept, entered_by=by, position=last.position + 1 if last else 0)
    storage.fill_term(row, whole.terms[0]).save()
    tell(by, concept, EventKind.ORIGINATION, about=row)
    record(by, "proposed term", f"{concept}, {row}", origin=origin)
    return row


def require_unknown(
    concept: Concept, value: legaltext.Term, but: ConceptTerm | None = None
) -> None:
    """Refuse a term that the concept has already for the same use."""
    others = (one for one in concept.terms.all() if but is None or one.pk != but.pk)
    if any(storage.named(one) == storage.named(value) for one in others):
        raise TermKnown

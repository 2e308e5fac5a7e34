"""How two words that two languages of a law have in the same places become terms of one concept, or
are put aside for good."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal

from ..choices import TermStatus
from ..models import Concept, RejectedPair
from ..permissions import require_may_decide, require_may_propose
from ..queries.pairs import homes
from ..storage import key_of, pair_key, shown
from .deciding import ReasonMissing, Verdict, decide
from .proposing import TermNeeded, propose, propose_term


class BothKnown(Refusal):
    message = _("One concept has both words already, or longer ones of which they are pieces.")


class TwoConcepts(Refusal):
    message = _("Two concepts have these words already. Merge them, or propose another word.")


class DecidedAgainst(Refusal):
    message = _("One of the words was decided against. Open its concept to decide anew.")


class RejectedAlready(Refusal):
    message = _("Somebody has rejected this pair meanwhile.")


class RejectedNoMore(Refusal):
    message = _("This pair is not rejected any more.")


@dataclass(frozen=True)
class SeenPair:
    """Two words of two languages, with the law in which they were seen where everybody may know
    of it."""

    first: legaltext.Term
    second: legaltext.Term
    law: Law | None = None

    def __str__(self) -> str:
        return " | ".join(f"{one.language}: {one.text}" for one in (self.first, self.second))


@transaction.atomic
def propose_pair(by: User, pair: SeenPair, *, origin: str = Origin.PAGE) -> Concept:
    """Enter both words as candidates of one concept: of the one that has one of them already, else
    of a new one."""
    require_may_propose(by)
    if not (pair.first.text.strip() and pair.second.text.strip()):
        raise TermNeeded
    (home,) = homes(by, [(pair.first, pair.second)])
    if home.against:
        raise DecidedAgainst
    if home.has_both:
        raise BothKnown
    if len(home.concepts) > 1:
        raise TwoConcepts
    if not home.concepts:
        value = legaltext.Concept("", (pair.first, pair.second))
        return propose(by, value, pair.law, origin=origin)
    (concept,) = home.concepts
    has = {(one.language, one.key) for one in concept.terms.all()}
    for one in (pair.first, pair.second):
        if (one.language, key_of(one.text)) not in has:
            propose_term(by, concept, one, origin=origin)
    return concept


@transaction.atomic
def approve_pair(by: User, pair: SeenPair, reason: str, *, origin: str = Origin.PAGE) -> Concept:
    """The same, and both words are approved: today, by who does it."""
    require_may_decide(by)
    if not reason.strip():
        raise ReasonMissing
    concept = propose_pair(by, pair, origin=origin)
    wanted = {(one.language, key_of(one.text)) for one in (pair.first, pair.second)}
    for term in concept.terms.filter(status=TermStatus.CANDIDATE):
        if (term.language, term.key) in wanted:
            term.concept = concept
            decide(by, term, Verdict(TermStatus.APPROVED, reason), origin=origin)
    return concept


@transaction.atomic
def reject_pair(
    by: User, pair: SeenPair, reason: str, *, origin: str = Origin.PAGE
) -> RejectedPair:
    """Keep that two words are no terms of one concept: they are not proposed again, whatever law
    has them in the same places."""
    require_may_decide(by)
    if not reason.strip():
        raise ReasonMissing
    made, new = RejectedPair.objects.get_or_create(
        key=pair_key(pair.first, pair.second),
        taken_back_at=None,
        defaults={
            "language": pair.first.language,
            "text": shown(pair.first.text),
            "other_language": pair.second.language,
            "other_text": shown(pair.second.text),
            "law": pair.law,
            "reason": shown(reason.strip())[:500],
            "rejected_by": by,
            "rejected_at": timezone.now(),
        },
    )
    if not new:
        raise RejectedAlready
    record(by, "rejected pair of terms", made, origin=origin)
    return made


@transaction.atomic
def reconsider_pair(by: User, rejected: RejectedPair, *, origin: str = Origin.PAGE) -> None:
    """Take back that a pair was rejected: it may be proposed again."""
    require_may_decide(by)
    standing = RejectedPair.objects.filter(pk=rejected.pk, taken_back_at=None)
    if not standing.update(taken_back_by=by, taken_back_at=timezone.now()):
        raise RejectedNoMore
    record(by, "took back rejected pair of terms", rejected, origin=origin)

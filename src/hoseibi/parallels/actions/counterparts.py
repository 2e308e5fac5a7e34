"""Two codes are compared article by article, once; and people decide what answers to what."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.errors import Refusal

from ..models import ComparedCodes, Verdict
from ..permissions import may_judge, require_may_judge
from ..queries.counterparts import MOST, Candidates, Codes, ends, keep_ranked, packed, ranked


class SameLaw(Refusal):
    message = _("A counterpart is an article of another law.")


def rank(wanted: Codes) -> Candidates:
    """The candidates of every article of a text in another; ranked when they are not at hand, which
    for two civil codes takes some seconds, and kept."""
    held = ranked(wanted)
    if held is not None:
        return held
    law = wanted.here.language_version.law_id
    pairs = [(ends(one, law), one.accepted) for one in wanted.verdicts]
    verdicts = [
        legaltext.Verdict(own.address, other.address, accepted)
        for (own, other), accepted in pairs
        if own.address and other.address
    ]
    found = legaltext.counterparts(
        corpus.law_of(wanted.here), corpus.law_of(wanted.there), verdicts=verdicts
    )
    made = {address: found.of(address, MOST) for address in found.addresses}
    with transaction.atomic():
        ComparedCodes.objects.filter(here=wanted.here, there=wanted.there).delete()
        ComparedCodes.objects.create(
            here=wanted.here,
            there=wanted.there,
            key=wanted.key,
            packed=packed(made),
            made_at=timezone.now(),
        )
    return keep_ranked(wanted.key, made)


@dataclass(frozen=True)
class Judging:
    """What is decided: an article of a text, and one of another law, by their short addresses."""

    here: LawVersion
    address: str
    there: LawVersion
    other: str
    accepted: bool
    note: str = ""


@transaction.atomic
def judge(by: User, judging: Judging) -> Verdict:
    """Accept or reject a counterpart; what was decided of the two before gives way."""
    law, other = (one.language_version.law for one in (judging.here, judging.there))
    require_may_judge(by, law)
    if law.pk == other.pk:
        raise SameLaw
    here, there = _place(judging.here, judging.address), _place(judging.there, judging.other)
    own = anchor(law, judging.address, here[0])
    far = anchor(other, judging.other, there[0])
    for first, second in ((own, far), (far, own)):
        earlier = Verdict.objects.filter(here=first, there=second, taken_back_at=None)
        earlier.update(taken_back_at=timezone.now())
    made = Verdict.objects.create(
        here=own,
        there=far,
        here_version=judging.here,
        there_version=judging.there,
        here_words=here[1],
        there_words=there[1],
        accepted=judging.accepted,
        note=judging.note.strip()[:500],
        given_by=by,
        given_at=timezone.now(),
    )
    verb = "accepted counterpart" if judging.accepted else "rejected counterpart"
    record(by, verb, _named(law, own.label, other, far.label))
    return made


@transaction.atomic
def take_back(by: User, verdict: Verdict) -> None:
    """Leave open what was decided; from the side of either law, as it was decided for both."""
    if not may_judge(by, verdict.there.law):
        require_may_judge(by, verdict.here.law)
    verdict.taken_back_at = timezone.now()
    verdict.save(update_fields=("taken_back_at",))
    named = _named(verdict.here.law, verdict.here.label, verdict.there.law, verdict.there.label)
    record(by, "took back verdict", named)


def _named(law: Law, here: str, other: Law, there: str) -> str:
    return f"{law} {here} | {other} {there}"


def _place(version: LawVersion, address: str) -> tuple[str, str]:
    """What an article is called where it stands, and the fingerprint of its words."""
    found = version.provisions.filter(short_address=address)
    return found.values_list("num", "fingerprint").first() or ("", "")

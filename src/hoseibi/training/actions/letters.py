"""Letters to the organs about what became of their nominees: drafted, and read before they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.letters import actions as outbox
from hoseibi.letters.choices import LetterState
from hoseibi.letters.models import Letter, LetterMatter
from hoseibi.letters.queries import Matter
from hoseibi.partners.models import Person

from ..models import Course, Nomination, Target
from ..permissions import require_may_plan
from ..queries.nominations import TOLD
from ..queries.wording import DECIDED, result, spoken_by

KIND = "selection"


class NotSettled(Refusal):
    message = _("Letters are written once the trainees are settled.")


@dataclass(frozen=True)
class Written:
    """The letters that were drafted, and the organs of which no e-mail address is known."""

    letters: tuple[Letter, ...]
    unreached: tuple[Target, ...]


@transaction.atomic
def write_results(by: User, course: Course) -> Written:
    """Draft a letter to each organ with the results of its nominees and their reasons, in its
    language. An organ that has such a letter already gets another one only when something is
    otherwise."""
    require_may_plan(by, course)
    if course.state not in TOLD:
        raise NotSettled
    made, unreached = [], []
    for target in course.targets.select_related("organ__country").order_by("pk"):
        own = list(target.nominations.filter(state__in=DECIDED).order_by("state", "rank", "pk"))
        if not own or _has_letter(target, _stage(own)):
            continue
        to = _addressee(target, own)
        if to is None:
            unreached.append(target)
            continue
        made.append(_write(by, target, own, to))
    return Written(tuple(made), tuple(unreached))


def _write(by: User, target: Target, own: list[Nomination], to: User | Person) -> Letter:
    language = spoken_by(target.organ, to)
    with translation.override(language):
        subject, text = result(target, own, language)
        path = reverse("training:nominees", args=(target.pk,))
        title = str(target.course.title)
    matter = Matter(f"selection {target.pk}", _stage(own), title, path, circle=None)
    more = outbox.More(KIND, language, ((KIND, matter),))
    return outbox.write(by, to, subject, text, more)


def _has_letter(target: Target, stage: str) -> bool:
    there = LetterMatter.objects.filter(kind=KIND, key=f"selection {target.pk}", stage=stage)
    return there.exclude(letter__state=LetterState.DISCARDED).exists()


def _stage(own: Iterable[Nomination]) -> str:
    """What a letter says, as a short word by which it is known again."""
    said = "|".join(f"{one.pk}:{one.state}:{one.rank}:{one.reason}" for one in own)
    return sha256(said.encode()).hexdigest()[:12]


def _addressee(target: Target, own: Iterable[Nomination]) -> User | Person | None:
    """Who of the organ nominated last and is still reached there; or else anybody of it whose
    address is known."""
    known = Person.objects.filter(Person.staying(timezone.localdate()), organ=target.organ_id)
    reached = User.objects.filter(person__in=known, is_active=True).exclude(email="")
    last = reached.in_bulk([one.entered_by_id for one in own if one.entered_by_id])
    for one in sorted(own, key=lambda each: -each.pk):
        if one.entered_by_id in last:
            return last[one.entered_by_id]
    found = reached.order_by("pk").first()
    return found or known.exclude(email="").order_by("pk").first()

"""Procedures as the law prescribes them: written step by step, or brought as a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.caseflow import maps
from hoseibi.caseflow.trouble import Unusable
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import visible_laws
from hoseibi.errors import Refusal
from hoseibi.partners.models import Country, Organ
from hoseibi.ui.languages import in_languages

from ..models import Procedure, ProcedureStep
from ..permissions import require_may_change, require_may_enter
from ..queries.wording import said

Place = tuple[Law, str, str]
"""A law, an address in it, and what is called so."""


class NoProcedure(Refusal):
    message = _("This file is no procedure.")


class StepNeedsName(Refusal):
    message = _("A step needs a name, in one language at least.")


class Begun(NamedTuple):
    """A procedure to be written: called how, of which court (or of all), in which law."""

    title: str
    law: Law | None = None
    court: Organ | None = None


class StepSaid(NamedTuple):
    """What is said of a step; `names` by language, `following` keys of steps of its procedure."""

    names: dict[str, str]
    activities: str = ""
    within: int = 0
    begins: bool = False
    ends: bool = False
    articles: Sequence[Place] = ()
    following: Sequence[int] = ()


@transaction.atomic
def begin_procedure(by: User, country: Country, begun: Begun) -> Procedure:
    """Begin to write a procedure."""
    require_may_enter(by, country.pk, begun.court)
    now = timezone.now()
    made = Procedure.objects.create(
        country=country, court=begun.court, title=begun.title, law=begun.law, entered_by=by,
        entered_at=now, changed_at=now,
    )  # fmt: skip
    record(by, "began a procedure", made)
    return made


@transaction.atomic
def bring_procedure(by: User, country: Country, begun: Begun, content: bytes) -> Procedure:
    """Take in a procedure that was written as a file (TOML). Its articles are addresses in the law
    (`art_8`)."""
    try:
        read = maps.read_procedure(content)
    except Unusable as trouble:
        raise NoProcedure(said(trouble)) from trouble
    made = begin_procedure(by, country, begun._replace(title=begun.title or read.name))
    rows = {}
    for position, step in enumerate(read.step, 1):
        rows[step.key] = ProcedureStep.objects.create(
            procedure=made, position=position, name=in_languages({"en": step.name}),
            activities="\n".join(step.activities), within=step.within, begins=step.begins,
            ends=step.ends,
        )  # fmt: skip
        if made.law is not None:
            rows[step.key].articles.set(anchor(made.law, one) for one in step.articles)
    for step in read.step:
        rows[step.key].following.set(rows[key] for key in step.next)
    return made


@transaction.atomic
def keep_step(
    by: User, procedure: Procedure, told: StepSaid, step: ProcedureStep | None = None
) -> ProcedureStep:
    """Add a step at the end, or change one."""
    require_may_change(by, procedure)
    if not any(name.strip() for name in told.names.values()):
        raise StepNeedsName
    held = step or ProcedureStep(procedure=procedure, position=procedure.steps.count() + 1)
    held.name = in_languages(told.names)
    held.activities, held.within = told.activities, told.within
    held.begins, held.ends = told.begins, told.ends
    held.save()
    held.articles.set([*_anchors(told.articles), *_unseen(by, held)])
    held.following.set(procedure.steps.filter(pk__in=told.following))
    _changed(procedure)
    record(by, "changed a step of", procedure)
    return held


def _unseen(by: User, step: ProcedureStep) -> list[Anchor]:
    """Articles of a step that its writer may not know, and so could not name again."""
    return list(step.articles.exclude(law__in=visible_laws(by).values("pk")))


def _anchors(places: Iterable[Place]) -> list[Anchor]:
    return [anchor(law, address, label) for law, address, label in places]


@transaction.atomic
def drop_step(by: User, step: ProcedureStep) -> None:
    """Take a step out of its procedure."""
    require_may_change(by, step.procedure)
    record(by, "took out a step of", step.procedure)
    _changed(step.procedure)
    step.delete()


def _changed(procedure: Procedure) -> None:
    Procedure.objects.filter(pk=procedure.pk).update(changed_at=timezone.now())

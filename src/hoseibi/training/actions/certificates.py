"""Certificates: issued, withdrawn, and set as one PDF."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from i18nfield.strings import LazyI18nString

from hoseibi import printing
from hoseibi.accounts.actions import record
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.actions import store

from ..choices import CourseState, NominationState
from ..models import Certificate, Course, Nomination, PrintRun
from ..permissions import require_may_plan
from ..queries.attended_hours import hours_of
from ..queries.certificates import ALPHABET, printable, signed

SILENT = timedelta(minutes=2)
"""A printing that has told nothing for so long was left by a server that went down."""


class NotOver(Refusal):
    message = _("Certificates are issued from the last day of a course on.")


class NobodyChosen(Refusal):
    message = _("Choose at least one trainee who has no certificate yet.")


class SignatureNeeded(Refusal):
    message = _("Say who signs: the post and the organ, in one language at least.")


class ReasonNeeded(Refusal):
    message = _("Say why it is withdrawn. Whoever verifies it is told that it no longer holds.")


class WithdrawnAlready(Refusal):
    message = _("This certificate was withdrawn already.")


class NoCertificates(Refusal):
    message = _("There is no certificate to print yet.")


@dataclass(frozen=True)
class Issuing:
    """Who signs, in several languages, and on which day."""

    signed_by: dict[str, str]
    on: date


@transaction.atomic
def issue(
    by: User, course: Course, trainees: Iterable[Nomination], issuing: Issuing
) -> list[Certificate]:
    """Issue certificates to trainees who have none. What each says is kept as it is today."""
    require_may_plan(by, course)
    held = Course.objects.select_for_update().get(pk=course.pk)
    if issuing.on < held.ends_on or held.state == CourseState.CANCELLED:
        raise NotOver
    if not any(text.strip() for text in issuing.signed_by.values()):
        raise SignatureNeeded
    keys = [one.pk for one in trainees]
    chosen = list(
        Nomination.objects.filter(
            pk__in=keys, course=held, state=NominationState.SELECTED, certificate=None
        ).order_by("pk")
    )
    if not chosen:
        raise NobodyChosen
    hours = hours_of(held)
    taken = set(Certificate.objects.values_list("code", flat=True))
    made = [
        Certificate(
            nomination=one,
            code=_new_code(taken),
            name=one.name,
            own_name=one.own_name,
            title=held.title,
            begins_on=held.begins_on,
            ends_on=held.ends_on,
            hours=round(hours.get(one.pk, 0)),
            signed_by=LazyI18nString(issuing.signed_by),
            issued_on=issuing.on,
            issued_by=by,
        )
        for one in chosen
    ]
    Certificate.objects.bulk_create(made)
    record(by, "issued certificates of", f"{held} ({len(made)})")
    return made


def _new_code(taken: set[str]) -> str:
    """A code that nobody guesses: eleven signs drawn by lot, and one that shows a slip."""
    while True:
        code = signed("".join(secrets.choice(ALPHABET) for _sign in range(11)))
        if code not in taken:
            taken.add(code)
            return code


@transaction.atomic
def withdraw_certificate(by: User, certificate: Certificate, reason: str) -> None:
    """Let a certificate no longer hold; it is not deleted, so that its code says so."""
    require_may_plan(by, certificate.nomination.course)
    if not reason.strip():
        raise ReasonNeeded
    held = Certificate.objects.select_for_update().get(pk=certificate.pk)
    if held.withdrawn_on is not None:
        raise WithdrawnAlready
    held.withdrawn_on, held.withdrawn_because = timezone.localdate(), reason.strip()[:500]
    held.save(update_fields=("withdrawn_on", "withdrawn_because"))
    record(by, "withdrew the certificate of", f"{held.name} · {certificate.nomination.course}")


@transaction.atomic
def begin_printing(by: User, course: Course) -> PrintRun:
    """Begin to set the certificates of a course as one PDF, or join a printing under way."""
    require_may_plan(by, course)
    Course.objects.select_for_update().get(pk=course.pk)
    now = timezone.now()
    under_way = course.print_runs.filter(file=None, advice="", told_at__gt=now - SILENT)
    found = under_way.first()
    if found is not None:
        return found
    total = Certificate.objects.filter(nomination__course=course, withdrawn_on=None).count()
    if not total:
        raise NoCertificates
    record(by, "began to print certificates of", course)
    return PrintRun.objects.create(
        course=course, total=total, told_at=now, begun_by=by, begun_at=now
    )


def print_certificates(run: PrintRun, also: Callable[[int], None] | None = None) -> PrintRun:
    """Set what a printing is of; to be called in the background. How many are set is told lot by
    lot, to `also` besides."""
    some = list(printable(run.course))

    def tell(done: int) -> None:
        PrintRun.objects.filter(pk=run.pk).update(done=done, told_at=timezone.now())
        if also:
            also(done)

    try:
        made = printing.to_certificates(some, tell)
    except printing.NoPrinter as wanting:
        PrintRun.objects.filter(pk=run.pk).update(advice=str(wanting)[:500])
    else:
        name = f"{run.course.slug}-certificates.pdf"
        file = store(made.content, name, by=run.begun_by, origin=str(_("certificates")))
        PrintRun.objects.filter(pk=run.pk).update(
            file=file, done=len(some), advice=made.advice[:500], told_at=timezone.now()
        )
    run.refresh_from_db()
    return run

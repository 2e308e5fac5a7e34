"""An amending act is accepted: from a version and an act to the version that comes of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile

from .. import permissions, queries, storage
from ..models import Amendment, LawVersion
from .imports import NotReadable
from .periods import require_free_day, set_periods


class BaseChanged(Refusal):
    message = _(
        "The version that this act amends has changed since you looked. Nothing was accepted. Look"
        " at the act beside the version as it is now."
    )


class AnotherComesBetween(Refusal):
    message = _(
        "On the day before this one another version is in force, and accepting this would lose what"
        " it says. Amend that version, or choose another day."
    )


class NothingApplied(Refusal):
    message = _("Not one instruction of this act was carried out, so there is no new version.")


class ReasonNeeded(Refusal):
    message = _(
        "Not every instruction was carried out. Say why the new version is accepted all the same;"
        " it is kept beside the version."
    )


class StagesDoNotFit(Refusal):
    """In the order of the days given, something does not fit that fits at once; it says what."""


@dataclass(frozen=True)
class Acceptance:
    """What an officer says who accepts: the words that were looked at, the day, the act's name.
    `places` are addresses whose instructions take effect on days of their own."""

    base_fingerprint: str
    in_force_from: date
    amending_act: str
    label: str = ""
    reason: str = ""
    places: tuple[tuple[str, date], ...] = ()


def accept_amendment(
    base: LawVersion,
    stored: StoredFile,
    acceptance: Acceptance,
    *,
    by: User,
    origin: str = Origin.PAGE,
) -> LawVersion:
    """Make the version that comes of an act, not yet released, or refuse and change nothing.

    With days of their own for some places there are several versions; the first is returned.
    """
    permissions.require_may_import(by)
    with transaction.atomic():
        base = _as_looked_at(base, acceptance)
        preview = _preview(base, stored)
        left_out = queries.not_applied(preview)
        if not preview.applied:
            raise NothingApplied
        if left_out and not acceptance.reason.strip():
            raise ReasonNeeded
        kept = {
            "base": base,
            "base_fingerprint": base.fingerprint,
            "act": stored,
            "applied": preview.applied,
            "left_out": left_out,
            "reason": acceptance.reason.strip()[:1000],
        }
        made = []
        for stage in _stages(base, stored, acceptance, preview):
            made.append(_version(base, acceptance, stage, by))
            Amendment.objects.create(version=made[-1], **kept)
        set_periods(base.language_version)
        for version in made:
            record(by, "amended", version, origin=origin)
    return made[0]


def _as_looked_at(base: LawVersion, acceptance: Acceptance) -> LawVersion:
    """The base as it is now, if it is what was looked at and what the new day would follow."""
    versions = LawVersion.objects.select_for_update(of=("self",)).select_related(
        "language_version__law__country", "canonical"
    )
    now = versions.filter(pk=base.pk, deleted_at__isnull=True).first()
    if now is None or now.fingerprint != acceptance.base_fingerprint:
        raise BaseChanged
    require_free_day(now.language_version, acceptance.in_force_from)
    others = now.language_version.versions.filter(deleted_at__isnull=True)
    before = queries.holding(others, acceptance.in_force_from - timedelta(days=1))
    if before is None or before.pk != now.pk:
        raise AnotherComesBetween
    return now


def _preview(base: LawVersion, stored: StoredFile) -> queries.AmendmentPreview:
    try:
        return queries.amendment_preview(base, stored)
    except (legaltext.Unreadable, legaltext.NotAmendable) as trouble:
        raise NotReadable(trouble.told(_)) from trouble


def _stages(
    base: LawVersion, stored: StoredFile, acceptance: Acceptance, preview: queries.AmendmentPreview
) -> list[queries.Stage]:
    """The law after the act: once, or on each of the days that were given."""
    if not acceptance.places:
        return [queries.Stage(acceptance.in_force_from, preview.amended.law)]
    found, troubles = queries.stages(base, stored, acceptance.in_force_from, acceptance.places)
    known = {each.sentence for each in preview.amended.findings}
    new = [each.sentence for each in troubles if each.sentence not in known]
    if new:
        raise StagesDoNotFit(" ".join(new))
    for stage in found:
        require_free_day(base.language_version, stage.day)
    return found


def _version(
    base: LawVersion, acceptance: Acceptance, stage: queries.Stage, by: User
) -> LawVersion:
    """The law from a day on, as a version with all its rows."""
    version = LawVersion.objects.create(
        language_version=base.language_version,
        label=acceptance.label[:200],
        in_force_from=stage.day,
        amending_act=acceptance.amending_act[:500],
        added_by=by,
        added_at=timezone.now(),
    )
    storage.keep_text(version, storage.canonical_of(stage.law))
    return version

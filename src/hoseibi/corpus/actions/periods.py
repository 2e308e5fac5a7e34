"""The days of the versions in one language: each day has one version, and only one."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from hoseibi.errors import Refusal

from ..models import LanguageVersion


class FirstDayNeeded(Refusal):
    message = _(
        "This law already has a version in this language. Say from which day the new one is in"
        " force, so that each day has one version."
    )


class FirstDayTaken(Refusal):
    message = _(
        "This law already has a version in this language from the same day. Give another day, or"
        " delete that version first."
    )


class PeriodBackwards(Refusal):
    message = _("The last day comes before the first. Change one of them.")


def require_forwards(first: date | None, until: date | None) -> None:
    if first and until and until <= first:
        raise PeriodBackwards


def require_free_day(
    language_version: LanguageVersion, first: date | None, *, but: int | None = None
) -> None:
    """Refuse a first day that another version has (`but` is the key of the one that is moved)."""
    others = language_version.versions.filter(deleted_at__isnull=True).exclude(pk=but)
    days = list(others.values_list("in_force_from", flat=True))
    if days and first is None:
        raise FirstDayNeeded
    if first in days:
        raise FirstDayTaken


def set_periods(language_version: LanguageVersion) -> None:
    """Let each version end where the next begins, unless it ended before."""
    versions = language_version.versions.filter(deleted_at__isnull=True)
    ordered = sorted(versions, key=lambda each: each.in_force_from or date.min)
    for version, following in zip(ordered, ordered[1:], strict=False):
        begins = following.in_force_from
        if version.in_force_until is None or version.in_force_until > begins:
            version.in_force_until = begins
            version.save(update_fields=("in_force_until",))


def open_period(version_before: date | None, language_version: LanguageVersion) -> None:
    """Let the version that ended on a day go on, now that its successor is gone."""
    if version_before:
        language_version.versions.filter(
            deleted_at__isnull=True, in_force_until=version_before
        ).update(in_force_until=None)
    set_periods(language_version)

"""Findings that an officer lets stand, with a reason, and takes up again."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal

from .. import permissions, storage
from ..models import Dismissal, Finding


class WhyNeeded(Refusal):
    message = _("Say why this finding may stand. The reason is kept beside the law.")


@transaction.atomic
def dismiss(finding: Finding, reason: str, *, by: User, origin: str = Origin.PAGE) -> Dismissal:
    """Let a finding stand, here and in every version in which the words are the same."""
    permissions.require_may_edit(by)
    if not reason.strip():
        raise WhyNeeded
    dismissal, _new = Dismissal.objects.update_or_create(
        language_version=finding.version.language_version,
        code=finding.code,
        address=finding.address,
        fingerprint=finding.fingerprint,
        defaults={
            "reason": reason.strip()[:1000],
            "dismissed_by": by,
            "dismissed_at": timezone.now(),
        },
    )
    storage.bind(dismissal)
    record(by, "dismissed", f"{finding.code} {finding.address}, {finding.version}", origin=origin)
    return dismissal


@transaction.atomic
def take_up_again(dismissal: Dismissal, *, by: User) -> None:
    """Let a dismissed finding count again."""
    permissions.require_may_edit(by)
    subject = f"{dismissal.code} {dismissal.address}, {dismissal.language_version}"
    dismissal.delete()
    record(by, "took up again", subject)

"""The outbox as a table to take away."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table, to_csv

from ..models import Letter
from .kinds import label
from .outbox import Sieve, sifted


def letters_csv(user: Reader, sieve: Sieve) -> bytes:
    """The letters that are asked for, a line each, without their text."""
    head = (
        _("Number"), _("Addressee"), _("E-mail address"), _("Subject"), _("Kind"), _("State"),
        _("Written at"), _("Written by"), _("Leaves from"), _("Sent at"), _("Reason"),
    )  # fmt: skip
    return to_csv(Table(head, map(_row, sifted(user, sieve).iterator(chunk_size=500))))


def _row(one: Letter) -> tuple[object, ...]:
    return (
        one.pk, one.name, one.address, one.subject, label(one.kind), one.get_state_display(),
        _moment(one.made_at), one.made_by or "", _moment(one.send_after), _moment(one.sent_at),
        one.reason or one.error,
    )  # fmt: skip


def _moment(at: object) -> str:
    return timezone.localtime(at).strftime("%Y-%m-%d %H:%M") if at else ""

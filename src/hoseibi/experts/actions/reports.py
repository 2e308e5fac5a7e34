"""How an expert notes what they do, and reports it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.partners.models import Person

from ..choices import LogKind, ReportState
from ..models import Assignment, LogEntry, Report
from ..permissions import may_receive, require_may_write
from ..queries.reports import drafted, next_owed
from .posts import ReasonNeeded, hold
from .roster import require_in_order


class NothingNoted(Refusal):
    message = _("Write a line first.")


class NothingReported(Refusal):
    message = _("The report says nothing yet. Write at least what was done, and submit it then.")


class NothingOwed(Refusal):
    message = _("Every period of this assignment is reported.")


class StillWritten(Refusal):
    message = _("Your last report is still being written. Submit it, and then begin the next.")


class Submitted(Refusal):
    message = _("This report is submitted: it is changed only when it is sent back.")


class NotSubmitted(Refusal):
    message = _("This report was not submitted, or was received already.")


@dataclass(frozen=True)
class Noting:
    """A line of the log."""

    text: str
    kind: LogKind = LogKind.DONE
    on: date | None = None
    person: Person | None = None
    language: str = "en"


@dataclass(frozen=True)
class Texts:
    """The parts of a report."""

    progress: str
    plan: str
    issues: str


@transaction.atomic
def note(by: User, post: Assignment, noting: Noting, *, origin: str = Origin.PAGE) -> LogEntry:
    """Note what was done or heard on a day (today)."""
    require_may_write(by, post)
    if not noting.text.strip():
        raise NothingNoted
    if noting.on is not None:
        require_in_order(noting.on, noting.on)
    made = LogEntry.objects.create(
        assignment=post,
        on=noting.on or timezone.localdate(),
        kind=noting.kind,
        text=noting.text.strip(),
        language=noting.language,
        person=noting.person,
        by=by,
        at=timezone.now(),
    )
    record(by, "noted in the log of", post, origin=origin)
    return made


@transaction.atomic
def strike_note(by: User, line: LogEntry) -> None:
    """Take a line of one's log out again."""
    require_may_write(by, line.assignment)
    line.delete()
    record(by, "took out a line of the log of", line.assignment)


@transaction.atomic
def begin_report(by: User, post: Assignment, language: str, *, origin: str = Origin.PAGE) -> Report:
    """Begin the next report with what was logged in its days."""
    require_may_write(by, post)
    hold(post)
    if post.reports.filter(submitted_at=None).exists():
        raise StillWritten
    wanted = next_owed(by, post)
    if wanted is None:
        raise NothingOwed
    from_facts = drafted(by, wanted)
    made = Report.objects.create(
        assignment=post,
        number=wanted.number,
        begins_on=wanted.begins_on,
        ends_on=wanted.ends_on,
        due_on=wanted.due_on,
        language=language,
        progress=from_facts.progress,
        plan=from_facts.plan,
        issues=from_facts.issues,
        facts=from_facts.facts,
        changed_at=timezone.now(),
    )
    record(by, "began a report of", post, origin=origin)
    return made


@transaction.atomic
def write_report(by: User, report: Report, texts: Texts, *, origin: str = Origin.PAGE) -> Report:
    """Write the parts of a report that is not submitted."""
    _require_may_write(by, report)
    report.progress, report.plan = texts.progress.strip(), texts.plan.strip()
    report.issues, report.changed_at = texts.issues.strip(), timezone.now()
    report.save()
    record(by, "wrote a report of", report.assignment, origin=origin)
    return report


@transaction.atomic
def submit_report(by: User, report: Report, *, origin: str = Origin.PAGE) -> Report:
    """Put a report before who receives it."""
    _require_may_write(by, report)
    if not (report.progress or report.plan or report.issues):
        raise NothingReported
    report.state, report.submitted_at = ReportState.SUBMITTED, timezone.now()
    report.changed_at = report.submitted_at
    report.save()
    record(by, "submitted a report of", report.assignment, origin=origin)
    return report


@transaction.atomic
def receive_report(
    by: User, report: Report, remark: str = "", *, origin: str = Origin.PAGE
) -> Report:
    """Receive a report; nobody receives their own."""
    _require_may_receive(by, report)
    report.state, report.received_by = ReportState.RECEIVED, by
    report.received_at = report.changed_at = timezone.now()
    report.remark = remark.strip()
    report.save()
    record(by, "received a report of", report.assignment, origin=origin)
    return report


@transaction.atomic
def send_report_back(by: User, report: Report, remark: str) -> Report:
    """Give a report back to be written on, with what is wanted."""
    _require_may_receive(by, report)
    if not remark.strip():
        raise ReasonNeeded
    report.state, report.remark = ReportState.DRAFT, remark.strip()
    report.changed_at = timezone.now()
    report.save()
    record(by, "sent back a report of", report.assignment)
    return report


def _require_may_write(by: User, report: Report) -> None:
    require_may_write(by, report.assignment)
    _hold(report)
    if report.state != ReportState.DRAFT:
        raise Submitted


def _require_may_receive(by: User, report: Report) -> None:
    if not may_receive(by, report.assignment):
        raise NotAllowed
    _hold(report)
    if report.state != ReportState.SUBMITTED:
        raise NotSubmitted


def _hold(report: Report) -> None:
    """Read a report as it is now, and let nobody else change it until the transaction ends."""
    report.refresh_from_db(from_queryset=Report.objects.select_for_update())

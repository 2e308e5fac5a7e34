"""How a monitoring sheet or a completion report is begun, written, handed in and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext, printing
from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.numbered import cleaned, coming, is_told

from ..choices import ReportKind, ReportState
from ..models import Project, Report, ReportWording
from ..permissions import require_may_plan, require_may_report
from ..queries.papers import drawn, items_of, languages_of_report, newest_wordings, paper_now

LONGEST = 20_000
"""Characters under one item; two pages have a third of it."""


class DraftThere(Refusal):
    message = _("One of this kind is being written already. Hand it in before the next is begun.")


class TermNotRight(Refusal):
    message = _("The term ends before it begins. Look at both days again.")


class TermNotOver(Refusal):
    message = _("It is handed in from the last day of its term on, and not on a day to come.")


class AgreementNeeded(Refusal):
    message = _("Name who of the partner's side agreed to it: the paper is of both sides.")


class HandedIn(Refusal):
    message = _("This was handed in and stays as it is. Take it back, with the reason, first.")


class NotHandedIn(Refusal):
    message = _("This was not handed in, so there is nothing to take back.")


class WhyTakenBack(Refusal):
    message = _("Say why it is taken back. The paper and your reason both stay.")


class TextTooLong(Refusal):
    message = _("This is longer than an item of a report. Put the details into an annex.")


class NoSuchItem(Refusal):
    message = _("This kind of report has no such item.")


@transaction.atomic
def begin_report(
    by: User, project: Project, kind: str, term: tuple[date, date], *, origin: str = Origin.PAGE
) -> Report:
    """Begin the next one for a term. What was written in one that was taken back goes on."""
    require_may_report(by, project)
    if term[1] < term[0]:
        raise TermNotRight
    Project.objects.select_for_update().get(pk=project.pk)
    own = Report.objects.filter(project=project, kind=ReportKind(kind))
    if own.filter(state=ReportState.DRAFT).exists():
        raise DraftThere
    last = own.order_by("-number").first()
    made = Report.objects.create(
        project=project,
        kind=kind,
        number=(own.aggregate(Max("number"))["number__max"] or 0) + 1,
        begins_on=term[0],
        ends_on=term[1],
        begun_by=by,
        changed_at=timezone.now(),
    )
    if last and last.state == ReportState.TAKEN_BACK:
        _go_on(last, made)
    record(by, "began report", f"{project} · {made}", origin=origin)
    return made


def _go_on(old: Report, new: Report) -> None:
    """The newest wordings of one that was taken back, as the first of the next."""
    kept = newest_wordings(old)
    for one in kept:
        one.pk, one.report, one.number = None, new, 1
    ReportWording.objects.bulk_create(kept)


@dataclass(frozen=True)
class ItemWriting:
    """What somebody typed under an item in a language, and the number that they had before
    them; `had` as in `numbered.coming`."""

    item: str
    language: str
    text: str
    written_from: int = 0
    origin: str = Origin.PAGE
    had: str | None = None

    @property
    def clean(self) -> str:
        return cleaned(self.text)


@dataclass(frozen=True)
class SavedItem:
    """How an item reads now. `merged`: words of others were put together with these; `clashes`:
    nothing was saved, and the author sees both texts."""

    text: str
    number: int
    wording: ReportWording | None
    merged: bool = False
    clashes: tuple[legaltext.Clash, ...] = ()


@transaction.atomic
def write_item(by: User, report: Report, writing: ItemWriting) -> SavedItem:
    """Let an item of a report read otherwise. What others saved meanwhile is put together by
    words; where both touch the same words nothing is saved."""
    now = _open(by, report)
    if writing.item not in items_of(now.kind):
        raise NoSuchItem
    if len(writing.clean) > LONGEST:
        raise TextTooLong
    said = ReportWording.objects.filter(report=now, item=writing.item, language=writing.language)
    newest = said.select_related("author").order_by("-number").first()
    if newest is None and not writing.clean:
        return SavedItem("", 0, None)

    def text_of(number: int) -> str:
        return said.filter(number=number).values_list("text", flat=True).first() or ""

    come = coming(writing.clean, writing.written_from, newest, text_of, writing.had)
    if newest is not None and come.text is None:
        return SavedItem(newest.text, newest.number, newest, come.merged, come.clashes)
    made = _next(by, now, writing, newest, come.text or "")
    return SavedItem(made.text, made.number, made, merged=come.merged)


def _next(
    by: User, report: Report, writing: ItemWriting, newest: ReportWording | None, text: str
) -> ReportWording:
    made = ReportWording.objects.create(
        report=report,
        item=writing.item,
        language=writing.language,
        number=newest.number + 1 if newest else 1,
        text=text,
        author=by,
        at=timezone.now(),
    )
    Report.objects.filter(pk=report.pk).update(changed_at=made.at)
    if is_told(by, newest, made.at):
        where = f"{report.project} · {report} · {writing.item}"
        record(by, "wrote report", where, origin=writing.origin)
    return made


def _open(by: User, report: Report) -> Report:
    """The report, locked, while it is written."""
    require_may_report(by, report.project)
    now = Report.objects.select_for_update().get(pk=report.pk)
    if now.state != ReportState.DRAFT:
        raise HandedIn
    return now


@dataclass(frozen=True)
class HandingIn:
    """Who of the partner's side agreed, and the day on which it was handed in: today where none is
    named, an earlier one where it is entered later."""

    agreed_with: str
    on: date | None = None


@transaction.atomic
def submit_report(
    by: User, report: Report, handing_in: HandingIn, *, origin: str = Origin.PAGE
) -> Report:
    """Hand a report in, as both sides agreed to it: its papers are kept as they are now, in every
    language in which something is written."""
    require_may_plan(by, report.project)
    now = _open(by, report)
    if not handing_in.agreed_with.strip():
        raise AgreementNeeded
    today = timezone.localdate()
    day = handing_in.on or today
    if not now.ends_on <= day <= today:
        raise TermNotOver
    now.state, now.agreed_with = ReportState.SUBMITTED, handing_in.agreed_with.strip()
    now.submitted_on, now.submitted_by, now.changed_at = day, by, timezone.now()
    now.version = drawn(now, "en").data.version
    now.kept = {code: printing.kept(paper_now(now, code)) for code in languages_of_report(now)}
    now.save()
    record(by, "handed in report", f"{now.project} · {now}", origin=origin)
    return now


@transaction.atomic
def take_back_report(by: User, report: Report, reason: str, *, origin: str = Origin.PAGE) -> Report:
    """Take back what was handed in, with the reason; it stays to be read, and the next goes on
    from it."""
    require_may_plan(by, report.project)
    now = Report.objects.select_for_update().get(pk=report.pk)
    if now.state != ReportState.SUBMITTED:
        raise NotHandedIn
    if not reason.strip():
        raise WhyTakenBack
    now.state, now.taken_back_because = ReportState.TAKEN_BACK, reason.strip()
    now.changed_at = timezone.now()
    now.save(update_fields=("state", "taken_back_because", "changed_at"))
    record(by, "took back report", f"{now.project} · {now}", origin=origin)
    return now

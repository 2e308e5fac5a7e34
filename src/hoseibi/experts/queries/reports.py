"""Which reports an assignment owes, what they are drafted from, and who reads them: the expert and
whoever receives them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Seat
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.partners.models import Person
from hoseibi.ui.templatetags.reading import day_words

from ..choices import BEGUN, LogKind, ReportState, Section, Term
from ..models import Assignment, LogEntry, Report
from ..permissions import is_own, may_receive, may_see_roster
from .contributions import SOURCES, Said, Wish, contributions
from .handing import Entry, circles_of_work, to_hand_over

DAYS_TO_WRITE = 14
"""After the end of a period, until the report is due."""


class Owed(NamedTuple):
    """A report that an assignment owes: of which days, due when."""

    post: Assignment
    number: int
    begins_on: date
    ends_on: date
    due_on: date

    @property
    def days_left(self) -> int:
        """How many days are left; less than 0 when it is overdue."""
        return (self.due_on - timezone.localdate()).days


class Drafted(NamedTuple):
    """What a report would say by what was logged, by its parts, and how many facts that were."""

    progress: str
    plan: str
    issues: str
    facts: int


def owed(post: Assignment, last: Report | Owed | None = None) -> Owed | None:
    """The report that follows another, from the day after its last one, however the terms have
    changed since; None when all days are reported."""
    begins = last.ends_on + timedelta(days=1) if last else post.begins_on
    if begins > post.ends_on:
        return None
    ends = min(_end_of_period(post, begins), post.ends_on)
    number = last.number + 1 if last else 1
    return Owed(post, number, begins, ends, ends + timedelta(days=DAYS_TO_WRITE))


def _end_of_period(post: Assignment, day: date) -> date:
    """The last of the months between two reports in which a day lies, counted from the first day
    of the assignment; a short one has a single period."""
    if post.term != Term.LONG:
        return post.ends_on
    months = post.report_months
    while (following := _later(post.begins_on, months)) <= day:
        months += post.report_months
    return following - timedelta(days=1)


def _later(day: date, months: int) -> date:
    """The same day of a month so many later, or its last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_owed(user: Reader, post: Assignment) -> Owed | None:
    """The next report that nobody has begun, for those who read them."""
    if post.state not in BEGUN or not _reads(user, post):
        return None
    return owed(post, post.reports.order_by("-number").first())


def _reads(user: Reader, post: Assignment) -> bool:
    return is_own(user, post.expert) or may_receive(user, post)


def reports(user: Reader) -> QuerySet[Report]:
    """The reports that somebody reads: their own, and once submitted those that they receive."""
    found = Report.objects.select_related("assignment__expert__person", "received_by")
    person = getattr(user, "person_id", None)
    own = Q(assignment__expert__person=person) if person else Q(pk=None)
    manages = Q(assignment__circle__in=circles_where(user, Act.MANAGE))
    sent = Q(pk__isnull=False) if may_see_roster(user) else manages
    return found.filter(own | (sent & ~Q(state=ReportState.DRAFT)))


def report(user: Reader, key: int) -> Report | None:
    """One report by its number in addresses."""
    return reports(user).filter(pk=key).first()


def reports_of(user: Reader, post: Assignment) -> list[Report]:
    """The reports of an assignment, the last first."""
    return list(reports(user).filter(assignment=post))


def due(user: Reader) -> list[Owed]:
    """The reports that somebody owes by now, the first due first: from a fortnight before the end
    of their period on."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    own = Assignment.objects.filter(expert__person=person, state__in=BEGUN)
    soon = timezone.localdate() + timedelta(days=DAYS_TO_WRITE)
    found = []
    written = Prefetch("reports", Report.objects.order_by().only("assignment", "number", "ends_on"))
    named = own.only("role", "circle", "term", "begins_on", "ends_on", "report_months", "state")
    for post in named.order_by().prefetch_related(written):
        one = owed(post, max(post.reports.all(), key=lambda one: one.number, default=None))
        if one is not None and one.ends_on <= soon:
            found.append(one)
    return sorted(found, key=lambda one: one.due_on)


def being_written(user: Reader) -> list[Report]:
    """Somebody's reports that are not submitted yet."""
    person = getattr(user, "person_id", None)
    if person is None:
        return []
    own = reports(user).filter(assignment__expert__person=person, state=ReportState.DRAFT)
    named = own.select_related(None).select_related("assignment")
    return list(named.only("number", "due_on", "assignment__role", "assignment__circle"))


def to_receive(user: Reader) -> list[Report]:
    """Reports that were submitted and that somebody may receive."""
    sent = reports(user).filter(state=ReportState.SUBMITTED)
    # Names are asked for where there is anything: what is kept of nothing outlasts what is done to
    # people.
    whose = sent.select_related(None).select_related("assignment__expert")
    named = whose.prefetch_related("assignment__expert__person")
    return [one for one in named if may_receive(user, one.assignment)]


# --- the log ---


def log(user: Reader, post: Assignment) -> QuerySet[LogEntry]:
    """What an expert noted, the last first; it is their own."""
    own = post.log.select_related("person")
    return own if is_own(user, post.expert) else own.none()


def people_to_name(user: Reader, post: Assignment) -> QuerySet[Person]:
    """Those with whom an expert may have spoken: who sits in the circles of the work."""
    circles = circles_of_work(user, post)
    held = Seat.objects.filter(Seat.held(timezone.localdate()), circle__in=circles)
    return Person.objects.filter(pk__in=held.values("person")).order_by("name")


# --- what a report is drafted from ---


def drafted(user: Reader, wanted: Owed) -> Drafted:
    """The parts of a report from what was logged in its days: what the expert took part in, what
    they noted, what is promised and comes next."""
    post = wanted.post
    if not is_own(user, post.expert) or post.expert is None:
        return Drafted("", "", "", 0)
    people = frozenset({post.expert.person_id})
    wish = Wish("", people, wanted.begins_on, wanted.ends_on, 200)
    circles = circles_of_work(user, post)
    said = [one for one in contributions(user, wish) if one.circle in circles]
    days = (wanted.begins_on, wanted.ends_on)
    lines = list(post.log.filter(on__range=days).order_by("on", "pk"))
    open_ = [one for one in to_hand_over(user, post) if one.circle]
    progress = [*_done(lines), *_took_part(said)]
    plan, issues = _plan(lines, open_), _of_kind(lines, LogKind.ISSUE)
    facts = len(said) + len(lines)
    return Drafted("\n".join(progress).strip(), "\n".join(plan), "\n".join(issues), facts)


def _done(lines: Iterable[LogEntry]) -> list[str]:
    rows = list(lines)
    return [*_of_kind(rows, LogKind.DONE), *_of_kind(rows, LogKind.TALK)]


def _of_kind(lines: Iterable[LogEntry], kind: LogKind) -> list[str]:
    return [f"- {day_words(one.on)}: {one.text}" for one in lines if one.kind == kind]


def _took_part(said: Iterable[Said]) -> Iterable[str]:
    rows = sorted(said, key=lambda one: one.on)
    for source in SOURCES:
        own = [one for one in rows if one.kind == source.kind]
        if own:
            yield ""
            yield f"{source.label} ({len(own)})"
            yield from (_fact(one) for one in own[:15])
            if len(own) > 15:
                yield "- " + _("and {count} more").format(count=len(own) - 15)


def _fact(one: Said) -> str:
    text = " ".join(one.text.split())
    said = text if len(text) <= 140 else text[:139].rstrip() + "…"
    return f"- {day_words(one.on)}: " + (f"{one.about}: {said}" if one.about else said)


def _plan(lines: Iterable[LogEntry], open_: Iterable[Entry]) -> list[str]:
    found = _of_kind(lines, LogKind.NEXT)
    for one in open_:
        if one.section in (Section.DATES, Section.PROMISES) and one.text not in "\n".join(found):
            day = f"{day_words(one.day)}: " if one.day else ""
            found.append(f"- {day}{one.text}")
    return found[:20]

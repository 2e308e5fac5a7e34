"""What somebody would hand over today, told by the applications above: each appends what is open
with it. Nothing is told that the reader may not see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import circles_inside
from hoseibi.ui.templatetags.reading import day_words

from ..choices import LogKind, ReportState, Section
from ..models import Assignment
from ..permissions import is_own, may_hand_over


class About(NamedTuple):
    """Whose things are meant: a person, the circles of their work that the reader reads, a day."""

    person: int
    circles: frozenset[int]
    on: date


class Entry(NamedTuple):
    """One line that is handed over: in which part, what it is about, who is concerned, until when,
    where it stands. `circle` says whose it is; none that it was written for the successor."""

    section: str
    text: str
    about: str = ""
    who: str = ""
    day: date | None = None
    path: str = ""
    circle: int | None = None


HANDING: list[Callable[[Reader, About], Iterable[Entry]]] = []
"""What tells of open things; each in a fixed number of queries."""


def circles_of_work(user: Reader, post: Assignment) -> frozenset[int]:
    """The circle that an assignment serves and those inside it, where the reader reads."""
    return circles_inside([post.circle_id])[post.circle_id] & set(circles_where(user, Act.READ))


def to_hand_over(user: Reader, post: Assignment) -> list[Entry]:
    """Everything that is open of an assignment today, in the order of the parts."""
    if not may_hand_over(user, post) or post.expert is None:
        return []
    about = About(post.expert.person_id, circles_of_work(user, post), timezone.localdate())
    found = [*_own(user, post, about), *(one for tell in HANDING for one in tell(user, about))]
    order = {section: place for place, section in enumerate(Section.values)}
    last = date.max
    return sorted(found, key=lambda one: (order[one.section], one.day or last))


def _own(user: Reader, post: Assignment, about: About) -> Iterable[Entry]:
    """What the expert wrote down: notes for the successor, reports that are open, and for
    themselves alone the log."""
    for item in post.handover_items.filter(settled_on=None):
        yield Entry(item.section, item.text, day=item.day)
    if post.circle_id not in about.circles:
        return
    if is_own(user, post.expert):
        yield from _logged(post)
    for report in post.reports.exclude(state=ReportState.RECEIVED):
        said = (
            _("Report {number} ({period}): submitted, not received yet")
            if report.state == ReportState.SUBMITTED
            else _("Report {number} ({period}): being written")
        )
        period = f"{day_words(report.begins_on)} – {day_words(report.ends_on)}"
        text = said.format(number=report.number, period=period)
        yield Entry(Section.PROMISES, text, day=report.due_on, circle=post.circle_id)


def _logged(post: Assignment) -> Iterable[Entry]:
    told = {LogKind.ISSUE: Section.NOTES, LogKind.NEXT: Section.DATES}
    for line in post.log.filter(kind__in=told).select_related("person")[:30]:
        section, who = told[LogKind(line.kind)], str(line.person or "")
        yield Entry(section, line.text, who=who, day=line.on, circle=post.circle_id)


def by_section(entries: Iterable[Entry]) -> list[tuple[Section, list[Entry]]]:
    """The lines of each part, empty parts left out."""
    rows = list(entries)
    found = ((one, [row for row in rows if row.section == one]) for one in Section)
    return [(section, own) for section, own in found if own]

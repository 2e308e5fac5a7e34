"""What somebody is to be told of by letter: indicators to report, reports to approve, sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from i18nfield.strings import LazyI18nString

from hoseibi.accounts.models import User
from hoseibi.letters.queries import Kind, Matter, stage, until

from .due import SHEET_AFTER, Unreported, sheets_due, unreported
from .indicators import waiting_for_approval


def to_report(user: User, today: date) -> Iterator[Matter]:
    """Periods of which indicators are not reported yet, until their last day."""
    for one in unreported(user, today):
        days = (one.ends_on - today).days
        lines = (_to_report(one, days),)
        to = ("indicators", one.slug, one.circle)
        title = _titled(one.title, one.name)
        yield _matter(to, f"period {one.period}", stage(days), title, (lines, days))


def to_approve(user: User, today: date) -> Iterator[Matter]:
    """Projects in which others reported and somebody may approve, told once a week."""
    of = (f"indicator__project__{name}" for name in ("pk", "slug", "circle", "title"))
    projects: dict[int, tuple[str, int, LazyI18nString]] = {}
    counts: Counter[int] = Counter()
    for key, *named in waiting_for_approval(user).values_list(*of):
        projects[key] = tuple(named)
        counts[key] += 1
    week = "week {}-{}".format(*today.isocalendar()[:2])
    for key, (slug, circle, title) in projects.items():
        count = counts[key]
        said = ngettext("{count} report to approve", "{count} reports to approve", count).format(
            count=count
        )
        to = ("waiting", slug, circle)
        yield _matter(to, f"approve {key}", week, str(title), ((said,), 0))


def sheets(user: User, today: date) -> Iterator[Matter]:
    """Monitoring sheets of periods that are over."""
    for period in sheets_due(user, today):
        on = period.ends_on + SHEET_AFTER
        days = (on - today).days
        lines = (_sheet(on, days),)
        to = ("papers", period.project.slug, period.project.circle_id)
        title = _titled(period.project.title, period.name)
        yield _matter(to, f"sheet {period.pk}", stage(days), title, (lines, days))


def _matter(
    to: tuple[str, str, int], key: str, at: str, title: str, said: tuple[tuple[str, ...], int]
) -> Matter:
    page, slug, circle = to
    path = reverse_lazy(f"projects:{page}", args=(slug,))
    return Matter(key, at, title, path, said[0], said[1], circle)


# Of many matters a page shows the most urgent few: words are only made when they are read.


def _said_to_report(one: Unreported, days: int) -> str:
    left = len(one.left)
    said = ngettext(
        "{left} of {count} indicators to report", "{left} of {count} indicators to report", left
    ).format(left=left, count=one.all)
    return f"{said} · {until(one.ends_on, days)}"


def _said_of_sheet(on: date, days: int) -> str:
    return f"{_('monitoring sheet')} · {until(on, days)}"


def _said_of_period(project: LazyI18nString | str, period: str) -> str:
    """A name as it is kept is the text of a wording in several languages."""
    named = LazyI18nString(project) if isinstance(project, str) else project
    return f"{named} ({period})"


_to_report, _sheet = lazy(_said_to_report, str), lazy(_said_of_sheet, str)
_titled = lazy(_said_of_period, str)


KINDS = (
    Kind(
        "indicators",
        gettext_lazy("Indicators to report"),
        gettext_lazy("A week and a day before a period ends, and each week of the month after."),
        to_report,
    ),
    Kind(
        "approvals",
        gettext_lazy("Reports to approve"),
        gettext_lazy("Once a week while what others reported waits for you."),
        to_approve,
    ),
    Kind(
        "sheets",
        gettext_lazy("Monitoring sheets that are due"),
        gettext_lazy("A week and a day before they are due, and each week of the month after."),
        sheets,
    ),
)

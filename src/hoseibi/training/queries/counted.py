"""What courses count for the indicators of a project: people who completed one, the hours that they
attended, and certificates; from the beginning of the project until the end of a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.projects.choices import Dimension
from hoseibi.projects.models import Indicator, Period
from hoseibi.projects.queries.counted import Count, Counted, activities_of

from ..choices import IDLE, THERE, CourseState, NominationState, Sex
from ..models import Attended, Certificate, Course, Nomination

HOUR = timedelta(hours=1)


class Entry(NamedTuple):
    """One thing that counts: of whom, of which course, since and until when, and how much."""

    person: int
    sex: str
    course: int
    since: date
    until: date | None
    amount: Decimal = Decimal(1)

    def counts(self, on: date) -> bool:
        """Whether it counts on a day."""
        return self.since <= on and (self.until is None or self.until > on)


def people(user: Reader, indicator: Indicator, periods: Sequence[Period]) -> dict[int, Counted]:
    """People who completed a course, each once however many they took."""
    own = _courses(user, indicator)
    rows = Nomination.objects.filter(course__in=own, state=NominationState.SELECTED)
    found = [
        Entry(person, sex, course, ends, None)
        for person, sex, course, ends in rows.order_by("course__ends_on", "pk").values_list(
            "person", "sex", "course", "course__ends_on"
        )
    ]
    return _by_period(own, found, periods, once=True)


def hours(user: Reader, indicator: Indicator, periods: Sequence[Period]) -> dict[int, Counted]:
    """Hours of teaching that trainees attended, added up over all of them."""
    own = _courses(user, indicator)
    rows = Attended.objects.filter(
        nomination__course__in=own,
        nomination__state=NominationState.SELECTED,
        presence__in=THERE,
    ).exclude(session__kind__in=IDLE)
    fields = ("nomination__person", "nomination__sex", "nomination__course",
              "nomination__course__ends_on", "session__begins_at", "session__ends_at")  # fmt: skip
    found = [
        Entry(person, sex, course, day, None, Decimal((ends - begins) / HOUR))
        for person, sex, course, day, begins, ends in rows.order_by("pk").values_list(*fields)
    ]
    return _by_period(own, found, periods)


def certificates(
    user: Reader, indicator: Indicator, periods: Sequence[Period]
) -> dict[int, Counted]:
    """Certificates that were issued and hold on the last day of the period."""
    own = _courses(user, indicator)
    rows = Certificate.objects.filter(nomination__course__in=own)
    fields = ("nomination__person", "nomination__sex", "nomination__course", "issued_on",
              "withdrawn_on")  # fmt: skip
    return _by_period(own, [Entry(*row) for row in rows.values_list(*fields)], periods)


def _courses(user: Reader, indicator: Indicator) -> QuerySet[Course]:
    """The courses that have ended and whose trainees somebody may count: of the activities of the
    indicator, in circles in which they read."""
    found = Course.objects.filter(
        circle__in=circles_where(user, Act.READ),
        activity__in=activities_of(indicator).order_by().values("pk"),
        state=CourseState.ENDED,
    )
    return found.order_by("begins_on", "pk")


def _by_period(
    own: QuerySet[Course], found: list[Entry], periods: Sequence[Period], *, once: bool = False
) -> dict[int, Counted]:
    courses = {one.pk: one for one in own}
    return {
        one.pk: _counted(
            courses, [each for each in found if each.counts(one.ends_on)], one.ends_on, once=once
        )
        for one in periods
    }


def _counted(courses: dict[int, Course], found: list[Entry], on: date, *, once: bool) -> Counted:
    by_course: dict[int, Decimal] = defaultdict(Decimal)
    for one in found:
        by_course[one.course] += one.amount
    # Who gave their sex once gave it for all courses.
    given = {one.person: one.sex for one in found if one.sex}
    whole = {one.person: one for one in found}.values() if once else found
    held = [courses[key] for key in courses if key in by_course]
    source = ngettext(
        "{count} training course that ended until {day}",
        "{count} training courses that ended until {day}",
        len(held),
    ).format(count=len(held), day=on.isoformat())
    return Counted(
        _sum(whole),
        _by_sex(whole, given),
        source,
        tuple(
            (
                str(one.title),
                _rounded(by_course[one.pk]),
                reverse("training:course", args=(one.slug,)),
            )
            for one in held
        ),
    )


def _by_sex(
    found: Iterable[Entry], given: dict[int, str]
) -> tuple[tuple[Dimension, str, Decimal], ...]:
    names = {Sex.WOMAN.value: _("women"), Sex.MAN.value: _("men")}
    sums = {sex: _sum(one for one in found if given.get(one.person) == sex) for sex in names}
    return tuple((Dimension.SEX, name, sums[sex]) for sex, name in names.items() if sums[sex])


def _sum(found: Iterable[Entry]) -> Decimal:
    return _rounded(sum((one.amount for one in found), Decimal(0)))


def _rounded(amount: Decimal) -> Decimal:
    """As people say it: whole hours, whole people."""
    return amount.quantize(Decimal(1))


COUNTS = (
    Count("trained-people", gettext_lazy("People who completed a training course"), people),
    Count("trained-hours", gettext_lazy("Hours that trainees attended"), hours),
    Count("trained-certificates", gettext_lazy("Certificates of training courses"), certificates),
)

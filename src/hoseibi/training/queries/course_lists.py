"""The lists of a course to take away: what its pages show by fifty is whole here."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from hoseibi.accounts.permissions import Reader
from hoseibi.printing.tables import Table

from ..models import Course, Session
from . import attending, certificates, learning, plans
from . import evaluations as evaluation
from . import material as kept


def hours(user: Reader, course: Course) -> Table:
    """The hours that each trainee attended of what was held, in minutes."""
    head = (
        _("Trainee"), _("Organ"), _("Minutes attended"), _("Minutes held"), "%", _("Late"),
    )  # fmt: skip
    people = list(attending.trainees(user, course))
    rows = (
        (one.nomination.name, one.nomination.target.organ, one.attended, one.held, one.share,
         one.late)
        for one in attending.hours(user, course, people)
    )  # fmt: skip
    return Table(head, rows)


def tests(user: Reader, course: Course) -> Table:
    """Who had how many right answers, before and after."""
    head = (_("Trainee"), _("Right before"), _("Right after"), _("Questions"))
    found = learning.results(user, course, learning.sittings(user, course))
    return Table(head, ((one.name, one.before, one.after, one.asked) for one in found))


def issued(user: Reader, course: Course) -> Table:
    """The certificates of a course, those that were withdrawn too."""
    head = (
        pgettext("person", "Name"), _("In its own script"), _("Code"), _("Hours"), _("Issued on"),
        _("withdrawn on"),
    )  # fmt: skip
    rows = (
        (one.name, one.own_name, one.code, one.hours, one.issued_on, one.withdrawn_on)
        for one in certificates.certificates(user, course)
    )
    return Table(head, rows)


def steps(user: Reader, course: Course) -> Table:
    """What trainees want to do at home, step by step, and how far it is."""
    head = (
        _("Trainee"), _("Organ"), _("Action plan"), _("Step of the plan"), _("Due on"), _("State"),
        _("late"), _("Indicator"),
    )  # fmt: skip
    today = timezone.localdate()
    rows = (
        (one.plan.nomination.name, one.plan.nomination.target.organ, one.plan, one.text, one.due_on,
         one.get_state_display(), _("yes") if plans.is_late(one, today) else "",
         one.indicator or "")
        for one in plans.steps_of_course(user, course)
    )  # fmt: skip
    return Table(head, rows)


def evaluations(user: Reader, course: Course) -> Table:
    """What trainees think of a course, question by question: how many gave each grade, and their
    words in no order. Empty while too few sheets have come."""
    head = (_("Question"), _("Session"), _("Grade or words"), _("How many"))
    found = evaluation.evaluation(user, course, 0, shown=None)
    rows = (
        (told.question.text, told.question.session or "", said, count)
        for told in found.told
        for said, count in [*told.grades.items(), *((words, 1) for _code, words in told.words)]
    )
    return Table(head, rows)


def materials(user: Reader, course: Course) -> Table:
    """The material of a course that is open to somebody, without what it replaced."""
    head = (
        _("Title"), _("Session"), _("Language"), _("Authors"), _("Rights"), _("File"),
        _("Added on"),
    )  # fmt: skip
    rows = (
        (one.material.title, one.material.session or "", one.material.language,
         one.material.authors, one.material.get_rights_display(), one.material.file.name,
         timezone.localdate(one.material.added_at))
        for one in kept.of_course(user, course)
    )  # fmt: skip
    return Table(head, rows)


def presence(user: Reader, session: Session) -> Table:
    """Who was in a session, and how that is known."""
    head = (_("Trainee"), _("Organ"), _("Presence"), _("How it is known"))
    people = attending.trainees(user, session.course)
    rows = (
        (one.nomination.name, one.nomination.target.organ,
         one.attended.get_presence_display() if one.attended else "",
         one.attended.get_marked_by_display() if one.attended else "")
        for one in attending.attendance(user, session, people)
    )  # fmt: skip
    return Table(head, rows)


LISTS: MappingProxyType[str, tuple[object, Callable[[Reader, Course], Table]]] = MappingProxyType(
    {
        "hours": (gettext_lazy("Hours attended"), hours),
        "tests": (gettext_lazy("Tests"), tests),
        "certificates": (gettext_lazy("Certificates"), issued),
        "plans": (gettext_lazy("Action plans"), steps),
        "evaluation": (gettext_lazy("Evaluation by the trainees"), evaluations),
        "material": (gettext_lazy("Material"), materials),
    }
)
"""What each is called, by its name in addresses. `material` is for everybody who knows of the
course; the others for who reads what is prepared."""

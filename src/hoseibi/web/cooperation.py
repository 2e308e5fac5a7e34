"""The way in to cooperation: what there is of requests, projects, experts and countries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.permissions import Reader, may_know_partners
from hoseibi.experts import queries as experts
from hoseibi.intake import queries as intake
from hoseibi.intake.permissions import is_department
from hoseibi.letters.permissions import may_read_outbox
from hoseibi.projects import queries as projects
from hoseibi.seminars import queries as seminars
from hoseibi.training.queries import courses as training


class Part(NamedTuple):
    """A list of the cooperation: its name, its address, what stands there, how many there are for
    somebody (None where nobody counts), and for whom it is there."""

    label: Any
    url_name: str
    said: Any
    count: Callable[[Reader], int | None]
    shown: Callable[[Reader], bool]


def _uncounted(user: Reader) -> None:
    return None


def _to_all(user: Reader) -> bool:
    return True


def _is_somebody(user: Reader) -> bool:
    return getattr(user, "person_id", None) is not None


SECTIONS: tuple[Part, ...] = (
    Part(
        _("Requests"),
        "intake:requests",
        _("What partner countries ask for, how it was weighed and what was answered."),
        lambda user: intake.requests(user).count(),
        _to_all,
    ),
    Part(
        _("Research"),
        "research:findings",
        _("What was found out about a country's law, from whom, and how sure it is."),
        _uncounted,
        _to_all,
    ),
    Part(
        _("Projects"),
        "projects:projects",
        _("What is done together: plan, results, money and papers of each project."),
        lambda user: projects.projects(user).count(),
        _to_all,
    ),
    Part(
        _("Courses"),
        "training:courses",
        _("Who is taught what, from the call to what trainees did with it a year later."),
        lambda user: training.courses(user).count(),
        _to_all,
    ),
    Part(
        _("Seminars"),
        "seminars:seminars",
        _("Seminars and symposia: programme, who comes, what was asked, what remains."),
        lambda user: seminars.events(user).count(),
        _to_all,
    ),
    Part(
        _("Experts"),
        "experts:posts",
        _("Who is sent where, from when to when, and which posts are sought."),
        lambda user: experts.assignments(user).count(),
        _to_all,
    ),
    Part(
        _("Roster"),
        "experts:roster",
        _("Who knows what, speaks what, and is free to be sent."),
        _uncounted,
        is_department,
    ),
    Part(
        _("My entry on the roster"),
        "experts:own",
        _("What you know, speak and are free for, as those see it who look for an expert."),
        _uncounted,
        _is_somebody,
    ),
    Part(
        _("Courts"),
        "courts:courts",
        _("How many cases come and go, what really happens in them, what a reform would do."),
        _uncounted,
        _to_all,
    ),
    Part(
        _("Calendar of all countries"),
        "agenda",
        _("Meetings and courses of every country, by the clocks of both places."),
        _uncounted,
        _to_all,
    ),
    Part(
        _("Results"),
        "results:dashboard",
        _("How far every project is by what was approved, what was completed, the year's report."),
        _uncounted,
        _to_all,
    ),
    Part(
        _("Public site"),
        "results:public",
        _("What was released: laws at addresses that stay, projects and results, events."),
        _uncounted,
        _to_all,
    ),
    Part(
        _("Letters"),
        "letters:outbox",
        _("Letters that wait to be read before they go, and those that went."),
        _uncounted,
        may_read_outbox,
    ),
    Part(
        _("Your organ"),
        "own-organ",
        _("What is your organ's: its requests, projects, experts, meetings and people."),
        _uncounted,
        _is_somebody,
    ),
    Part(
        _("Partners"),
        "partners",
        _("The organs that the work is done with, and their people."),
        _uncounted,
        may_know_partners,
    ),
)
"""What the page shows, in the order of the work; an application that brings a list adds it."""


@login_required
def cooperation(request: HttpRequest) -> HttpResponse:
    """Every list of the cooperation that is open to the reader."""
    user = request.user
    parts = [(part, part.count(user)) for part in SECTIONS if part.shown(user)]
    return render(request, "web/cooperation.html", {"parts": parts})

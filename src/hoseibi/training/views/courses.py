"""The list of courses, how one is begun, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import Circle
from hoseibi.errors import Refusal
from hoseibi.partners import queries as partners
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.projects.models import Activity
from hoseibi.ui.asked import number_asked, page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language

from ..actions import courses as actions
from ..actions import states
from ..choices import CourseState
from ..forms.courses import ActivityForm, BeginForm, CourseForm, WantedForm, as_entered
from ..models import Course
from ..permissions import may_plan, may_read
from ..queries import courses as queries
from ..queries import curriculum, information
from ..queries.booklet import spoken
from ..queries.former import may_look
from ..queries.own import own_nominations
from ..queries.public import public_since
from ..queries.sessions import teaches_somewhere
from .asked import allowed, answered, course_or_404, form_page, prepared_or_404

PER_PAGE = 25
NEXT = {
    CourseState.PLANNED: gettext_lazy("Open the call for nominations"),
    CourseState.CALLING: gettext_lazy("Close the call, and select"),
    CourseState.SELECTING: gettext_lazy("The trainees are settled"),
    CourseState.SET: gettext_lazy("The course begins"),
    CourseState.UNDER_WAY: gettext_lazy("The course has ended"),
}
"""What the button says that leads on from each state."""
COLUMNS = ("number", "title", "country", "fiscal year", "state", "begins on", "ends on", "places",
           "selected", "nominations until", "project", "activity")  # fmt: skip


def _form(request: HttpRequest) -> WantedForm:
    return WantedForm(queries.countries(request.user), request.GET)


@login_required
def courses(request: HttpRequest) -> HttpResponse:
    """The courses that the reader may know of, by country, year and state."""
    form, user = _form(request), request.user
    wanted = form.wanted()
    keys = queries.listed(user, wanted).values_list("pk", flat=True)
    page = Paginator(keys, PER_PAGE).get_page(page_asked(request))
    context = {
        "form": form,
        "page": page,
        "courses": queries.in_order(user, list(page.object_list)),
        "narrowed": any(vars(wanted).values()),
        "asked": request.GET.urlencode(),
        "may_begin": queries.circles_to_teach(user).exists(),
        "may_look": may_look(user),
        "teaches": teaches_somewhere(user),
        "learns": own_nominations(user).exists(),
    }
    return render(request, "training/courses.html", context)


@login_required
def courses_csv(request: HttpRequest) -> HttpResponse:
    """The list under the same filters, as CSV (formulas made harmless)."""
    return download(to_csv(Table(COLUMNS, _rows(request))), "courses.csv")


@login_required
def courses_xlsx(request: HttpRequest) -> HttpResponse:
    """The list under the same filters, as a workbook."""
    book = to_workbook({str(_("Courses")): Table(COLUMNS, _rows(request))})
    return download(book, "courses.xlsx")


def _rows(request: HttpRequest) -> Iterator[tuple[object, ...]]:
    found = queries.listed(request.user, _form(request).wanted())
    for one in queries.with_numbers(request.user, found):
        yield (
            one.number, one.title, one.country or "", one.fiscal_year, one.get_state_display(),
            one.begins_on, one.ends_on, one.places, one.selected, one.nominate_until,
            one.activity.project if one.activity else "", one.activity or "",
        )  # fmt: skip


@login_required
def course(request: HttpRequest, slug: str) -> HttpResponse:
    """What a course says of itself, whom it is for, and where it stands."""
    found, user = course_or_404(request, slug), request.user
    state, plans = CourseState(found.state), may_plan(user, found)
    context = {
        "course": found,
        "tab": "course",
        "spoken": spoken(found),
        "steps": curriculum.steps(user, found),
        "next_state": states.FORWARD.get(state) if plans else None,
        "next_label": NEXT.get(state, ""),
        "back_state": states.BACK.get(state) if plans else None,
        "may_call_off": plans and state in states.CALLED_OFF_FROM,
        "titles": by_language(found.title),
        "parts": information.said(found),
        "targets": queries.targets(user, found),
        "objectives": queries.objectives(user, found),
        "modules": queries.modules(user, found),
        "reads": may_read(user, found),
        "public_since": public_since(user, found),
        "may_plan": plans,
    }
    return render(request, "training/course.html", context)


@login_required
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a course of an activity (`?activity=3`) or of a circle (`?circle=2`)."""
    user = request.user
    activity = queries.activity_to_teach(user, number_asked(request, "activity"))
    circles = list(queries.circles_to_teach(user))
    circle = activity.project.circle if activity else _circle_asked(request, circles)
    if circle is None:
        status = 200 if circles else 403
        return render(request, "training/new.html", {"circles": circles}, status=status)
    known, initial = _carried(activity, circle)
    form = BeginForm(
        request.POST or None,
        known=known,
        initial=initial,
        languages=_languages(activity, circle),
        countries=partners.countries(),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin(user, form.belonging(circle, activity), form.describing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The course is begun. Now whom it is for, and its parts."))
            return redirect("training:course", made.slug)
    context = {"form": form, "circle": circle, "activity": activity}
    return render(request, "training/begin.html", context, status=422 if form.errors else 200)


def _circle_asked(request: HttpRequest, circles: list[Circle]) -> Circle | None:
    """The circle that was asked for; who begins courses in one only is not asked which."""
    wished = number_asked(request, "circle")
    found = next((one for one in circles if one.pk == wished), None)
    return found or (circles[0] if len(circles) == 1 else None)


def _carried(activity: Activity | None, circle: Circle) -> tuple[dict[str, Any], dict[str, Any]]:
    """What an activity already says of its course, so that nobody types it twice."""
    today = timezone.localdate()
    initial: dict[str, Any] = {"country": circle.country_id, "fiscal_year": _fiscal(today)}
    if activity is None:
        return {}, initial
    initial |= {"country": activity.project.country_id}
    if activity.planned_from and activity.planned_from > today:
        initial |= {
            "begins_on": activity.planned_from,
            "fiscal_year": _fiscal(activity.planned_from, activity.project.year_begins),
        }
    return {"title": activity.title, "background": activity.project.background}, initial


def _fiscal(day: date, year_begins: int = 4) -> int:
    return day.year if day.month >= year_begins else day.year - 1


def _languages(activity: Activity | None, circle: Circle) -> set[str]:
    """The languages that the project and the country have words in."""
    spoken = set(by_language(circle.country.name)) if circle.country else set()
    return spoken | (set(by_language(activity.project.title)) if activity else set())


@login_required
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what a course says of itself."""
    found = prepared_or_404(request, slug)
    allowed(may_plan(request.user, found))
    known, initial = as_entered(found)
    form = CourseForm(
        request.POST or None, known=known, initial=initial, languages=spoken_of(found)
    )

    def act() -> None:
        actions.describe(request.user, found, form.describing())

    done = answered(request, form, act, ("training:course", slug))
    title, lede = _("What the course says of itself"), ""
    if public_since(request.user, found):
        lede = _(
            "This course is public: what you change of its title, days and country, and of the "
            "parts that it shows, everybody sees at once."
        )
    return done or form_page(request, found, form, title, tab="course", lede=lede)


def spoken_of(course: Course) -> set[str]:
    """The languages in which the texts of a course are asked for besides those of the pages."""
    spoken = set(by_language(course.title))
    return spoken | (set(by_language(course.country.name)) if course.country else set())


@login_required
def hang(request: HttpRequest, slug: str) -> HttpResponse:
    """Say of which activity of a project a course is."""
    found = prepared_or_404(request, slug)
    allowed(may_plan(request.user, found))
    choices = queries.activities(request.user, found)
    form = ActivityForm(choices, request.POST or None, initial={"activity": found.activity})

    def act() -> None:
        actions.hang_on(request.user, found, form.cleaned_data["activity"])

    done = answered(request, form, act, ("training:course", slug))
    return done or form_page(request, found, form, _("Activity of the course"), tab="course")

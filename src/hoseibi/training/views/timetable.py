"""The timetable of a course: drawn by weeks, as a list, on paper and in calendars; and how its
sessions are added, changed, moved and copied."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoseibi import printing
from hoseibi.errors import Refusal
from hoseibi.meetings.queries import owner_of
from hoseibi.ui.asked import number_asked
from hoseibi.ui.downloads import MEDIA_TYPES, download
from hoseibi.ui.languages import TO_CHOOSE, by_language, reader_language

from ..actions import sessions as actions
from ..choices import ConflictLevel
from ..forms.sessions import CopyForm, MoveForm, SessionForm, as_entered, languages_of
from ..models import Course, Session
from ..permissions import is_trainee, may_plan, may_read, teaches
from ..queries import calendars, changes, checking, conflict_words, papers, week
from ..queries import courses as asked
from ..queries import sessions as queries
from ..queries.held import Held, held_in
from .asked import allowed, course_or_404, found_or_404, prepared_or_404, tried

A_LIST = 40
"""So many sessions stand in one list; of more the week that is shown, unless all are asked for."""


@login_required
def timetable(request: HttpRequest, slug: str) -> HttpResponse:
    """A week of a course, all of it as a list, and what does not fit."""
    found, user = course_or_404(request, slug), request.user
    sessions = queries.shown(user, found)
    reads = may_read(user, found)
    given = queries.timetables(user, found).first()
    checked = checking.checked(user, found)
    level = request.GET.get("level", "")
    level = level if level in ConflictLevel.values else ""
    monday = _monday(request, found, sessions)
    days = week.by_day(sessions, found.zone)
    whole = len(sessions) <= A_LIST or request.GET.get("days") == "all"
    counted = conflict_words.counted(checked)
    every = request.GET.get("lines") == "all"
    context = {
        "course": found,
        "tab": "timetable",
        "reads": reads,
        "may_plan": may_plan(user, found),
        "week": week.week(sessions, found.zone, monday),
        "mondays": week.mondays(sessions, found.zone, found.begins_on, found.ends_on),
        "days": days if whole else week.within(days, monday),
        "whole": whole,
        "given": given,
        "pending": len(changes.compared(held_in(given), sessions)) if given and reads else 0,
        "lines": conflict_words.lines(
            checked, level=level, most=None if every else conflict_words.MOST
        ),
        "counted": counted,
        "more": sum(count for one, count in counted if level in ("", one)),
        "worst": conflict_words.worst(checked, [one.key for one in sessions]),
        "level": level,
        "copy": CopyForm(initial={"day": monday, "to": monday + timedelta(days=7)}),
        "languages": _languages(sessions),
        "opens": _opens(request, found, sessions),
    }
    return render(request, "training/timetable.html", context)


def _opens(request: HttpRequest, course: Course, sessions: list[Held]) -> set[int]:
    """The sessions whose page the reader may open."""
    if may_read(request.user, course):
        return {one.key for one in sessions}
    own = request.user.person_id
    return {one.key for one in sessions if own and own in [each.key for each in one.people]}


def _languages(sessions: list[Held]) -> list[str]:
    known = {code for one in sessions for code in one.title}
    return [code for code, _name in TO_CHOOSE if code in known]


def _monday(request: HttpRequest, course: Course, sessions: list[Held]) -> date:
    """The week that was asked for, or the present one within the course, or its first."""
    try:
        day = date.fromisoformat(request.GET.get("day", "")[:10])
    except ValueError:
        today = timezone.localdate()
        inside = course.begins_on <= today <= course.ends_on
        first = sessions[0].day(course.zone) if sessions else course.begins_on
        day = today if inside else first
    return week.monday_of(min(max(day, date(1950, 1, 3)), date(2150, 1, 1)))


# --- on paper, and in calendars ---


@login_required
def paper(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The timetable as Word, PDF or Excel: as it stands for the reader, or by its number; in the
    languages that are asked for."""
    if form not in papers.FORMS:
        raise Http404(_("Timetables are there as Word (docx), PDF and Excel (xlsx)."))
    found = course_or_404(request, slug)
    given = None
    if number := number_asked(request, "number"):
        given = found_or_404(queries.timetable(request.user, found, number))
    sessions = held_in(given) if given else queries.shown(request.user, found)
    wished = [request.GET.get("language", "") or reader_language(), request.GET.get("second", "")]
    codes = papers.languages_of(found, sessions, wished) or [reader_language()]
    sheet = papers.Sheet(found, sessions, tuple(codes), given)
    try:
        content, media_type = papers.paper(sheet, form)
    except printing.NoPrinter as trouble:
        raise Http404(str(trouble)) from trouble
    return download(content, f"timetable-{slug}.{form}", media_type)


def _calendar(request: HttpRequest, course: Course, reader: object) -> bytes:
    """The calendar of a course, for who asks, or for whose key it is."""
    address = request.build_absolute_uri(reverse("training:timetable", args=(course.slug,)))
    rows = calendars.of_course(reader, course)  # type: ignore[arg-type]
    return calendars.calendar(rows, str(course.title), lambda _one: address)


@login_required
def file(request: HttpRequest, slug: str) -> HttpResponse:
    """The timetable as a file for a calendar."""
    found = course_or_404(request, slug)
    return download(_calendar(request, found, request.user), f"{slug}.ics")


@never_cache
def feed(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The same at an address with the key of somebody's own calendar, which asks without signing
    in; it shows what they may know of the course."""
    owner = owner_of(key)
    found = asked.course(owner, slug) if owner else None
    if owner is None or found is None:
        raise Http404(_("No calendar is at this address. Perhaps it was withdrawn."))
    with translation.override(owner.language or translation.get_language()):
        content = _calendar(request, found, owner)
    return HttpResponse(content, content_type=MEDIA_TYPES["ics"])


# --- sessions ---


def session_or_404(request: HttpRequest, slug: str, key: int) -> Session:
    """A session that the reader may open."""
    found: Session = found_or_404(queries.session(request.user, slug, key))
    return found


def planned_or_404(request: HttpRequest, slug: str, key: int) -> Session:
    """A session whose course the reader reads; whoever teaches in it may only open it."""
    prepared_or_404(request, slug)
    return session_or_404(request, slug, key)


def _back(course: Course, session: Session | None = None) -> str:
    path = reverse("training:timetable", args=(course.slug,))
    if session is None:
        return path
    day = session.begins_at.astimezone(ZoneInfo(course.zone)).date()
    return f"{path}?day={day.isoformat()}#s{session.pk}"


def _form(
    request: HttpRequest, course: Course, session: Session | None, initial: dict[str, object]
) -> SessionForm:
    known = {"title": session.title, "about": session.about} if session else {}
    return SessionForm(
        course,
        (queries.rooms(request.user), queries.interpreters(request.user, course)),
        request.POST or None,
        session=session,
        initial=initial,
        known=known,
        languages=languages_of(course, by_language(course.title)),
    )


@login_required
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a session, on the day and at the hour that were pointed at (`?at=2026-11-02T09:30`)."""
    found = prepared_or_404(request, slug)
    allowed(may_plan(request.user, found))
    form = _form(request, found, None, _pointed(request, found))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add(request.user, found, form.planning())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Added. Now who teaches, and which articles."))
            return redirect("training:session", slug, made.pk)
    return _page(request, found, form, None)


def _pointed(request: HttpRequest, course: Course) -> dict[str, object]:
    found: dict[str, object] = {"day": course.begins_on, "begins": "09:30", "ends": "11:00"}
    try:
        at = datetime.fromisoformat(request.GET.get("at", ""))
    except ValueError:
        return found
    found["day"] = at.date()
    if (at.hour, at.minute) != (0, 0):
        # Of the last day that there is, no hour later can be reckoned: any day has these.
        ends = datetime.combine(course.begins_on, at.time()) + timedelta(minutes=90)
        found |= {"begins": f"{at:%H:%M}", "ends": f"{ends:%H:%M}"}
    return found


def _page(
    request: HttpRequest, course: Course, form: SessionForm, session: Session | None
) -> HttpResponse:
    context = {
        "course": course,
        "tab": "timetable",
        "form": form,
        "title": _("Change the session") if session else _("Add a session"),
        "back": _back(course, session),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "training/form.html", context, status=status)


@login_required
def change(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Change what a session is, when and where."""
    found = planned_or_404(request, slug, key)
    course = found.course
    allowed(may_plan(request.user, course))
    form = _form(request, course, found, as_entered(found, course.zone))
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.user, found, form.planning())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Changed. Calendars hear of it when they next look."))
            return redirect("training:session", slug, key)
    return _page(request, course, form, found)


@login_required
@require_POST
def move(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Move a session, by dragging it or by its form; back to the week in which it then is."""
    found = planned_or_404(request, slug, key)
    form = MoveForm(found.course.zone, request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(said for own in form.errors.values() for said in own))
        return redirect(_back(found.course, found))
    try:
        found = actions.move(request.user, found, form.cleaned_data["begins_at"])
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Moved."))
    return redirect(_back(found.course, found))


@login_required
@require_POST
def leave_out(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Take a session out of the timetable."""
    found = planned_or_404(request, slug, key)
    to = (_back(found.course, found).partition("#")[0],)
    return tried(request, lambda: actions.leave_out(request.user, found), to, _("Left out."))


@login_required
@require_POST
def copy_day(request: HttpRequest, slug: str) -> HttpResponse:
    """Put the sessions of a day on another one too."""
    found = prepared_or_404(request, slug)
    form = CopyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose both days."))
        return redirect("training:timetable", slug)
    days = form.cleaned_data
    to = (f"{_back(found)}?day={days['to'].isoformat()}",)
    act = lambda: actions.copy_day(request.user, found, days["day"], days["to"])  # noqa: E731
    return tried(request, act, to, _("Copied. Those who teach are to be asked anew."))


def reader_of(request: HttpRequest, session: Session) -> dict[str, bool]:
    """What the reader is to a session, for its page."""
    user, course = request.user, session.course
    return {
        "reads": may_read(user, course),
        "may_plan": may_plan(user, course),
        "teaches": teaches(user, session),
        "is_trainee": is_trainee(user, course),
    }

"""Timetables that were given out: what would change now, whom it is told, any two compared."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.errors import Refusal
from hoseibi.letters.permissions import may_read_outbox
from hoseibi.ui.asked import number_asked

from ..actions import timetables as actions
from ..forms.keeping import GiveForm
from ..models import Course
from ..permissions import may_plan
from ..queries import changes, notices, week
from ..queries import sessions as queries
from ..queries.held import held_in
from .asked import course_or_404, found_or_404, prepared_or_404


@login_required
def timetables(request: HttpRequest, slug: str) -> HttpResponse:
    """What was given out; and for who plans, what giving it out now would change and tell."""
    found = course_or_404(request, slug)
    plans = may_plan(request.user, found)
    form = GiveForm(request.POST or None) if plans else None
    if request.method == "POST":
        found = prepared_or_404(request, slug)
        form = form or GiveForm(request.POST)
        if form.is_valid():
            try:
                given = actions.give_out(
                    request.user, found, form.cleaned_data["note"], tells=form.cleaned_data["tells"]
                )
            except Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                _say(request, given)
                return redirect("training:timetables", slug)
    context = {
        "course": found,
        "tab": "timetable",
        "form": form,
        "may_plan": plans,
        "coming": _coming(request, found) if plans else None,
        "rows": queries.timetables(request.user, found),
        "reads_outbox": may_read_outbox(request.user),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "training/timetables.html", context, status=status)


def _say(request: HttpRequest, given: actions.Given) -> None:
    number, count = given.timetable.number, len(given.letters)
    said = [_("Timetable {number} is given out.").format(number=number)]
    if count:
        told = ngettext(
            "{count} letter waits in the outbox until somebody has read it and lets it go.",
            "{count} letters wait in the outbox until somebody has read them and lets them go.",
            count,
        )
        said.append(told.format(count=count))
    messages.success(request, " ".join(said))
    if given.without_address:
        told = _("No e-mail address is known of: {names}. Tell them otherwise.")
        messages.warning(request, told.format(names=", ".join(given.without_address)))


def _coming(request: HttpRequest, course: Course) -> dict[str, object]:
    now = notices.coming(request.user, course)
    # Each is said once, however many are told of it.
    said = {id(one): changes.said(one, course.zone) for one in now.changes}
    return {
        "last": now.last,
        "sessions": now.sessions,
        "changes": [(one.code, said[id(one)]) for one in now.changes],
        "notices": [
            (one, [said[id(each)] for each in one.changes]) for one in notices.together(now.notices)
        ],
    }


@login_required
def given(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A timetable as it was given out, and what it changed of another one (`?from=2`); of the one
    before where none is named."""
    found = course_or_404(request, slug)
    made = found_or_404(queries.timetable(request.user, found, number))
    rows = list(queries.timetables(request.user, found))
    wished = number_asked(request, "from") or number - 1
    other = next((one for one in rows if one.number == wished), None)
    sessions = held_in(made)
    lines = changes.compared(held_in(other), sessions) if other else []
    context = {
        "course": found,
        "tab": "timetable",
        "given": made,
        "other": other,
        "rows": [one for one in rows if one.number != number],
        "days": week.by_day(sessions, found.zone),
        "changes": [(one.code, changes.said(one, found.zone)) for one in lines],
        "forms": (("docx", "Word"), ("pdf", "PDF"), ("xlsx", "Excel")),
    }
    return render(request, "training/given.html", context)

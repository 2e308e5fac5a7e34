"""The lists of a course, of a session and of what courses share, to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.downloads import download

from ..queries import course_lists, sessions
from .asked import course_or_404, prepared_or_404
from .rooms import open_to_readers, year_asked
from .timetable import planned_or_404

TO_ALL = ("material",)


def _answer(table: Table, title: str, name: str, to: str) -> HttpResponse:
    if to == "csv":
        return download(to_csv(table), f"{name}.csv")
    if to == "xlsx":
        return download(to_workbook({title: table}), f"{name}.xlsx")
    raise Http404(_("The list is not made in this form."))


@login_required
def course_list(request: HttpRequest, slug: str, name: str, to: str) -> HttpResponse:
    """One of the lists of a course, as CSV or as a workbook."""
    find = course_or_404 if name in TO_ALL else prepared_or_404
    course = find(request, slug)
    title, table = course_lists.LISTS[name]
    return _answer(table(request.user, course), str(title), f"{slug}-{name}", to)


@login_required
def attendance(request: HttpRequest, slug: str, key: int, to: str) -> HttpResponse:
    """Who was in a session."""
    found = planned_or_404(request, slug, key)
    table = course_lists.presence(request.user, found)
    return _answer(table, str(_("Who was there")), f"{slug}-{key}-attendance", to)


@login_required
def rooms(request: HttpRequest, to: str) -> HttpResponse:
    """The rooms that courses share."""
    open_to_readers(request)
    found = sessions.rooms(request.user)
    head = (_("Name"), _("Where it is"), _("Seats"))
    rows = ((one.name, one.place, one.seats) for one in found)
    return _answer(Table(head, rows), str(_("Rooms")), "rooms", to)


@login_required
def holidays(request: HttpRequest, to: str) -> HttpResponse:
    """The holidays of a year (`year=2027`)."""
    open_to_readers(request)
    year = year_asked(request)
    found = sessions.holidays(request.user, year)
    head = (_("Day"), _("Country"), _("Name"))
    rows = ((one.day, one.country, one.name) for one in found)
    return _answer(Table(head, rows), str(_("Holidays")), f"holidays-{year}", to)

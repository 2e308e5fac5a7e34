"""What an address means, for this reader: a course that they may not know of is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.library.models import StoredFile
from hoseibi.library.queries import open_download
from hoseibi.ui.asked import page_asked

from ..models import Course
from ..permissions import may_read
from ..queries import courses as asked

PER_PAGE = 50


def course_or_404(request: HttpRequest, slug: str) -> Course:
    """A course that the reader may know of."""
    found = asked.course(request.user, slug)
    if found is None:
        raise Http404(_("There is no course with this name, or it is not open to you."))
    return found


def prepared_or_404(request: HttpRequest, slug: str) -> Course:
    """A course of which the reader may read all that is prepared."""
    found = course_or_404(request, slug)
    if not may_read(request.user, found):
        raise Http404(_("There is no course with this name, or it is not open to you."))
    return found


def paged(
    request: HttpRequest, rows: Sequence[Any] | QuerySet[Any], most: int = PER_PAGE
) -> Page[Any]:
    """The page of a list of people that was asked for: courses are small, but a table of some
    hundred rows takes longer to draw than to read through."""
    return Paginator(rows, most).get_page(page_asked(request))


def found_or_404(found: Any) -> Any:
    """What a query found, or that it is not there."""
    if found is None:
        raise Http404(_("It may have been mistyped, or what stood here is not open to you."))
    return found


def allowed(granted: bool) -> None:
    """Refuse a page of a form to who may not send it."""
    if not granted:
        raise PermissionDenied(str(NotAllowed.message))


def file_of(stored: StoredFile) -> HttpResponse:
    """A file that was sent, to be saved and never run."""
    file, headers = open_download(stored)
    with file:
        return HttpResponse(file.read(), headers=headers)


def answered(
    request: HttpRequest, form: Form, act: Callable[[], object], to: tuple[Any, ...]
) -> HttpResponse | None:
    """Do what a form that was sent asks for, and lead on; None where it is shown (again), with
    what was refused above its fields."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        act()
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, _("Saved."))
    return redirect(*to)


def tried(
    request: HttpRequest, act: Callable[[], object], to: tuple[Any, ...], said: str = ""
) -> HttpResponse:
    """Do what a button asks for, and lead on; what was refused is told there."""
    try:
        act()
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said or _("Saved."))
    return redirect(*to)


def form_page(
    request: HttpRequest, course: Course, form: Form, title: str, **more: Any
) -> HttpResponse:
    """A page of one form under a course; `tab` says under which of its pages it stands."""
    context = {"course": course, "form": form, "title": title, **more}
    status = 422 if request.method == "POST" else 200
    return render(request, "training/form.html", context, status=status)

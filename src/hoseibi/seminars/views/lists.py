"""A list of participants from Excel or CSV: brought, looked at, put right, entered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import ListForm
from hoseibi.seminars.models import BroughtList, Event
from hoseibi.ui.asked import number

from .asked import planned_or_403
from .pages import as_file

SHOWN = 50
"""How many lines of a kind are shown; the rest is in the file to take away."""


@login_required
@require_POST
def bring(request: HttpRequest, slug: str) -> HttpResponse:
    found = planned_or_403(request, slug)
    form = ListForm(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            made = actions.bring(request.user, found, file.read(), file.name)
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("seminars:brought", slug, made.pk)
    context = {"event": found, "list_form": form}
    return render(request, "seminars/bring.html", context, status=422)


@login_required
def blank(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The empty list, with what may be chosen in its columns."""
    found = planned_or_403(request, slug)
    return as_file(queries.blank_table(found), f"{slug}-list", form)


def _list_or_404(request: HttpRequest, found: Event, key: int) -> BroughtList:
    kept = queries.brought_list(request.user, found, key)
    if kept is None:
        raise Http404(_("Nothing waits of this list: every line was entered or set aside."))
    return kept


@login_required
def brought(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """What was understood of a list, and what to do with it: `do` is `right`, `enter`, `aside` (the
    lines that are ticked) or `all-aside`."""
    found = planned_or_403(request, slug)
    kept = _list_or_404(request, found, key)
    if request.method == "POST":
        try:
            return _done(request, found, kept)
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("seminars:brought", slug, key)
    seen = queries.understood(request.user, kept)
    context = {
        "event": found,
        "brought": kept,
        "seen": seen,
        "good": seen.good[:SHOWN],
        "faulty": [_with_wrong(one) for one in seen.faulty[:SHOWN]],
    }
    return render(request, "seminars/brought.html", context)


def _with_wrong(line: queries.Line) -> tuple[queries.Line, list[tuple[int, str, bool]]]:
    """A line with its cells by place, and whether something is wrong in each."""
    places = {one.column for one in line.wrong}
    return line, [(at, cell, at in places) for at, cell in enumerate(line.cells)]


def _done(request: HttpRequest, found: Event, kept: BroughtList) -> HttpResponse:
    do, user = request.POST.get("do"), request.user
    if do == "right":
        actions.put_right(user, kept, _cells(request))
        return redirect("seminars:brought", found.slug, kept.pk)
    if do == "enter":
        made = actions.take_in(user, kept, tell=bool(request.POST.get("tell")))
        told = ngettext(
            "%(count)s person is entered.", "%(count)s people are entered.", made.entered
        )
        messages.success(request, told % {"count": made.entered})
        if made.waiting:
            told = ngettext(
                "%(count)s of them is on the waiting list.",
                "%(count)s of them are on the waiting list.",
                made.waiting,
            )
            messages.info(request, told % {"count": made.waiting})
        left = made.left
    else:
        ticked = {number(one) for one in request.POST.getlist("line")}
        left = actions.set_aside(user, kept, None if do == "all-aside" else ticked)
    if left:
        return redirect("seminars:brought", found.slug, kept.pk)
    return redirect("seminars:people", found.slug)


def _cells(request: HttpRequest) -> dict[tuple[int, int], str]:
    """Fields `cell-LINE-COLUMN`."""
    found = {}
    for name, said in request.POST.items():
        parts = name.split("-")
        if len(parts) == 3 and parts[0] == "cell" and parts[1].isdecimal() and parts[2].isdecimal():
            found[number(parts[1]), number(parts[2])] = str(said)
    return found


@login_required
def brought_file(request: HttpRequest, slug: str, key: int, form: str) -> HttpResponse:
    """What waits of a list, with what is to be put right in its last column."""
    found = planned_or_403(request, slug)
    kept = _list_or_404(request, found, key)
    return as_file(queries.rest_table(request.user, kept), f"{slug}-rest", form)

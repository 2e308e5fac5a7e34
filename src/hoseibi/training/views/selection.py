"""The nominees beside one another, the criteria they are selected by, and letters of results."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.downloads import download

from ..actions import letters
from ..models import Course, Criterion
from ..permissions import may_plan
from ..queries import curriculum
from ..queries import selecting as queries
from ..queries.nominations import TOLD
from .asked import paged, prepared_or_404


@login_required
def selection(request: HttpRequest, slug: str) -> HttpResponse:
    """Every nominee with the points by criterion and their sum, who has most first."""
    found, user = prepared_or_404(request, slug), request.user
    criteria = curriculum.criteria(user, found)
    page = paged(request, queries.ranked(user, found, criteria))
    page.object_list = queries.compared(user, found, criteria, page.object_list)
    context = {
        "course": found,
        "tab": "trainees",
        "criteria": criteria,
        "page": page,
        "left": queries.places_left(user, found),
        "may_plan": may_plan(user, found),
        "is_told": found.state in TOLD,
    }
    return render(request, "training/selection.html", context)


@login_required
def selection_file(request: HttpRequest, slug: str, to: str) -> HttpResponse:
    """The same table to take away."""
    found = prepared_or_404(request, slug)
    criteria = curriculum.criteria(request.user, found)
    head = ["name", "organ", *(f"{one.text} (x {one.weight})" for one in criteria), "sum",
            "state", "place on the waiting list", "reason"]  # fmt: skip
    table = Table(head, _rows(request, found, criteria))
    if to == "csv":
        return download(to_csv(table), f"{slug}-selection.csv")
    if to == "xlsx":
        return download(to_workbook({str(_("Selection")): table}), f"{slug}-selection.xlsx")
    raise Http404(_("The list is not made in this form."))


def _rows(
    request: HttpRequest, course: Course, criteria: list[Criterion]
) -> Iterator[list[object]]:
    keys = queries.ranked(request.user, course, criteria)
    for one in queries.compared(request.user, course, criteria, keys):
        own = one.nomination
        points: list[object] = [each.weighed for each in one.weighed]
        decided = [one.total, own.get_state_display(), own.rank, own.reason]
        yield [own.name, own.target.organ, *points, *decided]


@login_required
def criteria(request: HttpRequest, slug: str) -> HttpResponse:
    """What trainees are selected by."""
    found, user = prepared_or_404(request, slug), request.user
    context = {
        "course": found,
        "tab": "trainees",
        "criteria": curriculum.criteria(user, found),
        "may_plan": may_plan(user, found),
    }
    return render(request, "training/criteria.html", context)


@login_required
@require_POST
def write_letters(request: HttpRequest, slug: str) -> HttpResponse:
    """Draft the letters that tell the organs the results."""
    found = prepared_or_404(request, slug)
    try:
        written = letters.write_results(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        count = len(written.letters)
        if count:
            said = ngettext(
                "{count} letter waits in the outbox to be read.",
                "{count} letters wait in the outbox to be read.",
                count,
            )
            messages.success(request, said.format(count=count))
        for one in written.unreached:
            told = _("No e-mail address of {organ} is known: enter one, or write on paper.")
            messages.error(request, told.format(organ=one.organ))
        if not count and not written.unreached:
            messages.success(request, _("Every organ has its letter already."))
    return redirect("training:selection", slug)

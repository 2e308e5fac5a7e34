"""Event logs: brought, mapped, drawn, and held against the procedure."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.ui.asked import number_posted
from hoseibi.ui.downloads import download

from ..actions import logs as actions
from ..forms.bringing import BringLogForm, ReleaseForm
from ..models import EventLog
from ..permissions import may_change, may_enter_something
from ..queries import exports
from ..queries import happened as queries
from ..queries.kept import law_of
from ..queries.pictures import map_drawn
from ..storage import process_of, standing_of
from .asked import allowed, country_or_404, log_or_404, procedure_or_404

SHARES = (50, 80, 90, 95, 100)
"""How much of what happened a picture may show, in per cent."""
USUAL = 95


@login_required
def new_log(request: HttpRequest, code: str) -> HttpResponse:
    found, user = country_or_404(code), request.user
    allowed(may_enter_something(user, found.pk))
    form = BringLogForm(request.POST or None, request.FILES or None, user=user, country=found)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.bring_log(user, found, form.brought(), form.columns())
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, _("The log is mapped."))
            return redirect("courts:log", made.pk)
    context = {"country": found, "form": form}
    return render(request, "courts/new_log.html", context, status=422 if form.errors else 200)


def share_asked(request: HttpRequest, usual: int = USUAL) -> int:
    """How much of what happened the picture shows."""
    asked = request.GET.get("share", "")
    return int(asked) if asked in {str(one) for one in SHARES} else usual


def log(request: HttpRequest, key: int) -> HttpResponse:
    found, user = log_or_404(request, key), request.user
    process = process_of(found)
    changes = may_change(user, found)
    context = {
        "country": found.country,
        "log": found,
        "kept": found,
        "kind": "logs",
        "process": process,
        "standing": standing_of(found),
        "share": share_asked(request),
        "shares": SHARES,
        "changes": changes,
        "comparisons": queries.comparisons(user, found),
        "procedures": queries.procedures(user, found),
        "release_form": ReleaseForm(),
    }
    return render(request, "courts/log.html", context)


def log_picture(request: HttpRequest, key: int) -> HttpResponse:
    """The map as a picture to keep."""
    found = log_or_404(request, key)
    picture = map_drawn(process_of(found), share_asked(request), with_style=True)
    return download(picture.encode(), f"process-map-{key}.svg", "image/svg+xml")


def log_file(request: HttpRequest, key: int, to: str) -> HttpResponse:
    """What follows what, as CSV or Excel."""
    found = log_or_404(request, key)
    if to not in exports.FORMS:
        raise Http404(_("The list is not made in this form."))
    rows = queries.map_rows(process_of(found))
    return download(exports.rows_file(rows, _("Process map"), to), f"process-map-{key}.{to}")


@login_required
@require_POST
def endings(request: HttpRequest, key: int) -> HttpResponse:
    found = log_or_404(request, key)
    allowed(may_change(request.user, found))
    actions.say_endings(request.user, found, request.POST.getlist("ending")[:200])
    return redirect("courts:log", key)


@login_required
@require_POST
def hold(request: HttpRequest, key: int) -> HttpResponse:
    """Hold a log against the procedure that was chosen."""
    found = log_or_404(request, key)
    allowed(may_change(request.user, found))
    procedure = procedure_or_404(request, number_posted(request, "procedure"))
    if procedure.country_id != found.country_id:
        raise Http404(_("There is no procedure of this number, or it is not open to you."))
    try:
        actions.hold_against(request.user, found, procedure)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("courts:log", key)
    return redirect("courts:against", key, procedure.pk)


def against(request: HttpRequest, key: int, procedure: int) -> HttpResponse:
    """Where the cases of a log leave the prescribed way."""
    found, prescribed = log_or_404(request, key), procedure_or_404(request, procedure)
    held = queries.comparison(request.user, found, prescribed)
    if held is None:
        raise Http404(_("The log was not held against this procedure yet."))
    context = {
        "country": found.country,
        "log": found,
        "procedure": prescribed,
        "law": law_of(request.user, prescribed),
        "comparison": held,
        "is_stale": queries.is_stale(held),
        "held": queries.result(held),
        "process": process_of(found),
        # What is not allowed is often rare, and is what one looks for here.
        "share": share_asked(request, 100),
        "shares": SHARES,
        "changes": may_change(request.user, found),
        "named": _knows_cases(request, found),
    }
    return render(request, "courts/against.html", context)


def _knows_cases(request: HttpRequest, found: EventLog) -> bool:
    """Numbers of cases are for those of the court and ours who serve it, released or not."""
    return may_change(request.user, found)


def against_file(request: HttpRequest, key: int, procedure: int, to: str) -> HttpResponse:
    """The departures, as CSV or Excel."""
    found, prescribed = log_or_404(request, key), procedure_or_404(request, procedure)
    held = queries.comparison(request.user, found, prescribed)
    if held is None or to not in exports.FORMS:
        raise Http404(_("The log was not held against this procedure yet."))
    named = _knows_cases(request, found)
    rows = queries.departure_rows(queries.result(held), prescribed, named=named)
    return download(exports.rows_file(rows, _("Departures"), to), f"departures-{key}.{to}")

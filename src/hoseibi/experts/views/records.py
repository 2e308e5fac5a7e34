"""The log of an expert, and the reports that are drafted from it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.choices import ReportState
from hoseibi.experts.forms import LogForm, RemarkForm, ReportForm
from hoseibi.experts.models import Assignment, Report
from hoseibi.experts.permissions import is_own, may_receive, may_write
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import form_or_404, post_or_404

A_PAGE = 50
"""Lines of the log."""


def _own_post(request: HttpRequest, key: int) -> Assignment:
    found = post_or_404(request, key)
    if not may_write(request.user, found):
        raise Http404(_("The log of an assignment is its expert's."))
    return found


@login_required
def log(request: HttpRequest, key: int) -> HttpResponse:
    """What was done or heard: a line, and those before."""
    found = _own_post(request, key)
    form = LogForm(queries.people_to_name(request.user, found), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note(request.user, found, form.noting())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Noted."))
            return redirect("experts:log", key)
    lines = Paginator(queries.log(request.user, found), A_PAGE).get_page(request.GET.get("page"))
    context = {"post": found, "form": form, "page": lines}
    return render(request, "experts/log.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def strike(request: HttpRequest, key: int, line: int) -> HttpResponse:
    found = queries.log(request.user, _own_post(request, key)).filter(pk=line).first()
    if found is None:
        raise Http404(_("This line is not there any more."))
    actions.strike_note(request.user, found)
    messages.success(request, _("Taken out."))
    return redirect("experts:log", key)


@login_required
@require_POST
def begin_report(request: HttpRequest, key: int) -> HttpResponse:
    try:
        made = actions.begin_report(request.user, post_or_404(request, key), reader_language())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("experts:post", key)
    messages.success(request, _("Drafted from what was logged. Read it, and put it right."))
    return redirect("experts:report", made.pk)


def _report_or_404(request: HttpRequest, key: int) -> Report:
    found = queries.report(request.user, key)
    if found is None:
        raise Http404(_("There is no report with this number, or it is not open to you."))
    return found


@login_required
def report(request: HttpRequest, key: int) -> HttpResponse:
    found = _report_or_404(request, key)
    own = is_own(request.user, found.assignment.expert)
    before = {"progress": found.progress, "plan": found.plan, "issues": found.issues}
    form = ReportForm(request.POST or None, initial=before) if own else None
    if form is not None and request.method == "POST" and form.is_valid():
        return _written(request, found, form)
    writes = found.state == ReportState.DRAFT
    return _shown(request, found, form if writes else None)


def _written(request: HttpRequest, found: Report, form: ReportForm) -> HttpResponse:
    """Save, and submit where that is asked; what is refused comes back with all that was typed."""
    submits = request.POST.get("do") == "submit"
    try:
        actions.write_report(request.user, found, form.texts())
        if submits:
            actions.submit_report(request.user, found)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _shown(request, found, form)
    told = _("Submitted. The officers see it on their first page.") if submits else _("Saved.")
    messages.success(request, told)
    return redirect("experts:report", found.pk)


def _shown(
    request: HttpRequest,
    found: Report,
    form: ReportForm | None,
    remark_form: RemarkForm | None = None,
    status: int = 200,
) -> HttpResponse:
    receives = found.state == ReportState.SUBMITTED and may_receive(request.user, found.assignment)
    context = {
        "report": found,
        "post": found.assignment,
        "form": form,
        "remark_form": (remark_form or RemarkForm()) if receives else None,
    }
    status = 422 if form is not None and form.errors else status
    return render(request, "experts/report.html", context, status=status)


@login_required
@require_POST
def receive(request: HttpRequest, key: int) -> HttpResponse:
    """Receive a report, or send it back."""
    found, form = _report_or_404(request, key), RemarkForm(request.POST)
    if form.is_valid():
        remark = form.cleaned_data["remark"]
        try:
            if request.POST.get("do") == "back":
                actions.send_report_back(request.user, found, remark)
                messages.success(request, _("Sent back. The expert writes on."))
                return redirect("experts:post", found.assignment_id)
            actions.receive_report(request.user, found, remark)
        except actions.ReasonNeeded as refusal:
            form.add_error("remark", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Received."))
            return redirect("experts:report", key)
    return _shown(request, found, None, form, 422)


@login_required
def report_paper(request: HttpRequest, key: int, form: str) -> HttpResponse:
    found, form = _report_or_404(request, key), form_or_404(form)
    content, media_type = queries.report_paper(found, form)
    return download(content, f"report-{found.assignment_id}-{found.number}.{form}", media_type)

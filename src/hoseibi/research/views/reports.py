"""The survey report: what it is of and for whom, and then as Word or PDF."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi import printing
from hoseibi.research import queries
from hoseibi.research.forms import ReportForm
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language


@login_required
def report(request: HttpRequest) -> HttpResponse:
    """The form; sent, the report itself. It reads and changes nothing, and so has an address."""
    begun = {
        "language": reader_language(), "form": "pdf", "inventory": True,
        "mission": request.GET.get("mission"), "need": request.GET.get("need"),
        "country": request.GET.get("country"),
    }  # fmt: skip
    sent = "edition" in request.GET
    form = ReportForm(request.GET if sent else None, user=request.user, initial=begun)
    if sent and form.is_valid():
        said = form.cleaned_data
        try:
            made = queries.report_file(request.user, form.asked(), said["language"], said["form"])
        except (printing.NoPrinter, printing.TooLarge) as refusal:
            form.add_error("form", str(refusal))
        else:
            return download(made, f"survey-report.{said['form']}")
    status = 422 if form.errors else 200
    return render(request, "research/report.html", {"form": form}, status=status)

"""A request on paper: the filled-in form and the empty one, as Word, PDF and sheets."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.intake import permissions, queries
from hoseibi.intake.queries.exports import as_csv, as_xlsx
from hoseibi.ui.languages import OWN_NAMES, reader_language

from .asked import refuse_unless, request_or_404
from .listing import sieve_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def download(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Bytes to be kept under a name."""
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@login_required
def form_file(request: HttpRequest, reference: str, language: str, to: str) -> HttpResponse:
    """The filled-in form in one of its languages."""
    found = request_or_404(request, reference)
    refuse_unless(permissions.may_read_form(request.user, found))
    if language not in OWN_NAMES:
        raise Http404(_("The form is not written in that language."))
    paper = queries.form_paper(request.user, found, language)
    name = f"{reference}-{language}.{to}"
    if to == "pdf":
        return download(printing.to_pdf(paper).content, name, "application/pdf")
    return download(printing.to_docx(paper), name, WORD)


@login_required
def blank(request: HttpRequest) -> HttpResponse:
    """The empty form in the language of the pages, to be sent to an applicant."""
    language = reader_language()
    paper = queries.blank_paper(language)
    return download(printing.to_docx(paper), f"application-form-{language}.docx", WORD)


@login_required
def list_file(request: HttpRequest, to: str) -> HttpResponse:
    """The list as it is narrowed."""
    lines = queries.table(request.user, sieve_of(request))
    if to == "xlsx":
        return download(as_xlsx(lines, _("Requests")), "requests.xlsx", SHEETS)
    return download(as_csv(lines), "requests.csv", CSV)


@login_required
def trend_file(request: HttpRequest, to: str) -> HttpResponse:
    """The numbers behind the trend."""
    refuse_unless(queries.weighs(request.user))
    lines = queries.trend_table(queries.trend(request.user, sieve_of(request)))
    if to == "xlsx":
        return download(as_xlsx(lines, _("Trend")), "trend.xlsx", SHEETS)
    return download(as_csv(lines), "trend.csv", CSV)

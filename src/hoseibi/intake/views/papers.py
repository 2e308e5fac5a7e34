"""A request on paper: the filled-in form and the empty one, as Word, PDF and sheets."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.intake import permissions, queries
from hoseibi.printing.tables import Table, to_csv, to_workbook
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import OWN_NAMES, reader_language

from .asked import refuse_unless, request_or_404
from .listing import sieve_of


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
        return download(printing.to_pdf(paper).content, name)
    return download(printing.to_docx(paper), name)


@login_required
def blank(request: HttpRequest) -> HttpResponse:
    """The empty form in the language of the pages, to be sent to an applicant."""
    language = reader_language()
    paper = queries.blank_paper(language)
    return download(printing.to_docx(paper), f"application-form-{language}.docx")


@login_required
def list_file(request: HttpRequest, to: str) -> HttpResponse:
    """The list as it is narrowed."""
    table = queries.table(request.user, sieve_of(request))
    return _table(table, _("Requests"), f"requests.{to}")


@login_required
def trend_file(request: HttpRequest, to: str) -> HttpResponse:
    """The numbers behind the trend."""
    refuse_unless(queries.weighs(request.user))
    table = queries.trend_table(queries.trend(request.user, sieve_of(request)))
    return _table(table, _("Trend"), f"trend.{to}")


def _table(table: Table, sheet: str, name: str) -> HttpResponse:
    """A list as the ending of its name says."""
    return download(to_workbook({sheet: table}) if name.endswith("xlsx") else to_csv(table), name)

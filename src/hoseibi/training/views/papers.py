"""The general information as Word and PDF."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from ..models import Course
from ..queries.booklet import Wished, booklet, spoken
from .asked import course_or_404


@login_required
def booklet_file(request: HttpRequest, slug: str, to: str) -> HttpResponse:
    """The booklet in one language (`?first=km`) or two (`&second=en`), side by side or one after
    the other (`&how=beside`)."""
    found = course_or_404(request, slug)
    paper = booklet(request.user, found, wished_of(request, found))
    if to == "pdf":
        return download(printing.to_pdf(paper).content, f"{slug}.pdf")
    if to == "docx":
        return download(printing.to_docx(paper), f"{slug}.docx")
    raise Http404(_("The general information is not made in this form."))


def wished_of(request: HttpRequest, course: Course) -> Wished:
    """The languages that were asked for; without any, the reader's and the other of the course."""
    known = spoken(course)
    asked = [request.GET.get(name, "") for name in ("first", "second")]
    chosen = [code for code in dict.fromkeys(asked) if code in known]
    if not chosen:
        own = reader_language()
        chosen = sorted(known, key=lambda code: (code != own, known.index(code)))[:2]
    return Wished(tuple(chosen), request.GET.get("how") == "beside")

"""What a site publishes as a whole: the list of projects, who publishes, the public file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.printing.tables import Table, to_csv
from hoseibi.projects import actions
from hoseibi.projects.forms.publishing import PublisherForm, SieveForm
from hoseibi.projects.permissions import may_begin, may_name_publisher
from hoseibi.projects.queries import countries
from hoseibi.projects.queries import iati as queries
from hoseibi.projects.queries.iati_material import publisher
from hoseibi.projects.queries.iati_ready import readiness
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import allowed, answered

PER_PAGE = 10
"""Each of them is checked when it is shown: 10 ms for a project of several years."""

COLUMNS = ("project", "country", "identifier", "sector", "results told", "money told", "published")


def _form(request: HttpRequest) -> SieveForm:
    return SieveForm(countries(request.user), request.GET)


@login_required
def iati_projects(request: HttpRequest) -> HttpResponse:
    """Every project that somebody sees: published, ready, or what keeps it."""
    form = _form(request)
    found = queries.to_publish(request.user, form.sieve())
    page = Paginator(found, PER_PAGE).get_page(page_asked(request))
    shown = list(page.object_list)
    context = {
        "form": form,
        "page": page,
        "states": list(zip(shown, readiness(shown), strict=True)),
        "published": 0 if shown else queries.published_now().count(),
        "narrowed": any(vars(form.sieve()).values()),
        "asked": request.GET.urlencode(),
        "publisher": publisher(),
        "may_name": may_name_publisher(request.user),
        "may_begin": may_begin(request.user),
    }
    return render(request, "projects/iati_projects.html", context)


@login_required
def iati_csv(request: HttpRequest) -> HttpResponse:
    """The list under the same filters, for a spreadsheet (formulas made harmless); without what
    is to be mended, so that ten thousand come at once."""
    found = queries.to_publish(request.user, _form(request).sieve())
    rows = _rows(found.select_related("public_side", "country").iterator())
    return download(to_csv(Table(COLUMNS, rows)), "iati.csv")


def _rows(found: Iterable[Any]) -> Iterator[tuple[object, ...]]:
    by = publisher()
    for project in found:
        side = getattr(project, "public_side", None)
        name = f"{by.identifier}-{side.identifier}" if by and side else ""
        told = (side.sector, side.with_results, side.with_money) if side else ("", "", "")
        yield (project.title, project.country, name, *told, project.out or "")


@login_required
def iati_publisher(request: HttpRequest) -> HttpResponse:
    """Which organisation publishes, and what holds where a project says nothing."""
    allowed(may_name_publisher(request.user))
    held = publisher()
    names = ("identifier", "type", "language", "currency", "email", "website", "aid_type",
             "tied_status")  # fmt: skip
    initial = {name: getattr(held, name) for name in names} if held else {}
    known = {"name": held.name} if held else {}
    form = PublisherForm(request.POST or None, initial=initial, known=known)

    def act() -> None:
        actions.name_publisher(request.user, form.naming())

    done = answered(request, form, act, ("projects:iati-projects",))
    return done or _site_form(request, form, _("Who publishes"))


def _site_form(request: HttpRequest, form: Form, title: str) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "projects/iati_form.html", {"form": form, "title": title}, status=status)


def iati_file(request: HttpRequest) -> StreamingHttpResponse:
    """The public file, which everybody may fetch: what was published, and nothing else."""
    country = request.GET.get("country", "")[:2].lower()
    pieces = queries.public_file(timezone.now(), country)
    response = StreamingHttpResponse(pieces, content_type="application/xml; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="activities.xml"'
    return response

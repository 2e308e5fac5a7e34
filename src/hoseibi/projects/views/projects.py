"""The list of projects, a project at a glance, and how one is begun."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import circles_where
from hoseibi.errors import Refusal
from hoseibi.intake.models import Request
from hoseibi.intake.queries import languages_of
from hoseibi.printing.tables import Table, to_csv
from hoseibi.projects import actions, queries
from hoseibi.projects.forms.projects import BeginForm, FactsForm, FromRequestForm, WantedForm
from hoseibi.projects.models import Project
from hoseibi.projects.permissions import may_begin, may_confirm, may_plan, may_report
from hoseibi.ui.asked import number_asked, page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.forms import with_chosen
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, project_or_404

PER_PAGE = 25
COLUMNS = ("slug", "title", "country", "field of law", "stage", "planned from", "planned until",
           "began on", "ended on", "implementing agency", "request")  # fmt: skip


def _form(request: HttpRequest) -> WantedForm:
    return WantedForm(queries.countries(request.user), request.GET)


@login_required
def projects(request: HttpRequest) -> HttpResponse:
    form = _form(request)
    keys = queries.listed(request.user, form.wanted()).values_list("pk", flat=True)
    page = Paginator(keys, PER_PAGE).get_page(page_asked(request))
    shown = queries.in_order(request.user, list(page.object_list))
    context = {
        "form": form,
        "page": page,
        "lines": queries.glances(request.user, shown, timezone.localdate()),
        "narrowed": any(vars(form.wanted()).values()),
        "asked": request.GET.urlencode(),
        "may_begin": may_begin(request.user),
        "waiting": queries.requests_without_project().count() if may_begin(request.user) else 0,
    }
    return render(request, "projects/projects.html", context)


@login_required
def projects_csv(request: HttpRequest) -> HttpResponse:
    """The list under the same filters, for a spreadsheet (formulas made harmless)."""
    found = queries.listed(request.user, _form(request).wanted()).iterator()
    return download(to_csv(Table(COLUMNS, map(_row, found))), "projects.csv")


def _row(one: Project) -> tuple[object, ...]:
    return (
        one.slug, one.title, one.country, one.get_field_of_law_display(),
        one.get_stage_display(), one.planned_from, one.planned_until, one.began_on,
        one.ended_on, one.organ or "", one.request.reference if one.request else "",
    )  # fmt: skip


@login_required
def project(request: HttpRequest, slug: str) -> HttpResponse:
    """Where a project stands, what is due, how far its outputs are, and who works in it."""
    found, user = project_or_404(request, slug), request.user
    context = {
        "project": found,
        "here": "project",
        "glance": queries.at_a_glance(user, found, timezone.localdate()),
        "may_plan": may_plan(user, found),
        "may_report": may_report(user, found),
        "may_confirm": may_confirm(user, found),
        "further": queries.further(user, found),
    }
    return render(request, "projects/project.html", context)


@login_required
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a project: first which adopted request it answers, if any, then its facts."""
    allowed(may_begin(request.user))
    asked = _request_asked(request)
    circles = Circle.objects.filter(
        pk__in=circles_where(request.user, Act.PLAN), closed_on=None
    ).select_related("country")
    known, initial = queries.carried(asked) if asked else ({}, {})
    spoken = languages_of(request.user, asked) if asked else ()
    form = BeginForm(circles, request.POST or None, known=known, initial=initial, languages=spoken)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin(request.user, _beginning(form, asked))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("projects:project", made.slug)
    context = {
        "form": form,
        "asked": asked,
        "rows": queries.carried_rows(asked) if asked else (),
        "from_request": FromRequestForm(queries.requests_without_project()),
    }
    return render(request, "projects/begin.html", context, status=422 if form.errors else 200)


def _request_asked(request: HttpRequest) -> Request | None:
    key = number_asked(request, "request")
    return queries.requests_without_project().filter(pk=key).first() if key else None


def _beginning(form: BeginForm, asked: Request | None) -> actions.Beginning:
    said = form.cleaned_data
    rows = queries.carried_rows(asked) if asked else ()
    return actions.Beginning(
        form.texts("title"),
        country=said["country"],
        slug=said["slug"],
        request=asked,
        circle=said["circle"],
        organ=said["organ"],
        field_of_law=said["field_of_law"],
        planned_from=said["planned_from"],
        planned_until=said["planned_until"],
        background=queries.carried_background(asked) if asked else {},
        site=queries.carried_site(asked) if asked else {},
        rows=tuple(actions.PlanRow(kind, texts, under) for kind, texts, under in rows),
    )


@login_required
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """Put right what is known of a project."""
    found = project_or_404(request, slug)
    allowed(may_plan(request.user, found))
    people = queries.people_of(request.user, found)
    known = {"title": found.title, "background": found.background}
    names = ("organ", "home_organ", "director", "adviser", "field_of_law", "planned_from",
             "planned_until", "currency", "year_begins")  # fmt: skip
    initial = {name: getattr(found, name) for name in names}
    form = FactsForm(
        with_chosen(people, found.director, found.adviser),
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(found.title),
    )

    def act() -> None:
        said = {name: form.cleaned_data[name] for name in names}
        facts = actions.ProjectFacts(form.texts("title"), form.texts("background"), **said)
        actions.change_facts(request.user, found, facts)

    done = answered(request, form, act, ("projects:project", slug))
    return done or form_page(request, found, form, _("Facts of the project"))

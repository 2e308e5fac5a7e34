"""A project's own page of what is published: ready or not, what is told, papers, states."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi import iati as standard
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.projects import actions
from hoseibi.projects.forms.publishing import PaperForm, PublicSideForm
from hoseibi.projects.models import Project
from hoseibi.projects.permissions import may_name_publisher, may_plan, may_publish
from hoseibi.projects.queries import iati as queries
from hoseibi.projects.queries.iati_material import publisher
from hoseibi.projects.queries.iati_ready import proof, readiness
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, found_or_404, project_or_404, tried


@dataclass
class Entered:
    """A form that was sent and came back, to be shown with its errors."""

    release: Form | None = None
    paper: Form | None = None


@login_required
def iati(request: HttpRequest, slug: str) -> HttpResponse:
    """Ready to publish? What is to be mended, each with the way there."""
    return _shown(request, project_or_404(request, slug), Entered())


def _shown(
    request: HttpRequest, project: Project, entered: Entered, status: int = 200
) -> HttpResponse:
    [state] = readiness([project], proof())
    states = list(queries.states_published(request.user, project))
    out = next((one for one in states if one.release.withdrawn_at is None), None)
    context = {
        "project": project,
        "here": "iati",
        "state": state,
        "states": states,
        "out": out,
        "differs": out is not None and actions.differs(out, state),
        "publisher": publisher(),
        "side": queries.public_side(project),
        "papers": queries.public_documents(request.user, project),
        "release_form": entered.release or ReleasingForm(),
        "paper_form": entered.paper or _paper_form(project),
        "may_plan": may_plan(request.user, project),
        "may_publish": may_publish(request.user, project),
        "may_name": may_name_publisher(request.user),
    }
    return render(request, "projects/iati.html", context, status=status)


@login_required
def iati_say(request: HttpRequest, slug: str) -> HttpResponse:
    """What a project says in public besides its plan."""
    project = project_or_404(request, slug)
    allowed(may_plan(request.user, project))
    side = queries.public_side(project)
    names = ("identifier", "sector", "aid_type", "with_results", "with_money")
    initial = {name: getattr(side, name) for name in names} if side else _first(project)
    known = {"description": side.description if side else project.background}
    form = PublicSideForm(
        request.POST or None, initial=initial, known=known, languages=by_language(project.title)
    )

    def act() -> None:
        actions.tell_publicly(request.user, project, form.telling())

    done = answered(request, form, act, ("projects:iati", slug))
    lede = _("Everybody will read this once the project is published. Leave out what is not meant"
             " for everybody.")  # fmt: skip
    return done or form_page(
        request, project, form, _("What the project says in public"), lede=lede, here="iati"
    )


def _first(project: Project) -> dict[str, object]:
    return {"identifier": project.slug.upper()[:80], "with_results": True}


def _paper_form(project: Project, sent: QueryDict | None = None) -> PaperForm:
    """Its fields have names of their own on the page, where another form asks for a day too."""
    return PaperForm(sent, languages=by_language(project.title), auto_id="paper_%s")


@login_required
@require_POST
def iati_add_paper(request: HttpRequest, slug: str) -> HttpResponse:
    project = project_or_404(request, slug)
    form = _paper_form(project, request.POST)

    def act() -> None:
        actions.add_paper(request.user, project, form.paper())

    done = answered(request, form, act, ("projects:iati", slug))
    return done or _shown(request, project, Entered(paper=form), status=422)


@login_required
@require_POST
def iati_drop_paper(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    project = project_or_404(request, slug)
    paper = found_or_404(queries.public_document(request.user, project, key))
    return tried(request, lambda: actions.drop_paper(request.user, paper), ("projects:iati", slug))


@login_required
@require_POST
def iati_publish(request: HttpRequest, slug: str) -> HttpResponse:
    project = project_or_404(request, slug)
    form = ReleasingForm(request.POST)

    def act() -> None:
        actions.publish(request.user, project, form.releasing())

    done = answered(request, form, act, ("projects:iati", slug))
    return done or _shown(request, project, Entered(release=form), status=422)


@login_required
@require_POST
def iati_take_out(request: HttpRequest, slug: str) -> HttpResponse:
    project = project_or_404(request, slug)
    reason = request.POST.get("reason", "")
    return tried(
        request, lambda: actions.take_out(request.user, project, reason), ("projects:iati", slug)
    )


@login_required
def iati_activity(request: HttpRequest, slug: str) -> HttpResponse:
    """The project as it would stand in a file today, for those who see it."""
    [state] = readiness([project_or_404(request, slug)])
    content = standard.written([state.activity], timezone.now())
    return download(content, f"{slug}.xml")

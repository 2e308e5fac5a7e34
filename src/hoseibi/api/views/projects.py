"""Projects: the list, one project with its steps and products, its activities and its risks."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema

from hoseibi.projects import queries
from hoseibi.projects.models import Activity, Project
from hoseibi.ui.languages import by_language

from .given import COUNTRY, WORD, Count, Paged, Slug, Words
from .operations import PROJECTS, asked
from .paging import Pages, Shown, paged
from .trouble import missing

router = Router(tags=["projects"])


class ProjectsAsked(Paged):
    """Which projects; what is left out means any."""

    text: Words = Field("", max_length=200, description="Words of the title or of the name")
    country: str = Field("", pattern=COUNTRY)
    field_of_law: str = Field("", pattern=WORD)
    stage: str = Field("", pattern=WORD)
    year: Count = Field(0, ge=0, le=2150, description="Planned for this year; 0 for any")

    def wanted(self) -> queries.Wanted:
        return queries.Wanted(
            self.text, self.country, self.field_of_law, self.stage, self.year or None
        )


class ProjectLine(Schema):
    """A project in a list."""

    slug: str
    title: str
    titles: dict[str, str]
    country: str
    field_of_law: str
    stage: str
    planned_from: date | None
    planned_until: date | None
    began_on: date | None
    ended_on: date | None
    agency: str = Field(description="The implementing agency")
    request: str | None = Field(description="The reference of the request that it answers")
    circle: int
    changed_at: datetime
    url: str


class Projects(Pages):
    """Projects in whose circle the reader sits."""

    items: list[ProjectLine]


class StepTold(Schema):
    """A stage of a project."""

    stage: str
    planned_on: date | None
    done_on: date | None
    skipped_because: str
    who: str


class ProductTold(Schema):
    """Something that a project leaves behind."""

    kind: str
    titles: dict[str, str]
    languages: list[str]
    planned_on: date | None
    done_on: date | None


class VersionTold(Schema):
    """A version of the PDM."""

    number: int
    state: str
    adopted_on: date | None
    adopted_by: str
    url: str


class ProjectTold(ProjectLine):
    """A project with what is said of it."""

    background: dict[str, str]
    home_organ: str
    director: str
    adviser: str
    parent: str | None
    currency: str
    year_begins: int = Field(description="The month in which its fiscal year begins")
    steps: list[StepTold]
    products: list[ProductTold]
    pdm_versions: list[VersionTold]


class ActivityTold(Schema):
    """Something that a project does."""

    number: str
    titles: dict[str, str]
    planned_from: date | None
    planned_until: date | None
    began_on: date | None
    ended_on: date | None
    progress: int = Field(description="In per cent")
    is_late: bool
    home_organ: str
    partner_organ: str
    achievement: dict[str, str]
    issue: dict[str, str]
    laws: list[str]


class Activities(Schema):
    """The activities of a project in the order of its plan."""

    project: str
    items: list[ActivityTold]


class RiskTold(Schema):
    """Something that may go wrong."""

    texts: dict[str, str]
    likelihood: int
    impact: int
    state: str
    action: dict[str, str]
    owner: str
    look_again_on: date | None
    is_assumption: bool = Field(description="Whether the PDM assumes that it does not happen")


class Risks(Schema):
    """The risks of a project, the gravest first."""

    project: str
    items: list[RiskTold]


@asked(router, "/projects", Projects, PROJECTS)
def projects(request: HttpRequest, query: Query[ProjectsAsked]) -> dict[str, Any]:
    """The projects in whose circle the reader sits, the newest first."""
    found = queries.listed(request.auth.reader, query.wanted())
    shown = Shown(found, query.page, query.size)
    items = [line(request, each) for each in shown.items]
    return paged(request, query.page, shown) | {"items": items}


@asked(router, "/projects/{slug}", ProjectTold, PROJECTS)
def project(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """One project: its steps, its products, and the versions of its PDM."""
    found = project_asked(request, slug)
    versions = queries.versions(request.auth.reader, found)
    at = request.build_absolute_uri(f"/api/v1/projects/{slug}/pdm/")
    return line(request, found) | {
        "background": by_language(found.background),
        "home_organ": str(found.home_organ or ""),
        "director": str(found.director or ""),
        "adviser": str(found.adviser or ""),
        "parent": found.parent.slug if found.parent else None,
        "currency": found.currency,
        "year_begins": found.year_begins,
        "steps": list(found.steps.order_by("pk").values(*StepTold.model_fields)),
        "products": [_product(each) for each in found.products.all()],
        "pdm_versions": [
            {
                "number": each.number,
                "state": each.state,
                "adopted_on": each.adopted_on,
                "adopted_by": str(each.adopted_by),
                "url": f"{at}{each.number}",
            }
            for each in versions
        ],
    }


def project_asked(request: HttpRequest, slug: str) -> Project:
    """A project that the reader may see."""
    found = queries.project(request.auth.reader, slug)
    if found is None:
        raise missing("path.slug", _("There is no project with this name, or it is not yours."))
    return found


def line(request: HttpRequest, project: Project) -> dict[str, Any]:
    """A project in a list."""
    names = ("slug", "field_of_law", "stage", "planned_from", "planned_until")
    days = ("began_on", "ended_on", "changed_at")
    return {name: getattr(project, name) for name in (*names, *days)} | {
        "title": str(project.title),
        "titles": by_language(project.title),
        "country": project.country.code,
        "agency": str(project.organ or ""),
        "request": project.request.reference if project.request else None,
        "circle": project.circle_id,
        "url": request.build_absolute_uri(f"/api/v1/projects/{project.slug}"),
    }


def _product(each: Any) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "titles": by_language(each.title),
        "languages": each.languages.replace(",", " ").split(),
        "planned_on": each.planned_on,
        "done_on": each.done_on,
    }


@asked(router, "/projects/{slug}/activities", Activities, PROJECTS)
def activities(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """The activities of a project: what was planned when, and what was done."""
    found = queries.activities(request.auth.reader, project_asked(request, slug))
    today = timezone.localdate()
    items = [_activity(each, today) for each in found.prefetch_related("laws")]
    return {"project": slug, "items": items}


def _activity(each: Activity, today: date) -> dict[str, Any]:
    names = ("number", "planned_from", "planned_until", "began_on", "ended_on", "progress")
    return {name: getattr(each, name) for name in names} | {
        "titles": by_language(each.title),
        "is_late": queries.is_late(each, today),
        "home_organ": str(each.home_organ or ""),
        "partner_organ": str(each.partner_organ or ""),
        "achievement": by_language(each.achievement),
        "issue": by_language(each.issue),
        "laws": [law.slug for law in each.laws.all()],
    }


@asked(router, "/projects/{slug}/risks", Risks, PROJECTS)
def risks(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """What could keep a project from its purpose, and what is done about it."""
    found = queries.risks(request.auth.reader, project_asked(request, slug))
    names = ("likelihood", "impact", "state", "look_again_on")
    items = [
        {name: getattr(each, name) for name in names}
        | {
            "texts": by_language(each.text),
            "action": by_language(each.action),
            "owner": str(each.owner or ""),
            "is_assumption": each.row_id is not None,
        }
        for each in found
    ]
    return {"project": slug, "items": items}

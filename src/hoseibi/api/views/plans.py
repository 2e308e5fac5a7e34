"""The plan of a project: versions of the PDM, what each changed and why, the plan of operation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema

from hoseibi.projects import queries
from hoseibi.projects.choices import Column
from hoseibi.projects.models import PdmVersion
from hoseibi.projects.queries.pdm import lines
from hoseibi.ui.languages import by_language

from .given import Number, Slug
from .operations import PROJECTS, asked
from .projects import project_asked
from .trouble import missing

router = Router(tags=["plans"])


class Row(Schema):
    """A row of the PDM; each cell by language."""

    row: int = Field(description="What stays the same through all versions")
    kind: str
    number: str
    under: int | None = Field(description="The row of the output that an activity belongs to")
    cells: dict[str, dict[str, str]] = Field(description="By column, then by language")


class Pdm(Schema):
    """A version of the project design matrix."""

    project: str
    number: int
    state: str
    based_on: int | None
    header: dict[str, dict[str, str]]
    adopted_on: date | None
    adopted_by: str
    rows: list[Row]


class Difference(Schema):
    """A difference between a version and the one that it was begun from."""

    what: str = Field(description="`added`, `removed`, `moved`, `changed` or `header`")
    place: str
    row: int | None
    column: str
    old: dict[str, str]
    new: dict[str, str]
    old_number: str
    new_number: str
    reason: dict[str, str]


class Differences(Schema):
    """What a version changed, and why."""

    project: str
    number: int
    based_on: int | None
    items: list[Difference]


class Between(Schema):
    """From a day to another, both included."""

    begin: date
    end: date


class BarTold(Schema):
    """A row of the plan of operation."""

    kind: str = Field(description="`output`, `activity`, `expert` or `jcc`")
    number: str
    label: str
    planned: Between | None
    actual: Between | None
    progress: int
    is_late: bool


class Plan(Schema):
    """The plan of operation: plan and actual side by side."""

    project: str
    begin: date | None
    end: date | None
    items: list[BarTold]


@asked(router, "/projects/{slug}/pdm/{number}", Pdm, PROJECTS)
def pdm(request: HttpRequest, slug: Slug, number: Number) -> dict[str, Any]:
    """A version of the PDM, row by row, in every language that it says."""
    found = _version(request, slug, number)
    return {
        "project": slug,
        "number": found.number,
        "state": found.state,
        "based_on": found.based_on.number if found.based_on else None,
        "header": queries.header_values(found),
        "adopted_on": found.adopted_on,
        "adopted_by": str(found.adopted_by),
        "rows": [
            {
                "row": each.row_id,
                "kind": each.row.kind,
                "number": each.number,
                "under": each.under_id,
                "cells": {name: by_language(getattr(each, name)) for name in Column.values},
            }
            for each in lines(found)
        ],
    }


def _version(request: HttpRequest, slug: str, number: int) -> PdmVersion:
    project = project_asked(request, slug)
    found = queries.version(request.auth.reader, project, number)
    if found is None:
        raise missing("path.number", _("There is no such version of the PDM."))
    return found


@asked(router, "/projects/{slug}/pdm/{number}/changes", Differences, PROJECTS)
def pdm_changes(request: HttpRequest, slug: Slug, number: Number) -> dict[str, Any]:
    """What a version of the PDM changed of the one before, with the reason of each change."""
    found = _version(request, slug, number)
    names = ("what", "place", "column", "old", "new", "old_number", "new_number")
    items = [
        {name: getattr(each, name) for name in names}
        | {
            "row": each.row_id,
            "reason": by_language(each.reason.reason) if each.reason else {},
        }
        for each in queries.changes(found.based_on, found)
    ]
    return {
        "project": slug,
        "number": found.number,
        "based_on": found.based_on.number if found.based_on else None,
        "items": items,
    }


@asked(router, "/projects/{slug}/plan", Plan, PROJECTS)
def plan(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """The plan of operation: activities, experts and meetings of the committee, plan and actual."""
    project = project_asked(request, slug)
    rows = queries.bars(request.auth.reader, project)
    reach = queries.reach(project, rows)
    return {
        "project": slug,
        "begin": reach.begin if reach else None,
        "end": reach.end if reach else None,
        "items": [
            {
                "kind": each.kind,
                "number": each.number,
                "label": each.label,
                "planned": each.planned,
                "actual": each.actual,
                "progress": each.progress,
                "is_late": each.late,
            }
            for each in rows
        ],
    }

"""What projects say in public (IATI): the public file, and what of a project is to be mended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from hoseibi.projects.queries.iati import public_file, states_published
from hoseibi.projects.queries.iati_ready import Mend, readiness

from .given import COUNTRY, Asked, Slug
from .operations import PROJECTS, RESULTS_OPEN, asked
from .projects import project_asked

router = Router(tags=["iati"])

_FILE = {
    "responses": {
        200: {"description": "The public file", "content": {"application/xml": {"schema": {}}}}
    }
}


class OfCountry(Asked):
    """Of which country; without one, of all."""

    country: str = Field("", pattern=COUNTRY)


class MendTold(Schema):
    """Something to mend before a project is published, or advice."""

    severity: str
    rule: str
    field: str
    path: str
    message: str
    source: str = Field(description="Our own table, or the official schema, codelists, ruleset")


class Ready(Schema):
    """Whether a project could be published as it stands today."""

    project: str
    is_ready: bool
    published_at: datetime | None = Field(description="When it was published last")
    items: list[MendTold]


@asked(router, "/results/iati", Any, RESULTS_OPEN, _FILE)
def iati_file(request: HttpRequest, query: Query[OfCountry]) -> StreamingHttpResponse:
    """The activities of all projects as they were published, in IATI 2.03."""
    pieces = public_file(timezone.now(), query.country)
    response = StreamingHttpResponse(pieces, content_type="application/xml")
    response["Content-Disposition"] = 'attachment; filename="activities.xml"'
    return response


@asked(router, "/projects/{slug}/iati", Ready, PROJECTS)
def iati_ready(request: HttpRequest, slug: Slug) -> dict[str, Any]:
    """What is to be mended before a project is published, checked by our own table of IATI 2.03."""
    project = project_asked(request, slug)
    (state,) = readiness([project])
    last = states_published(request.auth.reader, project).first()
    return {
        "project": slug,
        "is_ready": state.ready,
        "published_at": last.at if last else None,
        "items": [_mend(each) for each in state.mends],
    }


def _mend(each: Mend) -> dict[str, str]:
    names = ("severity", "rule", "field", "path", "source")
    said = {name: getattr(each.finding, name) for name in names}
    return said | {"message": each.finding.sentence}

"""The papers of a project, as files: PDM, plan of operation, data sheet, evaluation."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Field, Query, Router

from hoseibi.projects.queries import papers
from hoseibi.ui.downloads import download

from .given import LANGUAGE, Asked, Slug
from .operations import PROJECTS, asked
from .projects import project_asked

router = Router(tags=["papers"])

_FORMS = {
    "responses": {
        200: {
            "description": "The paper as a file",
            "content": {media: {"schema": {}} for media, _write in papers.FORMS.values()},
        }
    }
}


class PaperAsked(Asked):
    """Which paper, in which form and language."""

    paper: Literal[tuple(papers.PAPERS)] = Field(  # type: ignore[valid-type]
        "pdm", description="What is drawn from the data of the project today"
    )
    form: Literal[tuple(papers.FORMS)] = "docx"  # type: ignore[valid-type]
    language: str = Field("en", pattern=LANGUAGE, max_length=20)


@asked(router, "/projects/{slug}/paper", Any, PROJECTS, _FORMS)
def paper(request: HttpRequest, slug: Slug, query: Query[PaperAsked]) -> HttpResponse:
    """A paper of a project as Word, Excel or PDF, drawn from its data as of today.

    A language in which the project says nothing is answered in the nearest that it has.
    """
    project = project_asked(request, slug)
    known = papers.languages(project)
    language = query.language if query.language in known else known[0]
    drawn = papers.paper(project, query.paper, language)
    content, media_type = papers.rendered(drawn, query.form)
    name = f"{slug}-{query.paper}-{language}-{timezone.localdate().isoformat()}.{query.form}"
    return download(content, name, media_type)

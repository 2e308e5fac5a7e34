"""The whole text of a law in every form in which it is taken away."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from ninja import Field, Query, Router

from hoseibi import __version__
from hoseibi.corpus import queries
from hoseibi.corpus.queries.exports import MEDIA_TYPES
from hoseibi.ui.downloads import download

from .given import InLanguage, Slug
from .laws import law_asked, version_asked
from .operations import asked

router = Router(tags=["laws"])

_TEXTS = {"application/json"} | {
    MEDIA_TYPES[form][0].partition(";")[0] for form in queries.EXPORT_FORMS
}


class TextAsked(InLanguage):
    """Which text, in which form."""

    form: Literal["plain", "akn", "egov", "html", "json", "docx", "pdf"] = Field(
        "plain",
        description="Plain text, Akoma Ntoso, e-Gov XML, HTML, JSON, Word or PDF",
    )


@asked(
    router,
    "/laws/{slug}/text",
    Any,
    extra={
        "responses": {
            200: {
                "description": "The text as a file",
                "content": {each: {"schema": {}} for each in sorted(_TEXTS)},
            }
        }
    },
)
def text(request: HttpRequest, slug: Slug, query: Query[TextAsked]) -> HttpResponse:
    """The whole text of a law in one language as on a day, as a file.

    Its `ETag` is made of the words: whoever has them is answered 304 before anything is written.
    """
    held = version_asked(law_asked(request, slug), query.language, query.day)
    etag = quote_etag(f"{held.fingerprint[:32]}-{query.form}-{__version__}")
    kept = get_conditional_response(request, etag=etag, response=None)
    if kept is not None:
        return kept
    exported = queries.export(held, query.form)
    response = download(exported.content, exported.name, exported.media_type)
    response["ETag"] = etag
    return response

"""What programs write about laws: a text is imported, and what a law is is said anew."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Schema
from ninja.responses import Status

from hoseibi import legaltext
from hoseibi.accounts import queries as accounts
from hoseibi.accounts.choices import Origin
from hoseibi.corpus import actions
from hoseibi.corpus.choices import Authority, DateKind
from hoseibi.corpus.choices import Status as Standing
from hoseibi.corpus.permissions import require_may_import
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.partners.choices import FieldOfLaw

from .given import LANGUAGE, NAME, Day, Key, Sent, Slug, TitlesByLanguage, Words
from .laws import LawTold, law_asked, law_told, router
from .operations import LAWS_WRITE, written
from .trouble import missing


class DateSaid(Sent):
    """A day in the life of a law, with who says so."""

    kind: Literal[tuple(DateKind.values)]  # type: ignore[valid-type]
    day: Day
    source: Words = Field("", max_length=300)


class TextSent(Sent):
    """A text of a law with what is to be known of it; what is empty is taken from the text."""

    slug: str = Field(pattern=NAME, description="The law, a new one or one that is here")
    content: Words = Field(min_length=1, description="The text, or the bytes of a file in Base64")
    encoding: Literal["text", "base64"] = "text"
    name: Words = Field("sent.txt", max_length=200, description="The name of the file")
    form: Literal[("", *legaltext.FORMS_IN)] = Field(  # type: ignore[valid-type]
        "", description="Found out by itself where it is empty"
    )
    convention: str = Field("", pattern=r"^[a-z-]{0,20}$", description="Such as `jp-ja`")
    country: str = Field("", pattern=r"^([a-z]{2})?$")
    kind: Words = Field("", max_length=40)
    number: Words = Field("", max_length=200)
    field_of_law: Literal[tuple(FieldOfLaw.values)] = "other"  # type: ignore[valid-type]
    titles: TitlesByLanguage = Field(default_factory=dict, max_length=20, description="By language")
    dates: list[DateSaid] = Field(default_factory=list, max_length=100)
    status: Literal[tuple(Standing.values)] = "draft"  # type: ignore[valid-type]
    authority: Literal[tuple(Authority.values)] = "unofficial-translation"  # type: ignore[valid-type]
    source: Words = Field("", max_length=500)
    rights: Words = Field("", max_length=1000)
    label: Words = Field("", max_length=200)
    in_force_from: Day | None = None
    in_force_until: Day | None = None
    amending_act: Words = Field("", max_length=500)
    is_released: bool = Field(False, strict=True, description="Open to everybody at once")
    circle: Key | None = Field(None, description="The circle that alone reads it for now")


class VersionMade(Schema):
    """The version that came of a text."""

    law: str
    language: str
    version: int
    articles: int
    findings: int = Field(description="What was odd in the text when it was read")
    url: str


class NameSaid(Sent):
    """What a law is called: its title in a language, or another name."""

    language: str = Field(pattern=LANGUAGE, max_length=20)
    text: Words = Field(min_length=1, max_length=500)
    is_short: bool = Field(False, strict=True, description="A short or other name")


class LawSaid(Sent):
    """All that is said of a law as such; it takes the place of what was said before."""

    names: list[NameSaid] = Field(min_length=1, max_length=100)
    field_of_law: Literal[tuple(FieldOfLaw.values)]  # type: ignore[valid-type]
    kind: Words = Field("", max_length=40)
    number: Words = Field("", max_length=200)
    code: Words = Field("", max_length=100)
    dates: list[DateSaid] = Field(default_factory=list, max_length=100)


@written(router, "post", "/laws", {200: VersionMade, 201: VersionMade}, LAWS_WRITE)
def import_text(request: HttpRequest, body: TextSent) -> Status[dict[str, Any]]:
    """Import a text of a law as a version: of a new law, or of one that is here.

    It is what an officer does on the page of import, and refused to others. The same bytes again
    are answered 200 with the version that they made before.
    """
    reader = request.auth.reader
    require_may_import(reader)
    _require_circle(request, body.circle)
    began = timezone.now()
    stored = _stored(request, body)
    entry = _entry(body)
    version = actions.import_law(stored, entry, by=reader, origin=Origin.PROGRAM)
    slug = version.language_version.law.slug
    made = {
        "law": slug,
        "language": version.language_version.language,
        "version": version.pk,
        "articles": version.article_count,
        "findings": version.finding_count,
        "url": request.build_absolute_uri(f"/api/v1/laws/{slug}"),
    }
    return Status(201 if version.added_at >= began else 200, made)


def _require_circle(request: HttpRequest, circle: int | None) -> None:
    if circle is not None and accounts.circle(request.auth.reader, circle) is None:
        raise missing("body.circle", _("There is no such circle, or you do not know of it."))


class NoBase64(Refusal):
    """Bytes that cannot be read; nothing of them is kept."""


def _stored(request: HttpRequest, body: TextSent) -> StoredFile:
    try:
        content = (
            base64.b64decode(body.content, validate=True)
            if body.encoding == "base64"
            else body.content.encode()
        )
    except (binascii.Error, ValueError) as trouble:
        raise NoBase64(_("The content is not valid Base64.")) from trouble
    about = {"origin": body.source, "rights": body.rights}
    return store(content, body.name or "sent.txt", by=request.auth.reader, **about)


def _entry(body: TextSent) -> actions.Entry:
    said = body.model_dump(exclude={"content", "encoding", "name", "rights", "dates"})
    said["released"] = said.pop("is_released")
    dates = tuple((each.kind, each.day, each.source) for each in body.dates)
    return actions.Entry(**said, dates=dates)


@written(router, "put", "/laws/{slug}", {200: LawTold}, LAWS_WRITE)
def describe_law(request: HttpRequest, slug: Slug, body: LawSaid) -> dict[str, Any]:
    """Say anew what a law is: its names, its kind, its days.

    It is what an officer does on the page of a law, and refused to others.
    """
    found = law_asked(request, slug)
    description = actions.Description(
        names=tuple((each.language, each.text, each.is_short) for each in body.names),
        dates=tuple((each.kind, each.day, each.source) for each in body.dates),
        **body.model_dump(include={"field_of_law", "kind", "number", "code"}),
    )
    actions.describe(found, description, by=request.auth.reader)
    return law_told(request, law_asked(request, slug))

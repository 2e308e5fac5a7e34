"""What stands beside an article: its references, and what is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from hoseibi.corpus import queries
from hoseibi.corpus.models import Law, Reference
from hoseibi.corpus.permissions import may_edit
from hoseibi.corpus.templatetags.law_text import reader_languages, reference_url
from hoseibi.corpus.templatetags.linking import Link
from hoseibi.corpus.templatetags.rows import sides

SHOWN = 20
"""So many articles of other laws are named beside an article; its impact tells the others."""


def beside(
    request: HttpRequest,
    law: Law,
    page: queries.ArticlePage,
    columns: Sequence[queries.Column],
    on: date | None,
) -> dict[str, object]:
    """The article set with its links, its references both ways, and its findings."""
    day = on or timezone.localdate()
    places = [each.place for each in columns]
    named = fullest(columns)
    around = queries.around(law, places, named.place)
    references = queries.references_of(request.user, named.place, around, on=day, most=SHOWN)
    found = queries.findings_in(places)
    remarks = queries.remarks_in(places)
    languages = {each.version.pk: each.language_version.language for each in columns}
    return {
        "sides": sides(
            columns, _marked(columns, around.written), linked(law, page.address, day, on)
        ),
        "references": references,
        "references_language": named.language_version.language,
        "checked": [(languages[each.version_id], each) for each in found],
        "open_findings": sum(each.dismissal_id is None for each in found),
        "findings": [(languages[each.pk], remark) for each, remark in remarks],
        "may_edit": may_edit(request.user),
    }


def _marked(
    columns: Sequence[queries.Column], written: Sequence[Reference]
) -> dict[int, queries.MarksInside]:
    """By version, the words that name a place and those that are explained."""
    marks = queries.marks(written)
    asked = [(each.language_version.language, each.provision) for each in columns]
    return {
        each.version.pk: queries.beside_references(marks.get(each.version.pk, {}), meant)
        for each, meant in zip(columns, queries.explained(asked), strict=True)
    }


def fullest(columns: Sequence[queries.Column]) -> queries.Column:
    """The language whose references are shown: the reader's, unless it is only a part."""
    most = max(each.version.article_count for each in columns)
    full = [each for each in columns if each.version.article_count * 10 >= most * 9]
    for language in reader_languages():
        for each in full:
            if each.language_version.language == language:
                return each
    return full[0]


def linked(law: Law, address: str, day: date, on: date | None) -> Link:
    """Where the words of an article lead: within the page, to an article, to another law."""

    def link(mark: queries.Marked) -> str:
        if mark.law is None and mark.target == address:
            return f"#{mark.inside}" if mark.inside else ""
        return reference_url(law, mark, day, on)

    return link

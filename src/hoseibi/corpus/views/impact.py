"""What hangs on an article: a page for whoever means to repeal or renumber it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.models import Law
from hoseibi.corpus.templatetags.drawing import End
from hoseibi.corpus.templatetags.law_text import article_url, impact_url

from .asked import law_or_404, words_asked
from .beside import fullest


def impact(request: HttpRequest, slug: str, address: str, on: date | None = None) -> HttpResponse:
    """Who refers to an article and how, what would break, and which of its terms are used where."""
    law = law_or_404(request, slug)
    day = on or timezone.localdate()
    page = queries.article(law, address, day)
    if page is None or page.columns[0].place.kind in legaltext.DIVISIONS:
        raise Http404(
            _("This law has no such article on this day. Its contents list what there is.")
        )
    if page.address != address:
        return redirect(impact_url(law, page.address, day, on))
    asked = words_asked(request, "language")
    columns = [each for each in page.columns if each.language_version.language == asked]
    column = (columns or [fullest(page.columns)])[0]
    found = queries.impact(request.user, law, column, on=day)
    context = {
        "law": law,
        "page": page,
        "on": day,
        "is_past": on is not None,
        "column": column,
        "language": column.language_version.language,
        "impact": found,
        "left": _ends(law, (*found.incoming, *found.elsewhere), day, on),
        "right": _targets(law, found.outgoing, day, on),
    }
    return render(request, "corpus/impact.html", context)


def _ends(law: Law, said: Iterable[queries.Said], day: date, on: date | None) -> list[End]:
    """The articles that refer to this one, each once."""
    ends = {}
    for each in said:
        name = f"{each.num} · {each.law.title}" if each.law else f"{each.num} {each.heading}"
        href = article_url(each.law or law, each.article, day, on)
        ends.setdefault(href, End(name.strip(), href, each.language, each.law is not None))
    return list(ends.values())


def _targets(law: Law, said: Iterable[queries.Said], day: date, on: date | None) -> list[End]:
    """The articles that this one refers to, each once."""
    ends = {}
    for each in said:
        other = each.law
        if not each.target:
            continue
        num, heading = each.target_num
        name = f"{num or heading} · {other.title}" if other else f"{num} {heading}".strip()
        href = article_url(other or law, each.target, day, on)
        ends.setdefault(href, End(name, href, each.language, other is not None))
    return list(ends.values())

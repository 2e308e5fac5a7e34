"""The article page: one article in every language, paragraph beside paragraph, at any day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.corpus import queries
from hoseibi.corpus.models import Law
from hoseibi.corpus.templatetags.contents import tree
from hoseibi.corpus.templatetags.law_text import reader_languages
from hoseibi.corpus.templatetags.setting import pieces_html
from hoseibi.corpus.templatetags.turns import turns_by_day
from hoseibi.ui.downloads import download

from .asked import day_asked, law_or_404, words_asked
from .beside import beside
from .law import is_full, version_or_404

SIDES_COOKIE = "languages"
MOST_SIDES = 4


def article(request: HttpRequest, slug: str, address: str, on: date | None = None) -> HttpResponse:
    law = law_or_404(request, slug)
    if on is None and "on" in request.GET:
        return _at_day(request, law, address)
    day = on or timezone.localdate()
    page = queries.article(law, address, day)
    if page is None or not page.columns:
        raise Http404(
            _("This law has no such article on this day. Its contents list what there is.")
        )
    if page.columns[0].place.kind in legaltext.DIVISIONS:
        return redirect(f"{reverse('corpus:reading', args=(slug,))}?at={address}")
    if page.address != address:
        return _canonical(page, law, on)
    wanted = _languages_wanted(request)
    columns = _chosen(page.columns, wanted)
    context = _context(law, page, columns, on) | beside(request, law, page, columns, on)
    anchor = queries.anchor_at(law, page.address)
    context["told"] = queries.told_of_anchor(request.user, anchor) if anchor else []
    context["panels"] = queries.article_panels(request.user, law, page.address, anchor, on)
    context["leads"] = queries.leads(request.user, law, page.address, on)
    response = render(request, "corpus/article.html", context)
    if "language" in request.GET:
        response.set_cookie(SIDES_COOKIE, ".".join(wanted), samesite="Lax", max_age=365 * 86400)
    return response


def _context(
    law: Law, page: queries.ArticlePage, columns: Sequence[queries.Column], on: date | None
) -> dict[str, object]:
    named = named_column(columns)
    guide = _guide(named, columns)
    contents = queries.contents(guide.version)
    previous, following = contents.neighbours(guide.place.short_address)
    shown = {each.version.pk for each in columns}
    return {
        "law": law,
        "page": page,
        "on": on or timezone.localdate(),
        "is_past": on is not None,
        "columns": columns,
        "named": named,
        "named_language": named.language_version.language,
        "contents_language": guide.language_version.language,
        "divisions": queries.contents(named.version).above(named.place),
        "tree": tree(contents, path=guide.place.short_address),
        "shown": shown,
        "previous": previous,
        "next": following,
        "turns": turns_by_day(page.history),
    }


def _guide(named: queries.Column, columns: Sequence[queries.Column]) -> queries.Column:
    """The language whose contents lead through the law: the reader's, unless it is only a part."""
    versions = {each.language_version.language: each.version for each in columns}
    if is_full(named.version, versions):
        return named
    return next(each for each in columns if is_full(each.version, versions))


def named_column(columns: Sequence[queries.Column]) -> queries.Column:
    """The language in which the article is called by its name: the reader's, else the first."""
    return next((each for each in columns if _is_readers(each)), columns[0])


def _is_readers(column: queries.Column) -> bool:
    return column.language_version.language == reader_languages()[0]


def _languages_wanted(request: HttpRequest) -> list[str]:
    """Languages ticked in this request, else those of the last time."""
    if "language" in request.GET:
        return [each[:20] for each in request.GET.getlist("language")][:MOST_SIDES]
    return [each for each in request.COOKIES.get(SIDES_COOKIE, "").split(".") if each]


def _chosen(columns: Sequence[queries.Column], wanted: list[str]) -> list[queries.Column]:
    chosen = [each for each in columns if each.language_version.language in wanted]
    return (chosen or list(columns))[:MOST_SIDES]


def _at_day(request: HttpRequest, law: Law, address: str) -> HttpResponseRedirect:
    """The form "as in force on" leads to an address that can be cited."""
    day = day_asked(request)
    if day == timezone.localdate():
        return redirect("corpus:article", law.slug, address)
    return redirect("corpus:article-on", law.slug, address, day)


def _canonical(page: queries.ArticlePage, law: Law, on: date | None) -> HttpResponseRedirect:
    """A paragraph's address leads to its article, and there to the paragraph."""
    if on:
        url = reverse("corpus:article-on", args=(law.slug, page.address, on))
    else:
        url = reverse("corpus:article", args=(law.slug, page.address))
    return HttpResponseRedirect(f"{url}#{page.inside}" if page.inside else url)


def article_by_number(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """`/laws/jp-civil-code/709`: what people type."""
    return redirect("corpus:article", slug, f"art_{number}")


def export_article(
    request: HttpRequest, slug: str, address: str, language: str, ending: str
) -> HttpResponse:
    """One article as text, Word or PDF, for a letter."""
    law = law_or_404(request, slug)
    version = version_or_404(law, language, day_asked(request))
    exported = queries.export_article(version, address, ending)
    if exported is None:
        raise Http404(
            _("This law has no such article on this day. Its contents list what there is.")
        )
    return download(exported.content, exported.name, exported.media_type)


def words(request: HttpRequest, slug: str, address: str) -> HttpResponse:
    """The words at an address in one language, as a piece for a page that unfolds a reference."""
    law = law_or_404(request, slug)
    day = day_asked(request)
    version = version_or_404(law, words_asked(request, "language"), day)
    row = queries.row_at(version, address)
    if row is None:
        raise Http404(
            _("This law has no such article on this day. Its contents list what there is.")
        )
    inside = words_asked(request, "at")
    context = {
        "law": law,
        "place": row.place,
        "inside": inside,
        "pieces": pieces_html(row, version.language_version.language, inside),
        "on": day,
        "is_past": "on" in request.GET,
    }
    return render(request, "corpus/parts/unfolded.html", context)

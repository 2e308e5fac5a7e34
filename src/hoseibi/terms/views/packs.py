"""The term pack: what it holds, and as Word, PDF and a page for the booth."""

from __future__ import annotations

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from hoseibi.terms import queries
from hoseibi.terms.forms import PackForm
from hoseibi.ui.downloads import download

A_WEEK = 7 * 24 * 3600
"""Seconds for which a phone may show the page again without asking."""


def pack(request: HttpRequest) -> HttpResponse:
    """What stands in the articles that are asked for, before it is taken along."""
    form = PackForm(request.GET, user=request.user)
    made = None
    if form.is_bound and form.is_valid():
        try:
            made = queries.pack_of_several(request.user, form.wanted(), timezone.localdate())
        except queries.NoPack as trouble:
            form.add_error("articles", str(trouble))
    context = {"form": form, "pack": made}
    return render(request, "terms/pack.html", context, status=422 if form.errors else 200)


@csp_update({"style-src": ["'unsafe-inline'"]})
def pack_file(request: HttpRequest, form: str) -> HttpResponse:
    """The pack to take along. The page is one file with its own look, without scripts: a phone that
    opened it once shows it again in a room without a network."""
    asked = PackForm(request.GET, user=request.user)
    if form not in queries.PACK_FORMS or not asked.is_bound or not asked.is_valid():
        raise Http404(_("Say for which law and which articles the pack is."))
    try:
        made = queries.pack_of_several(request.user, asked.wanted(), timezone.localdate())
        content = queries.pack_file(made, form)
    except queries.NoPack as trouble:
        raise Http404(str(trouble)) from trouble
    if form != "html":
        return download(content, f"terms.{form}")
    answer = HttpResponse(content)
    patch_cache_control(answer, private=True, max_age=A_WEEK)
    return answer

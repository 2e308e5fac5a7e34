"""Provisions are tied by hand, and untied."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.parallels import actions, queries
from hoseibi.parallels.permissions import may_tie
from hoseibi.parallels.queries import Sides, Wanted
from hoseibi.parallels.queries.repairs import Told
from hoseibi.parallels.storage import Pair
from hoseibi.parallels.templatetags.parallel_lines import set_choices

from .asked import address_meant, day_asked, law_or_404, sides_or_404, words_asked
from .beside import query_of

MOST_CHOSEN = 50


@login_required
def repair(request: HttpRequest, slug: str) -> HttpResponse:
    """An article and its answer, provision by provision, to say what belongs together."""
    law, sides = _two(request, slug)
    if not may_tie(request.user, law):
        raise PermissionDenied(_("Ties are made by those who translate for the law’s country."))
    refused = ""
    if request.method == "POST":
        try:
            actions.tie(request.user, _tying(request, sides))  # type: ignore[arg-type]
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _("Tied, and kept. The rest is aligned around it."))
            return redirect(_here(request, law, sides))
    wanted = queries.wanted(request.user, law, sides.left, sides.rights)
    pair = actions.set_beside(wanted)[0]
    versions = [sides.left, sides.rights[0]]
    article, other = (
        address_meant(words_asked(request, name), versions) for name in ("article", "other")
    )
    if not article and not other:
        article, other = queries.to_look_at(pair)
    found = queries.repair(versions, pair, article, other)
    if not found.left and not found.right:
        raise Http404(_("Neither text has this article on this day."))
    context = {
        "law": law,
        "on": day_asked(request),
        "is_past": "on" in request.GET,
        "versions": versions,
        "languages": [each.language_version.language for each in versions],
        "found": found,
        "columns": set_choices(found, versions),
        "ties": _ties(request, wanted[0], pair, (found.article, found.other)),
        "sides_query": query_of(request, sides),
        "refused": refused,
        "reason": request.POST.get("reason", "")[:500],
        "is_deeper": True,
    }
    return render(request, "parallels/repair.html", context, status=422 if refused else 200)


@require_POST
@login_required
def untie(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take a tie by hand back."""
    law = law_or_404(request, slug)
    kept = queries.tie_here(request.user, law, pk)
    if kept is None:
        raise Http404(_("There is no such tie, or it was taken back already."))
    try:
        actions.untie(request.user, kept)  # type: ignore[arg-type]
    except Refusal as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, _("Taken back: the computed tie counts again."))
    query = request.GET.urlencode()
    return redirect(f"{reverse('parallels:repair', args=(law.slug,))}?{query}")


def _ties(
    request: HttpRequest, wanted: Wanted, pair: Pair, articles: tuple[str, str]
) -> list[Told]:
    """The ties by hand, those of the articles that are shown first."""
    told = queries.told_of_ties(request.user, wanted, pair)
    return sorted(told, key=lambda one: not queries.concerns(one.hand, articles))


def _two(request: HttpRequest, slug: str) -> tuple[Law, Sides]:
    """The law and two of its languages."""
    law = law_or_404(request, slug)
    sides = sides_or_404(request, law)
    return law, sides._replace(rights=sides.rights[:1])


def _tying(request: HttpRequest, sides: Sides) -> actions.Tying:
    chosen = [
        tuple(each[:500] for each in request.POST.getlist(name)[:MOST_CHOSEN])
        for name in ("left_place", "right_place")
    ]
    return actions.Tying(
        sides.left,
        sides.rights[0],
        *chosen,
        reason=request.POST.get("reason", "").replace("\x00", ""),
        alone="alone" in request.POST,
    )


def _here(request: HttpRequest, law: Law, sides: Sides) -> str:
    url = reverse("parallels:repair", args=(law.slug,))
    query = request.GET.copy()
    return f"{url}?{query.urlencode()}"

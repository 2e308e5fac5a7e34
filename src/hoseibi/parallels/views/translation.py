"""How far the translation of a law is, provision by provision, and what is still to be done."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.accounts.permissions import NotAllowed, is_signed_in
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.parallels import actions, queries
from hoseibi.parallels.permissions import states_open_to
from hoseibi.parallels.queries import Sides, Standing, Wanted
from hoseibi.parallels.storage import Pair
from hoseibi.parallels.templatetags.parallel_lines import STANDING, set_to_do, standing_in_all
from hoseibi.ui.asked import page_asked
from hoseibi.ui.downloads import download

from .asked import address_meant, day_asked, law_or_404, sides_or_404, words_asked
from .beside import query_of

MOST_TICKED = 5_000


class Looking(NamedTuple):
    """A translation that is looked at, and those of its provisions that are asked for."""

    law: Law
    sides: Sides
    wanted: Wanted
    pair: Pair
    found: list[Standing]
    chosen: list[Standing]


def translation(request: HttpRequest, slug: str) -> HttpResponse:
    """The provisions of a translation that are asked for, to be marked by those who may."""
    at = _looking(request, slug)
    states = states_open_to(request.user, at.law)
    refused = ""
    if request.method == "POST":
        if not is_signed_in(request.user) or not states:
            raise PermissionDenied(
                _("How far a translation is, is said by those who translate for the country.")
            )
        try:
            count = _marked(request, at)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            said = ngettext("{count} provision marked.", "{count} provisions marked.", count)
            messages.success(request, said.format(count=count))
            return redirect(request.get_full_path())
    versions = [at.sides.left, at.sides.rights[0]]
    page = queries.to_do(versions, at.chosen, page_asked(request))
    counts = queries.progress(at.found)
    context = {
        "law": at.law,
        "on": day_asked(request),
        "is_past": "on" in request.GET,
        "sides": at.sides,
        "versions": versions,
        "languages": [each.language_version.language for each in versions],
        "counts": standing_in_all(counts),
        "parts": tuple((one.name, one.words, one.count) for one in standing_in_all(counts)),
        "page": page,
        "rows": set_to_do(page, versions),
        "state": words_asked(request, "state"),
        "article": words_asked(request, "article"),
        "states": states,
        "refused": refused,
        "note": request.POST.get("note", "")[:500],
        "sides_query": query_of(request, at.sides),
        "knows_who": is_signed_in(request.user),
        "is_deeper": True,
    }
    return render(request, "parallels/translation.html", context, status=422 if refused else 200)


def translation_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The same as a table."""
    at = _looking(request, slug)
    names = {name: str(words) for name, (_sign, words) in STANDING.items()}
    content = queries.translation_csv(at.chosen, names, by_name=is_signed_in(request.user))
    language = at.sides.rights[0].language_version.language
    return download(content, f"{at.law.slug}-{language}-translation.csv")


def _looking(request: HttpRequest, slug: str) -> Looking:
    law = law_or_404(request, slug)
    sides = sides_or_404(request, law)
    wanted = queries.wanted(request.user, law, sides.left, sides.rights[:1])[0]
    pair = actions.set_beside([wanted])[0]
    found = queries.standings(wanted, pair, queries.marks_of(request.user, [wanted]))
    article = address_meant(words_asked(request, "article"), [sides.left, *sides.rights])
    chosen = queries.wanted_standings(found, words_asked(request, "state"), article)
    return Looking(law, sides, wanted, pair, found, chosen)


def _marked(request: HttpRequest, at: Looking) -> int:
    """What is ticked, or all that is asked for, is marked."""
    places = [each[:500] for each in request.POST.getlist("place")[:MOST_TICKED]]
    if "whole" in request.POST:
        places = [one.tie.right[0] for one in at.chosen if one.tie.right]
    state = request.POST.get("to", "")
    if state not in {one.value for one in states_open_to(request.user, at.law)}:
        raise PermissionDenied(str(NotAllowed.message))
    marking = actions.Marking(places, state, request.POST.get("note", "").replace("\x00", ""))
    return actions.mark(request.user, at.wanted, at.pair, marking)  # type: ignore[arg-type]

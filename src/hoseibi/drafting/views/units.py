"""One article of a draft in its languages side by side, and everything that it ever said."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may
from hoseibi.drafting import queries
from hoseibi.drafting.models import DraftLanguage, Editing, SetAside, Unit, Wording
from hoseibi.drafting.permissions import may_revise

from .asked import unit_or_404


class Side(NamedTuple):
    """The unit in one language: how it reads, and what is going on with it."""

    language: DraftLanguage
    wording: Wording | None
    may_revise: bool
    others: list[Editing]
    set_aside: SetAside | None


@login_required
def unit(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    found = unit_or_404(request, slug, place)
    if place.isdecimal() and found.address:
        return _canonical(found)
    return shown(request, found)


def shown(request: HttpRequest, found: Unit, status: int = 200) -> HttpResponse:
    """The page of a unit."""
    before, after = queries.neighbours(request.user, found)
    sides = [_side(request, found, each) for each in found.draft.languages.all()]
    context = {
        "draft": found.draft,
        "unit": found,
        "name": queries.name_of(found, queries.now(request.user, found)),
        "sides": sides,
        "languages": [side.language.language for side in sides],
        "proposals": queries.open_on(request.user, found),
        "opinions": len(queries.opinions(request.user, found)),
        "may_propose": may(request.user, Act.PROPOSE, found.draft.circle_id),
        "previous": before,
        "next": after,
        "law_article": queries.article_in_force(request.user, found),
    }
    return render(request, "drafting/unit.html", context, status=status)


def _side(request: HttpRequest, found: Unit, language: DraftLanguage) -> Side:
    user, code = request.user, language.language
    return Side(
        language,
        queries.wording(user, found, code),
        found.draft.closed_at is None and may_revise(user, found.draft, code),
        queries.others_with(user, found, code),
        queries.set_aside(user, found, code),
    )


def _canonical(found: Unit) -> HttpResponseRedirect:
    return redirect("drafting:unit", found.draft.slug, found.address)


@login_required
def of_anchor(request: HttpRequest, key: int) -> HttpResponse:
    """From an article that people spoke of to where it stands: in the draft that changed last, or
    in the law in force where no draft of the reader has it."""
    found = queries.where_drafted(request.user, key)
    if found is not None:
        return redirect("drafting:unit", found.draft.slug, found.address or found.pk)
    law, address = queries.where_in_force(request.user, key)
    if not law:
        raise Http404(_("This article stands neither in a draft of yours nor in the law in force."))
    return redirect("corpus:article", law, address)

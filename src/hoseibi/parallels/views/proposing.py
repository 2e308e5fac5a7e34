"""Terms that two languages of a law have in the same places: proposed, approved, rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from msgspec.structs import replace

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.legaltext import Term, TermCandidate
from hoseibi.parallels import actions, queries
from hoseibi.parallels.queries import Proposals, Sides, ToPropose
from hoseibi.terms import actions as terms
from hoseibi.terms import queries as list_of_terms
from hoseibi.terms.permissions import may_decide

from .asked import day_asked, law_or_404, sides_or_404
from .beside import query_of

ROWS = 40
DECIDING = ("approve", "reject")


class Row(NamedTuple):
    """A pair as the form has it: with what was typed, where it comes back with a word of why."""

    one: ToPropose
    first: str
    second: str
    ticked: bool


@login_required
def propose_terms(request: HttpRequest, slug: str) -> HttpResponse:
    """What two languages have in the same places and the list of terms has not; ticked and proposed
    by who signs in, approved and rejected by who decides on terms."""
    law = law_or_404(request, slug)
    sides = sides_or_404(request, law)
    sides = sides._replace(rights=sides.rights[:1])
    refused = ""
    try:
        found = _found(request, law, sides)
    except Refusal as refusal:
        refused, found = str(refusal), ()
    proposals = queries.proposals(request.user, found, _languages(sides))
    if request.method == "POST" and not refused:
        refused = _done(request, law, sides, proposals)
        if not refused:
            return redirect(f"{reverse('parallels:propose-terms', args=(slug,))}?{_query(request)}")
    page = Paginator(proposals.to_propose, ROWS).get_page(request.GET.get("page"))
    context = {
        "law": law,
        "on": day_asked(request),
        "is_past": "on" in request.GET,
        "sides": sides,
        "languages": _languages(sides),
        "rows": list(_rows(request, page.object_list)),
        "page": {
            "total": len(proposals.to_propose),
            "page": page.number,
            "pages": page.paginator.num_pages,
        },
        "rejected": proposals.rejected,
        "refused": refused,
        "reason": request.POST.get("reason", "")[:500],
        "may_decide": may_decide(request.user),
        "sides_query": query_of(request, sides),
        "is_deeper": True,
    }
    return render(request, "parallels/proposed_terms.html", context, status=422 if refused else 200)


def _languages(sides: Sides) -> tuple[str, str]:
    return sides.left.language_version.language, sides.rights[0].language_version.language


def _query(request: HttpRequest) -> str:
    return request.GET.urlencode()


def _found(request: HttpRequest, law: Law, sides: Sides) -> tuple[TermCandidate, ...]:
    wanted = queries.wanted(request.user, law, sides.left, sides.rights)
    (pair,) = actions.set_beside(wanted)
    return actions.terms_found(wanted[0], pair)


def _rows(request: HttpRequest, shown: list[ToPropose]) -> Iterator[Row]:
    ticked = set(request.POST.getlist("pair"))
    for one in shown:
        first, second = _typed(request, one)
        yield Row(one, first, second, one.key in ticked)


def _typed(request: HttpRequest, one: ToPropose) -> tuple[str, str]:
    """Both words, as somebody put them right."""
    first = request.POST.get(f"first-{one.key}", one.candidate.first)
    second = request.POST.get(f"second-{one.key}", one.candidate.second)
    return first.replace("\x00", "")[:500], second.replace("\x00", "")[:500]


def _done(request: HttpRequest, law: Law, sides: Sides, proposals: Proposals) -> str:
    """Do with the ticked pairs what the button says; a sentence where it cannot be done."""
    what = request.POST.get("what", "propose")
    if what in DECIDING and not may_decide(request.user):
        raise PermissionDenied(str(NotAllowed()))
    ticked = set(request.POST.getlist("pair")[:ROWS])
    chosen = [one for one in proposals.to_propose if one.key in ticked]
    if not chosen:
        return _("Tick the pairs that are meant.")
    if what in DECIDING and not request.POST.get("reason", "").strip():
        return str(terms.ReasonMissing())
    done = 0
    for seen in _seen(request, law, sides, chosen):
        try:
            _act(request, what)(seen)
            done += 1
        except Refusal as refusal:
            messages.warning(request, f"{seen}: {refusal}")
    if done:
        messages.success(request, _told(what, done))
    return ""


def _seen(
    request: HttpRequest, law: Law, sides: Sides, chosen: list[ToPropose]
) -> Iterator[terms.SeenPair]:
    is_open = queries.are_open_to_all(request.user, (sides.left, *sides.rights))
    for one in chosen:
        pair = queries.terms_of(one.candidate, _languages(sides), with_examples=is_open)
        first, second = map(_put_right, pair, _typed(request, one))
        yield terms.SeenPair(first, second, law if is_open else None)


def _put_right(term: Term, typed: str) -> Term:
    return replace(term, text=" ".join(typed.split()))


def _act(request: HttpRequest, what: str) -> Callable[[terms.SeenPair], object]:
    by, reason = request.user, request.POST.get("reason", "").replace("\x00", "")
    known: dict[str, Callable[[terms.SeenPair], object]] = {
        "approve": lambda seen: terms.approve_pair(by, seen, reason),  # type: ignore[arg-type]
        "reject": lambda seen: terms.reject_pair(by, seen, reason),  # type: ignore[arg-type]
    }
    return known.get(what, lambda seen: terms.propose_pair(by, seen))  # type: ignore[arg-type]


def _told(what: str, done: int) -> str:
    if what == "approve":
        said = ngettext("{count} pair is approved.", "{count} pairs are approved.", done)
    elif what == "reject":
        said = ngettext(
            "{count} pair is rejected and not shown again.",
            "{count} pairs are rejected and not shown again.",
            done,
        )
    else:
        said = ngettext(
            "{count} pair waits among the candidates for a decision.",
            "{count} pairs wait among the candidates for a decision.",
            done,
        )
    return said.format(count=done)


@require_POST
@login_required
def reconsider_terms(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take back that a pair was rejected."""
    law = law_or_404(request, slug)
    rejected = list_of_terms.rejected_pair(request.user, pk)
    if rejected is None:
        raise Http404(_("There is no such pair, or it was taken back already."))
    try:
        terms.reconsider_pair(request.user, rejected)  # type: ignore[arg-type]
    except Refusal as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, _("The pair may be proposed again."))
    return redirect(f"{reverse('parallels:propose-terms', args=(law.slug,))}?{_query(request)}")


@login_required
def term_sources(request: HttpRequest) -> HttpResponse:
    """The laws in which terms can be looked for."""
    context = {"laws": queries.laws_in_languages(request.user)}
    return render(request, "parallels/term_sources.html", context)

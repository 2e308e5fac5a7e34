"""What the texts of a law do not say alike: accepted as meant, taken back, taken away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.permissions import is_signed_in
from hoseibi.corpus.models import Law
from hoseibi.errors import Refusal
from hoseibi.legaltext import Alignment
from hoseibi.parallels import actions, queries
from hoseibi.parallels.permissions import may_accept
from hoseibi.parallels.queries import Acceptance, Filter, Judged, Sides
from hoseibi.parallels.storage import Pair
from hoseibi.parallels.templatetags.parallel_deviations import anchor, anchor_of, told_on_paper
from hoseibi.terms.queries import names_of
from hoseibi.ui.asked import words_posted
from hoseibi.ui.downloads import download

from .asked import law_or_404, sides_or_404, words_asked


class Found(NamedTuple):
    """What was found in the texts that are shown, by pair; and what was accepted in them of other
    words than they have now, the latest first."""

    pairs: list[Pair]
    by_pair: list[list[Judged]]
    outdated: list[Acceptance]

    @property
    def all(self) -> list[Judged]:
        return [one for own in self.by_pair for one in own]


def parity_found(request: HttpRequest, law: Law, sides: Sides) -> Found:
    """What the first text and each beside it do not say alike."""
    wanted = queries.wanted(request.user, law, sides.left, sides.rights)
    pairs = actions.set_beside(wanted)
    looks = [queries.parity_look(one) for one in wanted]
    return _judged(request, law, looks, pairs, [queries.alignment_of(one) for one in pairs])


def terms_found(request: HttpRequest, law: Law, sides: Sides) -> Found:
    """Where each leaves its own terms beside the other, and what was renamed in each."""
    wanted = queries.wanted(request.user, law, sides.left, sides.rights)
    pairs = actions.set_beside(wanted)
    looks = queries.term_looks(wanted)
    both = [queries.alignment_of(one, turned=way) for one in pairs for way in (False, True)]
    return _judged(request, law, looks, pairs, [*both, *[None] * (len(looks) - len(both))])


def _judged(
    request: HttpRequest,
    law: Law,
    looks: list[queries.Look],
    pairs: list[Pair],
    alignments: list[Alignment | None],
) -> Found:
    held = actions.hold_against(looks, alignments)
    accepted = queries.accepted_deviations(request.user, law)
    found = [queries.judged(look, own, accepted) for look, own in zip(looks, held, strict=True)]
    gone = {
        one.pk: one
        for look, own in zip(looks, found, strict=True)
        for one in queries.no_longer(look, own, accepted)
    }
    for one in (each.accepted for own in found for each in own if each.accepted):
        gone.pop(one.pk, None)
    return Found(pairs, found, list(gone.values())[::-1])


def filter_asked(request: HttpRequest) -> Filter:
    """Which of them are asked for."""
    return Filter(words_asked(request, "check"), words_asked(request, "hints") == "yes")


PAGES: Mapping[str, str] = {"parity": "parallels:beside", "terms": "parallels:drift"}
"""The pages on which they are shown, by the name that a form sends along."""


@require_POST
@login_required
def accept(request: HttpRequest, slug: str) -> HttpResponse:
    """Say that one of them is meant, and why."""
    law = law_or_404(request, slug)
    if not may_accept(request.user, law):
        raise PermissionDenied(
            _("What is meant is said by those who may have an opinion of the country’s texts.")
        )
    sides = sides_or_404(request, law)
    find = terms_found if request.POST.get("of") == "terms" else parity_found
    key = request.POST.get("key", "")
    # One form holds what is written beside every finding of the page: each has its own field.
    reason = words_posted(request, f"why-{anchor_of(key)}") or ""
    one = next((each for each in find(request, law, sides).all if each.key == key), None)
    if one is None:
        said = _("A text, a tie or a term has changed since; look at the page again.")
        _refuse(request, said, reason)
        return redirect(_back(request, law))
    try:
        actions.accept(request.user, one, reason)  # type: ignore[arg-type]
    except Refusal as refusal:
        _refuse(request, str(refusal), reason)
    else:
        messages.success(request, _("Accepted as meant, and kept with your name and the reason."))
    return redirect(f"{_back(request, law)}#{anchor(one)}")


def _refuse(request: HttpRequest, said: str, reason: str) -> None:
    """Say why nothing was kept, and give back what was written: its field may be gone."""
    wrote = _("You wrote: “{words}”").format(words=reason) if reason.strip() else ""
    messages.error(request, f"{said} {wrote}".strip())


@require_POST
@login_required
def count_again(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take back that one is meant."""
    law = law_or_404(request, slug)
    accepted = queries.accepted_deviation(request.user, law, pk)
    if accepted is None:
        raise Http404(_("There is no such acceptance, or it was taken back already."))
    try:
        actions.count_again(request.user, accepted)  # type: ignore[arg-type]
    except actions.TakenBackAlready as refusal:
        raise Http404(str(refusal)) from refusal
    except Refusal as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, _("Taken back: it counts again."))
    return redirect(_back(request, law))


def _back(request: HttpRequest, law: Law) -> str:
    page = PAGES.get(request.POST.get("of", ""), PAGES["parity"])
    return f"{reverse(page, args=(law.slug,))}?{request.GET.urlencode()}"


def take_findings(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """What the languages do not say alike, as CSV or as a workbook."""
    law, sides = _to_take(request, slug, form)
    asked = filter_asked(request)
    found = [one for one in parity_found(request, law, sides).all if asked.takes(one)]
    return _paper(request, found, form, f"{law.slug}-findings")


def take_drift(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """Where a law leaves or renames its terms, as CSV or as a workbook."""
    law, sides = _to_take(request, slug, form)
    check = words_asked(request, "check")
    every = terms_found(request, law, sides).all
    found = [one for one in every if not check or one.deviation.code == check]
    return _paper(request, found, form, f"{law.slug}-terms")


def _to_take(request: HttpRequest, slug: str, form: str) -> tuple[Law, Sides]:
    law = law_or_404(request, slug)
    if form not in queries.DEVIATION_FORMS:
        raise Http404(_("Findings are not taken away in this form."))
    return law, sides_or_404(request, law)


def _paper(request: HttpRequest, found: list[Judged], form: str, name: str) -> HttpResponse:
    concepts = names_of(request.user, {one.deviation.concept for one in found} - {0})
    content = queries.deviation_paper(
        found,
        form,
        say=told_on_paper,
        concepts=concepts,
        by_name=is_signed_in(request.user),
    )
    return download(content, f"{name}.{form}")

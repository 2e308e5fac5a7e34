"""Proposals on a draft: made beside the article, spoken of, decided on."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, may
from hoseibi.drafting import actions, queries
from hoseibi.drafting.choices import ProposalState
from hoseibi.drafting.forms import DecisionForm, ProposalForm, RemarkForm
from hoseibi.drafting.models import Proposal, Unit
from hoseibi.errors import Refusal
from hoseibi.meetings.permissions import may_write_down
from hoseibi.ui.asked import number, number_posted
from hoseibi.ui.languages import reader_language

from .asked import draft_or_404, unit_or_404


def proposal_or_404(request: HttpRequest, slug: str, number: int) -> Proposal:
    found = queries.proposal(request.user, draft_or_404(request, slug), number)
    if found is None:
        raise Http404(_("This draft has no proposal with this number."))
    return found


@login_required
def proposal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return _shown(request, proposal_or_404(request, slug, number))


def _is_theirs(user: Reader, proposal: Proposal) -> bool:
    """Whether somebody made a proposal or brought it in."""
    made = proposal.person_id is not None and proposal.person_id == user.person_id
    return proposal.author_id == user.pk or made


def _shown(
    request: HttpRequest,
    found: Proposal,
    decision: DecisionForm | None = None,
    status: int = 200,
) -> HttpResponse:
    user, circle = request.user, found.draft.circle_id
    undecided = found.state in (ProposalState.OPEN, ProposalState.HELD)
    writing = found.state == ProposalState.WRITING
    context = {
        "draft": found.draft,
        "proposal": found,
        "changes": queries.changes(user, found),
        "as_decided": queries.as_decided(user, found),
        "returned": queries.file_of(user, found) if found.is_brought else None,
        "remarks": found.remarks.select_related("author"),
        "remark_form": RemarkForm() if may(user, Act.OPINE, circle) and not writing else None,
        "decision_form": (decision or DecisionForm())
        if undecided and may_write_down(user, circle)
        else None,
        "may_withdraw": (undecided or writing) and _is_theirs(user, found),
        "writing": writing,
        "decides_alone": may(user, Act.DECIDE, circle),
    }
    return render(request, "drafting/proposal.html", context, status=status)


@login_required
def propose(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Propose other words for an article, in one or several of its languages: as a proposal of its
    own, or as a part of one's proposal that is being written (`into`)."""
    unit = unit_or_404(request, slug, place)
    writing = queries.being_written(request.user, unit.draft)
    wished = request.POST.get("into") or request.GET.get("into", "")
    into = next((one for one in writing if str(one.number) == wished), None)
    form = ProposalForm(request.POST if request.method == "POST" and into is None else None)
    refused = ""
    if request.method == "POST" and (into is not None or form.is_valid()):
        try:
            made = _made(request, unit, form, into)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            return redirect("drafting:proposal", slug, made.number)
    context = {
        "draft": unit.draft,
        "unit": unit,
        "place": unit.address or unit.pk,
        "name": queries.name_of(unit, queries.now(request.user, unit)),
        "form": form,
        "into": into,
        "writing": writing,
        "sides": _sides(request, unit, into),
        "languages": [each.language for each in unit.draft.languages.all()],
        "refused": refused,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "drafting/propose.html", context, status=status)


def _made(request: HttpRequest, unit: Unit, form: ProposalForm, into: Proposal | None) -> Proposal:
    """The proposal of which what was typed is now a part."""
    changes = tuple(
        actions.Change(unit, language, text.replace("\x00", ""), seen)
        for language, seen, text in _sides(request, unit, into)
    )
    if into is not None:
        return actions.add_changes(request.user, into, changes)
    kept = request.POST.get("do") == "keep"
    said = form.cleaned_data
    proposing = actions.Proposing(
        said["title"], said["reason"], reader_language(), changes, open=not kept
    )
    made = actions.propose(request.user, unit.draft, proposing)
    if not kept:
        messages.success(request, _("Your proposal is before the others."))
    return made


def _sides(request: HttpRequest, unit: Unit, into: Proposal | None) -> list[tuple[str, int, str]]:
    """By language: the number of the wording proposed on, and the words in the field."""
    sides = []
    proposed = queries.proposed_words(request.user, into, unit) if into else {}
    for each in unit.draft.languages.all():
        now = queries.wording(request.user, unit, each.language)
        before = proposed.get(each.language)
        shown = before.text if before else now.text if now else ""
        known = before.written_from if before else now.number if now else 0
        seen = number_posted(request, f"seen-{each.language}") or known
        sides.append((each.language, seen, request.POST.get(f"text-{each.language}", shown)))
    return sides


@login_required
def another_article(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Lead to a further article that a proposal being written is to change."""
    found = proposal_or_404(request, slug, number)
    typed = request.GET.get("article", "")[:100]
    meant = queries.place_meant(request.user, found.draft, typed) if typed else None
    if meant is None:
        messages.error(
            request, _("This draft has no such article. Its contents list what there is.")
        )
        return redirect("drafting:proposal", slug, number)
    address = reverse("drafting:propose", args=(slug, meant.address or meant.pk))
    return redirect(f"{address}?into={number}")


@login_required
@require_POST
def open_proposal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Put one's proposal before the others."""
    found = proposal_or_404(request, slug, number)
    try:
        actions.open_proposal(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Your proposal is before the others."))
    return redirect("drafting:proposal", slug, number)


@login_required
@require_POST
def remark(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = proposal_or_404(request, slug, number)
    form = RemarkForm(request.POST)
    if form.is_valid():
        try:
            actions.remark(request.user, found, form.cleaned_data["text"], reader_language())
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect("drafting:proposal", slug, number)


@login_required
@require_POST
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Enter what the partner's side decided; adopted words become part of the draft."""
    found = proposal_or_404(request, slug, number)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form, status=422)
    try:
        actions.settle(
            request.user,
            found,
            form.deciding(found.title, reader_language()),
            _endings(request),
        )
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _shown(request, found, form, status=422)
    messages.success(request, _("The decision is entered."))
    return redirect("drafting:proposal", slug, number)


def _endings(request: HttpRequest) -> list[actions.Ending]:
    """How each article is to read when a proposal is adopted with changes."""
    changes = (
        number(name.removeprefix("decided-"))
        for name in request.POST
        if name.startswith("decided-")
    )
    return [
        actions.Ending(
            change,
            request.POST[f"decided-{change}"].replace("\x00", ""),
            number_posted(request, f"seen-{change}"),
        )
        for change in changes
        if change and f"decided-{change}" in request.POST
    ]


@login_required
@require_POST
def withdraw(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = proposal_or_404(request, slug, number)
    try:
        actions.withdraw(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("drafting:proposal", slug, number)

"""Proposals on a draft: made beside the article, spoken of, decided on."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
from hoseibi.ui.languages import reader_language

from .asked import draft_or_404, number_posted, unit_or_404


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
    context = {
        "draft": found.draft,
        "proposal": found,
        "changes": queries.changes(user, found),
        "as_decided": queries.as_decided(user, found),
        "returned": queries.file_of(user, found) if found.is_brought else None,
        "remarks": found.remarks.select_related("author"),
        "remark_form": RemarkForm() if may(user, Act.OPINE, circle) else None,
        "decision_form": (decision or DecisionForm())
        if undecided and may_write_down(user, circle)
        else None,
        "may_withdraw": undecided and _is_theirs(user, found),
        "decides_alone": may(user, Act.DECIDE, circle),
    }
    return render(request, "drafting/proposal.html", context, status=status)


@login_required
def propose(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Propose other words for an article, in one or several of its languages."""
    unit = unit_or_404(request, slug, place)
    form = ProposalForm(request.POST or None)
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.propose(request.user, unit.draft, _proposing(request, unit, form))
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _("Your proposal is before the others."))
            return redirect("drafting:proposal", slug, made.number)
    context = {
        "draft": unit.draft,
        "unit": unit,
        "name": queries.name_of(unit, queries.now(request.user, unit)),
        "form": form,
        "sides": _sides(request, unit),
        "languages": [each.language for each in unit.draft.languages.all()],
        "refused": refused,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "drafting/propose.html", context, status=status)


def _sides(request: HttpRequest, unit: Unit) -> list[tuple[str, int, str]]:
    """By language: the number of the wording proposed on, and the words in the field."""
    sides = []
    for each in unit.draft.languages.all():
        now = queries.wording(request.user, unit, each.language)
        seen = number_posted(request, f"seen-{each.language}") or (now.number if now else 0)
        text = request.POST.get(f"text-{each.language}", now.text if now else "")
        sides.append((each.language, seen, text))
    return sides


def _proposing(request: HttpRequest, unit: Unit, form: ProposalForm) -> actions.Proposing:
    changes = tuple(
        actions.Change(unit, language, text.replace("\x00", ""), seen)
        for language, seen, text in _sides(request, unit)
    )
    return actions.Proposing(
        form.cleaned_data["title"], form.cleaned_data["reason"], reader_language(), changes
    )


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
        name.removeprefix("decided-") for name in request.POST if name.startswith("decided-")
    )
    return [
        actions.Ending(
            int(change),
            request.POST[f"decided-{change}"].replace("\x00", ""),
            number_posted(request, f"seen-{change}"),
        )
        for change in changes
        if change.isascii() and change.isdigit() and len(change) < 12
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

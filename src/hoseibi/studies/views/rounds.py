"""A round of questions: written, sent, watched while answers come in, closed with a summary."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.permissions import NotAllowed, may, may_release
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.questions import Asking
from hoseibi.studies import actions, queries
from hoseibi.studies.choices import RoundState
from hoseibi.studies.forms import QuestionForm, RoundForm, SendForm, SummaryForm
from hoseibi.studies.models import Round, WorkingGroup
from hoseibi.studies.permissions import may_begin_round, may_lead
from hoseibi.ui.languages import by_language

from .answering import answers_of_others
from .asked import group_or_404, round_or_404


def _spoken(group: WorkingGroup) -> dict[str, str]:
    """The languages of the partner's country, by its name in each."""
    country = group.circle.country
    return by_language(country.name) if country else {}


@login_required
def begin_round(request: HttpRequest, key: int) -> HttpResponse:
    group = group_or_404(request, key)
    if not may_begin_round(request.user, group.circle_id):
        raise PermissionDenied(str(NotAllowed.message))
    form = RoundForm(request.POST or None, languages=_spoken(group))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin_round(request.user, group, form.texts("title"))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("studies:round", made.pk)
    status = 422 if request.method == "POST" else 200
    context = {"group": group, "form": form}
    return render(request, "studies/begin_round.html", context, status=status)


@login_required
def round_page(request: HttpRequest, key: int) -> HttpResponse:
    return shown(request, round_or_404(request, key))


def shown(request: HttpRequest, found: Round, status: int = 200, **forms: Any) -> HttpResponse:
    """The page of a round."""
    user = request.user
    leads = may_lead(user, found)
    writing = found.state == RoundState.WRITING
    whole = queries.table(user, found)
    rows = sorted(whole.rows, key=lambda row: row.asked.position)
    place = [one.pk for one in whole.people]
    mine = place.index(user.person_id) if getattr(user, "person_id", 0) in place else None
    context = {
        "round": found,
        "days_left": queries.days_left(found.due_on),
        "rows": [(row, row.cells[mine] if mine is not None else None) for row in rows],
        "disagreements": whole.disagreements,
        "people": [
            (one, sum(1 for row in rows if row.cells[at])) for at, one in enumerate(whole.people)
        ],
        "leads": leads,
        "others": answers_of_others(request, found),
        "next": queries.next_open(user, found, 0) if may(user, Act.OPINE, _circle(found)) else None,
        "is_open": found.state == RoundState.OPEN,
        "may_release": found.state == RoundState.CLOSED and may_release(user, _circle(found)),
        "release_form": forms.get("release_form") or ReleasingForm(initial=_own(request, found)),
    }
    if leads and writing:
        laws = queries.laws_for(user, found)
        context["question_form"] = forms.get("question_form") or QuestionForm(laws)
        context["send_form"] = forms.get("send_form") or SendForm()
    elif leads and found.state == RoundState.OPEN:
        context["summary_form"] = forms.get("summary_form") or SummaryForm(
            languages=_spoken(found.group)
        )
        context["reminds"] = settings.SENDS_LETTERS
    template = "studies/writing.html" if writing else "studies/round.html"
    return render(request, template, context, status=status)


def _own(request: HttpRequest, found: Round) -> dict[str, str]:
    """Who releases for themselves is named as who did."""
    decides = may(request.user, Act.RELEASE, _circle(found))
    return {"released_by": str(request.user)} if decides else {}


def _circle(round: Round) -> int:
    return round.group.circle_id


@login_required
@require_POST
def add_question(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    form = QuestionForm(queries.laws_for(request.user, found), request.POST)
    if form.is_valid():
        said = form.cleaned_data
        law = said["law"].pk if said["law"] else None
        try:
            anchor = queries.article_of(request.user, found, law, said["article"])
            asking = Asking(said["text"], said["language"], anchor)
            actions.add_question(request.user, found, asking)
        except queries.NoSuchArticle as refusal:
            form.add_error("article", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("studies:round", key)
    return shown(request, found, 422, question_form=form)


@login_required
@require_POST
def remove(request: HttpRequest, key: int, position: int) -> HttpResponse:
    found = round_or_404(request, key)
    try:
        actions.remove_question(request.user, found, position)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("studies:round", key)


@login_required
@require_POST
def send(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    form = SendForm(request.POST)
    if form.is_valid():
        try:
            actions.send(request.user, found, form.cleaned_data["due_on"])
        except actions.DayNeeded as refusal:
            form.add_error("due_on", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The round is sent. The group sees it on its first page."))
            return redirect("studies:round", key)
    return shown(request, found, 422, send_form=form)


@login_required
@require_POST
def remind(request: HttpRequest, key: int) -> HttpResponse:
    """Write to those who have not answered, and say whom no letter reaches."""
    found = round_or_404(request, key)
    try:
        told = actions.remind_group(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("studies:round", key)
    for people, sentence in (
        (told.written, _letters_said()),
        (told.had, _("{names} had a letter today already.")),
        (told.unwanted, _("{names} asked for no letters: tell them yourself.")),
    ):
        if people:
            messages.info(request, sentence.format(names="; ".join(map(str, people))))
    if not any(told):
        messages.info(request, _("Nobody with an account is left to remind."))
    return redirect("studies:round", key)


def _letters_said() -> str:
    """Whether letters left, or wait in the outbox first."""
    if settings.LETTERS_WAIT:
        return _("A letter to {names} is in the outbox and leaves by itself.")
    return _("A letter went to {names}.")


@login_required
@require_POST
def close(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    form = SummaryForm(request.POST, languages=_spoken(found.group))
    if form.is_valid():
        try:
            actions.close_round(request.user, found, form.texts("summary"))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The round is closed, and its summary stands above."))
            return redirect("studies:round", key)
    return shown(request, found, 422, summary_form=form)

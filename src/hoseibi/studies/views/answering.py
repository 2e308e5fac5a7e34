"""One question: answered by oneself or entered for somebody, saved, and on to the next."""

from __future__ import annotations

from typing import NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may
from hoseibi.corpus.queries.readings import readings
from hoseibi.errors import Refusal
from hoseibi.meetings.actions.questions import answer
from hoseibi.meetings.models import Opinion
from hoseibi.meetings.permissions import may_answer_for
from hoseibi.meetings.queries import spoken_of
from hoseibi.meetings.queries.questions import answers, earlier, who_answers
from hoseibi.partners.models import Person
from hoseibi.studies import queries
from hoseibi.studies.choices import RoundState
from hoseibi.studies.forms import AnswerForm
from hoseibi.studies.models import Round, RoundQuestion
from hoseibi.ui.languages import reader_language

from .asked import question_or_404, round_or_404


class State(NamedTuple):
    """A question with its last answers; `person` is somebody for whom an answer is entered, one of
    the `others` for whom this reader may."""

    asked: RoundQuestion
    said: dict[tuple[int, int], Opinion]
    person: Person | None
    others: list[Person]

    def giver(self, request: HttpRequest) -> int:
        """Whose answer stands in the form."""
        own = getattr(request.user, "person_id", None) or 0
        return self.person.pk if self.person else own


@login_required
def question(request: HttpRequest, key: int, position: int) -> HttpResponse:
    found = round_or_404(request, key)
    asked = question_or_404(request, found, position)
    others = answers_of_others(request, found)
    state = State(asked, answers(request.user, [asked.question]), _person(request, others), others)
    if request.method != "POST":
        last = state.said.get((asked.question_id, state.giver(request)))
        return _shown(request, state, AnswerForm(initial=_as_it_was(last)))
    form = AnswerForm(request.POST)
    if form.is_valid():
        try:
            answer(request.user, asked.question, form.answering(), state.person)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _on(request, asked, state.person)
    return _shown(request, state, form, status=422)


def _on(request: HttpRequest, asked: RoundQuestion, person: Person | None) -> HttpResponse:
    """Where one goes once an answer is saved: to what is not answered yet, and home at the end."""
    if person is not None:
        messages.success(request, _("The answer of %(name)s is entered.") % {"name": person})
        return redirect("studies:question", asked.round_id, asked.position)
    following = queries.next_open(request.user, asked.round, asked.position)
    if following is None:
        messages.success(request, _("Saved. You have answered every question; thank you."))
        return redirect("studies:round", asked.round_id)
    messages.success(request, _("Saved. Here is the next one."))
    return redirect("studies:question", asked.round_id, following)


def answers_of_others(request: HttpRequest, round: Round) -> list[Person]:
    """Those without an account, for whom this reader may enter an answer."""
    if round.state != RoundState.OPEN:
        return []
    circle = round.group.circle_id
    asked = who_answers(request.user, circle)
    return [one for one in asked if may_answer_for(request.user, circle, one)]


def _person(request: HttpRequest, others: list[Person]) -> Person | None:
    named = request.POST.get("person") or request.GET.get("person") or ""
    if not named:
        return None
    found = next((one for one in others if str(one.pk) == named), None)
    if found is None:
        raise Http404(_("You cannot enter an answer for this person: they have an account."))
    return found


def _as_it_was(last: Opinion | None) -> dict[str, str]:
    if last is None:
        return {"language": reader_language()}
    names = ("position", "text", "legal_system", "language")
    return {name: getattr(last, name) for name in names}


def _shown(request: HttpRequest, state: State, form: AnswerForm, status: int = 200) -> HttpResponse:
    asked, said, person, others = state
    round_, user = asked.round, request.user
    everything = queries.questions(user, round_)
    opinions = list(said.values())
    opens = round_.state == RoundState.OPEN
    answers_itself = may(user, Act.OPINE, round_.group.circle_id) and user.person_id is not None
    context = {
        "round": round_,
        "asked": asked,
        "question": asked.question,
        "total": len(everything),
        "readings": readings(user, asked.question.anchor) if asked.question.anchor else [],
        "days_left": queries.days_left(round_.due_on),
        "spoken": spoken_of(user, asked.question),
        "meetings": queries.meetings_for(user, asked) if round_.sent_at else [],
        "opinions": [(one, earlier(user, one)) for one in opinions],
        "systems": sorted({one.legal_system for one in opinions if one.legal_system}),
        "form": form if opens and (person or answers_itself) else None,
        "person": person,
        "others": others,
        "is_open": opens,
        "previous": asked.position - 1 if asked.position > 1 else None,
        "next": asked.position + 1 if asked.position < len(everything) else None,
        "answered": (asked.question_id, state.giver(request)) in said,
    }
    return render(request, "studies/question.html", context, status=status)

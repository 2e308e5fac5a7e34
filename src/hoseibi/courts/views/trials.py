"""Reforms tried on a simulated court: begun, watched, read."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.partners.models import Country
from hoseibi.ui.asked import number_asked
from hoseibi.ui.languages import reader_language

from ..actions import trials as actions
from ..forms.bringing import ReleaseForm
from ..forms.trials import TrialForm, like
from ..permissions import may_change, may_enter_something
from ..queries import papers
from ..queries import trying as queries
from ..queries.kept import own_courts
from ..storage import scenario_of, tried_of
from ..tasks import run_in_background
from .asked import allowed, country_or_404, trial_or_404
from .figures import sent


@login_required
def new_trial(request: HttpRequest, code: str) -> HttpResponse:
    found, user = country_or_404(code), request.user
    allowed(may_enter_something(user, found.pk))
    initial = _known(request, found)
    form = TrialForm(request.POST or None, user=user, country=found, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin_trial(user, found, form.wished())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            run_in_background(made)
            return redirect("courts:trial", made.pk)
    context = {
        "country": found,
        "form": form,
        "fitted": initial.get("fitted"),
        "courts": own_courts(user, found),
        "judges": number_asked(request, "judges") or 6,
        "asked_court": number_asked(request, "court"),
    }
    return render(request, "courts/new_trial.html", context, status=422 if form.errors else 200)


def _known(request: HttpRequest, found: Country) -> dict[str, Any]:
    """What the counts tell of the court that the address names."""
    judges = number_asked(request, "judges")
    if not 1 <= judges <= 2000:
        return {}
    court = own_courts(request.user, found).filter(pk=number_asked(request, "court")).first()
    fitted = queries.known_of(request.user, found, court, judges)
    if fitted is None:
        return {"judges": judges, "court": court}
    years = ", ".join(fitted.years)
    return {
        "fitted": fitted, "judges": judges, "court": court, "filed": round(fitted.filed),
        "growth": round(100 * fitted.growth, 1), "pending": fitted.pending,
        "note": _("Cases filed, resolved and pending: the counts of {years}.").format(years=years),
        **like(fitted.work),
    }  # fmt: skip


def trial(request: HttpRequest, key: int) -> HttpResponse:
    found = trial_or_404(request, key)
    now, reform, plan = scenario_of(found)
    context = {
        "country": found.country,
        "trial": found,
        "kept": found,
        "kind": "trials",
        "now": now,
        "reform": reform,
        "plan": plan,
        "tried": tried_of(found),
        "is_left": queries.is_left(found),
        "changes": may_change(request.user, found),
        "release_form": ReleaseForm(),
    }
    answer = render(request, "courts/trial.html", context)
    if found.result is None and not found.advice and not context["is_left"]:
        # Also without JavaScript the page looks again by itself while the runs are made.
        answer.headers["Refresh"] = "3"
    return answer


@login_required
@require_POST
def again(request: HttpRequest, key: int) -> HttpResponse:
    found = trial_or_404(request, key)
    allowed(may_change(request.user, found))
    try:
        run_in_background(actions.begin_anew(request.user, found))
    except Refusal as refusal:
        raise Http404(str(refusal)) from refusal
    return redirect("courts:trial", key)


def trial_paper(request: HttpRequest, key: int, to: str) -> HttpResponse:
    """A trial with its assumptions, as Word or PDF."""
    found = trial_or_404(request, key)
    if found.result is None or to not in papers.FORMS:
        raise Http404(_("There is no such paper, or not in this form."))
    return sent(papers.trial_paper(found, reader_language()), to, f"trial-{key}")

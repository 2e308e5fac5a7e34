"""One entry of the roster: what somebody knows, their days, and their consent."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.forms import ConsentForm, ExpertForm, PeriodForm
from hoseibi.experts.models import Expert
from hoseibi.experts.permissions import is_own, may_open

from .asked import expert_or_404


@login_required
def expert(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, expert_or_404(request, key))


def _shown(
    request: HttpRequest,
    found: Expert,
    period_form: PeriodForm | None = None,
    consent_form: ConsentForm | None = None,
    status: int = 200,
) -> HttpResponse:
    user = request.user
    changes = may_open(user, found)
    (described,) = queries.described(user, [found])
    said = queries.contributions(user, queries.Wish(people=frozenset({found.person_id}), most=40))
    context = {
        "expert": found,
        "known": described,
        "matters": queries.by_matter(described),
        "periods": queries.periods(user, found),
        "sent": queries.sent(user, found),
        "said": said,
        "kinds": queries.kinds_of(said),
        "consents": found.consents(timezone.localdate()),
        "is_own": is_own(user, found),
        "may_change": changes,
        "period_form": (period_form or PeriodForm()) if changes else None,
        "consent_form": (consent_form or ConsentForm()) if changes else None,
    }
    return render(request, "experts/expert.html", context, status=status)


@login_required
def change(request: HttpRequest, key: int) -> HttpResponse:
    found = expert_or_404(request, key)
    if not may_open(request.user, found):
        raise Http404(_("Only they themselves and officers change this."))
    names, known = queries.vocabulary(request.user), queries.knowledge(request.user, found)
    form = ExpertForm(names, request.POST or None, known=known, expert=found)
    if request.method == "POST" and form.is_valid():
        actions.describe_expert(request.user, found, form.cleaned_data["about"], form.known())
        messages.success(request, _("Saved."))
        return redirect("experts:expert", key)
    status = 422 if form.errors else 200
    return render(request, "experts/change.html", {"form": form, "expert": found}, status=status)


@login_required
@require_POST
def consent(request: HttpRequest, key: int) -> HttpResponse:
    found = expert_or_404(request, key)
    form = ConsentForm(request.POST)
    if form.is_valid():
        try:
            actions.consent(request.user, found, form.cleaned_data["until"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("From today the roster shows this entry to officers."))
            return redirect("experts:expert", key)
    return _shown(request, found, consent_form=form, status=422)


@login_required
@require_POST
def take_back(request: HttpRequest, key: int) -> HttpResponse:
    found = expert_or_404(request, key)
    try:
        actions.take_back_consent(request.user, found, forget=bool(request.POST.get("forget")))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("experts:expert", key)
    messages.success(request, _("Taken back. Nobody finds this entry any more."))
    return redirect("experts:expert" if is_own(request.user, found) else "experts:roster",
                    *([key] if is_own(request.user, found) else []))  # fmt: skip


@login_required
@require_POST
def enter_period(request: HttpRequest, key: int) -> HttpResponse:
    found = expert_or_404(request, key)
    form = PeriodForm(request.POST)
    if form.is_valid():
        try:
            actions.enter_period(request.user, found, form.days())
        except actions.DaysTurned as refusal:
            form.add_error("ends_on", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("experts:expert", key)
    return _shown(request, found, period_form=form, status=422)


@login_required
@require_POST
def remove_period(request: HttpRequest, key: int, period: int) -> HttpResponse:
    found = expert_or_404(request, key)
    days = next((one for one in queries.periods(request.user, found) if one.pk == period), None)
    if days is None:
        raise Http404(_("These days are not there any more."))
    actions.remove_period(request.user, days)
    messages.success(request, _("Taken out."))
    return redirect("experts:expert", key)

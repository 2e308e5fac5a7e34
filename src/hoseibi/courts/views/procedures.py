"""Procedures as the law prescribes them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal

from ..actions import procedures as actions
from ..forms.bringing import ReleaseForm
from ..forms.procedures import ProcedureForm, StepForm
from ..models import Procedure, ProcedureStep
from ..permissions import may_change, may_enter_something
from ..queries.happened import troubles_said
from ..queries.kept import law_of
from .asked import allowed, country_or_404, procedure_or_404, step_or_404


@login_required
def new_procedure(request: HttpRequest, code: str) -> HttpResponse:
    found, user = country_or_404(code), request.user
    allowed(may_enter_something(user, found.pk))
    form = ProcedureForm(request.POST or None, request.FILES or None, user=user, country=found)
    if request.method == "POST" and form.is_valid():
        content = form.content()
        try:
            if content is None:
                made = actions.begin_procedure(user, found, form.begun())
            else:
                made = actions.bring_procedure(user, found, form.begun(), content)
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("courts:procedure", made.pk)
    context = {"country": found, "form": form}
    return render(request, "courts/new_procedure.html", context, status=422 if form.errors else 200)


def procedure(request: HttpRequest, key: int) -> HttpResponse:
    found = procedure_or_404(request, key)
    context = {
        "country": found.country,
        "procedure": found,
        "kept": found,
        "kind": "procedures",
        "law": law_of(request.user, found),
        "troubles": troubles_said(found),
        "changes": may_change(request.user, found),
        "release_form": ReleaseForm(),
    }
    return render(request, "courts/procedure.html", context)


@login_required
def new_step(request: HttpRequest, key: int) -> HttpResponse:
    return _step(request, procedure_or_404(request, key), None)


@login_required
def step(request: HttpRequest, key: int) -> HttpResponse:
    one = step_or_404(request, key)
    return _step(request, procedure_or_404(request, one.procedure_id), one)


def _step(request: HttpRequest, found: Procedure, one: ProcedureStep | None) -> HttpResponse:
    allowed(may_change(request.user, found))
    form = StepForm(request.POST or None, user=request.user, procedure=found, step=one)
    if request.method == "POST" and form.is_valid():
        try:
            actions.keep_step(request.user, found, form.told(), one)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("courts:procedure", found.pk)
    context = {"country": found.country, "procedure": found, "step": one, "form": form}
    return render(request, "courts/step.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def drop_step(request: HttpRequest, key: int) -> HttpResponse:
    one = step_or_404(request, key)
    allowed(may_change(request.user, one.procedure))
    actions.drop_step(request.user, one)
    messages.success(request, _("The step is taken out."))
    return redirect("courts:procedure", one.procedure_id)

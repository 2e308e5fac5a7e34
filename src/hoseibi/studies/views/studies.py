"""What waits for somebody, and the working groups with their rounds."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.studies import actions, queries
from hoseibi.studies.forms import GroupForm
from hoseibi.studies.models import Round, WorkingGroup
from hoseibi.studies.permissions import may_begin_round


@login_required
def studies(request: HttpRequest) -> HttpResponse:
    return _shown(request)


def _shown(request: HttpRequest, form: GroupForm | None = None, status: int = 200) -> HttpResponse:
    user = request.user
    circles = queries.circles_without(user)
    by_group: dict[int, list[Round]] = {}
    for one in queries.rounds(user):
        by_group.setdefault(one.group_id, []).append(one)
    context = {
        "waiting": queries.waiting(user),
        "groups": [_group(request, one, by_group) for one in queries.groups(user)],
        "released": queries.released_rounds(user),
        "group_form": (form or GroupForm(circles)) if circles else None,
    }
    return render(request, "studies/studies.html", context, status=status)


def _group(
    request: HttpRequest, group: WorkingGroup, rounds: dict[int, list[Round]]
) -> tuple[WorkingGroup, list[Round], bool]:
    asks = may_begin_round(request.user, group.circle_id)
    return group, rounds.get(group.pk, []), asks


@login_required
def begin_group(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("studies:studies")
    form = GroupForm(queries.circles_without(request.user), request.POST)
    if not form.is_valid():
        return _shown(request, form, status=422)
    said = form.cleaned_data
    try:
        actions.begin_group(request.user, said["circle"], form.texts("aim"), said["side"])
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return _shown(request, form, status=422)
    messages.success(request, _("The working group is there. Ask it something."))
    return redirect("studies:studies")

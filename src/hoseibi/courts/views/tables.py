"""A table of counts comes in: seen before it counts, with everything that is odd."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal

from ..actions import tables as actions
from ..forms.bringing import BringForm, ColumnsForm, ReleaseForm
from ..models import CaseTable
from ..permissions import may_change, may_enter_something
from ..queries import tables as queries
from .asked import allowed, country_or_404, table_or_404


@login_required
def bring(request: HttpRequest, code: str) -> HttpResponse:
    found, user = country_or_404(code), request.user
    allowed(may_enter_something(user, found.pk))
    form = BringForm(request.POST or None, request.FILES or None, user=user, country=found)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.bring_table(user, found, form.brought())
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("courts:table", made.pk)
    context = {"country": found, "form": form}
    return render(request, "courts/bring.html", context, status=422 if form.errors else 200)


def table(request: HttpRequest, key: int) -> HttpResponse:
    return _shown(request, table_or_404(request, key))


def _shown(request: HttpRequest, found: CaseTable, refused: str = "") -> HttpResponse:
    changes = may_change(request.user, found)
    context = {
        "country": found.country,
        "table": found,
        "kept": found,
        "kind": "tables",
        "changes": changes,
        "refused": refused,
        "release_form": ReleaseForm(),
    }
    if found.taken_at is None:
        seen = queries.preview(found)
        context |= {"seen": seen, "slips": seen.slips}
        if changes and seen.heads:
            context["columns"] = ColumnsForm(heads=seen.heads, mapping=seen.mapping)
    else:
        context |= {"slips": queries.slips(found), "count": found.counts.count()}
    return render(request, "courts/table.html", context, status=422 if refused else 200)


@login_required
@require_POST
def map_columns(request: HttpRequest, key: int) -> HttpResponse:
    found = table_or_404(request, key)
    allowed(may_change(request.user, found))
    form = ColumnsForm(request.POST, heads=queries.preview(found).heads, mapping={})
    if not form.is_valid():
        return _shown(request, found, _("Choose heads that the table has."))
    try:
        actions.map_columns(request.user, found, form.mapping())
    except Refusal as refusal:
        return _shown(request, found, str(refusal))
    return redirect("courts:table", key)


@login_required
@require_POST
def take_over(request: HttpRequest, key: int) -> HttpResponse:
    found = table_or_404(request, key)
    allowed(may_change(request.user, found))
    try:
        count = actions.take_over(request.user, found)
    except Refusal as refusal:
        return _shown(request, found, str(refusal))
    said = ngettext("{count} row counts now.", "{count} rows count now.", count)
    messages.success(request, said.format(count=count))
    return redirect("courts:table", key)

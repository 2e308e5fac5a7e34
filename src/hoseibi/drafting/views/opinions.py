"""What people think of an article, beside the rounds of questions: read, said, answered."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may
from hoseibi.drafting import queries
from hoseibi.drafting.forms import OpinionForm
from hoseibi.drafting.models import Unit
from hoseibi.errors import Refusal
from hoseibi.meetings.actions import say
from hoseibi.meetings.models import Opinion
from hoseibi.ui.asked import number_posted

from .asked import unit_or_404


@login_required
def opinions(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Everything that was said of the article, and the form in which one says something."""
    unit = unit_or_404(request, slug, place)
    if unit.anchor is None:
        raise Http404(_("These lines are no article: opinions are given on articles."))
    form = OpinionForm(request.POST or None)
    answered = number_posted(request, "answers")
    if request.method == "POST" and form.is_valid():
        try:
            made = _said(request, unit, form, answered)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Your opinion is before the others."))
            return redirect(f"{request.path}#opinion-{answered or made.pk}")
    said = queries.opinions(request.user, unit)
    context = {
        "draft": unit.draft,
        "unit": unit,
        "name": queries.name_of(unit, queries.now(request.user, unit)),
        "texts": queries.now(request.user, unit),
        "opinions": said,
        "systems": sorted({one.legal_system for one in said if one.legal_system}),
        "form": form if may(request.user, Act.OPINE, unit.draft.circle_id) else None,
        "answered": answered,
    }
    status = 422 if form.errors else 200
    return render(request, "drafting/opinions.html", context, status=status)


def _said(request: HttpRequest, unit: Unit, form: OpinionForm, answered: int) -> Opinion:
    """Record what was typed, as an opinion of its own or in answer to another one."""
    saying = form.saying(unit, None)
    if answered:
        found = next(
            (one for one in queries.opinions(request.user, unit) if one.pk == answered), None
        )
        if found is None:
            raise Http404(_("There is no such opinion on this article."))
        saying = form.saying(unit, found)
    return say(request.user, unit.draft.circle, saying)

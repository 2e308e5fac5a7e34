"""Releasing a frozen version to everybody, and withdrawing what was released by mistake."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import may, may_release
from hoseibi.drafting import actions, queries
from hoseibi.drafting.forms import ReleaseForm, TakeBackForm
from hoseibi.drafting.models import FrozenVersion
from hoseibi.errors import Refusal
from hoseibi.ui.asked import number_posted

from .asked import draft_or_404


def frozen_or_404(request: HttpRequest, slug: str, number: int) -> FrozenVersion:
    draft = draft_or_404(request, slug)
    found = queries.frozen(request.user, draft).filter(number=number).first()
    if found is None:
        raise Http404(_("This draft has no frozen version with this number."))
    found.draft = draft
    return found


@login_required
def release(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What will be open to whom, and the form that opens it."""
    found = frozen_or_404(request, slug, number)
    circle = found.draft.circle_id
    if request.method == "GET" and not may_release(request.user, circle):
        return redirect("drafting:freeze", slug)
    own = str(request.user) if may(request.user, Act.RELEASE, circle) else ""
    form = ReleaseForm(request.POST or None, initial={"released_by": own, "status": "draft"})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.release_version(request.user, found, form.publishing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“{name}” is open to everybody.").format(name=found.name))
            return redirect("corpus:law", made.law.slug)
    context = {
        "draft": found.draft,
        "frozen": found,
        "looks": queries.looks(found),
        "form": form,
        "releases_itself": bool(own),
    }
    status = 422 if form.errors else 200
    return render(request, "drafting/release.html", context, status=status)


@login_required
@require_POST
def take_back(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Withdraw one release of a frozen version, with the reason."""
    found = frozen_or_404(request, slug, number)
    wanted = number_posted(request, "publication")
    act = next((one for one in found.publications.all() if one.pk == wanted), None)
    form = TakeBackForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        if act is None:
            raise Http404(_("This version was not released so."))
        actions.withdraw_version(request.user, act, reason)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The release is withdrawn."))
    return redirect("drafting:freeze", slug)

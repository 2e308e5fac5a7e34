"""Where an organ nominates: its list for a course, one nomination, its endorsement, sending.

These pages speak the languages of partners."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal

from ..actions import nominations as actions
from ..choices import CourseState
from ..forms.nominations import EndorsementForm, NewNominationForm, NominationForm, as_entered
from ..models import Nomination, Target
from ..permissions import may_nominate
from ..queries import information
from ..queries import nominations as queries
from .asked import allowed, file_of, tried


def _target_or_404(request: HttpRequest, key: int) -> Target:
    found = queries.own_target(request.user, key)
    if found is None:
        raise Http404(_("There is no such course for your organ."))
    return found


def _nomination_or_404(request: HttpRequest, key: int) -> Nomination:
    found = queries.own_nomination(request.user, key)
    if found is None:
        raise Http404(_("There is no such nomination of your organ."))
    return found


def _is_open(target: Target) -> bool:
    until = target.course.nominate_until
    in_time = until is None or until >= timezone.localdate()
    return target.course.state == CourseState.CALLING and in_time


@login_required
def nominees(request: HttpRequest, key: int) -> HttpResponse:
    """Whom one's own organ nominates for a course, and what is still wanting of each."""
    target, user = _target_or_404(request, key), request.user
    rows = [
        (one, queries.told_state(one), queries.wanting(one), one.course.state in queries.TOLD)
        for one in queries.own_nominations(user, target)
    ]
    context = {
        "target": target,
        "course": target.course,
        "parts": information.said(target.course),
        "rows": rows,
        "is_open": _is_open(target),
        "may_nominate": may_nominate(user, target),
        "left": max(0, target.most - target.sent),
        "too_many": target.sent + target.begun > target.most,
    }
    return render(request, "training/nominees.html", context)


@login_required
def nominate(request: HttpRequest, key: int) -> HttpResponse:
    """Begin to nominate somebody."""
    target, user = _target_or_404(request, key), request.user
    allowed(may_nominate(user, target))
    form = NewNominationForm(queries.people_to_nominate(user, target), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            said = form.nominating()
            came = actions.Came(form.cleaned_data["person"])
            made = actions.nominate(user, target, said, came)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("training:nomination", made.pk)
    context = {"target": target, "course": target.course, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "training/nominate.html", context, status=status)


@login_required
def nomination(request: HttpRequest, key: int) -> HttpResponse:
    """One nomination: what it says, what is wanting, and sending it."""
    found, user = _nomination_or_404(request, key), request.user
    writes = may_nominate(user, found.target) and found.state in actions.CHANGEABLE
    form = NominationForm(request.POST or None, initial=as_entered(found))
    if request.method == "POST":
        allowed(may_nominate(user, found.target))
        if form.is_valid():
            try:
                actions.rewrite(user, found, form.nominating())
            except Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                return redirect("training:nomination", key)
    return _shown(request, found, form, EndorsementForm(), writes)


@login_required
@require_POST
def endorse(request: HttpRequest, key: int) -> HttpResponse:
    """Add the signed endorsement."""
    found, user = _nomination_or_404(request, key), request.user
    allowed(may_nominate(user, found.target))
    sent = EndorsementForm(request.POST, request.FILES)
    if sent.is_valid():
        came = sent.cleaned_data["file"]
        try:
            actions.endorse(user, found, came.read(), came.name)
        except Refusal as refusal:
            sent.add_error("file", str(refusal))
        else:
            return redirect("training:nomination", key)
    return _shown(request, found, NominationForm(initial=as_entered(found)), sent, True)


def _shown(
    request: HttpRequest,
    found: Nomination,
    form: NominationForm,
    endorsement: EndorsementForm,
    writes: bool,
) -> HttpResponse:
    context = {
        "nomination": found,
        "course": found.course,
        "target": found.target,
        "state": queries.told_state(found),
        "is_told": found.course.state in queries.TOLD,
        "wanting": queries.wanting(found),
        "form": form,
        "endorsement_form": endorsement,
        "writes": writes,
        "may_withdraw": may_nominate(request.user, found.target)
        and found.state != "withdrawn"
        and found.course.state != CourseState.ENDED,
    }
    status = 422 if form.errors or endorsement.errors else 200
    return render(request, "training/nomination.html", context, status=status)


@login_required
@require_POST
def send(request: HttpRequest, key: int) -> HttpResponse:
    """Send a nomination."""
    found = _nomination_or_404(request, key)
    to = ("training:nomination", key)
    return tried(
        request, lambda: actions.send(request.user, found), to, _("The nomination is sent.")
    )


@login_required
@require_POST
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take a nomination back."""
    found = _nomination_or_404(request, key)
    reason = request.POST.get("reason", "")[:2000]
    to = ("training:nominees", found.target_id)
    return tried(
        request,
        lambda: actions.withdraw(request.user, found, reason),
        to,
        _("The nomination is withdrawn."),
    )


@login_required
def endorsement(request: HttpRequest, key: int) -> HttpResponse:
    """The signed endorsement of one's own organ."""
    found = _nomination_or_404(request, key)
    if found.endorsement is None:
        raise Http404(_("No endorsement was sent yet."))
    return file_of(found.endorsement)

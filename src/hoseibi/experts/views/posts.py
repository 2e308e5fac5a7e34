"""Posts: the list of who is sent where, the terms of reference, and how an assignment goes on."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.choices import AssignmentState
from hoseibi.experts.forms import AnswerForm, EndForm, PostForm, PostSieveForm, ReasonForm
from hoseibi.experts.models import Assignment
from hoseibi.experts.permissions import (
    is_own,
    may_hand_over,
    may_open,
    may_see_roster,
    may_write,
    open_to_roster,
)
from hoseibi.ui.downloads import download

from .asked import post_or_404

State = AssignmentState


def _sieve(request: HttpRequest) -> PostSieveForm:
    return PostSieveForm(queries.countries_sent_to(request.user), request.GET)


@login_required
def posts(request: HttpRequest) -> HttpResponse:
    form = _sieve(request)
    sieve = form.sieve()
    context = {
        "form": form,
        "sieve": sieve,
        "is_narrowed": any(sieve),
        "page": queries.listed(request.user, sieve, request.GET.get("page")),
        "sees_roster": may_see_roster(request.user),
        "asked": request.GET.urlencode(),
    }
    return render(request, "experts/posts.html", context)


@login_required
def posts_csv(request: HttpRequest) -> HttpResponse:
    return download(queries.posts_as_csv(request.user, _sieve(request).sieve()), "assignments.csv")


@login_required
def post(request: HttpRequest, key: int) -> HttpResponse:
    return shown(request, post_or_404(request, key))


def shown(request: HttpRequest, found: Assignment, status: int = 200, **forms: Any) -> HttpResponse:
    """The page of a post, with the forms that were not in order."""
    user = request.user
    before, after = queries.neighbours(user, found)
    context = {
        "post": found,
        "wanted": queries.wanted(user, found),
        "steps": queries.steps(user, found),
        "candidacies": queries.candidacies(user, found),
        "before": before,
        "after": after,
        "arranges": may_see_roster(user),
        "is_own": is_own(user, found.expert),
        "opens_expert": found.expert is not None and may_open(user, found.expert),
        **_records(user, found, before),
        **_forms(user, found),
        **forms,
    }
    return render(request, "experts/post.html", context, status=status)


def _records(user: Any, found: Assignment, before: Assignment | None) -> dict[str, Any]:
    """The reports and packs of a post, and those that the predecessor left."""
    reports = queries.reports_of(user, found)
    return {
        "writes": may_write(user, found),
        "begins_report": all(one.submitted_at for one in reports),
        "hands_over": may_hand_over(user, found),
        "owed": queries.next_owed(user, found),
        "reports": reports,
        "packs": queries.packs_of(user, found),
        "left": queries.packs_of(user, before) if before is not None else [],
    }


def _forms(user: Any, found: Assignment) -> dict[str, Any]:
    """What can be done with a post by somebody, as forms."""
    arranges, state = may_see_roster(user), found.state
    answers = state == State.PROPOSED and (arranges or is_own(user, found.expert))
    open_ = state in (State.SOUGHT, State.PROPOSED, State.AGREED)
    return {
        "answer_form": AnswerForm() if answers else None,
        "end_form": EndForm() if arranges and state == State.UNDER_WAY else None,
        "cancel_form": ReasonForm(prefix="cancel") if arranges and open_ else None,
        "back_form": ReasonForm(prefix="back") if arranges and state == State.PROPOSED else None,
        "sets_out": arranges and state == State.AGREED,
        "seeks": arranges and state == State.SOUGHT,
    }


def _post_form(request: HttpRequest, found: Assignment | None = None) -> PostForm:
    user = request.user
    choices = (
        queries.circles_to_serve(user),
        queries.organs_to_post_at(user),
        queries.posts_to_follow(user, found),
    )
    return PostForm(queries.vocabulary(user), choices, request.POST or None, post=found)


@login_required
def seek(request: HttpRequest) -> HttpResponse:
    open_to_roster(request.user)
    return _written(request, None)


@login_required
def change_post(request: HttpRequest, key: int) -> HttpResponse:
    open_to_roster(request.user)
    return _written(request, post_or_404(request, key))


def _written(request: HttpRequest, found: Assignment | None) -> HttpResponse:
    form = _post_form(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            if found is None:
                found = actions.seek(request.user, form.terms())
            else:
                actions.change_terms(request.user, found, form.terms())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("experts:post", found.pk)
    context = {"form": form, "post": found}
    return render(request, "experts/terms.html", context, status=422 if form.errors else 200)

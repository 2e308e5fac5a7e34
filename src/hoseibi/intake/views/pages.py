"""The page of a request: what the form says, what happened with it, what became of it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.intake import permissions, queries

from .asked import request_or_404


@login_required
def request_page(request: HttpRequest, reference: str) -> HttpResponse:
    found, user = request_or_404(request, reference), request.user
    languages = queries.languages_of(user, found)
    wanted = request.GET.get("in", "")
    context = {
        "it": found,
        "state": queries.shown_state(user, found),
        "state_label": dict(found._meta.get_field("state").flatchoices)[
            queries.shown_state(user, found)
        ],
        "form": queries.form_of(user, found, wanted if wanted in languages else ""),
        "languages": languages,
        "wanted": wanted,
        "steps": queries.steps(user, found),
        "ours": permissions.is_ours(user, found),
        "department": permissions.is_department(user),
        "reads": permissions.may_read_form(user, found),
        "writes": permissions.may_write(user, found),
        "withdraws": permissions.may_withdraw(user, found),
        "weighs": permissions.may_weigh(user, found),
        "own_screener": queries.own_screener(user, found),
        "reply": queries.reply(user, found),
        "similar": queries.like(user, found),
        "answered_by": queries.answered_by(user, found),
        "next_steps": queries.next_steps(user, found),
    }
    return render(request, "intake/request.html", context)

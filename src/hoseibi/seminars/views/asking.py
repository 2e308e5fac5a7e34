"""Asking from the floor, on a telephone and without an account; and what the projector shows."""

from __future__ import annotations

import secrets

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.printing import qr_code
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import AskForm
from hoseibi.seminars.models import QuestionBox

from .asked import event_or_404
from .pages import number_of
from .told import takes

COOKIE, SALT, DAYS = "box", "hoseibi.seminars.box", 30


def _browser(request: HttpRequest) -> str:
    """The mark by which a hand of this browser counts once; empty before the first."""
    return str(request.get_signed_cookie(COOKIE, "", salt=SALT))


def _marked(answer: HttpResponse, browser: str) -> HttpResponse:
    age = DAYS * 24 * 60 * 60
    answer.set_signed_cookie(
        COOKIE,
        browser,
        salt=SALT,
        max_age=age,
        path="/seminars/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


@never_cache
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """The form, and what others asked, to ask it too. What was typed is shown again where it cannot
    be taken."""
    if (limited := consume_or_429(request, action="question")) is not None:
        return limited
    found, user = event_or_404(request, slug), request.user
    form = AskForm(found, queries.programme(user, found), request.POST or None)
    browser = _browser(request)
    if request.method == "POST" and form.is_valid():
        browser = browser or secrets.token_urlsafe(18)
        number = number_of(request, found)
        own = queries.registration_by_key(queries.own_key(found, number)) if number else None
        try:
            actions.ask(found, form.asking(own), browser)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _thanks(queries.box_of(user, found)))
            return _marked(redirect("seminars:ask", slug), browser)
    asked = queries.on_the_phone(user, found)
    context = {
        "event": found,
        "when": queries.hours(found),
        "takes": takes(found, queries.box_of(user, found)),
        "form": form,
        "asked": asked,
        "raised": queries.raised_by(asked, browser),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "seminars/ask.html", context, status=status)


def _thanks(box: QuestionBox | None) -> str:
    if box is not None and box.looks_first:
        return _(
            "Your question is in the box. Others see it once somebody has looked at it. Thank you."
        )
    return _("Your question is in the box. Thank you.")


@require_POST
def hand(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Ask a question too, once from each browser."""
    if (limited := consume_or_429(request, action="hand")) is not None:
        return limited
    found = event_or_404(request, slug)
    question = queries.box_question(request.user, found, key)
    if question is None:
        raise Http404(_("This question is no longer in the box."))
    browser = _browser(request) or secrets.token_urlsafe(18)
    try:
        actions.raise_hand(question, browser)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return _marked(redirect("seminars:ask", slug), browser)


@never_cache
def projector(request: HttpRequest, slug: str) -> HttpResponse:
    """The question that is shown, large, and the code that leads to asking; for the wall."""
    found, user = event_or_404(request, slug), request.user
    box = queries.box_of(user, found)
    showing = box.showing if box else None
    link = settings.SITE_ADDRESS + reverse("seminars:ask", args=(slug,))
    context = {
        "event": found,
        "showing": showing,
        "sides": queries.sides_of(showing) if showing else [],
        "takes": takes(found, box),
        "link": link,
        "shown_link": link.partition("://")[2],
        "code": mark_safe(qr_code(link)),  # our own drawing
    }
    part = request.headers.get("HX-Request") == "true"
    template = "seminars/parts/projected.html" if part else "seminars/projector.html"
    return render(request, template, context)

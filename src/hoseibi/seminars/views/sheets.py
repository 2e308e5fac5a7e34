"""What people thought of an event, asked on a telephone."""

from __future__ import annotations

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import SheetForm
from hoseibi.seminars.models import Event, Registration
from hoseibi.ui.languages import reader_language

from .asked import event_or_404
from .pages import number_of

COOKIE, SALT, DAYS = "feedback", "hoseibi.seminars.feedback", 60
"""By the code a browser gives one sheet: that it gave one is kept there, and nowhere here."""


@never_cache
def feedback(request: HttpRequest, slug: str) -> HttpResponse:
    """The sheet, for who opened their own link or reads the code on the screen."""
    if (limited := consume_or_429(request, action="feedback")) is not None:
        return limited
    found, user = event_or_404(request, slug), request.user
    kept, own = queries.feedback_of(user, found), _own(request, found)
    questions = queries.feedback_questions(user, found)
    first = {"code": request.GET.get("code", "")[:20]}
    form = SheetForm(questions, request.POST or None, by_code=own is None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            if own is None and _gave(request, found):
                raise actions.GaveAlready
            code = form.cleaned_data.get("code", "")
            said = form.answers()
            actions.give_feedback(found, said, reader_language(), own=own, code=code)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Thank you. Nobody can see that this sheet is yours."))
            return _remembered(redirect("seminars:feedback", slug), request, found, own)
    context = {
        "event": found,
        "when": queries.hours(found),
        "form": form,
        "takes": kept is not None and kept.is_open and found.called_off_at is None,
        "begun": found.begins_at <= timezone.now(),
        "gave": own.gave_feedback if own else _gave(request, found),
        "fewest": queries.FEWEST,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "seminars/feedback.html", context, status=status)


def _own(request: HttpRequest, found: Event) -> Registration | None:
    number = number_of(request, found)
    return queries.registration_by_key(queries.own_key(found, number)) if number else None


def _gave(request: HttpRequest, found: Event) -> bool:
    given = str(request.get_signed_cookie(COOKIE, "", salt=SALT))
    return str(found.pk) in given.split(".")


def _remembered(
    answer: HttpResponse, request: HttpRequest, found: Event, own: Registration | None
) -> HttpResponse:
    if own is not None:
        return answer
    given = str(request.get_signed_cookie(COOKIE, "", salt=SALT)).split(".")
    answer.set_signed_cookie(
        COOKIE,
        ".".join([*filter(None, given[-20:]), str(found.pk)]),
        salt=SALT,
        max_age=DAYS * 24 * 60 * 60,
        path="/seminars/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer

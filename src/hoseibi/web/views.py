"""The first page, and the pages that say that something did not work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries import journal_states
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.api.views.trouble import told
from hoseibi.corpus import queries
from hoseibi.drafting import queries as drafting
from hoseibi.experts import queries as experts
from hoseibi.intake import queries as intake
from hoseibi.letters import queries as letters
from hoseibi.meetings import queries as meetings
from hoseibi.projects import queries as projects
from hoseibi.seminars import queries as seminars
from hoseibi.studies import queries as studies
from hoseibi.terms import queries as terms
from hoseibi.training.queries.waiting import waiting as of_courses
from hoseibi.ui.spoken import speak

PROGRAMS = "/api/"
"""Where trouble is told to programs and not on a page."""


def today(request: HttpRequest) -> HttpResponse:
    """What is here, the ways in, and what moved last: the same page for strangers and officers."""
    context = {
        "today": queries.today(request.user),
        "waits": _waits(request.user),
        "coming": seminars.coming(request.user),
        "searches_itself": True,
    }
    return render(request, "web/today.html", context)


def _waits(user: Reader) -> dict[str, object]:
    """What waits for somebody, by kind; nothing for a stranger."""
    found: dict[str, object] = {
        "rounds": studies.waiting(user),
        "drafts": drafting.to_decide(user),
        "minutes": meetings.to_approve(user),
        "tasks": meetings.own_tasks(user),
        "next": meetings.next_of(user),
        "courses": of_courses(user),
        "unwelcome": drafting.unwelcome(user),
    }
    states = journal_states()
    for kind, ask in LASTING.items():
        asked = (rights_of(user), get_language(), kind)
        found[kind] = counted_once(_lasting, asked, partial(ask, user), states)
    return {kind: one for kind, one in found.items() if one}


LASTING: dict[str, Callable[[Reader], object]] = {
    "requests": intake.waiting,
    "projects": projects.waits_in,
    "posts": experts.asked_of,
    "owed": experts.due,
    "reports": experts.being_written,
    "submitted": experts.to_receive,
    "packs": experts.received,
    "asked_back": experts.asked_back,
    "letters": letters.to_let_go,
    "terms": terms.waiting,
}
"""What waits for as long as nothing is done to it: nothing of it is over at its minute, and none of
its words are written without a line in the journal."""

_lasting: Counted[object] = Counted(most=2048)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith(PROGRAMS):
        return told(400, _("This request is not understood."))
    speak(request)
    return render(request, "web/400.html", status=400)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    speak(request)
    return render(request, "web/403.html", {"why": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What a view said about what is missing (its `Http404` argument) is shown to the reader."""
    told = exception.args[0] if exception.args else ""
    why = told if isinstance(told, str) else ""
    speak(request)
    return render(request, "web/404.html", {"why": why, "searches_itself": True}, status=404)


def no_mail(request: HttpRequest, rest: str = "") -> HttpResponse:
    """In place of the pages of the sign-in library that would send a letter."""
    speak(request)
    return render(request, "web/no_mail.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """For a form whose safety token is missing or too old; nothing was saved."""
    speak(request)
    return render(request, "web/expired.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Needs neither the database nor a session: either may be what broke."""
    if request.path.startswith(PROGRAMS):
        return told(500, _("Something broke here. It is our fault, and it is in our log."))
    speak(request, by_account=False)
    return render(None, "web/500.html", {"language": get_language()}, status=500)

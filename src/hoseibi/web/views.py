"""The first page, and the pages that say that something did not work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
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
        "requests": intake.waiting(user),
        "drafts": drafting.to_decide(user),
        "minutes": meetings.to_approve(user),
        "projects": projects.waits_in(user),
        "tasks": meetings.own_tasks(user),
        "next": meetings.next_of(user),
        "posts": experts.asked_of(user),
        "owed": experts.due(user),
        "reports": experts.being_written(user),
        "submitted": experts.to_receive(user),
        "packs": experts.received(user),
        "asked_back": experts.asked_back(user),
        "courses": of_courses(user),
        "letters": letters.to_let_go(user),
        "terms": terms.waiting(user),
        "unwelcome": drafting.unwelcome(user),
    }
    return {kind: one for kind, one in found.items() if one}


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

"""The thread, on one page and as a picture: from a request, a project or an article."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from hoseibi.corpus.queries import law_by_slug
from hoseibi.results import queries
from hoseibi.results.queries import Thread
from hoseibi.results.templatetags.thread_drawn import drawn


def _page(request: HttpRequest, thread: Thread, title: str) -> HttpResponse:
    begun = next((one for one in thread.knots if one.key == thread.begun), None)
    stages = [(label, thread.at(stage)) for stage, label in queries.STAGES.items()]
    context = {
        "title": title,
        "thread": thread,
        "begun": begun,
        "stages": stages,
        "map": drawn(thread),
    }
    return render(request, "results/thread.html", context)


@login_required
def of_request(request: HttpRequest, reference: str) -> HttpResponse:
    """All that came of a request."""
    found = queries.request_known(request.user, reference)
    if found is None:
        raise Http404(_("There is no such request, or it is not open to you."))
    return _page(request, queries.thread_of_request(request.user, found), str(found.title))


@login_required
def of_project(request: HttpRequest, slug: str) -> HttpResponse:
    """What led to a project, and all that came of it."""
    found = queries.project_known(request.user, slug)
    if found is None:
        raise Http404(_("There is no such project, or it is not open to you."))
    return _page(request, queries.thread_of_project(request.user, found), str(found))


@login_required
def of_article(request: HttpRequest, slug: str, address: str) -> HttpResponse:
    """From an article back to who asked for it."""
    law = law_by_slug(request.user, slug)
    anchor = queries.anchor_at(request.user, law, address) if law else None
    if law is None or anchor is None:
        raise Http404(_("Nothing is known here of such an article."))
    thread = queries.thread_of_article(request.user, anchor)
    return _page(request, thread, f"{law.title} {anchor}")

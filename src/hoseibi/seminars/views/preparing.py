"""Proceedings as they are prepared, looked at by the circle, and published."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.choices import Act
from hoseibi.accounts.forms import ReleasingForm
from hoseibi.accounts.permissions import may, may_release
from hoseibi.errors import Refusal
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import ProceedingsForm
from hoseibi.seminars.models import Event
from hoseibi.seminars.permissions import may_arrange, may_plan

from .asked import arranged_or_403, read_or_404
from .editions import as_paper, shown

DRAFT = "seminars:draft-proceedings"


@login_required
def draft_proceedings(request: HttpRequest, slug: str) -> HttpResponse:
    """The proceedings as they would be published now, and what was published."""
    found = read_or_404(request, slug)
    if request.method == "POST":
        return _prepare(request, arranged_or_403(request, slug))
    return _draft(request, found)


def _prepare(request: HttpRequest, found: Event) -> HttpResponse:
    kept = queries.proceedings_of(request.user, found)
    form = ProceedingsForm(found, kept, request.POST)
    if form.is_valid():
        try:
            actions.prepare_proceedings(request.user, found, form.preparing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect(DRAFT, found.slug)
    return _draft(request, found, form=form)


def _draft(
    request: HttpRequest,
    found: Event,
    form: ProceedingsForm | None = None,
    release: ReleasingForm | None = None,
) -> HttpResponse:
    user = request.user
    kept = queries.proceedings_of(user, found)
    book = queries.drafted_book(user, found, kept)
    box = queries.box_of(user, found)
    arranges, releases = may_arrange(user, found.circle_id), may_release(user, found.circle_id)
    named = str(user) if may(user, Act.RELEASE, found.circle_id) else ""
    context = {
        "event": found,
        "book": book,
        "shown": shown(request, found, book) if book else "",
        "editions": queries.editions(user, found),
        "form": form or (ProceedingsForm(found, kept) if arranges else None),
        "release_form": release or ReleasingForm(initial={"released_by": named}),
        "questions_told": box is None or box.told_at is not None,
        "heard": queries.heard(user, found),
        "kept_back": queries.known_papers(user, found).count() - len(book.papers) if book else 0,
        "may_arrange": arranges,
        "may_plan": may_plan(user, found.circle_id),
        "may_release": releases,
    }
    status = 422 if form or release else 200
    return render(request, "seminars/draft_proceedings.html", context, status=status)


@login_required
def draft_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """The draft as Word or PDF, to be looked at."""
    found = read_or_404(request, slug)
    book = queries.drafted_book(request.user, found, queries.proceedings_of(request.user, found))
    if book is None:
        raise Http404(str(actions.NotAnnounced.message))
    return as_paper(request, found, book, f"{slug}-proceedings-draft", form)


@login_required
@require_POST
def publish_proceedings(request: HttpRequest, slug: str) -> HttpResponse:
    found = read_or_404(request, slug)
    form = ReleasingForm(request.POST)
    if form.is_valid():
        try:
            made = actions.publish_proceedings(request.user, found, form.releasing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("Edition {number} is published.").format(number=made.number)
            messages.success(request, said)
            return redirect("seminars:proceedings", slug)
    return _draft(request, found, release=form)


@login_required
@require_POST
def withdraw_proceedings(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    found = read_or_404(request, slug)
    kept = queries.edition(request.user, found, number)
    if kept is None:
        raise Http404(_("There is no such edition."))
    try:
        actions.withdraw_proceedings(request.user, kept, request.POST.get("reason", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(DRAFT, slug)

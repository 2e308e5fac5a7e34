"""Feedback for who prepares an event: what is asked, the code on the screen, what was said."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
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
from hoseibi.seminars.forms import FeedbackForm
from hoseibi.seminars.models import Event, FeedbackQuestion
from hoseibi.seminars.permissions import may_arrange, may_plan

from .asked import arranged_or_403, planned_or_403, read_or_404
from .pages import as_file


@login_required
@never_cache
def feedback_screen(request: HttpRequest, slug: str) -> HttpResponse:
    """The code, large, for the screen of the hall. Only who arranges the event opens it: on a page
    for everybody it would let in everybody."""
    found = arranged_or_403(request, slug)
    kept = queries.feedback_of(request.user, found)
    takes = kept is not None and kept.is_open
    way = settings.SITE_ADDRESS + reverse("seminars:feedback", args=(slug,))
    link = f"{way}?code={kept.code}" if kept else way
    context = {
        "event": found,
        "feedback": kept,
        "takes": takes,
        "link": link,
        "shown_link": way.partition("://")[2],
        "code": mark_safe(qr_code(link)) if takes else "",  # our own drawing
    }
    return render(request, "seminars/feedback_screen.html", context)


@login_required
@never_cache
def heard(request: HttpRequest, slug: str) -> HttpResponse:
    """What is asked, and what was answered once it is closed."""
    return _heard(request, read_or_404(request, slug))


def _heard(
    request: HttpRequest,
    found: Event,
    bound: FeedbackForm | None = None,
    question: FeedbackQuestion | None = None,
) -> HttpResponse:
    user, plans = request.user, may_plan(request.user, found.circle_id)
    context = {
        "event": found,
        "feedback": queries.feedback_of(user, found),
        "questions": queries.feedback_questions(user, found),
        "heard": queries.heard(user, found),
        "may_plan": plans,
        "may_arrange": may_arrange(user, found.circle_id),
        "is_off": found.called_off_at is not None,
        "form": bound or (FeedbackForm(found) if plans else None),
        "question": question,
        "fewest": queries.FEWEST,
    }
    return render(request, "seminars/heard.html", context, status=422 if bound else 200)


@login_required
def heard_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = read_or_404(request, slug)
    return as_file(queries.feedback_table(request.user, found), f"{slug}-feedback", form)


@login_required
@require_POST
def set_feedback(request: HttpRequest, slug: str) -> HttpResponse:
    """Open or close feedback, or ask something more: `do` is `open`, `close` or `ask`."""
    found, user = planned_or_403(request, slug), request.user
    do = request.POST.get("do")
    if do == "ask":
        return _asked(request, found, None)
    try:
        (actions.open_feedback if do == "open" else actions.close_feedback)(user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("seminars:heard", slug)


@login_required
def feedback_question(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """One question, to be asked otherwise, or taken out by `do=drop`."""
    found = planned_or_403(request, slug)
    question = queries.feedback_question(request.user, found, key)
    if question is None:
        raise Http404(_("This question is not asked any more."))
    if request.method != "POST":
        form = FeedbackForm(found, question=question)
        context = {"event": found, "form": form, "question": question}
        return render(request, "seminars/feedback_question.html", context)
    if request.POST.get("do") != "drop":
        return _asked(request, found, question)
    try:
        actions.drop_feedback(request.user, question)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("seminars:heard", slug)


def _asked(request: HttpRequest, found: Event, question: FeedbackQuestion | None) -> HttpResponse:
    form = FeedbackForm(found, request.POST, question=question)
    if form.is_valid():
        try:
            actions.set_feedback(request.user, found, form.as_asked(), question)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("seminars:heard", found.slug)
    if question is None:
        return _heard(request, found, form)
    context = {"event": found, "form": form, "question": question}
    return render(request, "seminars/feedback_question.html", context, status=422)

"""Moderating what is asked from the floor: shown, answered, left open, set aside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hoseibi import printing
from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.errors import Refusal
from hoseibi.meetings.queries import article_meant
from hoseibi.seminars import actions, queries
from hoseibi.seminars.forms import AnswerForm, ArticleForm, WordsForm
from hoseibi.seminars.models import BoxQuestion, Event
from hoseibi.seminars.permissions import may_plan
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import arranged_or_403, event_or_404, planned_or_403
from .pages import as_file
from .programme import NoSuchArticle

AT_ONCE: dict[str, Callable[[User, BoxQuestion], BoxQuestion]] = {
    "show": actions.show,
    "through": actions.let_through,
    "clear": actions.clear,
    "aside": actions.leave_out,
    "open": actions.leave_open,
    "back": actions.put_back,
}
"""What is done with a question by one touch."""


@login_required
@never_cache
def moderate(request: HttpRequest, slug: str) -> HttpResponse:
    """Every question in the order of hands; asked for again every few seconds."""
    found = arranged_or_403(request, slug)
    box = queries.box_of(request.user, found)
    context = {
        "event": found,
        "box": box,
        "questions": queries.to_moderate(request.user, found),
        "may_plan": may_plan(request.user, found.circle_id),
        "is_off": found.called_off_at is not None,
    }
    part = request.headers.get("HX-Request") == "true"
    template = "seminars/parts/moderated.html" if part else "seminars/moderate.html"
    return render(request, template, context)


@login_required
@require_POST
def box(request: HttpRequest, slug: str) -> HttpResponse:
    """Open and close the box, tell everybody, look first: `do` is `open`, `close`, `tell`, `keep`,
    `look` or `straight`."""
    found, user = planned_or_403(request, slug), request.user
    do = request.POST.get("do")
    try:
        if do in ("tell", "keep"):
            actions.tell_questions(user, found, told=do == "tell")
        elif do in ("look", "straight"):
            actions.look_first(user, found, first=do == "look")
        elif do == "open":
            actions.open_box(user, found)
        else:
            actions.close_box(user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("seminars:moderate", slug)


@login_required
@never_cache
def box_question(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """One question. `do` is one of `AT_ONCE`, or `answer`, `words` or `article` with a form."""
    found = arranged_or_403(request, slug)
    question = queries.box_question(request.user, found, key)
    if question is None:
        raise Http404(_("There is no such question in this box."))
    if request.method != "POST":
        return _page(request, found, question, _forms(request, found, question))
    return _settled(request, found, question, request.POST.get("do", ""))


def _settled(request: HttpRequest, found: Event, question: BoxQuestion, do: str) -> HttpResponse:
    """What was asked for, done; or the page again, saying why not."""
    forms = _forms(request, found, question, do)
    form = forms.get(do)
    is_known = do in AT_ONCE or (form is not None and form.is_valid())
    if is_known:
        try:
            _done(request, found, question, do, form)
        except Refusal as refusal:
            is_known = False
            if form is None:
                messages.error(request, str(refusal))
            else:
                form.add_error(None, str(refusal))
    if form is not None and not is_known:
        return _page(request, found, question, forms, 422)
    if do in ("words", "article", "back"):
        return redirect("seminars:box-question", found.slug, question.pk)
    return redirect("seminars:moderate", found.slug)


def _forms(
    request: HttpRequest, found: Event, question: BoxQuestion, do: str = ""
) -> dict[str, Any]:
    """The forms of a question by what they do; the one that was sent holds what was typed."""
    sent = {do: request.POST} if do else {}
    people = queries.who_may_answer(request.user, found)
    article = {"article": queries.article_of(question)}
    return {
        "answer": AnswerForm(question, people, sent.get("answer")),
        "words": WordsForm(question, sent.get("words")),
        "article": ArticleForm(sent.get("article"), initial=article),
    }


def _done(request: HttpRequest, found: Event, question: BoxQuestion, do: str, form: Any) -> None:
    user: Any = request.user
    if do == "answer":
        person = form.cleaned_data["person"]
        actions.answer(user, question, form.texts("answer"), person)
    elif do == "words":
        actions.translate(user, question, form.texts("said"))
    elif do == "article":
        _put_on(request, found, question, form.cleaned_data["article"].strip())
    else:
        AT_ONCE[do](user, question)


def _put_on(request: HttpRequest, found: Event, question: BoxQuestion, named: str) -> None:
    user: Any = request.user
    if not named:
        actions.put_on(user, question, None)
        return
    if named == queries.article_of(question):
        return
    on_programme = {
        f"{one.law.title}, {one}": one
        for item in queries.programme(user, found)
        for one in item.anchors.all()
    }
    known = on_programme.get(named)
    if known is None:
        meant = article_meant(user, found.circle, named)
        if meant is None:
            raise NoSuchArticle
        known = anchor(*meant)
    actions.put_on(user, question, known)


def _page(
    request: HttpRequest,
    found: Event,
    question: BoxQuestion,
    forms: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    articles = {
        f"{one.law.title}, {one}"
        for item in queries.programme(request.user, found)
        for one in item.anchors.all()
    }
    box = queries.box_of(request.user, found)
    context = {
        "event": found,
        "question": question,
        "sides": queries.sides_of(question),
        "answers": queries.answers_of(question),
        "article": queries.article_of(question),
        "articles": sorted(articles),
        "forms": forms,
        "on_the_wall": box is not None and box.showing_id == question.pk,
        "may_plan": may_plan(request.user, found.circle_id),
    }
    return render(request, "seminars/box_question.html", context, status=status)


def questions_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """What was asked and answered, as CSV, Excel or Word: for the circle, and for everybody once
    who plans says so."""
    found = event_or_404(request, slug)
    if not queries.settled_questions(request.user, found):
        raise Http404(_("Of this event no question is told yet."))
    if form == "docx":
        made = queries.questions_paper(request.user, found, reader_language())
        return download(printing.to_docx(made), f"{slug}-questions.docx")
    return as_file(queries.questions_table(request.user, found), f"{slug}-questions", form)

"""The page of a session: who teaches, which articles, what does not fit, terms and material."""

from __future__ import annotations

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from hoseibi.corpus.actions import anchor
from hoseibi.corpus.queries import matter_of
from hoseibi.errors import Refusal
from hoseibi.meetings.queries import article_meant
from hoseibi.terms import queries as terms
from hoseibi.ui.asked import number_posted
from hoseibi.ui.downloads import download

from ..actions import sessions as actions
from ..forms.sessions import ArticleForm, MoveForm, as_entered
from ..models import Lecture, Session
from ..queries import attending, checking, conflict_words, material, term_packs
from ..queries import sessions as queries
from ..queries.held import held
from .asked import found_or_404, tried
from .timetable import planned_or_404, reader_of, session_or_404

A_WEEK = 7 * 24 * 3600
"""Seconds for which a phone may show the page again without asking."""


class NoSuchArticle(Refusal):
    message = gettext_lazy(
        "No law here has this article. Write the name of the law and the number."
    )


class NobodyFound(Refusal):
    message = gettext_lazy("Choose somebody from the list.")


@login_required
def session(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """A session with all that belongs to it; a search for lecturers with `?who=`."""
    found = session_or_404(request, slug, key)
    return _shown(request, found, ArticleForm())


def _shown(
    request: HttpRequest, found: Session, article: ArticleForm, status: int = 200
) -> HttpResponse:
    course, is_ = found.course, reader_of(request, found)
    words = request.GET.get("who", "") if is_["may_plan"] else ""
    checked = checking.checked(request.user, course)
    context = {
        "course": course,
        "tab": "timetable",
        "session": found,
        "held": held(found),
        "hours": held(found).hours(course.zone),
        "day": held(found).day(course.zone),
        **is_,
        "lines": conflict_words.lines(checked, found.pk),
        "lectures": found.lectures.all(),
        "words": words,
        "people": queries.lecturers_found(request.user, words),
        "article": article,
        "move": MoveForm(course.zone, initial=as_entered(found, course.zone)),
        "laws": term_packs.laws_taught(request.user, found),
        "matter": matter_of(request.user, list(found.anchors.all())),
        "material": [
            one
            for one in material.of_course(request.user, course)
            if one.material.session_id == found.pk
        ],
        "attended": attending.known(request.user, found),
    }
    return render(request, "training/session.html", context, status=status)


@login_required
@require_POST
def lecturers(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Enter a lecturer (`person`), or take one out (`lecture`)."""
    found = planned_or_404(request, slug, key)
    to = ("training:session", slug, key)
    if taken := number_posted(request, "lecture"):
        one: Lecture = found_or_404(next((e for e in found.lectures.all() if e.pk == taken), None))
        return tried(request, lambda: actions.take_lecturer_out(request.user, one), to)

    def put() -> None:
        person = queries.person_to_teach(request.user, number_posted(request, "person"))
        if person is None:
            raise NobodyFound
        actions.put_lecturer(request.user, found, person)

    return tried(request, put, to, _("Entered. The next step is to ask them."))


@login_required
@require_POST
def articles(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Let a session teach an article as well, or one less (`anchor`)."""
    found = planned_or_404(request, slug, key)
    to = ("training:session", slug, key)
    now = list(found.anchors.all())
    if taken := number_posted(request, "anchor"):
        rest = [one for one in now if one.pk != taken]
        return tried(request, lambda: actions.teach(request.user, found, rest), to)
    form = ArticleForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form, 422)

    def put() -> None:
        meant = article_meant(request.user, found.course.circle, form.cleaned_data["place"])
        actions.require_open(request.user, found.course)
        if meant is None:
            raise NoSuchArticle
        actions.teach(request.user, found, [*now, anchor(*meant)])

    return tried(request, put, to)


@csp_update({"style-src": ["'unsafe-inline'"]})
@login_required
def terms_file(request: HttpRequest, slug: str, key: int, law: str, form: str) -> HttpResponse:
    """The term pack of a session for one of its laws, to be taken along. The page is one file with
    its own look: a phone that opened it once shows it again in a room without a network."""
    found = session_or_404(request, slug, key)
    if form not in terms.PACK_FORMS:
        raise Http404(_("Term packs are there as a page, Word (docx) and PDF."))
    try:
        made = term_packs.pack_of(request.user, found, law, timezone.localdate())
        content = terms.pack_file(made, form)
    except terms.NoPack as trouble:
        raise Http404(str(trouble)) from trouble
    if form != "html":
        return download(content, f"terms-{key}.{form}")
    answer = HttpResponse(content)
    patch_cache_control(answer, private=True, max_age=A_WEEK)
    return answer

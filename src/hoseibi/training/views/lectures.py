"""Those who teach: how they are asked, what they answer, and their own page."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.letters.actions import Address
from hoseibi.letters.permissions import may_read_outbox
from hoseibi.ui.downloads import download

from ..actions import lectures as actions
from ..choices import LectureLetter
from ..forms.keeping import LANGUAGES, LetterForm
from ..forms.sessions import AnswerForm
from ..models import Lecture
from ..permissions import is_of_lecture, may_plan, may_read
from ..queries import lecture_letters, teaching
from ..queries import sessions as queries
from .asked import allowed, found_or_404, tried


def _lecture_or_404(request: HttpRequest, key: int) -> Lecture:
    found: Lecture = found_or_404(queries.lecture(request.user, key))
    return found


def _prepared_or_404(request: HttpRequest, key: int) -> Lecture:
    found = _lecture_or_404(request, key)
    if not may_read(request.user, found.session.course):
        raise Http404(_("It may have been mistyped, or what stood here is not open to you."))
    return found


@login_required
def lecture(request: HttpRequest, key: int) -> HttpResponse:
    """The letters to who teaches, one of them into the outbox, and what they answered."""
    found = _prepared_or_404(request, key)
    course = found.session.course
    allowed(may_plan(request.user, course))
    form = LetterForm(request.POST or None, initial={"email": found.person.email})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        to = Address(said["email"], str(found.person))
        try:
            made = actions.write_to_lecturer(
                request.user, found, said["kind"], said["language"], to
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _written(request, found, made.pk)
    context = {
        "course": course,
        "tab": "timetable",
        "lecture": found,
        "form": form,
        "answer": AnswerForm(),
        "kinds": LectureLetter,
        "languages": LANGUAGES,
    }
    return render(request, "training/lecture.html", context, status=422 if form.errors else 200)


def _written(request: HttpRequest, found: Lecture, letter: int) -> HttpResponse:
    messages.success(request, _("In the outbox: read it, and let it go."))
    if may_read_outbox(request.user):
        return redirect("letters:letter", letter)
    return redirect("training:session", found.session.course.slug, found.session_id)


@login_required
def letter(request: HttpRequest, key: int, kind: str, language: str) -> HttpResponse:
    """A letter to who teaches, as a Word file."""
    found = _prepared_or_404(request, key)
    allowed(may_plan(request.user, found.session.course))
    if kind not in LectureLetter.values or language not in LANGUAGES:
        raise Http404(_("There is no such letter."))
    made = lecture_letters.letter(request.user, found, kind, language)
    return download(made.content, f"{kind}-{key}-{language}.docx")


@login_required
@require_POST
def answer(request: HttpRequest, key: int) -> HttpResponse:
    """What somebody answered: on their own page, or told to who plans; `state=asked` notes that
    they were asked otherwise than by letter."""
    found = _lecture_or_404(request, key)
    own = is_of_lecture(request.user, found) and not may_plan(request.user, found.session.course)
    to = ("training:teaching",) if own else ("training:lecture", key)
    if request.POST.get("state") == "asked":
        return tried(request, lambda: actions.mark_asked(request.user, found), to)
    state, note = request.POST.get("state", ""), request.POST.get("note", "").replace("\x00", "")
    act = lambda: actions.answer(request.user, found, state, note)  # noqa: E731
    return tried(request, act, to, _("Your answer is kept.") if own else "")


@login_required
def own(request: HttpRequest) -> HttpResponse:
    """What somebody teaches and interprets: hours, articles, material, and what trainees report of
    their work."""
    now = timezone.now()
    found = teaching.own(request.user)
    coming = [one for one in found if one.held.ends_at > now]
    taught = [one for one in reversed(found) if one.held.ends_at <= now]
    parts = [part for part in (("", coming), (_("Taught already"), taught)) if part[1]]
    context = {"parts": parts, "answer": AnswerForm(), "now": now}
    return render(request, "training/teaching.html", context)

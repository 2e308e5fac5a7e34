"""How somebody is asked to teach, and what they answer."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.errors import Refusal
from hoseibi.letters import actions as outbox
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import Matter
from hoseibi.library.actions import store

from ..choices import LectureLetter, LectureState
from ..models import Lecture
from ..permissions import is_of_lecture, require_may_answer
from ..queries.lecture_letters import letter
from .sessions import require_open


class NotAnAnswer(Refusal):
    message = gettext_lazy("Whoever is asked agrees or declines.")


class NotYetTaught(Refusal):
    message = gettext_lazy("The session is not over; thanks come afterwards.")


@transaction.atomic
def write_to_lecturer(
    by: User, lecture: Lecture, kind: str, language: str, to: outbox.Address
) -> Letter:
    """Put a letter to who teaches into the outbox, as a Word file that goes with it. Who gets the
    request counts as asked."""
    session = lecture.session
    require_open(by, session.course)
    which = LectureLetter(kind)
    if which == LectureLetter.TAUGHT and session.ends_at > timezone.now():
        raise NotYetTaught
    made = letter(by, lecture, kind, language)
    name = f"{kind}-{lecture.pk}-{language}.docx"
    file = store(made.content, name, by=by, origin=str(which.label))
    path = reverse("training:teaching")
    with translation.override(language):
        matter = Matter(
            f"lecture {lecture.pk}", "", str(session), path, circle=session.course.circle_id
        )
        subject = f"{which.label}: {session.course}"
        text = _("Please find the letter enclosed as a Word file.")
    more = outbox.More("lecture", language, (("lecture", matter),), (file,))
    sent = outbox.write(by, to, subject, text, more)
    if which == LectureLetter.LECTURE:
        mark_asked(by, lecture)
    return sent


@transaction.atomic
def mark_asked(by: User, lecture: Lecture) -> None:
    """Note that somebody was asked, by letter or otherwise. An answer that came stays."""
    require_open(by, lecture.session.course)
    lecture.asked_at = timezone.now()
    if lecture.state == LectureState.MEANT:
        lecture.state = LectureState.ASKED
    lecture.save(update_fields=("asked_at", "state"))
    record(by, "asked lecturer", f"{lecture.person} · {lecture.session}")


@transaction.atomic
def answer(
    by: User, lecture: Lecture, state: str, note: str = "", *, origin: str = Origin.PAGE
) -> Lecture:
    """Keep what somebody answered: themselves on their page, or told to who plans the course."""
    require_may_answer(by, lecture)
    if state not in (LectureState.AGREED, LectureState.DECLINED):
        raise NotAnAnswer
    lecture.state, lecture.note = LectureState(state), note.strip()[:500]
    lecture.save(update_fields=("state", "note"))
    verb = "answered as a lecturer" if is_of_lecture(by, lecture) else "noted an answer of lecturer"
    record(by, verb, f"{lecture.person} · {lecture.session}", origin=origin)
    return lecture

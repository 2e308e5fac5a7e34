"""Letters to who teaches in a session, made from the office's own Word files or from ours."""

from __future__ import annotations

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.models import User
from hoseibi.experts.queries import Family, signatory, template_for
from hoseibi.printing import letters
from hoseibi.ui.languages import in_reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import LectureLetter
from ..models import Lecture, Session
from . import letter_bodies
from .held import held

NAMES = {
    "today": gettext_lazy("the day on which the letter is made"),
    "reference": gettext_lazy("a number for the answer"),
    "office.name": gettext_lazy("who writes"),
    "office.country": gettext_lazy("the country of who writes"),
    "signatory.name": gettext_lazy("who signs"),
    "signatory.own_name": gettext_lazy("the same in their own script"),
    "signatory.title": gettext_lazy("their post"),
    "person.name": gettext_lazy("who is to teach"),
    "person.own_name": gettext_lazy("the same in their own script"),
    "person.title": gettext_lazy("the post of who is to teach"),
    "person.organisation": gettext_lazy("the organ that they are of"),
    "course.title": gettext_lazy("the course"),
    "course.number": gettext_lazy("the number of the course"),
    "course.country": gettext_lazy("the partner country"),
    "course.from": gettext_lazy("the first day of the course"),
    "course.until": gettext_lazy("the last day of the course"),
    "course.place": gettext_lazy("the place of the course"),
    "course.trainees": gettext_lazy("how many trainees there are"),
    "session.title": gettext_lazy("the session"),
    "session.day": gettext_lazy("the day of the session"),
    "session.hours": gettext_lazy("from when to when it lasts, with the time zone"),
    "session.room": gettext_lazy("the room"),
    "session.link": gettext_lazy("the link for those who join from elsewhere"),
    "session.about": gettext_lazy("what the session is about"),
    "session.interpreter": gettext_lazy("who interprets"),
    "objectives": gettext_lazy("the learning objectives, a paragraph each"),
    "articles": gettext_lazy("the articles, a paragraph each"),
}
"""What a letter to a lecturer can say, by the names that templates use."""

LETTERS = Family(
    dict(LectureLetter.choices), NAMES, ("objectives", "articles"), letter_bodies.template
)


def letter(user: User, lecture: Lecture, kind: str, language: str) -> letters.Letter:
    """A letter to who teaches, filled; ours leave out what is empty."""
    said = values(user, lecture, language)
    return letters.filled(template_for(user, kind, language, said), said)


def values(user: User, lecture: Lecture, language: str) -> letters.Values:
    """What a letter can say of a lecture, in a language: the names that templates use."""
    session, person = lecture.session, lecture.person
    organ = user.person.organ if user.person else None
    with translation.override(language):
        return {
            "today": day_words(timezone.localdate()),
            "reference": f"TRN-{lecture.pk}",
            "office": {"name": str(organ or ""), "country": str(organ.country) if organ else ""},
            "signatory": signatory(user),
            "person": {
                "name": person.name,
                "own_name": person.own_name or person.name,
                "title": str(person.post or ""),
                "organisation": str(person.organ or ""),
            },
            "course": _course(session),
            "session": _session(session),
            "objectives": [str(one) for one in session.objectives.all()],
            "articles": [f"{one.law} {one}" for one in session.anchors.select_related("law").all()],
        }


def _course(session: Session) -> dict[str, str]:
    course = session.course
    return {
        "title": str(course.title),
        "number": course.number,
        "country": str(course.country or ""),
        "from": day_words(course.begins_on),
        "until": day_words(course.ends_on),
        "place": str(course.place or ""),
        "trainees": str(course.trainees.count() or course.places),
    }


def _session(session: Session) -> dict[str, str]:
    zone = session.course.zone
    now = held(session)
    place = f" ({now.place})" if now.place else ""
    city = zone.rsplit("/", 1)[-1].replace("_", " ")
    return {
        "title": str(session.title),
        "day": day_words(now.day(zone)),
        "hours": _("{hours} ({city})").format(hours=now.hours(zone), city=city),
        "room": f"{in_reader(now.room)}{place}" if now.room else "",
        "link": session.link,
        "about": str(session.about or ""),
        "interpreter": str(session.interpreter or ""),
    }

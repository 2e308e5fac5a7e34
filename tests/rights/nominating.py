"""The courses that the table of addresses speaks of: one that is planned, one whose call is open,
one whose trainees are selected, one that ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests import factories
from tests.training import world as training
from tests.training.opened import a_full_course, opened

from hoseibi.library.actions import store
from hoseibi.training.actions import curriculum, nominations, releasing
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.models import Course

if TYPE_CHECKING:
    from tests.rights.world import World

    from hoseibi.accounts.models import Circle

SAID = {
    "title_en": "Other",
    "fiscal_year": "2027",
    "begins_on": "2027-09-01",
    "ends_on": "2027-09-12",
    "zone": "Asia/Tokyo",
    "language": "ja",
    "places": "4",
}
LIST = b"organ,name\nMinistry of Justice,OREL Tomas\n"


def _put(made: World, names: str, *at: object) -> None:
    made.places |= {f"training:{name}": at for name in names.split()}


def put_nominating(made: World, circle: Circle) -> None:
    """One course of each kind; the people of the table are of the organ that they are for."""
    _put_planned(made, circle)
    _put_called(made, circle)
    _put_selected(made, circle)
    _put_ended(made, circle)
    _put_public(made, circle)


def _put_planned(made: World, circle: Circle) -> None:
    by = made.who["officer"]
    course = training.a_course(circle, by)
    target = training.invited(course, by)
    part = curriculum.write_objective(by, course, {"en": "Trainees can judge."})
    made.places["training:begin"] = ()
    made.queries["training:begin"] = f"?circle={circle.pk}"
    slug = course.slug
    _put(made, "course change hang move organs curriculum criteria", slug)
    _put(made, "booklet", slug, "docx")
    _put(made, "organ", slug, target.pk)
    _put(made, "new-part", slug, "criteria")
    _put(made, "part move-part", slug, "objectives", part.pk)
    court = factories.organ(name="Supreme Court")
    made.sent |= {
        "training:begin": SAID,
        "training:change": SAID,
        "training:hang": {"activity": ""},
        "training:move": {"to": "calling"},
        "training:organs": {"organ": court.pk, "most": "3"},
        "training:organ": {"most": "3"},
        "training:new-part": {"text_en": "Practice", "most": "5", "weight": "2"},
        "training:part": {"text_en": "Trainees can write a judgment."},
        "training:move-part": {"do": "drop"},
    }


def _put_called(made: World, circle: Circle) -> None:
    by = made.who["officer"]
    target, sender = training.called(9, training.a_course(circle))
    slug = target.course.slug
    sent = training.sent(target, sender, "TEVAN Dara")
    said = replace(training.SAID, name="KORELL Vanna")
    begun = nominations.nominate(sender, target, said)
    begun = nominations.endorse(sender, begun, training.SIGNED, "signed.pdf")
    entered = nominations.nominate(by, target, replace(said, name="SEMOVA Darith"))
    stored = store(LIST, "list.csv", by=None)
    _put(made, "trainees bring", slug)
    made.places["training:course called"] = (slug,)
    _put(made, "trainees-file blank-list", slug, "csv")
    _put(made, "bring-check", slug, stored.fingerprint)
    _put(made, "enter", slug, target.pk)
    _put(made, "complete", slug, entered.pk)
    _put(made, "nominee nominee-endorsement return-nominee withdraw-nominee", slug, sent.pk)
    _put(made, "nominees nominate", target.pk)
    _put(made, "nomination endorse endorsement send-nomination withdraw-nomination", begun.pk)
    pdf = SimpleUploadedFile("other.pdf", b"%PDF-1.4 other")
    made.sent |= {
        "training:bring": {"file": SimpleUploadedFile("list.csv", LIST + b",\n")},
        "training:enter": {"name": "LIM Sovanara"},
        "training:complete": {"name": "SEMOVA D."},
        "training:return-nominee": {"what": "Which court?"},
        "training:nominate": {"name": "LIM Sovanara"},
        "training:nomination": {"name": "KORELL V."},
        "training:endorse": {"file": pdf},
    }


def _put_selected(made: World, circle: Circle) -> None:
    """A course with a free place, somebody who travels, and somebody who waits."""
    by = made.who["officer"]
    course = training.a_course(circle)
    criterion = training.criterion(course)
    target, sender = training.called(9, course)
    names = ("TEVAN Dara", "KORELL Vanna", "SEMOVA Darith")
    travels, waits, _other = (training.sent(target, sender, name) for name in names)
    training.closed(course)
    slug = course.slug
    training.choose(by, travels, NominationState.SELECTED)
    training.choose(by, waits, NominationState.WAITING)
    other = training.a_course(circle, titles={"en": "Another"})
    _put_results(made, other)
    _put(made, "selection move-up journeys", slug)
    _put(made, "selection-file journeys-file", slug, "csv")
    _put(made, "score decide", slug, waits.pk)
    _put(made, "journey", slug, travels.pk)
    made.sent |= {
        "training:score": {f"points-{criterion.pk}": "4"},
        "training:decide": {"state": "selected", "reason": "Tries contracts."},
        "training:journey": {"arrives_at": "2027-09-01T10:30"},
    }


def _put_results(made: World, course: Course) -> None:
    training.trained(course, "VELDEN Mira")
    _put(made, "write-letters", course.slug)


def _put_public(made: World, circle: Circle) -> None:
    """A course that nobody opened, one that everybody sees, and one that was taken back."""
    by = made.who["officer"]
    closed, shown, gone = (a_full_course(by, circle, titles={"en": name}) for name in "CSG")
    opened(shown, by)
    opened(gone, by)
    releasing.take_back(by, gone, "A mistake.")
    _put(made, "public public-change public-open", closed.slug)
    _put(made, "public-back", shown.slug)
    made.places["results:course"] = ("en", shown.slug)
    made.places["results:course closed"] = ("en", gone.slug)
    today = timezone.localdate().isoformat()
    made.sent |= {
        "training:public-change": {"shows": ["place"], "about_en": "For judges."},
        "training:public-open": {"released_by": "The director", "on": today},
        "training:public-back": {"reason": "A mistake."},
    }


def _put_ended(made: World, circle: Circle) -> None:
    """A course that the trainee of the table took."""
    course = training.a_course(circle, titles={"en": "Before"})
    (one,) = training.trained(course, "OREL Tomas")
    one.person = made.who["trainee"].person
    one.save()
    Course.objects.filter(pk=course.pk).update(state=CourseState.ENDED)
    _put(made, "former-one be-found say-now", one.pk)
    _put(made, "former-file", "csv")
    made.sent["training:say-now"] = {"does_now": "Teaches."}

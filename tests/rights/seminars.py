"""The events that the table of addresses speaks of: one that is announced, with everything, and one
that only its circle knows of."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.factories.seminars import an_event, somebody

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import Circle
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import Event

LIST = "Name,E-mail\nAnother Guest,another@example.org\n,\n"
PUBLIC = (
    *("event", "calendar", "paper", "participants", "speakers", "register", "mine"),
    *("ask", "projector", "feedback", "offline", "offline-file"),
)
OF_ONE = (
    *(*PUBLIC, "cancel", "lost", "change", "call-off", "clone", "places", "set-quota"),
    *("set-channel", "programme", "add-item", "people", "people-file", "enter", "bring", "blank"),
    *("door", "badges", "invitees", "invitees-file", "write-invitations"),
    *("moderate", "box", "questions-file", "feedback-screen", "heard", "heard-file"),
    *("set-feedback", "papers", "papers-file", "enter-paper", "own-papers", "new-paper"),
    *("draft-proceedings", "draft-file", "publish-proceedings"),
)
FORMS = {
    "questions-file": "csv",
    "paper": "docx",
    "people-file": "csv",
    "blank": "xlsx",
    "invitees-file": "csv",
    "heard-file": "csv",
    "papers-file": "csv",
    "draft-file": "docx",
    "proceedings-file": "docx",
}


def put_seminars(made: Any, circle: Circle) -> None:
    """Both events, and what is sent to their addresses."""
    by = made.who["officer"]
    event, _by = an_event(by, circle, capacity=50)
    hidden, _by = an_event(by, circle, announced=False)
    guest = actions.register(event, somebody(1))
    invitee = actions.invite(by, event, [actions.Inviting("Rin Sophea", "rin@example.org")])[0]
    begins = event.begins_at
    item = actions.add_item(
        by, event, actions.Item({"en": "Talk"}, begins, begins + timedelta(hours=1))
    )
    speech = actions.add_speech(by, item, actions.Speaking(by.person))
    actions.open_box(by, event)
    floor = actions.ask(event, actions.FromFloor("Who pays?", "en"), "browser")
    actions.leave_open(by, floor)
    brought = actions.bring(by, event, LIST.encode(), "list.csv")
    made.places |= {
        f"seminars:{name}": (event.slug, FORMS[name]) if name in FORMS else (event.slug,)
        for name in OF_ONE
    }
    for name in PUBLIC:
        more = (FORMS[name],) if name in FORMS else ()
        made.places[f"seminars:{name} hidden"] = (hidden.slug, *more)
    over, _by = an_event(by, circle, announced=False)
    actions.call_off(by, over, {})
    made.places |= {"seminars:announce": (hidden.slug,), "seminars:forget": (over.slug,)}
    made.places |= {
        "seminars:seminars-file": ("csv",),
        "seminars:own": (queries.own_key(event, guest.number),),
        "seminars:invited": (queries.invitee_key(invitee),),
        "seminars:withdraw": (event.slug, invitee.pk),
        "seminars:brought": (event.slug, brought.pk),
        "seminars:brought-file": (event.slug, brought.pk, "csv"),
    }
    made.places |= {f"seminars:{name}": (event.slug, floor.pk) for name in ("hand", "box-question")}
    at_item = ("change-item", "order", "speaker", "silent")
    made.places |= {f"seminars:{name}": (event.slug, item.pk) for name in at_item}
    of_guest = ("person", "cancel-for", "came")
    made.places |= {f"seminars:{name}": (event.slug, guest.number) for name in of_guest}
    _put_afterwards(made, event, circle)
    made.sent |= _sent(event, circle, speech.pk, made.who["expert"].person.name)


def _put_afterwards(made: Any, event: Event, circle: Circle) -> None:
    """What remains of the announced event, and one that is over and whose proceedings are
    published."""
    by = made.who["officer"]
    question = actions.set_feedback(by, event, actions.Asked({"en": "Was it useful?"}))
    giving = actions.Giving({"en": "Inside"}, {"en": "Summary"})
    kept = actions.give_paper(event, giving, (b"%PDF", "inside.pdf"), by=by)
    over, _by = an_event(by, circle)
    whole = actions.Giving({"en": "Open"}, {"en": "Summary"}, publishing="whole")
    opened = actions.give_paper(over, whole, (b"%PDF open", "open.pdf"), by=by)
    ended = timezone.now() - timedelta(hours=1)
    Event.objects.filter(pk=over.pk).update(begins_at=ended - timedelta(hours=5), ends_at=ended)
    over.refresh_from_db()
    edition = actions.publish_proceedings(by, over, Releasing("The ministry"))
    speaker = queries.speaker_key(event, by.person)
    made.places |= {
        "seminars:feedback-question": (event.slug, question.pk),
        "seminars:change-paper": (event.slug, kept.pk),
        "seminars:own-paper": (event.slug, kept.pk),
        "seminars:paper-file": (event.slug, kept.pk),
        "seminars:paper-file open": (over.slug, opened.pk),
        "seminars:papers-by": (event.slug, speaker),
        "seminars:proceedings": (over.slug,),
        "seminars:proceedings unpublished": (event.slug,),
        "seminars:proceedings-file": (over.slug, "docx"),
        "seminars:publish-proceedings": (over.slug,),
        "seminars:withdraw-proceedings": (over.slug, edition.number),
    }


def _sent(event: Event, circle: Circle, speech: int, speaker: str) -> dict[str, Any]:
    there = timezone.localtime(event.begins_at, timezone.get_fixed_timezone(540))
    if there.hour == 23:
        # An hour that ends on the day on which it begins, whenever the tests run.
        there += timedelta(hours=1)
    planned = {
        **{"title_en": "Another", "kind": "seminar", "zone": "Asia/Tokyo", "capacity": "20"},
        **{"begins_at": "2027-03-01T09:00", "ends_at": "2027-03-01T17:00", "entry": "public"},
        "languages": ["en"],
    }
    item = {
        **{"title_en": "Panel", "kind": "panel", "day": f"{there:%Y-%m-%d}"},
        **{"begins": f"{there:%H:%M}", "ends": f"{there + timedelta(hours=1):%H:%M}"},
    }
    paper = {
        **{"title_en": "Another", "summary_en": "Said.", "kind": "paper", "language": "en"},
        "publishing": "nothing",
    }
    person = {"name": "Guest 2", "email": "guest2@example.org", "language": "en"}
    return {
        "seminars:new": planned,
        "seminars:change": planned,
        "seminars:call-off": {"why_en": "Flood."},
        "seminars:clone": {"begins_at": "2027-09-01T09:00"},
        "seminars:set-quota": {"name_en": "Judges", "seats": "10"},
        "seminars:set-channel": {"language": "km"},
        "seminars:add-item": item,
        "seminars:change-item": item,
        "seminars:order": {"do": "remove"},
        "seminars:speaker": {"who": speaker, "role": "moderator"},
        "seminars:silent": {"speech": speech},
        "seminars:register": person,
        "seminars:register hidden": person,
        "seminars:mine": person,
        "seminars:lost": {"email": "guest1@example.org"},
        "seminars:enter": person,
        "seminars:person": person,
        "seminars:bring": {"file": SimpleUploadedFile("more.csv", LIST.encode())},
        "seminars:brought": {"do": "enter"},
        "seminars:came": {"came": "yes"},
        "seminars:ask": {"text": "And who else?", "language": "en"},
        "seminars:ask hidden": {"text": "And who else?", "language": "en"},
        "seminars:box": {"do": "close"},
        "seminars:set-feedback": {"do": "open"},
        "seminars:feedback-question": {"do": "drop"},
        "seminars:enter-paper": paper,
        "seminars:change-paper": paper,
        "seminars:new-paper": paper,
        "seminars:own-paper": paper,
        "seminars:draft-proceedings": {"languages": ["en"], "layout": "after"},
        "seminars:publish-proceedings": {
            **{"released_by": "The ministry", "on": f"{timezone.localdate():%Y-%m-%d}"}
        },
        "seminars:withdraw-proceedings": {"reason": "A mistake."},
        "seminars:box-question": {"do": "show"},
        "seminars:invitees": {"people": "Meas Bopha, bopha@example.org", "language": "km"},
    }

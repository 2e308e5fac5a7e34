"""An event that is over, with everything that remains of one, and with what must stay inside."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.seminars import actions
from hoseibi.seminars.choices import Publishing
from hoseibi.seminars.models import Event

from .seminars import an_event, somebody

SECRETS = ("KEPT PAPER", "KEPT SUMMARY", "UNNAMED GUEST", "SET ASIDE", "SECRET NAME", "OWN WORDS")
"""What must be read nowhere outside of the circle."""


def a_held_event(anchor: Anchor | None = None) -> tuple[Event, User]:
    """An event that is over, with everything of which proceedings are made, and with what must not
    stand in them."""
    event, officer = an_event(capacity=50)
    begins = event.begins_at
    talk = actions.Item({"en": "The talk", "ja": "講演"}, begins, begins + timedelta(hours=1))
    item = actions.add_item(officer, event, talk)
    actions.add_speech(officer, item, actions.Speaking(officer.person))
    if anchor is not None:
        item.anchors.add(anchor)
    _papers(event, officer)
    _questions(event, officer)
    _people(event, officer)
    over = timezone.now() - timedelta(hours=1)
    Event.objects.filter(pk=event.pk).update(begins_at=over - timedelta(hours=6), ends_at=over)
    event.refresh_from_db()
    return event, officer


def _papers(event: Event, officer: User) -> None:
    item = event.programme.get()
    for title, summary, publishing in (
        ("Open paper", "Open summary", Publishing.WHOLE),
        ("Half open paper", "Summary alone", Publishing.SUMMARY),
        ("KEPT PAPER", "KEPT SUMMARY", Publishing.NOTHING),
    ):
        giving = actions.Giving({"en": title}, {"en": summary}, item, publishing=publishing)
        file = title.encode(), f"{title.lower().replace(' ', '-')}.pdf"
        actions.give_paper(event, giving, file, by=officer)


def _questions(event: Event, officer: User) -> None:
    actions.open_box(officer, event)
    for number, text in enumerate(("Who pays?", "Until when?", "SET ASIDE")):
        asking = actions.FromFloor(text, "en", name="SECRET NAME")
        asked = actions.ask(event, asking, f"browser {number}")
        if text == "Who pays?":
            actions.answer(officer, asked, {"en": "The debtor."}, officer.person)
        elif text == "SET ASIDE":
            actions.leave_out(officer, asked)
        else:
            actions.leave_open(officer, asked)
    actions.tell_questions(officer, event, told=True)


def _people(event: Event, officer: User) -> None:
    words = actions.Asked({"en": "What else?"}, "text")
    actions.set_feedback(officer, event, actions.Asked({"en": "Was it useful?"}))
    useful, else_ = event.feedback_questions.get(), actions.set_feedback(officer, event, words)
    Event.objects.filter(pk=event.pk).update(begins_at=timezone.now() - timedelta(hours=7))
    event.refresh_from_db()
    actions.open_feedback(officer, event)
    for number in range(1, 7):
        named = {"name": f"Listed {number}", "listed": True}
        more: dict[str, Any] = named if number < 3 else {"name": f"UNNAMED GUEST {number}"}
        made = actions.register(event, somebody(number, **more), by=officer)
        actions.note_came(officer, made, came=True)
        said = {useful.pk: "4", else_.pk: "OWN WORDS"}
        actions.give_feedback(event, said, "en", own=made)
    actions.close_feedback(officer, event)

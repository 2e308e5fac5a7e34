"""Feedback of an event: given by who came, once, and leading to nobody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories.seminars import an_event, somebody

from hoseibi.accounts.models import JournalLine, User
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import FeedbackKind
from hoseibi.seminars.models import (
    Event,
    FeedbackAnswer,
    FeedbackQuestion,
    FeedbackSheet,
    Registration,
)

pytestmark = pytest.mark.django_db
USEFUL = actions.Asked({"en": "Was it useful?", "ja": "役に立ちましたか"})
LENGTH = actions.Asked(
    {"en": "How long was it?"},
    FeedbackKind.CHOICE,
    [{"en": "Too short", "ja": "短すぎる"}, {"en": "Right"}, {"en": "Too long"}],
)
WORDS = actions.Asked({"en": "What should be better?"}, FeedbackKind.TEXT)


def a_held_event(guests: int = 6) -> tuple[Event, User, list[FeedbackQuestion]]:
    """An event under way to which guests came, and whose feedback is open."""
    event, officer = an_event(capacity=50)
    questions = [actions.set_feedback(officer, event, one) for one in (USEFUL, LENGTH, WORDS)]
    for number in range(1, guests + 1):
        actions.note_came(officer, actions.register(event, somebody(number)), came=True)
    Event.objects.filter(pk=event.pk).update(begins_at=timezone.now() - timedelta(hours=1))
    event.refresh_from_db()
    actions.open_feedback(officer, event)
    return event, officer, questions


def give(event: Event, number: int, *said: str) -> None:
    own = Registration.objects.get(event=event, number=number)
    keys = event.feedback_questions.values_list("pk", flat=True)
    actions.give_feedback(event, dict(zip(keys, said, strict=False)), "en", own=own)


def filled(event: Event, count: int = 5) -> None:
    for number in range(1, count + 1):
        give(event, number, "4" if number > 1 else "2", "1", f"Words {number}")


def told(event: Event, officer: User) -> list[tuple[list[tuple[str, int]], list[str]]]:
    heard = queries.heard(officer, event)
    return [
        ([tuple(bar) for bar in one.bars], sorted(words for _code, words in one.words))
        for one in heard.told
    ]


def test_who_came_answers_on_a_phone_by_their_own_link() -> None:
    event, _officer, (useful, length, words) = a_held_event()
    client = Client()
    client.get(f"/seminars/own/{queries.own_key(event, 1)}/")

    page = client.get(f"/seminars/{event.slug}/feedback/", headers={"accept-language": "ja"})
    said = {
        f"question-{useful.pk}": "5",
        f"question-{length.pk}": "0",
        f"question-{words.pk}": "More cases.",
    }
    answer = client.post(f"/seminars/{event.slug}/feedback/", said)

    assert "役に立ちましたか" in page.content.decode()
    assert "短すぎる" in page.content.decode()
    assert answer.status_code == 302
    rows = FeedbackAnswer.objects.order_by("question").values_list("mark", "choice", "text")
    assert list(rows) == [(5, None, ""), (None, 0, ""), (None, None, "More cases.")]
    assert (
        "You answered already" in client.get(f"/seminars/{event.slug}/feedback/").content.decode()
    )


def test_somebody_answers_by_the_code_on_the_screen_once_from_a_browser() -> None:
    event, _officer, (useful, *_others) = a_held_event()
    client, address = Client(), f"/seminars/{event.slug}/feedback/"
    code = event.feedback.code

    wrong = client.post(address, {"code": "AAAAAA", f"question-{useful.pk}": "3"})
    right = client.post(address, {"code": code.lower(), f"question-{useful.pk}": "3"})
    again = client.post(address, {"code": code, f"question-{useful.pk}": "3"})

    assert "This is not the code on the screen." in wrong.content.decode()
    assert (wrong.status_code, right.status_code, again.status_code) == (422, 302, 422)
    assert FeedbackSheet.objects.count() == 1


@pytest.mark.parametrize("said", [("9",), ("0",), ("", "7"), ("²",), ("", "", " \x00 ")])
def test_a_sheet_that_says_nothing_is_not_kept(said: tuple[str, ...]) -> None:
    event, _officer, _questions = a_held_event()

    with pytest.raises(actions.NothingSaid):
        give(event, 1, *said)

    assert not Registration.objects.filter(gave_feedback=True).exists()


def test_a_sheet_is_given_once_and_by_who_came() -> None:
    event, officer, _questions = a_held_event()
    give(event, 1, "3")
    actions.register(event, somebody(9), by=officer)

    with pytest.raises(actions.GaveAlready):
        give(event, 1, "3")
    with pytest.raises(actions.DidNotCome):
        give(event, 7, "3")

    assert FeedbackSheet.objects.count() == 1


def test_who_joins_from_afar_comes_through_no_door() -> None:
    event, officer, _questions = a_held_event()
    Event.objects.filter(pk=event.pk).update(link="https://meet.example/1")
    event.refresh_from_db()
    actions.register(event, somebody(9), by=officer)

    give(event, 7, "3")

    assert FeedbackSheet.objects.count() == 1


def test_nothing_leads_from_a_sheet_to_who_gave_it() -> None:
    event, _officer, _questions = a_held_event()
    before = JournalLine.objects.count()

    filled(event)

    assert JournalLine.objects.count() == before
    kept = {field.name for field in FeedbackSheet._meta.get_fields()}
    assert kept == {"key", "event", "language", "answers"}
    mark = Registration._meta.get_field("gave_feedback")
    assert mark.get_internal_type() == "BooleanField"


def test_answers_are_told_once_it_is_closed_and_never_under_five_sheets() -> None:
    event, officer, _questions = a_held_event()
    filled(event, 4)
    actions.close_feedback(officer, event)
    few = told(event, officer)
    actions.open_feedback(officer, event)
    give(event, 5, "4", "1", "Words 5")
    while_open = told(event, officer)

    actions.close_feedback(officer, event)

    assert (few, while_open) == ([], [])
    assert told(event, officer) == [
        ([("1", 0), ("2", 1), ("3", 0), ("4", 4), ("5", 0)], []),
        ([("Too short", 0), ("Right", 5), ("Too long", 0)], []),
        ([], [f"Words {number}" for number in range(1, 6)]),
    ]
    assert queries.heard(officer, event).told[0].mean == 3.6


def test_once_told_it_stays_closed_so_that_no_sheet_is_known_by_the_difference() -> None:
    event, officer, _questions = a_held_event()
    filled(event)
    actions.close_feedback(officer, event)

    with pytest.raises(actions.ClosedForGood):
        actions.open_feedback(officer, event)


def test_questions_stay_as_they_were_answered() -> None:
    event, officer, (useful, *_others) = a_held_event()
    give(event, 1, "3")

    with pytest.raises(actions.SheetsCame):
        actions.set_feedback(officer, event, WORDS)
    with pytest.raises(actions.SheetsCame):
        actions.drop_feedback(officer, useful)


def test_an_officer_asks_on_the_page_and_languages_have_the_same_lines() -> None:
    event, officer = an_event()
    client = Client()
    client.force_login(officer)
    asked: dict[str, Any] = {"do": "ask", "kind": "choice", "text_en": "Which hour?"}
    address = f"/seminars/{event.slug}/feedback/set/"

    uneven = client.post(address, asked | {"options_en": "One\nTwo", "options_ja": "一"})
    even = client.post(address, asked | {"options_en": "One\nTwo", "options_ja": "一\n二"})

    assert (uneven.status_code, even.status_code) == (422, 302)
    kept = FeedbackQuestion.objects.get()
    assert kept.options == [{"en": "One", "ja": "一"}, {"en": "Two", "ja": "二"}]


def test_the_code_stands_on_no_page_for_everybody() -> None:
    event, officer, _questions = a_held_event()
    signed_in = Client()
    signed_in.force_login(officer)
    ways = ("", "feedback/", "projector/", "ask/", "mine/")

    shown = [
        event.feedback.code in Client().get(f"/seminars/{event.slug}/{way}").content.decode()
        for way in ways
    ]

    assert not any(shown)
    screen = signed_in.get(f"/seminars/{event.slug}/feedback/screen/").content.decode()
    assert event.feedback.code in screen


def test_what_was_said_is_taken_away_as_a_list() -> None:
    event, officer, _questions = a_held_event()
    filled(event)
    actions.close_feedback(officer, event)
    client = Client()
    client.force_login(officer)

    lines = client.get(f"/seminars/{event.slug}/feedback.csv").content.decode("utf-8-sig")

    assert "1,Was it useful?,4,,4,3.6" in lines.splitlines()
    assert client.get(f"/seminars/{event.slug}/feedback.xlsx").status_code == 200
    assert (
        "Was it useful?" in client.get(f"/seminars/{event.slug}/feedback/heard/").content.decode()
    )

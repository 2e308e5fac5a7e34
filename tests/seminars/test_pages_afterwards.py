"""Every page of what remains of an event, in its languages, and with a fixed number of queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories.held import a_held_event
from tests.factories.seminars import somebody

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.models import User
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import Event, Registration

pytestmark = pytest.mark.django_db
OFFICERS = (
    *("feedback/heard/", "feedback/screen/", "papers/", "papers/new/", "proceedings/draft/"),
    *("questions/", "proceedings/draft.docx", "feedback.xlsx", "papers.xlsx"),
)
EVERYBODYS = ("", "feedback/", "proceedings/", "proceedings/?language=all", "offline/", "ask/")


def published() -> tuple[Event, User]:
    event, officer = a_held_event()
    actions.publish_proceedings(officer, event, Releasing("Ministry of Justice"))
    return event, officer


def test_every_page_of_officers_is_shown_in_both_languages() -> None:
    event, officer = published()
    client = Client()
    client.force_login(officer)
    own = (f"papers/{event.papers.first().pk}/", f"feedback/questions/{_question(event)}/")

    for language in ("en", "ja"):
        client.cookies["django_language"] = language
        for way in (*OFFICERS, *own):
            assert client.get(f"/seminars/{event.slug}/{way}").status_code == 200, way


def _question(event: Event) -> int:
    return int(event.feedback_questions.values_list("pk", flat=True)[0])


@pytest.mark.parametrize("language", ["en", "ja", "fr", "km", "lo", "ru", "uz", "vi"])
def test_every_page_for_everybody_speaks_their_language(language: str) -> None:
    event, officer = published()
    client = Client(headers={"accept-language": language})
    client.get(f"/seminars/{event.slug}/papers/by/{queries.speaker_key(event, officer.person)}/")

    for way in (*EVERYBODYS, "papers/own/", "papers/own/new/"):
        page = client.get(f"/seminars/{event.slug}/{way}").content.decode()
        assert f'<html lang="{language}"' in page, way


@pytest.mark.parametrize("way", [*EVERYBODYS, "papers/", "feedback/heard/", "proceedings/draft/"])
def test_a_page_asks_as_much_of_many_as_of_few(way: str) -> None:
    event, officer = published()
    client = Client()
    client.force_login(officer)
    client.get(f"/seminars/{event.slug}/{way}")
    few = asked(client, event, way)

    for number in range(20, 26):
        giving = actions.Giving({"en": f"Paper {number}"}, {"en": "Said"}, publishing="summary")
        actions.give_paper(event, giving, by=officer)
        actions.register(event, somebody(number, listed=True), by=officer)
    Registration.objects.filter(event=event).update(came_at=event.begins_at)
    actions.open_box(officer, event)
    for number in range(6):
        floor = actions.ask(event, actions.FromFloor(f"Question {number}", "en"), f"b {number}")
        actions.leave_open(officer, floor)
    actions.close_box(officer, event)
    actions.publish_proceedings(officer, event, Releasing("Ministry of Justice"))

    assert asked(client, event, way) <= few


def asked(client: Client, event: Event, way: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(f"/seminars/{event.slug}/{way}").status_code == 200
    return len(found)

"""Papers of an event: given by who speaks, and read by others as far as their authors allow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from tests.factories.seminars import an_event

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.partners.models import Person
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import Publishing
from hoseibi.seminars.models import Event, Paper

pytestmark = pytest.mark.django_db
SUMMARY = {"en": "Forty plans, read against the list of the law."}


def a_talk() -> tuple[Event, User, Person]:
    """An event on whose programme the officer speaks."""
    event, officer = an_event()
    begins = event.begins_at
    talk = actions.Item({"en": "Recovery plans"}, begins, begins + timedelta(hours=1))
    item = actions.add_item(officer, event, talk)
    actions.add_speech(officer, item, actions.Speaking(officer.person))
    return event, officer, officer.person


def paper(event: Event, officer: User, publishing: str, **more: Any) -> Paper:
    giving = actions.Giving({"en": "Plans in court"}, SUMMARY, publishing=publishing, **more)
    return actions.give_paper(event, giving, (b"%PDF-1.7 plans", "plans.pdf"), by=officer)


def sent(**more: Any) -> dict[str, Any]:
    return {
        "title_en": "Plans in court",
        "summary_en": SUMMARY["en"],
        "kind": "paper",
        "item": "",
        "language": "en",
        "publishing": "whole",
        "rights": "CC BY 4.0",
    } | more


def test_who_speaks_gives_a_paper_by_their_own_link_without_an_account() -> None:
    event, _officer, speaker = a_talk()
    client = Client()
    way = f"/seminars/{event.slug}/papers/by/{queries.speaker_key(event, speaker)}/"
    item = event.programme.get()

    led = client.get(way)
    file = SimpleUploadedFile("plans.pdf", b"%PDF-1.7 plans")
    given = client.post(led["Location"] + "new/", sent(file=file, item=str(item.pk)))

    kept = Paper.objects.get()
    assert given["Location"] == led["Location"] == f"/seminars/{event.slug}/papers/own/"
    assert (kept.given_by, kept.item, kept.publishing) == (speaker, item, "whole")
    assert (kept.allowed_on, kept.file.name) == (timezone.localdate(), "plans.pdf")
    assert "Plans in court" in client.get(given["Location"]).content.decode()


def test_a_wrong_link_and_no_link_open_nothing() -> None:
    event, _officer, _speaker = a_talk()

    assert Client().get(f"/seminars/{event.slug}/papers/by/wrong/").status_code == 404
    assert Client().get(f"/seminars/{event.slug}/papers/own/").status_code == 404
    assert Client().post(f"/seminars/{event.slug}/papers/own/new/", sent()).status_code == 404


def test_who_is_taken_off_the_programme_gives_nothing_any_more() -> None:
    event, officer, speaker = a_talk()
    client = Client()
    key = queries.speaker_key(event, speaker)
    client.get(f"/seminars/{event.slug}/papers/by/{key}/")

    actions.remove_speech(officer, event.programme.get().speeches.get())

    assert client.get(f"/seminars/{event.slug}/papers/own/").status_code == 404
    with pytest.raises(NotAllowed):
        actions.give_paper(event, actions.Giving({"en": "x"}, SUMMARY), speaker=speaker)


@pytest.mark.parametrize(
    ("publishing", "told", "file"),
    [("nothing", False, 404), ("summary", True, 404), ("whole", True, 200)],
)
def test_others_read_what_its_authors_allow(publishing: str, told: bool, file: int) -> None:
    event, officer, _speaker = a_talk()
    kept = paper(event, officer, publishing)
    anybody, reader = Client(), Client()
    reader.force_login(officer)
    way = f"/seminars/{event.slug}/papers/{kept.pk}/file/"

    page = anybody.get(f"/seminars/{event.slug}/").content.decode()

    assert (SUMMARY["en"] in page, "plans.pdf" in page) == (told, file == 200)
    assert anybody.get(way).status_code == file
    assert reader.get(way).content == b"%PDF-1.7 plans"


def test_the_day_of_the_permission_stays_while_it_does() -> None:
    event, officer, _speaker = a_talk()
    kept = paper(event, officer, Publishing.WHOLE)
    day = timezone.localdate() - timedelta(days=9)
    Paper.objects.filter(pk=kept.pk).update(allowed_on=day)
    same = actions.Giving({"en": "Another title"}, SUMMARY, publishing=Publishing.WHOLE)
    none = actions.Giving({"en": "Another title"}, SUMMARY)

    assert actions.change_paper(kept, same, by=officer).allowed_on == day
    assert actions.change_paper(kept, none, by=officer).allowed_on is None


@pytest.mark.parametrize("name", ["page.html", "macro.docm", "picture.svg", "run.exe", "noending"])
def test_a_file_that_could_run_is_not_taken(name: str) -> None:
    event, officer, _speaker = a_talk()

    with pytest.raises(actions.WrongKindOfFile):
        actions.give_paper(
            event, actions.Giving({"en": "x"}, SUMMARY), (b"<script>", name), by=officer
        )


def test_a_paper_says_something() -> None:
    event, officer, _speaker = a_talk()

    with pytest.raises(actions.PaperNeedsTitle):
        actions.give_paper(event, actions.Giving({"en": " "}, SUMMARY), by=officer)
    with pytest.raises(actions.PaperIsEmpty):
        actions.give_paper(event, actions.Giving({"en": "x"}, {}), by=officer)


def test_officers_have_the_links_of_speakers_and_the_list() -> None:
    event, officer, speaker = a_talk()
    paper(event, officer, Publishing.NOTHING)
    client = Client()
    client.force_login(officer)

    page = client.get(f"/seminars/{event.slug}/papers/").content.decode()
    lines = client.get(f"/seminars/{event.slug}/papers.csv").content.decode("utf-8-sig")

    assert queries.speaker_key(event, speaker) in page
    assert "1,,Paper,Plans in court,,English" in lines
    assert client.get(f"/seminars/{event.slug}/papers.xlsx").status_code == 200

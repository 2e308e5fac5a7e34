"""Everybody says how often they are told of what, and switches a kind off from a letter's foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db.models import F
from django.test import Client, override_settings
from tests import factories

from hoseibi.accounts.models import JournalLine, User
from hoseibi.letters import actions, queries
from hoseibi.letters.choices import Pace
from hoseibi.letters.models import Letter, Wish
from hoseibi.letters.queries import KINDS, Kind, Matter

pytestmark = pytest.mark.django_db

OFF = re.compile(r"https://hoseibi\.example\.org(/letters/off/\w+/)")


def two_wait(_user: User, _today: date) -> Iterator[Matter]:
    yield Matter("boat 1", "day", "The green boat", "/boats/1/", ("until tomorrow",), 1)
    yield Matter("boat 2", "week", "The red boat", "/boats/2/", ("until Friday",), 4)


BOATS = Kind("boats", "Boats", "A week and a day before they leave.", two_wait)


@pytest.fixture(autouse=True)
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A site that tells of boats, whose letters leave as soon as they are written."""
    monkeypatch.setattr("hoseibi.letters.queries.kinds.KINDS", [BOATS])
    monkeypatch.setattr("hoseibi.letters.queries.wishes.KINDS", [BOATS])
    address = "https://hoseibi.example.org"
    with override_settings(SITE_ADDRESS=address, SENDS_LETTERS=True, LETTERS_WAIT=0):
        yield


def wished(pace: Pace) -> User:
    user = factories.reader()
    actions.choose(user, {"boats": pace}, any_at_all=True)
    return user


def told(user: User) -> list[list[str]]:
    """The titles in each letter that somebody gets now."""
    made = actions.remind(user)
    actions.send_due()
    return [[one.title for one in letter.matters.all()] for letter in made]


def the_off_address() -> str:
    found = OFF.search(mail.outbox[-1].body)
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("pace", "letters"),
    [
        (Pace.AT_ONCE, [["The green boat"], ["The red boat"]]),
        (Pace.DAILY, [["The green boat", "The red boat"]]),
        (Pace.WEEKLY, [["The green boat", "The red boat"]]),
        (Pace.NOTHING, []),
    ],
)
def test_each_kind_is_told_as_often_as_somebody_wishes(
    pace: Pace, letters: list[list[str]]
) -> None:
    user = wished(pace)

    assert told(user) == letters
    assert told(user) == []


@pytest.mark.parametrize(("pace", "days"), [(Pace.DAILY, 1), (Pace.WEEKLY, 7)])
def test_what_is_gathered_waits_until_its_time_is_round(
    pace: Pace, days: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = wished(pace)
    told(user)

    def another(_user: User, _today: date) -> Iterator[Matter]:
        yield Matter("boat 3", "day", "The blue boat", "/boats/3/")

    later = [BOATS._replace(waiting=another)]
    monkeypatch.setattr("hoseibi.letters.queries.wishes.KINDS", later)
    Letter.objects.update(made_at=F("made_at") - timedelta(days=days - 1))
    assert told(user) == []
    Letter.objects.update(made_at=F("made_at") - timedelta(days=1))

    assert told(user) == [["The blue boat"]]


def test_who_wants_none_at_all_gets_none() -> None:
    user = factories.reader()
    actions.choose(user, {"boats": Pace.AT_ONCE}, any_at_all=False)

    assert told(User.objects.get(pk=user.pk)) == []


def test_every_kind_stands_on_the_page_with_its_choices() -> None:
    user = factories.reader()
    client = Client()
    client.force_login(user)

    page = client.get("/accounts/me/letters/").content.decode()
    answer = client.post("/accounts/me/letters/", {"any_at_all": "on", "boats": "weekly"})

    assert "Boats" in page
    assert "A week and a day before they leave." in page
    assert answer.status_code == 302
    assert queries.pace(user, "boats") == Pace.WEEKLY


# --- the foot of a letter ---


def test_a_reminder_says_how_to_have_no_more_of_them() -> None:
    user = factories.reader()
    told(user)

    (message,) = mail.outbox
    off = f"https://hoseibi.example.org{the_off_address()}"
    assert message.extra_headers["List-Unsubscribe"] == f"<{off}>"
    assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert Letter.objects.get().key_fingerprint not in message.body


def test_what_a_person_writes_of_such_a_matter_is_no_reminder() -> None:
    officer = factories.officer()
    about = (("boats", Matter("boat 1", "", "The green boat", "/boats/1/")),)
    letter = actions.write(
        officer, factories.reader(), "It leaves", "Come.", actions.More("reply", about=about)
    )

    message = queries.message(letter)

    assert message.body == "Come.\n"
    assert message.reply_to == [officer.email]
    assert "List-Unsubscribe" not in message.extra_headers


def test_looking_switches_nothing_off_and_one_click_does() -> None:
    user = factories.reader()
    told(user)
    strange = Client(enforce_csrf_checks=True)

    looked = strange.get(the_off_address())
    assert looked.status_code == 200
    assert not Wish.objects.exists()
    clicked = strange.post(the_off_address(), {"List-Unsubscribe": "One-Click"})

    assert clicked.status_code == 200
    assert queries.pace(user, "boats") == Pace.NOTHING
    assert JournalLine.objects.get(verb="switched off letters").actor == user


@pytest.mark.parametrize("any_at_all", [True, False])
def test_what_waits_in_the_outbox_does_not_leave_after_a_switching_off(*, any_at_all: bool) -> None:
    user = wished(Pace.AT_ONCE)
    first, second = actions.remind(user)

    actions.choose(
        user, {"boats": Pace.NOTHING if any_at_all else Pace.DAILY}, any_at_all=any_at_all
    )
    actions.send_due()

    assert mail.outbox == []
    for letter in Letter.objects.filter(pk__in=(first.pk, second.pk)):
        assert letter.state == "discarded"
        assert "switched letters like it off" in letter.reason


def test_a_switching_off_is_taken_back() -> None:
    user = factories.reader()
    told(user)
    strange = Client()
    strange.post(the_off_address())

    page = strange.post(the_off_address(), {"do": "on"}).content.decode()

    assert "Switched on again" in page
    assert queries.pace(user, "boats") == Pace.DAILY


def test_what_was_wished_before_a_switching_off_is_wished_again() -> None:
    user = wished(Pace.WEEKLY)
    told(user)
    strange = Client()
    strange.post(the_off_address())
    strange.post(the_off_address())

    strange.post(the_off_address(), {"do": "on"})

    assert queries.pace(user, "boats") == Pace.WEEKLY


def test_a_key_that_stands_at_no_foot_opens_nothing() -> None:
    factories.letter()

    assert Client().get("/letters/off/0123abc/").status_code == 404
    assert Client().post("/letters/off/0123abc/").status_code == 404


def test_words_at_the_foot_are_in_the_language_of_who_gets_them() -> None:
    user = factories.reader()
    user.language = "ja"
    user.save()

    told(user)

    assert "同じ通知を止めるには" in mail.outbox[0].body


def test_every_kind_of_the_product_says_what_it_is() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS) >= 4
    assert all(str(kind.label) and str(kind.when) for kind in KINDS)

"""Minutes are written by several hands: nothing is overwritten, nobody's words are lost."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections
from tests import factories
from tests.meetings.test_meetings import a_meeting, the_item, writing

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine
from hoseibi.meetings import actions, queries
from hoseibi.meetings.models import Minute, MinuteSetAside

SAID = "The drafters asked for four years.\nThe professors asked why."


def texts(language: str = "en") -> list[str]:
    return list(
        Minute.objects.filter(language=language).order_by("number").values_list("text", flat=True)
    )


@pytest.mark.django_db
def test_what_is_saved_is_the_next_number() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)

    first = actions.write_minutes(drafter, item, writing(SAID))
    second = actions.write_minutes(drafter, item, writing(SAID + " At length.", 1))

    assert (first.minute.number, second.minute.number) == (1, 2)
    assert texts() == [SAID, SAID + " At length."]
    assert actions.write_minutes(drafter, item, writing(texts()[1] + "\r\n", 2)).minute.number == 2
    assert JournalLine.objects.filter(verb="wrote minutes").count() == 1
    meeting.refresh_from_db()
    assert meeting.state == "held"


@pytest.mark.django_db
def test_what_two_people_write_in_other_places_is_put_together() -> None:
    meeting, drafter = a_meeting()
    other, item = factories.seated(meeting.circle, Role.INTERPRETER), the_item(meeting)
    actions.write_minutes(drafter, item, writing(SAID))
    actions.write_minutes(drafter, item, writing(SAID.replace("four", "five"), 1))

    saved = actions.write_minutes(other, item, writing(SAID + " They were told.", 1))

    assert saved.merged
    assert "five years" in texts()[-1]
    assert texts()[-1].endswith("They were told.")
    assert saved.minute.typed.endswith("They were told.")


@pytest.mark.django_db
def test_a_clash_saves_nothing_and_keeps_both_texts() -> None:
    meeting, drafter = a_meeting()
    other, item = factories.seated(meeting.circle, Role.EXPERT), the_item(meeting)
    actions.write_minutes(drafter, item, writing(SAID))
    actions.write_minutes(drafter, item, writing(SAID.replace("four", "five"), 1))

    saved = actions.write_minutes(other, item, writing(SAID.replace("four", "six"), 1))

    assert [(one.theirs, one.mine) for one in saved.clashes] == [("five", "six")]
    assert "five" in texts()[-1]
    kept = MinuteSetAside.objects.get()
    assert "six" in kept.text
    with pytest.raises(actions.StillClashing):
        actions.approve(drafter, meeting)
    side = queries.spoken(other, meeting, ["en"])[0].sides[0]
    assert side.set_aside == kept
    assert queries.spoken(drafter, meeting, ["en"])[0].sides[0].set_aside is None
    actions.write_minutes(other, item, writing(SAID.replace("four", "five or six"), 2))
    assert not MinuteSetAside.objects.exists()


@pytest.mark.django_db
def test_two_who_begin_at_once_on_an_empty_item_lose_nothing() -> None:
    meeting, drafter = a_meeting()
    other, item = factories.seated(meeting.circle, Role.EXPERT), the_item(meeting)
    actions.write_minutes(drafter, item, writing("Mine."))

    saved = actions.write_minutes(other, item, writing("Yours."))

    assert saved.clashes
    assert texts() == ["Mine."]
    assert MinuteSetAside.objects.get().text == "Yours."


@pytest.mark.django_db
def test_the_second_language_is_the_translation() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    actions.write_minutes(drafter, item, writing("四年が適当とされた。", language="ja"))

    actions.write_minutes(drafter, item, writing("Four years were thought right."))

    said = queries.spoken(drafter, meeting, queries.languages_of(drafter, meeting, "km"))[0]
    assert [(one.language, one.is_translation) for one in said.sides] == [
        ("en", True),
        ("ja", False),
        ("km", False),
    ]


@pytest.mark.django_db
def test_minutes_of_unending_length_are_refused() -> None:
    meeting, drafter = a_meeting()

    with pytest.raises(actions.MinutesTooLong):
        actions.write_minutes(drafter, the_item(meeting), writing("x" * 100_001))


@pytest.mark.django_db(transaction=True)
def test_many_hands_at_one_moment_lose_nothing() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    lines = "\n\n".join(f"Point {number}." for number in range(6))
    actions.write_minutes(drafter, item, writing(lines))
    people = [factories.seated(meeting.circle, Role.PROFESSOR) for _ in range(6)]

    def write(number: int) -> None:
        typed = lines.replace(f"Point {number}.", f"Point {number} was discussed.")
        actions.write_minutes(people[number], item, writing(typed, 1))
        connections.close_all()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    connection.close()

    last = texts()[-1]
    assert all(f"Point {number} was discussed." in last for number in range(6))
    assert len(texts()) == 7


@pytest.mark.django_db
def test_which_language_was_spoken_can_be_put_right() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    actions.write_minutes(drafter, item, writing("Said.", language="en"))
    actions.write_minutes(drafter, item, writing("話した。", language="ja"))

    actions.say_spoken(drafter, item, "ja")

    assert {one.language: one.original for one in item.minutes.all()} == {"en": False, "ja": True}
    actions.write_minutes(drafter, item, writing("Said more.", 1, language="en"))
    assert not item.minutes.get(language="en", number=2).original
    with pytest.raises(actions.NothingSpoken):
        actions.say_spoken(drafter, item, "km")

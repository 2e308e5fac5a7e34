"""What is handed over, to whom, and what they may read of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.experts.posts import CHOSEN, YES, a_post, account_of, sent
from tests.experts.roster import on_roster
from tests.meetings.test_meetings import a_meeting, the_item

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Note, Noting
from hoseibi.experts.choices import LogKind, Section
from hoseibi.experts.models import Assignment, Handover
from hoseibi.experts.queries.handing import Entry
from hoseibi.meetings import actions as meetings

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
THEN = {"begins_on": TODAY - timedelta(days=300), "ends_on": TODAY + timedelta(days=300)}


def with_a_task() -> tuple[Assignment, User]:
    """An expert in whose circle a meeting gave them something to do."""
    circle = factories.circle()
    post = sent(circle=circle, **THEN)
    meeting, drafter = a_meeting(circle)
    user = account_of(post)
    task = meetings.Task("Send the German text.", "en", user.person)
    meetings.give_task(drafter, the_item(meeting), task)
    return post, user


def successor_of(post: Assignment, until: str = "under way", **more: object) -> User:
    """Somebody who comes after."""
    officer = factories.officer()
    after = a_post(circle=post.circle, follows=post, **(THEN | more))
    actions.choose(officer, after, on_roster("Ren Kazehaya"), CHOSEN)
    actions.answer(officer, after, YES)
    if until == "under way":
        actions.set_out(officer, after)
    return account_of(after)


def said(pack: Handover) -> list[tuple[str, str]]:
    return [(one.section, one.text) for one in pack.entries.all()]


def test_what_is_open_in_the_circle_is_handed_over_in_one_click() -> None:
    post, user = with_a_task()
    actions.note(user, post, Noting("Sub-decree 3 is begun by nobody.", LogKind.ISSUE))
    actions.leave_note(user, post, Note("The key of the cabinet is with Nari.", Section.PLACES))

    pack = actions.make_pack(user, post)

    found = said(pack)
    assert ("promises", "Send the German text.") in found
    assert ("notes", "Sub-decree 3 is begun by nobody.") in found
    assert ("places", "The key of the cabinet is with Nari.") in found
    assert any(section == "people" for section, _text in found)
    assert any(section == "dates" for section, _text in found)


def test_the_log_stays_its_experts_alone_until_they_hand_it_over() -> None:
    post, user = with_a_task()
    officer = factories.seated(post.circle, "officer")
    actions.note(user, post, Noting("The judge is ill.", LogKind.ISSUE))

    def told(reader: User) -> list[str]:
        return [one.text for one in queries.to_hand_over(reader, post)]

    assert "The judge is ill." in told(user)
    assert "Send the German text." in told(officer)
    assert "The judge is ill." not in told(officer)
    assert "The judge is ill." not in [text for _, text in said(actions.make_pack(officer, post))]


def test_a_pack_stays_as_it_was_made() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    before = said(pack)

    actions.leave_note(user, post, Note("Too late."))

    assert said(pack) == before


def test_the_successor_reads_what_is_of_their_circles_and_ticks_it_off() -> None:
    post, user = with_a_task()
    actions.leave_note(user, post, Note("Begin with Judge Semova."))
    pack = actions.make_pack(user, post)
    after = successor_of(post)

    opened = queries.opened(after, pack)
    assert (opened.hidden, opened.total) == (0, pack.entries.count())
    (line,) = pack.entries.filter(text="Begin with Judge Semova.")
    actions.tick(after, line)
    assert (line.settled_by, queries.opened(after, pack).settled) == (after, 1)
    assert [one.pk for one in queries.received(after)] == [pack.pk]


def test_a_line_that_is_ticked_off_twice_is_ticked_off_once() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    after, line = successor_of(post), pack.entries.first()
    twice = pack.entries.get(pk=line.pk)

    actions.tick(after, line)
    actions.tick(after, twice)

    assert (twice.settled_by, twice.settled_at) == (after, line.settled_at)
    assert actions.tick(after, line, settled=False).settled_at is None


def test_before_their_seat_begins_they_read_only_what_was_written_for_them() -> None:
    post, user = with_a_task()
    actions.leave_note(user, post, Note("Begin with Judge Semova."))
    pack = actions.make_pack(user, post)
    after = successor_of(post, until="agreed")

    opened = queries.opened(after, pack)

    read = [line.text for _section, lines in opened.parts for line in lines]
    assert read == ["Begin with Judge Semova."]
    assert opened.hidden == pack.entries.count() - 1


def test_an_officer_without_a_seat_reads_no_deliberations_in_a_pack() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    officer = factories.officer()

    assert queries.opened(officer, pack).parts == []
    assert queries.to_hand_over(officer, post) == []


def test_others_of_the_circle_do_not_open_a_pack() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)

    for role in ("reader", "drafter", "professor", "expert"):
        assert queries.handover(factories.seated(post.circle, role), pack.pk) is None


def test_a_successor_asks_back_and_the_predecessor_answers_without_a_seat() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    after = successor_of(post)
    line = pack.entries.get(text="Send the German text.")
    actions.ask_back(after, line, "Which paragraph?")
    actions.end(factories.officer(), post, timezone.localdate(), "Over.")
    post.seat.refresh_from_db()
    post.seat.until = timezone.localdate()
    post.seat.save()
    gone = User.objects.get(pk=user.pk)

    assert queries.asked_back(gone) == [line]
    assert queries.entry(gone, pack, line.pk) == line
    assert queries.opened(gone, pack).parts == []
    actions.answer_back(gone, line, "Paragraph 433.")
    assert line.answer == "Paragraph 433."


def test_what_was_asked_and_answered_stays_when_one_asks_again() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    after, line = successor_of(post), pack.entries.first()
    actions.ask_back(after, line, "Which paragraph?")
    actions.answer_back(user, line, "Paragraph 433.")

    actions.ask_back(after, line, "In which edition?")

    asked = "Which paragraph?\n\nAnswer: Paragraph 433.\n\nIn which edition?"
    assert (line.question, line.answer) == (asked, "")


def test_after_asking_one_stands_at_the_line_that_one_asked_about(client: Client) -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    line = pack.entries.get(text="Send the German text.")
    here = f'id="line-{line.pk}"'

    for reader in (successor_of(post), user):
        client.force_login(reader)
        ask = reverse("experts:ask", args=(pack.pk, line.pk))
        answer = client.post(ask, {"text": "Which paragraph?"})
        assert answer.url.endswith(f"#line-{line.pk}")
        assert client.get(answer.url).content.decode().count(here) == 1


def test_only_who_comes_after_ticks() -> None:
    post, user = with_a_task()
    pack = actions.make_pack(user, post)
    line = pack.entries.first()

    with pytest.raises(actions.NotASuccessor):
        actions.tick(user, line)
    with pytest.raises(actions.NotASuccessor):
        actions.tick(factories.seated(post.circle, "drafter"), line)


def test_nobody_makes_a_pack_for_another() -> None:
    post, _user = with_a_task()

    with pytest.raises(NotAllowed):
        actions.make_pack(factories.seated(post.circle, "expert"), post)


def test_a_pack_leaves_as_pdf_and_word_with_what_the_reader_reads() -> None:
    post, user = with_a_task()
    lines = [
        Entry(Section.NOTES, "For you."),
        Entry(Section.QUESTIONS, "Secret.", circle=post.circle_id),
    ]
    pack = actions.make_pack(user, post, lines)

    content, _type = queries.pack_paper(factories.officer(), pack, "docx")
    assert content[:2] == b"PK"
    content, _type = queries.pack_paper(user, pack, "pdf")
    assert content[:4] == b"%PDF"

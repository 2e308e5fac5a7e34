"""The question box: asked without an account, moderated, and landed on the article once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from tests import factories
from tests.factories.seminars import an_event

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import anchor
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries import told_of_anchor
from hoseibi.meetings.actions import Saying, TakenUp, say
from hoseibi.meetings.models import Opinion, Question
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import BoxQuestion, Event

pytestmark = pytest.mark.django_db
TEXT = "Who bears the burden of proof?"


def an_open_box() -> tuple[Event, User, Anchor]:
    """An event with an item on an article, whose box is open."""
    event, officer = an_event()
    begins = event.begins_at
    item = actions.add_item(
        officer, event, actions.Item({"en": "Talk"}, begins, begins + timedelta(hours=1))
    )
    law = factories.a_law().language_version.law
    on = anchor(law, "art_1", "Article 1")
    item.anchors.add(on)
    actions.add_speech(officer, item, actions.Speaking(officer.person))
    actions.open_box(officer, event)
    return event, officer, on


def asked(event: Event, on: Anchor | None = None, text: str = TEXT) -> BoxQuestion:
    return actions.ask(event, actions.FromFloor(text, "en", anchor=on), "browser")


def send(event: Event, client: Client, **more: Any) -> Any:
    said = {"text": TEXT, "language": "vi", "about": ""} | more
    return client.post(f"/seminars/{event.slug}/ask/", said)


def heads(user: Any, on: Anchor) -> list[str]:
    return [line.said for about in told_of_anchor(user, on) for line in about.lines]


def test_somebody_asks_without_an_account_about_an_article_and_gives_no_name() -> None:
    event, _officer, on = an_open_box()
    client = Client()
    item = event.programme.get()

    answer = send(event, client, about=f"{item.pk}-{on.pk}")

    kept = BoxQuestion.objects.get()
    assert answer.status_code == 302
    assert (kept.item, kept.anchor, kept.language, kept.name) == (item, on, "vi", "")
    assert kept.asked_by is None
    assert TEXT in client.get(f"/seminars/{event.slug}/ask/").content.decode()


@pytest.mark.parametrize(
    "more", [{"text": "x" * 1001}, {"text": " "}, {"website": "x"}, {"about": "999-1"}]
)
def test_what_cannot_be_taken_is_shown_again(more: dict[str, str]) -> None:
    event, _officer, _on = an_open_box()

    answer = send(event, Client(), **more)

    assert answer.status_code == 422
    assert not BoxQuestion.objects.exists()


def test_a_closed_box_takes_nothing_and_no_hands() -> None:
    event, officer, _on = an_open_box()
    question = asked(event)
    actions.close_box(officer, event)
    client = Client()

    answer = send(event, client, text="Another one?")
    client.post(f"/seminars/{event.slug}/ask/{question.pk}/")

    assert answer.status_code == 422
    assert BoxQuestion.objects.get().hands == 0


def test_a_hand_counts_once_from_a_browser_and_never_for_ones_own_question() -> None:
    event, _officer, _on = an_open_box()
    who_asked, other, third = Client(), Client(), Client()
    send(event, who_asked)
    question = BoxQuestion.objects.get()

    for client in (who_asked, other, other, third):
        client.post(f"/seminars/{event.slug}/ask/{question.pk}/")
    send(event, third)

    assert BoxQuestion.objects.get().hands == 2
    assert len({one.browser for one in question.raised.all()}) == 3


def test_a_forged_mark_of_a_browser_is_none() -> None:
    event, _officer, _on = an_open_box()
    question = asked(event)
    client = Client()
    client.cookies["box"] = "forged"

    client.post(f"/seminars/{event.slug}/ask/{question.pk}/")

    assert BoxQuestion.objects.get().hands == 1
    assert client.cookies["box"].value != "forged"


def test_an_answer_lands_on_the_article_once_and_leaves_it_when_taken_back() -> None:
    event, officer, on = an_open_box()
    question = asked(event, on)

    actions.answer(officer, question, {"en": "The seller."}, officer.person)
    actions.answer(officer, question, {"en": "The seller."}, officer.person)

    landed, opinion = Question.objects.get(), Opinion.objects.get()
    assert (landed.anchor, landed.text, landed.asked_by) == (on, TEXT, None)
    assert landed.closed_at is not None
    assert (opinion.question, opinion.text, opinion.person) == (
        landed,
        "The seller.",
        officer.person,
    )
    assert heads(officer, on) == [TEXT]

    now = actions.put_back(officer, question)

    assert (now.state, str(now.answer)) == ("waiting", "The seller.")
    assert not Question.objects.exists()
    assert not Opinion.objects.exists()
    assert heads(officer, on) == []


def test_an_open_question_lands_open_and_may_be_answered_later_in_place() -> None:
    event, officer, on = an_open_box()
    question = asked(event, on)

    actions.leave_open(officer, question)
    landed = Question.objects.get()
    assert (landed.closed_at, landed.opinions.count()) == (None, 0)

    actions.answer(officer, question, {"en": "The buyer."}, officer.person)

    assert Question.objects.get() == landed
    assert landed.opinions.get().text == "The buyer."


def test_another_article_takes_the_landing_along_and_none_takes_it_away() -> None:
    event, officer, on = an_open_box()
    other = anchor(on.law, "art_2", "Article 2")
    question = asked(event, on)
    actions.answer(officer, question, {"ja": "売主です。"}, officer.person)

    actions.put_on(officer, question, other)
    assert [one.anchor for one in Question.objects.all()] == [other]
    assert [one.anchor for one in Opinion.objects.all()] == [other]

    actions.put_on(officer, question, None)
    assert not Question.objects.exists()
    assert BoxQuestion.objects.get().state == "answered"


def test_what_others_took_up_stays_on_the_article() -> None:
    event, officer, on = an_open_box()
    question = asked(event, on)
    actions.answer(officer, question, {"en": "The seller."}, officer.person)
    professor = factories.seated(event.circle, Role.PROFESSOR)
    say(professor, event.circle, Saying("I doubt it.", "en", on, answers=Opinion.objects.get()))

    with pytest.raises(TakenUp):
        actions.put_back(officer, question)

    assert BoxQuestion.objects.get().state == "answered"
    assert Question.objects.count() == 1


def test_only_the_circle_reads_it_until_who_plans_tells_everybody() -> None:
    event, officer, on = an_open_box()
    question = asked(event, on)
    actions.answer(officer, question, {"en": "The seller."}, officer.person)
    page, file = f"/seminars/{event.slug}/", f"/seminars/{event.slug}/questions.csv"

    assert heads(AnonymousUser(), on) == []
    assert TEXT not in Client().get(page).content.decode()
    assert Client().get(file).status_code == 404

    actions.tell_questions(officer, event, told=True)

    assert heads(AnonymousUser(), on) == [TEXT]
    assert "The seller." in Client().get(page).content.decode()
    assert "The seller." in Client().get(file).content.decode()
    assert Client().get(file.replace("csv", "docx")).content[:2] == b"PK"

    actions.tell_questions(officer, event, told=False)
    assert heads(AnonymousUser(), on) == []


def test_a_question_set_aside_is_seen_by_who_moderates_alone_and_leaves_the_wall() -> None:
    event, officer, _on = an_open_box()
    question = asked(event)
    actions.show(officer, question)
    assert TEXT in Client().get(f"/seminars/{event.slug}/projector/").content.decode()

    actions.leave_out(officer, question)

    client = Client()
    client.force_login(officer)
    assert TEXT not in client.get(f"/seminars/{event.slug}/ask/").content.decode()
    assert TEXT not in client.get(f"/seminars/{event.slug}/projector/").content.decode()
    assert TEXT in client.get(f"/seminars/{event.slug}/questions/").content.decode()


def test_questions_wait_in_the_order_of_hands() -> None:
    event, officer, _on = an_open_box()
    few, many = asked(event, text="Few?"), asked(event, text="Many?")
    for browser in ("a", "b"):
        actions.raise_hand(many, browser)
    actions.raise_hand(few, "a")
    client = Client()
    client.force_login(officer)

    page = client.get(
        f"/seminars/{event.slug}/questions/", headers={"HX-Request": "true"}
    ).content.decode()

    assert page.index("Many?") < page.index("Few?")
    assert "<html" not in page


def test_an_interpreter_moderates_and_does_not_open_the_box() -> None:
    event, officer, on = an_open_box()
    interpreter = factories.seated(event.circle, Role.INTERPRETER)
    question = asked(event, on)

    actions.answer(interpreter, question, {"en": "The seller."}, officer.person)
    assert Opinion.objects.get().entered_by == interpreter
    with pytest.raises(NotAllowed):
        actions.close_box(interpreter, event)
    with pytest.raises(NotAllowed):
        actions.show(factories.seated(event.circle, Role.READER), question)


def test_an_answer_is_written_on_the_page_in_languages_with_the_one_who_gave_it() -> None:
    event, officer, on = an_open_box()
    question = asked(event, on)
    client = Client()
    client.force_login(officer)
    page = f"/seminars/{event.slug}/questions/{question.pk}/"
    said = {"do": "answer", "answer_en": "The seller.", "answer_ja": "売主です。"}

    missing = client.post(page, {"do": "answer", "person": officer.person_id})
    client.post(page, said | {"person": officer.person_id})
    client.post(page, {"do": "words", "words-said_ja": "証明責任は誰が負うのか。"})

    kept = BoxQuestion.objects.get()
    assert missing.status_code == 422
    assert kept.answer.data == {"en": "The seller.", "ja": "売主です。"}
    assert kept.translations.data == {"ja": "証明責任は誰が負うのか。"}
    assert Opinion.objects.get().text == "The seller."


def test_the_journal_tells_what_was_done_and_of_nobody_who_asked() -> None:
    event, officer, on = an_open_box()
    question = actions.ask(event, actions.FromFloor(TEXT, "en", name="Rin Sophea"), "b")
    actions.leave_open(officer, question)

    lines = list(JournalLine.objects.order_by("-number")[:2])

    assert [one.verb for one in lines] == [
        "left a question from the floor open of",
        "asked from the floor of",
    ]
    assert lines[1].actor is None
    assert not any("Rin" in one.subject or TEXT in one.subject for one in lines)


def test_names_of_the_floor_go_with_those_of_the_event_and_questions_stay() -> None:
    event, officer, _on = an_open_box()
    actions.ask(event, actions.FromFloor(TEXT, "en", name="Rin Sophea"), "b")
    actions.call_off(officer, event, {"en": "Flood."})

    actions.forget(officer, event)

    kept = BoxQuestion.objects.get()
    assert (kept.text, kept.name, kept.asked_by) == (TEXT, "", None)


def phone(event: Event) -> str:
    return Client().get(f"/seminars/{event.slug}/ask/").content.decode()


def test_where_somebody_looks_first_others_see_a_question_once_it_is_let_through() -> None:
    event, officer, on = an_open_box()
    actions.look_first(officer, event, first=True)
    client = Client()

    thanks = client.get(send(event, client)["Location"]).content.decode()

    kept = BoxQuestion.objects.get()
    assert "Others see it once somebody has looked at it." in thanks
    assert TEXT not in phone(event)
    assert Client().post(f"/seminars/{event.slug}/ask/{kept.pk}/").status_code == 404
    actions.let_through(officer, kept)
    assert TEXT in phone(event)
    assert asked(event, on).pk != kept.pk  # the same words of another article


def test_what_is_put_on_the_wall_was_looked_at_and_what_nobody_looked_at_goes_at_once() -> None:
    event, officer, _on = an_open_box()
    first, second = asked(event), asked(event, text="And who pays?")
    actions.show(officer, first)

    actions.look_first(officer, event, first=True)

    assert (TEXT in phone(event), "And who pays?" in phone(event)) == (True, False)
    actions.look_first(officer, event, first=False)
    assert second.text in phone(event)


def test_who_asks_the_same_unseen_question_raises_a_hand_and_learns_nothing() -> None:
    event, officer, _on = an_open_box()
    actions.look_first(officer, event, first=True)
    asked(event)

    actions.ask(event, actions.FromFloor(TEXT, "en"), "another browser")

    assert BoxQuestion.objects.get().hands == 1
    assert TEXT not in phone(event)


def test_what_nobody_looked_at_stands_first_before_who_moderates() -> None:
    event, officer, _on = an_open_box()
    actions.look_first(officer, event, first=True)
    through = asked(event, text="A question with a hand")
    actions.raise_hand(actions.let_through(officer, through), "another browser")
    waits = asked(event, text="A new one")

    found = queries.to_moderate(officer, event)

    assert [one.pk for one in found] == [waits.pk, through.pk]

"""How a post is filled, and what an assignment opens and closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from tests import factories
from tests.experts.posts import CHOSEN, NO, YES, a_post, account_of, sent, terms_for
from tests.experts.roster import on_roster

from hoseibi.accounts.models import JournalLine, Seat
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Answering
from hoseibi.experts.choices import Answer, AssignmentState, Level, PeriodKind
from hoseibi.experts.models import Assignment
from hoseibi.partners.actions import person

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def test_from_the_search_to_the_last_day_every_step_is_kept() -> None:
    officer, post, expert = factories.officer(), a_post(), on_roster("Asuka")
    actions.choose(officer, post, expert, CHOSEN)
    actions.answer(officer, post, YES)
    actions.set_out(officer, post)
    actions.end(officer, post, date(2026, 6, 30), "Called back by the court.")

    states = [one.state for one in queries.steps(officer, post)]
    assert states == ["sought", "proposed", "agreed", "under-way", "ended"]
    assert post.ends_on == date(2026, 6, 30)


def test_setting_out_gives_a_seat_for_the_days_and_the_end_takes_it() -> None:
    officer, post = factories.officer(), sent()

    assert (post.seat.role, post.seat.since, post.seat.until) == (
        "expert",
        date(2026, 4, 1),
        date(2028, 4, 1),
    )
    actions.end(officer, post, date(2026, 6, 30), "Called back.")
    assert Seat.objects.get(pk=post.seat_id).until == date(2026, 7, 1)


def test_a_seat_that_is_there_is_kept() -> None:
    circle = factories.circle()
    user = factories.seated(circle, "expert", since=date(2024, 4, 1))
    expert = actions.enter_expert(user, user.person)
    actions.consent(user, expert)

    sent(expert, circle=circle)

    assert Seat.objects.filter(person=user.person_id).count() == 1


def test_the_end_of_an_assignment_leaves_a_seat_that_it_did_not_bring() -> None:
    circle = factories.circle()
    user = factories.seated(circle, "expert", since=date(2024, 4, 1))
    expert = actions.enter_expert(user, user.person)
    actions.consent(user, expert)
    post = sent(expert, circle=circle)

    actions.end(factories.officer(), post, date(2026, 6, 30), "Called back.")

    assert Seat.objects.get(person=user.person_id).until is None


def test_an_end_before_its_time_has_a_reason() -> None:
    with pytest.raises(actions.ReasonNeeded):
        actions.end(factories.officer(), sent(), date(2026, 6, 30))


def test_the_expert_answers_and_after_a_refusal_somebody_is_sought_again() -> None:
    officer, post = factories.officer(), a_post()
    asked = actions.choose(officer, post, on_roster("Asuka"), CHOSEN)
    expert = account_of(post)
    assert queries.asked_of(expert) == [asked]

    actions.answer(expert, post, NO)

    asked.refresh_from_db()
    assert (post.state, post.expert) == (AssignmentState.SOUGHT, None)
    assert (asked.answer, asked.answer_reason) == (Answer.REFUSED, NO.reason)
    assert queries.assignment(expert, post.pk) is None


def test_somebody_is_asked_on_the_day_that_it_is_here() -> None:
    officer, post = factories.officer(), a_post()
    in_the_evening = datetime(2026, 1, 4, 22, 30, tzinfo=UTC)

    with timezone.override("Asia/Tokyo"):
        actions.choose(officer, post, on_roster(), replace(CHOSEN, at=in_the_evening))

    assert post.steps.last().on == date(2026, 1, 5)


def test_nobody_answers_for_another() -> None:
    post = a_post()
    actions.choose(factories.officer(), post, on_roster("Asuka"), CHOSEN)

    with pytest.raises(NotAllowed):
        actions.answer(factories.seated(post.circle, "expert"), post, YES)


def test_states_follow_one_another() -> None:
    officer, post = factories.officer(), a_post()

    with pytest.raises(actions.NotNow):
        actions.set_out(officer, post)
    with pytest.raises(actions.NotNow):
        actions.answer(officer, post, YES)
    actions.cancel(officer, post, "No money.")
    with pytest.raises(actions.NotNow):
        actions.change_terms(officer, post, terms_for(post.circle))


def test_what_somebody_else_did_meanwhile_counts() -> None:
    officer, post, expert = factories.officer(), a_post(), on_roster("Asuka")
    opened_before = Assignment.objects.get(pk=post.pk)
    actions.choose(officer, post, expert, CHOSEN)

    with pytest.raises(actions.NotNow):
        actions.choose(factories.officer(), opened_before, on_roster("Toma"), CHOSEN)
    actions.answer(officer, post, YES)
    again = Assignment.objects.get(pk=post.pk)
    actions.set_out(officer, post)
    with pytest.raises(actions.NotNow):
        actions.set_out(officer, again)
    assert Seat.objects.filter(circle=post.circle).count() == 1


def test_a_post_does_not_follow_itself() -> None:
    officer, post = factories.officer(), a_post()

    with pytest.raises(actions.FollowsItself):
        actions.change_terms(officer, post, terms_for(post.circle, follows=post))
    assert post not in queries.posts_to_follow(officer, post)
    assert post in queries.posts_to_follow(officer)


def test_two_posts_do_not_follow_each_other() -> None:
    officer, first = factories.officer(), a_post()
    second = a_post(circle=first.circle, follows=first)

    with pytest.raises(actions.FollowsItself):
        actions.change_terms(officer, first, terms_for(first.circle, follows=second))


def test_an_assignment_does_not_end_before_its_last_day_has_come() -> None:
    began, tomorrow = TODAY - timedelta(days=9), TODAY + timedelta(days=1)
    post = sent(begins_on=began, ends_on=TODAY + timedelta(days=90))

    with pytest.raises(actions.NotOver):
        actions.end(factories.officer(), post, tomorrow, "Called back.")


def test_a_post_that_is_given_up_asks_nobody_any_more() -> None:
    officer, post = factories.officer(), a_post()
    asked = actions.choose(officer, post, on_roster("Asuka"), CHOSEN)

    actions.cancel(officer, post, "No money.")

    asked.refresh_from_db()
    assert (asked.answer, asked.answer_reason) == (Answer.WITHDRAWN, "No money.")


def test_an_assignment_that_goes_on_after_its_last_day_has_a_seat_again() -> None:
    began, until = TODAY - timedelta(days=90), TODAY + timedelta(days=90)
    officer = factories.officer()
    post = sent(begins_on=began, ends_on=TODAY - timedelta(days=1))
    over = post.seat_id

    longer = terms_for(post.circle, begins_on=began, ends_on=until)
    actions.change_terms(officer, post, longer)

    assert post.seat_id != over
    assert (post.seat.since, post.seat.until) == (TODAY, until + timedelta(days=1))


def test_the_seat_of_an_assignment_moves_to_the_circle_that_it_serves() -> None:
    began, until = TODAY - timedelta(days=90), TODAY + timedelta(days=90)
    post = sent(begins_on=began, ends_on=until)
    before, other = post.seat, factories.circle(name="Another")

    actions.change_terms(
        factories.officer(), post, terms_for(other, begins_on=began, ends_on=until)
    )

    before.refresh_from_db()
    assert (before.until, post.seat.circle) == (TODAY, other)


def test_a_wish_that_is_said_twice_counts_once() -> None:
    khmer = [
        actions.Wish(actions.Known("language", "km", level))
        for level in (Level.BASIC, Level.FLUENT)
    ]

    post = a_post(*khmer)

    assert [one.level for one in post.wanted.all()] == [Level.FLUENT]


@pytest.mark.parametrize(
    ("begins", "ends", "refusal"),
    [
        (date(2026, 4, 2), date(2026, 4, 1), actions.DaysTurned),
        (date(2026, 4, 1), date(9999, 12, 31), actions.DaysFarOff),
        (date(202, 4, 1), date(2026, 4, 1), actions.DaysFarOff),
    ],
)
def test_days_that_no_calendar_can_draw_are_refused(
    begins: date, ends: date, refusal: type[Exception]
) -> None:
    leave = actions.Days(PeriodKind.LEAVE, begins, ends)

    with pytest.raises(refusal):
        a_post(begins_on=begins, ends_on=ends)
    with pytest.raises(refusal):
        actions.enter_period(factories.officer(), on_roster("Asuka"), leave)


# --- who knows of it ---


def test_those_of_the_circle_know_who_is_posted_and_not_who_is_asked() -> None:
    circle = factories.circle()
    reader, other = (
        factories.seated(circle, "reader"),
        factories.seated(factories.circle(), "reader"),
    )
    under_way, sought = sent(circle=circle), a_post(circle=circle)
    asked = a_post(circle=circle)
    actions.choose(factories.officer(), asked, on_roster("Toma"), CHOSEN)

    assert list(queries.assignments(reader)) == [under_way]
    assert list(queries.assignments(other)) == []
    assert set(queries.assignments(factories.officer())) == {under_way, sought, asked}
    assert queries.candidacies(reader, under_way) == []
    assert queries.steps(reader, under_way) == []


def test_the_expert_reads_nothing_of_those_who_were_asked_before() -> None:
    officer, post = factories.officer(), a_post()
    actions.choose(officer, post, on_roster("Toma"), replace(CHOSEN, reason="Toma knows Khmer."))
    actions.answer(officer, post, Answering(False, "My mother is ill."))
    actions.choose(officer, post, on_roster("Asuka"), CHOSEN)

    told = [(one.state, one.reason) for one in queries.steps(account_of(post), post)]

    assert told == [(AssignmentState.PROPOSED, CHOSEN.reason)]
    assert "My mother is ill." in [one.reason for one in queries.steps(officer, post)]


@pytest.mark.parametrize("words", ["裁判", "judge", "Shirane", "白根"])
def test_a_post_is_found_by_words_in_any_script(words: str) -> None:
    post = a_post(role={"en": "Judge", "ja": "裁判官"})
    expert = on_roster("Asuka Shirane")
    expert.person.own_name = "白根明日香"
    expert.person.save()
    actions.choose(factories.officer(), post, expert, CHOSEN)
    a_post(role={"en": "Lecturer", "ja": "講師"}, circle=post.circle)

    found = queries.listed(factories.officer(), queries.PostSieve(words), None)

    assert list(found) == [post]


def test_the_organ_knows_who_is_posted_at_it() -> None:
    ministry = factories.organ("xl", "Ministry of Justice")
    here, elsewhere = sent(post_organ=ministry), sent(on_roster("Toma"))
    user = factories.UserFactory(person=person("Sovanara Lim", ministry))

    assert list(queries.assignments(user)) == [here]
    assert elsewhere not in queries.assignments(user)


def test_the_list_takes_as_many_queries_for_one_as_for_many(
    client: object, django_assert_num_queries: object
) -> None:
    officer = factories.officer()
    sent(on_roster("Asuka"))
    client.force_login(officer)  # type: ignore[attr-defined]
    client.get("/experts/")  # type: ignore[attr-defined]
    with django_assert_num_queries(5):  # type: ignore[operator]
        client.get("/experts/")  # type: ignore[attr-defined]
    for number in range(6):
        sent(on_roster(f"Expert {number}"))
    with django_assert_num_queries(5):  # type: ignore[operator]
        client.get("/experts/")  # type: ignore[attr-defined]


def test_what_is_done_is_told_to_the_journal() -> None:
    sent(on_roster("Asuka"))

    verbs = list(JournalLine.objects.values_list("verb", flat=True))
    done = ["sought an expert for", "chose", "accepted the post", "gave seat", "sent"]
    assert [verb for verb in verbs if verb in done] == done

"""Trainees are selected by points with reasons, never more than places, and others move up."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.training import world

from hoseibi.accounts.models import User
from hoseibi.letters.models import Letter
from hoseibi.partners.models import Person
from hoseibi.training.actions import letters, nominations, selecting, states
from hoseibi.training.choices import CourseState, NominationState
from hoseibi.training.models import Nomination, Target
from hoseibi.training.queries import selecting as queries

pytestmark = pytest.mark.django_db

SELECTED, WAITING = NominationState.SELECTED, NominationState.WAITING


@pytest.fixture
def three() -> tuple[Target, list[Nomination]]:
    """Three nominees of an organ for two places, being selected."""
    target, sender = world.called()
    names = ("TEVAN Dara", "VELDEN Mira", "KORELL Vanna")
    nominees = [world.sent(target, sender, name) for name in names]
    world.closed(target.course)
    return target, nominees


def test_points_come_to_the_mean_times_the_weight(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, (first, second, _third) = three
    heavy = world.criterion(target.course, weight=3)
    light = world.criterion(target.course)
    one, other = (world.teaching(target.course.circle) for _each in "ab")

    selecting.score(one, first, {heavy.pk: selecting.Points(4, "Daily."), light.pk: _points(2)})
    selecting.score(other, first, {heavy.pk: selecting.Points(5, "Teaches.")})
    selecting.score(one, second, {light.pk: _points(5)})
    criteria = [heavy, light]
    keys = queries.ranked(one, target.course, criteria)
    rows = queries.compared(one, target.course, criteria, keys)

    assert [(row.nomination.name, row.total, row.open) for row in rows[:2]] == [
        ("TEVAN Dara", Decimal("15.5"), 0),
        ("VELDEN Mira", Decimal("5.0"), 1),
    ]
    assert rows[0].most == 20


def _points(number: int) -> selecting.Points:
    return selecting.Points(number)


def test_more_points_than_there_are_is_refused(three: tuple[Target, list[Nomination]]) -> None:
    target, (first, *_others) = three
    criterion = world.criterion(target.course)

    with pytest.raises(selecting.PointsOutOfReach, match="0 and 5"):
        selecting.score(world.teaching(target.course.circle), first, {criterion.pk: _points(6)})


def test_places_are_never_exceeded_and_every_decision_has_its_reason(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, (first, second, third) = three
    by = world.teaching(target.course.circle)
    world.choose(by, first, SELECTED)
    world.choose(by, second, SELECTED)

    with pytest.raises(selecting.AllPlacesTaken, match="All 2 places"):
        world.choose(by, third, SELECTED)
    with pytest.raises(selecting.ReasonOfDecision):
        world.choose(by, third, WAITING, " ")


def test_the_first_of_the_waiting_list_moves_up_when_somebody_withdraws(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, (first, second, third) = three
    by = world.teaching(target.course.circle)
    world.choose(by, first, SELECTED)
    world.choose(by, second, WAITING)
    selecting.decide(by, third, selecting.Deciding(WAITING, "Next.", rank=1))
    target.course.refresh_from_db()

    nominations.withdraw(by, first, "Is needed at the court.")
    moved = selecting.move_up(by, target.course, "A place became free.")
    second.refresh_from_db()

    assert (moved.pk, moved.state, moved.rank) == (third.pk, SELECTED, None)
    assert second.rank == 1


def test_the_waiting_list_has_no_gap_after_somebody_withdraws(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, nominees = three
    by = world.teaching(target.course.circle)
    for one in nominees:
        world.choose(by, one, WAITING)

    nominations.withdraw(nominees[0].entered_by, nominees[0], "Ill.")

    ranks = target.course.nominations.order_by("pk").values_list("rank", flat=True)
    assert list(ranks) == [None, 1, 2]


def test_trainees_are_settled_when_everybody_is_decided_on(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, (first, second, third) = three
    by = world.teaching(target.course.circle)
    world.choose(by, first, SELECTED)
    settling = states.Moving(CourseState.SET)

    with pytest.raises(states.SomebodyUndecided):
        states.move(by, target.course, settling)
    world.choose(by, second, WAITING)
    world.choose(by, third, NominationState.NOT_SELECTED)
    settled = states.move(by, target.course, settling)

    assert settled.state == CourseState.SET
    assert [step.state for step in settled.steps.all()] == ["calling", "selecting", "set"]


def test_each_organ_gets_one_letter_in_its_language_to_be_read_before_it_goes(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, nominees = three
    by = world.teaching(target.course.circle)
    for one in nominees:
        world.choose(by, one, WAITING, "Many good nominees.")
    world.choose(by, nominees[0], SELECTED, "Tries contracts.")
    world.settled(target.course)
    sender = nominees[0].entered_by
    sender.language = "ja"
    sender.save()

    written = letters.write_results(by, target.course)
    again = letters.write_results(by, target.course)

    (letter,) = Letter.objects.all()
    assert (len(written.letters), len(again.letters), written.unreached) == (1, 0, ())
    assert (letter.state, letter.language, letter.user) == ("waiting", "ja", sender)
    assert "TEVAN Dara" in letter.text
    assert "Tries contracts." in letter.text
    assert "債権法の実務" in letter.subject


def test_a_letter_goes_past_who_left_or_has_no_account_any_more(
    three: tuple[Target, list[Nomination]],
) -> None:
    target, nominees = three
    by, sender = world.teaching(target.course.circle), nominees[0].entered_by
    world.choose(by, nominees[0], SELECTED)
    for one in nominees[1:]:
        world.choose(by, one, WAITING)
    world.settled(target.course)
    User.objects.exclude(pk=sender.pk).update(is_active=False)
    Person.objects.update(email="")
    today = timezone.localdate()

    Person.objects.filter(pk=sender.person_id).update(left_on=today)
    assert letters.write_results(by, target.course).unreached == (target,)
    Person.objects.filter(pk=sender.person_id).update(left_on=today + timedelta(days=1))
    User.objects.filter(pk=sender.pk).update(is_active=False)
    assert letters.write_results(by, target.course).unreached == (target,)
    User.objects.filter(pk=sender.pk).update(is_active=True)
    (letter,) = letters.write_results(by, target.course).letters

    assert letter.user == sender


def test_the_table_compares_and_is_taken_away(
    client: Client, three: tuple[Target, list[Nomination]]
) -> None:
    target, (first, *_others) = three
    by = world.teaching(target.course.circle)
    world.give(by, first, 4, "Daily.")
    client.force_login(by)

    page = client.get(reverse("training:selection", args=(target.course.slug,)))
    listed = client.get(reverse("training:selection-file", args=(target.course.slug, "csv")))

    assert page.context["page"].object_list[0].nomination == first
    assert len(listed.content.decode("utf-8-sig").splitlines()) == 4


def test_a_course_goes_back_or_is_called_off_only_with_a_reason() -> None:
    target, _sender = world.called()
    by = world.teaching(target.course.circle)

    with pytest.raises(states.ReasonNeeded):
        states.move(by, target.course, states.Moving(CourseState.CANCELLED))
    off = states.move(by, target.course, states.Moving(CourseState.CANCELLED, "No flights."))

    assert off.steps.last().reason == "No flights."
    with pytest.raises(states.NotTheNextState):
        states.move(by, off, states.Moving(CourseState.CALLING))


def test_a_call_needs_organs_a_deadline_and_what_the_course_is_for() -> None:
    course = world.a_course(texts={})
    by = world.teaching(course.circle)
    calling = states.Moving(CourseState.CALLING)

    with pytest.raises(states.NobodyIsInvited):
        states.move(by, course, calling)
    world.invited(course, by)
    with pytest.raises(states.NothingSaid):
        states.move(by, course, calling)

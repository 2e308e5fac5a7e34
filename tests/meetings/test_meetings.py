"""Meetings are planned, attended, written down and approved, by whom the circle's table lets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests import factories

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import GRANTS, Act, Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import anchor
from hoseibi.meetings import actions, queries
from hoseibi.meetings.choices import ActionState
from hoseibi.meetings.models import AgendaItem, Decision, Meeting
from hoseibi.partners.actions import person

pytestmark = pytest.mark.django_db

PLANNING = actions.Planning(
    {"en": "Third joint study", "ja": "第三回合同研究会"},
    datetime(2027, 3, 3, 1, 0, tzinfo=UTC),
    datetime(2027, 3, 3, 4, 30, tzinfo=UTC),
    "Ministry, room 3",
    "Asia/Tokyo",
    "Justice Hall",
    "Asia/Phnom_Penh",
    "https://meet.example.org/3",
)


def a_meeting(circle: Circle | None = None) -> tuple[Meeting, User]:
    """A planned meeting with one item on its agenda, and the drafter who planned it."""
    circle = circle or factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    meeting = actions.plan(drafter, circle, PLANNING)
    actions.add_item(drafter, meeting, actions.Item({"en": "Damages"}))
    return meeting, drafter


def the_item(meeting: Meeting) -> AgendaItem:
    return AgendaItem.objects.select_related("meeting__circle", "anchor").get(meeting=meeting)


def writing(text: str, seen: int = 0, language: str = "en") -> actions.Writing:
    return actions.Writing(language, text, seen)


def deciding(**more: object) -> actions.Deciding:
    known = {"text": "Four years.", "reason": "As the courts asked.", "language": "en"}
    return actions.Deciding("adopted", **(known | {"decided_by": "Drafting group"} | more))  # type: ignore[arg-type]


# --- who may what: one table ---

ITEM = actions.Item({"en": "More"})
TASK = actions.Task("Ask the court", "en")

DEEDS: dict[str, tuple[Act, Callable[[User, Meeting], object]]] = {
    "plan": (Act.MINUTE, lambda user, of: actions.plan(user, of.circle, PLANNING)),
    "change": (Act.MINUTE, lambda user, of: actions.change(user, of, PLANNING)),
    "cancel": (Act.MINUTE, actions.cancel),
    "add item": (Act.MINUTE, lambda user, of: actions.add_item(user, of, ITEM)),
    "move up": (Act.MINUTE, lambda user, of: actions.move_up(user, the_item(of))),
    "remove item": (Act.MINUTE, lambda user, of: actions.remove_item(user, the_item(of))),
    "attend": (Act.MINUTE, lambda user, of: actions.attend(user, of, {})),
    "minutes": (
        Act.MINUTE,
        lambda user, of: actions.write_minutes(user, the_item(of), writing("x")),
    ),
    "decision": (
        Act.MINUTE,
        lambda user, of: actions.decide_on_item(user, the_item(of), deciding()),
    ),
    "task": (Act.MINUTE, lambda user, of: actions.give_task(user, the_item(of), TASK)),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("role", list(Role))
def test_the_table_of_roles_says_who_writes(role: Role, deed: str) -> None:
    meeting, _drafter = a_meeting()
    user = factories.seated(meeting.circle, role)
    act, do = DEEDS[deed]

    if role in GRANTS[act]:
        do(user, meeting)
    else:
        with pytest.raises(NotAllowed):
            do(user, meeting)


@pytest.mark.parametrize("deed", DEEDS)
def test_who_has_no_seat_writes_nothing(deed: str) -> None:
    meeting, _drafter = a_meeting()

    for other in (factories.officer(), factories.drafter()):
        with pytest.raises(NotAllowed):
            DEEDS[deed][1](other, meeting)


@pytest.mark.parametrize("role", list(Role))
def test_a_meeting_is_read_by_the_roles_that_read(role: Role) -> None:
    meeting, drafter = a_meeting()
    actions.write_minutes(drafter, the_item(meeting), writing("Said."))
    actions.give_task(drafter, the_item(meeting), actions.Task("Ask", "en"))
    user = factories.seated(meeting.circle, role)
    reads = role in GRANTS[Act.READ]

    assert (queries.meeting(user, meeting.pk) is not None) == reads
    assert bool(queries.spoken(user, meeting, ["en"])) == reads
    assert bool(queries.newest_minutes(user, meeting)) == reads
    assert queries.minutes_of(user, the_item(meeting), "en").exists() == reads
    assert queries.tasks(user).exists() == reads
    assert bool(queries.invitable(user, meeting.circle)) == reads


def test_strangers_and_officers_without_a_seat_read_nothing() -> None:
    meeting, _drafter = a_meeting()

    for other in (factories.stranger(), factories.reader(), factories.officer()):
        assert queries.meeting(other, meeting.pk) is None
        assert queries.spoken(other, meeting, ["en"]) == []
        assert not queries.upcoming(other).exists()


# --- planning ---


def test_a_change_counts_one_and_the_same_again_does_not() -> None:
    meeting, drafter = a_meeting()

    same = actions.change(drafter, meeting, PLANNING)
    assert same.sequence == 0
    later = replace(PLANNING, ends_at=datetime(2027, 3, 3, 5, tzinfo=UTC))
    assert actions.change(drafter, meeting, later).sequence == 1
    cancelled = actions.cancel(drafter, meeting)
    assert cancelled.sequence == 2
    assert cancelled.series == meeting.series
    with pytest.raises(actions.Cancelled):
        actions.change(drafter, meeting, PLANNING)


def test_a_meeting_that_cannot_be_is_refused() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)

    with pytest.raises(actions.EndsTooEarly):
        actions.plan(drafter, circle, replace(PLANNING, ends_at=PLANNING.begins_at))
    with pytest.raises(actions.TitleNeeded):
        actions.plan(drafter, circle, replace(PLANNING, titles={"en": " "}))


def test_people_of_the_circle_and_those_who_serve_the_project_are_invited() -> None:
    project = factories.circle()
    group = factories.circle(project, "Contracts")
    expert = factories.seated(project, Role.EXPERT)
    outside = factories.seated(project, Role.PROFESSOR)
    drafter = factories.seated(group, Role.DRAFTER)
    planning = replace(PLANNING, people=(expert.person, drafter.person))  # type: ignore[arg-type]

    meeting = actions.plan(drafter, group, planning)

    sides = {one.person_id: one.side for one in queries.attendance(drafter, meeting)}
    assert sides == {expert.person_id: Side.HOME, drafter.person_id: Side.PARTNER}
    with pytest.raises(actions.NotInvitable):
        actions.change(drafter, meeting, replace(PLANNING, people=(outside.person,)))  # type: ignore[arg-type]
    fewer = actions.change(drafter, meeting, replace(PLANNING, people=(expert.person,)))  # type: ignore[arg-type]
    assert [one.person_id for one in queries.attendance(drafter, fewer)] == [expert.person_id]


def test_attendance_begins_the_record_and_takes_people_who_came_uninvited() -> None:
    meeting, drafter = a_meeting()
    guest = factories.seated(meeting.circle, Role.TRAINEE)

    actions.attend(drafter, meeting, {drafter.person_id: "present", guest.person_id: "remote"})  # type: ignore[dict-item]

    meeting.refresh_from_db()
    assert meeting.state == "held"
    assert {one.presence for one in meeting.attendance.all()} == {"present", "remote"}
    with pytest.raises(actions.NotInvitable):
        actions.attend(drafter, meeting, {person("Nobody of ours").pk: "present"})


def test_both_clocks_show_the_same_moment() -> None:
    meeting, _drafter = a_meeting()

    partner, home = queries.clocks(meeting)

    assert (partner.begins.hour, home.begins.hour) == (8, 10)
    assert partner.begins == home.begins
    assert partner.city == "Phnom Penh"


# --- the agenda ---


def test_an_article_on_the_agenda_is_called_by_its_label() -> None:
    meeting, drafter = a_meeting()
    law = factories.a_law().language_version.law

    made = actions.add_item(drafter, meeting, actions.Item({}, anchor(law, "art_3", "Article 3")))

    assert (made.position, str(made)) == (2, "Article 3")
    actions.move_up(drafter, made)
    assert [str(one) for one in meeting.agenda.all()] == ["Article 3", "Damages"]
    actions.remove_item(drafter, made)
    assert [str(one) for one in meeting.agenda.all()] == ["Damages"]


def test_an_item_under_which_something_stands_is_not_taken_off() -> None:
    meeting, drafter = a_meeting()
    actions.give_task(drafter, the_item(meeting), actions.Task("Ask the court", "en"))

    with pytest.raises(actions.ItemWasUsed):
        actions.remove_item(drafter, the_item(meeting))
    with pytest.raises(actions.ItemNeedsTitle):
        actions.add_item(drafter, meeting, actions.Item({"en": " "}))


# --- what comes out ---


def test_a_decision_under_an_article_hangs_on_the_article() -> None:
    meeting, drafter = a_meeting()
    law = factories.a_law().language_version.law
    place = anchor(law, "art_3", "Article 3")
    item = actions.add_item(drafter, meeting, actions.Item({}, place))

    made = actions.decide_on_item(drafter, item, deciding(dissent="Judge Semova: five."))

    assert list(queries.decisions_on(drafter, place)) == [made]
    assert made.item == item
    actions.write_minutes(drafter, item, writing("Said of the article."))
    (found,) = queries.items_on(drafter, place)
    assert (found.item, [one.text for one in found.minutes]) == (item, ["Said of the article."])
    assert queries.items_on(factories.officer(), place) == []


def test_who_is_to_do_something_says_that_it_is_done_even_when_frozen() -> None:
    meeting, drafter = a_meeting()
    reader = factories.seated(meeting.circle, Role.READER)
    item = the_item(meeting)
    task = actions.give_task(
        drafter, item, actions.Task("Ask the court", "en", reader.person, date(2027, 4, 1))
    )
    other = factories.seated(meeting.circle, Role.READER)
    actions.write_minutes(drafter, item, writing("Said."))
    actions.approve(drafter, meeting)

    with pytest.raises(NotAllowed):
        actions.mark_task(other, task, ActionState.DONE)
    assert actions.mark_task(reader, task, ActionState.DONE).state == "done"
    second, stranger = a_meeting(meeting.circle)[0], person("Nobody of ours")
    with pytest.raises(actions.NotOfTheCircle):
        actions.give_task(drafter, the_item(second), actions.Task("x", "en", stranger))


# --- approval ---


@pytest.mark.parametrize("role", list(Role))
def test_where_the_partner_sits_their_drafters_approve(role: Role) -> None:
    meeting, drafter = a_meeting()
    actions.write_minutes(drafter, the_item(meeting), writing("Said."))
    user = factories.seated(meeting.circle, role)

    if role in GRANTS[Act.DECIDE]:
        assert actions.approve(user, meeting).approved_by == user
    else:
        with pytest.raises(NotAllowed):
            actions.approve(user, meeting)


@pytest.mark.parametrize("role", sorted(set(Role) - GRANTS[Act.DECIDE]))
def test_in_a_group_of_one_side_who_writes_minutes_approves(role: Role) -> None:
    circle = factories.circle()
    expert = factories.seated(circle, Role.EXPERT)
    meeting = actions.plan(expert, circle, PLANNING)
    item = actions.add_item(expert, meeting, actions.Item({"en": "Damages"}))
    actions.write_minutes(expert, item, writing("Said."))
    user = factories.seated(circle, role)

    if role in GRANTS[Act.MINUTE]:
        actions.approve(user, meeting)
    else:
        with pytest.raises(NotAllowed):
            actions.approve(user, meeting)


def test_approved_minutes_are_frozen() -> None:
    meeting, drafter = a_meeting()
    item = the_item(meeting)
    with pytest.raises(actions.NothingWritten):
        actions.approve(drafter, meeting)
    actions.write_minutes(drafter, item, writing("Said."))

    actions.approve(drafter, meeting)

    frozen = the_item(meeting)
    for do in (
        lambda: actions.write_minutes(drafter, frozen, writing("Otherwise.", 1)),
        lambda: actions.decide_on_item(drafter, frozen, deciding()),
        lambda: actions.decide(drafter, meeting.circle, deciding(item=frozen)),
        lambda: actions.give_task(drafter, frozen, actions.Task("x", "en")),
        lambda: actions.add_item(drafter, meeting, actions.Item({"en": "x"})),
        lambda: actions.attend(drafter, meeting, {drafter.person_id: "present"}),
        lambda: actions.change(drafter, meeting, replace(PLANNING, home_place="y")),
        lambda: actions.cancel(drafter, meeting),
        lambda: actions.approve(drafter, meeting),
    ):
        with pytest.raises(actions.Frozen):
            do()
    assert queries.newest_minutes(drafter, meeting)[item.pk, "en"].text == "Said."
    assert not Decision.objects.exists()


def test_a_meeting_with_minutes_is_not_cancelled() -> None:
    meeting, drafter = a_meeting()
    actions.write_minutes(drafter, the_item(meeting), writing("Said."))

    with pytest.raises(actions.AlreadyHeld):
        actions.cancel(drafter, meeting)


def test_a_seat_given_later_counts() -> None:
    meeting, _drafter = a_meeting()
    late = factories.UserFactory(person=person("Late", factories.organ()))
    assert queries.meeting(late, meeting.pk) is None

    give_seat(factories.officer(), meeting.circle, Place(late.person, Role.READER, Side.HOME))

    assert queries.meeting(User.objects.get(pk=late.pk), meeting.pk) == meeting

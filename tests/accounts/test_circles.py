"""Who may do what in a circle: one table of roles and acts, asked as pages ask it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests import factories

from hoseibi.accounts import actions, queries
from hoseibi.accounts.choices import GRANTS, WHOLE_PROJECT, Act, Role, Side
from hoseibi.accounts.models import JournalLine, Seat, User
from hoseibi.accounts.permissions import NotAllowed, Reader, circles_where, may
from hoseibi.corpus.models import LawVersion
from hoseibi.corpus.queries.candidates import SearchFilters
from hoseibi.corpus.queries.search import search
from hoseibi.corpus.queries.visible import visible_laws
from hoseibi.errors import Refusal
from hoseibi.partners import actions as partners

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def test_everybody_may_do_what_the_table_says_and_nothing_else() -> None:
    circle = factories.circle()

    for role in Role:
        user = factories.seated(circle, role)
        for act in Act:
            assert may(user, act, circle) == (role in GRANTS[act]), (role, act)


@pytest.mark.parametrize("somebody", [factories.stranger, factories.reader, factories.drafter])
def test_nobody_without_a_seat_may_do_anything(somebody: object) -> None:
    circle, user = factories.circle(), somebody()  # type: ignore[operator]

    assert not any(may(user, act, circle) for act in Act)
    assert not any(circles_where(user, act) for act in Act)
    assert list(queries.visible_circles(user)) == []


def test_an_officer_of_the_department_gives_seats_and_does_not_read_without_one() -> None:
    circle, officer = factories.circle(), factories.officer()

    assert {act for act in Act if may(officer, act, circle)} == {Act.MANAGE}
    assert list(queries.visible_circles(officer)) == [circle]


def test_a_seat_in_a_project_counts_in_its_groups_for_those_who_serve_it_all() -> None:
    project = factories.circle()
    group = factories.circle(project, "Working group on contracts")
    other = factories.circle(project, "Working group on property")

    for role in Role:
        above, inside = factories.seated(project, role), factories.seated(group, role)
        assert may(above, Act.READ, group) == (role in WHOLE_PROJECT and role in GRANTS[Act.READ])
        assert not may(inside, Act.READ, other)
        assert not may(inside, Act.READ, project)


def test_a_seat_counts_from_its_first_day_until_before_its_last() -> None:
    circle = factories.circle()
    tomorrow = TODAY() + timedelta(days=1)
    early = factories.seated(circle, Role.PROFESSOR, since=tomorrow)
    gone = factories.seated(circle, Role.PROFESSOR, since=TODAY() - timedelta(days=9))

    actions.end_seat(factories.officer(), Seat.objects.get(person=gone.person))

    assert not may(early, Act.READ, circle)
    assert not may(User.objects.get(pk=gone.pk), Act.READ, circle)
    assert Seat.objects.filter(person=gone.person).exists()


def test_only_those_who_manage_give_seats() -> None:
    circle, person = factories.circle(), factories.seated(factories.circle(), Role.READER).person
    drafter = factories.seated(circle, Role.DRAFTER)

    with pytest.raises(NotAllowed):
        actions.give_seat(drafter, circle, actions.Place(person, Role.READER, Side.PARTNER))
    officer = factories.officer()
    actions.give_seat(officer, circle, actions.Place(person, Role.READER, Side.PARTNER))
    with pytest.raises(actions.SeatTaken):
        actions.give_seat(officer, circle, actions.Place(person, Role.READER, Side.PARTNER))
    assert JournalLine.objects.filter(verb="gave seat", actor=officer).count() == 1


def test_a_closed_circle_gives_no_seats_and_is_read_no_more() -> None:
    circle = factories.circle()
    user = factories.seated(circle, Role.PROFESSOR)

    actions.close_circle(factories.officer(), circle)

    assert not may(User.objects.get(pk=user.pk), Act.READ, circle)
    with pytest.raises(actions.CircleClosed):
        actions.give_seat(
            factories.officer(), circle, actions.Place(user.person, Role.READER, Side.HOME)
        )


def test_a_closed_circle_ends_seats_that_were_given_for_longer_or_from_later() -> None:
    circle, officer = factories.circle(), factories.officer()
    user = factories.seated(circle, Role.EXPERT)
    today, later = timezone.localdate(), timezone.localdate() + timedelta(days=90)
    Seat.objects.update(until=later)
    newcomer = partners.person("Nari Tevan", factories.organ())
    place = actions.Place(newcomer, Role.EXPERT, Side.HOME, today + timedelta(days=30), later)
    actions.give_seat(officer, circle, place)

    actions.close_circle(officer, circle)

    assert not may(User.objects.get(pk=user.pk), Act.READ, circle)
    assert not Seat.objects.filter(Seat.held(today + timedelta(days=31))).exists()


def test_what_is_inside_a_circle_is_so_at_any_depth() -> None:
    outer = factories.circle(name="Project")
    middle = factories.circle(outer, "Civil code")
    inner, other = factories.circle(middle, "Obligations"), factories.circle(name="Another")

    assert queries.circles_inside([outer.pk, inner.pk, other.pk]) == {
        outer.pk: {outer.pk, middle.pk, inner.pk},
        inner.pk: {inner.pk},
        other.pk: {other.pk},
    }


def test_an_unreleased_version_of_a_circle_is_its_own() -> None:
    circle = factories.circle()
    version = factories.a_law(released=False)
    LawVersion.objects.filter(pk=version.pk).update(circle=circle)
    law = version.language_version.law

    for role in Role:
        user, allowed = factories.seated(circle, role), role in GRANTS[Act.READ]
        assert visible_laws(user).filter(pk=law.pk).exists() == allowed, role
        assert found_by(user) == allowed, role
    for other in (factories.stranger(), factories.reader(), factories.officer()):
        assert not visible_laws(other).filter(pk=law.pk).exists()
        assert not found_by(other)


def found_by(user: Reader) -> bool:
    """Whether a search finds the law."""
    return bool(search(user, "harmed", SearchFilters(), on=TODAY()).total)


# --- invitations ---


def an_invitation() -> tuple[str, str]:
    """A key, and the name of whom it is for."""
    circle = factories.circle()
    person = factories.seated(circle, Role.DRAFTER).person
    User.objects.filter(person=person).update(person=None)
    _invitation, key = actions.invite_person(
        factories.officer(), circle, person, "dara@example.org", Role.DRAFTER
    )
    return key, person.name


PASSWORD = "three-green-boats-9"


def test_an_invitation_makes_one_account_with_the_seats_of_the_person() -> None:
    key, name = an_invitation()

    user = actions.accept_invitation(key, "dara", PASSWORD)

    assert user.person is not None
    assert user.full_name == user.person.name == name
    assert [seat.role for seat in user.person.seats.all()] == [Role.DRAFTER]
    with pytest.raises(actions.NotOpen):
        actions.accept_invitation(key, "dara2", PASSWORD)


@pytest.mark.parametrize("key", ["", "wrong", "\ud800"])
def test_another_key_opens_nothing(key: str) -> None:
    an_invitation()

    with pytest.raises(actions.NotOpen):
        actions.accept_invitation(key, "dara", PASSWORD)


def test_a_name_that_is_taken_is_refused_and_the_invitation_stays() -> None:
    key, _name = an_invitation()
    factories.UserFactory(username="Dara", email="other@example.org")

    with pytest.raises(actions.NameTaken):
        actions.accept_invitation(key, "dara", PASSWORD)
    assert actions.accept_invitation(key, "dara.s", PASSWORD).pk


def test_an_invitation_ends() -> None:
    key, _name = an_invitation()
    later = queries.invitation(key)
    assert later is not None
    later.valid_until = timezone.now()
    later.save()

    with pytest.raises(Refusal):
        actions.accept_invitation(key, "dara", PASSWORD)


def test_a_seat_that_ended_as_it_began_is_taken_again() -> None:
    officer, circle, user = factories.officer(), factories.circle(), factories.reader()
    someone = partners.person(user.full_name, factories.organ())
    first = actions.give_seat(officer, circle, actions.Place(someone, Role.EXPERT, Side.HOME))
    actions.end_seat(officer, first)

    until = TODAY() + timedelta(days=30)
    place = actions.Place(someone, Role.EXPERT, Side.HOME, until=until)
    again = actions.give_seat(officer, circle, place)

    assert (again, Seat.objects.get().until) == (first, until)
    with pytest.raises(actions.SeatTaken):
        actions.give_seat(officer, circle, place)

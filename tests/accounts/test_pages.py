"""The pages of circles: opened, seats given and ended, people invited; each for those who may."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories

from hoseibi.accounts import queries
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Circle, JournalLine, Seat, User
from hoseibi.partners.models import Person

pytestmark = pytest.mark.django_db

PASSWORD = "three-green-boats-9"
NEWCOMER = {
    "name": "Vanna Korell",
    "own_name": "វណ្ណា",
    "organ_name": "Court of Appeal",
    "organ_kind": "court",
    "post": "Judge",
    "email": "vanna@example.org",
    "role": "drafter",
    "side": "partner",
    "since": "2026-01-05",
}


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def newcomer(circle: Circle) -> dict[str, str]:
    return NEWCOMER | {"organ_country": str(circle.country_id)}


def test_an_officer_opens_a_circle_inside_another() -> None:
    project = factories.circle()

    page = browser(factories.officer()).post(
        "/circles/new/",
        {"name_ja": "契約法作業部会", "parent": project.pk, "opened_on": "2026-04-01"},
        follow=True,
    )

    made = Circle.objects.get(parent=project)
    assert page.redirect_chain[-1][0] == f"/circles/{made.pk}/"
    assert (str(made), made.country) == ("契約法作業部会", project.country)


def test_a_circle_needs_a_name() -> None:
    page = browser(factories.officer()).post("/circles/new/", {"opened_on": "2026-04-01"})

    assert page.status_code == 422
    assert "in one language at least" in page.content.decode()


def test_a_person_is_entered_on_the_way_to_a_seat() -> None:
    circle = factories.circle()

    browser(factories.officer()).post(f"/circles/{circle.pk}/seats/new/", newcomer(circle))

    seat = Seat.objects.get(circle=circle)
    person = seat.person
    assert (person.name, person.own_name, str(person.post)) == ("Vanna Korell", "វណ្ណា", "Judge")
    assert (str(person.organ), person.organ.kind) == ("Court of Appeal", "court")
    assert (seat.role, seat.side, str(seat.since)) == (Role.DRAFTER, Side.PARTNER, "2026-01-05")
    assert list(JournalLine.objects.order_by("-number").values_list("verb", flat=True)[:2]) == [
        "gave seat",
        "entered person",
    ]


def test_a_name_that_is_known_in_the_organ_is_chosen_from_the_list() -> None:
    circle = factories.circle()
    known = factories.seated(circle, Role.READER).person
    form = newcomer(circle) | {"name": known.name, "organ": known.organ_id, "organ_name": ""}

    page = browser(factories.officer()).post(f"/circles/{circle.pk}/seats/new/", form)

    assert page.status_code == 422
    assert "Somebody of this name is in the list" in page.content.decode()
    assert Person.objects.filter(name=known.name).count() == 1


def test_a_refused_seat_leaves_nobody_behind() -> None:
    circle = factories.circle()
    Circle.objects.filter(pk=circle.pk).update(closed_on=timezone.localdate())

    page = browser(factories.officer()).post(f"/circles/{circle.pk}/seats/new/", newcomer(circle))

    assert page.status_code == 422
    assert "This circle is closed" in page.content.decode()
    assert not Person.objects.exists()


def test_a_seat_ends_on_a_day_and_stays_on_the_page() -> None:
    circle = factories.circle()
    week_ago = timezone.localdate() - timedelta(days=7)
    user = factories.seated(circle, Role.EXPERT, since=week_ago)
    seat = Seat.objects.get(circle=circle)
    officer = browser(factories.officer())

    officer.post(f"/circles/{circle.pk}/seats/{seat.pk}/end/", {"on": str(timezone.localdate())})

    page = officer.get(f"/circles/{circle.pk}/").content.decode()
    assert "Seats that ended or have not begun" in page
    assert str(user.person) in page
    again = officer.post(f"/circles/{circle.pk}/seats/{seat.pk}/end/", {"on": "2030-01-01"})
    assert "ended already" in again.content.decode()


def test_members_see_who_sits_there_and_no_addresses() -> None:
    circle = factories.circle()
    officer = browser(factories.officer())
    officer.post(f"/circles/{circle.pk}/seats/new/", newcomer(circle))

    member = browser(factories.seated(circle, Role.READER))
    page = member.get(f"/circles/{circle.pk}/").content.decode()

    assert "Vanna Korell" in page
    assert "vanna@example.org" not in page
    assert "Give a seat" not in page
    assert "vanna@example.org" in officer.get(f"/circles/{circle.pk}/").content.decode()


def test_the_table_of_acts_says_what_the_roles_may() -> None:
    circle = factories.circle()

    page = browser(factories.officer()).get(f"/circles/{circle.pk}/").content.decode()

    row = re.search(r'<th scope="row">decide on a proposal</th>(.*?)</tr>', page, re.DOTALL)
    assert row is not None
    assert re.findall(r'unseen">(yes|no)<', row[1]) == ["no", "no", "no", "yes", "no", "no", "no"]


def test_closing_a_circle_asks_once() -> None:
    circle = factories.circle()
    factories.seated(circle, Role.PROFESSOR)
    officer = browser(factories.officer())

    assert officer.get(f"/circles/{circle.pk}/close/").status_code == 200
    officer.post(f"/circles/{circle.pk}/close/")

    circle.refresh_from_db()
    assert circle.closed_on == timezone.localdate()
    assert queries.seats(factories.officer(), circle) == []


# --- invitations ---


def invited(circle: Circle) -> str:
    """The link that an officer gets for somebody new."""
    officer = browser(factories.officer())
    officer.post(f"/circles/{circle.pk}/seats/new/", newcomer(circle))
    seat = Seat.objects.get(circle=circle, person__name="Vanna Korell")
    url = f"/circles/{circle.pk}/seats/{seat.pk}/invite/"
    assert "vanna@example.org" in officer.get(url).content.decode()
    page = officer.post(url, {"email": "vanna@example.org"}).content.decode()
    link = re.search(r"http://testserver(/accounts/invitation/[\w-]+/)", page)
    assert link is not None
    assert link[1] not in officer.get(f"/circles/{circle.pk}/").content.decode()
    return link[1]


def test_who_is_invited_makes_an_account_and_is_in_the_circle() -> None:
    circle = factories.circle()
    link, client = invited(circle), Client()

    assert "at least 8 characters" in client.get(link).content.decode()
    form = {"username": "vanna", "password": PASSWORD, "again": PASSWORD}
    page = client.post(link, form, follow=True)

    assert "Civil code" in page.content.decode()
    user = User.objects.get(username="vanna")
    assert (user.full_name, user.email, user.role) == (
        "Vanna Korell",
        "vanna@example.org",
        Role.DRAFTER,
    )
    over = Client().get(link)
    assert over.status_code == 404
    assert "This invitation is over" in over.content.decode()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"username": "vanna", "password": "short", "again": "short"}, "too short"),
        ({"username": "vanna", "password": PASSWORD, "again": "other"}, "not the same"),
        ({"username": "TAKEN", "password": PASSWORD, "again": PASSWORD}, "with this name already"),
        ({"username": "two words", "password": PASSWORD, "again": PASSWORD}, "valid username"),
    ],
)
def test_what_does_not_do_is_said_beside_the_field(form: dict[str, str], said: str) -> None:
    factories.UserFactory(username="taken")
    link = invited(factories.circle())

    page = Client().post(link, form)

    assert page.status_code == 422
    assert said in page.content.decode()
    assert not User.objects.filter(email="vanna@example.org").exists()


def test_who_signs_in_already_takes_the_seats_into_that_account() -> None:
    circle = factories.circle()
    link, user = invited(circle), factories.reader()

    assert "You are signed in as" in browser(user).get(link).content.decode()
    browser(user).post(link)

    assert queries.visible_circles(User.objects.get(pk=user.pk)).get() == circle
    other = factories.seated(circle, Role.READER)
    assert browser(other).post(link).status_code == 404


def test_an_account_of_another_person_takes_no_seats() -> None:
    link = invited(factories.circle())
    other = factories.seated(factories.circle(), Role.READER)

    page = browser(other).post(link)

    assert page.status_code == 422
    assert User.objects.get(pk=other.pk).person == other.person


def test_an_invitation_is_withdrawn() -> None:
    circle = factories.circle()
    link, officer = invited(circle), factories.officer()
    (waiting,) = queries.open_invitations(officer, circle)

    browser(officer).post(f"/circles/{circle.pk}/invitations/{waiting.pk}/withdraw/")

    assert Client().get(link).status_code == 404


def test_who_manages_one_circle_does_not_invite_into_anothers_seats() -> None:
    """Who makes the link could use it: so it may open no more than the circles that they manage."""
    circle, other = factories.circle(), factories.circle(name="Another")
    invited(other)
    person = Person.objects.get(name="Vanna Korell")
    manager = browser(factories.seated(circle, Role.OFFICER))
    form = {"person": person.pk, "role": "reader", "side": "home", "since": "2026-01-05"}
    manager.post(f"/circles/{circle.pk}/seats/new/", form)
    seat = Seat.objects.get(circle=circle, person=person)

    page = manager.post(
        f"/circles/{circle.pk}/seats/{seat.pk}/invite/", {"email": "mine@example.org"}
    )

    assert page.status_code == 422
    assert "a circle that you do not manage" in page.content.decode()
    assert len(queries.open_invitations(factories.officer(), other)) == 1


def test_keys_cannot_be_tried_without_end() -> None:
    client = Client()

    answers = [
        client.get(f"/accounts/invitation/try{number}/", REMOTE_ADDR="192.0.2.7").status_code
        for number in range(31)
    ]

    assert answers == [404] * 30 + [429]

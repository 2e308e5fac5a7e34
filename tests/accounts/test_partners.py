"""The directory of partners: who knows whom, and organs and people put right when they move."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories

from hoseibi.accounts import actions, queries
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.partners.actions import person
from hoseibi.partners.models import Organ, Person
from hoseibi.partners.queries import organs, people

pytestmark = pytest.mark.django_db


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def facts(organ: Organ, **more: object) -> actions.OrganFacts:
    known = {"names": {"en": str(organ.name)}, "kind": organ.kind}
    return actions.OrganFacts(organ.country, **(known | more))  # type: ignore[arg-type]


def of(person: Person, **more: object) -> actions.PersonFacts:
    known = {"name": person.name, "own_name": "", "organ": person.organ, "post": {}, "email": ""}
    return actions.PersonFacts(**(known | more))  # type: ignore[arg-type]


def test_people_are_known_to_those_who_read_in_a_circle_of_theirs() -> None:
    circle, other = factories.circle(), factories.circle(name="Other")
    drafter = factories.seated(circle, Role.DRAFTER)
    expert = factories.seated(circle, Role.EXPERT)
    trainee = factories.seated(circle, Role.TRAINEE)
    elsewhere = factories.seated(other, Role.EXPERT)

    assert drafter.person in queries.known_people(expert)
    assert drafter.person in queries.known_people(factories.officer())
    for user in (trainee, elsewhere, factories.reader(), factories.stranger()):
        assert drafter.person not in queries.known_people(user)


def test_an_address_is_shown_to_who_enters_people_alone() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    Person.objects.filter(pk=drafter.person_id).update(email="lim@example.org")
    page = f"/partners/people/{drafter.person_id}/"

    assert "lim@example.org" in browser(factories.officer()).get(page).content.decode()
    expert = factories.seated(circle, Role.EXPERT)
    assert "lim@example.org" not in browser(expert).get(page).content.decode()


def test_an_organ_is_entered_with_its_names_and_under_another() -> None:
    officer, ministry = factories.officer(), factories.organ()
    country = ministry.country
    client = browser(officer)

    client.post(
        "/partners/organs/new/",
        {"country": country.pk, "kind": "agency", "parent": ministry.pk, "name_en": "Law Drafting "
         "Office", "name_ja": "起草局"},
    )  # fmt: skip

    made = Organ.objects.get(parent=ministry)
    assert made.name.data == {"en": "Law Drafting Office", "ja": "起草局"}
    page = client.get(f"/partners/organs/{ministry.pk}/").content.decode()
    assert "Law Drafting Office" in page
    assert JournalLine.objects.filter(verb="entered organ").count() == 1


def test_an_organ_is_entered_once_and_stands_under_none_of_its_own_parts() -> None:
    officer, ministry = factories.officer(), factories.organ()
    office = actions.enter_organ(
        officer, facts(ministry, names={"en": "Office"}, kind="agency", parent=ministry)
    )

    with pytest.raises(actions.OrganKnown):
        actions.enter_organ(officer, facts(ministry))
    with pytest.raises(actions.OrganKnown):
        actions.enter_organ(
            officer, facts(ministry, names={"ja": "局", "en": "Office"}, parent=ministry)
        )
    with pytest.raises(actions.PartOfItself):
        actions.change_organ(officer, ministry, facts(ministry, parent=office))


def test_only_an_officer_of_the_department_enters_and_changes() -> None:
    circle = factories.circle()
    expert = factories.seated(circle, Role.OFFICER)
    ministry = factories.organ()

    for do in (
        lambda: actions.enter_organ(expert, facts(ministry, names={"en": "Another"})),
        lambda: actions.change_organ(expert, ministry, facts(ministry)),
        lambda: actions.enter_partner(expert, of(Person(name="New", organ=ministry))),
        lambda: actions.change_partner(expert, expert.person, of(expert.person)),
    ):
        with pytest.raises(NotAllowed):
            do()


def test_who_moves_keeps_seats_and_who_left_is_offered_none() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    officer, court = factories.officer(), factories.organ(name="Supreme Court")

    actions.change_partner(officer, drafter.person, of(drafter.person, organ=court))
    assert Person.objects.get(pk=drafter.person_id).organ == court
    assert queries.seats_held(officer, drafter.person)

    left = of(drafter.person, organ=court, left_on=timezone.localdate() - timedelta(1))
    actions.change_partner(officer, drafter.person, left)
    assert drafter.person not in people()
    page = browser(officer).get(f"/partners/people/{drafter.person_id}/").content.decode()
    assert "still has a seat" in page
    assert "Who left" in browser(officer).get(f"/partners/organs/{court.pk}/").content.decode()


def test_who_is_to_leave_is_there_until_that_day() -> None:
    officer, user = factories.officer(), factories.seated(factories.circle(), Role.DRAFTER)
    organ = user.person.organ
    later = of(user.person, left_on=timezone.localdate() + timedelta(1))
    actions.change_partner(officer, user.person, later)

    assert user.person in people()
    page = browser(officer).get(f"/partners/people/{user.person_id}/").content.decode()
    assert "still has a seat" not in page
    assert queries.kept_person(User.objects.get(pk=user.pk), user.person_id) == user.person
    assert "Who left" not in browser(officer).get(f"/partners/organs/{organ.pk}/").content.decode()
    with pytest.raises(actions.PersonKnown):
        actions.enter_partner(officer, of(Person(name=user.person.name, organ=organ)))


def test_a_name_is_entered_once_for_an_organ_until_they_left() -> None:
    officer, ministry = factories.officer(), factories.organ()
    first = actions.enter_partner(officer, of(Person(name="Tola Aren", organ=ministry)))

    with pytest.raises(actions.PersonKnown):
        actions.enter_partner(officer, of(Person(name="tola aren", organ=ministry)))
    actions.change_partner(officer, first, of(first, left_on=date(2026, 4, 1)))
    again = actions.enter_partner(officer, of(Person(name="Tola Aren", organ=ministry)))
    assert again.pk != first.pk


def test_what_was_entered_stays_in_the_form_when_it_is_refused() -> None:
    officer, ministry = factories.officer(), factories.organ()
    address = f"/partners/organs/{ministry.pk}/people/new/"

    answer = browser(officer).post(address, {"name": "", "post_en": "Director"})

    assert answer.status_code == 422
    assert 'value="Director"' in answer.content.decode()


def test_what_closes_or_leaves_later_is_there_until_that_day_and_said_so() -> None:
    officer, organ = factories.officer(), factories.organ()
    known = person("Vanna Korell", organ)
    tomorrow = timezone.localdate() + timedelta(days=1)
    actions.change_organ(officer, organ, facts(organ, closed_on=tomorrow))
    actions.change_partner(officer, known, of(known, left_on=tomorrow))

    pages = [
        browser(officer).get(f"/partners/{where}").content.decode()
        for where in (f"organs/{organ.pk}/", f"people/{known.pk}/", "")
    ]

    assert organ in organs()
    assert "closes on" in pages[0]
    assert "leaves on" in pages[1]
    assert "closes on" in pages[2]
    assert "left on" not in "".join(pages)
    Organ.objects.update(closed_on=timezone.localdate())
    assert organ not in organs()

"""The page of one's own organ: in one's own language, and nothing of another organ."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from i18nfield.strings import LazyI18nString
from tests import factories
from tests.drafting.test_wordings import a_draft
from tests.meetings.test_meetings import a_meeting
from tests.studies.test_rounds import a_group, a_round

from hoseibi.accounts import actions, queries
from hoseibi.accounts.actions import PersonFacts
from hoseibi.accounts.actions.journal import record
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.letters.queries import KINDS, Kind, Matter
from hoseibi.letters.queries.own import waits_panel
from hoseibi.partners.actions import person
from hoseibi.partners.models import Country, Organ, Person
from hoseibi.studies.models import Round

pytestmark = pytest.mark.django_db


def of(organ: Organ, role: Role = Role.DRAFTER, name: str = "Sovanara Lim") -> User:
    """Somebody of an organ with an account and no seat."""
    user = factories.UserFactory(role=role, full_name=name)
    user.person = person(name, organ)
    user.save()
    return User.objects.get(pk=user.pk)


def page_of(user: User, language: str = "en") -> str:
    client = Client()
    client.force_login(user)
    return client.get(f"/partners/own/?language={language}").content.decode()


def facts(organ: Organ, name: str = "Tola Aren") -> PersonFacts:
    return PersonFacts(name, "", organ, {}, "tola@example.org")


def test_who_is_of_no_organ_is_told_who_says_of_which() -> None:
    page = page_of(factories.reader())

    assert "Your account is of no organ yet" in page


def test_the_page_shows_what_is_of_ones_circles_and_ones_organ() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    meeting, _by = a_meeting(circle)
    sent = a_round(a_group(circle), factories.seated(circle, Role.EXPERT))
    Round.objects.update(due_on=timezone.localdate() + timedelta(days=3))
    draft, _drafter = a_draft(circle)

    page = page_of(drafter)

    for path in (
        f"/meetings/{meeting.pk}/",
        f"/studies/rounds/{sent.pk}/1/",
        f"/studies/rounds/{sent.pk}/",
        f"/drafts/{draft.slug}/",
        f"/partners/own/people/{drafter.person_id}/change/",
    ):
        assert f'href="{path}' in page
    assert f"Counterpart drafter: {circle}" in page


def test_somebody_of_another_organ_sees_nothing_of_it() -> None:
    circle = factories.circle(name="Obligations")
    drafter = factories.seated(circle, Role.DRAFTER)
    a_meeting(circle)
    a_round(a_group(circle), factories.seated(circle, Role.EXPERT))
    a_draft(circle)
    stranger = of(factories.organ(name="Supreme Court"), name="Darith Semova")

    page = page_of(stranger)

    assert "Supreme Court" in page
    assert "Darith Semova" in page
    for told in (
        "Obligations",
        drafter.person.name,
        "/meetings/1",
        "/studies/rounds",
        "sample-draft",
    ):
        assert told not in page


def test_a_part_of_the_organ_is_ones_own_and_what_it_is_a_part_of_is_not() -> None:
    ministry = factories.organ()
    part = Organ.objects.create(
        country=ministry.country, name="Drafting Division", kind="agency", parent=ministry
    )
    above, below = of(ministry, name="Vanna Korell"), of(part, name="Tola Aren")

    assert "Tola Aren" in page_of(above)
    assert "Vanna Korell" not in page_of(below)


def test_the_page_speaks_the_language_of_the_account_of_the_browser_or_the_one_asked_for() -> None:
    user = of(factories.organ())
    client = Client()
    client.force_login(user)

    assert '<html lang="en"' in client.get("/partners/own/").content.decode()
    browser = client.get("/partners/own/", headers={"accept-language": "km,en;q=0.5"})
    assert '<html lang="km"' in browser.content.decode()
    User.objects.filter(pk=user.pk).update(language="vi")
    assert '<html lang="vi"' in client.get("/partners/own/").content.decode()
    asked = client.get("/partners/own/?language=ja")
    assert '<html lang="ja"' in asked.content.decode()


def test_the_page_asks_a_fixed_number_of_questions() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    a_meeting(circle)
    group, expert = a_group(circle), factories.seated(circle, Role.EXPERT)
    a_round(group, expert)
    client = Client()
    client.force_login(drafter)
    client.get("/partners/own/")
    record(drafter, "measured", "what is asked after something was done")
    with CaptureQueriesContext(connection) as few:
        client.get("/partners/own/")
    for number in range(6):
        a_meeting(circle)
        a_round(group, expert)
        user = factories.seated(circle, Role.PROFESSOR)
        actions.give_seat(
            factories.officer(),
            factories.circle(circle, f"Group {number}"),
            actions.Place(user.person, Role.READER, Side.PARTNER),
        )

    with CaptureQueriesContext(connection) as many:
        client.get("/partners/own/")

    assert len(many) <= len(few)


# --- what its people keep up to date ---


def test_an_organ_keeps_its_names_and_how_it_is_reached() -> None:
    organ = factories.organ()
    user = of(organ)

    actions.keep_organ(
        user, organ, {"en": "Ministry of Justice", "km": "ក្រសួងយុត្តិធម៌"}, "1 Lotus Street"
    )

    organ.refresh_from_db()
    assert organ.name.localize("km") == "ក្រសួងយុត្តិធម៌"
    assert organ.contact == "1 Lotus Street"
    assert organ.kind == "ministry"
    assert JournalLine.objects.get(verb="changed").actor == user


def test_nobody_keeps_the_organ_of_others() -> None:
    own, other = factories.organ(), factories.organ(name="Supreme Court")
    user, theirs = of(own), of(other, name="Darith Semova").person

    for act in (
        lambda: actions.keep_organ(user, other, {"en": "Ours"}, ""),
        lambda: actions.enter_own(user, other, facts(other)),
        lambda: actions.change_own(user, theirs, facts(other, "Somebody Else")),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(actions.OtherOrgan):
        actions.enter_own(user, own, facts(other))
    with pytest.raises(actions.OtherOrgan):
        actions.change_own(user, user.person, facts(other, user.person.name))


def test_a_reader_of_the_organ_changes_nothing() -> None:
    organ = factories.organ()
    user = of(organ, Role.READER)

    with pytest.raises(NotAllowed):
        actions.keep_organ(user, organ, {"en": "Ours"}, "")
    assert queries.kept_organ(user, organ.pk) is None


def test_who_left_the_organ_sees_nothing_of_it_any_more() -> None:
    organ = factories.organ()
    user = of(organ)
    Person.objects.filter(pk=user.person_id).update(left_on=timezone.localdate())

    assert queries.own_organ(User.objects.get(pk=user.pk)) is None


def test_people_are_entered_and_put_right_on_a_form() -> None:
    organ = factories.organ()
    Country.objects.update(name=LazyI18nString({"en": "Lanvara", "km": "ឡានវ៉ារ៉ា"}))
    client = Client()
    client.force_login(of(organ))

    client.post(f"/partners/own/{organ.pk}/people/new/", {"name": "Tola Aren", "organ": organ.pk})
    made = Person.objects.get(name="Tola Aren")
    client.post(
        f"/partners/own/people/{made.pk}/change/",
        {"name": "Tola Aren", "organ": organ.pk, "post_km": "អនុប្រធាន", "email": "t@example.org"},
    )

    made.refresh_from_db()
    assert (made.email, made.post.localize("km")) == ("t@example.org", "អនុប្រធាន")


def test_of_very_much_that_waits_the_most_urgent_is_shown_with_how_much_there_is() -> None:
    matters = [Matter(f"matter {n}", "", f"Matter {n}", "/", days_left=n) for n in range(60)]

    KINDS.append(Kind("many", "Many", "", lambda _user, _day: matters))
    try:
        shown = waits_panel(factories.officer())
    finally:
        KINDS.pop()

    assert [line.title for line in shown.lines] == [f"Matter {n}" for n in range(24)]
    assert shown.total == 60


def test_of_many_people_the_page_shows_the_first_and_leads_to_all() -> None:
    organ = factories.organ()
    for number in range(14):
        person(f"Sorn {number:02}", organ)
    user = of(organ, name="Aren Sok")

    page = page_of(user)

    assert page.count("Sorn ") == 11
    assert "12/15" in page
    assert 'href="/partners/own/people/"' in page


def test_own_people_are_found_by_name_and_nobody_of_another_organ() -> None:
    organ, other = factories.organ(), factories.organ(name="Supreme Court")
    person("Sovanara Lim", organ)
    person("Lim Dara", other)
    client = Client()
    client.force_login(of(organ, name="Aren Sok"))

    page = client.get("/partners/own/people/?q=lim").content.decode()
    nobody = client.get("/partners/own/people/?q=zzz").content.decode()

    assert "Sovanara Lim" in page
    assert "Lim Dara" not in page
    assert "Aren Sok" not in page.split("<main")[1]
    assert "Nobody of your organ is called so." in nobody


def test_who_is_of_no_organ_has_no_people() -> None:
    client = Client()
    client.force_login(factories.reader())

    assert client.get("/partners/own/people/").status_code == 404

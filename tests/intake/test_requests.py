"""A request is written, submitted, given back and withdrawn, each by whom it concerns."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import override_settings
from django.utils import timezone
from tests import factories
from tests.factories.requests import TEXTS, a_request, filing, invited_request, writing

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.intake import actions, queries
from hoseibi.intake.choices import RequestState
from hoseibi.intake.models import Request
from hoseibi.intake.permissions import may_read_form, may_write
from hoseibi.intake.queries.reminders import to_weigh, to_write
from hoseibi.letters import actions as letters
from hoseibi.letters.choices import Pace
from hoseibi.letters.models import Letter
from hoseibi.letters.queries import message
from hoseibi.partners.actions import person
from hoseibi.ui.languages import by_language

pytestmark = pytest.mark.django_db


def of_organ(name: str, code: str = "xl") -> User:
    """Somebody of an organ who has an account and no seat."""
    user = factories.reader()
    user.person = person(user.full_name, factories.organ(code, name))
    user.save()
    return User.objects.get(pk=user.pk)


def kinds(request: Request) -> list[str]:
    return list(request.steps.order_by("pk").values_list("kind", flat=True))


# --- written ---


def test_a_reference_counts_the_requests_of_a_country_and_a_year() -> None:
    first, second = a_request(), a_request()
    other, later = a_request(code="xm"), a_request(entered_on=date(2025, 1, 7))

    found = [one.reference for one in (first, second, other, later)]
    assert found == ["XL-2024-01", "XL-2024-02", "XM-2024-01", "XL-2025-01"]


def test_a_request_is_received_once_it_is_submitted() -> None:
    officer = factories.officer()
    made = actions.enter(officer, filing(), writing())
    assert made.state == RequestState.DRAFT

    received = actions.submit(officer, made)

    assert received.state == RequestState.RECEIVED
    assert kinds(made) == ["begun", "submitted"]


def test_an_incomplete_form_says_what_is_missing() -> None:
    officer = factories.officer()
    made = actions.enter(officer, filing(), writing(texts={"sector": "Custom."}))

    with pytest.raises(actions.NotComplete, match=r"7 \(2\) Purpose"):
        actions.submit(officer, made)


def test_a_form_without_a_title_is_refused() -> None:
    with pytest.raises(actions.TitleNeeded):
        actions.enter(factories.officer(), filing(), writing(" "))


def test_what_somebody_saved_meanwhile_is_not_written_over() -> None:
    officer = factories.officer()
    made = actions.enter(officer, filing(), writing())
    seen = made.changed_at
    actions.change(officer, made, writing("Sooner"), seen)

    with pytest.raises(actions.ChangedSince):
        actions.change(officer, made, writing("Later"), seen)


def test_a_translation_stands_beside_what_the_applicant_wrote() -> None:
    officer, made = factories.officer(), a_request()

    said = writing("債権法", language="ja", texts={"purpose": "自ら適用する。"})
    actions.translate(officer, made, "ja", said)

    made.refresh_from_db()
    assert by_language(made.title) == {"en": "Law of obligations in practice", "ja": "債権法"}
    assert queries.written(officer, made, "en") == TEXTS
    assert queries.written(officer, made, "ja") == {"purpose": "自ら適用する。"}


def test_an_item_that_is_emptied_is_gone() -> None:
    officer, made = factories.officer(), a_request()

    actions.change(officer, made, writing(texts=TEXTS | {"sector": " "}))

    assert set(queries.written(officer, made, "en")) == {"issues", "purpose"}


def test_further_fields_do_not_repeat_the_main_one() -> None:
    officer, made = factories.officer(), a_request()

    actions.file_under(officer, made, filing(further=("civil", "insolvency")))

    assert [one.field_of_law for one in made.further_fields.all()] == ["insolvency"]


@pytest.mark.parametrize("act", [actions.withdraw, actions.give_back])
def test_nothing_is_taken_back_without_a_reason(act) -> None:
    with pytest.raises(actions.ReasonNeeded):
        act(factories.officer(), a_request(), "  ")


def test_a_withdrawn_request_stays_and_is_not_changed_any_more() -> None:
    officer, made = factories.officer(), a_request()

    done = actions.withdraw(officer, made, "Another donor does it.")

    assert done.state == RequestState.WITHDRAWN
    assert not may_write(officer, done)
    assert made in queries.requests(officer)


# --- by whom ---


def test_only_the_department_enters_requests() -> None:
    circle = factories.circle()
    for user in (of_organ("Supreme Court"), factories.seated(circle, Role.EXPERT)):
        with pytest.raises(NotAllowed):
            actions.enter(user, filing(), writing())


def test_requests_are_seen_by_the_department_the_country_and_the_organ() -> None:
    made = a_request()
    circle = factories.circle()
    expert, drafter = (factories.seated(circle, role) for role in (Role.EXPERT, Role.DRAFTER))

    seen = {
        "department": made in queries.requests(factories.officer()),
        "expert of the country": made in queries.requests(expert),
        "drafter of another organ": made in queries.requests(drafter),
        "own organ": made in queries.requests(of_organ("Supreme Court")),
        "another country": made in queries.requests(of_organ("Supreme Court", "xm")),
        "reader": made in queries.requests(factories.reader()),
        "stranger": made in queries.requests(AnonymousUser()),
    }

    assert [who for who, sees in seen.items() if sees] == [
        "department",
        "expert of the country",
        "own organ",
    ]


def test_what_an_applicant_writes_is_theirs_until_it_is_submitted() -> None:
    own = of_organ("Supreme Court")
    made = invited_request(applicant=own.person)
    officer = factories.officer()

    assert may_write(own, made)
    assert not may_read_form(officer, made)
    assert queries.written(officer, made, "en") == {}
    assert not any(chapter.has_words for chapter in queries.form_of(officer, made))

    done = actions.submit(own, made)

    assert may_read_form(officer, done)
    assert not may_write(own, done)


def test_a_request_given_back_is_the_applicants_again() -> None:
    own, officer = of_organ("Supreme Court"), factories.officer()
    made = actions.submit(own, invited_request(applicant=own.person))

    back = actions.give_back(officer, made, "Say what the purpose is.")

    assert may_write(own, back)
    assert actions.submit(own, back).state == RequestState.RECEIVED
    assert kinds(made) == ["invited", "submitted", "returned", "submitted"]


def test_an_invitation_makes_an_account_for_who_has_none() -> None:
    officer, organ = factories.officer(), factories.organ("xm", "Supreme Court")
    invited = person("Lena Hovat", organ)
    asked = actions.Inviting(invited, "Quản lý vụ án", "vi", "project", "civil-procedure")

    with pytest.raises(actions.AddressNeeded):
        actions.invite_applicant(officer, asked)
    made, key, letter = actions.invite_applicant(officer, replace(asked, email="lena@example.org"))

    assert (letter.address, letter.user, letter.language) == ("lena@example.org", None, "vi")
    assert letter.subject == f"Lời mời soạn đề nghị {made.reference}: Quản lý vụ án"
    assert f"/accounts/invitation/{key}/" in letter.text
    assert letter.waits_for_somebody
    assert (made.reference, made.language, made.organ) == (
        f"XM-{timezone.localdate().year}-01",
        "vi",
        organ,
    )
    assert invited.invitations.count() == 1


def test_somebody_with_an_account_needs_no_invitation() -> None:
    own = of_organ("Supreme Court")
    asked = actions.Inviting(own.person, "Judges", "en", "project", "civil")

    made, key, letter = actions.invite_applicant(factories.officer(), asked)

    assert key == ""
    assert made in queries.requests(own)
    assert f"/requests/{made.reference}/write/" in letter.text
    assert "/letters/off/" in message(letter).body
    with override_settings(SENDS_LETTERS=True):
        assert letters.remind(own) == []


@pytest.mark.parametrize("language", ["en", "ja", "km", "vi", "lo", "fr", "ru", "uz", "mn"])
def test_an_invitation_is_whole_in_every_language(language: str) -> None:
    organ = factories.organ("xm", "Supreme Court")
    asked = actions.Inviting(
        person("Lena Hovat", organ), "Judges", language, "project", "civil", "lena@example.org"
    )

    letter = actions.invite_applicant(factories.officer(), asked).letter

    assert letter.language == ("en" if language == "mn" else language)
    assert "Judges" in letter.subject
    assert "Lena Hovat" in letter.text
    assert "{" not in letter.subject + letter.text


def test_who_switched_such_letters_off_gets_no_letter_and_the_officer_is_told(client) -> None:
    own, officer = of_organ("Supreme Court"), factories.officer()
    letters.choose(own, {"own-requests": Pace.NOTHING}, any_at_all=True)
    client.force_login(officer)
    asked = {"person": own.person_id, "title": "Judges", "language": "en", "kind": "project"}

    page = client.post("/requests/invite/", asked | {"field_of_law": "civil"}, follow=True)

    assert "gets no letters of this kind: tell them yourself." in page.content.decode()
    assert Letter.objects.count() == 0


def test_only_the_department_invites() -> None:
    own = of_organ("Supreme Court")

    with pytest.raises(Refusal):
        actions.invite_applicant(own, actions.Inviting(own.person, "J", "en", "project", "civil"))


# --- written by several ---


def saved_by_another(client, made: Request) -> dict[str, str]:
    """What somebody sends who opened the form before another saved it."""
    officer = factories.officer()
    client.force_login(officer)
    seen = {"seen": made.changed_at.isoformat()}
    actions.change(officer, made, writing("Sooner"))
    said = {"language": "en", "title": "Later", "kind": "project", "item-purpose": "Apply."}
    return said | seen


def test_what_was_refused_as_older_is_saved_the_second_time(client) -> None:
    made = a_request()
    sent = saved_by_another(client, made)
    address = f"/requests/{made.reference}/write/"

    page = client.post(address, sent)
    again = client.post(address, sent | {"seen": page.context["form"]["seen"].value()})

    made.refresh_from_db()
    assert page.status_code == 422
    assert "Later" in page.content.decode()
    assert (again.status_code, str(made.title)) == (302, "Later")


@pytest.mark.parametrize("seen", ["2024-13-45T10:00:00+00:00", "2024-11-05T10:00:00", "yes"])
def test_a_moment_that_no_form_sends_writes_over_nothing(client, seen: str) -> None:
    made = a_request()
    sent = saved_by_another(client, made)

    page = client.post(f"/requests/{made.reference}/write/", sent | {"seen": seen})

    assert page.status_code == 422
    assert str(Request.objects.get(pk=made.pk).title) == "Sooner"


def test_two_translators_do_not_write_over_each_other(client) -> None:
    made = a_request()
    client.force_login(factories.officer())
    address = f"/requests/{made.reference}/in/ja/"
    seen = client.get(address).context["form"]["seen"].value()
    client.post(address, {"title": "先", "seen": seen})

    page = client.post(address, {"title": "後", "seen": seen})
    kept = by_language(Request.objects.get(pk=made.pk).title)["ja"]
    client.post(address, {"title": "後", "seen": page.context["form"]["seen"].value()})

    assert (page.status_code, kept) == (422, "先")
    assert "Somebody saved this form" in page.content.decode()
    assert by_language(Request.objects.get(pk=made.pk).title)["ja"] == "後"


def test_a_draft_is_not_taken_from_the_organ_that_writes_it(client) -> None:
    own, officer = of_organ("Supreme Court"), factories.officer()
    made = invited_request(officer, applicant=own.person)
    other = factories.organ("xl", "Ministry of Justice")
    client.force_login(officer)

    told = {"organ": other.pk, "entered_on": "2024-08-09", "field_of_law": "labour"}
    page = client.post(f"/requests/{made.reference}/file/", told)

    assert "This organ is still writing the request" in page.content.decode()
    assert may_write(own, Request.objects.get(pk=made.pk))
    actions.file_under(officer, made, filing(field_of_law="labour"))
    actions.submit(own, made)
    actions.file_under(officer, made, filing("Ministry of Justice"))
    assert Request.objects.get(pk=made.pk).organ == other


# --- told by letter ---


def told_of(user: User, waiting, day: date) -> list[tuple[str, str]]:
    return [(one.key.split()[0], one.stage) for one in waiting(user, day)]


def test_what_comes_late_is_told_from_the_day_on_which_it_came() -> None:
    own, officer = of_organ("Supreme Court"), factories.officer()
    made = invited_request(officer, applicant=own.person, entered_on=date(2024, 8, 9))
    came = date(2024, 11, 18)
    actions.submit(own, made, on=came)

    assert told_of(officer, to_weigh, came) == [("screening", "week 0")]
    assert told_of(officer, to_weigh, came + timedelta(28)) == [("screening", "")]


def test_what_is_given_back_late_is_told_to_who_completes_it() -> None:
    own, officer = of_organ("Supreme Court"), factories.officer()
    made = invited_request(officer, applicant=own.person, entered_on=date(2024, 8, 9))
    assert told_of(own, to_write, date(2024, 8, 9)) == [("request", "week 0")]

    actions.give_back(officer, actions.submit(own, made), "Say what the purpose is.")

    assert told_of(own, to_write, timezone.localdate()) == [("returned", "week 0")]

"""The pages of experts: what they show, and what a form says that is not in order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.experts.posts import CHOSEN, a_post, account_of, an_opinion, sent
from tests.experts.roster import on_roster

from hoseibi.experts import actions
from hoseibi.experts.actions import Known, Wish
from hoseibi.experts.models import Expert

pytestmark = pytest.mark.django_db

CIVIL = Known("field", "civil")


@pytest.fixture
def officer() -> Client:
    client = Client()
    client.force_login(factories.officer())
    return client


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def text(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_an_empty_roster_teaches(officer: Client) -> None:
    assert "Nobody has consented to being found yet." in text(officer, "/experts/roster/")
    assert "Write the terms of reference of a post" in text(officer, "/experts/")


def test_the_roster_asks_as_often_for_one_as_for_many(
    officer: Client, django_assert_max_num_queries: object
) -> None:
    for number in range(12):
        on_roster(f"Expert {number}", CIVIL)
    text(officer, "/experts/roster/")

    with django_assert_max_num_queries(10):  # type: ignore[operator]
        text(officer, "/experts/roster/?field=civil")


def test_somebody_enters_themselves_and_consents() -> None:
    user = factories.seated(factories.circle(), "professor")
    client = signed_in(user)
    client.post("/experts/own/begin/")
    own = Expert.objects.get(person=user.person)
    known = {"about": "A professor.", "field": ["civil"], "language-0": "en", "level-0": "3"}

    client.post(f"/experts/people/{own.pk}/change/", known)
    client.post(f"/experts/people/{own.pk}/consent/", {})

    page = text(client, f"/experts/people/{own.pk}/")
    assert "Civil law" in page
    assert "English (fluent)" in page
    assert "to being found" in page


def test_a_language_without_its_level_is_told_beside_the_field() -> None:
    user = factories.seated(factories.circle(), "professor")
    client = signed_in(user)
    client.post("/experts/own/begin/")
    own = Expert.objects.get(person=user.person)

    answer = client.post(f"/experts/people/{own.pk}/change/", {"language-0": "en"})

    assert answer.status_code == 422
    assert "Say how well." in answer.content.decode()


def test_candidates_are_shown_with_reasons_and_chosen_with_one(officer: Client) -> None:
    post, expert = a_post(Wish(CIVIL, needed=True)), on_roster("Asuka", CIVIL)
    page = text(officer, f"/experts/posts/{post.pk}/candidates/")
    assert "Civil law: yes" in page

    without = officer.post(f"/experts/posts/{post.pk}/choose/", {"expert": expert.pk})
    assert without.status_code == 422
    assert "Say why in a sentence" in without.content.decode()

    sent_ = {"expert": expert.pk, "reason": "Ten years of practice."}
    officer.post(f"/experts/posts/{post.pk}/choose/", sent_)
    post.refresh_from_db()
    assert (post.state, post.expert) == ("proposed", expert)


def test_who_is_asked_reads_it_on_their_first_page_and_accepts() -> None:
    post = a_post()
    actions.choose(factories.officer(), post, on_roster("Asuka"), CHOSEN)
    client = signed_in(account_of(post))
    assert "You are asked to fill this post" in text(client, "/")

    client.post(f"/experts/posts/{post.pk}/answer/", {"accepts": "yes"})

    post.refresh_from_db()
    assert post.state == "agreed"


def test_who_refused_does_not_see_the_post_any_more() -> None:
    post = a_post()
    actions.choose(factories.officer(), post, on_roster("Asuka"), CHOSEN)
    client = signed_in(account_of(post))

    answer = client.post(f"/experts/posts/{post.pk}/answer/", {"accepts": "no"}, follow=True)

    assert "Somebody is sought again." in answer.content.decode()
    assert text(client, f"/experts/posts/{post.pk}/", 404)


def test_a_post_leads_to_no_entry_that_was_taken_back(officer: Client) -> None:
    expert = on_roster("Asuka Shirane")
    post, entry = sent(expert), f'href="/experts/people/{expert.pk}/"'
    assert entry in text(officer, f"/experts/posts/{post.pk}/")

    actions.take_back_consent(account_of(post), expert)

    page = text(officer, f"/experts/posts/{post.pk}/")
    assert ("Asuka Shirane" in page, entry in page) == (True, False)


def test_terms_of_reference_are_written_and_the_days_looked_at(officer: Client) -> None:
    circle = factories.circle()
    said = {
        "circle": circle.pk,
        "term": "long",
        "begins_on": "2027-04-01",
        "ends_on": "2026-03-31",
        "report_months": "6",
        "role_en": "Attorney",
        "field": ["civil"],
        "needed": ["field"],
    }
    wrong = officer.post("/experts/posts/new/", said)
    assert "Turn them round." in wrong.content.decode()

    right = officer.post("/experts/posts/new/", said | {"ends_on": "2029-03-31"}, follow=True)

    page = right.content.decode()
    assert "Attorney" in page
    assert "Civil law" in page


def test_people_are_found_by_what_they_said_and_put_on_the_roster() -> None:
    circle = factories.circle()
    professor = factories.seated(circle, "professor")
    an_opinion(professor, circle, "The limitation period is too short.")
    user = factories.seated(circle, "officer")
    user.role = "officer"
    user.save()
    client = signed_in(user)

    by_words = text(client, "/experts/contributions/?words=limitation")
    by_article = text(client, "/experts/contributions/?words=Article+3")
    assert "The limitation period is too short." in by_words
    assert "Sample Code, Article 3" in by_article
    client.post(f"/experts/contributions/{professor.person_id}/invite/")

    assert Expert.objects.filter(person=professor.person, consented_on=None).exists()


def test_an_officer_without_a_seat_finds_nobody_by_what_was_said_in_a_circle(
    officer: Client,
) -> None:
    circle = factories.circle()
    an_opinion(factories.seated(circle, "professor"), circle, "The limitation period is short.")

    assert "limitation period" not in text(officer, "/experts/contributions/?words=limitation")


def test_a_report_is_written_and_submitted_on_its_page() -> None:
    began = timezone.localdate() - timedelta(days=200)
    post = sent(begins_on=began, ends_on=began + timedelta(days=700))
    client = signed_in(account_of(post))
    assert "Report 1 of your assignment" in text(client, "/")

    answer = client.post(f"/experts/posts/{post.pk}/report/", follow=True)
    assert "Drafted from 0 facts" in answer.content.decode()
    report = post.reports.get()
    said = {"progress": "Two lectures.", "do": "submit"}
    client.post(f"/experts/reports/{report.pk}/", said)

    report.refresh_from_db()
    assert (report.state, report.progress) == ("submitted", "Two lectures.")
    paper = client.get(f"/experts/reports/{report.pk}/report.pdf")
    assert paper.content[:4] == b"%PDF"
    assert client.get(f"/experts/reports/{report.pk}/report.exe").status_code == 404


def test_a_line_is_noted_and_struck() -> None:
    post = sent()
    client = signed_in(account_of(post))
    said = {"text": "Met Judge Semova.", "kind": "talk", "on": "2026-11-20"}

    client.post(f"/experts/posts/{post.pk}/log/", said)
    line = post.log.get()
    assert "Met Judge Semova." in text(client, f"/experts/posts/{post.pk}/log/")
    client.post(f"/experts/posts/{post.pk}/log/{line.pk}/strike/")

    assert post.log.count() == 0

"""The pages of joint studies: for those with a seat alone, answered without a script."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories
from tests.drafting.test_pages import browser
from tests.drafting.test_wordings import a_draft
from tests.studies.test_rounds import a_group, a_round, question, said, without_account

from hoseibi.accounts.choices import GRANTS, WHOLE_PROJECT, Act, Role
from hoseibi.meetings.actions import questions as asking
from hoseibi.meetings.models import Opinion
from hoseibi.studies.models import Round, WorkingGroup

pytestmark = pytest.mark.django_db

PAGES = ("", "1/", "table/", "answers.csv")


def pages_of(round: Round) -> list[str]:
    return [f"/studies/rounds/{round.pk}/{page}" for page in PAGES]


@pytest.mark.parametrize("role", list(Role))
def test_who_reads_a_round_that_was_sent_and_one_that_was_not(role: Role) -> None:
    group = a_group()
    writer = factories.seated(group.circle, Role.PROFESSOR)
    sent, writing = a_round(group, writer), a_round(group, writer, sent=False)
    client = browser(factories.seated(group.circle, role))

    expected = 200 if role in GRANTS[Act.READ] else 404
    assert {client.get(page).status_code for page in pages_of(sent)} == {expected}
    leads = role in WHOLE_PROJECT & GRANTS[Act.OPINE]
    assert client.get(pages_of(writing)[0]).status_code == (200 if leads else 404)


def test_a_stranger_is_asked_to_sign_in_and_others_find_nothing() -> None:
    group = a_group()
    sent = a_round(group, factories.seated(group.circle, Role.PROFESSOR))
    other = factories.seated(factories.circle(name="Other"), Role.EXPERT)

    assert {Client().get(page).status_code for page in ["/studies/", *pages_of(sent)]} == {302}
    for user in (factories.officer(), other):
        client = browser(user)
        assert {client.get(page).status_code for page in pages_of(sent)} == {404}
        assert b"Prescription" not in client.get("/studies/").content
        assert b"Prescription" not in client.get("/").content
        answer = client.post(f"/studies/rounds/{sent.pk}/1/", {"position": "for", "text": "x"})
        assert answer.status_code == 404


@pytest.mark.parametrize("role", list(Role))
def test_who_is_given_a_form_and_whose_answer_is_taken(role: Role) -> None:
    group = a_group()
    sent = a_round(group, factories.seated(group.circle, Role.PROFESSOR))
    client = browser(factories.seated(group.circle, role))
    url = f"/studies/rounds/{sent.pk}/1/"

    shown = client.get(url).content
    client.post(url, {"position": "for", "text": "Yes.", "language": "en"})

    answers = role in GRANTS[Act.OPINE]
    assert (b"<textarea" in shown) == answers
    assert Opinion.objects.count() == int(answers)


def test_one_question_after_the_other_until_nothing_waits() -> None:
    group = a_group()
    sent = a_round(group, factories.seated(group.circle, Role.DRAFTER))
    client = browser(factories.seated(group.circle, Role.PROFESSOR))
    url = f"/studies/rounds/{sent.pk}/"

    for page in ("/", "/studies/"):
        shown = client.get(page).content.decode()
        assert f'href="{url}1/"' in shown
        assert "7 days left" in shown
    answer = {"position": "against", "text": "五年は短い。", "language": "ja"}
    first = client.post(f"{url}1/", {**answer, "legal_system": "Japan, Civil Code art. 166"})
    assert first.url == f"{url}2/"
    last = client.post(f"{url}2/", answer, follow=True)
    assert last.redirect_chain[-1][0] == url
    assert "thank you" in last.content.decode()
    assert "7 days left" not in client.get("/").content.decode()
    shown = client.get(f"{url}1/").content.decode()
    assert '<p class="said" lang="ja">五年は短い。</p>' in shown
    assert "Japan, Civil Code art. 166" in shown


def test_an_answer_without_words_and_position_comes_back() -> None:
    group = a_group()
    user = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, user)
    url = f"/studies/rounds/{sent.pk}/1/"

    page = browser(user).post(
        url, {"position": "open", "text": "", "language": "en", "legal_system": "Hoshima"}
    )

    assert page.status_code == 422
    assert "Write what you think" in page.content.decode()
    assert "Hoshima" in page.content.decode()


def test_the_answer_of_another_says_who_entered_it() -> None:
    group = a_group()
    expert = factories.seated(group.circle, Role.EXPERT)
    drafter = factories.seated(group.circle, Role.DRAFTER)
    sent = a_round(group, drafter)
    judge = without_account(group.circle)
    url = f"/studies/rounds/{sent.pk}/1/"
    answer = {"position": "against", "text": "No.", "language": "en"}

    assert str(judge) in browser(expert).get(url).content.decode()
    refused = browser(expert).post(url, {**answer, "person": drafter.person_id})
    assert refused.status_code == 404
    page = browser(expert).post(url, {**answer, "person": judge.pk}, follow=True).content.decode()

    assert f"entered by {expert}" in page
    assert Opinion.objects.get().person == judge
    assert browser(drafter).post(url, {**answer, "person": judge.pk}).status_code == 404


def test_a_round_goes_its_way_on_the_pages() -> None:
    draft, drafter = a_draft()
    group = a_group(draft.circle)
    client = browser(drafter)

    begun = client.post(
        f"/studies/groups/{group.pk}/round/", {"title_en": "Torts", "title_ja": ""}, follow=True
    )
    url = begun.redirect_chain[-1][0]
    wrong = {"law": draft.law_id, "article": "99", "text": "Why?", "language": "en"}
    refused = client.post(f"{url}add/", wrong)
    assert refused.status_code == 422
    assert "no such article" in refused.content.decode()
    client.post(f"{url}add/", {**wrong, "article": "3"})
    client.post(f"{url}add/", {"article": "", "text": "And the rest?", "language": "en"})
    yesterday = timezone.localdate() - timedelta(1)
    assert client.post(f"{url}send/", {"due_on": yesterday.isoformat()}).status_code == 422
    client.post(f"{url}send/", {"due_on": timezone.localdate().isoformat()})
    sent = Round.objects.get()
    assert sent.state == "open"
    assert question(sent).anchor.address == "art_3"
    where = client.get(f"/drafts/of/{question(sent).anchor_id}/")
    assert where.url == "/drafts/sample-draft/art_3"
    client.post(f"{url}1/", {"position": "for", "text": "Because.", "language": "en"})
    why = client.get("/drafts/sample-draft/art_3/history/").content.decode()
    assert "Because." in why
    assert client.post(f"{url}close/", {"summary_en": ""}).status_code == 422
    closed = client.post(f"{url}close/", {"summary_en": "All agree."}, follow=True)
    assert "All agree." in closed.content.decode()
    assert b"<textarea" not in client.get(f"{url}1/").content


def test_the_history_of_an_article_tells_opinions_of_ones_own_circles_only() -> None:
    draft, drafter = a_draft()
    inner = factories.circle(draft.circle, "Drafting group")
    member = factories.seated(inner, Role.DRAFTER)
    sent = a_round(a_group(inner), member)
    asking.answer(member, question(sent), said("for", "Said among ourselves."))
    anchor = question(sent).anchor
    assert draft.units.filter(anchor=anchor).exists()

    expert = factories.seated(draft.circle, Role.EXPERT)
    url = "/drafts/sample-draft/art_3/history/"
    assert "Said among ourselves." in browser(expert).get(url).content.decode()
    assert "Said among ourselves." not in browser(drafter).get(url).content.decode()
    assert browser(member).get(f"/drafts/of/{anchor.pk}/").url.startswith("/laws/")


@pytest.mark.parametrize("role", list(Role))
def test_who_makes_a_circle_a_working_group(role: Role) -> None:
    circle = factories.circle()
    client = browser(factories.seated(circle, role))

    client.post("/studies/groups/", {"circle": circle.pk, "side": "", "aim_en": "Torts"})

    assert WorkingGroup.objects.count() == int(role in GRANTS[Act.MANAGE])

"""What people think of an article beside the rounds: said on its page, answered, kept."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_wordings import a_draft, article

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting import queries
from hoseibi.drafting.models import Draft
from hoseibi.meetings.models import Opinion

pytestmark = pytest.mark.django_db

PAGE = "/drafts/sample-draft/art_3/opinions/"
SAID = {
    "position": "against",
    "text": "Ngân hàng sẽ không chấp nhận.",
    "words": "is liable",
    "legal_system": "Viet Nam, Civil Code art. 584",
    "language": "vi",
}


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def the_opinion(draft: Draft, user: User) -> Opinion:
    return queries.opinions(user, article(draft, "art_3"))[0]


def test_an_opinion_is_said_on_the_page_of_the_article_and_answered() -> None:
    draft, drafter = a_draft()
    professor = factories.seated(draft.circle, Role.PROFESSOR)

    assert signed_in(professor).post(PAGE, SAID).status_code == 302
    made = the_opinion(draft, drafter)
    reply = {
        "position": "open",
        "text": "They do in Lanvara.",
        "language": "en",
        "answers": made.pk,
    }
    assert signed_in(drafter).post(PAGE, reply).status_code == 302

    assert (made.person, made.words, made.language) == (professor.person, "is liable", "vi")
    answers = the_opinion(draft, drafter).answered_by.all()
    assert [one.text for one in answers] == ["They do in Lanvara."]
    for address in (PAGE, "/drafts/sample-draft/art_3/history/"):
        page = signed_in(drafter).get(address).content.decode()
        assert "Ngân hàng" in page
        assert "They do in Lanvara." in page
        assert "Civil Code art. 584" in page
    assert "opinions/" in signed_in(drafter).get("/drafts/sample-draft/art_3").content.decode()


def test_nothing_said_is_refused_and_what_was_typed_comes_back() -> None:
    draft, drafter = a_draft()

    empty = SAID | {"text": "", "position": "open"}
    answer = signed_in(drafter).post(PAGE, empty)

    assert answer.status_code == 422
    assert "is liable" in answer.content.decode()
    assert queries.opinions(drafter, article(draft, "art_3")) == []


def test_an_answer_belongs_to_an_opinion_on_the_same_article() -> None:
    draft, drafter = a_draft()
    signed_in(drafter).post(PAGE, SAID)
    made = the_opinion(draft, drafter)
    reply = {"position": "open", "text": "No.", "language": "en", "answers": made.pk}

    elsewhere = PAGE.replace("art_3", "art_2")

    assert signed_in(drafter).post(elsewhere, reply).status_code == 404
    assert not made.answered_by.exists()


def test_lines_that_are_no_article_have_no_opinions() -> None:
    draft, drafter = a_draft()
    lines = draft.units.filter(kind="lines").first()

    page = f"/drafts/sample-draft/{lines.pk}/opinions/"

    assert signed_in(drafter).get(page).status_code == 404


def test_who_only_reads_has_no_form() -> None:
    draft, _drafter = a_draft()
    reader = signed_in(factories.seated(draft.circle, Role.READER))

    assert "<textarea" not in reader.get(PAGE).content.decode()
    assert reader.post(PAGE, SAID).status_code == 422
    assert not Opinion.objects.exists()

"""Words that were decided against wait in the drafts of those who write them, and nowhere else."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.drafting.test_wordings import a_draft, article, said
from tests.terms.world import a_concept, decided

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft
from hoseibi.legaltext import Concept, Term

pytestmark = pytest.mark.django_db


@pytest.fixture
def drafted() -> tuple[Draft, User]:
    draft, drafter = a_draft()
    a_concept(Concept("", (Term("en", "liable"), Term("en", "answerable"))))
    return draft, drafter


def told(user: User) -> list[tuple[str, str, str, int]]:
    return [(one.term, one.instead, one.place, one.units) for one in queries.unwelcome(user)]


def test_a_word_waits_from_the_decision_until_it_is_gone(drafted: tuple[Draft, User]) -> None:
    draft, drafter = drafted
    assert told(drafter) == []

    decided("answerable")
    decided("liable", "forbidden")
    assert told(drafter) == [("liable", "answerable", "art_3", 1)]

    unit = article(draft, "art_3")
    actions.save(drafter, unit, "en", said(unit).text.replace("liable", "answerable"), 1)
    assert told(drafter) == []


def test_it_waits_for_those_who_write_the_draft(drafted: tuple[Draft, User]) -> None:
    draft, drafter = drafted
    decided("liable", "forbidden")
    others = (factories.seated(draft.circle, Role.TRAINEE), factories.reader(), factories.officer())

    assert [told(one) for one in others] == [[], [], []]
    assert told(factories.seated(draft.circle, Role.EXPERT)) == told(drafter) != []


def test_a_draft_that_is_closed_waits_for_nobody(drafted: tuple[Draft, User]) -> None:
    draft, drafter = drafted
    decided("liable", "forbidden")
    Draft.objects.update(closed_at=draft.begun_at)

    assert told(drafter) == []


def test_the_first_page_leads_to_the_article(drafted: tuple[Draft, User], client: Client) -> None:
    _draft, drafter = drafted
    decided("answerable")
    decided("liable", "deprecated")
    client.force_login(drafter)

    assert 'href="/drafts/sample-draft/art_3"' in client.get("/").content.decode()


def test_who_decides_is_told_of_candidates(drafted: tuple[Draft, User], client: Client) -> None:
    _draft, drafter = drafted
    client.force_login(factories.officer())
    assert client.get("/").context["waits"]["terms"] == 2
    client.force_login(drafter)
    assert "terms" not in client.get("/").context["waits"]


def test_words_are_read_once(drafted: tuple[Draft, User]) -> None:
    _draft, drafter = drafted
    decided("liable", "forbidden")
    queries.unwelcome(drafter)
    user = User.objects.get(pk=drafter.pk)
    with CaptureQueriesContext(connection) as asked:
        queries.unwelcome(user)

    assert not [one for one in asked if '"drafting_wording"."text"' in one["sql"].split("FROM")[0]]

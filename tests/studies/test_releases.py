"""What a round came to is released without names; who said what stays with the group."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.studies.test_rounds import a_group, a_round, question, said

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.meetings.actions.questions import answer
from hoseibi.studies import actions, queries
from hoseibi.studies.models import Round

pytestmark = pytest.mark.django_db

WHO = Releasing("Minister of Justice")


def closed() -> tuple[Round, User, User]:
    """A closed round with two answers, its drafter and a professor."""
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)
    professor = factories.seated(group.circle, Role.PROFESSOR)
    made = a_round(group, drafter)
    answer(professor, question(made), said("against", "Tortoises differ.", legal_system="BGB"))
    answer(drafter, question(made), said("against", "At first."))
    answer(drafter, question(made), said("for", "Silver."))
    return actions.close_round(drafter, made, {"en": "We differ."}), drafter, professor


def page(user: User, address: str) -> tuple[int, str]:
    client = Client()
    client.force_login(user)
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def test_the_numbers_are_released_and_not_the_names() -> None:
    made, drafter, professor = closed()
    reader = factories.reader()
    address = f"/studies/rounds/{made.pk}/released/"
    assert page(reader, address)[0] == 404

    actions.release_round(drafter, made, WHO)

    status, words = page(reader, address)
    assert status == 200
    assert "We differ." in words
    assert "BGB" in words
    for hidden in ("Tortoises differ.", "Silver.", str(professor.person)):
        assert hidden not in words
    first = queries.tallies(reader, made)[0]
    assert (first.in_favour, first.against, first.neither) == (1, 1, 0)
    assert "Prescription" in page(reader, "/studies/")[1]
    assert page(reader, f"/studies/rounds/{made.pk}/")[0] == 404
    assert page(reader, f"/studies/rounds/{made.pk}/answers.csv")[0] == 404


def test_a_round_that_is_open_is_not_released() -> None:
    group = a_group()
    drafter = factories.seated(group.circle, Role.DRAFTER)

    with pytest.raises(actions.NotClosed):
        actions.release_round(drafter, a_round(group, drafter), WHO)


def test_a_mistaken_release_is_withdrawn() -> None:
    made, drafter, professor = closed()
    with pytest.raises(NotAllowed):
        actions.release_round(professor, made, WHO)
    released = actions.release_round(drafter, made, WHO)

    actions.withdraw_round(drafter, released, "The summary names a party.")

    assert not queries.released_rounds(factories.reader()).exists()
    assert queries.tallies(factories.reader(), made) == []

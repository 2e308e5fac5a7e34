"""Two officers at one reply: who saves second writes over nothing that they have not seen."""

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories.requests import a_decided_request

from hoseibi.intake.models import Reply

pytestmark = pytest.mark.django_db


def test_who_saves_a_reply_second_is_told_and_may_save_again() -> None:
    first, second = factories.officer(), factories.officer()
    made = a_decided_request(first)
    page = reverse("intake:reply", args=(made.reference,))
    sides = []
    for user in (first, second):
        client = Client()
        client.force_login(user)
        form = client.get(page).context["form"]
        sides.append((client, form["seen"].value() or ""))

    (one, seen), (other, old) = sides
    words = {"subject": "Your request", "text": "It was adopted."}
    assert one.post(page, {**words, "seen": seen}).status_code == 302
    answer = other.post(page, {"subject": "Another", "text": "Other words.", "seen": old})

    assert answer.status_code == 422
    assert "Somebody saved this form" in answer.content.decode()
    assert answer.context["form"]["text"].value() == "Other words."
    assert Reply.objects.get().text == "It was adopted."
    again = {**answer.context["form"].data}
    assert other.post(page, again).status_code == 302
    assert Reply.objects.get().text == "Other words."

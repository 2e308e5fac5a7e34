"""A deviation is called meant, on the page and by two people at once."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.parallels.deviating import SIDES, accepted, drafter, the_payment, two_texts
from tests.parallels.laws import SLUG

from hoseibi.parallels import actions
from hoseibi.parallels.models import AcceptedDeviation

pytestmark = pytest.mark.django_db

PAGE = f"/laws/{SLUG}/beside/"


def test_of_two_who_take_it_back_the_first_counts() -> None:
    two_texts()
    first, second = drafter(), drafter()
    made = accepted(first)
    seen = AcceptedDeviation.objects.get()

    actions.count_again(first, made)

    with pytest.raises(actions.TakenBackAlready):
        actions.count_again(second, seen)
    assert AcceptedDeviation.objects.get().taken_back_by == first


def test_what_is_no_longer_found_cannot_be_accepted(client: Client) -> None:
    two_texts()
    client.force_login(drafter())
    url = f"{reverse('parallels:accept', args=(SLUG,))}?{SIDES}"
    sent = {"key": "0" * 64, f"why-d-{'0' * 12}": "A long reason."}

    page = client.post(url, sent, follow=True).content.decode()

    assert "A text, a tie or a term has changed since; look at the page again." in page
    assert "You wrote: “A long reason.”" in page
    assert not AcceptedDeviation.objects.exists()


def test_who_accepts_after_somebody_else_gets_the_reason_back(client: Client) -> None:
    two_texts()
    accepted(drafter())
    client.force_login(drafter())
    one = the_payment(None)
    sent = {"key": one.key, f"why-d-{one.key[:12]}": "Because of the holidays."}

    url = f"{reverse('parallels:accept', args=(SLUG,))}?{SIDES}"
    page = client.post(url, sent, follow=True).content.decode()

    assert "Somebody has accepted this meanwhile" in page
    assert "You wrote: “Because of the holidays.”" in page
    assert AcceptedDeviation.objects.get().reason == "Ten working days are two weeks."


def test_a_drafter_accepts_on_the_page_and_takes_it_back(client: Client) -> None:
    two_texts()
    by = drafter()
    client.force_login(by)
    url = f"{reverse('parallels:accept', args=(SLUG,))}?{SIDES}"
    one = the_payment(by)

    answer = client.post(
        url, {"of": "parity", "key": one.key, f"why-d-{one.key[:12]}": "Two weeks."}
    )

    assert answer.url == f"{PAGE}?{SIDES}#d-{one.key[:12]}"
    made = AcceptedDeviation.objects.get()
    back = reverse("parallels:count-again", args=(SLUG, made.pk))
    assert client.post(f"{back}?{SIDES}").url == f"{PAGE}?{SIDES}"
    assert the_payment(by).is_open
    assert client.post(back).status_code == 404


def test_a_reason_is_needed_and_it_is_said_once() -> None:
    two_texts()
    by = drafter()

    with pytest.raises(actions.NoReason):
        actions.accept(by, the_payment(by), "  ")
    one = the_payment(by)
    actions.accept(by, one, "So.")
    with pytest.raises(actions.AcceptedAlready):
        actions.accept(by, one, "So too.")
    assert AcceptedDeviation.objects.count() == 1

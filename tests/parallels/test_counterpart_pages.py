"""What the pages of counterparts show, and how codes are chosen to stand beside a law."""

from __future__ import annotations

import pytest
from django.test import Client
from tests import factories
from tests.parallels.laws import SLUG
from tests.parallels.test_counterparts import OTHER, codes, judged, two_codes

from hoseibi.parallels import actions

__all__ = ["two_codes"]
pytestmark = pytest.mark.django_db


def test_the_words_stand_under_their_numbers_and_neighbours_by_their_names(client: Client) -> None:
    by = factories.officer()
    judged(by, accepted=True)
    actions.rank(codes(by))
    client.force_login(by)

    page = client.get(f"/laws/{SLUG}/art_2/counterparts/?in={OTHER}").content.decode()

    assert '<span class="num">(1)</span>' in page
    assert "<b>neighbours</b> Article 3 – Article 2" in page
    assert "art_3 –" not in page


def test_codes_to_stand_beside_a_law_are_chosen_on_the_page(client: Client) -> None:
    client.force_login(factories.reader())
    led = client.get(f"/laws/{SLUG}/").content.decode()

    page = client.get(f"/laws/{SLUG}/comparative/")
    with_empty = client.get(f"/laws/{SLUG}/comparative/?in={OTHER}&in=&in=").content.decode()
    word = client.get(f"/laws/{SLUG}/comparative.docx")

    assert f'href="/laws/{SLUG}/comparative/"' in led
    assert page.status_code == 200
    assert f'<option value="{OTHER}">' in page.content.decode()
    assert "Choose the codes of other countries" in page.content.decode()
    assert f'<option value="{OTHER}" selected>' in with_empty
    assert "not compared yet" in with_empty
    assert word.headers["Location"].startswith(f"/laws/{SLUG}/comparative/")

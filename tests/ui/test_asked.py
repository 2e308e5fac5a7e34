"""Numbers in addresses and forms, which may be anything."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from hoseibi.ui.asked import number, number_posted, page_asked


@pytest.mark.parametrize(
    "said", ["", "-1", "1.5", "²", "٣", "１", "1_0", " 1", "1e3", "x", "9" * 19]
)
def test_what_is_no_number_is_another(said: str) -> None:
    assert number(said, 7) == 7


def test_a_number_is_as_large_as_a_key() -> None:
    assert number("0042") == 42
    assert number("9" * 18) == 10**18 - 1


@pytest.mark.parametrize(
    ("said", "page"), [("3", 3), ("0", 1), ("-2", 1), ("9" * 5000, 1), ("²", 1)]
)
def test_a_page_that_makes_no_sense_is_the_first(said: str, page: int) -> None:
    assert page_asked(RequestFactory().get("/", {"page": said})) == page


def test_a_number_that_was_not_sent_is_none() -> None:
    assert number_posted(RequestFactory().post("/", {"seen": "4"}), "seen") == 4
    assert number_posted(RequestFactory().post("/"), "seen") == 0

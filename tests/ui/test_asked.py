"""Numbers in addresses and forms, which may be anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client, RequestFactory
from tests import factories

import hoseibi
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


def test_nobody_reads_numbers_of_requests_in_another_way() -> None:
    """A sign such as “²” is a digit for `isdigit` and no number for `int`."""
    own = re.compile(r"\bint\(.*\.is(?:digit|decimal)\(|\.is(?:digit|decimal)\(.*\bint\(")
    folder = Path(hoseibi.__file__).parent

    found = [
        f"{path.relative_to(folder)}: {line.strip()}"
        for layer in ("views", "forms")
        for path in folder.glob(f"*/{layer}/**/*.py")
        for line in path.read_text().splitlines()
        if own.search(line)
    ]

    assert found == []


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["²", "９", "9" * 40, "-1", "x"])
def test_a_page_that_is_asked_for_by_no_number_shows_what_it_shows_without(said: str) -> None:
    factories.a_law()
    client = Client()
    client.force_login(factories.officer())
    asked = (
        "/research/findings/new/?interview=",
        "/research/findings/new/?mission=",
        "/research/needs/new/?finding=",
        "/research/interviews/new/?mission=",
        "/projects/begin/?request=",
        "/laws/xl-sample-code/text/?start=",
        "/laws/xl-sample-code/text/?at=",
        "/search/?q=faith&page=",
        "/laws/?page=",
    )

    assert {url: client.get(url + said).status_code for url in asked} == dict.fromkeys(asked, 200)

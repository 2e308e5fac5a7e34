"""A stranger opens Hoseibi for the first time."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer
from tests.journeys.conftest import PHONE


def test_a_stranger_sees_what_this_is(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_first_page_fits_a_phone(page: Page, live_server: LiveServer) -> None:
    page.set_viewport_size(PHONE)

    page.goto(live_server.url)

    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0

"""An article is commented on, released and read; its law is amended; what holds is carried over,
and the commentary becomes a book."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests import factories
from tests.commentary.world import SECOND_DAY, a_commentary, a_version, an_entry, released
from tests.journeys.conftest import OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User

HOME = "/commentary/xl-sample-code/"


@pytest.fixture
def writer(transactional_db: None) -> User:
    commentary, by = a_commentary()
    released(an_entry(commentary, by, "art_2", text="Of good faith."), by)
    by.set_password(PASSWORD)
    by.save()
    return by


def _write(page: Page) -> None:
    page.goto(HOME)
    page.get_by_role("textbox", name="Article", exact=True).fill("3")
    page.get_by_role("button", name="Begin to write").click()
    page.wait_for_load_state("networkidle")
    meaning = page.get_by_role("region", name="Meaning and purpose")
    meaning.get_by_role("textbox").fill(
        "Liability without contract.\n\nSee Article 2 and Article 99."
    )
    expect(meaning).to_contain_text("The law has no such place: Article 99", timeout=15_000)
    expect(meaning.get_by_text(re.compile("Saved at"))).to_be_visible(timeout=15_000)
    page.get_by_role("link", name="Read it").click()


def _release(page: Page) -> None:
    page.get_by_role("button", name="Send to review").click()
    page.get_by_role("link", name="Release…").click()
    page.locator("#release summary").click()
    page.get_by_label("Who released it").fill("The Minister of Justice")
    page.get_by_role("button", name="Release", exact=True).click()


def test_a_commentary_is_written_released_carried_over_and_bound(
    open_context: OpenContext, writer: User
) -> None:
    page, stranger = open_context().new_page(), open_context().new_page()
    sign_in(page, writer)
    _write(page)
    assert stranger.goto(f"{HOME}art_3/").status == 404  # type: ignore[union-attr]
    _release(page)

    stranger.goto("/laws/xl-sample-code/art_3")
    stranger.get_by_role("tab", name=re.compile("Commentary")).click()
    expect(stranger.get_by_text("Liability without contract.")).to_be_visible()

    a_version(factories.REFORMED, SECOND_DAY)
    stranger.goto(f"{HOME}art_3/")
    expect(stranger.get_by_text("The article changed after this was written")).to_be_visible()
    page.goto(HOME)
    expect(page.get_by_text("△ the article changed")).to_be_visible()
    page.get_by_role("button", name="Carry them over").click()
    expect(page.get_by_text("1 entry is carried over.")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Article 3 ")).click()
    expect(page.get_by_text("for the damage")).to_be_visible()
    page.get_by_label("Why it still holds").fill("Only the drafting.")
    page.get_by_role("button", name="The change does not touch this: carry it over").click()
    expect(page.get_by_text("Carried over to the law as it is today.")).to_be_visible()
    stranger.reload()
    expect(stranger.get_by_text("The article changed after")).to_have_count(0)

    page.goto(f"{HOME}books/")
    page.get_by_role("button", name="Freeze it").click()
    page.get_by_role("button", name="Make EPUB").click()
    with page.expect_download(timeout=60_000) as book:
        page.get_by_role("link", name=re.compile("↓")).first.click(timeout=60_000)
    assert book.value.suggested_filename == "xl-sample-code-1.epub"


def test_a_trainee_reads_an_entry_on_a_phone_and_says_something(
    open_context: OpenContext, writer: User
) -> None:
    trainee = factories.reader()
    trainee.set_password(PASSWORD)
    trainee.save()
    phone = open_context(viewport={"width": 390, "height": 844}).new_page()
    sign_in(phone, trainee)
    phone.goto(f"{HOME}art_2/")
    width = phone.evaluate("document.documentElement.scrollWidth")
    phone.get_by_text("Say something to the writers").click()
    phone.get_by_role("textbox", name="Remark").fill("In practice it differs.")
    phone.get_by_role("button", name="Send", exact=True).click()

    expect(phone.get_by_text("In practice it differs.")).to_be_visible()
    assert width <= 390

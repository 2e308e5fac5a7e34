"""A partner's drafter defends an article, releases the draft, and a stranger reads it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.drafting.test_wordings import a_draft
from tests.journeys.conftest import OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User
from hoseibi.drafting.models import Draft

DRAFT = "/drafts/sample-draft/"


@pytest.fixture
def drafter(transactional_db: None) -> tuple[Draft, User]:
    draft, drafter = a_draft()
    drafter.set_password(PASSWORD)
    drafter.save()
    return draft, drafter


def test_an_article_is_defended_on_a_phone(phone: Page, drafter: tuple[Draft, User]) -> None:
    sign_in(phone, drafter[1])
    phone.goto(f"{DRAFT}art_3")
    phone.get_by_role("link", name="Defend this article").click()
    expect(phone.get_by_text("Not recorded:")).to_be_visible()

    purpose = phone.get_by_role("region", name="Purpose")
    purpose.get_by_text("Write (English)").click()
    purpose.get_by_label("Purpose").first.fill("Whoever harms another pays.")
    purpose.get_by_role("button", name="Save").first.click()
    expect(phone.get_by_role("region", name="Purpose")).to_contain_text("Whoever harms another")

    questions = phone.get_by_role("region", name="Expected questions")
    questions.get_by_text("One more question").click()
    questions.get_by_label("Question", exact=True).fill("Also without fault?")
    questions.get_by_label("Answer").fill("No.")
    questions.get_by_role("button", name="Save").click()
    expect(phone.get_by_text("Also without fault?").first).to_be_visible()
    with phone.expect_download() as paper:
        phone.get_by_role("button", name="Word").click()
    assert paper.value.suggested_filename == "sample-draft-art_3.docx"


def test_a_draft_is_released_read_by_a_stranger_and_withdrawn(
    open_context: OpenContext, drafter: tuple[Draft, User]
) -> None:
    page, stranger = open_context().new_page(), open_context().new_page()
    sign_in(page, drafter[1])
    assert stranger.goto("/laws/sample-draft/").status == 404  # type: ignore[union-attr]
    page.goto(DRAFT)
    page.get_by_role("link", name="Frozen versions").click()
    page.get_by_label("Name").fill("First reading")
    page.get_by_role("button", name="Freeze").click()
    page.get_by_role("link", name="Release…").click()
    expect(page.get_by_text("4 articles").first).to_be_visible()
    expect(page.get_by_label("Who released it")).to_have_value(str(drafter[1]))
    page.get_by_label("In force", exact=True).check()
    page.get_by_role("button", name="Release to everybody").click()
    expect(page.get_by_text("Say from which day it is in force")).to_be_visible()
    page.get_by_label("A draft, published for everybody to read").check()
    page.get_by_role("button", name="Release to everybody").click()
    expect(page.get_by_text("“First reading” is open to everybody.")).to_be_visible()

    stranger.goto("/laws/sample-draft/art_3")
    expect(stranger.get_by_text("harmed another").first).to_be_visible()
    expect(stranger.get_by_text(re.compile("draft, published on")).first).to_be_visible()

    page.goto(f"{DRAFT}freeze/")
    page.get_by_text("Withdraw this release").click()
    page.get_by_label("Why it is withdrawn").fill("The wrong reading.")
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_text("The wrong reading.")).to_be_visible()
    assert stranger.goto("/laws/sample-draft/art_3").status == 404  # type: ignore[union-attr]

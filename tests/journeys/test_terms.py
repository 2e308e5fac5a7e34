"""An office agrees on its terms: a list comes in, a candidate is decided, the draft tells what is
out of use, and the interpreter takes the pack along."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, expect
from tests.drafting.test_wordings import a_draft
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, an_officer, sign_in
from tests.terms.world import a_concept, decided

from hoseibi.accounts.models import User
from hoseibi.drafting.models import Draft
from hoseibi.legaltext import Concept, Gloss, Term

LIST = "concept,en:candidate,ja:candidate,en:forbidden\nliability,liable,責任,answerable\n"

DEFINED = (Gloss("Dealing honestly.", "en"),)


@pytest.fixture
def people(transactional_db: None) -> tuple[User, User, Draft]:
    """An officer who decides, a drafter, and what they draft."""
    draft, drafter = a_draft()
    drafter.set_password(PASSWORD)
    drafter.save()
    return an_officer(), drafter, draft


def test_from_a_list_to_the_booth(
    open_context: OpenContext, people: tuple[User, User, Draft]
) -> None:
    officer, drafter, draft = people
    page = open_context().new_page()
    sign_in(page, officer)

    page.goto("/terms/")
    page.get_by_role("link", name="Bring in a list").first.click()
    page.get_by_label("File").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    )
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("責任")).to_be_visible()
    page.get_by_role("button", name="Enter it").click()
    expect(page.get_by_text("1 concepts were added and 0 changed.")).to_be_visible()

    page.get_by_role("link", name="Candidates").click()
    row = page.get_by_role("listitem").filter(has_text="English liable")
    row.get_by_role("link", name="Approve").click()
    page.get_by_label("Why").fill("As in Article 3.")
    page.get_by_role("button", name="Write down the decision").click()
    expect(page.get_by_role("heading", name="Candidates")).to_be_visible()
    expect(row).to_have_count(0)

    page.get_by_role("combobox", name="Search").fill("責任")
    page.get_by_role("option", name="責任").click()
    expect(page.get_by_role("heading", name="liability", level=1)).to_be_visible()

    other = open_context().new_page()
    sign_in(other, drafter)
    other.goto("/drafts/sample-draft/art_3")
    field = other.get_by_label("Text, English")
    field.fill(field.input_value().replace("is liable", "is answerable"))
    told = "“answerable” was decided against. The list has for it: liable."
    expect(other.get_by_text(told)).to_be_visible()

    other.keyboard.press("Tab")
    expect(other.get_by_text("Saved")).to_be_visible()
    other.goto("/drafts/sample-draft/art_3/propose/")
    proposed = other.locator("textarea[name=text-en]")
    proposed.fill(f"{proposed.input_value()} Who harms is answerable.")
    expect(other.get_by_text(told).last).to_be_visible()
    expect(other.locator(".margin button.error").first).to_be_visible()

    other.goto("/")
    other.get_by_role("link", name="answerable → liable").click()
    expect(other).to_have_url(re.compile("/drafts/sample-draft/art_3"))

    _in_the_booth(open_context(viewport=PHONE), drafter, draft)


def _in_the_booth(phone: BrowserContext, drafter: User, draft: Draft) -> None:
    """The interpreter opens the page once, and has it in a room without a network."""
    booth = phone.new_page()
    sign_in(booth, drafter)
    booth.goto(f"/terms/pack/?law={draft.law.slug}&articles=3&languages=en&languages=ja")
    booth.get_by_role("link", name="Page for the phone").click()
    expect(booth.get_by_text("責任")).to_be_visible()
    address = booth.url
    booth.goto("/terms/")
    phone.set_offline(True)
    booth.goto(address)
    expect(booth.get_by_text("責任")).to_be_visible()


def test_what_a_word_means_is_told_by_pointer_keyboard_and_finger(
    open_context: OpenContext, people: tuple[User, User, Draft]
) -> None:
    officer, _drafter, _draft = people
    made = a_concept(Concept("", (Term("en", "good faith"), Term("ja", "信義")), DEFINED), officer)
    decided("good faith", by=officer)
    decided("信義", by=officer)
    page = open_context().new_page()

    page.goto("/laws/xl-sample-code/art_2")
    word = page.get_by_role("link", name="good faith", exact=True)
    word.hover()
    expect(page.get_by_text("Dealing honestly.")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Dealing honestly.")).to_be_hidden()
    page.mouse.move(0, 0)
    page.get_by_role("link", name="(1)").first.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Dealing honestly.")).to_be_visible()
    expect(word).to_have_attribute("aria-describedby", "note-shown")

    phone = open_context(viewport=PHONE, has_touch=True).new_page()
    phone.goto("/laws/xl-sample-code/art_2")
    phone.get_by_role("link", name="good faith", exact=True).tap()
    expect(phone.get_by_text("Dealing honestly.")).to_be_visible()
    phone.get_by_role("link", name="Open the concept").tap()
    expect(phone).to_have_url(re.compile(f"/terms/{made.pk}/$"))

    plain = open_context(java_script_enabled=False).new_page()
    plain.goto("/laws/xl-sample-code/art_2")
    plain.get_by_role("link", name="good faith", exact=True).click()
    expect(plain).to_have_url(re.compile(f"/terms/{made.pk}/$"))

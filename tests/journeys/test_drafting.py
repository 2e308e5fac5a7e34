"""A draft in two browsers at once: edits that are put together, edits that clash; a proposal by the
keyboard alone; and nothing lost when a line breaks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.drafting.test_wordings import a_draft, article, said
from tests.journeys.conftest import OpenContext
from tests.journeys.test_meeting import somebody
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting.models import Draft, Proposal

SAVED = re.compile(r"^Saved at \d\d:\d\d\.$")
ARTICLE = "/drafts/sample-draft/art_3"


@pytest.fixture
def people(transactional_db: None) -> tuple[Draft, User, User]:
    """A draft, its drafter, and a long-term expert."""
    draft, drafter = a_draft()
    drafter.set_password(PASSWORD)
    drafter.save()
    return draft, drafter, somebody(draft.circle, Role.EXPERT)


def at_article(open_context: OpenContext, user: User) -> Page:
    page = open_context().new_page()
    sign_in(page, user)
    page.goto(ARTICLE)
    return page


def change(page: Page, old: str, new: str) -> None:
    """Type other words in the English field."""
    field = page.get_by_label("Text, English")
    field.fill(field.input_value().replace(old, new))


def test_two_browsers_at_one_article(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    draft, drafter, expert = people
    one, other = at_article(open_context, drafter), at_article(open_context, expert)

    change(one, "negligently", "with gross negligence")
    status = one.locator("[data-said]").first
    expect(status).to_have_text(SAVED)
    change(other, "is liable", "is liable at once")
    expect(other.get_by_label("Text, English")).to_have_value(re.compile("gross negligence"))
    expect(other.get_by_text(f"{drafter} is editing this article.")).to_be_visible()
    text = said(article(draft, "art_3")).text
    assert "with gross negligence" in text
    assert "is liable at once" in text

    change(one, "harmed", "injured")
    expect(status).to_have_text(SAVED)
    expect(one.get_by_label("Text, English")).to_have_value(re.compile("at once"))
    change(other, "harmed", "damaged")
    expect(other.get_by_role("heading", name="Both changed the same words")).to_be_visible()
    expect(other.locator("del")).to_have_text("injured")
    expect(other.locator("ins")).to_have_text("damaged")
    decided = other.get_by_label("What the article is to say")
    decided.fill(decided.input_value().replace("damaged", "injured or damaged"))
    other.get_by_role("button", name="Save this").click()
    expect(other.get_by_label("Text, English")).to_have_value(re.compile("injured or damaged"))
    assert "injured or damaged" in said(article(draft, "art_3")).text


def test_who_types_on_while_others_words_come_overwrites_none_of_them(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    draft, drafter, expert = people
    one, other = at_article(open_context, drafter), at_article(open_context, expert)
    change(one, "negligently", "with gross negligence")
    expect(one.locator("[data-said]").first).to_have_text(SAVED)
    held: list[Route] = []
    other.route("**/art_3/en/", lambda route: held.append(route))

    change(other, "is liable", "is liable at once")
    while not held:
        other.wait_for_timeout(50)
    answer = held[0].fetch()
    change(other, "at once", "at once and in full")
    held[0].fulfill(response=answer)
    other.unroute("**/art_3/en/")

    field = other.get_by_label("Text, English")
    expect(field).to_have_value(re.compile("with gross negligence.*at once and in full", re.S))
    text = said(article(draft, "art_3")).text
    assert "with gross negligence" in text
    assert "is liable at once and in full" in text


def test_what_is_typed_while_the_line_is_broken_is_there_again(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    draft, drafter, _expert = people
    page = at_article(open_context, drafter)
    page.route("**/art_3/en/", lambda route: route.fulfill(status=204))

    change(page, "harmed", "injured")
    expect(page.locator("[data-said]").first).to_contain_text("kept on this machine")
    page.unroute("**/art_3/en/")
    page.goto(ARTICLE)

    expect(page.get_by_label("Text, English")).to_have_value(re.compile("injured"))
    expect(page.locator("[data-said]").first).to_have_text(SAVED)
    assert "injured" in said(article(draft, "art_3")).text


def test_a_proposal_by_the_keyboard_alone(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    _draft, drafter, _expert = people
    page = at_article(open_context, drafter)

    page.keyboard.press("p")
    page.wait_for_url("**/propose/")
    _tab_to(page, "Title")
    page.keyboard.type("One word for one thing")
    page.keyboard.press("Tab")
    page.keyboard.type("The Penal Code says injured.")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+End")
    page.keyboard.type(" At once.")
    _tab_to(page, "Propose")
    page.keyboard.press("Enter")
    page.wait_for_url("**/proposals/1/")

    expect(page.locator("ins")).to_contain_text("At once.")
    assert Proposal.objects.get().state == "open"


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until what bears a name has the focus."""
    for _step in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
        )
        if focused.replace("*", "").strip() == name:
            return
    pytest.fail(f"Tab never reaches {name}.")


def test_the_preview_shows_what_is_referred_to_and_what_is_amiss(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    _draft, drafter, _expert = people
    page = at_article(open_context, drafter)

    change(page, "is liable.", "is liable as in Article 2 and Article 77.")
    preview = page.locator(".preview").first
    reference = preview.get_by_role("link", name="Article 2")
    expect(reference).to_have_attribute("href", "/drafts/sample-draft/art_2")
    expect(preview.locator("mark.error")).to_have_text("Article 77")
    expect(page.locator(".lined .behind mark.error")).to_have_text("Article 77")

    page.locator(".preview summary").first.focus()
    page.keyboard.press("Tab")
    expect(reference).to_be_focused()
    note = page.locator(".note-shown")
    expect(note).to_contain_text("Every person must act in good faith.")
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    reference.hover()
    expect(note).to_contain_text("A right must not be abused.")

    page.get_by_role("button", name=re.compile("This law has no “Article 77”")).first.click()
    field = page.get_by_label("Text, English")
    expect(field).to_be_focused()
    picked = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert field.evaluate(picked) == "Article 77"


def test_a_phone_shows_one_language_and_remembers_which(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    _draft, drafter, _expert = people
    page = at_article(open_context, drafter)
    page.set_viewport_size({"width": 390, "height": 800})
    japanese = page.get_by_label("Text, 日本語")
    expect(japanese).to_be_hidden()

    page.locator(".choose-side label", has_text="日本語").click()

    expect(japanese).to_be_visible()
    expect(page.get_by_label("Text, English")).to_be_hidden()
    page.goto(ARTICLE.replace("art_3", "art_2"))
    expect(page.get_by_label("Text, 日本語")).to_be_visible()


def test_marks_lie_under_the_words_that_they_mark(
    open_context: OpenContext, people: tuple[Draft, User, User]
) -> None:
    _draft, drafter, _expert = people
    page = at_article(open_context, drafter)
    filler = "It is also said here what follows from that, at some length. " * 3
    long = " ".join(f"See Article {number}. {filler}" for number in range(70, 74))

    change(page, "is liable.", f"is liable. {long}")
    marks = page.locator(".lined .behind mark.error")
    expect(marks).to_have_count(4)

    field, behind = page.get_by_label("Text, English"), page.locator(".lined .behind").first
    assert field.evaluate("each => each.clientWidth") == behind.evaluate("e => e.clientWidth")
    assert field.evaluate("each => each.scrollHeight") == behind.evaluate("e => e.scrollHeight")
    signs = page.locator(".lined .margin").first.get_by_role("button")
    assert signs.count() == len({round(each.bounding_box()["y"]) for each in marks.all()})

"""A question asked on a phone without scripts and without an account is shown, answered and stands
on its article."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from tests import factories
from tests.factories.seminars import an_event
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.seminars import actions
from hoseibi.seminars.models import Event

ASKED = "Ai có nghĩa vụ chứng minh?"


@pytest.fixture
def seminar(transactional_db: None) -> tuple[Event, User, str]:
    """An event with a talk on an article that everybody reads."""
    event, officer = an_event(languages=("en", "vi"))
    law = factories.a_law(released=True).language_version.law
    begins = event.begins_at
    item = actions.Item({"en": "Good faith"}, begins, begins + timedelta(hours=1))
    made = actions.add_item(officer, event, item)
    made.anchors.add(anchor(law, "art_1", "Article 1"))
    actions.add_speech(officer, made, actions.Speaking(officer.person))
    officer.set_password(PASSWORD)
    officer.save()
    return event, officer, f"/laws/{law.slug}/art_1"


def test_a_question_of_the_floor_is_shown_answered_and_stands_on_its_article(
    open_context: OpenContext, seminar: tuple[Event, User, str]
) -> None:
    event, officer, article = seminar
    page, wall = open_context().new_page(), open_context().new_page()
    phone = open_context(viewport=PHONE, java_script_enabled=False, locale="vi").new_page()
    other = open_context(viewport=PHONE, java_script_enabled=False).new_page()

    sign_in(page, officer)
    page.goto(f"/seminars/{event.slug}/")
    page.get_by_role("link", name="Questions").click()
    page.get_by_role("button", name="Open the box").click()
    wall.goto(f"/seminars/{event.slug}/projector/")
    expect(wall.get_by_text("Ask your question with your telephone")).to_be_visible()

    phone.goto(f"/seminars/{event.slug}/ask/")
    phone.get_by_label("Câu hỏi của bạn").fill(ASKED)
    phone.get_by_label("Nội dung").select_option(index=2)
    phone.get_by_role("button", name="Gửi câu hỏi").click()
    expect(phone.get_by_text("Câu hỏi của bạn đã vào hộp.")).to_be_visible()
    other.goto(f"/seminars/{event.slug}/ask/")
    other.get_by_role("button", name="I ask that too").click()
    expect(other.get_by_text("1 other asks it too")).to_be_visible()

    expect(page.get_by_text(ASKED)).to_be_visible()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(wall.locator(".wall-own")).to_contain_text(ASKED)

    page.get_by_role("link", name=ASKED).click()
    page.get_by_label("Answer (English)").fill("Whoever relies on it.")
    page.get_by_role("button", name="Keep the answer").click()
    expect(page.locator(".floor .verdict")).to_have_text("answered")
    page.get_by_role("button", name="Let everybody read it").click()

    other.goto(article)
    expect(other.get_by_text(ASKED)).to_be_visible()
    expect(other.get_by_text("Whoever relies on it.")).to_be_visible()

    page.get_by_role("button", name="Take back").click()
    expect(page.locator(".verdict.waiting")).to_be_visible()
    other.goto(article)
    expect(other.get_by_text(ASKED)).to_have_count(0)

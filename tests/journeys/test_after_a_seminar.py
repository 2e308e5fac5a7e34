"""What remains of a seminar: answered on phones, told, published, and opened from a disk without a
network."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from tests import factories
from tests.factories.seminars import an_event, somebody
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User
from hoseibi.corpus.actions import anchor
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import Event, Registration

KHMER = "តើអ្នកណាជាអ្នកបង់ប្រាក់?"


@pytest.fixture
def seminar(transactional_db: None) -> tuple[Event, User]:
    """An event under way on an article that everybody reads, to which six people came; a question
    was answered."""
    event, officer = an_event(capacity=9, languages=("km", "ja", "en"))
    law = factories.a_law(released=True).language_version.law
    begins = event.begins_at
    item = actions.Item(
        {"en": "Good faith", "ja": "信義則", "km": "ភាពទៀងត្រង់"}, begins, begins + timedelta(hours=1)
    )
    made = actions.add_item(officer, event, item)
    made.anchors.add(anchor(law, "art_1", "Article 1"))
    actions.add_speech(officer, made, actions.Speaking(officer.person))
    actions.open_box(officer, event)
    asked = actions.ask(event, actions.FromFloor(KHMER, "km", made), "browser")
    actions.answer(officer, asked, {"en": "The debtor.", "ja": "債務者である。"}, officer.person)
    actions.tell_questions(officer, event, told=True)
    for number in range(1, 7):
        guest = actions.register(event, somebody(number, listed=number == 1), by=officer)
        actions.note_came(officer, guest, came=True)
    Event.objects.filter(pk=event.pk).update(begins_at=timezone.now() - timedelta(hours=2))
    event.refresh_from_db()
    officer.set_password(PASSWORD)
    officer.save()
    return event, officer


def ask_what_they_thought(page: Page, event: Event) -> str:
    """Feedback is set and opened; the code on the screen of the hall."""
    page.goto(f"/seminars/{event.slug}/")
    page.get_by_role("link", name="Feedback").click()
    page.get_by_label("Question (English)").fill("Was it of use?")
    page.get_by_label("Question (日本語)").fill("役に立ちましたか")
    page.get_by_role("button", name="Ask it").click()
    page.get_by_role("button", name="Open it").click()
    page.get_by_role("link", name="On the screen of the hall").click()
    code = page.locator(".wall-code").inner_text()
    page.go_back()
    return code


def answer(phone: Page, label: str, button: str) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.get_by_label(label).check()
    phone.get_by_role("button", name=button).click()


def test_what_remains_of_a_seminar_opens_without_a_network(
    browser: Browser, open_context: OpenContext, seminar: tuple[Event, User], tmp_path: Path
) -> None:
    event, officer = seminar
    page = open_context().new_page()
    sign_in(page, officer)
    code = ask_what_they_thought(page, event)

    own = open_context(viewport=PHONE, java_script_enabled=False, locale="ja").new_page()
    own.goto(f"/seminars/own/{queries.own_key(event, 1)}/")
    own.get_by_role("link", name="ご感想をお聞かせください").click()
    answer(own, "5（とてもそう思う）", "送る")
    expect(own.get_by_text("誰にも分かりません").first).to_be_visible()
    other = open_context(viewport=PHONE, locale="vi").new_page()
    other.goto(f"/seminars/{event.slug}/feedback/")
    other.get_by_label("Mã trên màn hình").fill(code.lower())
    answer(other, "4", "Gửi")
    expect(other.get_by_text("Không ai biết phiếu này là của bạn.")).to_be_visible()
    question = event.feedback_questions.get()
    for number in (3, 4, 5):
        guest = Registration.objects.get(event=event, number=number)
        actions.give_feedback(event, {question.pk: "4"}, "en", own=guest)

    page.reload()
    expect(page.get_by_text("5 sheets have come.")).to_be_visible()
    expect(page.locator(".bars")).to_have_count(0)
    page.get_by_role("button", name="Close it, and tell the answers").click()
    expect(page.locator(".bars tr", has_text="4").locator(".figures").last).to_have_text("4")

    give_a_paper(open_context(viewport=PHONE).new_page(), page)
    Event.objects.filter(pk=event.pk).update(ends_at=timezone.now() - timedelta(minutes=1))
    publish(page)
    anybody = open_context(locale="ja").new_page()
    anybody.goto(f"/seminars/{event.slug}/")
    anybody.get_by_role("link", name="記録集").click()
    expect(anybody.get_by_text("語られたこと。")).to_be_visible()
    anybody.goto(f"/seminars/{event.slug}/offline/")
    with anybody.expect_download() as download:
        anybody.get_by_role("link", name="持ち出す").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(tmp_path)
    without_a_network(browser, tmp_path)


def give_a_paper(speaker: Page, page: Page) -> None:
    """Who speaks gives a paper by the link that stands on the page of papers."""
    page.get_by_role("link", name="Papers").click()
    speaker.goto(page.locator("input.address").first.input_value())
    speaker.get_by_role("link", name="Give a paper").click()
    assert speaker.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    speaker.get_by_label("Title (English)").fill("Good faith in court")
    speaker.get_by_label("Abstract (English)").fill("Forty judgments.")
    file = {"name": "信義則.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 forty"}
    speaker.get_by_label("File", exact=True).set_input_files(file)  # type: ignore[arg-type]
    speaker.get_by_label("its summary and its file").check()
    speaker.get_by_role("button", name="Save").click()
    expect(speaker.get_by_role("link", name="Good faith in court")).to_be_visible()


def publish(page: Page) -> None:
    page.get_by_role("link", name="Proceedings").click()
    page.get_by_label("Foreword (日本語)").fill("語られたこと。")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Publish it as it stands…").click()
    page.get_by_label("Who released it").fill("Ministry of Justice of Lanvara")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Edition 1 is published.")).to_be_visible()


def without_a_network(browser: Browser, folder: Path) -> None:
    """The copy from a disk, on a phone without scripts and without a network."""
    context = browser.new_context(
        viewport=PHONE, offline=True, java_script_enabled=False, locale="ja"
    )
    phone, asked, troubles = context.new_page(), [], []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("console", lambda message: troubles.append(message.text))
    phone.goto((folder / "index.html").as_uri())

    for said in (KHMER, "債務者である。", "ភាពទៀងត្រង់", "Forty judgments.", "語られたこと。"):
        expect(phone.get_by_text(said).first).to_be_visible()
    phone.locator("a[href$='-art_1']").first.click()
    expect(phone.locator("#articles article").first).to_be_in_viewport()
    assert (folder / "papers" / "01-good-faith-in-court.pdf").read_bytes() == b"%PDF-1.7 forty"
    assert (folder / "proceedings.pdf").read_bytes().startswith(b"%PDF")
    assert [one for one in asked if not one.startswith("file:")] == []
    assert troubles == []
    context.close()

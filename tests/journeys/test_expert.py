"""An expert is found for a post, sent, reports from a phone, and hands over to the next."""

from __future__ import annotations

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.experts.posts import CHOSEN, YES, terms_for
from tests.experts.roster import on_roster
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import Circle, Seat, User
from hoseibi.experts import actions
from hoseibi.experts.actions import Known
from hoseibi.experts.choices import Level
from hoseibi.experts.models import Assignment, Expert, Handover

TODAY = timezone.localdate()
BEGAN = TODAY - timedelta(days=190)
KHMER = Known("language", "km", Level.WORKING)


def with_account(expert: Expert) -> User:
    user: User = factories.UserFactory(person=expert.person, full_name=str(expert))
    user.set_password(PASSWORD)
    user.save()
    return user


def test_matched_sent_reporting_and_handing_over(
    officer: User, page: Page, open_context: OpenContext
) -> None:
    circle = factories.circle()
    ren = on_roster("Ren Kazehaya", Known("field", "civil"), KHMER)
    on_roster("Toma Hibiki", Known("field", "labour"), KHMER)
    phone = open_context(viewport=PHONE, has_touch=True).new_page()

    sign_in(page, officer)
    _seeks_and_chooses(page, circle)
    sign_in(phone, with_account(ren))
    _accepts(phone)
    _is_sent(page)
    assert Seat.objects.filter(circle=circle, person=ren.person, role="expert").exists()

    _notes_and_reports(phone)
    _receives(page)
    pack = _hands_over(phone)
    successor = open_context().new_page()
    sign_in(successor, _a_successor(officer, circle))
    _ticks_off_and_asks(successor, pack)
    _answers(phone, pack)


def _seeks_and_chooses(page: Page, circle: Circle) -> None:
    page.goto("/experts/")
    page.get_by_role("link", name="Seek an expert").first.click()
    page.get_by_label("Work that it serves").select_option(str(circle.pk))
    page.get_by_label("From", exact=False).first.fill(str(BEGAN))
    page.get_by_label("Until", exact=False).first.fill(str(BEGAN + timedelta(days=700)))
    page.get_by_label("Role (English)").fill("Judge")
    page.get_by_label("Civil law").check()
    page.locator("#id_language-0").select_option("km")
    page.locator("#id_level-0").select_option("2")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Who could fill it").click()
    first = page.locator(".matches > li").first
    expect(first).to_contain_text("Ren Kazehaya")
    expect(first).to_contain_text("Civil law: yes")
    expect(page.locator(".matches > li").nth(1)).to_contain_text("Civil law: nothing is entered")
    first.get_by_text("Choose", exact=True).click()
    first.get_by_label("Why they are chosen").fill("Speaks Khmer and knows the code.")
    first.get_by_role("button", name="Choose and ask").click()
    expect(page.get_by_text("Chosen. They see the terms")).to_be_visible()


def _accepts(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("link", name="You are asked to fill this post").click()
    phone.get_by_label("Accepted").check()
    phone.get_by_role("button", name="Answer").click()
    expect(phone.get_by_text("Agreed").first).to_be_visible()


def _is_sent(page: Page) -> None:
    page.reload()
    page.get_by_role("button", name="The assignment is under way").click()
    expect(page.get_by_text("Under way: a seat in the circle")).to_be_visible()
    page.get_by_role("link", name="Letters", exact=True).click()
    with page.expect_download() as download:
        page.locator("a[href$='dispatch.en.docx']").click()
    assert download.value.suggested_filename.endswith(".docx")


def _notes_and_reports(phone: Page) -> None:
    phone.goto("/experts/")
    phone.get_by_role("link", name="Judge").first.click()
    phone.get_by_role("link", name="Log", exact=True).click()
    phone.get_by_label("What happened").fill("Two days with first-instance judges.")
    phone.get_by_label("Day", exact=False).first.fill(str(BEGAN + timedelta(days=20)))
    phone.get_by_role("button", name="Note it").click()
    expect(phone.get_by_text("Two days with first-instance judges.")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.goto("/")
    phone.get_by_role("link", name="Report 1 of your assignment").click()
    phone.get_by_role("button", name="Draft it from the log").click()
    drafted = phone.get_by_label("What was done")
    expect(drafted).to_have_value(re.compile(r"Two days with first-instance judges\."))
    phone.get_by_role("button", name="Submit").click()
    expect(phone.get_by_text("Submitted. The officers see it")).to_be_visible()


def _receives(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="A report of Ren Kazehaya to receive").click()
    page.get_by_role("button", name="Receive").click()
    expect(page.get_by_text("Received.")).to_be_visible()


def _hands_over(phone: Page) -> Handover:
    post = Assignment.objects.get(role__contains="Judge")
    phone.goto(f"/experts/posts/{post.pk}/handover/")
    phone.get_by_text("Write a note").click()
    phone.get_by_label("What they should know").fill("Begin with Judge Semova.")
    phone.get_by_role("button", name="Note it").click()
    phone.get_by_role("button", name="Make the handover pack").click()
    expect(phone.get_by_role("heading", name="Handover pack")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    return Handover.objects.get()


def _a_successor(officer: User, circle: Circle) -> User:
    """Somebody who comes after, agreed while the first is still there."""
    first = Assignment.objects.get()
    days = {"begins_on": TODAY, "ends_on": TODAY + timedelta(days=700)}
    after = actions.seek(officer, terms_for(circle, follows=first, **days))
    expert = on_roster("Yura Minase")
    actions.choose(officer, after, expert, CHOSEN)
    actions.answer(officer, after, YES)
    actions.set_out(officer, after)
    return with_account(expert)


def _ticks_off_and_asks(page: Page, pack: Handover) -> None:
    page.goto("/")
    page.get_by_role("link", name="Handover pack of Ren Kazehaya").click()
    line = page.locator(".pack-lines > li", has_text="Begin with Judge Semova.")
    line.get_by_role("button", name="Ticked off").click()
    expect(page.get_by_text("1 of")).to_be_visible()
    line = page.locator(".pack-lines > li", has_text="Begin with Judge Semova.")
    line.get_by_text("Ask back").click()
    line.get_by_label("Question").fill("In Khmer or in English?")
    line.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("not answered yet")).to_be_visible()


def _answers(phone: Page, pack: Handover) -> None:
    phone.goto("/")
    phone.get_by_role("link", name="A question of your successor").click()
    phone.get_by_label("Answer").fill("In Khmer, by telephone.")
    phone.get_by_role("button", name="Answer").click()
    expect(phone.get_by_text("In Khmer, by telephone.")).to_be_visible()

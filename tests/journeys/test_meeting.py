"""A meeting on a phone: minutes that save themselves, a decision and a task while it runs, two
writers who meet at the same words, a line that breaks."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.meetings import actions
from hoseibi.meetings.models import Meeting, Minute

SAVED = re.compile(r"^Saved at \d\d:\d\d\.$")


def somebody(meeting_of: object, role: Role) -> User:
    user = factories.seated(meeting_of, role)  # type: ignore[arg-type]
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def people(transactional_db: None) -> tuple[Meeting, User, User]:
    """A meeting that begins now, its drafter, and an interpreter."""
    circle = factories.circle()
    drafter = somebody(circle, Role.DRAFTER)
    begins = timezone.now().replace(microsecond=0)
    titles = {"en": "Third joint study", "ja": "第三回合同研究会"}
    planning = actions.Planning(titles, begins, begins + timedelta(hours=2))
    meeting = actions.plan(drafter, circle, planning)
    actions.add_item(drafter, meeting, actions.Item({"en": "Periods", "ja": "期間"}))
    return meeting, drafter, somebody(circle, Role.INTERPRETER)


def on_phone(context: BrowserContext, meeting: Meeting, user: User) -> Page:
    page = context.new_page()
    sign_in(page, user)
    page.goto(f"/meetings/{meeting.pk}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    return page


def texts(language: str) -> list[str]:
    rows = Minute.objects.filter(language=language).order_by("number")
    return list(rows.values_list("text", flat=True))


def test_minutes_are_taken_on_a_phone(
    open_context: OpenContext, people: tuple[Meeting, User, User]
) -> None:
    meeting, drafter, interpreter = people
    context = open_context(viewport=PHONE, has_touch=True)
    page = on_phone(context, meeting, drafter)

    english = page.get_by_label("Minutes in English")
    english.tap()
    english.press_sequentially("Four years were asked for.")
    form = page.locator("form", has=english)
    expect(form.locator("[data-said]")).to_have_text(SAVED)
    assert texts("en")[-1] == "Four years were asked for."

    other = on_phone(open_context(viewport=PHONE, has_touch=True), meeting, interpreter)
    expect(other.get_by_label("Minutes in English")).to_have_value("Four years were asked for.")
    other.get_by_label("Minutes in 日本語").fill("四年が求められた。")
    said = other.locator("form", has=other.get_by_label("Minutes in 日本語")).locator("[data-said]")
    expect(said).to_have_text(SAVED)
    assert not Minute.objects.get(language="ja", number=1).original

    page.locator(".folded summary", has_text="Decision").tap()
    page.get_by_label("What was decided").fill("Four years from knowledge.")
    page.get_by_label("Why").fill("Books are kept for four years.")
    page.get_by_label("Dissent").fill("Judge Semova: five.")
    page.get_by_label("Who decided").fill("Drafting group")
    page.get_by_role("button", name="Enter the decision").tap()
    expect(page.locator(".decided")).to_contain_text("Judge Semova: five.")

    page.locator(".folded summary", has_text="Something to do").tap()
    page.get_by_label("What is to be done").fill("Ask the Commercial Court.")
    page.get_by_label("Who", exact=True).select_option(label=str(drafter.person))
    page.get_by_role("button", name="Write it down").tap()
    expect(page.locator(".tasks")).to_contain_text("Ask the Commercial Court.")

    page.get_by_role("button", name="Approve").tap()
    expect(page.locator("textarea")).to_have_count(0)
    expect(page.locator(".minute").first).to_contain_text("Four years were asked for.")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_two_who_write_the_same_words_see_both(
    open_context: OpenContext, people: tuple[Meeting, User, User]
) -> None:
    meeting, drafter, interpreter = people
    item = meeting.agenda.get()
    actions.write_minutes(drafter, item, actions.Writing("en", "Four years were asked for."))
    first = on_phone(open_context(viewport=PHONE, has_touch=True), meeting, drafter)
    second = on_phone(open_context(viewport=PHONE, has_touch=True), meeting, interpreter)

    first.get_by_label("Minutes in English").fill("Five years were asked for.")
    said = first.locator("form", has=first.get_by_label("Minutes in English"))
    expect(said.locator("[data-said]")).to_have_text(SAVED)
    second.get_by_label("Minutes in English").fill("Six years were asked for.")

    expect(second.get_by_role("heading", level=1)).to_have_text("Both changed the same words")
    expect(second.locator("ins")).to_have_text("Six")
    second.get_by_label("What the minutes are to say").fill("Five or six years were asked for.")
    second.get_by_role("button", name="Save this").tap()
    expect(second.get_by_label("Minutes in English")).to_have_value(
        "Five or six years were asked for."
    )
    assert texts("en") == [
        "Four years were asked for.",
        "Five years were asked for.",
        "Five or six years were asked for.",
    ]


def test_what_is_typed_without_a_line_is_kept_and_saved_later(
    open_context: OpenContext, people: tuple[Meeting, User, User]
) -> None:
    meeting, drafter, _interpreter = people
    context = open_context(viewport=PHONE, has_touch=True)
    page = on_phone(context, meeting, drafter)
    page.route("**/meetings/*/*/en/", lambda route: route.fulfill(status=204))

    page.get_by_label("Minutes in English").fill("Typed in a lift.")
    said = page.locator("form", has=page.get_by_label("Minutes in English")).locator("[data-said]")
    expect(said).to_contain_text("Not saved yet")
    assert texts("en") == []
    page.unroute("**/meetings/*/*/en/")
    page.reload()

    expect(page.get_by_label("Minutes in English")).to_have_value("Typed in a lift.")
    said = page.locator("form", has=page.get_by_label("Minutes in English")).locator("[data-said]")
    expect(said).to_have_text(SAVED)
    assert texts("en") == ["Typed in a lift."]


def test_the_form_saves_without_a_script(
    open_context: OpenContext, people: tuple[Meeting, User, User]
) -> None:
    meeting, drafter, _interpreter = people
    context = open_context(viewport=PHONE, has_touch=True, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, drafter)
    page.goto(f"/meetings/{meeting.pk}/")

    page.get_by_label("Minutes in English").fill("By the button.")
    page.locator("form", has=page.get_by_label("Minutes in English")).get_by_role("button").tap()

    expect(page.get_by_text("Saved.")).to_be_visible()
    assert texts("en") == ["By the button."]


def test_moments_are_told_by_the_readers_clock_and_meetings_by_those_of_both_sides(
    people: tuple[Meeting, User, User], open_context: OpenContext
) -> None:
    meeting, drafter, _interpreter = people
    begins = datetime(2027, 3, 3, 16, 30, tzinfo=UTC)
    Meeting.objects.filter(pk=meeting.pk).update(
        begins_at=begins, ends_at=begins + timedelta(hours=1), partner_zone="Asia/Phnom_Penh"
    )
    page = open_context(timezone_id="Asia/Tokyo").new_page()
    sign_in(page, drafter)

    page.goto(f"/meetings/{meeting.pk}/")
    expect(page.locator(".clocks time[datetime*=T]").first).to_have_text("23:30–00:30 (+1)")
    page.goto("/accounts/sessions/")
    told = page.locator("time[datetime*=T]").first
    moment = datetime.fromisoformat(told.get_attribute("datetime") or "")
    there = moment.astimezone(ZoneInfo("Asia/Tokyo"))
    expect(told).to_contain_text(f"{there.day} {there:%B} {there.year}, {there:%H:%M}")

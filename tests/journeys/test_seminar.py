"""A seminar in a browser: planned and announced, registered for on a phone without an account, the
waiting list that moves up, and the list at the door."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.seminars.models import Event


@pytest.fixture
def planner(transactional_db: None) -> User:
    user = factories.seated(factories.circle(), Role.OFFICER)
    user.set_password(PASSWORD)
    user.save()
    return user


def at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M}"


def plan(page: Page, begins: datetime) -> None:
    """An event of six hours with one place, whose registration is open."""
    page.goto("/seminars/")
    page.get_by_role("link", name="Plan an event").first.click()
    page.get_by_label("Title (English)").fill("Good faith in practice")
    page.get_by_label("Title (日本語)").fill("信義則の実務")
    page.get_by_label("What is done with personal data (English)").fill("For this event alone.")
    page.get_by_label("Time zone of the place").fill("Asia/Phnom_Penh")
    page.get_by_label("Begins").fill(at(begins))
    page.get_by_label("Ends").fill(at(begins + timedelta(hours=6)))
    page.get_by_label("日本語", exact=True).check()
    page.get_by_label("Places").fill("1")
    page.get_by_label("Registration opens").fill(at(begins - timedelta(days=60)))
    page.get_by_role("button", name="Plan it").click()


def write_programme(page: Page, speaker: str) -> None:
    page.get_by_role("link", name="Add an item").click()
    page.get_by_label("Title (English)").fill("From the bench")
    page.get_by_label("Title (日本語)").fill("裁判官の視点")
    page.get_by_label("Ends").fill("11:00")
    page.get_by_role("button", name="Add").click()
    page.get_by_text("Add a speaker").click()
    page.get_by_label("Name").fill(speaker)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".speaking")).to_contain_text(speaker)


def register(phone: Page, name: str, address: str) -> None:
    phone.goto(address)
    phone.get_by_role("link", name="Register").click()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.get_by_label("Name in Latin letters").fill(name)
    phone.get_by_label("E-mail address").fill(f"{name.split()[0].lower()}@example.org")
    expect(phone.get_by_label("may stand on the public list")).not_to_be_checked()
    phone.get_by_role("button", name="Register").click()


def test_a_seminar_from_the_plan_to_the_door(open_context: OpenContext, planner: User) -> None:
    begins = (timezone.now() + timedelta(days=30)).replace(hour=9, minute=0)
    page = open_context().new_page()
    sign_in(page, planner)
    plan(page, begins)
    write_programme(page, planner.person.name)
    page.get_by_role("link", name="Public page").click()
    page.get_by_role("button", name="Announce it").click()
    expect(page.get_by_text("Announced.")).to_be_visible()

    address = f"/seminars/{Event.objects.get().slug}/"
    first, second = (open_context(viewport=PHONE, has_touch=True).new_page() for _each in range(2))
    register(first, "Sophea Rin", address)
    expect(first.get_by_text("You have a place.")).to_be_visible()
    register(second, "Dara Noun", address)
    expect(second.get_by_text("You are on the waiting list.")).to_be_visible()

    first.locator("summary", has_text="Cancel my registration").tap()
    first.get_by_role("button", name="Cancel my registration").tap()
    expect(first.get_by_text("This registration is cancelled.")).to_be_visible()
    second.reload()
    expect(second.get_by_text("You have a place.")).to_be_visible()

    link = second.get_by_label("Your link").input_value()
    door = open_context(viewport=PHONE, has_touch=True).new_page()
    sign_in(door, planner)
    door.goto(re.sub(r"^https?://[^/]+", "", link))
    door.get_by_role("button", name="Came").tap()
    expect(door.get_by_text(re.compile(r"Came at \d\d:\d\d"))).to_be_visible()
    door.get_by_role("link", name="At the door").click()
    expect(door.locator(".figures").first).to_have_text("1 / 1")
    assert door.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

"""A judge brings the figures and the register of a court, holds its cases against the law, tries a
reform, and opens it to everybody; in a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests import factories
from tests.courts import world
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User
from hoseibi.courts.models import EventLog, Trial

PROCEDURE = """name = "Ordinary procedure"
[[step]]
key = "file"
name = "Filed"
next = ["hear"]
articles = ["art_3"]
begins = true
[[step]]
key = "hear"
name = "Heard"
next = ["judge"]
[[step]]
key = "judge"
name = "Judged"
ends = true
"""


@pytest.fixture
def judge(transactional_db: None) -> User:
    """A judge of a court, where a law is known."""
    factories.a_law()
    user = world.judge()
    user.set_password(PASSWORD)
    user.save()
    return user


def test_a_judge_looks_into_the_own_court(
    page: Page, phone: Page, judge: User, tmp_path: Path
) -> None:
    sign_in(page, judge)
    figures(page, tmp_path)
    what_happens(page, tmp_path)
    opened_to_everybody(page, phone)
    reform(page)


def figures(page: Page, folder: Path) -> None:
    """From a table to charts, past what cannot be true."""
    table = folder / "counts.csv"
    table.write_text(world.TABLE)
    page.goto("/courts/xl/")
    page.get_by_role("link", name="Bring a table").click()
    page.get_by_label("Title").fill("Counts of 2023 and 2024")
    page.get_by_label("File").set_input_files(table)
    page.get_by_role("button", name="See what it says").click()
    expect(page.get_by_text("10 are pending at the end: +5 too many")).to_be_visible()
    page.get_by_role("button", name="Let these rows count").click()
    expect(page.get_by_text("6 rows count now.")).to_be_visible()
    page.get_by_role("link", name="All figures").click()
    expect(page.get_by_role("img", name="Clearance rate", exact=True)).to_be_visible()
    page.get_by_label("Case type").select_option("Family")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("cell", name="105.6 %").first).to_be_visible()


def what_happens(page: Page, folder: Path) -> None:
    """From the register to the article of the step where cases leave the way."""
    log, procedure = folder / "register.csv", folder / "procedure.toml"
    log.write_bytes(world.LOG)
    procedure.write_text(PROCEDURE)
    page.goto("/courts/xl/procedures/new/")
    page.get_by_label("Title").fill("Ordinary procedure")
    page.get_by_label("Law").select_option(index=1)
    page.get_by_label("File of the procedure (TOML)").set_input_files(procedure)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", name="Heard")).to_be_visible()
    page.goto("/courts/xl/logs/new/")
    page.get_by_label("Title").fill("Register of 2024")
    page.get_by_label("File").set_input_files(log)
    page.get_by_role("button", name="Map it").click()
    expect(page.get_by_role("img", name="Process map")).to_be_visible()
    page.get_by_role("button", name="Hold the cases against it").click()
    row = page.get_by_role("row", name="Judged comes directly after Filed")
    expect(row.get_by_role("link")).to_have_attribute("href", re.compile(r"/art_3$"))


def opened_to_everybody(page: Page, phone: Page) -> None:
    """A stranger reads nothing before, and the map on a telephone after."""
    address = f"/courts/logs/{EventLog.objects.get().pk}/"
    phone.goto(address)
    expect(phone.get_by_role("img", name="Process map")).to_have_count(0)
    page.goto(address)
    page.get_by_label("Who decided it on the partner's side").fill("President of the court")
    page.get_by_role("button", name="Open it to everybody").click()
    phone.goto(address)
    expect(phone.get_by_role("img", name="Process map")).to_be_visible()


def reform(page: Page) -> None:
    """A trial that begins with what the counts tell."""
    page.goto("/courts/xl/trials/new/")
    page.locator("#with").fill("3")
    page.get_by_role("button", name="Take the numbers from the counts").click()
    expect(page.get_by_label("Cases filed in a year")).to_have_value("495")
    page.get_by_label("Title").fill("One judge more")
    page.locator("#id_reform_judges").fill("4")
    page.get_by_label("Years").fill("1")
    page.get_by_label("Runs of each").fill("2")
    page.get_by_role("button", name="Try it").click()
    expect(page.get_by_role("heading", name="One judge more")).to_be_visible()
    expect(page.get_by_text("4 judges instead of 3")).to_be_visible()
    assert Trial.objects.get().reform == {"judges": 4}

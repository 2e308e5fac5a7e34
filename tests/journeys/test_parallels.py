"""Two languages side by side, a tie put right, a translation checked and gone stale, a number that
differs accepted and another mended, a counterpart accepted and the two codes taken away as Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect
from tests import factories
from tests.factories import CODE, a_law
from tests.journeys import world
from tests.parallels import deviating
from tests.parallels.laws import SLUG, amended, in_two_languages

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User

OTHER = "xm-other-code"
OTHER_TEXT = """Other Code
(Law No. 5 of 2018)

(Good Faith)
Article 1 Every person must act in good faith.

(Damages in Torts)
Article 2 A person who harmed another intentionally or negligently is liable for damages.
"""


def a_drafter() -> User:
    """Somebody with a seat who may say that a deviation is meant."""
    drafter = factories.seated(factories.circle(), Role.DRAFTER)
    drafter.set_password(world.PASSWORD)
    drafter.save()
    return drafter


def test_a_tie_is_put_right_and_a_translation_goes_stale(page: Page, officer: User) -> None:
    in_two_languages()
    world.sign_in(page, officer)
    page.goto(f"/laws/{SLUG}/")

    page.get_by_role("link", name="Languages beside one another").click()
    expect(page.get_by_text("missing here").first).to_be_visible()
    page.get_by_role("link", name="Tie by hand Article 2").click()
    page.get_by_label("Every person must act in good faith.").check()
    page.get_by_label("すべての人は").check()
    page.get_by_label("Why (a sentence").fill("Read together.")
    page.get_by_role("button", name="Tie what is ticked").click()
    expect(page.get_by_text("Read together.")).to_be_visible()

    page.goto(f"/laws/{SLUG}/translation/?left=en&right=ja&article=1")
    page.get_by_label("as", exact=True).select_option("Checked")
    page.get_by_label("Article 1").check()
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.get_by_text("1 provision marked.")).to_be_visible()

    amended(CODE.replace("governs private persons", "governs all persons"))
    page.goto(f"/laws/{SLUG}/translation/?left=en&right=ja&state=stale")
    expect(page.get_by_text("stale: what it translates has changed").last).to_be_visible()
    expect(page.locator(".standing-row")).to_have_count(1)


def test_a_number_that_differs_is_found_accepted_and_mended(page: Page) -> None:
    deviating.two_texts()
    world.sign_in(page, a_drafter())
    page.goto(f"/laws/{SLUG}/")

    page.get_by_role("link", name="Languages beside one another").click()
    expect(page.locator("mark.error")).to_have_text(
        ["twenty days", "三十日", "ten working days", "二週間"]
    )
    sums = page.locator(".found-sums")
    sums.get_by_role("link", name="2", exact=True).click()
    finding = page.locator(".deviations li:target")
    finding.get_by_text("It is meant so", exact=True).click()
    finding.get_by_label("Why it is meant so").fill("Ten working days are two weeks.")
    finding.get_by_role("button", name="Accept it").click()
    expect(page.get_by_text("kept with your name and the reason.")).to_be_visible()
    expect(page.locator("mark.error")).to_have_text(["twenty days", "三十日"])
    expect(page.get_by_text("Meant so: Ten working days are two weeks.")).to_be_visible()

    mended = deviating.EN.replace("twenty days", "thirty days")
    a_law(mended, authority="authoritative", in_force_from=date(2024, 1, 1))
    page.reload()
    expect(page.locator("mark.error")).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("link", name="Findings CSV").click()
    assert "Ten working days are two weeks." in download.value.path().read_text("utf-8-sig")

    page.get_by_role("button", name="Take back").click()
    expect(page.locator("mark.error")).to_have_text(["ten working days", "二週間"])


def test_a_counterpart_is_accepted_and_the_codes_taken_as_word(
    page: Page, officer: User, tmp_path: Path
) -> None:
    a_law()
    a_law(OTHER_TEXT, slug=OTHER, country="xm")
    world.sign_in(page, officer)
    page.goto(f"/laws/{SLUG}/art_3")

    page.get_by_role("link", name="Counterparts", exact=True).click()
    page.get_by_role("button", name="Compare them now").click()
    page.get_by_role("button", name="Accept").first.click()
    expect(page.get_by_text("Kept, with your name and the day.")).to_be_visible()
    page.get_by_role("link", name="The two codes beside one another").click()
    expect(page.get_by_role("cell").filter(has_text="is liable for damages.").last).to_be_visible()
    page.goto(f"/laws/{SLUG}/")
    page.get_by_role("link", name="Codes beside one another").click()
    page.get_by_label("Law 1").select_option(OTHER)
    page.get_by_role("button", name="Show").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()

    file = tmp_path / "codes.docx"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"PK")

"""Two languages side by side, a tie put right, a translation checked and gone stale, a counterpart
accepted and the two codes taken away as Word."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect
from tests.factories import CODE, a_law
from tests.journeys import world
from tests.parallels.laws import SLUG, amended, in_two_languages

from hoseibi.accounts.models import User

OTHER = "xm-other-code"
OTHER_TEXT = """Other Code
(Law No. 5 of 2018)

(Good Faith)
Article 1 Every person must act in good faith.

(Damages in Torts)
Article 2 A person who harmed another intentionally or negligently is liable for damages.
"""


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
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()

    file = tmp_path / "codes.docx"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"PK")

"""An officer's day: an odd text imported, released, moved in time, deleted by mistake, restored."""

from playwright.sync_api import Page, expect
from tests.journeys.conftest import OpenContext
from tests.journeys.world import sign_in

from hoseibi.accounts.models import User

ODD = """Act on Trying Things

(Purpose)
Article 1 This Act tries what happens.

(Odd)
Article 1 The number stands here twice.
"""


def import_odd(page: Page) -> None:
    page.goto("/laws/import/")
    page.get_by_label("The words of the law").fill(ODD)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".source .has-finding")).to_contain_text("The number stands here twice.")
    page.get_by_label("Name in addresses").fill("xl-trying-act")
    page.get_by_label("Country").select_option("jp")
    page.get_by_role("button", name="Accept into the library").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved: Act on Trying Things")


def test_from_an_odd_text_to_a_law_and_back(
    page: Page, open_context: OpenContext, officer: User
) -> None:
    stranger = open_context().new_page()
    sign_in(page, officer)
    import_odd(page)

    def seen_by_a_stranger() -> int:
        answer = stranger.goto("/laws/xl-trying-act/art_1")
        return answer.status if answer else 0

    assert seen_by_a_stranger() == 404
    page.get_by_role("button", name="Release to everybody").click()
    assert seen_by_a_stranger() == 200

    page.get_by_role("link", name="Change the days").click()
    page.get_by_label("In force from").fill("2024-04-01")
    page.get_by_role("button", name="Save the days").click()
    expect(page.locator(".versions")).to_contain_text("from 1 April 2024")

    page.get_by_role("button", name="Delete this law with all its versions").click()
    assert seen_by_a_stranger() == 404
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").first).to_contain_text("Restored, as it was.")
    assert seen_by_a_stranger() == 200

    page.get_by_role("button", name="Withdraw").click()
    assert seen_by_a_stranger() == 404

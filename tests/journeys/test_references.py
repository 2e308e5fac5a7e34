"""From a word to what it names, to what hangs on it, and to the whole law drawn."""

from playwright.sync_api import Page, expect
from tests.journeys.conftest import OpenContext
from tests.journeys.world import sign_in

from hoseibi.accounts.models import User
from hoseibi.corpus.models import LawVersion

ARTICLE = "/laws/xl-civil-code/art_2?language=en"


def test_a_reference_unfolds_in_place_and_folds_again(
    page: Page, lanvara: list[LawVersion]
) -> None:
    page.goto(ARTICLE)
    link = page.get_by_role("link", name="Article 88", exact=True).first

    link.press("Enter")
    unfolded = page.locator(".unfolded")
    expect(unfolded).to_contain_text("Liability in Tort")
    expect(link).to_have_attribute("aria-expanded", "true")
    link.press("Enter")

    expect(unfolded).to_have_count(0)
    assert page.url.endswith(ARTICLE)


def test_while_reading_the_whole_law_too(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/text/?language=en")
    link = page.locator("#art_2").get_by_role("link", name="Article 88", exact=True)

    link.click()
    expect(page.locator("#art_2 .unfolded")).to_contain_text("Liability in Tort")
    link.click(modifiers=["ControlOrMeta"])

    assert link.get_attribute("href") == "/laws/xl-civil-code/art_88"
    assert "/text/" in page.url


def test_without_javascript_it_is_a_link(
    open_context: OpenContext, lanvara: list[LawVersion]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(ARTICLE)

    page.locator(".sides").get_by_role("link", name="Article 88", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Article 88")


def test_from_an_article_to_its_impact_and_to_the_law_drawn(
    page: Page, lanvara: list[LawVersion]
) -> None:
    page.goto("/laws/xl-civil-code/art_88?language=en")
    page.get_by_role("tab", name="References").click()
    page.get_by_role("link", name="Impact: what hangs on this article").click()

    expect(page.locator(".sentences").first).to_contain_text("in accordance with Article 88")
    expect(page.locator(".neighbourhood")).to_be_visible()

    page.goto("/laws/xl-civil-code/references/?language=en")
    name = page.locator(".arcs a", has_text="Chapter 8 Torts")
    name.focus()
    assert page.locator(".arcs .arc.lit").count() > 2
    name.press("Enter")
    expect(page.locator("#part table")).to_contain_text("Chapter 4 Default and Remedies")
    page.locator("#part td a").first.click()
    expect(page.get_by_role("heading", name="Article by article")).to_be_visible()


def test_a_finding_is_let_stand_and_taken_up_again(
    page: Page, officer: User, lanvara: list[LawVersion]
) -> None:
    sign_in(page, officer)
    page.goto("/laws/xl-civil-code/art_82?language=en")
    page.get_by_role("tab", name="Findings 1").click()
    page.locator(".dismiss summary").click()
    page.get_by_label("Why it may stand").fill("Sub-Decree No. 14 of 2020 is there.")
    page.locator(".dismiss button").click()

    expect(page.get_by_role("tab", name="Findings 0")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.goto("/laws/xl-civil-code/art_82?language=en")

    expect(page.get_by_role("tab", name="Findings 1")).to_be_visible()

"""A meeting in Word: the draft is taken away in two languages, changed by two people, saved by
LibreOffice, brought back on a phone, and what they wrote is proposals and opinions of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.drafting.test_wordings import a_draft
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.test_meeting import somebody
from tests.journeys.world import PASSWORD, sign_in
from tests.legaltext.render.office import saved_again

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting.models import Draft, Proposal
from hoseibi.web.demo.in_word import Edited

DRAFT = "/drafts/sample-draft/"
STRANGER = "K. Ombrel, Bar Federation"


@pytest.fixture
def people(transactional_db: None) -> tuple[Draft, User, User]:
    """A draft, its drafter, and a long-term expert."""
    draft, drafter = a_draft()
    drafter.set_password(PASSWORD)
    drafter.save()
    return draft, drafter, somebody(draft.circle, Role.EXPERT)


def taken_away(page: Page, folder: Path) -> bytes:
    """The draft in English and Japanese, by the form of its page."""
    page.goto(DRAFT)
    page.get_by_role("link", name="Take away as Word").click()
    page.get_by_label("English").check()
    page.get_by_label("日本語").check()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Take the file").click()
    assert coming.value.suggested_filename == "sample-draft-en-ja-now.docx"
    coming.value.save_as(folder / "out.docx")
    return (folder / "out.docx").read_bytes()


def changed_in_a_meeting(document: bytes, expert: User) -> bytes:
    """Two people change it with tracked changes and one asks; somebody had turned tracking off."""
    word = Edited(document)
    word.replace(str(expert.person), "is liable", "is bound")
    word.replace(str(expert.person), "賠償する", "償う")
    word.replace(STRANGER, "in good faith", "honestly")
    word.comment(STRANGER, "negligently", "Why only that?")
    word.untracked("private persons", "all persons")
    return word.saved()


def bring(page: Page, path: Path) -> None:
    page.goto(f"{DRAFT}returned/")
    page.get_by_label("Word file").set_input_files(path)
    page.get_by_role("button", name="Bring the file").click()


def test_a_draft_goes_to_a_meeting_in_word_and_comes_back(
    open_context: OpenContext, people: tuple[Draft, User, User], tmp_path: Path
) -> None:
    draft, drafter, expert = people
    desk = open_context().new_page()
    sign_in(desk, drafter)
    document = changed_in_a_meeting(taken_away(desk, tmp_path), expert)
    office = tmp_path / "office"
    office.mkdir()
    (tmp_path / "back.docx").write_bytes(saved_again(office, {"back": document})["back"])

    phone = open_context(viewport=PHONE).new_page()
    sign_in(phone, drafter)
    bring(phone, tmp_path / "back.docx")
    expect(phone.get_by_text("3 articles changed, 1 comment.")).to_be_visible()
    expect(phone.get_by_role("heading", name="Whoever sent the file")).to_be_visible()
    sender = phone.locator(".hand", has=phone.get_by_role("heading", name="Whoever sent the file"))
    sender.get_by_role("checkbox").uncheck()
    own = phone.locator(".hand", has=phone.get_by_role("heading", name=str(expert.person)))
    expect(own.get_by_label("Who this is")).to_have_value(str(expert.person_id))
    expect(own.locator("del")).to_have_text(["liable", "賠償する"])
    expect(own.locator("ins")).to_have_text(["bound", "償う"])
    phone.get_by_label("Reason").fill("From the third meeting.")
    phone.get_by_role("button", name="Make proposals and opinions of it").click()
    expect(phone.get_by_text("2 proposals were made. 1 opinion was recorded.")).to_be_visible()
    assert {one.who for one in Proposal.objects.all()} == {str(expert.person), STRANGER}

    phone.get_by_role("link", name="proposal 2").click()
    shown = phone.locator("main")
    expect(shown).to_contain_text(str(expert.person))
    expect(shown).to_contain_text(f"brought in by {drafter}")
    expect(shown.locator("del")).to_have_text(["liable", "賠償する"])
    desk.goto(f"{DRAFT}art_3/history/")
    expect(desk.locator(".opinion")).to_contain_text(STRANGER)
    expect(desk.locator(".opinion")).to_contain_text("Why only that?")
    expect(desk.locator(".opinion q")).to_have_text("negligently")

    # The same file leads to its page; as Word saved it, it says what is there already.
    bring(desk, tmp_path / "back.docx")
    expect(desk.get_by_text("This very file was brought in before.")).to_be_visible()
    expect(desk.get_by_role("checkbox")).to_have_count(1)
    (tmp_path / "word.docx").write_bytes(document)
    bring(desk, tmp_path / "word.docx")
    expect(desk.get_by_role("link", name="recorded as an opinion")).to_be_visible()
    expect(desk.get_by_role("checkbox")).to_have_count(1)
    assert Proposal.objects.count() == 2


def test_what_is_no_word_file_is_said_beside_the_field(
    open_context: OpenContext, people: tuple[Draft, User, User], tmp_path: Path
) -> None:
    _draft, drafter, _expert = people
    page = open_context().new_page()
    sign_in(page, drafter)
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)

    bring(page, tmp_path / "old.doc")

    expect(page.get_by_text("a Word file of the old kind")).to_be_visible()

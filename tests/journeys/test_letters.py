"""An officer puts a reminder right before it goes; who gets it wants no more of them."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import override_settings
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in
from tests.studies.test_rounds import a_group, a_round

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.letters import actions
from hoseibi.studies.models import Round


@pytest.mark.django_db(transaction=True)
def test_from_the_outbox_to_no_more_of_them(page: Page, open_context: OpenContext) -> None:
    group = a_group()
    Round.objects.filter(pk=a_round(group, factories.seated(group.circle, Role.EXPERT)).pk).update(
        due_on=timezone.localdate() + timedelta(days=3)
    )
    officer = factories.seated(group.circle, Role.OFFICER)
    professor = factories.seated(group.circle, Role.PROFESSOR)
    with override_settings(SENDS_LETTERS=True):
        actions.remind(professor)
        _puts_it_right(page, officer)

        (message,) = mail.outbox
        assert message.to == [professor.email]
        assert "The group meets on Friday." in message.body
        phone = open_context(viewport=PHONE, has_touch=True).new_page()
        _wants_no_more(phone, message.body)
        Round.objects.update(due_on=timezone.localdate())

        assert actions.remind(User.objects.get(pk=professor.pk)) == []


def _puts_it_right(page: Page, officer: User) -> None:
    officer.set_password(PASSWORD)
    officer.save()
    sign_in(page, officer)
    page.goto("/letters/?state=waiting")
    page.get_by_role("link", name="Hoseibi: 1 thing waits for you").click()
    words = page.get_by_label("Text")
    words.fill(words.input_value() + "\nThe group meets on Friday.\n")
    page.get_by_role("button", name="Save the words").click()
    expect(page.get_by_text("edited 1 time")).to_be_visible()
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_text("The letter is sent.")).to_be_visible()
    expect(page.get_by_role("button", name="Send it now")).to_have_count(0)


def _wants_no_more(phone: Page, body: str) -> None:
    off = re.search(r"https?://\S+/letters/off/\w+/", body)
    assert off is not None
    phone.goto(urlsplit(off[0]).path)
    expect(phone.get_by_text("Rounds of questions to answer")).to_be_visible()
    phone.get_by_role("button", name="Switch these off").click()
    expect(phone.get_by_role("heading", name="Switched off")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

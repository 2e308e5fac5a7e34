"""A round of questions answered on a phone: one question after the other, and without a script."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests import factories
from tests.drafting.test_wordings import a_draft
from tests.journeys import world
from tests.journeys.conftest import PHONE, OpenContext

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.corpus.models import Anchor
from hoseibi.meetings.actions.questions import Answering, Asking, answer
from hoseibi.meetings.models import Opinion
from hoseibi.studies import actions
from hoseibi.studies.models import Round


def a_sent_round() -> tuple[Round, User]:
    """Two questions on an article of a draft, the first answered by the drafter."""
    draft, drafter = a_draft()
    professor = factories.seated(draft.circle, Role.PROFESSOR)
    professor.set_password(world.PASSWORD)
    professor.save()
    group = actions.begin_group(factories.officer(), draft.circle, {"en": "Torts"})
    made = actions.begin_round(drafter, group, {"en": "Damages", "ja": "損害賠償"})
    article = Anchor.objects.get(law=draft.law, address="art_3")
    for text in ("Should negligence be enough?", "Should the burden of proof turn?"):
        actions.add_question(drafter, made, Asking(text, "en", article))
    made = actions.send(drafter, made, timezone.localdate())
    first = made.questions.get(position=1).question
    answer(drafter, first, Answering("As it reads now.", "en", "for", "Japan, Civil Code art. 709"))
    return made, professor


@pytest.mark.parametrize("scripts", [True, False])
def test_a_round_is_answered_on_a_phone(
    open_context: OpenContext, transactional_db: None, scripts: bool
) -> None:
    made, professor = a_sent_round()
    phone = open_context(
        viewport=PHONE, has_touch=True, java_script_enabled=scripts, locale="ja"
    ).new_page()
    phone.goto("/accounts/login/?next=/")
    phone.locator("[name=login]").fill(professor.email)
    phone.locator("[name=password]").fill(world.PASSWORD)
    phone.locator("main button.first").tap()

    phone.get_by_role("link", name="損害賠償").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Should negligence be enough?")
    phone.get_by_text("草案での条文").tap()
    expect(phone.locator(".reads")).to_contain_text("negligently harmed")
    phone.get_by_label("反対").check()
    phone.get_by_label("回答", exact=True).fill("重過失に限るべきです。")
    phone.get_by_role("button", name="保存").tap()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Should the burden of proof turn?")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_label("賛成").check()
    phone.get_by_role("button", name="保存").tap()
    expect(phone).to_have_url(re.compile(rf"/studies/rounds/{made.pk}/$"))
    phone.get_by_role("link", name="回答の対照").tap()
    first = phone.locator("tbody tr").first
    expect(first).to_contain_text("賛成 1、反対 1")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    first.get_by_role("link", name="反対").tap()
    expect(phone.locator(":target")).to_contain_text("重過失に限るべきです。")
    assert Opinion.objects.filter(person=professor.person).count() == 2

"""Why an article reads so: nothing that was recorded is missing, and every word has its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from tests import factories
from tests.drafting.test_proposals import deciding
from tests.drafting.test_wordings import a_draft, article, said
from tests.meetings.test_meetings import PLANNING, writing

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, Unit, Wording
from hoseibi.meetings import actions as meetings
from hoseibi.meetings.actions.opinions import Saying, say

pytestmark = pytest.mark.django_db


def saved(by: User, unit: Unit, old: str, new: str, language: str = "en") -> Wording:
    now = said(unit, language)
    return actions.save(by, unit, language, now.text.replace(old, new), now.number).wording


def adopted(by: User, unit: Unit, old: str, new: str) -> None:
    now = said(unit)
    change = actions.Change(unit, "en", now.text.replace(old, new), now.number)
    proposing = actions.Proposing("Other words", "They are clearer.", "en", (change,))
    proposal = actions.propose(by, unit.draft, proposing)
    actions.remark(by, proposal, "この方が明確です。", "ja")
    actions.settle(by, proposal, deciding("adopted", dissent="Judge Semova: as it was."))


def full() -> tuple[Draft, User, Unit]:
    """An article to which everything happened that can."""
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    saved(drafter, unit, "harmed", "injured")
    saved(drafter, unit, "injured", "hurt")
    saved(drafter, unit, "損害", "被害", "ja")
    adopted(drafter, unit, "another is", "someone is")
    actions.freeze(drafter, draft, "First reading", "Words of torts.")
    meeting = meetings.plan(drafter, draft.circle, PLANNING)
    item = meetings.add_item(drafter, meeting, meetings.Item({}, unit.anchor))
    meetings.write_minutes(drafter, item, writing("Said of the article."))
    assert unit.anchor is not None
    saying = Saying("I agree.", "en", unit.anchor, legal_system="Hoshima, Civil Code 709")
    say(drafter, draft.circle, saying)
    return draft, drafter, unit


def test_everything_recorded_is_told() -> None:
    _draft, drafter, unit = full()

    story = queries.story(drafter, unit)

    kinds = sorted((one.kind, "/".join(one.languages)) for one in story)
    assert kinds == [
        ("decision", "en"),
        ("frozen", "en/ja"),
        ("meeting", "en"),
        ("opinion", "en"),
        ("proposal", "en"),
        ("remark", "ja"),
        ("wording", "en"),  # as it began
        ("wording", "en"),  # two saves of one sitting
        ("wording", "en"),  # after the proposal
        ("wording", "ja"),
        ("wording", "ja"),
    ]
    told = {one.pk for each in story if each.sitting for one in each.sitting.saves}
    assert told == set(Wording.objects.filter(unit=unit).values_list("pk", flat=True))


def test_saves_of_one_person_are_one_change_until_they_pause_or_others_come() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    other = factories.seated(draft.circle, Role.EXPERT)
    one = saved(drafter, unit, "harmed", "hurt")
    saved(drafter, unit, "hurt", "injured")
    saved(other, unit, "injured", "damaged")
    saved(drafter, unit, "damaged", "harmed")
    late = saved(drafter, unit, "another", "somebody")
    Wording.objects.filter(pk=late.pk).update(at=one.at + timedelta(hours=1))

    told = [each.sitting for each in queries.story(drafter, unit) if each.languages == ("en",)]

    numbers = [[save.number for save in sitting.saves] for sitting in told if sitting]
    assert numbers == [[6], [5], [4], [2, 3], [1]]


def test_each_word_has_its_source() -> None:
    _draft, drafter, unit = full()

    english, japanese = queries.blame(drafter, unit)

    assert [(words, number) for words, number in english.runs if number] == [
        ("hurt", 1),
        ("someone", 2),
    ]
    assert "".join(words for words, _number in english.runs) == said(unit).text
    assert [one.sitting.last.proposal is not None for one in english.sources] == [False, True]
    assert [words for words, number in japanese.runs if number] == ["被害賠償", "被害"]


def page_of(user: User, query: str = "") -> str:
    client = Client()
    client.force_login(user)
    answer = client.get(f"/drafts/sample-draft/art_3/history/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_tells_all_and_can_be_narrowed() -> None:
    _draft, drafter, _unit = full()

    page = page_of(drafter)
    for words in (
        "Judge Semova: as it was.",
        "They are clearer.",
        "この方が明確です。",
        "Said of the article.",
        "Words of torts.",
        "Hoshima, Civil Code 709",
        'data-note="by-en-2">someone<sup>2</sup></a>',
    ):
        assert words in page

    assert "Judge Semova: as it was." in page_of(drafter, "?kind=decision")
    assert "Said of the article." not in page_of(drafter, "?kind=decision")
    assert "この方が明確です。" in page_of(drafter, "?language=ja")
    assert "They are clearer." not in page_of(drafter, "?language=ja")
    assert "Nothing of this kind was recorded." in page_of(drafter, "?kind=other")


def test_a_decision_written_down_later_stands_with_its_meeting() -> None:
    draft, drafter = a_draft()
    unit = article(draft, "art_3")
    held = {
        "begins_at": datetime(2026, 3, 10, 1, tzinfo=UTC),
        "ends_at": datetime(2026, 3, 10, 4, tzinfo=UTC),
    }
    meeting = meetings.plan(drafter, draft.circle, replace(PLANNING, **held))
    item = meetings.add_item(drafter, meeting, meetings.Item({}, unit.anchor))

    meetings.decide_on_item(drafter, item, deciding("adopted"))

    (told,) = [one for one in queries.story(drafter, unit) if one.kind == "decision"]
    assert told.at == meeting.ends_at

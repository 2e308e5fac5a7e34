"""Missions and interviews: who was asked is named only to those who may know it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.research.test_findings import a_finding, keeping, serving
from tests.research.test_needs import a_project
from tests.research.world import DAY, a_mission, an_interview

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.partners.actions import country
from hoseibi.research import actions, queries
from hoseibi.research.actions import Going, Source
from hoseibi.research.models import Interview, Mission

pytestmark = pytest.mark.django_db


def named(user: User, found: Interview) -> str:
    return queries.who(User.objects.get(pk=user.pk), found)


def test_who_was_asked_is_named_by_consent_or_to_those_who_serve_the_country() -> None:
    by = serving()
    secret = an_interview(by, "public", consent="anonymous")
    agreed = an_interview(by, "public", consent="named")
    drafter, anybody = factories.seated(factories.circle(), Role.DRAFTER), factories.reader()

    assert named(by, secret) == "Judge Semova"
    assert [named(one, secret) for one in (drafter, anybody)] == ["a judge", "a judge"]
    assert [named(one, agreed) for one in (drafter, anybody)] == ["Judge Semova"] * 2


def test_the_name_stands_on_no_page_of_those_who_may_not_know_it() -> None:
    by = serving()
    talk = an_interview(by, "public", consent="unasked")
    found = a_finding(by, sources=(Source("interview", interview=talk),), keeping=talk_keeping())
    client = Client()
    client.force_login(factories.reader())

    for url in (
        reverse("research:interview", args=(talk.pk,)),
        reverse("research:interviews"),
        reverse("research:interviews-csv"),
        reverse("research:finding", args=(found.pk,)),
        reverse("research:findings-csv"),
    ):
        answer = client.get(url)
        assert (url, answer.status_code) == (url, 200)
        assert b"Semova" not in answer.content


def talk_keeping() -> actions.Keeping:
    return actions.Keeping(country("xl"), "public")


def test_what_rests_on_an_interview_that_one_may_not_know_of_says_so_without_it() -> None:
    by = serving()
    talk = an_interview(by, "department")
    found = a_finding(by, sources=(Source("interview", interview=talk),), keeping=talk_keeping())

    (source,) = queries.evidence(factories.reader(), [found.pk])
    assert (source.shown, source.interview) == ("Interview", None)


def test_questions_are_added_to_an_interview_and_keep_their_order() -> None:
    by = serving()
    talk = an_interview(by)

    actions.add_answer(by, talk, actions.Asked("And then?", "We wait."))

    said = [(one.position, one.question) for one in queries.answers(by, talk)]
    assert said == [(1, "Where do you look?"), (2, "And then?")]
    with pytest.raises(actions.QuestionNeeded):
        actions.add_answer(by, talk, actions.Asked(" ", "Yes."))


def test_a_mission_cannot_end_before_it_begins() -> None:
    going = Going({"en": "Survey"}, DAY, date(2021, 10, 1), keeping=talk_keeping())

    with pytest.raises(actions.EndsBeforeItBegins):
        actions.enter_mission(serving(), going)


def test_a_mission_is_put_right_and_stays_whose_it_was() -> None:
    by, other = serving(), factories.officer()
    mission = a_mission(by)

    going = Going({"en": "Second survey"}, DAY, DAY, keeping=talk_keeping())
    changed = actions.change_mission(other, mission, going)

    mission.refresh_from_db()
    assert (str(changed), mission.entered_by) == ("Second survey", by)


def test_an_interview_is_entered_on_a_page_without_scripts() -> None:
    client = Client()
    client.force_login(serving())
    sent = {
        "country": country("xl").pk, "called": "a judge", "consent": "unasked", "language": "en",
        "held_on": str(DAY), "confidentiality": "department", "answers-TOTAL_FORMS": "3",
        "answers-INITIAL_FORMS": "0", "answers-0-question": "Where?", "answers-0-answer": "Here.",
        "answers-1-question": "", "answers-1-answer": "An answer to nothing.",
    }  # fmt: skip

    refused = client.post(reverse("research:new-interview"), sent)
    assert refused.status_code == 422
    assert "An answer to nothing." in refused.content.decode()

    client.post(reverse("research:new-interview"), sent | {"answers-1-question": "And?"})
    assert [one.question for one in Interview.objects.get().answers.all()] == ["Where?", "And?"]


def test_the_project_of_a_mission_stays_where_who_changes_it_has_no_seat() -> None:
    by = serving()
    mission = a_mission(by)
    project = a_project(factories.circle(), None)
    Mission.objects.filter(pk=mission.pk).update(project=project)

    going = Going({"en": "Survey of courts"}, DAY, DAY, keeping=keeping())
    actions.change_mission(by, mission, going)

    mission.refresh_from_db()
    assert (str(mission.title), mission.project) == ("Survey of courts", project)

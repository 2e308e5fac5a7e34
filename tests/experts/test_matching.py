"""Who fits a post, why, and what stands in the way."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.experts.posts import CHOSEN, NO, a_post, sent
from tests.experts.roster import on_roster

from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Choosing, Days, Known, Wish
from hoseibi.experts.choices import Level, PeriodKind
from hoseibi.partners.actions import person

pytestmark = pytest.mark.django_db

CIVIL = Known("field", "civil")
KHMER = Known("language", "km", Level.WORKING)
NEEDS_CIVIL, WISHES_KHMER = Wish(CIVIL, needed=True), Wish(KHMER)


def conflicts(found: queries.Match) -> list[tuple[str, str]]:
    return [(one.level, one.text) for one in found.conflicts]


def the_match(post: object, expert: object) -> queries.Match:
    (found,) = queries.matches(factories.officer(), post, expert)  # type: ignore[arg-type]
    return found


def test_who_knows_most_of_what_is_asked_for_stands_first_with_the_sum_told() -> None:
    post = a_post(NEEDS_CIVIL, WISHES_KHMER)
    on_roster("Knows civil law", CIVIL)
    on_roster("Knows both", CIVIL, KHMER)
    on_roster("Speaks some", CIVIL, Known("language", "km", Level.BASIC))
    on_roster("Knows neither", Known("field", "labour"))

    found = queries.matches(factories.officer(), post)

    ranked = [(str(one.expert), one.score) for one in found]
    assert ranked == [("Knows both", 100), ("Speaks some", 88), ("Knows civil law", 75)]
    told = [(one.name, one.met, one.points, one.most) for one in found[1].reasons]
    expected = [("Civil law", "full", 3, 3), ("Khmer (working)", "partly", 0.5, 1)]
    assert told == expected


def test_a_needed_language_that_is_missing_stands_in_the_way() -> None:
    post = a_post(Wish(KHMER, needed=True), NEEDS_CIVIL)
    expert = on_roster("Asuka", CIVIL)

    found = the_match(post, expert)

    assert conflicts(found) == [("error", "Needed: Khmer (working), nothing is entered")]
    assert found.is_blocked


def test_another_assignment_on_the_same_days_stands_in_the_way() -> None:
    expert = on_roster("Asuka", CIVIL)
    sent(expert)
    post = a_post(NEEDS_CIVIL, begins_on=date(2027, 4, 1), ends_on=date(2028, 3, 31))

    told = "On another assignment 1 April 2026 – 31 March 2028: Judge (law of obligations)"
    assert conflicts(the_match(post, expert)) == [("error", told)]


def test_days_that_were_given_are_looked_at() -> None:
    expert, officer = on_roster("Asuka", CIVIL), factories.officer()
    for kind, begins, ends in (
        (PeriodKind.AVAILABLE, date(2026, 4, 1), date(2026, 12, 31)),
        (PeriodKind.LEAVE, date(2026, 8, 1), date(2026, 8, 14)),
    ):
        actions.enter_period(officer, expert, Days(kind, begins, ends))

    found = the_match(a_post(NEEDS_CIVIL), expert)

    assert conflicts(found) == [
        ("warning", "Leave 1 August 2026 – 14 August 2026"),
        ("warning", "The days given as available do not cover the post."),
    ]


def test_days_that_were_given_one_after_the_other_hold_a_post() -> None:
    post, expert, officer = a_post(NEEDS_CIVIL), on_roster("Asuka", CIVIL), factories.officer()
    for begins, ends in (
        (date(2027, 4, 1), date(2028, 6, 30)),
        (date(2026, 1, 1), date(2027, 3, 31)),
    ):
        actions.enter_period(officer, expert, Days(PeriodKind.AVAILABLE, begins, ends))

    assert conflicts(the_match(post, expert)) == []


def test_somebody_of_the_partner_country_has_a_conflict_of_interest() -> None:
    officer = factories.officer()
    theirs = actions.enter_expert(officer, person("Sovanara Lim", factories.organ("xl", "Court")))
    actions.consent(officer, theirs)

    told = "Court is of the partner country: a conflict of interest."
    assert conflicts(the_match(a_post(), theirs)) == [("error", told)]


def test_a_home_organisation_that_gives_two_already_is_told() -> None:
    sent(on_roster("One", home="Court"))
    sent(on_roster("Two", home="Court"))
    third = on_roster("Three", home="Court")

    told = "Court gives 2 people already in that time."
    assert conflicts(the_match(a_post(), third)) == [("warning", told)]


def test_consent_that_ends_before_the_post_does_is_told() -> None:
    expert = on_roster("Asuka")
    actions.consent(factories.officer(), expert, until=date(2027, 12, 31))

    told = "Consents only until 31 December 2027."
    assert conflicts(the_match(a_post(), expert)) == [("warning", told)]


def test_who_refused_is_weighed_again_with_that_told() -> None:
    officer, post, expert = factories.officer(), a_post(NEEDS_CIVIL), on_roster("Asuka", CIVIL)
    actions.choose(officer, post, expert, CHOSEN)
    actions.answer(officer, post, NO)

    told = "Refused this post: The court does not let me go."
    assert conflicts(the_match(post, expert)) == [("warning", told)]


def test_what_stands_in_the_way_is_passed_over_only_knowingly() -> None:
    officer, post = factories.officer(), a_post(Wish(KHMER, needed=True))
    expert = on_roster("Asuka", CIVIL)

    with pytest.raises(actions.InTheWay):
        actions.choose(officer, post, expert, Choosing("The only one free."))
    with pytest.raises(actions.ReasonNeeded):
        actions.choose(officer, post, expert, Choosing(" ", despite=True))
    made = actions.choose(officer, post, expert, CHOSEN)
    assert made.weighed == [
        ["no", "Khmer (working): nothing is entered"],
        ["error", "Needed: Khmer (working), nothing is entered"],
    ]


def test_nobody_is_matched_who_does_not_consent_and_for_nobody_who_may_not_look() -> None:
    post = a_post(NEEDS_CIVIL)
    on_roster("Asuka", CIVIL, consents=False)
    on_roster("Toma", CIVIL)

    assert [str(one.expert) for one in queries.matches(factories.officer(), post)] == ["Toma"]
    assert queries.matches(factories.seated(post.circle, "officer"), post) == []


def test_matching_takes_the_same_number_of_queries_for_one_and_for_many() -> None:
    officer, post = factories.officer(), a_post(NEEDS_CIVIL, WISHES_KHMER)
    on_roster("Asuka", CIVIL, KHMER)
    with CaptureQueriesContext(
        connection,
    ) as few:
        queries.matches(officer, post)
    for number in range(8):
        on_roster(f"Expert {number}", CIVIL, KHMER, home=f"Court {number}")
    with CaptureQueriesContext(connection) as many:
        assert len(queries.matches(officer, post)) == 9

    assert len(many) == len(few)

"""A need: traced to findings, weighed by criteria, accepted by somebody else, met by something."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.research.test_findings import a_finding, keeping, serving
from tests.research.world import a_criterion, a_need, points

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.queries import told_of_anchor
from hoseibi.intake.models import Request
from hoseibi.intake.queries import answered_by
from hoseibi.partners.actions import country
from hoseibi.projects.models import Project
from hoseibi.research import actions, queries
from hoseibi.research.actions import Bond, Measure, Points
from hoseibi.research.models import Need
from hoseibi.research.queries import ArticleMeant

pytestmark = pytest.mark.django_db


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


# --- weighed ---


def test_the_sum_is_points_by_weight_and_follows_the_criteria() -> None:
    office, by = factories.officer(), serving()
    urgency, reach = a_criterion(office), a_criterion(office, "Reach", 2)
    need = a_need(by)

    actions.score(by, need, [*points(urgency, 4), *points(reach, 5)])
    assert total(need) == 4 * 3 + 5 * 2
    actions.keep_criterion(office, Measure({"en": "Reach"}, {}, 4), reach)
    assert total(need) == 4 * 3 + 5 * 4
    actions.drop_criterion(office, urgency)
    assert total(need) == 5 * 4


def total(need: Need) -> int:
    return Need.objects.get(pk=need.pk).total


def test_a_score_needs_its_reason_and_is_at_most_five() -> None:
    by, criterion = serving(), a_criterion(factories.officer())
    need = a_need(by)

    with pytest.raises(actions.ReasonMissing):
        actions.score(by, need, [Points(criterion, 3, " ")])
    with pytest.raises(actions.TooManyPoints):
        actions.score(by, need, [Points(criterion, 6, "So.")])


def test_only_the_office_keeps_the_criteria() -> None:
    with pytest.raises(NotAllowed):
        a_criterion(serving())


def test_needs_stand_in_the_order_of_their_sums() -> None:
    by, criterion = serving(), a_criterion(factories.officer())
    low, high = a_need(by), a_need(by)
    actions.score(by, low, points(criterion, 1))
    actions.score(by, high, points(criterion, 5))

    shown = queries.need_page(by, queries.NeedSieve(), 1).shown
    assert [one.pk for one in shown] == [high.pk, low.pk]


# --- answered ---


def test_nobody_accepts_a_need_that_they_wrote() -> None:
    by = serving()
    need = a_need(by, (a_finding(by),))

    with pytest.raises(actions.OwnNeed):
        actions.accept(by, need, "Minister")
    accepted = actions.accept(factories.officer(), need, "Minister", date(2021, 12, 20))
    assert (accepted.state, accepted.accepted_on) == ("accepted", date(2021, 12, 20))


def test_a_need_that_no_finding_shows_is_not_accepted() -> None:
    by, office = serving(), factories.officer()
    need = a_need(by)

    with pytest.raises(actions.NotShown):
        actions.accept(office, need, "Minister")
    actions.trace(by, need, a_finding(by), "against")
    with pytest.raises(actions.NotShown):
        actions.accept(office, need, "Minister")


def test_a_need_is_set_aside_with_a_reason_and_taken_up_again() -> None:
    by = serving()
    need = a_need(by)

    with pytest.raises(actions.WhySetAside):
        actions.set_aside(by, need, " ")
    assert actions.set_aside(by, need, "Not now.").state == "set-aside"
    assert actions.take_up(by, need).state == "proposed"


def test_an_accepted_need_is_met_by_what_it_is_bound_to() -> None:
    by, office = serving(), factories.officer()
    need = actions.accept(office, a_need(by, (a_finding(by),)), "Minister")

    with pytest.raises(actions.NotMet):
        actions.say_met(by, need)
    actions.bind(by, need, Bond(articles=(an_article(),)))
    assert actions.say_met(by, need).state == "met"


def an_article() -> ArticleMeant:
    return ArticleMeant(factories.a_law().language_version.law, "art_3", "Article 3")


# --- traced both ways ---


def test_the_way_goes_from_the_request_to_the_article_and_back() -> None:
    circle = factories.circle()
    by = serving(circle)
    request = a_request()
    project = a_project(circle, request)
    need = a_need(by, (a_finding(by),))

    actions.bind(by, need, Bond((request,), (project,), (an_article(),)))

    traced = queries.trace(fresh(by), need)
    assert (traced.requests, traced.projects, traced.hidden) == ([request], [project], 0)
    (anchor,) = traced.anchors
    (told,) = told_of_anchor(fresh(by), anchor)
    (line,) = told.lines
    assert [said for said, _url in line.steps][0] == request.reference
    assert str(need) in [one.label for one in answered_by(fresh(by), request)]


def test_what_one_may_not_see_of_the_way_is_counted_and_not_told() -> None:
    circle = factories.circle()
    by = serving(circle)
    request = a_request()
    need = a_need(by, (a_finding(by),), level="public")
    actions.bind(by, need, Bond((request,), (a_project(circle, request),), (an_article(),)))

    traced = queries.trace(factories.reader(), need)

    assert (traced.requests, traced.supports, traced.projects) == ([], [], [])
    assert traced.hidden == 3


def test_binding_keeps_what_one_cannot_see() -> None:
    circle = factories.circle()
    by = serving(circle)
    need = a_need(by)
    actions.bind(by, need, Bond(projects=(a_project(circle, None),)))

    actions.bind(serving(factories.circle(name="Another")), need, Bond())

    assert need.projects.count() == 1


def a_request() -> Request:
    return Request.objects.create(
        reference="XL-2021-01", country=country("xl"), title="Obligations", kind="project",
        entered_on=date(2021, 8, 18), state="adopted", changed_at="2021-08-18T00:00Z",
    )  # fmt: skip


def a_project(circle: object, request: Request | None) -> Project:
    return Project.objects.create(
        slug="obligations", title="Obligations", country=country("xl"), circle=circle,
        request=request, changed_at="2022-01-01T00:00Z",
    )  # fmt: skip


# --- who may know ---


def test_a_need_of_a_circle_leaks_by_no_page() -> None:
    circle = factories.circle()
    need = a_need(serving(circle), (), "circle", circle)
    client = Client()
    client.force_login(serving(factories.circle(name="Another")))

    assert client.get(reverse("research:need", args=(need.pk,))).status_code == 404
    for name in ("needs", "needs-csv"):
        assert b"Materials" not in client.get(reverse(f"research:{name}")).content


def test_findings_of_another_country_bear_on_no_need() -> None:
    other = factories.officer()
    foreign = a_finding(other, keeping=actions.Keeping(country("xm"), "department"))

    with pytest.raises(actions.OtherCountry):
        actions.trace(other, a_need(serving()), foreign, "shows")


def test_the_partner_sees_needs_that_are_open_to_them_and_changes_none() -> None:
    need = a_need(serving(), level="partner")
    drafter = factories.seated(factories.circle(), Role.DRAFTER)

    assert queries.need(drafter, need.pk) == need
    with pytest.raises(NotAllowed):
        actions.set_aside(drafter, need, "No.")
    assert keeping().confidentiality == "department"

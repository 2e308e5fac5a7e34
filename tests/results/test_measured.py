"""How the indicators of all projects stand, by what was approved."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.factories.projects import with_indicator
from tests.projects.test_publishing import WHO, a_public_project

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.models import Indicator, Period, Project
from hoseibi.results import queries
from hoseibi.ui.figures import bullet

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 1)


def reported(value: int, *, approved: bool) -> None:
    """An indicator from 20 to 70 of which something is reported, and perhaps approved."""
    project, expert, indicator, period = with_indicator()
    # Of five years until the target, three and a half are over when the period ends.
    Indicator.objects.filter(pk=indicator.pk).update(
        baseline_on=date(2022, 7, 1), target_on=date(2027, 6, 30)
    )
    indicator.refresh_from_db()
    actual = actions.report(expert, indicator, period, actions.Reporting(Decimal(value)))
    if approved:
        actions.approve(factories.seated(project.circle, Role.DRAFTER), actual)


def every(reader: User) -> list[queries.OfProject]:
    """All projects that somebody may see, with their indicators."""
    return queries.projects_standing(reader, queries.summary(reader, TODAY).projects, TODAY)


def stood() -> queries.Stood:

    reader = factories.seated(Project.objects.get().circle, Role.OFFICER)
    [of_project] = every(reader)
    return of_project.stood[0]


@pytest.mark.parametrize(
    ("value", "standing"),
    [(70, "reached"), (75, "reached"), (49, "on"), (48, "behind"), (38, "behind"), (37, "far")],
)
def test_what_was_approved_is_held_against_what_was_planned_by_then(
    value: int, standing: str
) -> None:
    reported(value, approved=True)

    one = stood()

    assert one.expected == Decimal("70.1")
    assert one.standing == standing


def test_what_was_only_reported_does_not_count() -> None:
    reported(70, approved=False)

    one = stood()

    assert (one.standing, one.measured.last, one.silent) == ("none", None, 1)


def test_a_milestone_says_what_was_planned_by_then() -> None:
    reported(37, approved=True)
    indicator, period = Indicator.objects.get(), Period.objects.get()
    indicator.milestones.create(period=period, value=Decimal(40))

    one = stood()

    assert (one.expected, one.standing) == (Decimal(40), "on")


def test_who_may_not_see_a_project_sees_nothing_of_its_indicators() -> None:
    reported(45, approved=True)

    found = queries.summary(factories.reader(), TODAY)

    assert (found.projects, found.sum.all) == ([], 0)


def test_the_page_says_in_words_what_it_draws_and_gives_it_away() -> None:
    reported(45, approved=True)
    client = Client()

    client.force_login(factories.seated(Project.objects.get().circle, Role.OFFICER))

    page = client.get(reverse("results:dashboard")).content.decode()
    table = client.get(reverse("results:dashboard-csv")).content.decode("utf-8-sig")

    assert 'aria-label="Gone of the way to the target: 50 % · planned by then: 70.1 %"' in page
    assert "Share of articles drafted without help" in page
    head, line = list(csv.reader(table.splitlines()))
    assert dict(zip(head, line, strict=True))["Reached, per cent"] == "50"
    assert line[3:] == ["Per cent", "20", "70", "2025H2", "", "45", "50", "70.1", "Behind"]


def test_the_public_page_tells_what_was_published_and_nothing_later() -> None:
    project, expert = a_public_project()
    client = Client()
    url = "/public/en/indicators/"
    before = client.get(url).content.decode()

    actions.publish(expert, project, WHO)
    Indicator.objects.update(title={"en": "Changed since"})
    page = client.get(f"{url}?again").content.decode()

    assert "No project was published here yet." in before
    assert "Share of articles drafted without help" in page
    assert "Gone of the way to the target: 50 %" in page
    assert "Changed since" not in page


def test_the_number_of_questions_does_not_grow(django_assert_num_queries: object) -> None:
    reported(45, approved=True)

    reader = factories.seated(Project.objects.get().circle, Role.OFFICER)
    keys = queries.summary(reader, TODAY).projects

    with django_assert_num_queries(7):  # type: ignore[operator]
        queries.objectives(queries.projects_standing(reader, keys, TODAY))


def test_a_bar_stays_within_its_paper() -> None:
    drawn = bullet(140, -5, "Beyond")

    assert 'width="118.0" height="6"' in drawn
    assert 'd="M1.0 0V16"' in drawn


def test_the_sums_of_all_say_what_the_indicators_say_one_by_one() -> None:
    reported(38, approved=True)
    project = Project.objects.get()
    reader = factories.seated(project.circle, Role.OFFICER)
    [whole] = every(reader)

    found = queries.summary(reader, TODAY)

    assert found.sum == queries.summed(whole.stood)
    assert found.last == whole.last
    [of_country] = found.countries
    assert of_country == (project.country, 1, found.sum)
    [one] = whole.stood
    assert one.standing in queries.LATE
    assert found.behind == [(project.pk, one.measured.indicator.pk)]
    assert queries.indicators_standing(reader, found.behind, TODAY) == [one]

"""The page of a country: everything that happened, as far as the reader may see it, and its age."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.research.test_findings import a_finding, keeping, serving
from tests.research.test_needs import a_project, a_request
from tests.research.world import a_mission, a_need

from hoseibi.accounts.models import User
from hoseibi.meetings.models import Meeting
from hoseibi.partners.actions import country
from hoseibi.projects.models import JccMeeting
from hoseibi.research import actions, queries
from hoseibi.research.models import Mission

pytestmark = pytest.mark.django_db


def told(user: User, **narrowed: object) -> list[tuple[str, str]]:
    shown = queries.timeline(user, country("xl"), **narrowed)  # type: ignore[arg-type]
    return [(row.kind, row.happening.said) for row in shown.rows]


def test_the_timeline_tells_what_every_application_knows() -> None:
    circle = factories.circle()
    by = serving(circle)
    a_request()
    project = a_project(circle, None)
    project.steps.create(stage="agreed", done_on=date(2022, 7, 15), recorded_at="2022-07-15T00:00Z")
    a_mission(by)
    a_finding(by)

    assert told(User.objects.get(pk=by.pk)) == [
        ("project", "Record of discussions signed: Obligations"),
        ("mission", "Survey"),
        ("finding", "No court has published a judgment on defects of goods."),
        ("request", "XL-2021-01 Obligations"),
    ]


def test_it_is_narrowed_by_kind_and_year() -> None:
    by = serving()
    a_mission(by)
    a_finding(by, found_on=date(2024, 3, 1))

    assert [kind for kind, _said in told(by, kind="mission")] == ["mission"]
    assert [kind for kind, _said in told(by, year=2024)] == ["finding"]
    assert queries.timeline(by, country("xl")).years == [2021, 2024]


def test_a_finding_of_a_circle_is_told_to_nobody_else() -> None:
    circle = factories.circle()
    by = serving(circle)
    a_finding(by, "Secret claim.", keeping=keeping("circle", circle))
    a_need(by, (), "circle", circle)
    a_mission(by, "circle", circle)

    for user in (
        serving(factories.circle(name="Another")),
        factories.officer(),
        factories.reader(),
    ):
        shown = queries.timeline(user, country("xl"))
        assert ([*shown.rows], shown.total, shown.years) == ([], 0, [])
        assert queries.oldest(user, country("xl")) == []
        assert queries.ages(user, country("xl")) == []


def test_the_age_of_what_is_known_is_counted() -> None:
    by = serving()
    found = a_finding(by, found_on=date(2010, 1, 1))
    a_finding(by, "Another.", found_on=date(2010, 1, 1))
    actions.confirm(by, found, "Read it.")

    (findings,) = queries.ages(by, country("xl"))
    assert (findings.fresh, findings.ageing, findings.old) == (1, 0, 1)
    assert [str(one) for one in queries.oldest(by, country("xl"))][0] == "Another."


def test_the_page_is_open_to_everybody_and_says_only_what_is_public() -> None:
    by = serving()
    a_finding(by, "Open claim.", keeping=keeping("public"))
    a_finding(by, "Inner claim.")
    factories.a_law()
    client = Client()

    page = client.get(reverse("research:country", args=("xl",))).content.decode()

    assert "Open claim." in page
    assert "Inner claim." not in page
    assert client.get(reverse("research:country", args=("zz",))).status_code == 404
    for asked in ("?year=0000", "?year=99999", "?kind=no", "?year=abc"):
        assert client.get(reverse("research:country", args=("xl",)) + asked).status_code == 200


def test_the_page_asks_the_database_so_many_times(django_assert_max_num_queries) -> None:
    by = serving()
    for number in range(20):
        a_finding(by, f"Claim {number}.")
    client = Client()
    client.force_login(by)

    with django_assert_max_num_queries(45):
        client.get(reverse("research:country", args=("xl",)))


def test_a_row_is_called_by_the_word_for_one() -> None:
    by = serving()
    a_mission(by)

    shown = queries.timeline(by, country("xl"))

    assert [str(row.label) for row in shown.rows] == ["Mission"]
    assert [str(label) for _key, label in shown.kinds] == ["Missions"]


def test_a_committee_early_in_the_morning_is_told_once_and_on_its_own_day() -> None:
    """In Sorenka it is the next day already while a clock in London still shows the one before."""
    circle = factories.circle()
    by = serving(circle)
    project = a_project(circle, None)
    begins = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)
    meeting = Meeting.objects.create(
        circle=circle,
        title={"en": "First JCC"},
        begins_at=begins,
        ends_at=begins + timedelta(hours=2),
        partner_zone="Asia/Tashkent",
        series=uuid4(),
        changed_at=begins,
    )
    JccMeeting.objects.create(project=project, meeting=meeting, number=1)

    shown = queries.timeline(by, country("xl"))

    met = [(row.kind, row.happening.on) for row in shown.rows if row.kind in ("jcc", "meeting")]
    assert met == [("jcc", date(2026, 5, 4))]


def test_a_moment_is_counted_in_the_year_that_it_has_here() -> None:
    circle = factories.circle()
    by = serving(circle)
    begins = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    Meeting.objects.create(
        circle=circle,
        title={"en": "New year"},
        begins_at=begins,
        ends_at=begins + timedelta(hours=2),
        partner_zone="Asia/Tashkent",
        series=uuid4(),
        changed_at=begins,
    )

    with timezone.override("Asia/Tokyo"):
        shown = queries.timeline(by, country("xl"))

    assert shown.years == [2026]
    assert [row.happening.on for row in shown.rows] == [date(2026, 1, 1)]


def test_the_newest_hundred_are_shown_with_how_many_there_are() -> None:
    by = serving()
    first = a_mission(by)
    known = {"country": first.country, "changed_at": first.changed_at, "ends_on": date(2026, 1, 1)}
    Mission.objects.bulk_create(
        Mission(begins_on=date(2020, 1, 1) + timedelta(n), title={"en": f"Day {n}"}, **known)
        for n in range(300)
    )

    shown = queries.timeline(by, first.country)

    said = [row.happening.said for row in shown.rows]
    newest = [f"Day {n}" for n in range(299, 200, -1)]
    assert (said, shown.total) == (["Survey", *newest], 301)
    away = queries.timeline_csv(by, first.country, "", None).decode()
    assert len(away.splitlines()) == 302  # its head, and every one of them


def test_a_meeting_and_its_committee_of_one_day_stay_one_where_a_page_ends() -> None:
    """A hundred and ten committees on one day: what is told twice is never parted."""
    circle = factories.circle()
    by = serving(circle)
    project = a_project(circle, None)
    begins = datetime(2026, 5, 3, 5, 0, tzinfo=UTC)
    for number in range(1, 111):
        meeting = Meeting.objects.create(
            circle=circle,
            title={"en": f"JCC {number}"},
            begins_at=begins,
            ends_at=begins + timedelta(hours=2),
            partner_zone="Asia/Tashkent",
            series=uuid4(),
            changed_at=begins,
        )
        JccMeeting.objects.create(project=project, meeting=meeting, number=number)

    shown = queries.timeline(by, country("xl"), year=2026)

    assert {row.kind for row in shown.rows} == {"jcc"}
    assert (len(shown.rows), shown.total) == (100, 110)

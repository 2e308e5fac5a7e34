"""Projects, results and requests over the interface: for whom they are open, read and written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import factories
from tests.api.calls import a_key, ask
from tests.factories.requests import a_request
from tests.projects.test_publishing import a_public_project

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.actions.journal import record
from hoseibi.accounts.choices import Origin, Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.api.choices import Scope
from hoseibi.corpus.models import LawVersion
from hoseibi.projects import actions
from hoseibi.projects.choices import ActualState
from hoseibi.projects.models import Actual, Indicator, Period, Project

pytestmark = pytest.mark.django_db

SLUG = "lanvara-obligations"


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    caches["rates"].clear()


def a_world() -> tuple[Project, User, Indicator, Period]:
    """A project with an indicator of which something was reported and approved."""
    project, expert, indicator, period = factories.with_indicator()
    said = actions.Reporting(value=Decimal(45), source="Register")
    made = actions.report(expert, indicator, period, said)
    actions.approve(factories.seated(project.circle, Role.OFFICER), made)
    return project, expert, indicator, period


EVERY = (
    f"/projects/{SLUG}",
    f"/projects/{SLUG}/activities",
    f"/projects/{SLUG}/risks",
    f"/projects/{SLUG}/pdm/0",
    f"/projects/{SLUG}/pdm/0/changes",
    f"/projects/{SLUG}/plan",
    f"/projects/{SLUG}/indicators",
    f"/projects/{SLUG}/budget",
    f"/projects/{SLUG}/transactions",
    f"/projects/{SLUG}/iati",
    f"/projects/{SLUG}/paper",
)


@pytest.mark.parametrize("path", EVERY)
def test_a_project_is_there_for_those_who_sit_in_its_circle_only(path: str) -> None:
    project, expert, _indicator, _period = a_world()
    trainee = factories.seated(project.circle, Role.TRAINEE)
    outsider = factories.seated(factories.circle(name="Another"), Role.EXPERT)

    people = (expert, trainee, outsider, factories.officer())
    statuses = [ask(path, a_key(each)).status_code for each in people]

    assert statuses == [200, 404, 404, 404]
    assert ask(path).status_code == 401
    assert ask(path, a_key(expert, Scope.LAWS_READ)).status_code == 403


def test_lists_hold_only_what_somebody_may_see() -> None:
    _project, expert, _indicator, _period = a_world()
    outsider = a_key(factories.seated(factories.circle(name="Another"), Role.EXPERT))

    assert ask("/projects", a_key(expert)).json()["total"] == 1
    assert ask("/projects", outsider).json()["total"] == 0
    assert ask("/results/indicators", outsider).json()["total"] == 0
    assert ask("/results/laws", outsider).json()["items"] == []
    assert ask("/results/counts", outsider).json()["projects_by_stage"] == {}


def test_a_project_tells_its_plan_and_its_indicators() -> None:
    _project, expert, _indicator, _period = a_world()
    key = a_key(expert)

    told = ask(f"/projects/{SLUG}", key).json()
    pdm = ask(f"/projects/{SLUG}/pdm/0", key).json()
    (indicator,) = ask(f"/projects/{SLUG}/indicators", key).json()["items"]

    assert [each["number"] for each in told["pdm_versions"]] == [0]
    assert [each["cells"]["narrative"]["en"] for each in pdm["rows"] if each["kind"] == "goal"] == [
        "Contracts are judged foreseeably."
    ]
    assert (indicator["baseline"], indicator["rate"]) == ("20.0000", "50.0")
    assert indicator["periods"][0]["counts"]["value"] == "45.0000"
    activities = ask(f"/projects/{SLUG}/activities", key).json()["items"]
    assert [each["number"] for each in activities] == ["1-1", "1-2", "2-1"]


def test_a_program_reports_what_was_reached_and_somebody_else_approves_it() -> None:
    _project, expert, indicator, period = factories.with_indicator()

    answer = post("actuals", expert, indicator=indicator.pk, period=period.pk, value="45.5")

    assert (answer.status_code, answer.json()["state"]) == (201, "reported")
    made = Actual.objects.get(pk=answer.json()["id"])
    assert (made.value, made.reported_by) == (Decimal("45.5"), expert)
    assert JournalLine.objects.get(verb="reported actual").origin == Origin.PROGRAM


def post(what: str, who: User, **body: Any) -> Any:
    path = f"/projects/{SLUG}/{what}"
    return ask(path, a_key(who), "post", data=body, content_type="application/json")


def test_what_the_rules_refuse_is_refused_to_programs_too() -> None:
    project, expert, indicator, period = factories.with_indicator()
    of = {"indicator": indicator.pk, "period": period.pk}
    reader = factories.seated(project.circle, Role.READER)

    assert post("actuals", expert, **of).status_code == 409
    assert post("actuals", reader, **of, value="1").status_code == 403
    assert post("actuals", expert, **of, value="much").json()["error"]["where"] == "body.value"
    assert post("actuals", expert, indicator=10**9, period=period.pk, value="1").status_code == 404
    assert not Actual.objects.exists()


def test_a_program_writes_down_a_payment() -> None:
    project, expert, _indicator, _period = factories.with_indicator()
    paid = {"kind": "expenditure", "on": "2025-06-01", "value": "400.50", "currency": "JPY"}

    answer = post("transactions", expert, **paid, description={"en": "Fees"})

    assert (answer.status_code, answer.json()["value"]) == (201, "400.50")
    assert project.transactions.get().recorded_by == expert
    total = ask(f"/projects/{SLUG}/budget", a_key(expert)).json()["totals"][0]
    assert (total["currency"], Decimal(total["spent"])) == ("JPY", Decimal("400.5"))


def test_results_hold_what_was_approved_and_nothing_that_waits() -> None:
    _project, expert, indicator, period = a_world()
    actions.report(expert, indicator, period, actions.Reporting(value=Decimal(60)))
    key = a_key(expert)

    found = ask("/results/indicators?country=xl", key).json()
    late = ask("/results/indicators?since=2026-01-01", key).json()

    assert [each["value"] for each in found["items"]] == ["45.0000"]
    assert late["total"] == 0
    assert ask("/results/counts", key).json()["actuals_by_state"] == {
        ActualState.APPROVED: 1,
        ActualState.REPORTED: 1,
    }


def test_texts_in_force_are_told_with_how_they_came_of_a_project() -> None:
    project, expert, _indicator, _period = a_world()
    drafted = factories.a_law(in_force_from=date(2020, 4, 1))
    LawVersion.objects.filter(pk=drafted.pk).update(circle=project.circle)
    about = factories.a_law(slug="xl-other-code", in_force_from=date(2020, 4, 1))
    project.activities.first().laws.add(about.language_version.law)
    factories.a_law(slug="xl-third-code")

    (told,) = ask("/results/laws", a_key(expert)).json()["items"]

    assert [(each["law"], each["how"]) for each in told["items"]] == [
        ("xl-sample-code", "drafted"),
        ("xl-other-code", "about"),
    ]
    assert (told["laws"], told["articles"], told["articles_drafted"]) == (2, 8, 4)
    assert ask("/results/laws?on=2019-01-01", a_key(expert)).json()["items"][0]["laws"] == 0


def test_requests_are_told_to_whom_they_concern() -> None:
    made = a_request()
    officer, stranger = a_key(factories.officer()), a_key(factories.reader())

    told = ask(f"/requests/{made.reference}", officer).json()

    assert told["titles"] == {"en": "Law of obligations in practice"}
    assert told["form"]["purpose"] == {"en": "Judges apply the law of obligations themselves."}
    assert ask("/requests?country=xl", officer).json()["total"] == 1
    assert ask("/requests", stranger).json()["total"] == 0
    assert ask("/requests/trend", officer).json()["items"][0]["requests"] == 1
    assert ask("/requests/trend", stranger).status_code == 403
    assert ask(f"/requests/{made.reference}", stranger).status_code == 404


@pytest.mark.parametrize("path", ["/projects", "/results/indicators", "/results/laws", *EVERY[:9]])
def test_an_answer_takes_as_many_queries_for_one_project_as_for_many(path: str) -> None:
    _project, expert, _indicator, _period = a_world()
    key = a_key(expert)
    ask(path, key)
    few = _queries(path, key)

    for number in range(3):
        _another(expert, number)

    assert _queries(path, key) == few <= 20


def _another(expert: User, number: int) -> None:
    """A project beside the first, in the same circle, with the same in it."""
    circle = Project.objects.get(slug=SLUG).circle
    beginning = actions.Beginning(
        {"en": f"Another {number}"}, circle=circle, country=circle.country, slug=f"another-{number}"
    )
    officer = User.objects.get(pk=factories.seated(circle, Role.OFFICER).pk)
    User.objects.filter(pk=officer.pk).update(role=Role.OFFICER)
    actions.begin(User.objects.get(pk=officer.pk), beginning)


def _queries(path: str, key: str) -> int:
    """Of the first answer after something was done: then everything is counted anew."""
    record(None, "measured", path)
    with CaptureQueriesContext(connection) as asked:
        assert ask(path, key).status_code == 200
    return len(asked)


def test_the_public_file_holds_what_was_published_and_nothing_else() -> None:
    project, expert = a_public_project()
    assert project.slug not in _public()
    assert "LANVARA-1" not in _public()

    actions.publish(expert, project, Releasing("Minister of Justice of Lanvara"))

    assert "LANVARA-1" in _public()
    told = ask(f"/projects/{SLUG}/iati", a_key(expert)).json()
    assert (told["is_ready"], told["published_at"] is not None) == (True, True)


def _public() -> str:
    return b"".join(ask("/results/iati").streaming_content).decode()

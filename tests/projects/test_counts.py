"""Pages of projects ask a fixed number of questions, however much there is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import factories
from tests.factories.watched import watched

from hoseibi.accounts.choices import Role
from hoseibi.projects.models import (
    Activity,
    Actual,
    BudgetLine,
    Indicator,
    Period,
    Product,
    Project,
    Risk,
    Transaction,
)

PAGES = ("", "plan/", "indicators/", "waiting/", "periods/", "money/", "risks/", "products/",
         "stages/", "committee/", "evaluations/", "pdm/1/")  # fmt: skip


def asked(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as told:
        assert client.get(url).status_code == 200
    return len(told)


def more(project: Project, places: range) -> None:
    """As much again of everything that a project has."""
    row = project.indicators.first().row
    author = factories.seated(project.circle, Role.EXPERT)
    now = timezone.now()
    for place in places:
        Activity.objects.create(
            project=project, number=f"9-{place}", title="More", planned_from=date(2023, 1, 1)
        )
        period = Period.objects.create(
            project=project,
            name=f"P{place}",
            begins_on=date(2030 + place, 1, 1),
            ends_on=date(2030 + place, 6, 30),
        )
        one = Indicator.objects.create(
            project=project, row=row, title="More", kind="number", target=Decimal(9), changed_at=now
        )
        Actual.objects.create(
            indicator=one, period=period, value=1, reported_by=author, reported_at=now
        )
        Actual.objects.create(
            indicator=one, period=project.periods.first(), value=1, state="approved",
            reported_by=author, reported_at=now,
        )  # fmt: skip
        line = BudgetLine.objects.create(
            project=project, year=2030 + place, side="home", kind="local", currency="JPY", planned=5
        )
        Transaction.objects.create(
            project=project, line=line, kind="expenditure", on=date(2026, 1, 1), value=2,
            currency="JPY", description="More", provider=project.organ, recorded_at=now,
        )  # fmt: skip
        Risk.objects.create(
            project=project, row=row, text="More", likelihood=2, impact=2, changed_at=now
        )
        Product.objects.create(project=project, title="More", kind="manual")


@pytest.mark.django_db
def test_the_pages_of_a_project_ask_as_much_of_a_large_one() -> None:
    project, expert = watched()
    client = Client()
    client.force_login(expert)
    base = f"/projects/{project.slug}/"
    more(project, range(2))
    before = {page: asked(client, base + page) for page in PAGES}

    more(project, range(2, 14))

    assert {page: asked(client, base + page) for page in PAGES} == before


@pytest.mark.django_db
def test_the_list_asks_as_much_of_many_projects() -> None:
    project, expert = factories.a_project()
    client = Client()
    client.force_login(expert)
    asked(client, "/projects/")  # the countries to choose from are kept
    before = asked(client, "/projects/")
    for place in range(8):
        Project.objects.create(
            slug=f"more-{place}", title="More", country=project.country, circle=project.circle,
            organ=project.organ, changed_at=timezone.now(),
        )  # fmt: skip

    assert asked(client, "/projects/") == before

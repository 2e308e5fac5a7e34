"""What is chosen already stays, though it is offered no more."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories.watched import watched

from hoseibi.partners import actions as partners
from hoseibi.projects.models import Activity, BudgetLine, Project

pytestmark = pytest.mark.django_db


def as_shown(page: object) -> dict[str, object]:
    """A form as it was shown, to be sent as it is."""
    form = page.context["form"]  # type: ignore[attr-defined]
    shown = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in shown.items() if value is not None}


def test_who_has_no_seat_stays_the_director_of_a_project(client: Client) -> None:
    project, expert = watched()
    client.force_login(expert)
    address = reverse("projects:facts", args=(project.slug,))

    answer = client.post(address, as_shown(client.get(address)))

    after = Project.objects.get(pk=project.pk)
    assert answer.status_code == 302
    assert (after.director, after.adviser) == (project.director, project.adviser)
    assert after.director is not None


def test_who_left_stays_the_one_who_does_something_about_a_risk(client: Client) -> None:
    project, expert = watched()
    risk = project.risks.exclude(action="").first() or project.risks.first()
    assert risk is not None
    risk.owner = partners.person("Sok Vichet", project.organ)
    risk.save()
    client.force_login(expert)
    address = reverse("projects:change-risk", args=(risk.pk,))

    answer = client.post(address, as_shown(client.get(address)))

    risk.refresh_from_db()
    assert answer.status_code == 302
    assert str(risk.owner) == "Sok Vichet"


def test_a_budget_line_keeps_an_activity_that_left_the_plan(client: Client) -> None:
    project, expert = watched()
    line = BudgetLine.objects.get()
    line.activity = project.activities.first()
    line.save()
    Activity.objects.filter(pk=line.activity_id).update(left_on=date(2026, 1, 1))
    client.force_login(expert)
    address = reverse("projects:line", args=(project.slug, line.pk))

    answer = client.post(address, as_shown(client.get(address)))

    assert answer.status_code == 302
    assert BudgetLine.objects.get().activity_id == line.activity_id


def test_only_what_was_chosen_is_offered_besides(client: Client) -> None:
    project, expert = watched()
    partners.person("Another Stranger", project.organ)
    client.force_login(expert)

    page = client.get(reverse("projects:facts", args=(project.slug,)))

    assert "Sok Vichet" in page.content.decode()
    assert "Another Stranger" not in page.content.decode()


@pytest.mark.parametrize("asked", ["version=²", "evaluation=²", "version=99999999999999999999"])
def test_a_number_that_is_none_is_no_error_of_ours(client: Client, asked: str) -> None:
    project, expert = watched()
    client.force_login(expert)

    answer = client.get(reverse("projects:paper", args=(project.slug, "pdm", "docx")) + f"?{asked}")

    assert answer.status_code == 200

"""A project begun from an adopted request has what the request said; nobody types it again."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from tests import factories

from hoseibi.intake.choices import FormItem, RequestState, StepKind
from hoseibi.intake.models import FormText, Request
from hoseibi.intake.models import Step as RequestStep
from hoseibi.partners.actions import country
from hoseibi.projects import actions, queries
from hoseibi.projects.choices import RowKind
from hoseibi.projects.models import Project, Step

SAID = {
    FormItem.GOAL: "Contracts are judged foreseeably.",
    FormItem.PURPOSE: "The organs draft themselves.",
    FormItem.OUTPUTS: "1. The amendment is drafted.\n2. Judges have a commentary.",
    FormItem.ACTIVITIES: "1-1 Compare the codes.\n1-2 Draft.\n2-1 Write the commentary.",
    FormItem.ASKED_INPUT: "Two experts; training courses.",
    FormItem.SITE: "The capital",
}


def adopted(state: str = RequestState.ADOPTED) -> Request:
    made = Request.objects.create(
        reference="XL-2021-01",
        country=country("xl"),
        organ=factories.organ(),
        title="Law of obligations in practice",
        kind="project",
        entered_on=date(2021, 8, 18),
        field_of_law="civil",
        state=state,
        changed_at=timezone.now(),
    )
    FormText.objects.bulk_create(
        FormText(request=made, item=item, language="en", text=text) for item, text in SAID.items()
    )
    RequestStep.objects.create(
        request=made, kind=StepKind.ADOPTED, on=date(2022, 3, 9), at=timezone.now()
    )
    return made


@pytest.mark.django_db
def test_what_the_request_says_is_offered_row_by_row() -> None:
    rows = queries.carried_rows(adopted())

    assert [(kind, texts["en"], under) for kind, texts, under in rows] == [
        (RowKind.GOAL, "Contracts are judged foreseeably.", None),
        (RowKind.PURPOSE, "The organs draft themselves.", None),
        (RowKind.OUTPUT, "The amendment is drafted.", None),
        (RowKind.OUTPUT, "Judges have a commentary.", None),
        (RowKind.ACTIVITY, "Compare the codes.", 2),
        (RowKind.ACTIVITY, "Draft.", 2),
        (RowKind.ACTIVITY, "Write the commentary.", 3),
        (RowKind.HOME_INPUT, "Two experts", None),
        (RowKind.HOME_INPUT, "training courses.", None),
    ]


@pytest.mark.django_db
def test_an_officer_begins_the_project_of_a_request_once(client: Client) -> None:
    request, officer = adopted(), factories.officer()
    client.force_login(officer)
    url = f"/projects/begin/?request={request.pk}"
    form = client.get(url).context["form"]
    sent = {
        name: form.get_initial_for_field(field, name) or "" for name, field in form.fields.items()
    }

    answer = client.post(url, sent)

    project = Project.objects.get()
    assert answer["Location"] == f"/projects/{project.slug}/"
    assert (project.request, project.organ, str(project.title)) == (
        request,
        request.organ,
        "Law of obligations in practice",
    )
    assert str(project.pdm_versions.get().site) == "The capital"
    assert [one.number for one in project.activities.all()] == ["1-1", "1-2", "2-1"]
    assert project.steps.get().done_on == date(2022, 3, 9)
    assert list(queries.requests_without_project()) == []
    again = actions.Beginning({"en": "Again"}, country("xl"), request=request)
    with pytest.raises(actions.BegunAlready):
        actions.begin(officer, again)


@pytest.mark.django_db
def test_only_an_adopted_request_leads_to_a_project() -> None:
    asked = adopted(RequestState.SCREENING)

    beginning = actions.Beginning({"en": "Too soon"}, country("xl"), request=asked)
    with pytest.raises(actions.NotAdopted):
        actions.begin(factories.officer(), beginning)


@pytest.mark.django_db
def test_no_stage_is_left_out_silently() -> None:
    project, expert = factories.a_project()
    day = date(2022, 7, 15)

    with pytest.raises(actions.StagesBefore, match="Planning survey, Ex-ante evaluation"):
        actions.enter_step(expert, project, "agreed", actions.Reaching(done_on=day))
    with pytest.raises(actions.ReasonNeeded):
        actions.skip(expert, project, "planning", " ")
    actions.skip(expert, project, "planning", "The request was enough.")
    actions.skip(expert, project, "ex-ante", "Below the amount.")
    actions.enter_step(expert, project, "agreed", actions.Reaching(done_on=day, who="Both"))

    project.refresh_from_db()
    assert project.stage == "agreed"
    assert Step.objects.get(stage="planning").skipped_because == "The request was enough."
    with pytest.raises(actions.ReachedAlready):
        actions.skip(expert, project, "agreed", "After all.")

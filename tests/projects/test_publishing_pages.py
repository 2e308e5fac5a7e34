"""The pages on which projects are published: lists, forms, the public file."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests import factories
from tests.projects.test_publishing import WHO, a_public_project

from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.models import Project, PublicDocument, Published

pytestmark = pytest.mark.django_db


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_page_of_a_project_names_what_is_to_be_mended_and_leads_there() -> None:
    project, expert = a_public_project()
    Project.objects.filter(pk=project.pk).update(planned_from=None, began_on=None)

    page = client_of(expert).get(f"/projects/{project.slug}/iati/").content.decode()

    assert "Project · date" in page or "Project · start date" in page
    assert f'href="/projects/{project.slug}/facts/"' in page
    assert "Publish as it is today" not in page


def test_a_page_in_japanese_says_the_findings_in_japanese() -> None:
    project, expert = a_public_project()
    Project.objects.filter(pk=project.pk).update(planned_from=None, began_on=None)
    client = client_of(expert)

    page = client.get(f"/projects/{project.slug}/iati/", headers={"Accept-Language": "ja"})

    assert "案件に開始予定日も実際の開始日もありません。" in page.content.decode()


def test_publishing_needs_who_released_it() -> None:
    project, expert = a_public_project()
    client = client_of(expert)

    refused = client.post(f"/projects/{project.slug}/iati/publish/", {"released_by": ""})
    done = client.post(
        f"/projects/{project.slug}/iati/publish/", {"released_by": "Minister", "on": "2026-01-05"}
    )

    assert refused.status_code == 422
    assert done.status_code == 302
    assert Published.objects.get().release.released_by == "Minister"


def test_the_public_file_is_open_to_everybody_and_holds_what_was_published() -> None:
    project, expert = a_public_project()
    before = b"".join(Client().get("/iati/activities.xml").streaming_content)  # type: ignore[arg-type]
    actions.publish(expert, project, WHO)

    after = b"".join(Client().get("/iati/activities.xml?country=xl").streaming_content)  # type: ignore[arg-type]
    elsewhere = b"".join(Client().get("/iati/activities.xml?country=xm").streaming_content)  # type: ignore[arg-type]

    assert b"iati-identifier" not in before
    assert b"XM-DAC-701-99-LANVARA-1" in after
    assert b"iati-identifier" not in elsewhere


def test_the_list_and_its_csv_show_only_what_one_sees() -> None:
    project, expert = a_public_project()
    stranger = factories.reader()

    own = client_of(expert).get("/iati/?state=open").content.decode()
    csv = client_of(expert).get("/iati/projects.csv").content.decode()
    others = client_of(stranger).get("/iati/").content.decode()

    assert str(project.title) in own
    assert "XM-DAC-701-99-LANVARA-1" in csv
    assert str(project.title) not in others


def test_a_paper_is_named_and_left_out() -> None:
    project, expert = a_public_project()
    client = client_of(expert)
    said = {
        "title_en": "R/D", "url": "https://hoshima.example/rd.pdf", "kind": "A09",
        "format": "application/pdf",
    }  # fmt: skip

    client.post(f"/projects/{project.slug}/iati/papers/", said)
    paper = PublicDocument.objects.get()
    client.post(f"/projects/{project.slug}/iati/papers/{paper.pk}/drop/")

    assert str(paper.title) == "R/D"
    assert not PublicDocument.objects.exists()


def test_a_paper_of_another_project_is_not_dropped_from_here() -> None:
    project, expert = a_public_project()
    other = Project.objects.create(
        slug="other", title="Other", country=project.country, circle=project.circle,
        changed_at=project.changed_at,
    )  # fmt: skip
    paper = actions.add_paper(
        expert, project, actions.Paper({"en": "PDM"}, "https://hoshima.example/p.pdf", "A02")
    )

    answer = client_of(expert).post(f"/projects/{other.slug}/iati/papers/{paper.pk}/drop/")

    assert answer.status_code == 404
    assert PublicDocument.objects.exists()


def test_a_full_list_asks_a_fixed_number_of_queries(
    django_assert_max_num_queries,  # type: ignore[no-untyped-def]
) -> None:
    project, expert = a_public_project()
    client = client_of(expert)
    client.get("/iati/")
    for number in range(15):
        Project.objects.create(
            slug=f"p{number}", title=project.title, country=project.country,
            circle=project.circle, changed_at=project.changed_at,
        )  # fmt: skip

    with django_assert_max_num_queries(30):
        assert client.get("/iati/").status_code == 200


def test_who_has_no_project_is_led_to_the_public_file_where_it_holds_one() -> None:
    project, expert = a_public_project()
    actions.publish(expert, project, WHO)

    page = client_of(factories.reader()).get("/iati/").content.decode()

    assert "The public file holds 1 project" in page
    assert "No project yet" not in page


def test_each_field_of_both_forms_has_a_label_of_its_own() -> None:
    project, expert = a_public_project()

    page = client_of(expert).get(f"/projects/{project.slug}/iati/").content.decode()

    names = re.findall(r' id="([^"]+)"', page)
    assert "id_on" in names
    assert [name for name in names if names.count(name) > 1] == []

"""The pages of papers: what there is, writing beside the facts, handing in, taking back."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import factories
from tests.factories.watched import watched

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.projects.actions import reports as writing
from hoseibi.projects.choices import ReportState
from hoseibi.projects.models import Project, Report, ReportWording

TERM = (date(2025, 7, 1), date(2025, 12, 31))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def begun() -> tuple[Project, User, Report, str]:
    project, expert = watched()
    report = writing.begin_report(expert, project, "monitoring", TERM)
    return project, expert, report, f"/projects/{project.slug}/reports/{report.pk}/"


@pytest.mark.django_db
def test_a_project_without_a_sheet_teaches_what_one_is_and_proposes_the_term() -> None:
    project, expert = watched()

    page = signed_in(expert).get(f"/projects/{project.slug}/papers/").content.decode()

    assert "No sheet yet." in page
    assert 'value="2022-10-03"' in page
    assert 'value="2023-03-31"' in page
    assert f"/projects/{project.slug}/papers/pdm.xlsx?language=en" in page


@pytest.mark.django_db
def test_a_sheet_is_begun_written_and_handed_in() -> None:
    project, expert = watched()
    client, papers = signed_in(expert), f"/projects/{project.slug}/papers/"

    sent = {"kind": "monitoring", "begins_on": "2025-07-01", "ends_on": "2025-12-31"}
    begun_at = client.post(f"/projects/{project.slug}/reports/begin/", sent)
    address = begun_at["Location"]
    page = client.get(address).content.decode()
    saved = client.post(f"{address}items/cause/en/", {"text": "Staff was short.", "seen": "0"})
    day = str(timezone.localdate())
    done = client.post(f"{address}hand-in/", {"agreed_with": "Sok Vichet", "on": day})

    assert "1-4 Achievement of the project purpose" in page
    assert "45 %" in page
    assert saved["Location"].endswith("?language=en#cause")
    assert done["Location"] == address
    after = client.get(address).content.decode()
    assert "Staff was short." in after
    assert "<textarea" not in after.partition("take-back")[0]
    assert "Handed in" in client.get(papers).content.decode()
    verbs = JournalLine.objects.order_by("-pk").values_list("verb", flat=True)[:3]
    assert list(verbs) == ["handed in report", "wrote report", "began report"]


@pytest.mark.django_db
def test_what_is_refused_is_said_beside_the_field_and_what_was_typed_stays() -> None:
    project, expert, _report, address = begun()
    client = signed_in(expert)

    day = str(timezone.localdate() + timezone.timedelta(days=3))
    answer = client.post(f"{address}hand-in/", {"agreed_with": "Sok Vichet", "on": day})
    sent = {"kind": "monitoring", "begins_on": "2026-07-01", "ends_on": "2026-12-31"}
    second = client.post(f"/projects/{project.slug}/reports/begin/", sent)

    assert answer.status_code == second.status_code == 422
    assert "not on a day to come" in answer.content.decode()
    assert 'value="Sok Vichet"' in answer.content.decode()
    assert "is being written already" in second.content.decode()


@pytest.mark.django_db
def test_what_was_handed_in_is_taken_back_with_its_reason() -> None:
    project, expert, report, address = begun()
    writing.submit_report(expert, report, writing.HandingIn("Sok Vichet"))
    client = signed_in(expert)

    client.post(f"{address}take-back/", {"reason": "A figure was wrong."})

    assert Report.objects.get().state == ReportState.TAKEN_BACK
    assert "A figure was wrong." in client.get(f"/projects/{project.slug}/papers/").content.decode()
    assert "A figure was wrong." in client.get(address).content.decode()


@pytest.mark.django_db
def test_a_page_that_saves_by_itself_hears_what_came_of_it() -> None:
    _project, expert, _report, address = begun()
    client = signed_in(expert)

    answer = client.post(
        f"{address}items/cause/ja/",
        {"text": "人員不足。", "seen": "0"},
        headers={"accept": "application/json"},
    )

    assert (answer.json()["number"], answer.json()["clashes"]) == (1, 0)
    assert ReportWording.objects.get().language == "ja"


@pytest.mark.django_db
def test_who_comes_second_at_the_same_words_sees_both_and_decides() -> None:
    project, expert, report, address = begun()
    other = factories.seated(project.circle, Role.OFFICER)
    for user, text in ((expert, "Staff was short."), (other, "Staff was idle.")):
        seen = ReportWording.objects.count()
        writing.write_item(user, report, writing.ItemWriting("cause", "en", text, seen))

    sent = {"text": "Staff was few.", "seen": "1"}
    answer = signed_in(expert).post(f"{address}items/cause/en/", sent)

    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Staff was idle." in page
    assert "Staff was few." in page
    assert 'name="seen" value="2"' in page


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["docx", "xlsx", "pdf"])
def test_papers_are_taken_away_in_every_form(form: str) -> None:
    project, expert, _report, address = begun()
    client, papers = signed_in(expert), f"/projects/{project.slug}/papers"

    for where in (f"{papers}/pdm.{form}?version=0", f"{address}report.{form}"):
        answer = client.get(where)
        assert answer.status_code == 200
        assert f'.{form}"' in answer["Content-Disposition"]
    assert client.get(f"{papers}/nothing.{form}").status_code == 404
    assert client.get(f"{papers}/pdm.exe").status_code == 404


@pytest.mark.django_db
def test_nothing_of_it_is_there_for_who_has_no_seat() -> None:
    project, _expert, _report, address = begun()
    client = signed_in(factories.reader())

    for where in (f"/projects/{project.slug}/papers/", address, f"{address}preview/"):
        assert client.get(where).status_code == 404
    assert client.get(f"{address}report.pdf").status_code == 404


@pytest.mark.django_db
def test_who_only_reads_sees_the_paper_and_no_fields() -> None:
    project, _expert, _report, address = begun()
    trainee = factories.seated(project.circle, Role.PROFESSOR)

    page = signed_in(trainee).get(address).content.decode()

    assert "Project Design Matrix (PDM)" in page
    assert "<textarea" not in page


@pytest.mark.django_db
def test_a_page_costs_as_many_queries_with_many_reports_and_items() -> None:
    project, expert, report, address = begun()
    client, papers = signed_in(expert), f"/projects/{project.slug}/papers/"

    def asked(where: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(where).status_code == 200
        return len(queries)

    before = asked(papers), asked(address)
    Report.objects.bulk_create(
        Report(
            project=project,
            kind="monitoring",
            number=number,
            begins_on=date(2020, 1, 1),
            ends_on=date(2020, 6, 30),
            state=ReportState.SUBMITTED,
            submitted_by=expert,
            changed_at=timezone.now(),
            kept={"en": "x" * 50_000},
        )
        for number in range(2, 60)
    )
    for item in ("cause", "remedy", "other"):
        for language in ("en", "ja", "km"):
            writing.write_item(expert, report, writing.ItemWriting(item, language, "Text"))

    assert (asked(papers), asked(address)) == before
    assert max(before) <= 40


@pytest.mark.django_db
def test_what_was_typed_into_a_sheet_that_was_handed_in_meanwhile_is_told_back() -> None:
    _project, expert, report, address = begun()
    Report.objects.filter(pk=report.pk).update(state=ReportState.SUBMITTED)

    answer = signed_in(expert).post(f"{address}items/cause/en/", {"text": "Floods.", "seen": "0"})

    assert "Not saved: Floods." in answer.content.decode()


@pytest.mark.django_db
def test_words_that_are_refused_stay_in_their_field_with_their_lines() -> None:
    _project, expert, report, address = begun()
    long = "Floods.\n" * 3000

    answer = signed_in(expert).post(f"{address}items/cause/ja/", {"text": long, "seen": "0"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Put the details into an annex." in page
    assert f'lang="ja" rows="3">{long}</textarea>' in page
    assert not report.wordings.exists()


@pytest.mark.django_db
def test_a_page_that_was_left_alone_saves_no_number_of_its_own() -> None:
    project, expert, report, _address = begun()
    other = factories.seated(project.circle, Role.OFFICER)
    for user, text, seen in (
        (expert, "Staff was short.", 0),
        (other, "Staff was short. Floods.", 1),
    ):
        writing.write_item(user, report, writing.ItemWriting("cause", "en", text, seen))

    saved = writing.write_item(
        expert, report, writing.ItemWriting("cause", "en", "Staff was short.", 1)
    )

    assert (saved.text, saved.number, saved.merged) == ("Staff was short. Floods.", 2, True)
    assert report.wordings.count() == 2

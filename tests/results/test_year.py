"""Completion by country and year, and the report of a fiscal year."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.commentary.world import a_commentary, an_entry, released
from tests.factories.projects import with_indicator
from tests.factories.requests import a_decided_request
from tests.factories.seminars import an_event

from hoseibi import printing
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.intake.models import Request
from hoseibi.projects import actions
from hoseibi.projects.models import Project
from hoseibi.results import queries
from hoseibi.results.queries import Asked
from hoseibi.results.queries.years import days_of, year_of
from hoseibi.web.console.results import annual_report

pytestmark = pytest.mark.django_db

SECRET = "Zzykelar"


@pytest.fixture
def busy() -> User:
    """A request, a project with what was approved, and commentary; an officer who sees it all."""
    request = a_decided_request(factories.officer())
    Request.objects.filter(pk=request.pk).update(entered_on=date(2025, 5, 1), year=2025)
    project, expert, indicator, period = with_indicator()
    actual = actions.report(expert, indicator, period, actions.Reporting(Decimal(45)))
    actions.approve(factories.seated(project.circle, Role.DRAFTER), actual)
    Project.objects.update(title={"en": f"{SECRET} project", "ja": "計画"})
    commentary, by = a_commentary(project.circle)
    released(an_entry(commentary, by), by)
    an_entry(commentary, by, "art_2")
    return factories.seated(project.circle, Role.OFFICER)


def test_a_fiscal_year_is_named_by_the_year_in_which_it_begins(settings: object) -> None:
    assert (year_of(date(2026, 3, 31)), year_of(date(2026, 4, 1))) == (2025, 2026)
    assert days_of(2025) == (date(2025, 4, 1), date(2026, 3, 31))

    settings.FISCAL_YEAR_BEGINS = 1  # type: ignore[attr-defined]

    assert days_of(2025) == (date(2025, 1, 1), date(2025, 12, 31))
    assert queries.name_of(2025) == "2025"


def test_what_was_begun_in_a_year_is_counted_with_how_far_it_came(busy: User) -> None:
    found = queries.completion(busy)

    assert found.of("requests", "begun", 2025) == 1
    assert found.of("requests", "decided") == 1
    assert found.of("projects", "begun", 2022, "xl") == 1
    assert found.of("projects", "done") == 0
    assert (found.of("commentary", "begun"), found.of("commentary", "done")) == (2, 1)
    assert found.years[0] == 2022
    assert found.of("requests", "begun", 2025, "xm") == 0


def test_nobody_is_told_of_what_is_closed_to_them(busy: User) -> None:
    found = queries.completion(factories.reader())

    assert found.of("projects", "begun") == 0
    assert found.of("commentary", "begun") == 1  # what is released


def test_the_page_draws_it_and_gives_it_away(busy: User) -> None:
    client = Client()
    client.force_login(busy)

    page = client.get(reverse("results:completion")).content.decode()
    table = client.get(reverse("results:completion-csv")).content.decode("utf-8-sig")

    assert 'aria-label="Requests"' in page
    rows = list(csv.reader(io.StringIO(table)))
    assert ["Requests", "Received", "Lanvara", "2025", "1"] in rows or [
        "Requests", "Received", "XL", "2025", "1"
    ] in rows  # fmt: skip


def words(paper: printing.Paper) -> str:
    with zipfile.ZipFile(io.BytesIO(printing.to_docx(paper))) as file:
        return file.read("word/document.xml").decode()


def test_the_report_of_a_year_tells_what_was_done_in_it(busy: User) -> None:
    paper = queries.annual_report(busy, Asked(2025), "en")
    said = words(paper)

    assert paper.title == "Report of the fiscal year 2025/26: All countries"
    for part in (Request.objects.get().reference, f"{SECRET} project",
                 "Share of articles drafted without help"):  # fmt: skip
        assert part in said
    assert "Share of articles" not in words(queries.annual_report(busy, Asked(2024), "en"))
    assert "計画" in words(queries.annual_report(busy, Asked(2025), "ja"))


def test_the_report_holds_what_who_asks_may_see_and_no_more(busy: User) -> None:
    an_event(titles={"en": f"{SECRET} symposium"}, announced=False)

    assert SECRET not in words(queries.annual_report(factories.reader(), Asked(2025), "en"))


def test_the_page_leads_to_the_paper(busy: User) -> None:
    client = Client()
    client.force_login(busy)
    url = reverse("results:report")

    asked = {"year": "2025", "country": "xl", "language": "ja", "to": "docx"}
    answer = client.get(url, asked, follow=True)

    assert answer.redirect_chain[0][0] == "2025.ja.docx?country=xl"
    assert answer.headers["Content-Disposition"].endswith('filename="report-2025-xl.ja.docx"')
    for wrong in ("2025.fr.docx", "2025.en.txt", "2025.en.docx?country=zz", "99999.en.docx"):
        assert client.get(f"{url}{wrong}").status_code == 404, wrong


def test_the_command_writes_it(busy: User, tmp_path: Path) -> None:
    target = tmp_path / "report.docx"

    annual_report.main(["2025", "--out", str(target), "--as", factories.officer().username],
                       standalone_mode=False)  # fmt: skip

    assert zipfile.is_zipfile(target)

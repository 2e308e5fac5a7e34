"""A survey report: an edition says only what may be known by those it is for."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from tests import factories
from tests.research.test_findings import PAPER, a_finding, keeping, serving
from tests.research.world import a_mission, a_need, an_entry, an_interview

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.partners.actions import country
from hoseibi.research import queries
from hoseibi.research.actions import Source
from hoseibi.research.forms import ReportForm
from hoseibi.research.queries import ReportAsked

pytestmark = pytest.mark.django_db

LEVELS = ("circle", "department", "partner", "public")


def words(user: User, asked: ReportAsked, language: str = "en") -> str:
    """All words of the report as Word shows them."""
    document = Document(BytesIO(queries.report_file(user, asked, language, "docx")))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


@pytest.mark.parametrize("edition", LEVELS)
def test_an_edition_says_what_is_open_to_those_it_is_for(edition: str) -> None:
    circle = factories.circle()
    by = serving(circle)
    for level in LEVELS:
        a_finding(by, f"Known to {level}.", keeping=keeping(level, circle))

    said = words(by, ReportAsked(country=country("xl"), edition=edition))

    known = [level for level in LEVELS if f"Known to {level}." in said]
    assert known == list(LEVELS[LEVELS.index(edition) :])


def test_no_edition_says_what_the_reader_may_not_know() -> None:
    circle = factories.circle()
    a_finding(serving(circle), "Secret claim.", keeping=keeping("circle", circle))
    other = serving(factories.circle(name="Another"))

    assert "Secret claim." not in words(other, ReportAsked(country=country("xl"), edition="circle"))


def test_sources_are_numbered_in_the_order_of_the_findings() -> None:
    by = serving()
    talk = an_interview(by)
    a_finding(by, "First.", sources=(PAPER, Source("interview", interview=talk)))
    a_finding(by, "Second.")

    made = queries.report(by, ReportAsked(country=country("xl")))

    assert [one.numbers for one in made.findings] == [(1, 2), (3,)]
    assert [one.number for one in made.sources] == [1, 2, 3]
    assert "[1][2]" in words(by, ReportAsked(country=country("xl")))


def test_who_did_not_agree_is_named_in_no_edition_that_leaves_the_department() -> None:
    by = serving()
    talk = an_interview(by, "public", consent="anonymous")
    rests = Source("interview", interview=talk)
    a_finding(by, sources=(rests,), keeping=keeping("public"))

    assert "Semova" in words(by, ReportAsked(country=country("xl")))
    for edition in ("partner", "public"):
        said = words(by, ReportAsked(country=country("xl"), edition=edition))
        assert ("Semova" in said, "a judge" in said) == (False, True)


def test_who_wants_not_to_be_named_is_marked_where_the_department_reads_the_name() -> None:
    by = serving()
    an_interview(by, "public", consent="anonymous")
    assert "Semova (not to be named outside)" in words(by, ReportAsked(country=country("xl")))


def test_a_finding_has_the_number_of_its_page() -> None:
    by = serving()
    a_finding(by, "Not in this edition.", keeping=keeping("department"))
    one = a_finding(by, "Told.", keeping=keeping("public"))

    said = words(by, ReportAsked(country=country("xl"), edition="public"))

    assert f"F{one.pk}. Told." in said
    assert "1 finding, 1 source, 0 needs" in said


def test_a_report_is_called_by_what_it_may_hold_for_its_reader() -> None:
    by = serving()
    visitor = factories.reader()
    asked = ReportAsked(country=country("xl"))

    assert queries.report_paper(by, asked, "en").note == "For the department"
    assert queries.report_paper(visitor, asked, "en").note == "Public edition"
    assert "Findings from" not in words(visitor, asked)


def test_the_form_offers_the_editions_of_which_its_reader_may_know_more() -> None:
    offered = {
        name: [value for value, _label in ReportForm(user=user).fields["edition"].choices]
        for name, user in (
            ("visitor", factories.reader()),
            ("officer", factories.officer()),
            ("expert", serving()),
            ("partner", factories.seated(factories.circle(), Role.DRAFTER)),
        )
    }

    assert offered == {
        "visitor": ["public"],
        "officer": ["department", "partner", "public"],
        "expert": ["department", "partner", "public", "circle"],
        "partner": ["partner", "public", "circle"],
    }


def test_an_edition_does_not_name_a_mission_that_is_not_open_to_its_readers() -> None:
    by = serving()
    mission = a_mission(by, "department")
    a_finding(by, "Open claim.", mission=mission, keeping=keeping("public"))

    said = queries.report_paper(by, ReportAsked(mission=mission, edition="public"), "en")

    assert said.title == "Survey report: XL"
    assert queries.report_paper(by, ReportAsked(mission=mission), "en").title.endswith("Survey")


def test_a_report_of_a_need_holds_what_shows_it() -> None:
    by = serving()
    shown = a_finding(by, "Shown.")
    a_finding(by, "Beside it.")
    need = a_need(by, (shown,))

    said = words(by, ReportAsked(need=need))

    assert ("Shown." in said, "Beside it." in said) == (True, False)
    assert f"F{shown.pk} (Shows the need)" in said


def test_the_report_speaks_the_language_that_is_asked_for() -> None:
    by = serving()
    an_entry(by)

    assert "調査報告書" in words(by, ReportAsked(country=country("xl")), "ja")


def test_a_report_comes_as_pdf_and_as_word_from_its_page() -> None:
    by = serving()
    a_finding(by)
    client = Client()
    client.force_login(by)
    asked = {"country": "xl", "edition": "department", "language": "en", "inventory": "on"}

    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        answer = client.get(reverse("research:report"), asked | {"form": form})
        assert answer.status_code == 200
        assert answer.content.startswith(begins)
    assert client.get(reverse("research:report"), {"edition": "department"}).status_code == 422

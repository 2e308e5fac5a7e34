"""The papers of a project say in Word, in a spreadsheet and as PDF what its data say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.watched import KHMER, watched
from tests.projects.reading import lacking, said

from hoseibi.projects import actions
from hoseibi.projects.choices import Criterion, EvaluationKind, Grade
from hoseibi.projects.models import Activity, Project
from hoseibi.projects.queries import papers

ON = papers.Asked(date(2026, 1, 10))


@pytest.mark.django_db
def test_the_pdm_has_the_rows_and_columns_of_its_form(tmp_path: Path) -> None:
    project, _expert = watched()

    paper = papers.paper(project, "pdm", "en", ON)

    words = (
        "Narrative summary", "Objectively verifiable indicators", "Means of verification",
        "Important assumptions", "Overall goal", "Project purpose", "1-1 Compare the codes.",
        "Judges have a commentary and use it.", "Trained judges stay in office.",
        "P-1 Share of articles drafted without help (20 % → 70 %)", "P-1: 45 % (2025H2)",
        "Pre-conditions", "The committee for drafting is appointed.", "Long-term experts: 2",
        "Issues and countermeasures", "Agreed at the joint review.",
    )  # fmt: skip
    assert lacking(paper, tmp_path, words) == []


@pytest.mark.django_db
def test_an_earlier_version_reads_as_it_was_adopted(tmp_path: Path) -> None:
    project, _expert = watched()
    first = project.pdm_versions.get(number=0)

    found = said(papers.paper(project, "pdm", "en", ON._replace(version=first)), tmp_path)

    assert all("Judgeshaveacommentary." in text for text in found.values())
    assert not any("45%" in text for text in found.values())


@pytest.mark.django_db
def test_the_plan_of_operation_has_both_bars_in_their_quarters(tmp_path: Path) -> None:
    project, _expert = watched()

    paper = papers.paper(project, "po", "ja", ON)

    words = (
        "2022年度",
        "投入・活動",
        "専門家：チーフアドバイザー (Ito Haru)",
        "計画",
        "実績",
        "成果 1",
    )
    assert lacking(paper, tmp_path, words) == []
    bars = paper.blocks[0].blocks[-1]  # type: ignore[union-attr]
    rows = {str(row.before[0][0]): row for row in bars.rows if not row.heading}  # type: ignore[union-attr]
    assert rows["1-1 "].plan == frozenset({2, 3, 4, 5})
    assert rows["1-1 "].actual == frozenset({2, 3, 4, 5, 6})
    assert rows["1-2 "].actual == frozenset(range(5, 16))
    assert rows["2-1 "].actual == frozenset()


@pytest.mark.django_db
def test_the_data_sheet_tells_a_project_on_a_page(tmp_path: Path) -> None:
    project, _expert = watched()

    words = (
        "案件データシート",
        "債権法運用支援プロジェクト",
        "Law of obligations in practice",
        "チーフアドバイザー",
    )

    assert lacking(papers.paper(project, "data-sheet", "ja", ON), tmp_path, words) == []


@pytest.mark.django_db
def test_words_in_the_language_of_the_partner_stand_where_there_are_any(tmp_path: Path) -> None:
    project, _expert = watched()

    found = said(papers.paper(project, "data-sheet", "km", ON), tmp_path)

    assert KHMER in found["docx"]
    assert KHMER in found["xlsx"]
    assert papers.languages(project) == ["en", "ja", "km"]


@pytest.mark.django_db
def test_an_evaluation_is_printed_with_its_thresholds(tmp_path: Path) -> None:
    project, expert = watched()
    asked = actions.Evaluating(EvaluationKind.JOINT_REVIEW, date(2025, 12, 1), "Joint team")
    evaluation = actions.begin_evaluation(expert, project, asked)
    judging = actions.Judging(Criterion.RELEVANCE, Grade.HIGH, {"en": "The Assembly asked for it."})
    actions.judge(expert, evaluation, judging)

    paper = papers.paper(project, "evaluation", "en", ON)

    words = ("Relevance", "High", "The Assembly asked for it.", "not judged yet", "50 to 80 %")
    assert lacking(paper, tmp_path, words) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", papers.PAPERS)
def test_a_project_about_which_nothing_is_known_has_papers_too(name: str) -> None:
    project, _expert = watched()
    bare = Project.objects.create(
        slug="bare",
        title={"en": "Bare"},
        country=project.country,
        circle=project.circle,
        changed_at=project.changed_at,
    )

    for language in ("en", "ja"):
        assert papers.rendered(papers.paper(bare, name, language, ON), "docx")[0]


@pytest.mark.django_db
def test_a_long_plan_costs_as_many_queries_as_a_short_one() -> None:
    project, _expert = watched()

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            for name in ("pdm", "po", "data-sheet"):
                papers.paper(Project.objects.get(pk=project.pk), name, "en", ON)
        return len(queries)

    before = asked()
    Activity.objects.bulk_create(
        Activity(
            project=project, number=f"3-{at}", title=f"Act {at}", home_organ=project.home_organ
        )
        for at in range(100)
    )  # fmt: skip

    assert asked() == before <= 40

"""A fiscal year is written so that nobody takes it for another."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from hoseibi.projects import queries
from hoseibi.projects.models import Project


@pytest.mark.parametrize(
    ("begins", "language", "written"),
    [
        (4, "en", "2024/25"),
        (4, "ja", "2024年度"),
        (10, "lo", "2024/25"),
        (1, "en", "2024"),
        (1, "ja", "2024"),
    ],
)
def test_a_fiscal_year_by_the_month_in_which_it_begins(
    begins: int, language: str, written: str
) -> None:
    project = Project(year_begins=begins)

    with translation.override(language):
        assert queries.year_name(project, 2024) == written


def test_the_end_of_a_century_is_crossed() -> None:
    with translation.override("en"):
        assert queries.year_name(Project(year_begins=4), 2099) == "2099/00"


def test_a_day_before_the_new_year_is_of_the_old_one() -> None:
    project = Project(year_begins=4)

    assert queries.fiscal_year(project, date(2025, 3, 31)) == 2024
    assert queries.fiscal_year(project, date(2025, 4, 1)) == 2025

"""Fiscal years: the year in which one begins names it, as in the budget of a project."""

from __future__ import annotations

from datetime import date, timedelta

from django.conf import settings

from hoseibi.projects.queries.money import year_words


def year_of(day: date) -> int:
    """The fiscal year of a day."""
    return day.year if day.month >= settings.FISCAL_YEAR_BEGINS else day.year - 1


def days_of(year: int) -> tuple[date, date]:
    """The first and the last day of a fiscal year."""
    begins = settings.FISCAL_YEAR_BEGINS
    return date(year, begins, 1), date(year + 1, begins, 1) - timedelta(days=1)


def name_of(year: int) -> str:
    """How a fiscal year is written in the language of the page."""
    return year_words(settings.FISCAL_YEAR_BEGINS, year)

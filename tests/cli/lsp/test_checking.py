"""The process that checks: one that is ended is started again, and nothing is mixed up."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from hoseibi.cli.lsp.checking import Checker, Manual
from hoseibi.cli.lsp.reports import Job, Report

GAP = "Act\n\nArticle 1 It begins.\n\nArticle 3 It ends.\n"
DOUBLE = "法律\n\n第一条　期間は、１0日とする。\n"


def codes(report: Report) -> set[str]:
    return {one.code for one in report.found}


def test_a_process_that_is_ended_loses_nothing() -> None:
    async def story() -> tuple[Report, Report]:
        checker = Checker()
        try:
            first = await checker.report(Job(GAP))
            assert checker._process is not None
            checker._process.kill()
            return first, await checker.report(Job(GAP))
        finally:
            await checker.end()

    before, after = asyncio.run(story())

    assert "article-number-gap" in codes(before)
    assert before == after


def test_each_text_gets_its_own_answer() -> None:
    async def story() -> list[Report]:
        checker = Checker()
        try:
            jobs = (Job(text) for text in (GAP, DOUBLE, GAP, DOUBLE))
            return await asyncio.gather(*map(checker.report, jobs))
        finally:
            await checker.end()

    several = asyncio.run(story())

    assert [one.convention for one in several] == ["en", "jp-ja"] * 2
    assert all("mixed-width-digits" in codes(one) for one in several[1::2])


def test_manual_pages_are_kept_on_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    page = Manual("").page("article-number-gap")

    kept = tmp_path / "hoseibi" / "checks" / "article-number-gap.md"
    assert page == kept.as_uri()
    assert "Article numbers follow one another" in kept.read_text()
    assert Manual("").page("legacy-font") == ""

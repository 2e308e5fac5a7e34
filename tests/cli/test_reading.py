"""Commands that show what stands in a law."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi


@pytest.mark.parametrize("typed", ["art_1", "chp_1__art_1", "第一条"])
def test_an_article_is_shown_by_address_or_by_its_mark(typed: str) -> None:
    result = hoseibi("show", "-", typed)

    assert result.stdout.splitlines() == CODE.splitlines()[4:7]


def test_a_whole_law_is_shown_without_an_address() -> None:
    assert hoseibi("show", "-").stdout == CODE


def test_a_provision_is_given_as_values() -> None:
    result = json.loads(hoseibi("show", "-", "art_1__para_2", "--format", "json").stdout)

    assert result["address"] == "chp_1__art_1__para_2"
    assert result["provision"]["num"] == "２"


def test_an_unknown_address_is_answered_with_those_that_are_near() -> None:
    result = hoseibi("show", "-", "art_12")

    assert result.exit_code == 1
    assert "Near it: art_" in result.stderr


def test_a_law_of_an_unknown_convention_is_shown_by_address() -> None:
    law = hoseibi("convert", "-", "--to", "json").stdout.replace('"jp-ja"', '"xx-yy"')

    result = hoseibi("show", "-", "art_2", typed=law)

    assert result.exit_code == 0, result.stderr
    assert "個人の尊厳" in result.stdout


def test_the_contents_list_divisions_and_articles() -> None:
    assert hoseibi("toc", "-").stdout.splitlines() == [
        "第一章 総則  [chp_1]",
        "  第一条 （基本原則）  [art_1]",
        "  第二条 （解釈の基準）  [art_2]",
    ]


def test_the_contents_list_divisions_only_when_asked() -> None:
    result = json.loads(hoseibi("toc", "-", "--divisions", "--format", "json").stdout)

    assert [(line["address"], line["heading"]) for line in result] == [("chp_1", "総則")]


def test_figures_of_a_law() -> None:
    (figures,) = json.loads(hoseibi("stats", "-", "--format", "json").stdout)

    assert figures["provisions"]["article"] == 2
    assert figures["convention"] == "jp-ja"
    assert figures["form"] == "plain"
    assert figures["findings"] == {}


def test_figures_of_several_files_go_on_after_one_that_cannot_be_read(tmp_path: Path) -> None:
    code = tmp_path / "code.txt"
    code.write_text(CODE)

    result = hoseibi("stats", tmp_path / "missing", code)

    assert result.exit_code == 1
    assert "There is no file" in result.stderr
    assert result.stdout.startswith(str(code))


def test_nothing_in_a_law_steers_the_terminal() -> None:
    hostile = CODE.replace("総則", "総則\x1b[2J")

    result = hoseibi("toc", "-", typed=hostile)

    assert "\x1b" not in result.stdout

"""Checks over a folder of laws, in one process and in two."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.exhibits import hoseibi

GOOD = "法律\n\n第一条　始める。\n\n第二条　終わる。\n"
BAD = "法律\n\n第一条　始める。\n\n第三条　終わる。\n\n第二条　続ける。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, law in {"a.txt": GOOD, "b.txt": BAD, "c.txt": BAD}.items():
        (tmp_path / name).write_text(law)
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_findings_are_counted_over_all_laws(folder: Path, jobs: int) -> None:
    result = hoseibi("corpus", "check", folder, "--jobs", jobs, "--format", "json")

    summary = json.loads(result.stdout)
    assert result.exit_code == 1
    assert summary["laws"] == 3
    assert summary["findings"] == {"article-number-gap": 2, "article-number-order": 2}
    assert summary["laws_with"] == {"article-number-gap": 2, "article-number-order": 2}
    assert sorted(summary["errors"]) == [
        f"{name}: art_2 article-number-order" for name in ("b.txt", "c.txt")
    ]


def test_people_see_a_table_and_the_errors(folder: Path) -> None:
    result = hoseibi("corpus", "check", folder, "--jobs", 1, "--only", "article-number-order")

    assert "article-number-order" in result.stdout
    assert "article-number-gap" not in result.output
    assert "art_2 article-number-order" in result.stderr


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.xml").write_text("<html>")

    result = hoseibi("corpus", "check", tmp_path, "--jobs", 1)

    assert result.exit_code == 1
    assert "b.xml" in result.stderr


ACT = """港湾法

第一条　手数料の額は、政令で定める。

第二条　港湾の区域は、政令で定める。
"""
DECREE = """港湾法施行令

第一条　港湾法第一条の手数料の額は、千円とする。

第二条　港湾法第五条の許可は、廃する。
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_laws_are_looked_at_beside_one_another(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "act.txt").write_text(ACT)
    (tmp_path / "decree.txt").write_text(DECREE)

    alone, across = (
        json.loads(
            hoseibi("corpus", "check", tmp_path, "--jobs", jobs, "--format", "json", *more).stdout
        )
        for more in ((), ("--across",))
    )

    assert alone["findings"] == {"implementing-rule-owed": 2}
    assert across["findings"] == {"dangling-elsewhere": 1, "implementing-rule-owed": 1}
    assert across["errors"] == ["decree.txt: art_2__para_1 dangling-elsewhere"]


def test_a_corpus_is_held_to_a_list_of_terms(tmp_path: Path) -> None:
    (tmp_path / "act.txt").write_text(ACT)
    terms = tmp_path / "terms.csv"
    terms.write_text("ja,ja:forbidden\n料金,手数料\n")

    result = hoseibi("corpus", "check", tmp_path, "--suffix", ".txt", "--terms", terms)

    assert "act.txt: art_1__para_1 forbidden-term" in result.stderr


def test_a_folder_without_a_law_is_not_a_success(tmp_path: Path) -> None:
    result = hoseibi("corpus", "check", tmp_path, "--jobs", 1)

    assert result.exit_code == 1
    assert result.stderr.endswith(f"There is no law in {tmp_path}; --suffix names other endings.\n")

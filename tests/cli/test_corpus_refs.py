"""The references of a folder of laws: counts, other laws, what leads nowhere, what is cited."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.exhibits import hoseibi
from tests.cli.test_refs import BROKEN

HUNTING = "狩猟法\n\n第一条　狩猟は、漁業法第二条の規定による。\n\n第二条　前条及び第九条による。\n"
FISHING = "漁業法\n\n第一条　次条による。\n\n第二条　漁業を営む。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(HUNTING)
    (tmp_path / "b.txt").write_text(FISHING)
    return tmp_path


@pytest.mark.parametrize("jobs", [1, 2])
def test_references_are_counted_over_all_laws(folder: Path, jobs: int) -> None:
    result = hoseibi("corpus", "refs", folder, "--jobs", jobs, "--to", "json")

    summary = json.loads(result.stdout)
    summary.pop("seconds")
    assert summary == {
        "laws": 2,
        "references": 4,
        "statuses": {"resolved": 2, "dangling": 1, "external": 1},
        "named": {"漁業法": 1},
        "cited": {"漁業法 art_2": 2, "狩猟法 art_1": 1},
        "dangling": ["a.txt: art_2__para_1 第九条"],
        "unreadable": {},
        "edges": [["狩猟法", "漁業法", 1]],
    }


def test_people_see_tables_and_what_leads_nowhere(folder: Path) -> None:
    result = hoseibi("corpus", "refs", folder, "--jobs", 1)

    assert result.exit_code == 0
    assert "漁業法 art_2" in result.stdout
    assert "dangling: a.txt: art_2__para_1 第九条" in result.stderr


def test_laws_as_a_graph(folder: Path) -> None:
    result = hoseibi("corpus", "refs", folder, "--jobs", 1, "--to", "dot")

    assert result.stdout == ('digraph laws {\n  "狩猟法" -> "漁業法" [weight=1, label=1];\n}\n')


def test_a_row_for_each_reference(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "references.csv"

    hoseibi("corpus", "refs", folder, "--jobs", 1, "--to", "csv", "-o", out)

    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [(row["file"], row["words"], row["status"]) for row in rows] == [
        ("a.txt", "第二条", "external"),
        ("a.txt", "前条", "resolved"),
        ("a.txt", "第九条", "dangling"),
        ("b.txt", "次条", "resolved"),
    ]


def test_a_row_says_on_what_its_place_depends(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_text(BROKEN, encoding="utf-8")
    out = tmp_path / "references.csv"

    hoseibi("corpus", "refs", tmp_path, "--convention", "uz-cyrl", "--to", "csv", "-o", out)

    [row] = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))
    assert (row["targets"], row["doubt"]) == ("art_1__para_2", "art_1__para_2")


def test_nothing_that_a_spreadsheet_would_calculate(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("=SUM(A1)\n\n第一条　次条による。\n\n第二条　終わる。\n")

    result = hoseibi(
        "corpus", "refs", tmp_path, "--to", "csv", "--jobs", 1, "--convention", "jp-ja"
    )

    assert "'=SUM(A1)" in result.stdout


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "c.xml").write_text("<html>")

    result = hoseibi("corpus", "refs", folder, "--jobs", 1)

    assert result.exit_code == 1
    assert "c.xml" in result.stderr

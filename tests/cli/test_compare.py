"""`hoseibi compare` tells what differs between two versions."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi

NEW = CODE.replace("第二条", "第三条").replace(
    "（解釈の基準）",
    "（信義則）\n第二条　権利の行使は、信義に従い誠実に行わなければならない。\n\n（解釈の基準）",
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.txt"
    path.write_text(CODE, encoding="utf-8")
    return path


def test_each_article_is_one_line(old: Path) -> None:
    assert hoseibi("compare", old, "-", typed=NEW).stdout.splitlines() == [
        "renumbered  第二条 → 第三条",
        "added       第二条",
    ]


def test_the_same_law_is_the_same(old: Path) -> None:
    assert hoseibi("compare", old, "-").stdout == "The two texts say the same.\n"


@pytest.mark.parametrize("target", ["redline", "table"])
def test_a_page_is_written(old: Path, tmp_path: Path, target: str) -> None:
    page = tmp_path / "page.html"

    result = hoseibi("compare", old, "-", "--to", target, "-o", page, typed=NEW)

    assert result.exit_code == 0
    assert "<ins>" in page.read_text(encoding="utf-8")


def test_changes_are_given_as_values(old: Path) -> None:
    values = json.loads(hoseibi("compare", old, "-", "--to", "json", typed=NEW).stdout)

    assert [change["kind"] for change in values["changes"]] == ["added"]
    assert [row["items"][0]["num"] for row in values["renumberings"]] == ["第三条"]


@pytest.mark.parametrize(
    ("wanted", "name", "begins"),
    [
        (["--to", "table"], "table.docx", b"PK"),
        (["--to", "redline-docx"], "redline", b"PK"),
        ([], "changes.docx", b"PK"),
        (["--to", "table"], "table.pdf", b"%PDF"),
        ([], "changes.pdf", b"%PDF"),
        (["--to", "table-pdf"], "printed", b"%PDF"),
        (["--to", "json"], "odd.docx", b"{"),
    ],
)
def test_word_and_pdf_are_written_by_name_or_by_ending(
    old: Path, tmp_path: Path, wanted: list[str], name: str, begins: bytes
) -> None:
    out = tmp_path / name

    result = hoseibi("compare", old, "-", *wanted, "-o", out, typed=NEW)

    assert result.exit_code == 0
    assert out.read_bytes().startswith(begins)


def test_a_machine_without_typst_says_how_to_get_it(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    result = hoseibi("compare", old, "-", "--to", "table-pdf", "-o", tmp_path / "x", typed=NEW)

    assert result.exit_code == 1
    assert "pip install 'hoseibi[pdf]'" in result.stderr

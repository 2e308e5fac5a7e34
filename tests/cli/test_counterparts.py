"""`hoseibi counterparts`: what answers to an article in other codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.legaltext.alignment.counterparts import codes

from hoseibi.cli.main import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "vn.txt").write_text(codes.VIETNAMESE, encoding="utf-8")
    (tmp_path / "jp.txt").write_text(codes.JAPANESE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["counterparts", *arguments])


def test_candidates_of_an_article_are_listed_with_why(folder: Path) -> None:
    result = run("vn.txt", "jp.txt", "--address", "Điều 16", "--most", "1")

    assert result.exit_code == 0, result.output
    assert result.output.count("\n") == 1
    assert "art_7  第七条（手付）  Đặt cọc – 手付" in result.output


def test_every_article_has_its_best(folder: Path) -> None:
    result = run("vn.txt", "jp.txt")

    leading = [line.split()[:4] for line in result.output.splitlines()]
    assert [(here, there) for here, _, _, there in leading][:2] == [
        ("art_11", "art_1"),
        ("art_12", "art_2"),
    ]


def test_values_hold_every_reason(folder: Path) -> None:
    result = run("vn.txt", "jp.txt", "jp.txt", "--address", "art_16", "--to", "json")

    found = json.loads(result.output)[0]
    assert found["address"] == "art_16"
    assert [law["law"] for law in found["laws"]] == ["見本民法", "見本民法"]
    assert found["laws"][0]["candidates"][0]["reasons"][0]["code"] == "earnest-money"


@pytest.mark.parametrize(("file", "begins"), [("t.docx", b"PK"), ("t.html", b"<!DOCTYPE html>")])
def test_the_ending_of_the_file_says_which_table(folder: Path, file: str, begins: bytes) -> None:
    result = run("vn.txt", "jp.txt", "-o", file)

    assert result.exit_code == 0, result.output
    assert (folder / file).read_bytes().startswith(begins)


def test_what_people_decided_binds_and_stale_links_are_told(folder: Path) -> None:
    (folder / "verdicts.csv").write_text("here,there,accepted\nart_16,art_8,yes\nart_99,art_1,no\n")

    result = run("vn.txt", "jp.txt", "--address", "art_16", "--verdicts", "verdicts.csv")

    assert "yes   art_8" in result.output
    assert "verdicts.csv: art_99 – art_1 was left out" in result.output


def test_a_term_list_of_ones_own_stands_for_the_base(folder: Path) -> None:
    (folder / "terms.csv").write_text("concept,ja,vi\nx,買主,thuê\n", encoding="utf-8")

    result = run("vn.txt", "jp.txt", "--address", "art_17", "--most", "1", "--terms", "terms.csv")

    assert "thuê – 買主" in result.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--address", "art_99"), "has no provision"),
        (("--address", "chp_1"), "is no article"),
        (("--verdicts", "broken.csv"), "has no column here, there, accepted"),
        (("--verdicts", "unsaid.csv"), "row 2 is not of the form here,there,accepted"),
        (("--terms", "broken.csv"), "names no language"),
        (("jp.txt", "--verdicts", "broken.csv"), "name one OTHER"),
        (("jp.txt", "jp.txt", "jp.txt", "--to", "docx"), "room for two to 4 laws"),
    ],
)
def test_what_cannot_be_done_is_said(
    folder: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (folder / "broken.csv").write_text("wrong,columns\nx,y\n")
    (folder / "unsaid.csv").write_text("here,there,accepted\nart_16,art_7,perhaps\n")

    result = run("vn.txt", "jp.txt", *arguments)

    assert result.exit_code != 0
    assert sentence in result.output


def test_terms_are_taken_in_every_form_of_a_base(folder: Path) -> None:
    (folder / "base.csv").write_text("vi,ja\nđặt cọc,手付\n", encoding="utf-8")
    CliRunner().invoke(main, ["terms", "export", "base.csv", "-o", "base.tbx"])

    by_table, by_tbx = (
        run("vn.txt", "jp.txt", "--terms", f"base.{form}") for form in ("csv", "tbx")
    )

    assert by_tbx.exit_code == 0, by_tbx.output
    assert by_tbx.output == by_table.output


def test_neighbours_are_told_by_their_numbers(folder: Path) -> None:
    (folder / "none.csv").write_text("vi,ja\nkhông có,存在しない語\n", encoding="utf-8")

    result = run("vn.txt", "jp.txt", "--terms", "none.csv", "--address", "12")

    assert "neighbours Điều" in result.output
    assert " – art_" not in result.output

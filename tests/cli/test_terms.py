"""The command line for term bases: files in, files out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hoseibi import legaltext
from hoseibi.cli.main import main

BASE = """concept,language,term,status,usage,definition
tort,en,tort,approved,in the Civil Code,A civil wrong.
tort,ja,不法行為,approved,,
tort,en,delict,forbidden,,
ward,en,ward,approved,,
"""
LAW = """Civil Act

Article 1 Wards are liable for torts. A delict is a tort.

Article 2 Nothing else applies.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "base.csv").write_text(BASE, encoding="utf-8")
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["terms", *words])


@pytest.mark.parametrize("form", ["tbx", "csv", "tsv", "json", "xlsx"])
def test_a_base_goes_through_every_form(folder: Path, form: str) -> None:
    assert run("export", "base.csv", "-o", f"out.{form}").exit_code == 0
    assert run("export", f"out.{form}", "-o", "back.json").exit_code == 0

    written = legaltext.read_terms((folder / "back.json").read_bytes()).concepts
    assert written == legaltext.read_terms(BASE.encode()).concepts


def test_a_part_of_a_base(folder: Path) -> None:
    result = run("export", "base.csv", "--languages", "en", "--status", "approved", "--to", "csv")

    assert result.exit_code == 0
    assert "delict" not in result.stdout
    assert "不法行為" not in result.stdout
    assert "ward" in result.stdout


def test_an_import_is_shown_before_it_is_done(folder: Path) -> None:
    (folder / "new.csv").write_text(
        "concept,language,term\ntort,en,delict\nheir,en,heir\n", encoding="utf-8"
    )

    shown = run("import", "new.csv", "--into", "base.csv")

    assert shown.exit_code == 0
    assert "add            1  heir" in shown.stdout
    assert "“delict” (en) of “tort” is forbidden in the base and approved in the import." in (
        shown.stdout
    )
    assert (folder / "base.csv").read_text(encoding="utf-8") == BASE


def test_a_column_that_is_not_read_is_told(folder: Path) -> None:
    (folder / "new.csv").write_text("code,en,ja\n1,heir,相続人\n", encoding="utf-8")

    shown = run("import", "new.csv", "--into", "base.csv")

    assert "The column “code” is not known here; what stands in it was left out." in shown.stdout


def test_a_pack_in_a_language_without_terms_says_so(folder: Path) -> None:
    asked = ("--terms", "base.csv", "--articles", "1", "--languages", "en,jp")

    result = run("pack", "law.txt", *asked, "-o", "pack.html")

    assert "base.csv has no term in jp; it has en, ja." in result.stderr


def test_an_import_is_done(folder: Path) -> None:
    (folder / "new.csv").write_text("concept,language,term\nheir,en,heir\n", encoding="utf-8")

    done = run("import", "new.csv", "--into", "base.tbx", "--write", "--format", "json")

    assert json.loads(done.stdout)["added"] == ["heir"]
    (concept,) = legaltext.read_terms((folder / "base.tbx").read_bytes()).concepts
    assert concept.code == "heir"


def test_uses_of_terms(folder: Path) -> None:
    counted = run("find", "law.txt", "--terms", "base.csv")
    each = run(
        "find", "law.txt", "--terms", "base.csv", "--status", "forbidden", "--format", "json"
    )

    assert counted.stdout.splitlines()[0].split() == ["2", "tort", "art_1__para_1"]
    assert [(one["words"], one["concepts"]) for one in json.loads(each.stdout)] == [
        ("delict", ["tort"])
    ]


def test_a_base_without_the_language_of_the_law_says_so(folder: Path) -> None:
    (folder / "ja.txt").write_text("民法\n\n第一条　始まる。\n", encoding="utf-8")
    (folder / "en.csv").write_text("en\ntort\n", encoding="utf-8")

    result = run("find", "ja.txt", "--terms", "en.csv")

    assert result.exit_code == 0
    assert "en.csv has no term in ja; it has en." in result.stderr


def test_what_is_no_base_is_a_sentence(folder: Path) -> None:
    (folder / "page.html").write_text("<html></html>", encoding="utf-8")
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04nothing")

    for name in ("page.html", "broken.xlsx"):
        result = run("find", "law.txt", "--terms", name)
        assert result.exit_code == 1
        assert result.stderr.startswith(f"Error: {name} is no term base: ")


def test_a_formula_in_a_workbook_is_words(folder: Path) -> None:
    (folder / "f.csv").write_text("en\n'=1+2 tort\n", encoding="utf-8")

    run("export", "f.csv", "-o", "f.xlsx")
    back = run("export", "f.xlsx", "--to", "json")

    assert json.loads(back.stdout)["concepts"][0]["terms"][0]["text"] == "=1+2 tort"


@pytest.mark.parametrize(
    ("form", "begins"),
    [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>"), ("json", b"{")],
)
def test_a_pack_in_every_form(folder: Path, form: str, begins: bytes) -> None:
    asked = ("--terms", "base.csv", "--articles", "1", "--languages", "en,ja")

    result = run("pack", "law.txt", *asked, "-o", f"pack.{form}")

    assert result.exit_code == 0, result.output
    assert (folder / f"pack.{form}").read_bytes().startswith(begins)
    assert "2 concepts in 1 articles." in result.stderr


def test_candidates_are_written_for_a_person_to_decide(folder: Path) -> None:
    first = "".join(f"Article {n} The seller owes the price to a bank.\n\n" for n in range(1, 5))
    other = "".join(f"Điều {n}. Người bán trả giá.\n\n" for n in range(1, 5))
    rest = "".join(f"Article {n} Nothing applies here.\n\n" for n in range(5, 9))
    rest_vi = "".join(f"Điều {n}. Không áp dụng.\n\n" for n in range(5, 9))
    (folder / "en.txt").write_text(f"Sale Act\n\n{first}{rest}", encoding="utf-8")
    (folder / "vi.txt").write_text(f"LUẬT BÁN HÀNG\n\n{other}{rest_vi}", encoding="utf-8")

    result = run("extract", "en.txt", "vi.txt", "-o", "new.csv", "--format", "json")

    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)[0]["together"] == 4
    written = legaltext.read_terms((folder / "new.csv").read_bytes()).concepts
    assert {term.status for one in written for term in one.terms} == {"candidate"}

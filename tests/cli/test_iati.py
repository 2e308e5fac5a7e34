"""Files of IATI on the command line."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.cli.exhibits import hoseibi
from tests.iati.published import HERE, OFFICIAL, REASON
from tests.iati.samples import PROJECT

from hoseibi.cli import handover
from hoseibi.iati import written

MOMENT = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
GOOD = written([PROJECT], MOMENT)
needs_official = pytest.mark.skipif(not HERE, reason=REASON)


@pytest.fixture(autouse=True)
def nothing_official(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOSEIBI_IATI", str(tmp_path / "nowhere"))


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.xml"
    path.write_bytes(GOOD)
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.xml"
    path.write_bytes(GOOD.replace(b'<activity-status code="2"/>', b""))
    return str(path)


def test_a_file_without_errors_ends_with_0(good: str) -> None:
    result = hoseibi("iati", "check", good)

    assert result.exit_code == 0
    assert "1 activity, 0 errors, 1 warning" in result.stdout
    assert "our own table" in result.stderr


def test_an_error_ends_with_1_and_names_the_field(good: str, bad: str) -> None:
    result = hoseibi("iati", "check", good, bad)

    assert result.exit_code == 1
    assert "error own.missing XM-DAC-701-8-LANVARA-01 | Project · state" in result.stdout


def test_other_programs_get_json(bad: str) -> None:
    result = hoseibi("iati", "check", bad, "--to", "json")

    [told] = json.loads(result.stdout)
    assert told["valid"] is False
    assert {one["rule"] for one in told["findings"]} == {"own.missing", "own.code"}


def test_what_is_no_file_of_activities_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "law.xml").write_text("<law/>")

    result = hoseibi("iati", "check", str(tmp_path / "law.xml"))

    assert result.exit_code == 1
    assert "begins with <law>" in result.stderr


def test_a_folder_without_the_official_files_is_told(good: str, tmp_path: Path) -> None:
    result = hoseibi("iati", "check", good, "--official", str(tmp_path))

    assert result.exit_code == 1
    assert "iati-activities-schema.xsd is missing" in result.stderr


@needs_official
def test_the_official_files_are_brought_and_then_asked(
    good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSEIBI_IATI", str(tmp_path / "standard"))

    brought = hoseibi("iati", "refresh", "--from", str(OFFICIAL))
    again = hoseibi("iati", "refresh", "--from", str(OFFICIAL))
    result = hoseibi("iati", "check", good)

    assert brought.exit_code == again.exit_code == 0, brought.output
    assert "62 files" in brought.stdout
    assert "schema, lists of codes and ruleset" in result.stderr


@needs_official
def test_files_that_arrive_broken_leave_the_old_ones(tmp_path: Path) -> None:
    place, source = tmp_path / "standard", tmp_path / "source"
    hoseibi("iati", "refresh", "--to", str(place), "--from", str(OFFICIAL))
    (source / "schema").mkdir(parents=True)
    (source / "schema" / "iati-activities-schema.xsd").write_text("<xsd:schema")

    result = hoseibi("iati", "refresh", "--to", str(place), "--from", str(source))

    assert result.exit_code == 1
    assert "did not arrive as it should" in result.stderr
    assert (place / "rulesets" / "standard.json").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("tmp")] == []


def test_without_the_network_refresh_says_what_to_do(tmp_path: Path) -> None:
    result = hoseibi("iati", "refresh", "--to", str(tmp_path), "--from", "http://127.0.0.1:9")

    assert result.exit_code == 1
    assert "cannot be reached" in result.stderr
    assert "--from" in result.stderr


def test_show_tells_a_project_in_the_language_asked_for(good: str) -> None:
    result = hoseibi("iati", "show", good, "--language", "ja")

    assert "ランヴァラ民法典支援" in result.stdout
    assert "研修を受けた裁判官; 2024: 0; to 2025-03-31: target 40, actual 44" in result.stdout


def test_show_lists_what_was_not_understood(tmp_path: Path) -> None:
    path = tmp_path / "odd.xml"
    path.write_bytes(GOOD.replace(b"<iati-identifier>", b"<shoe-size/><iati-identifier>"))

    result = hoseibi("iati", "show", str(path))

    assert "1 not understood" in result.stderr
    assert "<shoe-size> is not known here." in result.stderr


def test_export_is_handed_to_the_web_part(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []
    monkeypatch.setattr(handover, "run", handed.append)

    hoseibi("iati", "export", "--out", "a.xml")

    assert handed == [["iati-export", "--out", "a.xml"]]

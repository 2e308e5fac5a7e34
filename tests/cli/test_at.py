"""`hoseibi at`: the text of a day, what waits for one, and who wrote what."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi

ACT = """民法の一部を次のように改正する。
第一条第一項中「公共の福祉」を「公の福祉」に改める。
第二条中「尊厳」を「尊重」に改める。
附　則
この法律は、公布の日から施行する。ただし、第二条の改正規定は、令和三年四月一日から施行する。
"""


@pytest.fixture
def act(tmp_path: Path) -> Path:
    path = tmp_path / "act.txt"
    path.write_text(ACT)
    return path


def test_only_what_has_taken_effect_is_in_the_text(act: Path) -> None:
    result = hoseibi("at", "2020-12-31", "-", f"{act}@promulgated=2020-06-01")

    assert result.exit_code == 0
    assert result.stdout == CODE.replace("公共の福祉", "公の福祉")
    assert result.stderr == "In force from 2020-06-01, until 2021-04-01.\n"


def test_a_day_that_is_not_known_is_said_and_ends_with_one(act: Path) -> None:
    result = hoseibi("at", "2030-01-01", "-", act)

    assert result.exit_code == 1
    assert result.stdout == CODE.replace("尊厳", "尊重")
    assert "timeline-day-unknown" in result.stderr
    assert f"pending ({act}): 第一条第一項中" in result.stderr
    assert f"Say the day behind the file: {act}@" in result.stderr


def test_blame_shows_the_act_behind_each_run_of_words(act: Path) -> None:
    result = hoseibi("at", "2020-06-01", "-", f"{act}@2020-06-01", "--blame")

    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "- art_1__para_1: 私権は、" in lines
    assert f"{act} art_1__para_1: 公" in lines


def test_amend_on_a_day_is_the_same(act: Path) -> None:
    result = hoseibi("amend", "-", f"{act}@promulgated=2020-06-01", "--on", "2020-12-31")

    assert result.stdout == CODE.replace("公共の福祉", "公の福祉")


def test_before_the_law_was_in_force_there_is_no_text(act: Path) -> None:
    result = hoseibi("at", "1890-01-01", "-", act, "--from", "1898-07-16")

    assert result.exit_code == 1
    assert "not in force on 1890-01-01" in result.stderr


@pytest.mark.parametrize("said", ["@2020-13-01", "@art_1=soon"])
def test_what_is_no_day_is_refused(act: Path, said: str) -> None:
    result = hoseibi("at", "2020-01-01", "-", f"{act}{said}")

    assert result.exit_code == 2
    assert "is no day" in result.stderr


@pytest.mark.parametrize(("name", "begins"), [("new.docx", b"PK"), ("new.PDF", b"%PDF")])
@pytest.mark.parametrize("command", [["at", "2021-04-01"], ["amend"]])
def test_the_ending_of_the_file_makes_a_document(
    act: Path, tmp_path: Path, command: list[str], name: str, begins: bytes
) -> None:
    if name.endswith("PDF"):
        pytest.importorskip("typst")
    said = f"{act}@promulgated=2020-06-01" if command[0] == "at" else str(act)

    assert hoseibi(*command, "-", said, "-o", str(tmp_path / name)).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_words_are_not_written_into_a_file_named_as_a_document(act: Path, tmp_path: Path) -> None:
    out = tmp_path / "who.docx"

    result = hoseibi("at", "2021-04-01", "-", f"{act}@2020-06-01", "--blame", "-o", str(out))

    assert result.exit_code == 1
    assert "who.docx was not written: these words are plain text." in result.stderr
    assert not out.exists()

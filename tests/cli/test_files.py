"""Files in, files out, and one sentence for every trouble."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi

from hoseibi.cli import files


@pytest.fixture
def code(tmp_path: Path) -> Path:
    path = tmp_path / "code.txt"
    path.write_text(CODE)
    return path


def test_a_law_in_plain_form_comes_back_as_it_was(code: Path) -> None:
    result = hoseibi("convert", code, "--to", "plain")

    assert (result.exit_code, result.stdout) == (0, CODE)


def test_standard_input_is_read_for_a_dash() -> None:
    result = hoseibi("convert", "-", "--to", "plain")

    assert (result.exit_code, result.stdout) == (0, CODE)


def test_a_file_is_written_where_asked(code: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"

    result = hoseibi("convert", code, "--to", "plain", "-o", out)

    assert (result.exit_code, result.stdout, out.read_text()) == (0, "", CODE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["code.txt", "out.txt"]


def test_what_is_odd_is_counted_on_standard_error_and_shown_on_demand(code: Path) -> None:
    code.write_text(CODE.replace("（基本原則）", "条のない文である。\n\n（基本原則）"))

    short = hoseibi("convert", code, "--to", "plain")
    full = hoseibi("convert", code, "--to", "plain", "--findings")

    assert short.exit_code == full.exit_code == 0
    assert "条のない文である。" in short.stdout
    assert short.stderr == "1 finding: 1 line-unplaced (--findings shows each)\n"
    assert full.stderr.startswith("5:1 warning line-unplaced: This line begins with no mark")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["show", "missing.txt"], 1, "There is no file missing.txt."),
        (["show", "."], 1, "is a folder"),
        (["convert", "-", "--to", "odt"], 2, "'plain', 'egov', 'akn', 'html', 'json'"),
        (["convert", "-", "--to", "akn", "--convention", "xx"], 2, "Known: "),
        (["stats"], 2, "Missing argument"),
    ],
)
def test_trouble_is_a_sentence(arguments: list[str], status: int, sentence: str) -> None:
    result = hoseibi(*arguments, typed=b"")

    assert result.exit_code == status
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_a_picture_is_no_law(tmp_path: Path) -> None:
    picture = tmp_path / "seal.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))

    result = hoseibi("toc", picture)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {picture}: This is a picture.")


def test_a_file_that_is_too_large_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 11)

    result = hoseibi("stats", large)

    assert result.exit_code == 1
    assert "larger than" in result.stderr


def test_an_output_that_cannot_be_written_leaves_nothing(code: Path, tmp_path: Path) -> None:
    result = hoseibi("convert", code, "--to", "plain", "-o", tmp_path / "no" / "out.txt")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_a_sentence(code: Path) -> None:
    command = [sys.executable, "-m", "hoseibi.cli", "show", str(code)]

    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith("Error: Nothing can be written")
    assert "Traceback" not in done.stderr

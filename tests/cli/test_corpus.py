"""A folder or an archive of laws, read in one go."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from tests.cli.exhibits import hoseibi

from hoseibi.cli import archive, files

LAW = "民法\n\n第一章　総則\n\n第一条　私権は、公共の福祉に適合しなければならない。\n"
CHARACTERS = len("第一章総則第一条私権は、公共の福祉に適合しなければならない。")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)


def corpus_read(*arguments: object) -> Result:
    return hoseibi("corpus", "read", *arguments)


def figures(*arguments: object) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(corpus_read(*arguments, "--format", "json").stdout)
    del result["seconds"]
    return result


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    laws = tmp_path / "laws"
    (laws / "deep").mkdir(parents=True)
    (laws / "a.txt").write_text(LAW)
    (laws / "deep" / "b.TXT").write_text(LAW)
    (laws / "notes.pdf").write_bytes(b"%PDF")
    (laws / ".hidden.txt").write_text(LAW)
    return laws


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with tarfile.open(path, "w:xz") as tar:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def test_a_folder_is_read_whole(folder: Path) -> None:
    assert figures(folder, "--jobs", 1) == {
        "files": 2,
        "laws": 2,
        "articles": 2,
        "characters": 2 * len("第一章総則第一条私権は、公共の福祉に適合しなければならない。"),
        "findings": {},
        "unreadable": {},
        "left_aside": 1,
    }


def test_two_processes_count_what_one_counts(folder: Path) -> None:
    assert figures(folder, "--jobs", 2) == figures(folder, "--jobs", 1)


def test_an_archive_is_read_without_unpacking(tmp_path: Path) -> None:
    tar = packed(tmp_path / "laws.tar.xz", {"../../a.txt": LAW.encode(), "b.txt": LAW.encode()})

    assert figures(tar, "--jobs", 1)["laws"] == 2
    assert list(tmp_path.iterdir()) == [tar]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(folder: Path) -> None:
    (folder / "seal.txt").write_bytes(PICTURE)

    result = corpus_read(folder, "--jobs", 1)

    assert result.exit_code == 1
    assert "seal.txt: This is a picture" in result.stderr
    assert "laws" in result.stdout


def test_a_damaged_archive_is_a_sentence(tmp_path: Path) -> None:
    tar = tmp_path / "laws.tar.xz"
    tar.write_bytes(b"\xfd7zXZ\x00nothing")

    result = corpus_read(tar, "--jobs", 1)

    assert result.exit_code == 1
    assert "is damaged" in result.stderr


def test_an_archive_cannot_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tar = packed(tmp_path / "laws.tar.xz", {"a.txt": LAW.encode() * 100, "b.txt": LAW.encode()})
    monkeypatch.setattr(files, "LARGEST", 1000)

    one_too_large = figures(tar, "--jobs", 1)
    monkeypatch.setattr(archive, "MOST_BYTES", 2000)
    whole_too_large = corpus_read(tar, "--jobs", 1)

    assert (one_too_large["laws"], list(one_too_large["unreadable"])) == (1, ["a.txt"])
    assert whole_too_large.exit_code == 1
    assert "holds too much" in whole_too_large.stderr


def test_an_empty_folder_is_not_a_success(tmp_path: Path) -> None:
    assert corpus_read(tmp_path, "--jobs", 1).exit_code == 1


def test_other_endings_are_taken_when_named(folder: Path) -> None:
    (folder / "c.law").write_text(LAW)

    assert figures(folder, "--jobs", 1, "--suffix", ".law")["laws"] == 1

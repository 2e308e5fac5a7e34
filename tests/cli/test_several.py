"""Commands about several laws: each file has a language, and may have a convention, of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi

FRENCH = """Code

Article 1 (Principe)
Les droits privés se conforment au bien public.

Article 2 (Interprétation)
Cette loi s'interprète selon la dignité de la personne.
"""

COMMANDS = (("align",), ("parity",), ("counterparts",), ("terms", "extract"), ("terms", "drift"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {"ja.txt": CODE, "fr.txt": FRENCH, "letter.txt": "Dear all,\n\nsee you on Monday.\n"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "base.csv").write_text("ja,fr\n法律,loi\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(command: tuple[str, ...], *rest: str) -> tuple[str, ...]:
    return (*command, *rest, *(("--base", "base.csv") if command[-1] == "drift" else ()))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_convention_is_that_of_the_file_in_its_place(
    folder: Path, command: tuple[str, ...]
) -> None:
    both = ("--convention", "jp-ja", "--convention", "fr")

    recognised = hoseibi(*asked(command, "ja.txt", "fr.txt"))
    first, each = (hoseibi(*asked(command, "ja.txt", "fr.txt", *both[:most])) for most in (2, 4))

    assert recognised.exit_code == 0, recognised.output
    assert first.output == each.output == recognised.output


def test_a_file_before_one_that_is_named_may_be_left_to_be_recognised(folder: Path) -> None:
    named = hoseibi("align", "ja.txt", "fr.txt", "--convention", "auto", "--convention", "jp-ja")

    assert named.exit_code == 1
    assert "fr.txt: no article was found in it, read as jp-ja" in named.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_text_without_articles_beside_a_law_is_refused_by_name(
    folder: Path, command: tuple[str, ...]
) -> None:
    result = hoseibi(*asked(command, "ja.txt", "letter.txt"))

    assert (result.exit_code, result.stdout) == (1, "")
    assert "Error: letter.txt: no article was found in it" in result.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_not_there_and_one_that_is_empty_are_told(
    folder: Path, command: tuple[str, ...]
) -> None:
    (folder / "empty.txt").touch()

    missing = hoseibi(*asked(command, "ja.txt", "gone.txt"))
    empty = hoseibi(*asked(command, "empty.txt", "ja.txt"))

    assert (missing.exit_code, missing.stderr) == (1, "Error: There is no file gone.txt.\n")
    assert empty.exit_code == 1
    assert "Error: empty.txt: The file is empty." in empty.stderr


def test_more_conventions_than_files_are_refused(folder: Path) -> None:
    result = hoseibi("parity", "ja.txt", "fr.txt", *("--convention", "fr") * 3)

    assert result.exit_code == 2
    assert "--convention is said 3 times, for 2 files" in result.stderr

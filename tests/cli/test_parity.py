"""The command that holds translations against their source."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exhibits import hoseibi

SOURCE = "試験法\n\n第一条　三日以内に届け出る。\n\n第二条　始まる。\n"
RIGHT = "Act\n\nArticle 1 Notice is given within three days.\n\nArticle 2 It begins.\n"
WRONG = RIGHT.replace("three days", "five days")


def files(folder: Path) -> list[str]:
    for name, text in (("ja.txt", SOURCE), ("right.txt", RIGHT), ("wrong.txt", WRONG)):
        (folder / name).write_text(text)
    return [str(folder / name) for name in ("ja.txt", "right.txt", "wrong.txt")]


def test_a_translation_that_says_the_same_ends_with_nought(tmp_path: Path) -> None:
    source, right, _ = files(tmp_path)

    done = hoseibi("parity", source, right)

    assert (done.exit_code, done.stdout) == (0, "")


def test_each_version_is_held_against_the_source(tmp_path: Path) -> None:
    source, right, wrong = files(tmp_path)

    done = hoseibi("parity", source, right, wrong)

    assert done.exit_code == 1
    assert f"{wrong}: art_1__para_1: error period-differs" in done.stdout
    assert "“三日”" in done.stdout
    assert right not in done.stdout


def test_as_values_with_both_places(tmp_path: Path) -> None:
    source, _, wrong = files(tmp_path)

    done = hoseibi("parity", source, wrong, "--to", "json", "--only", "period-differs")

    assert [(one["source"], one["version"]["words"]) for one in json.loads(done.stdout)] == [
        ({"address": "art_1__para_1", "span": [0, 2], "words": "三日"}, "five days")
    ]


def test_a_page_side_by_side(tmp_path: Path) -> None:
    source, _, wrong = files(tmp_path)

    hoseibi("parity", source, wrong, "--to", "table", "-o", str(tmp_path / "page.html"))

    assert "<mark>five days</mark>" in (tmp_path / "page.html").read_text()


def test_an_unknown_check_is_refused(tmp_path: Path) -> None:
    source, right, _ = files(tmp_path)

    done = hoseibi("parity", source, right, "--only", "spelling")

    assert done.exit_code == 2
    assert "There is no check “spelling”" in done.stderr


def test_several_versions_are_one_page(tmp_path: Path) -> None:
    source, right, wrong = files(tmp_path)

    hoseibi("parity", source, right, wrong, "--to", "table", "-o", str(tmp_path / "page.html"))

    page = (tmp_path / "page.html").read_text()
    assert (page.count("<!DOCTYPE html>"), page.count("<h2>")) == (1, 2)
    assert "<title>試験法</title>" in page
    assert str(tmp_path) not in page
    assert page.index("Nothing found.") < page.index("<mark>five days</mark>")

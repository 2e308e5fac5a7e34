"""`hoseibi terms drift` tells where a law leaves its own words."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exhibits import hoseibi

BASE = "concept,ja,en,en:forbidden\nreal-right,物権,real right | property right,right in rem\n"
USUAL = ["A real right is extinguished."] * 7


def english(path: Path, *texts: str) -> Path:
    lines = (f"Article {number} {text}" for number, text in enumerate(texts, 1))
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def japanese(path: Path) -> Path:
    lines = "\n".join(f"第{number}条　物権は、消滅する。" for number in range(1, 9))
    path.write_text(lines, encoding="utf-8")
    return path


def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.csv"
    path.write_text(BASE, encoding="utf-8")
    return path


def test_an_article_that_leaves_the_habit_is_a_line(tmp_path: Path) -> None:
    source = japanese(tmp_path / "ja.txt")
    other = english(tmp_path / "en.txt", *USUAL, "A property right is extinguished.")

    result = hoseibi("terms", "drift", source, other, "--base", base(tmp_path))

    assert result.stdout == (
        "art_8__para_1  real-right: 7 of 8 articles that say “物権” say “real right”; here stands"
        " “property right”.\n"
    )
    assert result.exit_code == 0


def test_what_is_accepted_is_silent_and_needs_a_reason(tmp_path: Path) -> None:
    source = japanese(tmp_path / "ja.txt")
    other = english(tmp_path / "en.txt", *USUAL, "A property right is extinguished.")
    accepted = tmp_path / "accepted.csv"
    asked = ("terms", "drift", source, other, "--base", base(tmp_path), "--accepted", accepted)

    accepted.write_text("concept,address,reason\nreal-right,art_8,as in the treaty\n")
    silent = hoseibi(*asked)
    accepted.write_text("concept,address,reason\nreal-right,art_8,\n")
    refused = hoseibi(*asked)

    assert (silent.stdout, silent.exit_code) == ("", 0)
    assert "row 2 names no reason" in refused.stderr
    assert refused.exit_code == 1


def test_a_forbidden_term_ends_with_1(tmp_path: Path) -> None:
    source = japanese(tmp_path / "ja.txt")
    other = english(tmp_path / "en.txt", *USUAL, "A right in rem is extinguished.")

    result = hoseibi("terms", "drift", source, other, "--base", base(tmp_path), "--format", "json")

    found = json.loads(result.stdout)
    assert [one["value"]["kind"] for one in found] == ["unwanted"]
    assert result.exit_code == 1


def test_two_versions_of_one_language_tell_what_was_renamed(tmp_path: Path) -> None:
    old = english(tmp_path / "old.txt", *USUAL)
    new = english(tmp_path / "new.txt", *["A property right is extinguished."] * 6, USUAL[0])

    result = hoseibi("terms", "drift", old, new, "--base", base(tmp_path))

    assert result.stdout == (
        "real-right: “real right” became “property right”: 7 articles said the first and 0 the"
        " second, now 1 and 6; still in art_7.\n"
    )

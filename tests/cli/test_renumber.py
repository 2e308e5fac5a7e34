"""`hoseibi renumber`: the law comes out with other numbers, and references follow."""

from __future__ import annotations

from pathlib import Path

from tests.cli.exhibits import CODE, hoseibi

OTHER = """民事特例法

第一条　民法第二条の規定は、適用しない。
"""


def test_the_law_comes_out_renumbered() -> None:
    result = hoseibi("renumber", "-", "art_2", "--to", "3")

    assert result.exit_code == 0
    assert result.stdout == CODE.replace("第二条", "第三条")
    assert result.stderr == "standard input: 1 renumbered, 0 references followed.\n"


def test_laws_that_refer_to_it_are_written_beside_it(tmp_path: Path) -> None:
    (tmp_path / "code.txt").write_text(CODE)
    (tmp_path / "special.txt").write_text(OTHER)
    out = tmp_path / "out"
    out.mkdir()

    files = (tmp_path / "code.txt", "art_2", "--to", "2-2", "--also", tmp_path / "special.txt")
    result = hoseibi("renumber", *files, "-o", out)

    assert result.exit_code == 0
    assert (out / "code.txt").read_text() == CODE.replace("第二条", "第二条の二")
    assert (out / "special.txt").read_text() == OTHER.replace("第二条", "第二条の二")


def test_a_reference_that_goes_astray_ends_with_one() -> None:
    law = CODE + "\n第三条　前条の規定を準用する。\n"

    result = hoseibi("renumber", "-", "art_2", "--to", "4", typed=law)

    assert result.exit_code == 1
    assert "art_3__para_1 warning renumber-reference-astray: “前条” meant art_4" in result.stderr


def test_a_number_that_is_taken_is_refused() -> None:
    result = hoseibi("renumber", "-", "art_1", "--to", "2")

    assert result.exit_code == 1
    assert "The number 2 is taken by another article" in result.stderr


def test_other_laws_need_a_folder() -> None:
    result = hoseibi("renumber", "-", "art_1", "--to", "5", "--also", "x.txt")

    assert result.exit_code == 2
    assert "name a folder with -o" in result.stderr

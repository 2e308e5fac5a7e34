"""`hoseibi amend`: the law comes out as it went in, and what did not fit is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.exhibits import CODE, hoseibi

HEAD = "民法の一部を次のように改正する。\n"


@pytest.fixture
def act(tmp_path: Path) -> Path:
    return tmp_path / "act.txt"


def test_the_law_comes_out_amended(act: Path) -> None:
    act.write_text(HEAD + "第一条第一項中「公共の福祉」を「公の福祉」に改める。\n")

    result = hoseibi("amend", "-", act)

    assert result.exit_code == 0
    assert result.stdout == CODE.replace("公共の福祉", "公の福祉")
    assert result.stderr == "1 of 1 instructions applied.\n"


def test_acts_are_applied_one_after_the_other(act: Path, tmp_path: Path) -> None:
    act.write_text(HEAD + "第一条第一項中「公共の」を「公の」に改める。\n")
    later = tmp_path / "later.txt"
    later.write_text(HEAD + "第一条第一項中「公の」を「人民の」に改める。\n")

    assert "人民の福祉" in hoseibi("amend", "-", act, later).stdout


def test_an_instruction_that_does_not_fit_ends_with_one_and_says_what_is_near(act: Path) -> None:
    act.write_text(HEAD + "第一条第一項中「公の福祉」を「国の福祉」に改める。\n")

    result = hoseibi("amend", "-", act)

    assert result.exit_code == 1
    assert result.stdout == CODE
    assert "2:1 error amend-words-missing: art_1__para_1" in result.stderr
    assert "公共の福祉" in result.stderr


def test_words_that_are_not_read_end_with_one(act: Path) -> None:
    act.write_text(HEAD + "第一条第一項中「公共の」を「公の」に直す。\n")

    result = hoseibi("amend", "-", act)

    assert result.exit_code == 1
    assert "amend-unread" in result.stderr


def test_an_act_about_another_law_changes_nothing(act: Path) -> None:
    act.write_text(
        "商法の一部を次のように改正する。\n第一条を削る。\n"
        "刑法の一部を次のように改正する。\n第一条を削る。\n"
    )

    result = hoseibi("amend", "-", act)

    assert result.exit_code == 1
    assert result.stdout == CODE
    assert "amend-other-law" in result.stderr


def test_a_law_of_a_convention_without_amendments_is_told_so(act: Path) -> None:
    act.write_text("In Article 1, A is replaced by B.")

    result = hoseibi("amend", "-", act, "--convention", "mn", typed="1 дүгээр зүйл. A\n")

    assert result.exit_code == 1
    assert "known: jp-ja" in result.stderr


def test_a_draft_of_two_texts_gives_the_second_when_applied(tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(CODE.replace("公共の福祉", "公の福祉").replace("（解釈の基準）\n", ""))
    act = tmp_path / "act.txt"

    drafted = hoseibi("draft", "-", new, "-o", act)

    assert drafted.exit_code == 0
    assert "第一条第一項中「公共」を「公」に改める。" in act.read_text()
    assert hoseibi("amend", "-", act).stdout == new.read_text()


def test_a_draft_of_two_texts_that_say_the_same_says_so(tmp_path: Path) -> None:
    same = tmp_path / "same.txt"
    same.write_text(CODE)

    drafted = hoseibi("draft", "-", same)

    assert drafted.exit_code == 0
    assert drafted.stderr == "OLD and NEW say the same: there is nothing to amend.\n"


def test_a_draft_for_a_convention_that_is_not_written_is_told_so(tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("1 дүгээр зүйл. B\n")

    result = hoseibi("draft", "-", new, "--convention", "mn", typed="1 дүгээр зүйл. A\n")

    assert result.exit_code == 1
    assert "known: jp-ja" in result.stderr


def test_an_english_draft_gives_the_second_text_when_applied(tmp_path: Path) -> None:
    old, new, act = (tmp_path / name for name in ("old.txt", "new.txt", "act.txt"))
    old.write_text("Law on Fees\n\nArticle 1 (1) A fee is due.\n(2) It is paid at once.\n")
    new.write_text("Law on Fees\n\nArticle 1 (1) A small fee is due.\n(2) It is paid at once.\n")

    drafted = hoseibi("draft", old, new, "--convention", "en", "-o", act)

    assert drafted.exit_code == 0
    assert act.read_text() == (
        "The Law on Fees is amended as follows:\n"
        "(1) In Article 1(1), “small” is inserted before “fee”.\n"
        "\n"
        "This Law comes into force on [day of commencement].\n"
    )
    assert hoseibi("amend", old, act, "--convention", "en").stdout == new.read_text()


def test_a_draft_says_when_it_takes_effect(tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("法律\n\n第一条　終わる。\n")
    old = "法律\n\n第一条　始まる。\n"

    said, unsaid = (
        hoseibi("draft", "-", new, "--commence", day, typed=old) for day in ("2027-04-01", "none")
    )
    refused = hoseibi("draft", "-", new, "--commence", "soon", typed=old)

    assert said.stdout.endswith("　　　附　則\n　この法律は、令和九年四月一日から施行する。\n")
    assert said.stdout.startswith(unsaid.stdout)
    assert refused.exit_code == 1
    assert "2027-04-01" in refused.stderr


def test_a_draft_names_what_it_leaves(tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text("法律\n\n第一条　終わる。\n\n附　則\n\nこの法律は、公布の日から施行する。\n")

    result = hoseibi("draft", "-", new, typed="法律\n\n第一条　始まる。\n")

    assert result.exit_code == 0
    assert result.stdout.startswith("法律の一部を次のように改正する。")
    assert "The act leaves of the differences between OLD and NEW:" in result.stderr
    assert "added" in result.stderr

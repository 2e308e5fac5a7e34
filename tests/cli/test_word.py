"""Commands that write and read Word documents for meetings."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.cli.exhibits import CODE, hoseibi
from tests.legaltext.render.test_word_sheets import EN, JA

from hoseibi import legaltext


def test_columns_come_back_by_convention(tmp_path: Path) -> None:
    (tmp_path / "ja.txt").write_text(JA)
    (tmp_path / "en.txt").write_text(EN)
    out = tmp_path / "both.docx"

    result = hoseibi("columns", tmp_path / "ja.txt", tmp_path / "en.txt", "-o", out)

    assert result.exit_code == 0
    english = legaltext.read(EN).law
    back = legaltext.read(out.read_bytes(), convention=english.convention).law
    assert legaltext.bare(back) == legaltext.bare(english)


def test_a_word_file_that_is_changed_comes_out_as_text_on_standard_output(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(CODE)
    document = tmp_path / "law.docx"
    assert hoseibi("convert", tmp_path / "law.txt", "--to", "docx", "-o", document).exit_code == 0

    result = hoseibi("renumber", document, "art_2", "--to", "3")

    assert result.stdout == CODE.replace("第二条", "第三条")


def test_one_file_makes_no_columns(tmp_path: Path) -> None:
    (tmp_path / "ja.txt").write_text(JA)

    result = hoseibi("columns", tmp_path / "ja.txt")

    assert result.exit_code == 2
    assert "two to 4 languages" in result.stderr


def test_drafts_of_several_people_in_one_document(tmp_path: Path) -> None:
    (tmp_path / "base.txt").write_text(CODE)
    (tmp_path / "one.txt").write_text(CODE.replace("第二条", "第三条"))
    out = tmp_path / "together.docx"

    drafts = (f"Ako={tmp_path / 'one.txt'}", f"Bo@2026-11-26={tmp_path / 'base.txt'}")
    result = hoseibi("together", tmp_path / "base.txt", *drafts, "-o", out)

    assert result.exit_code == 0
    back = legaltext.returned(out.read_bytes())
    assert legaltext.write(back.base, "plain").decode() == CODE
    assert {each.author for each in back.proposals} == {"Ako"}


def test_a_draft_without_an_author_is_explained(tmp_path: Path) -> None:
    (tmp_path / "base.txt").write_text(CODE)

    result = hoseibi("together", tmp_path / "base.txt", tmp_path / "base.txt")

    assert result.exit_code == 2
    assert "AUTHOR=FILE" in result.stderr


def test_questions_out_and_answers_back(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(EN)
    (tmp_path / "asked.csv").write_text("question,address,text\nq-1,art_1,Why?\nq-2,,What else?\n")
    out = tmp_path / "sheet.docx"

    files = (tmp_path / "law.txt", tmp_path / "asked.csv", "--convention", "jp-en")
    assert hoseibi("questions", *files, "-o", out).exit_code == 0
    result = hoseibi("answers", out)

    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["question"], row["answer"]) for row in rows] == [("q-1", ""), ("q-2", "")]


def test_a_question_on_no_provision_is_told(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(EN)
    (tmp_path / "asked.csv").write_text("question,address,text\nq-1,art_99,Why?\n")

    result = hoseibi("questions", tmp_path / "law.txt", tmp_path / "asked.csv")

    assert result.exit_code == 1
    assert "art_99" in result.stderr

"""PDF: what is said is there, the typefaces are the right ones, and what is missing is named."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.legaltext.comparison.cases import law
from tests.legaltext.strategies import laws

from hoseibi import legaltext, printing
from hoseibi.legaltext import Law, Printable, Sheet

BEFORE = "試験法\n\n（手数料）\n第一条　受験者は、現金で手数料を納める。\n"
AFTER = BEFORE.replace("現金", "収入印紙")
NO_POPPLER = "no pdftotext found (Debian package: poppler-utils)"


def said(content: bytes, folder: Path) -> str:
    """The words of a PDF."""
    if not shutil.which("pdftotext"):
        pytest.fail(NO_POPPLER) if os.environ.get("CI") else pytest.skip(NO_POPPLER)
    (folder / "x.pdf").write_bytes(content)
    command = ["pdftotext", "-layout", str(folder / "x.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def comparison() -> tuple[list[legaltext.Row], Sheet]:
    old, new = law(BEFORE, "jp-ja"), law(AFTER, "jp-ja")
    return legaltext.rows(old, legaltext.compare(old, new)), Sheet("試験法", "ja", note="案")


def test_a_law_is_printed_with_its_title_and_pages(tmp_path: Path) -> None:
    words = said(printing.pdf(legaltext.law_print(law(AFTER, "jp-ja"))).content, tmp_path)

    assert "第一条" in words
    assert words.count("試験法") == 2
    assert "1/1" in words.replace(" ", "")


def test_two_columns_have_both_texts(tmp_path: Path) -> None:
    words = said(printing.pdf(legaltext.table_print(*comparison())).content, tmp_path)

    assert words.index("改正後") < words.index("改正前")
    assert words.index("収入印紙で") < words.index("現金で")


def test_a_redline_has_what_went_and_what_came(tmp_path: Path) -> None:
    words = said(printing.pdf(legaltext.redline_print(*comparison())).content, tmp_path)

    assert "現金収入印紙で" in words


def test_the_numbers_of_lines_left_out_stand_in_one_line(tmp_path: Path) -> None:
    before = "Test Act\n\nArticle 1 (1) A stays.\n(2) B stays.\n(3) C goes.\n"
    old, new = law(before, "jp-en"), law(before.replace("C goes", "D comes"), "jp-en")
    rows = legaltext.rows(old, legaltext.compare(old, new))

    words = said(printing.pdf(legaltext.redline_print(rows, Sheet("Act", "en"))).content, tmp_path)

    assert "(1), (2) (unchanged)" in " ".join(words.split())


def test_typefaces_that_are_missing_are_named_with_their_package() -> None:
    printable = legaltext.law_print(law(AFTER, "jp-ja"))
    odd = Printable(
        printable.template, printable.data, ("No Such Serif", "Libertinus Serif"), "fonts-odd"
    )

    printed = printing.pdf(odd)

    assert printed.missing == ("No Such Serif",)
    assert "in the package fonts-odd" in printed.advice


def test_a_law_cannot_give_commands_to_the_printer(tmp_path: Path) -> None:
    text = 'Act\n\nArticle 1 #panic("x") $ \\ ] ` @a <b> #include "/etc/passwd"\n'

    words = said(printing.pdf(legaltext.law_print(law(text, "jp-en"))).content, tmp_path)

    assert '#panic("x")' in words
    assert "#include" in words


@settings(max_examples=10, deadline=None)
@given(laws)
def test_any_law_can_be_printed(some: Law) -> None:
    assert printing.pdf(legaltext.law_print(some)).content.startswith(b"%PDF")

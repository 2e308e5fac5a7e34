"""What the three renderings of a paper say."""

from __future__ import annotations

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from hoseibi.printing import Paper
from hoseibi.projects.queries import papers

NO_POPPLER = "no pdftotext found (Debian package: poppler-utils)"


def said(paper: Paper, folder: Path) -> dict[str, str]:
    """The letters of a paper in each form, without the gaps between them."""
    read = {"docx": _of_word, "xlsx": _of_sheets, "pdf": lambda content: _of_pdf(content, folder)}
    return {
        form: "".join(read[form](papers.rendered(paper, form)[0]).split()) for form in papers.FORMS
    }


def lacking(paper: Paper, folder: Path, words: tuple[str, ...]) -> list[str]:
    """The words that are not in every form of a paper, with the form."""
    found = said(paper, folder)
    return [f"{each} ({form})" for form in found for each in words
            if "".join(each.split()) not in found[form]]  # fmt: skip


def _of_word(content: bytes) -> str:
    body = docx.Document(BytesIO(content)).element.body
    return "".join(node.text or "" for node in body.iter(qn("w:t")))


def _of_sheets(content: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(content))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return " ".join(str(cell.value) for cell in cells if cell.value is not None)


def _of_pdf(content: bytes, folder: Path) -> str:
    if not shutil.which("pdftotext"):
        pytest.fail(NO_POPPLER) if os.environ.get("CI") else pytest.skip(NO_POPPLER)
    (folder / "x.pdf").write_bytes(content)
    command = ["pdftotext", "-raw", str(folder / "x.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

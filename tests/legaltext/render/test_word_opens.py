"""LibreOffice opens what we write, and reads in it what the law says."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from tests.legaltext.comparison.cases import law

from hoseibi import legaltext
from hoseibi.legaltext import Sheet

NO_OFFICE = "no soffice found (Debian package: libreoffice-writer-nogui)"

JA = "試験法\n\n（手数料）\n第一条　受験者は、現金で手数料を納める。\n２　手数料は、返還しない。\n"
KM = "ច្បាប់សាកល្បង\n\nមាត្រា ១.- គោលបំណង\n១- ច្បាប់នេះកំណត់វិធាន ។\n២- ច្បាប់នេះអនុវត្ត ។\n"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text that LibreOffice finds in each document; one start for all of them."""
    if not shutil.which("soffice"):
        pytest.fail(NO_OFFICE) if os.environ.get("CI") else pytest.skip(NO_OFFICE)
    folder = tmp_path_factory.mktemp("office")
    for name, content in documents().items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = map(str, sorted(folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=240
    )
    return {path.stem: path.read_text("utf-8-sig") for path in folder.glob("*.txt")}


def documents() -> dict[str, bytes]:
    old, new = law(JA, "jp-ja"), law(JA.replace("現金", "収入印紙"), "jp-ja")
    comparison = legaltext.compare(old, new)
    sheet = Sheet("試験法", "ja")
    return {
        "law": legaltext.write(new, "docx"),
        "khmer": legaltext.write(law(KM, "kh-km"), "docx"),
        "redline": legaltext.redline_docx(legaltext.whole_rows(old, comparison), sheet),
        "table": legaltext.table_docx(legaltext.rows(old, comparison), sheet),
    }


def test_a_law_opens(opened: dict[str, str]) -> None:
    assert opened["law"].splitlines() == [
        "試験法",
        "（手数料）",
        "第一条\u3000受験者は、収入印紙で手数料を納める。",
        "２\u3000手数料は、返還しない。",
    ]


def test_a_khmer_law_opens(opened: dict[str, str]) -> None:
    assert "១-\tច្បាប់នេះកំណត់វិធាន ។" in opened["khmer"].splitlines()


def test_two_columns_open(opened: dict[str, str]) -> None:
    assert "改正後" in opened["table"]
    assert "第一条\u3000受験者は、収入印紙で手数料を納める。" in opened["table"]


def test_tracked_changes_open(opened: dict[str, str]) -> None:
    assert "手数料を納める" in opened["redline"]
    assert "収入印紙" in opened["redline"]

"""LibreOffice opens Word documents and saves them again, all of a test with one start."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NO_OFFICE = "no soffice found (Debian package: libreoffice-writer-nogui)"


def saved_again(folder: Path, documents: dict[str, bytes]) -> dict[str, bytes]:
    """Each document as LibreOffice saves it, by name. Skips the test where there is no soffice."""
    if not shutil.which("soffice"):
        pytest.fail(NO_OFFICE) if os.environ.get("CI") else pytest.skip(NO_OFFICE)
    out = folder / "again"
    out.mkdir()
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = map(str, sorted(folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(out)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
    return {name: (out / f"{name}.docx").read_bytes() for name in documents}

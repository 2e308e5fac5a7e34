"""What LibreOffice makes of a document."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NO_OFFICE = "no soffice found (Debian package: libreoffice-writer-nogui)"


def converted(content: bytes, ending: str, form: str, folder: Path) -> bytes:
    """A file as LibreOffice converts it. Skips the test where there is no soffice."""
    if not shutil.which("soffice"):
        pytest.fail(NO_OFFICE) if os.environ.get("CI") else pytest.skip(NO_OFFICE)
    source = folder / f"x.{ending}"
    source.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    return (folder / f"x.{form.partition(':')[0]}").read_bytes()

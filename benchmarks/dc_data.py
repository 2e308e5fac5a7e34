"""The data of the District of Columbia, and how its words are compared.

Shared by the `amend_english` measures.
"""

from __future__ import annotations

import tarfile
from pathlib import Path

from benchmarks import dc_acts

DATA = Path(__file__).parents[2] / "shared/data/us-dc-law"


def unpacked(name: str, folder: Path) -> Path:
    """Where an archive of the data is unpacked."""
    with tarfile.open(DATA / f"{name}.tar.xz") as archive:
        archive.extractall(folder / name, filter="data")
    return folder / name


def folded(text: str) -> str:
    """Words for comparing: quotation marks, dashes and white space alike."""
    return " ".join(text.translate(dc_acts.FOLD).split())


def solid(text: str) -> str:
    """The same without any white space."""
    return folded(text).replace(" ", "")

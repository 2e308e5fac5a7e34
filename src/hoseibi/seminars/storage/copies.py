"""Files that are taken along together, in one zip that every system opens."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import PurePath

from django.utils.text import slugify

LONGEST = 60
"""Letters of a name: some systems refuse long paths."""
_ONCE = (1980, 1, 1, 0, 0, 0)
"""The moment that a zip says of a file; the same files are the same bytes."""
_SMALL_ALREADY = frozenset(
    ("pdf", "docx", "pptx", "xlsx", "odt", "odp", "ods", "epub", "jpg", "png")
)


def safe_name(number: int, words: str, file: str) -> str:
    """A name for a file that no system misreads: number, Latin letters, and its ending."""
    ending = re.sub("[^a-z0-9]", "", PurePath(file).suffix.lower())[:8] or "bin"
    name = slugify(words)[:LONGEST].strip("-") or slugify(PurePath(file).stem)[:LONGEST].strip("-")
    return f"{number:02}-{name or 'paper'}.{ending}"


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Some files by their names in one zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _ONCE)
            is_small = name.rpartition(".")[2] in _SMALL_ALREADY
            entry.compress_type = zipfile.ZIP_STORED if is_small else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return made.getvalue()

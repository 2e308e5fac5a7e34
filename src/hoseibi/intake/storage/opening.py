"""How a Word or Excel file is opened without trusting it: its size, its parts, its XML."""

from __future__ import annotations

import io
import zipfile

from .incoming import LARGEST, UNPACKED, Damaged, NotWordOrExcel, TooLarge

WORD, EXCEL = "word", "excel"


def form_of_file(content: bytes) -> str:
    """Whether it is a Word document or an Excel sheet; refused for everything else."""
    if len(content) > LARGEST:
        raise TooLarge
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        # An old .doc or .xls, or a new one behind a password: both are kept in this way.
        raise Damaged
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return _kind(parts)
    except zipfile.BadZipFile as trouble:
        raise NotWordOrExcel from trouble


def _kind(parts: zipfile.ZipFile) -> str:
    if sum(one.file_size for one in parts.infolist()) > UNPACKED:
        raise TooLarge
    names = set(parts.namelist())
    for name in names:
        if name.endswith((".xml", ".rels")) and _declares(parts, name):
            raise Damaged
    if "word/document.xml" in names:
        return WORD
    if "xl/workbook.xml" in names:
        return EXCEL
    raise NotWordOrExcel


def _declares(parts: zipfile.ZipFile, name: str) -> bool:
    """Whether XML declares entities: no office program writes that."""
    try:
        with parts.open(name) as part:
            head = part.read(4096)
    except (RuntimeError, zipfile.BadZipFile) as trouble:
        raise Damaged from trouble
    return b"<!DOCTYPE" in head or b"<!ENTITY" in head

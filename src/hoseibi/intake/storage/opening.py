"""How a Word or Excel file is opened without trusting it: its size, its parts, its XML."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from .incoming import LARGEST, UNPACKED, Damaged, NotWordOrExcel, TooLarge

WORD, EXCEL = "word", "excel"
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, LookupError, ValueError, OSError, EOFError),
    *(RuntimeError, TypeError, AttributeError),
)
"""What comes of a file whose parts are damaged, are not the parts that they are called, or are
locked: neither the archive nor a reader of Word or Excel has one word for it."""
CHUNK = 64 * 1024


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
    except BROKEN as trouble:
        raise Damaged from trouble


def _kind(parts: zipfile.ZipFile) -> str:
    if sum(one.file_size for one in parts.infolist()) > UNPACKED:
        raise TooLarge
    names = set(parts.namelist())
    for name in names:
        if name.lower().endswith((".xml", ".rels")) and _declares(parts, name):
            raise Damaged
    if "word/document.xml" in names:
        return WORD
    if "xl/workbook.xml" in names:
        return EXCEL
    raise NotWordOrExcel


class _Declared(Exception):
    """A part declares a document type: nothing more of it is read."""


class _Begun(Exception):
    """A part has come to its first element: nothing more of it is read."""


def _declared(*_said: object) -> None:
    raise _Declared


def _begun(*_said: object) -> None:
    raise _Begun


def _declares(parts: zipfile.ZipFile, name: str) -> bool:
    """Whether XML declares a document type, and with it entities: no office program writes that.
    It is read as a reader of XML reads it, so that neither its encoding nor a long comment hides
    what stands before the first element."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _declared
    parser.StartElementHandler = _begun
    try:
        with parts.open(name) as part:
            while chunk := part.read(CHUNK):
                parser.Parse(chunk)
            parser.Parse(b"", True)
    except _Declared:
        return True
    except _Begun:
        return False
    except (expat.ExpatError, *BROKEN) as trouble:
        raise Damaged from trouble
    raise Damaged

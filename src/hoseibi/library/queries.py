"""What is asked of the library."""

from typing import BinaryIO
from urllib.parse import quote

from . import storage
from .models import StoredFile


def by_fingerprint(fingerprint: str) -> StoredFile | None:
    return StoredFile.objects.filter(fingerprint=fingerprint).first()


def content(stored: StoredFile) -> bytes:
    """The bytes as they were received."""
    return storage.path_of(stored.fingerprint).read_bytes()


def open_download(stored: StoredFile) -> tuple[BinaryIO, dict[str, str]]:
    """The file, open, and the headers that make a browser save it and never run it."""
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Length": str(stored.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(stored.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return storage.path_of(stored.fingerprint).open("rb"), headers

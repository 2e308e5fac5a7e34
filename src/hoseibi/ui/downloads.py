"""Files that a browser keeps: how each is announced, under which name and as what."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_OFFICE = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "tbx": "application/x-tbx",
    "tmx": "application/x-tmx+xml",
    "txt": "text/plain; charset=utf-8",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8",
}
"""What a file is, by the ending of its name."""


def download(content: bytes, name: str, media_type: str = "") -> HttpResponse:
    """A file to be kept under a name, in whatever script that is; as what its ending says, where
    nothing else is said."""
    kind = media_type or MEDIA_TYPES[name.rpartition(".")[2]]
    headers = {"Content-Disposition": str(content_disposition_header(True, name))}
    return HttpResponse(content, content_type=kind, headers=headers)

"""Event logs: read from CSV and XES, packed or not."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Mapping
from typing import IO

from .from_csv import from_csv
from .from_xes import from_xes
from .moments import iso
from .values import DAY, BadLog, Gathering, Log, Trace, day_of

LARGEST = 1024 * 1024 * 1024
"""Bytes of a log when it is unpacked."""

__all__ = ["DAY", "LARGEST", "BadLog", "Gathering", "Log", "Trace", "day_of", "iso", "read_log"]


class _Bounded(io.RawIOBase):
    """A stream that ends with a sentence where a log would be larger than is read here."""

    def __init__(self, inner: IO[bytes] | gzip.GzipFile, most: int) -> None:
        self.inner, self.left, self.most = inner, most, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        chunk = self.inner.read(len(buffer))
        self.left -= len(chunk)
        if self.left < 0:
            raise BadLog(
                "The log is larger than {most} MiB. Divide it by year.",
                most=self.most // 1_048_576,
            )
        buffer[: len(chunk)] = chunk
        return len(chunk)


def read_log(source: bytes | IO[bytes], given: Mapping[str, str] | None = None) -> Log:
    """The log in a file: XES or CSV, packed by gzip or not; which it is, its first bytes tell.

    Raises BadLog.
    """
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    start = stream.read(2)
    stream.seek(0)
    plain = gzip.GzipFile(fileobj=stream) if start == b"\x1f\x8b" else stream
    bounded = io.BufferedReader(_Bounded(plain, LARGEST), 1 << 20)
    try:
        opening = bounded.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n")
        return from_xes(bounded) if opening.startswith(b"<") else from_csv(bounded, given)
    except (gzip.BadGzipFile, EOFError, zlib.error) as trouble:
        raise BadLog("The packed file is damaged. Pack it anew with gzip.") from trouble

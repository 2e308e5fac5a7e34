"""Between texts and rows: what is searched in, and how a book is packed."""

from __future__ import annotations

import zlib
from hashlib import sha256

import msgspec

from hoseibi import legaltext
from hoseibi.printing.books import Contents


def key_of(text: str) -> str:
    """What two ways of typing a text have in common, to search in."""
    return " ".join(legaltext.fold(text).split())


def pack(contents: Contents) -> tuple[bytes, str]:
    """The content of a book as it is kept, and its fingerprint."""
    plain = msgspec.json.encode(contents)
    return zlib.compress(plain, 6), sha256(plain).hexdigest()


def unpack(packed: bytes) -> Contents:
    """The content of a book as it was frozen."""
    return msgspec.json.decode(zlib.decompress(packed), type=Contents)

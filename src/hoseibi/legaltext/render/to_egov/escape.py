"""Characters that XML cannot hold as they are."""

from __future__ import annotations

import re

_TEXT = re.compile("[&<>\r]")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(words: str) -> str:
    return words.translate(_IN_TEXT) if _TEXT.search(words) else words


def attribute(value: str) -> str:
    return value.translate(_IN_ATTRIBUTE)


def legal(xml: str) -> str:
    """The same, a replacement character in the place of each that XML forbids."""
    return _ILLEGAL.sub("\ufffd", xml)

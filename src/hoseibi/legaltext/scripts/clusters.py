"""Orthographic clusters: what a reader sees as one letter, and what no mark or cut may divide.

Unicode's grapheme clusters divide a Khmer consonant from its subscript and a Lao consonant from the
vowel written before it; here they stay together.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

# At most sixteen signs hang on one base, so that a million marks in a row stay cheap.
KHMER = r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d3\u17dd\u200c\u200d]){0,16}"
LAO = r"[\u0ec0-\u0ec4]{0,2}[\u0e81-\u0eae\u0edc-\u0edf][\u0eb0-\u0ebd\u0ec8-\u0ece]{0,16}"
THAI = r"[\u0e40-\u0e44]{0,2}[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]{0,16}"
MYANMAR = (
    r"[\u1000-\u102a\u103f\u104e\u1050-\u1055\u105a-\u1061\u1065-\u1070\u1075-\u1081\uaa60-\uaa7a]"
    r"(?:\u1039[\u1000-\u102a]|[\u102b-\u103e\u1056-\u1059\u105e-\u1074\u1082-\u109d]){0,16}"
)
SOUTHEAST = f"{KHMER}|{LAO}|{THAI}|{MYANMAR}"
"""One cluster of a script that is written without spaces between words."""

SOUTHEAST_SIGNS = (
    r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ece\u0edc-\u0edf"
    r"\u1000-\u103f\u104e\u1050-\u109d\u1780-\u17d3\u17d7\u17dc\u17dd\uaa60-\uaa7f"
)
"""The letters and marks of those scripts, as the inside of a character class."""

_CLUSTER = regex.compile(rf"{SOUTHEAST}|\r\n|\X", regex.DOTALL)


def split(text: str) -> list[str]:
    """The clusters of a text in order; joined they are the text again."""
    found: list[str] = _CLUSTER.findall(text)
    return found


def starts(text: str) -> Iterator[int]:
    """Where clusters begin, in code points, and last the length of the text: the allowed cuts."""
    at = 0
    for cluster in split(text):
        yield at
        at += len(cluster)
    yield at

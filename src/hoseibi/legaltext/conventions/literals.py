"""The fixed words and signs of a mark as patterns that forgive how people type them."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Signs without width, for use in a character class: they may stand before any mark."""

_SPACE = "[ \t\u00a0\u2000-\u200b\u202f\u3000]"
_SPACES = _SPACE + "{1,20}"
_MAYBE_SPACES = _SPACE + "{0,20}"
_SIGNS = {
    "-": "[-\u2010-\u2015\u2212]",
    **dict.fromkeys("‘’'", "[‘’ʻʼ'`´]"),
}
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PIECES = re.compile(r" \?| |[^ ]+")

LOWER = "".join(
    sign
    for sign in map(chr, (*range(0x61, 0x250), *range(0x430, 0x530), *range(0x1E00, 0x1F00)))
    if sign.islower()
)
"""Every small letter of the Latin and Cyrillic scripts."""


def pattern_of(text: str) -> str:
    """A pattern for a literal: any number of any spaces, any hyphen or apostrophe, composed or
    decomposed letters, and words also in capitals or with a capital. No groups, linear."""
    return "".join(_piece(piece) for piece in _PIECES.findall(text))


def _piece(piece: str) -> str:
    if piece == " ":
        return _SPACES
    if piece == " ?":
        return _MAYBE_SPACES
    variants = {piece, piece.upper(), piece[:1].upper() + piece[1:]}
    variants |= {unicodedata.normalize("NFD", variant) for variant in variants}
    variants |= {_tones_apart(variant) for variant in variants}
    patterns = sorted({_signs(variant) for variant in variants}, key=lambda p: (-len(p), p))
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"


def _tones_apart(word: str) -> str:
    """Vietnamese as Windows types it: the vowel with its shape, the tone after it."""
    pieces = re.split(f"([{_TONES}])", unicodedata.normalize("NFD", word))
    return "".join(
        piece if piece in _TONES else unicodedata.normalize("NFC", piece) for piece in pieces
    )


def _signs(word: str) -> str:
    return "".join(_SIGNS.get(sign) or re.escape(sign) for sign in word)


def printed(text: str) -> str:
    """A literal as it is written: a space that may be missing is there."""
    return text.replace(" ?", " ")

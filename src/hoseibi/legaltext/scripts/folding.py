"""The search key of a text: what two spellings of one word have in common.

A key is made for comparing and finding; it is never stored in place of the text.
"""

from __future__ import annotations

import re
import unicodedata

from .variants import KANA, KANJI, LETTERS

_KEEPS_MARKS = range(0x0900, 0x10A0), range(0x1780, 0x1800), range(0xAA60, 0xAA80)
"""Scripts whose marks are vowels: Indic, Thai, Lao, Tibetan, Burmese, Khmer."""

_COMPOSING = re.compile(
    "[^\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1161-\u11ff]"
    "[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1161-\u11ff]{1,8}"
)
"""A base with marks that make one letter together with it: か + ゛, и + ̆, ｶ + ﾞ, Hangul parts."""


class _Folded(dict[int, str]):
    """What each code point becomes, worked out when it is first met.

    `str.translate` looks it up without leaving C; it cannot outgrow Unicode.
    """

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


def fold(text: str) -> str:
    """The key of a text: compatibility forms, case, width, marks on Latin letters and old forms of
    kanji made equal; katakana as hiragana; digits of any script as 0 to 9; what has no width gone.

    Characters may become none or several, but each (with its marks) by itself, so
    `fold(a + b) == fold(a) + fold(b)` whenever no cluster is cut.
    """
    if text.isascii():
        return text.lower()
    if _COMPOSING.search(text):
        text = _COMPOSING.sub(_composed, text)
    return text.translate(_TABLE)


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _fold_one(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    if unicodedata.category(sign) == "Cf":
        return ""
    decimal = unicodedata.decimal(sign, None)
    if decimal is not None:
        return str(decimal)
    plain = unicodedata.normalize("NFKC", sign).casefold()
    # 259¹ is not 2591, nor is １① eleven.
    if plain.isdecimal():
        return f" {plain} "
    return "".join(_fold_letter(letter) for letter in plain)


def _fold_letter(letter: str) -> str:
    for table in (KANJI, KANA, LETTERS):
        if letter in table:
            return table[letter]
    code = ord(letter)
    if unicodedata.category(letter) == "Mn":
        return letter if any(code in block for block in _KEEPS_MARKS) else ""
    parts = unicodedata.normalize("NFD", letter)
    base = parts[0]
    # Only where marks are accents: a dotted kana or a Cyrillic й is another letter.
    accented = len(parts) > 1 and (base.isascii() or "\u0370" <= base < "\u0400")
    return base if accented else letter


_TABLE = _Folded()

"""How each language looks on paper: its typefaces, sizes and the space behind a number, as data."""

from __future__ import annotations

import re

import msgspec

COMPLEX = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u200b-\u200d"
"""Thai, Lao, Burmese and Khmer, which word processors call complex, with their joiners."""

_SEGMENT = re.compile(rf"([{COMPLEX}](?:[{COMPLEX} ]*[{COMPLEX}])?)")


class Face(msgspec.Struct, frozen=True):
    """The look of a language.

    latin, east, complex  typefaces for Word: of Latin and Cyrillic, of Chinese characters and kana,
                          of scripts that Word calls complex
    families   typefaces for PDF, the best first; all come with Debian's fonts-noto packages
    tag        the language as Word names it, with its country
    script     `latin`, `east` or `complex`: which of the three the language is
    size       of the text, in points
    leading    from line to line, in multiples of the size
    package    the Debian package that brings the families
    """

    tag: str
    script: str = "latin"
    latin: str = "Times New Roman"
    east: str = "MS Mincho"
    complex: str = "Khmer OS Siemreap"
    families: tuple[str, ...] = ("Noto Serif",)
    size: float = 11
    leading: float = 1.35
    package: str = "fonts-noto-core"


_JA = Face(
    "ja-JP",
    "east",
    families=("Noto Serif CJK JP", "Noto Serif"),
    size=10.5,
    leading=1.6,
    package="fonts-noto-cjk",
)
_FACES = {
    "ja": _JA,
    "km": Face("km-KH", "complex", families=("Noto Serif", "Noto Serif Khmer"), leading=1.7),
    "lo": Face(
        "lo-LA",
        "complex",
        complex="Phetsarath OT",
        families=("Noto Serif", "Noto Serif Lao"),
        leading=1.6,
    ),
    "vi": Face("vi-VN", size=12),
    "en": Face("en-GB"),
    "fr": Face("fr-FR"),
    "de": Face("de-DE"),
    "ru": Face("ru-RU"),
    "id": Face("id-ID"),
    "mn": Face("mn-MN"),
    "uz": Face("uz-Latn-UZ"),
    "uz-Cyrl": Face("uz-Cyrl-UZ"),
}


def face(language: str) -> Face:
    """The look of a language (a BCP 47 tag); that of English where there is none."""
    return _FACES.get(language) or _FACES.get(language.split("-")[0]) or _FACES["en"]


def segments(text: str) -> list[tuple[bool, str]]:
    """A text in stretches, with whether each is of a complex script."""
    parts = _SEGMENT.split(text)
    return [(bool(at % 2), part) for at, part in enumerate(parts) if part]

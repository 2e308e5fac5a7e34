"""Signs from picture fonts (`w:sym`, and the private codes that stand for them) as characters."""

from __future__ import annotations

_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
    0xB9: "≠", 0xBC: "…", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xD7: "⋅",
    0xA2: "′", 0xB2: "″", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xD2: "®", 0xD3: "©", 0xD4: "™",
    **{0x61 + at: sign for at, sign in enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")},
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def character(font: str, code: int) -> str | None:
    """The character of a sign; None where it is not known. Codes count from 0xF000 or from 0."""
    plain = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    table = _FONTS.get(font.strip().lower())
    if table is None:
        # A sign of a font that has letters is that letter.
        return chr(code) if 0x20 <= code < 0xD800 else None
    found = table.get(plain)
    return found or (chr(plain) if 0x20 <= plain < 0x7F and font.lower() == "symbol" else None)

"""Phrases compiled: what stands in brackets, alternatives, slots and words that agree."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

import msgspec

_PIECE = re.compile(
    r"\{(?P<slot>[a-z]+)(?::(?P<case>[a-z]+))?\}|<(?P<agree>[^<>]*)>|(?P<sign>[\[\](|)])"
    r"|(?P<words>[^{}<>\[\](|)]+)"
)
_PLACES = "places "


class Words(msgspec.Struct, frozen=True):
    """Words as they are; `pattern` finds them whatever their case and spaces."""

    words: str
    pattern: re.Pattern[str]


class Slot(msgspec.Struct, frozen=True):
    """A place or a quotation, in a case."""

    name: str
    case: str = ""


class Agree(msgspec.Struct, frozen=True):
    """Words by gender and number: `m`, `f`, `n`, `p`, `pf`; with the places, where it says so."""

    forms: dict[str, str]
    pattern: re.Pattern[str]
    places: bool = False


class Choice(msgspec.Struct, frozen=True):
    """One of several rows; `optional`: or none, and none is written."""

    rows: tuple[Row, ...]
    optional: bool = False


Element: TypeAlias = Words | Slot | Agree | Choice
Row: TypeAlias = tuple[Element, ...]


@cache
def compiled(template: str) -> Row:
    """A template as a row of elements. Raises ValueError for one that is not well formed."""
    pieces = list(_PIECE.finditer(template))
    if "".join(piece[0] for piece in pieces) != template:
        raise ValueError(f"This phrase is not well formed: {template}")
    rows, end = _rows(pieces, 0, "")
    if end != len(pieces) or len(rows) != 1:
        raise ValueError(f"This phrase is not well formed: {template}")
    return rows[0]


def _rows(pieces: list[re.Match[str]], place: int, closing: str) -> tuple[list[Row], int]:
    rows: list[list[Element]] = [[]]
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        sign = piece["sign"]
        if sign and sign == closing:
            return [tuple(row) for row in rows], place
        if sign == "|":
            rows.append([])
        elif sign in ("[", "("):
            inner, place = _rows(pieces, place, "]" if sign == "[" else ")")
            rows[-1].append(Choice(tuple(inner), sign == "["))
        elif sign:
            break
        else:
            rows[-1].append(_element(piece))
    return [tuple(row) for row in rows], place


def _element(piece: re.Match[str]) -> Element:
    if piece["slot"]:
        return Slot(piece["slot"], piece["case"] or "")
    if piece["agree"] is not None:
        said = piece["agree"].removeprefix(_PLACES)
        forms = dict(one.split("=", 1) for one in said.split("|"))
        choice = "|".join(sorted(map(pattern_of, forms.values()), key=len, reverse=True))
        pattern = re.compile(f"(?:{choice})", re.IGNORECASE)
        return Agree(forms, pattern, piece["agree"].startswith(_PLACES))
    return Words(piece["words"], re.compile(pattern_of(piece["words"]), re.IGNORECASE))


_APOSTROPHES = "‘’ʻʼ'`´"
_LETTER = re.compile(r"\w")
_GAPS = re.compile(r"(\s+)")


def pattern_of(words: str) -> str:
    """Words as an expression: any white space between them and none around, any apostrophe, any
    hyphen, е for ё, no part of a longer word. No groups."""
    bare = words.strip()
    if not bare:
        return ""
    pieces = [r"\s+" if one.isspace() else "".join(map(_sign, one)) for one in _GAPS.split(bare)]
    before = r"(?<!\w)" if _LETTER.match(bare) else ""
    after = r"(?!\w)" if _LETTER.match(bare[-1]) else ""
    return before + "".join(pieces) + after


def _sign(sign: str) -> str:
    if sign in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if sign == "-":
        return r"\s?[-‐‑–]\s?"
    if sign in "àÀ":
        return "[aàÀ]"
    if sign in "её":
        return "[её]"
    return re.escape(sign)

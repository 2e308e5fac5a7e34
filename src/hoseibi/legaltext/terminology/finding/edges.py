"""Where in a text of a script without spaces a word may begin, and where one may end.

Decided for the whole text at once, from the kinds of the two signs at each place: a table of kinds
for a page of 256 code points, laid over all signs of that page together.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_LINK = re.compile(r"[\u17d2\u1039]")
"""Signs that hold two letters together: both of what the next two are."""
_HANGING = re.compile(
    r"[\u0300-\u036f\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ece"
    r"\u102b-\u103e\u17b4-\u17d3\u17dd]"
)
"""Signs that hang on the letter before them: no word begins with one."""
_LEADING = re.compile(r"[\u0e40-\u0e44\u0ec0-\u0ec4]")
"""Signs that belong to the letter after them: no word ends with one, none begins after one."""
_OTHER = re.compile(
    r"[^\W\u3005\u3041-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uff66-\uff9f]"
)
_KANJI = re.compile("[\u3005\u3400-\u9fff]")
_KATA = re.compile("[\u30a1-\u30fa\u30fc\uff66-\uff9f]")

FREE, WORD, KANJI, KATA, HANGING, LEADING, LINK = range(7)
_CLINGING = (HANGING, LINK)

_SHORT = 200
"""Signs up to which it is faster to ask for each than for all of a page."""

_PAGES_OF_KANJI = bytes(range(0x34, 0xA0))


class Edges(NamedTuple):
    """For each place before a sign, and that behind the last, 1 where it is so and 0 where not.

    begins  a word may begin there
    ends    a word may end there
    links   inside what would be one word: one may begin there where another ends
    """

    begins: bytes
    ends: bytes
    links: bytes


def _begins(before: int, kind: int) -> bool:
    return kind != HANGING and before < LEADING if kind != before else kind == FREE


def _ends(last: int, kind: int) -> bool:
    return kind not in _CLINGING and last < LEADING if kind != last else kind == FREE


# Both kinds in one octet: three bits for the sign before a place, three for the one after it.
_PAIRS = [(pair >> 3 & 7, pair & 7) for pair in range(256)]
_BEGINS = bytes(_begins(before, kind) for before, kind in _PAIRS)
_ENDS = bytes(_ends(before, kind) for before, kind in _PAIRS)
_LINKS = bytes(kind == before != FREE for before, kind in _PAIRS)

EDGES = bytes(_BEGINS[pair] | _ENDS[pair] << 1 | _LINKS[pair] << 2 for pair in range(64))
"""The three of them for each pair, as the compiled loops take them."""


@cache
def _only(page: int) -> bytes:
    """What leaves all bits where the number of a page stands, and none elsewhere."""
    return bytes(255 * (other == page) for other in range(256))


class _Signs(dict[str, int]):
    """The kind of a sign, worked out when it is first asked for."""

    def __init__(self, tests: list[tuple[int, re.Pattern[str]]]) -> None:
        super().__init__()
        self._tests = tests

    def __missing__(self, sign: str) -> int:
        kinds = (kind for kind, signs in self._tests if signs.match(sign))
        self[sign] = kind = next(kinds, FREE)
        return kind


class Kinds:
    """Of which kind each sign is, worked out for a page of them when one is first met."""

    def __init__(self, *, kin: bool, old: bool = False) -> None:
        """`kin`: letters of a kind build one word. `old`: katakana stand for what is hiragana now,
        so that two of them are no word."""
        tests = [(LINK, _LINK), (HANGING, _HANGING), (LEADING, _LEADING), (WORD, _OTHER)]
        if kin:
            tests.append((KANJI, _KANJI))
        if kin and not old:
            tests.append((KATA, _KATA))
        self._signs = _Signs(tests)
        kanji = KANJI if kin else FREE
        self._whole = bytes(kanji if page in _PAGES_OF_KANJI else FREE for page in range(256))
        self._pages: dict[int, bytes] = {}
        self._met = _PAGES_OF_KANJI

    def kind(self, sign: str) -> int:
        """The kind of a sign."""
        return self._signs[sign]

    def edges(self, text: str) -> Edges:
        """Where in a text words may begin and end."""
        size = len(text) + 1
        kinds = int.from_bytes(self._kinds(text), "little")
        pairs = (kinds | kinds << 11).to_bytes(size + 1, "little")[:size]
        return Edges(*map(pairs.translate, (_BEGINS, _ENDS, _LINKS)))

    def _kinds(self, text: str) -> bytes:
        if len(text) < _SHORT:
            return bytes(map(self._signs.__getitem__, text))
        code = text.encode("utf-32-le", "surrogatepass")
        low, page = code[::4], code[1::4]
        if code[2::4].strip(b"\0"):  # a sign beyond the first 65,536
            return bytes(map(self._signs.__getitem__, text))
        rest = page.translate(None, self._met)
        while rest:
            self._meet(rest[0])
            rest = page.translate(None, self._met)
        kinds = int.from_bytes(page.translate(self._whole), "little")
        for number, known in self._pages.items():
            if number in page:
                here = int.from_bytes(page.translate(_only(number)), "little")
                kinds |= here & int.from_bytes(low.translate(known), "little")
        return kinds.to_bytes(len(text), "little")

    def _meet(self, number: int) -> None:
        """Work out a page; one on which all signs are free needs no table."""
        kinds = bytes(map(self._signs.__getitem__, map(chr, range(number << 8, (number + 1) << 8))))
        if any(kinds):
            self._pages[number] = kinds
        self._met += bytes((number,))


def known_kinds(*, kin: bool, old: bool) -> bytes:
    """What stands for each kind that `Kinds(kin=True)` tells where there may be fewer kinds."""
    free = {kind for kind in (KANJI, KATA) if not kin or (old and kind == KATA)}
    return bytes(FREE if kind in free else kind for kind in range(8))

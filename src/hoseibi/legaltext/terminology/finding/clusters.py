"""Which clusters of Khmer may be spelt oddly: by pairs of signs that no usual spelling has.

Asked of all signs of a text at once, since most clusters of a law are spelt as usual, and a pattern
that reads each of them takes as long as all else that is done to find terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGNS = re.compile("[\u17b4-\u17d3\u17dd\u200b-\u200d]")
"""What may stand in a cluster behind its first letter, unless it is a letter below."""
_LETTER = re.compile("[\u1780-\u17b3]")
_BELOW = "\u17d2"

_KINDS = (
    ("letter", "\u1780-\u17b3"),
    ("da", "\u178a"),
    ("ro", "\u179a"),
    ("below", _BELOW),
    ("robat", "\u17cc"),
    ("vowel", "\u17b6-\u17c5"),
    ("other vowel", "\u17b7-\u17ba\u17be"),
    ("end", "\u17c6-\u17c8"),
    ("mark", "\u17b4\u17b5\u17cb\u17cd-\u17d1\u17d3\u17dd"),
    ("shifter", "\u17c9\u17ca"),
    ("unseen", "\u200b-\u200d"),
)
"""Of a sign the last that it is of. A vowel of the second kind stands behind no shifter."""
_LETTERS = {"letter", "da", "ro"}
_VOWELS = {"vowel", "other vowel"}
_HANGING = {"below", "robat", "end", "mark", "shifter", *_VOWELS}
_AFTER = {
    "letter": _HANGING,
    "da": _HANGING - {"robat"},
    "ro": _HANGING - {"robat", "below"},
    "below": {"letter", "ro"},
    "robat": _HANGING - {"robat"},
    "vowel": {"end"},
    "other vowel": {"end"},
    "end": set[str](),
    "mark": set[str](),
    "shifter": {"vowel", "end"},
}
"""What may hang behind each in a cluster that is spelt as usual. A mark may behind a vowel or an
end too, yet not behind a shifter as well, so that those are looked at."""


def _kind(sign: str) -> int:
    found = [at for at, (_, signs) in enumerate(_KINDS, 1) if re.match(f"[{signs}]", sign)]
    return found[-1] if found else 0


def _is_odd(pair: int) -> bool:
    names = ("", *(name for name, _ in _KINDS), "", "", "", "")
    one, two = names[pair & 15], names[pair >> 4]
    if one == "below":
        return two not in _AFTER[one]
    if one == "unseen":
        return two in _HANGING
    if one == "letter" and two == "robat":
        return True  # right behind the first letter of a cluster, odd behind one below it
    return one in _AFTER and two in _HANGING and two not in _AFTER[one]


_PAGES = {page: bytes(_kind(chr(page << 8 | low)) for low in range(256)) for page in (0x17, 0x20)}
_ONLY = {page: bytes(255 * (other == page) for other in range(256)) for page in _PAGES}
_ODD = bytes(_is_odd(pair) for pair in range(256))


def doubtful(text: str) -> Iterator[int]:
    """Where in a text there is a pair of signs that asks for a look, by the first of them."""
    code = text.encode("utf-16-le", "surrogatepass")
    if len(code) != 2 * len(text):
        code = re.sub("[\U00010000-\U0010ffff]", " ", text).encode("utf-16-le", "surrogatepass")
    low, page = code[::2], code[1::2]
    kinds = 0
    for number, known in _PAGES.items():
        here = int.from_bytes(page.translate(_ONLY[number]), "little")
        kinds |= here & int.from_bytes(low.translate(known), "little")
    pairs = kinds | kinds >> 4
    odd = pairs.to_bytes(len(text), "little").translate(_ODD)
    at = odd.find(1)
    while at >= 0:
        yield at
        at = odd.find(1, at + 1)


def letters_of_cluster(text: str, at: int, least: int) -> Iterator[int]:
    """The letters of the cluster around a place, from the first, not before a `least` place."""
    found: list[int] = []
    while at >= least and at < len(text):
        if _LETTER.match(text, at):
            found.append(at)
            if at == least or text[at - 1] != _BELOW:
                break
        elif not _SIGNS.match(text, at):
            break
        at -= 1
    return reversed(found)

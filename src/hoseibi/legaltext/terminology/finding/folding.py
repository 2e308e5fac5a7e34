"""One form for many spellings, in which places are still places of the text.

`fold` goes sign by sign, so that its result is as long as the text. What takes several signs (Khmer
and Lao spellings that look alike, letters with their marks apart, invisible signs) is put right by
`spelling`, which tells how to get back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from heapq import merge
from itertools import pairwise

import msgspec

from ...scripts import southeast
from ...scripts.clusters import SOUTHEAST_SIGNS
from ...scripts.variants import KANJI
from .clusters import doubtful, letters_of_cluster

UNSPACED = rf"\u3005\u3041-\u30fe\u3400-\u9fff{SOUTHEAST_SIGNS}"
"""Letters of scripts that are written without spaces, as the inside of a character class."""

APOSTROPHES = frozenset("'’‘ʻʼ`´ʹ＇")
_KATAKANA = {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
_SIGNS = (
    {old: new for old, new in KANJI.items() if len(old) == len(new) == 1 and new != "か"}
    | {chr(code): chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    | {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF66, 0xFF9E)}
    | dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\u3000\t\n\r\f\v", " ")
    | dict.fromkeys(APOSTROPHES | {"｀"}, "'")
    | {"ð": "đ", "ɖ": "đ", "箇": "か", "ヶ": "か", "ヵ": "か", "‐": "-", "‑": "-", "ё": "е"}
    | {"ឣ": "អ", "ឲ": "ឱ", "៓": "ំ"}
)
_HALF_KANA = {sign: _KATAKANA.get(key, key) for sign, key in _SIGNS.items() if "ｦ" <= sign <= "ﾝ"}
SIGNS = _KATAKANA | _SIGNS | _HALF_KANA
"""What each sign is read as; katakana as hiragana, since laws before 1946 write 取消シ."""


MOST_TERMS = 1 << 16
"""Terms of which it is remembered how they are read: a base is made ready anew whenever one of its
terms changes, and the others are as they were."""

_CHANGING = frozenset(SIGNS)
_CHANGING_ASCII = frozenset(sign for sign in _CHANGING if sign.isascii())
_MARKS = frozenset(("Mn", "Mc"))
_OFTEN = "\n ,.;()-‘，。、；"
"""Signs that a law has at every turn."""


def lowered(text: str) -> str:
    """Small letters, sign by sign: one that would become two stays. Both small letters of Σ are
    one, so that none is read by what stands behind it."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
    return lower.replace("ς", "σ")


def fold(text: str, signs: Iterable[str] | None = None) -> str:
    """The text in small letters, with one sign for all that are one to a reader; as long as it was.

    signs  what `telling` says of it, where that is known already
    """
    key = lowered(text)
    # A sign at a time: a text has few that change, and `replace` is ten times as fast as a table.
    for sign in _CHANGING.intersection(map(str.lower, telling(text) if signs is None else signs)):
        key = key.replace(sign, SIGNS[sign])
    return key


def folded(sign: str) -> str:
    """What a sign is read as, by itself."""
    low = lowered(sign)
    return SIGNS.get(low, low)


def in_words(sign: str) -> bool:
    """Whether a sign is part of a word: a letter, a digit, or a mark on one."""
    return sign.isalnum() or unicodedata.category(sign) in _MARKS


def telling(text: str) -> frozenset[str]:
    """The signs of a text that decide how it is folded, spelt and cut: all but ordinary letters and
    digits. Looked for by a pattern, since gathering all signs takes four times as
    long."""
    if text.isascii():
        return _CHANGING_ASCII
    return frozenset(_telling().findall(text)).union(sign for sign in _OFTEN if sign in text)


@cache
def _telling() -> re.Pattern[str]:
    """Finds all of them but those of `_OFTEN`, each of which is looked for by itself."""
    plain = ((sign := chr(code)) in _OFTEN or _plain(sign) for code in range(0x10000))
    ends = [code for code, (one, two) in enumerate(pairwise((False, *plain, False))) if one != two]
    ranges = zip(ends[::2], ends[1::2], strict=True)
    signs = (f"{re.escape(chr(begin))}-{re.escape(chr(end - 1))}" for begin, end in ranges)
    return re.compile(f"[^{''.join(signs)}]")


def _plain(sign: str) -> bool:
    changing = sign in _CHANGING or sign.lower() in _CHANGING
    return in_words(sign) and not changing and sign not in twins() and not _RARE.match(sign)


@cache
def twins() -> frozenset[str]:
    """Letters that cannot be told by their capital, as ı, ß and ſ, and İ, whose small letter is
    two."""
    signs = map(chr, range(0x10000))
    return frozenset(
        sign
        for sign in signs
        if sign.lower() == sign != sign.title().lower() or len(sign.lower()) > 1
    )


_HANGS = r"[\u17b4-\u17d3\u17dd]"
_BELOW = r"(?:\u17d2[\u1780-\u1789\u178b-\u1799\u179b-\u17b3])*(?:\u17d2\u179a)?"
_OTHER = r"[\u17b4\u17b5\u17cb\u17cd-\u17d1\u17d3\u17dd]"
_REGULAR = (
    rf"[\u1780-\u17b3]\u17cc?{_BELOW}"
    rf"(?:(?!\u17b7\u17cd)[\u17b6-\u17c5]?[\u17c6-\u17c8]?{_OTHER}?"
    r"|[\u17c9\u17ca][\u17b6\u17bb-\u17bd\u17bf-\u17c5]?[\u17c6-\u17c8]?)"
)
"""A cluster of Khmer that `southeast.usual` leaves as it is: all but a few of a text."""
_INSIDE = rf"[\u200b-\u200d]+(?={_HANGS})"
_KHMER = (
    rf"(?!{_REGULAR}(?!{_HANGS}|{_INSIDE}))"
    rf"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|{_HANGS}|{_INSIDE}){{1,16}}"
)
_LAO = r"\u0ecd[\u0ec8-\u0ecb]?\u0eb2|\u0eb3[\u0ec8-\u0ecb]|\u0ec0\u0ec0|\u0eab[\u0e99\u0ea1]"
_LAO_ORDER = r"[\u0ec8-\u0ecb][\u0eb4-\u0eb9\u0ebb]"
_THAI = r"\u0e4d[\u0e48-\u0e4b]?\u0e32|\u0e33[\u0e48-\u0e4b]|\u0e40\u0e40"
_THAI_ORDER = r"[\u0e48-\u0e4b][\u0e34-\u0e3a]"
_MARKED = (
    r"[^\W\d_][\u0300-\u036f]{1,4}|[\u3041-\u30ff][\u3099\u309a]|[\uff66-\uff9d][\uff9e\uff9f]"
)
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_ODD = {
    "khmer": ("\u1780-\u17b3", _KHMER),
    "lao": (
        r"\u0e32\u0e33\u0e40\u0e48-\u0e4b\u0eb2\u0eb3\u0ec0\u0ec8-\u0ecb\u0eab",
        f"{_LAO}|{_LAO_ORDER}|{_THAI}|{_THAI_ORDER}",
    ),
    "marked": (r"\u0300-\u036f\u3099\u309a\uff9e\uff9f", _MARKED),
    "unseen": (INVISIBLE, f"[{INVISIBLE}]+"),
}
"""Odd spellings: signs of which there is always one in such a spelling, and what it looks like."""
_PAGES = {"khmer": 0x17, "lao": 0x0E}
"""Of kinds of which letters are signs: in which 256 code points they all are."""
_SIGNS_OF = {kind: re.compile(f"[{signs}]") for kind, (signs, _) in _ODD.items()}
_RARE = re.compile(f"[{_ODD['marked'][0]}{INVISIBLE}]")
_BREAK = re.compile(
    rf"(?<=[{UNSPACED}])[ \t\r]*\n[ \t\u3000]*(?=[{UNSPACED}])|(?<=\w)-[ \t\r]*\n[ \t]*(?=\w)"
)
_FIRST_UNSPACED = "\u0e01"
_CLOSING = "。：；）」"
"""No letters: most lines of Chinese and Japanese end with one of them."""
_TONE_OF_AM = re.compile(r"[\u0ec8-\u0ecb\u0e48-\u0e4b]")


class Spelling(msgspec.Struct, frozen=True):
    """A text in one spelling, and the way back.

    ends    where in it each change ends
    shifts  how much farther the place in the text is from there on
    gone    whether all of what was changed there is gone
    put     what stands in the place of what was changed, one behind the other
    """

    text: str
    ends: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    gone: tuple[bool, ...] = ()
    put: str = ""

    def places(self, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """Where in the text things begin and end that do so at places of the spelling, in the order
        in which they begin."""
        begin = self._shifted(starts, [bisect_left] * len(self.ends))
        ordered = sorted(ends)
        finish = self._shifted(
            ordered, [bisect_right if gone else bisect_left for gone in self.gone]
        )
        if ordered != ends:
            of_end = dict(zip(ordered, finish, strict=True))
            finish = [of_end[end] for end in ends]
        return begin, finish

    def _shifted(self, places: list[int], sides: list[Callable[..., int]]) -> list[int]:
        """Places in order, moved; `sides` tell whether a change moves what is at its end."""
        moved: list[int] = []
        first = shift = 0
        for end, further, side in zip(self.ends, self.shifts, sides, strict=True):
            behind = side(places, end, first)
            moved += [place + shift for place in places[first:behind]]
            first, shift = behind, further
        return moved + [place + shift for place in places[first:]]

    def part(self, begin: int, end: int) -> tuple[int, Spelling | None]:
        """How much farther the place in the text is where a part of the spelling begins; and where
        something was changed in the part, the way back from the places in it."""
        first, behind = bisect_right(self.ends, begin), bisect_right(self.ends, end)
        shift = self.shifts[first - 1] if first else 0
        if first == behind:
            return shift, None
        ends = (begin, *self.ends[first:behind])
        gone = (False, *self.gone[first:behind])
        return shift, Spelling("", ends, (shift, *self.shifts[first:behind]), gone)

    def windows(self, reach: int) -> list[tuple[int, int]]:
        """The stretches of the spelling that are at most so far from a change."""
        found: list[tuple[int, int]] = []
        for at in self.ends:
            begin, end = max(0, at - reach), min(len(self.text), at + reach)
            if found and begin <= found[-1][1]:
                begin = found.pop()[0]
            found.append((begin, end))
        return found

    def changed(self, spans: Iterable[tuple[int, int]]) -> Iterator[bool]:
        """Whether something between two places of the spelling was changed; of several in the order
        in which they begin."""
        ends = (*self.ends, len(self.text) + 1)
        at = 0
        for start, end in spans:
            while ends[at] <= start:
                at += 1
            yield ends[at] < end


def spelling(text: str, signs: Iterable[str] | None = None) -> Spelling:
    """The text with every word in its usual spelling. `signs`: as in `fold`."""
    if text.isascii():
        return Spelling(text)
    rare = _RARE.search(text) if signs is None else any(map(_RARE.match, signs))
    pages = text.encode("utf-16-le", "surrogatepass")[1::2]
    kinds = [
        kind for kind, page in _PAGES.items() if page in pages and _SIGNS_OF[kind].search(text)
    ]
    if rare:
        kinds += ("marked", "unseen")
    if not kinds:
        return Spelling(text)
    if "lao" in kinds:
        found = _odd(tuple(kinds)).finditer(text)
    else:
        khmer = _khmer(text) if "khmer" in kinds else iter(())
        found = _apart(khmer, _few(text) if "marked" in kinds else iter(()))
    return replaced(text, ((odd, _usual(odd)) for odd in found))


def _khmer(text: str) -> Iterator[re.Match[str]]:
    """The clusters of Khmer in an odd spelling: few of those that ask for a look."""
    odd = _odd(("khmer",))
    reach = 0
    for at in doubtful(text):
        letters = letters_of_cluster(text, at, reach) if at >= reach else ()
        found = next(filter(None, (odd.match(text, letter) for letter in letters)), None)
        if found:
            reach = found.end()
            yield found


def _apart(
    some: Iterator[re.Match[str]], others: Iterator[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """Matches of both in order, without those that begin inside another."""
    reach = 0
    for one in merge(some, others, key=re.Match.start):
        if one.start() >= reach:
            reach = one.end()
            yield one


def _few(text: str) -> Iterator[re.Match[str]]:
    """The odd spellings of a text where they are rare: by the sign that makes them odd, from the
    one before it."""
    odd = _odd(("marked", "unseen"))
    at = 0
    for sign in _RARE.finditer(text):
        found = odd.match(text, max(at, sign.start() - 1)) or odd.match(text, sign.start())
        if found and found.start() >= at:
            at = found.end()
            yield found


@cache
def _odd(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the odd spellings of some kinds: others are not looked for where none can be."""
    return re.compile("|".join(f"(?P<{kind}>{_ODD[kind][1]})" for kind in kinds))


def unbroken(text: str) -> Spelling | None:
    """The text without the breaks of lines inside a word; None where there is none."""
    if "\n" not in text:
        return None
    found = replaced(text, ((gap, "") for gap in _breaks(text)))
    return found if found.ends else None


def _breaks(text: str) -> Iterator[re.Match[str]]:
    """The breaks inside a word, one at the end of each line at most."""
    at = 0
    for line in text.split("\n")[:-1]:
        said = line.rstrip(" \t\r")
        if said and (said[-1] == "-" or (said[-1] >= _FIRST_UNSPACED and said[-1] not in _CLOSING)):
            gap = _BREAK.match(text, at + len(said) - (said[-1] == "-"))
            if gap:
                yield gap
        at += len(line) + 1


def replaced(text: str, changes: Iterator[tuple[re.Match[str], str]]) -> Spelling:
    """The text with other signs in some places."""
    pieces: list[str] = []
    ends: list[int] = []
    shifts: list[int] = []
    gone: list[bool] = []
    at = length = 0
    for odd, usual in changes:
        if usual != odd[0]:
            pieces += (text[at : odd.start()], usual)
            length += odd.start() - at + len(usual)
            at = odd.end()
            ends.append(length)
            shifts.append(at - length)
            gone.append(not usual)
    if not ends:
        return Spelling(text)
    put = "".join(pieces[1::2])
    whole = "".join((*pieces, text[at:]))
    return Spelling(whole, tuple(ends), tuple(shifts), tuple(gone), put)


def _usual(odd: re.Match[str]) -> str:
    kind, signs = odd.lastgroup, odd[0]
    if kind == "khmer":
        return southeast.usual(re.sub(f"[{INVISIBLE}]", "", signs))
    if kind == "marked":
        return unicodedata.normalize("NFKC" if signs[0] > "\uff00" else "NFC", signs)
    return _lao_or_thai(signs) if kind == "lao" else ""


def _lao_or_thai(signs: str) -> str:
    """The tone behind the vowel that hangs above or below, and before ຳ (ำ), which is one sign."""
    if signs[0] in "\u0ec0\u0e40":
        return chr(ord(signs[0]) + 1)
    if signs[0] == "\u0eab":
        return "\u0edc" if signs[1] == "\u0e99" else "\u0edd"
    if signs[0] in "\u0ecd\u0eb3\u0e4d\u0e33":
        tone = "".join(_TONE_OF_AM.findall(signs))
        return tone + ("\u0eb3" if signs[0] > "\u0e80" else "\u0e33")
    return signs[1] + signs[0]

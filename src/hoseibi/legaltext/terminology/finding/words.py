"""Terms of scripts with spaces between words: found word by word, in any form that they take."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate, compress, count
from operator import add

import msgspec

from ...model.term import Use
from .folding import APOSTROPHES, SIGNS, fold
from .forms import Bending, forms
from .meaning import Entry, Meant, meaning

_QUOTES = re.compile(r"(?<![og\w])'|(?<![og])'(?!\w)")
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()}
_MARKS = frozenset(("Mn", "Mc"))
_JOINT = re.compile(r"[\s\-–]*")
"""What may stand in place of the space inside a term: spaces, the end of a line, a hyphen."""


class Listed(msgspec.Struct):
    """The words of the terms so far, as they are listed: each with whether it bends, and how."""

    next: dict[tuple[str, bool, bool], Listed] = {}
    terms: dict[tuple[str, ...], list[Entry]] = {}


class Node(msgspec.Struct):
    """The words so far, in any form: which may follow, and which terms end here, by what stands
    between their words; `alone` after a single word, `plain` with nothing but joints between."""

    next: dict[str, Node]
    terms: dict[tuple[str, ...], Meant]
    alone: Meant | None
    plain: Meant | None


class Words:
    """What finds terms word by word. `add` them all, then `make` it ready."""

    def __init__(self, how: Bending) -> None:
        self._how = how
        self._listed = Listed()
        self._root: dict[str, Node] = {}

    def __bool__(self) -> bool:
        return bool(self._root)

    def add(self, term: str, entry: Entry, *, verb: bool) -> None:
        """Take a term in."""
        key = self._key(term)
        words = [found for found in key.split(" ") if found]
        if not words:
            return
        listed = self._listed
        for at, word in enumerate(words):
            bends = at == len(words) - 1 or not self._how.last
            listed = listed.next.setdefault((word, bends, verb), Listed())
        listed.terms.setdefault(_gaps(term, key, words), []).append(entry)

    def make(self) -> None:
        """Work out the forms of all words."""
        self._root = self._node((self._listed,), {}).next

    def _node(self, several: tuple[Listed, ...], known: dict[tuple[int, ...], Node]) -> Node:
        """The node of words that share a form: what follows any of them."""
        name = tuple(map(id, several))
        if name not in known:
            terms: dict[tuple[str, ...], list[Entry]] = {}
            follow: dict[str, dict[int, Listed]] = {}
            for one in several:
                for gaps, entries in one.terms.items():
                    terms.setdefault(gaps, []).extend(entries)
                for (word, bends, verb), listed in one.next.items():
                    for form in forms(word, self._how, verb=verb) if bends else (word,):
                        follow.setdefault(form, {})[id(listed)] = listed
            nodes = {
                form: self._node(tuple(found.values()), known) for form, found in follow.items()
            }
            meant = {gaps: meaning(entries) for gaps, entries in terms.items()}
            plain = (means for gaps, means in meant.items() if not any(gaps))
            known[name] = Node(nodes, meant, meant.get(()), next(plain, None))
        return known[name]

    def _key(self, text: str, signs: Iterable[str] = ()) -> str:
        """The text folded, with a space for all that is no word; as long as it was."""
        if text.isascii() and not self._how.apostrophe:
            return text.lower().translate(_ASCII)
        signs = signs or set(text)
        key = fold(text, signs)
        for sign in {_sign(sign) for sign in signs}:
            if not (sign.isalnum() or sign in " '" or unicodedata.category(sign) in _MARKS):
                key = key.replace(sign, " ")
        if "'" not in key:
            return key
        return _QUOTES.sub(" ", key) if self._how.apostrophe else key.replace("'", " ")

    def find(self, text: str, signs: Iterable[str] = ()) -> list[Use]:
        """Where each term stands, the longest at each place, none inside another."""
        words = self._key(text, signs).split(" ")
        root = self._root
        hits = [*compress(count(), map(root.__contains__, words))]
        if not hits:
            return []
        ends = list(map(add, accumulate(map(len, words)), range(len(words))))
        found: list[Use] = []
        tailed = self._tailed(text)
        reach, final = -1, len(words) - 1
        for at in hits:
            if at <= reach:
                continue
            word = words[at]
            node = root[word]
            meant, last = node.alone, at
            # Most words that could go on do not: that is told here, without a call.
            if node.next and at < final and (words[at + 1] in node.next or not words[at + 1]):
                last, meant = self._longest(text, words, ends, at)
            if meant is not None:
                reach = last
                end = ends[last]
                found.append(Use(ends[at] - len(word), tailed.get(end, end), *meant))
        return found

    def _longest(
        self, text: str, words: list[str], ends: list[int], first: int
    ) -> tuple[int, Meant | None]:
        """The last word of the longest term that begins with a word, and what it means."""
        node = self._root[words[first]]
        best, meant = first, node.alone
        gaps: list[str] = []
        last, plain = first, True
        while node.next:
            follow = last + 1
            while follow < len(words) and not words[follow]:
                follow += 1
            found = node.next.get(words[follow]) if follow < len(words) else None
            if found is None:
                break
            between = text[ends[last] : ends[follow] - len(words[follow])]
            gap = "" if between == " " else _gap(between)
            gaps.append(gap)
            node, last, plain = found, follow, plain and not gap
            here = node.plain if plain else node.terms.get(tuple(gaps))
            if here is not None:
                best, meant = last, here
        return best, meant

    def _tailed(self, text: str) -> dict[int, int]:
        """Where words end that bear an apostrophe and something behind it (the ward's), and where
        that ends."""
        if not self._how.tails:
            return {}
        tails = "|".join(self._how.tails)
        tail = re.compile(rf"(?i:[{''.join(APOSTROPHES)}](?:{tails})\b)")
        return {found.start(): found.end() for found in tail.finditer(text)}


def _sign(sign: str) -> str:
    """What a sign is folded to."""
    low = sign.lower() if len(sign.lower()) == 1 else sign
    return SIGNS.get(low, low)


def _gaps(term: str, key: str, words: list[str]) -> tuple[str, ...]:
    """What stands between the words of a term."""
    gaps: list[str] = []
    at = key.find(words[0]) + len(words[0])
    for word in words[1:]:
        start = key.index(word, at)
        gaps.append(_gap(term[at:start]))
        at = start + len(word)
    return tuple(gaps)


def _gap(signs: str) -> str:
    """Empty for what is only a joint, else the signs without spaces."""
    return "" if _JOINT.fullmatch(signs) else "".join(signs.split())

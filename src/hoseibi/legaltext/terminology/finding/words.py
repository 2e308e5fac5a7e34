"""Terms of scripts with spaces between words: found word by word, in any form that they take.

A text is cut into pieces: a word and the sign behind it, which is a line end for all that is no
word. So the lengths of the pieces are the places of the words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate, compress, count
from operator import attrgetter
from typing import Final, cast

import msgspec

from ...model.term import Use
from .folding import APOSTROPHES, SIGNS, fold, in_words, telling
from .forms import Bending, forms
from .meaning import Entry, Meant, meaning
from .portions import Portion

_QUOTES = re.compile(r"'(?:(?<!\w')|(?<![og]')(?!\w))")
"""An apostrophe that is part of no letter."""
_END: Final = "\n"
_ASCII = {code: _END for code in range(128) if not chr(code).isalnum()}
_ASCII_APART = _ASCII | {ord(sign): "'" for sign in APOSTROPHES if sign.isascii()}
_JOINT = re.compile(r"[\s\-–]*")
"""What may stand in place of the space inside a term: spaces, the end of a line, a hyphen."""
_JOINTS = frozenset(sign for sign in map(chr, range(0x10000)) if _JOINT.fullmatch(sign))


class Listed(msgspec.Struct):
    """The words of the terms so far, as they are listed: each with whether it bends, and how."""

    next: dict[tuple[str, bool, bool], Listed] = {}
    terms: dict[tuple[str, ...], list[Entry]] = {}


class Node(msgspec.Struct):
    """The words so far, in any form: which pieces may follow, and which terms end here, by what
    stands between their words; `plain` with nothing but joints between; `marked` where a term that
    ends here or later has other signs between."""

    next: dict[str, Node]
    terms: dict[tuple[str, ...], Meant]
    plain: Meant | None
    marked: bool


Beginning = tuple[dict[str, Node], Meant | None]
"""A word with which terms begin: what may follow, and what it means alone."""

_GAP: Final = Node({}, {}, None, False)
"""What follows where there are several signs before the next word: that is looked at then."""


class Words:
    """What finds terms word by word. `add` them all, then `make` it ready."""

    def __init__(self, how: Bending) -> None:
        self._how = how
        self._listed = Listed()
        self._root: dict[str, Node] = {}
        self._first: dict[str, Beginning] = {}
        tails = "|".join(how.tails)
        self._tail = re.compile(rf"(?i:.(?:{tails})\b)") if tails else None

    def __bool__(self) -> bool:
        return bool(self._root)

    def add(self, term: str, entry: Entry, *, verb: bool) -> None:
        """Take a term in."""
        key = self._key(fold(term), telling(term))
        words = key.split()
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
        self._root.pop(_END, None)
        # Forms of a word share what they begin: the less there is, the faster it is found.
        begins = {id(node): (node.next, node.plain) for node in self._root.values()}
        self._first = {piece: begins[id(node)] for piece, node in self._root.items()}

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
                        follow.setdefault(form + _END, {})[id(listed)] = listed
            nodes = {
                piece: self._node(tuple(found.values()), known) for piece, found in follow.items()
            }
            meant = {gaps: meaning(entries) for gaps, entries in terms.items()}
            plain = next((means for gaps, means in meant.items() if not any(gaps)), None)
            marked = any(map(any, meant)) or any(node.marked for node in nodes.values())
            known[name] = Node(nodes | {_END: _GAP} if nodes else {}, meant, plain, marked)
        return known[name]

    def _key(self, folded: str, signs: Iterable[str]) -> str:
        """A folded text with the end of a line for all that is no word; as long as it was. `signs`:
        what `telling` says of the text."""
        apart = self._how.apostrophe
        if folded.isascii():
            key = folded.translate(_ASCII_APART if apart else _ASCII)
        else:
            key = folded.replace(" ", _END)
            for sign in {*map(_parting, signs)}:
                key = key.replace(sign, _END)
        if "'" not in key:
            return key
        return _QUOTES.sub(_END, key) if apart else key.replace("'", _END)

    def find(self, portion: Portion) -> list[Use]:
        """Where each term stands in a portion of a text, the longest at each place, none inside
        another."""
        text = portion.text
        pieces = f"{self._key(portion.folded, portion.signs)}{_END}".splitlines(keepends=True)
        nodes = cast("list[Beginning]", [*map(self._first.get, pieces)])
        starts = [*accumulate(map(len, pieces), initial=portion.begin)]
        pieces += ("", "")
        found: list[Use] = []
        reach = 0
        for at in compress(count(), nodes):
            if at < reach:
                continue
            follow, meant = nodes[at]
            after = at + 1
            # Most words that could go on do not, or by one word: that is told here, without a call.
            if pieces[after] in follow:
                onward, behind = follow[pieces[after]], pieces[after + 1]
                joint = text[starts[after] - 1] in _JOINTS
                if joint and behind not in onward.next and onward is not _GAP:
                    if onward.plain:
                        after, meant = after + 1, onward.plain
                elif joint or self._root[pieces[at]].marked:
                    after, meant = self._longest(text, pieces, starts, at)
                reach = after
            if meant:
                term, status, concepts = meant
                found.append(Use(starts[at], starts[after] - 1, term, status, concepts))
        self._bear_tails(found, portion)
        return found

    def _longest(
        self, text: str, pieces: list[str], starts: list[int], first: int
    ) -> tuple[int, Meant | None]:
        """Behind which piece the longest term ends that begins with one, and what it means."""
        node = self._root[pieces[first]]
        best = last = first + 1
        meant = node.plain
        while (onward := node.next.get(pieces[last])) is not None:
            joint = text[starts[last] - 1] in _JOINTS
            if node.marked or (joint and onward is _GAP):
                return self._over_gaps(text, pieces, starts, first)
            if not joint:
                break
            node, last = onward, last + 1
            if node.plain:
                best, meant = last, node.plain
        return best, meant

    def _over_gaps(
        self, text: str, pieces: list[str], starts: list[int], first: int
    ) -> tuple[int, Meant | None]:
        """The same where other signs than a joint, or several, may stand between the words."""
        node = self._root[pieces[first]]
        best, meant = first + 1, node.plain
        gaps: list[str] = []
        last, plain = first, True
        while node.next:
            behind = follow = last + 1
            while pieces[follow] == _END:
                follow += 1
            found = node.next.get(pieces[follow])
            if found is None:
                break
            between = starts[behind] - 1
            simple = behind == follow and text[between] in _JOINTS
            gap = "" if simple else _gap(text[between : starts[follow]])
            gaps.append(gap)
            node, last, plain = found, follow, plain and not gap
            if not (plain or node.marked):
                break
            here = node.plain if plain else node.terms.get(tuple(gaps))
            if here is not None:
                best, meant = last + 1, here
        return best, meant

    def _bear_tails(self, found: list[Use], portion: Portion) -> None:
        """Lengthen the uses whose last word bears an apostrophe and something behind it (the
        ward's)."""
        if self._tail is None:
            return
        for sign in APOSTROPHES:
            at = portion.text.find(sign, portion.begin, portion.end)
            while at >= 0:
                known = bisect_right(found, at, key=attrgetter("start")) - 1
                tail = self._tail.match(portion.text, at)
                if tail and known >= 0 and found[known].end == at:
                    found[known] = msgspec.structs.replace(found[known], end=tail.end())
                at = portion.text.find(sign, at + 1, portion.end)


@cache
def _parting(sign: str) -> str:
    """What a sign is folded to if that stands between words, else the end of a line."""
    low = sign.lower() if len(sign.lower()) == 1 else sign
    folded = SIGNS.get(low, low)
    return _END if folded == "'" or in_words(folded) else folded


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

"""Find the terms of a list in running words: one pass for all of them, in any script.

The words and the terms are brought to one form, sign by sign, so that every place found is a place
in the words as they stand. All terms are looked for at once (Aho-Corasick); a hit counts where it
begins and ends where the script lets a word begin and end, and the longest hides those inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

import ahocorasick

from ..model.term import TERM_STATUSES, Concept, Use
from ..model.toml import Toml
from ..scripts.clusters import SOUTHEAST_SIGNS
from ..scripts.variants import KANJI

_SHORTEST = 3
"""Letters of a word that stay when its ending is taken off."""

_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"\w")
_UNSPACED = re.compile(rf"[\u3005\u3041-\u30fe\u3400-\u9fff{SOUTHEAST_SIGNS}]")
_HANGING = re.compile(
    r"[\u0300-\u036f\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebd\u0ec8-\u0ece"
    r"\u102b-\u103e\u17b4-\u17d3\u17dd]"
)
"""Signs that hang on the letter before them: no word begins with one."""
_LEADING = re.compile(r"[\u0e40-\u0e44\u0ec0-\u0ec4\u17d2\u1039]")
"""Signs that belong to the letter after them: no word ends with one."""
_KIN = re.compile(r"(?P<kanji>[\u3005\u3400-\u9fff])|(?P<kata>[\u30a1-\u30fa\u30fc])")
"""Letters of which a Japanese word is built: two of a kind beside one another may be one word."""


class Uses:
    """What finds the terms of one language. Made once, asked often; asking changes nothing."""

    def __init__(self, concepts: Iterable[Concept], language: str) -> None:
        self.endings = _endings(language)
        self._known: dict[str, list[tuple[str, str, int]]] = {}
        self._automaton = ahocorasick.Automaton()
        for place, concept in enumerate(concepts):
            for status in TERM_STATUSES:
                for text in concept.named(language, status):
                    self._add(text, status, place)
        if self._known:
            self._automaton.make_automaton()

    def _add(self, text: str, status: str, place: int) -> None:
        key = _key(text).strip()
        if not key:
            return
        stem = self._stem(key)
        if stem not in self._known:
            self._automaton.add_word(stem, stem)
        self._known.setdefault(stem, []).append((text, status, place))

    def _stem(self, key: str) -> str:
        """A term up to the ending of its first word that may change; a term that does not bend, or
        is written without spaces, is its own stem."""
        word = _WORD.match(key)
        if not self.endings or word is None or _UNSPACED.search(key):
            return key
        return _without_ending(word[0], self.endings)

    def find(self, text: str) -> list[Use]:
        """Every use in reading order, none inside another."""
        if not self._known or not text:
            return []
        key = _key(text)
        found: list[Use] = []
        reach = 0
        for start, end, entry in self._longest_first(key):
            if start >= reach:
                reach = end
                found.append(self._use(text, start, end, entry))
        return found

    def _longest_first(self, key: str) -> Iterator[tuple[int, int, list[tuple[str, str, int]]]]:
        hits: dict[tuple[int, int], list[tuple[str, str, int]]] = {}
        for last, stem in self._automaton.iter(key):
            start = last + 1 - len(stem)
            if not _may_begin(key, start):
                continue
            for entry in self._known[stem]:
                end = self._end(key, start, entry[0])
                if end:
                    hits.setdefault((start, end), []).append(entry)
        for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            yield start, end, hits[start, end]

    def _end(self, key: str, start: int, term: str) -> int:
        """Where a term that begins at a place ends; 0 when it is not there after all."""
        expression = _expression(term, self.endings)
        found = expression.match(key, start)
        return found.end() if found and _may_end(key, found.end()) else 0

    def _use(self, text: str, start: int, end: int, entry: list[tuple[str, str, int]]) -> Use:
        status = min((status for _, status, _ in entry), key=TERM_STATUSES.index)
        concepts = tuple(sorted({place for _, _, place in entry}))
        return Use(start, end, entry[0][0], status, concepts)


def uses_of(concepts: Iterable[Concept], language: str, text: str) -> list[Use]:
    """`Uses.find` for a single text."""
    return Uses(concepts, language).find(text)


class _Keys(dict[int, str]):
    """Each sign as one sign: small letters, old kanji as new, full width as half."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        lower = sign.lower()
        key = KANJI.get(sign, lower if len(lower) == 1 else sign)
        if 0xFF01 <= code <= 0xFF5E:
            key = chr(code - 0xFEE0).lower()
        elif sign in "\u00a0\u2009\u3000\t\n":
            key = " "
        elif sign in "’‘ʻʼ`´":
            key = "'"
        self[code] = key = key if len(key) == 1 else sign
        return key


_KEYS = _Keys()


def _key(text: str) -> str:
    """The text sign for sign, so that places in it are places in the text."""
    return text.translate(_KEYS)


@cache
def _expression(term: str, endings: tuple[str, ...]) -> re.Pattern[str]:
    key = _key(term).strip()
    if _UNSPACED.search(key) or not endings:
        return re.compile(re.sub(r"(?:\\? )+", r"\\s+", re.escape(key)))
    any_ending = "|".join(map(re.escape, sorted({_key(end) for end in endings}, key=len)[::-1]))
    pieces: list[str] = []
    at = 0
    for word in _WORD.finditer(key):
        pieces.append(_between(key[at : word.start()]))
        stem = _without_ending(word[0], endings)
        pieces.append(rf"{re.escape(stem)}(?:{any_ending})?(?!\w)")
        at = word.end()
    return re.compile("".join(pieces) + _between(key[at:]))


def _between(signs: str) -> str:
    return r"\s+" if signs.isspace() else re.escape(signs)


def _without_ending(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _may_begin(key: str, at: int) -> bool:
    """Whether a word may begin here: not inside one, nor inside a cluster."""
    if _HANGING.match(key, at):
        return False
    return at == 0 or not _joined(key[at - 1], key[at])


def _may_end(key: str, at: int) -> bool:
    if at >= len(key):
        return True
    if _HANGING.match(key, at) or _LEADING.match(key, at - 1):
        return False
    return not _joined(key[at - 1], key[at])


def _joined(before: str, after: str) -> bool:
    """Whether two signs beside one another are of one word."""
    if not (_LETTER.match(before) and _LETTER.match(after)):
        return False
    if _UNSPACED.match(before) or _UNSPACED.match(after):
        one, other = _KIN.match(before), _KIN.match(after)
        return bool(one and other and one.lastgroup == other.lastgroup)
    return True


_ENDINGS = Toml(dict[str, list[str]])


@cache
def _endings(language: str) -> tuple[str, ...]:
    """The endings of a language, the longest first; none for one that does not bend its words."""
    source = resources.files(__package__).joinpath("endings.toml").read_bytes()
    known = _ENDINGS.read(source)
    found = known.get(language) or known.get(language.split("-")[0]) or []
    return tuple(
        sorted({_key(ending) for ending in found}, key=lambda ending: (-len(ending), ending))
    )

"""The words of terms as they are listed, and the signs that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from .cutting import JOINED, PARTED
from .forms import Bending, forms
from .meaning import Entry

Unit = tuple[str, bool, bool]
"""A word of a term, whether it bends, and whether it is of a verb."""

UNKNOWN = "\0"
"""The sign of a word that is in no term."""
_MARK = "\1"
"""The sign of what is neither a word nor a joint, and stands by itself."""
_FIRST, _BEHIND = 2, 0x110000
_SURROGATES = range(0xD800, 0xE000)

FEW = 500
"""Ways to write a term, or how it begins, up to which all are listed."""

_MOST_MET = 100_000
"""Words of which it is remembered what they are."""


class Listed(msgspec.Struct):
    """The words of the terms so far, as they are listed; `terms` that end here, by what stands
    between their words."""

    next: dict[Unit, Listed] = {}
    terms: dict[tuple[str, ...], list[Entry]] = {}

    def paths(self) -> Iterator[tuple[tuple[Unit, ...], Listed]]:
        """All that follow, in the order in which they were listed, with the words up to there."""
        ahead: list[tuple[tuple[Unit, ...], Listed]] = [
            ((unit,), listed) for unit, listed in reversed(self.next.items())
        ]
        while ahead:
            path, listed = ahead.pop()
            yield path, listed
            ahead += (((*path, unit), one) for unit, one in reversed(listed.next.items()))


Forms = dict[Unit, tuple[str, ...]]
"""The forms in which each word of a term may stand."""


def forms_of(listed: Listed, how: Bending) -> Forms:
    """The forms of all words that are listed."""
    units = dict.fromkeys(path[-1] for path, _ in listed.paths())
    return {
        (word, bends, verb): _forms(word, how, verb) if bends else (word,)
        for word, bends, verb in units
    }


@lru_cache(_MOST_MET)
def _forms(word: str, how: Bending, verb: bool) -> tuple[str, ...]:  # noqa: FBT001
    return tuple(forms(word, how, verb=verb))


class Units:
    """Which signs stand for the forms of the words of terms: one for all that are forms of the same
    words, and another where something else than a joint stands behind.

    of_form  the sign of each form
    choices  of each word the signs for its forms before a joint
    """

    def __init__(self, forms: Forms) -> None:
        of_form: dict[str, list[Unit]] = {}
        for unit, several in forms.items():
            for form in several:
                of_form.setdefault(form, []).append(unit)
        free = (chr(code) for code in range(_FIRST, _BEHIND) if code not in _SURROGATES)
        signs: dict[tuple[Unit, ...], str] = {}
        self.of_form: dict[str, str] = {}
        for form, units in of_form.items():
            name = tuple(units)
            if name not in signs:
                signs[name] = next(free)
            self.of_form[form] = signs[name]
        self._parted = dict(zip(signs.values(), free, strict=False))
        self.choices: dict[Unit, list[str]] = {}
        for known, sign in signs.items():
            for unit in known:
                self.choices.setdefault(unit, []).append(sign)

    def of_pieces(self) -> dict[str, str]:
        """The sign of each form with what may stand behind it, and of a mark by itself."""
        signs = {form + JOINED: sign for form, sign in self.of_form.items()}
        signs |= {form + PARTED: self._parted[sign] for form, sign in self.of_form.items()}
        return signs | {PARTED: _MARK}

    def all_parted(self) -> list[int]:
        """The other sign of each, by its number."""
        known = {ord(sign): ord(other) for sign, other in self._parted.items()}
        return [known.get(sign, ord(UNKNOWN)) for sign in range(max(known, default=0) + 1)]

    def parted(self, way: str) -> str:
        """Signs of words with something else than a joint behind the last."""
        return way[:-1] + self._parted[way[-1]]

    def before_mark(self, way: str) -> tuple[str, str]:
        """The same, with and without a joint before it."""
        return self.parted(way), way + _MARK


class Signs(dict[str, str]):
    """The sign of each piece that was met, with those that are in no term. Few of all forms are
    ever met, and what is small stays in the fast memory of a processor."""

    def __init__(self, known: dict[str, str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, piece: str) -> str:
        if len(self) > _MOST_MET:
            self.clear()
        self[piece] = sign = self._known.get(piece, UNKNOWN)
        return sign

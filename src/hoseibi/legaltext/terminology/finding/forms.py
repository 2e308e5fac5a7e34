"""In which forms a word of a term may stand in a text: bent, with a tone elsewhere, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from itertools import product

import msgspec

from ...model.toml import Toml

_SHORTEST = 2
"""Letters that must stay of a word when an ending of one letter is taken off."""

_UMLAUT = re.compile(r"(au|[aou])([^aouäöü]*)$")
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü", "au": "äu"}
_TONED = "òa oà|óa oá|ỏa oả|õa oã|ọa oạ|òe oè|óe oé|ỏe oẻ|õe oẽ|ọe oẹ|ùy uỳ|úy uý|ủy uỷ|ũy uỹ|ụy uỵ"
_TONES = [tuple(pair.split()) for pair in _TONED.split("|")]
_BRACKETS = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*")
_MOST_BRACKETS = 3


class Bending(msgspec.Struct, frozen=True):
    """How a language bends its words; the fields are explained in `endings.toml`."""

    paradigms: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    fillers: str = ""
    last: bool = False
    apostrophe: bool = False
    umlaut: bool = False
    tones: bool = False
    kin: bool = False
    unspaced: bool = False


_BENDINGS = Toml(dict[str, Bending])


@cache
def bending(language: str) -> Bending:
    """How a language bends its words: that of the tag or, without one, of the language."""
    known = _BENDINGS.read(resources.files(__package__).joinpath("endings.toml").read_bytes())
    return known.get(language) or known.get(language.split("-")[0]) or Bending()


@cache
def _pairs(paradigms: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Each paradigm as its endings in a list, and all its endings."""
    read = (paradigm.partition(" : ")[::2] for paradigm in paradigms)
    return tuple((_endings(cited), _endings(f"{cited} {others}")) for cited, others in read)


def _endings(words: str) -> tuple[str, ...]:
    return tuple("" if ending == "-" else ending for ending in words.split())


def forms(word: str, how: Bending, *, verb: bool = False) -> set[str]:
    """Every form in which a folded word may stand, itself among them."""
    found = {word}
    for cited, endings in _pairs((*how.paradigms, *(how.verbs if verb else ()))):
        for ending in cited:
            stem = word.removesuffix(ending)
            least = _SHORTEST if len(ending) < 2 else 0
            if word.endswith(ending) and len(stem) >= least:
                found.update(stem + other for other in endings)
                if how.umlaut:
                    turned = _UMLAUT.sub(lambda vowel: _UMLAUTS[vowel[1]] + vowel[2], stem)
                    found.update(turned + other for other in endings)
    if how.also and len(word) > _SHORTEST:
        found.update([form + case for form, case in product(tuple(found), how.also)])
    if how.tones:
        found.update([_other_tone(word)])
    return found


def _other_tone(word: str) -> str:
    for old, new in _TONES:
        if old in word:
            return word.replace(old, new)
        if new in word and not word.startswith("qu"):
            return word.replace(new, old)
    return word


def spelt_out(term: str) -> Iterable[str]:
    """A term with and without what stands in brackets: 仲介（する）is 仲介 and 仲介する."""
    if len(_BRACKETS.findall(term)) > _MOST_BRACKETS:
        return (term,)
    found = {text.strip() for text in _choices(term)}
    return sorted(filter(None, found))


def _choices(term: str) -> Iterator[str]:
    bracket = _BRACKETS.search(term)
    if bracket is None:
        yield term
        return
    before, after = term[: bracket.start()], term[bracket.end() :]
    gap = " " if bracket[0] != bracket[0].strip() else ""
    for rest in _choices(after):
        yield f"{before}{gap}{rest}"
        yield f"{before}{gap if before else ''}{bracket[1]}{gap if rest else ''}{rest}"

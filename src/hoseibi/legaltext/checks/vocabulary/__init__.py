"""The words by which checks know things in each language, as data: the shape of the files beside.

Every expression is for `re`; a language that says nothing about a check is not checked by it.
"""

from __future__ import annotations

from functools import cache

import msgspec

from ...model.toml import Toml


class Definitions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How terms are defined.

    marks      expressions with a group `term`, and `scope` where the words say how far it holds
    means      expressions with groups `term` and `words`: a sentence that says what a term means
    listed     how a point of a list of definitions begins: an expression with a group `term`
    heads      what the words above such a list say; empty where the point alone shows it
    reach      words of a `scope` with the kind of provision in which the term then holds
    borrowed   what shows that a law takes the meaning from another law
    inflected  words change their ends: a term is also used where its words lack the last letters
    shorts     names that stand for another law only once they are defined, used before `place`
    place      what follows such a name where it is used
    before     what must stand before it: the beginning of a word
    """

    marks: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    listed: str = ""
    heads: str = ""
    reach: tuple[tuple[str, str], ...] = ()
    borrowed: str = ""
    inflected: bool = False
    shorts: tuple[str, ...] = ()
    place: str = ""
    before: str = ""


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers and days in sentences.

    pairs   one number written twice, each place a system of numerals or `words`
    words   the words of numbers that no system has, with their values; they add up
    dates   expressions with groups `day` and `month`, and `year` where there is one
    months  names of months, in small letters; numbers need none
    """

    pairs: tuple[str, ...] = ()
    words: dict[str, int] = {}
    dates: tuple[str, ...] = ()
    months: dict[str, int] = {}


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What checks know of one language.

    languages  BCP 47 tags that it serves
    script     the inside of a character class: the letters it is written in
    repealed   what a repealed provision says, brackets and full stop aside
    excerpt    what a part says of itself of which only some articles are printed
    invisible  signs without width that the language has a use for
    repeated   words that never stand twice in a row; `spaced` when a space divides them
    quotes     pairs of marks that open and close
    quoting    sentences that say how other words are to be read, and quote pieces of them
    owed       words by which a rule is left to somebody, in a group `rule`
    telling    its commonest words stand in every sentence: their lack shows another language
    sure       how a reference by number begins that leaves no doubt of what it means: the number
               of its article in a group `article`
    beside     what right before a reference shows it to be a place in another law, or in a table
    beyond     what right after it shows the same
    former     what beside a reference shows that it means a law as it was, or applied with changes
    intro      what the words above a list say where its points are about another law
    position   how a reference by position begins (the preceding paragraph)
    mixed      lists whose “and” and “or” leave open what belongs together
    apply      what follows a reference by which one provision borrows another
    amending   titles of laws that amend
    passing    words by which such a law says what becomes of what was before
    legacy     words that a font for one alphabet left behind in another
    """

    languages: tuple[str, ...]
    script: str = ""
    repealed: str = ""
    excerpt: str = ""
    invisible: str = ""
    repeated: tuple[str, ...] = ()
    spaced: bool = True
    quotes: tuple[str, ...] = ()
    quoting: str = ""
    owed: str = ""
    telling: bool = False
    sure: str = ""
    beside: str = ""
    beyond: str = ""
    former: str = ""
    intro: str = ""
    position: str = ""
    mixed: tuple[str, ...] = ()
    apply: str = ""
    amending: str = ""
    passing: str = ""
    legacy: str = ""
    definitions: Definitions = Definitions()
    numbers: Numbers = Numbers()


@cache
def lexicon(language: str) -> Lexicon:
    """What is known of a language; nothing at all for one that no file serves."""
    known = _all()
    return known.get(language) or known.get(language.split("-")[0]) or Lexicon((language,))


_FILES = Toml(Lexicon)


@cache
def _all() -> dict[str, Lexicon]:
    return {language: words for words in _FILES.folder(__package__) for language in words.languages}

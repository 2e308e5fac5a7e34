"""The words of provisions by their short addresses, as a tie by hand finds them again."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

from hoseibi import legaltext

Words = dict[str, str]
"""By short address the words that a provision says itself; of one without words of its own, such
as an article of paragraphs, those that stand in it."""


def words_of(law: legaltext.Law) -> Words:
    """The words of every provision of a law."""
    placed = legaltext.walk(law)
    own = [legaltext.text_of(each.provision).strip() for each in placed]
    inside: list[list[str]] = [[] for _each in placed]
    for at, text in enumerate(own):
        above = placed[at].parent
        while text and above >= 0 and placed[above].provision.kind not in legaltext.DIVISIONS:
            inside[above].append(text)
            above = placed[above].parent
    found: Words = {}
    for each, text, within in zip(placed, own, inside, strict=True):
        found.setdefault(each.short, text or "\n".join(within))
    return found


def digest(words: str) -> str:
    """A short fingerprint of some words."""
    return sha256(words.encode()).hexdigest()[:16]


def article_of(address: str) -> str:
    """The article in which a short address stands; outside of articles, the outermost place."""
    segments = address.split("__")
    last = next((at for at, each in enumerate(segments, 1) if each.startswith("art_")), 0)
    return "__".join(segments[:last]) if last else address


_NEAR = 14
"""So many signs further a piece of words is cut at most, to be cut between two of them."""

_JOINS = "\u17d2"
"""Signs behind which a letter belongs to the one before: Khmer writes it beneath."""


def last_words(words: str, most: int) -> str:
    """The end of some words, cut where a word begins, or at least a letter with its signs; a sign
    before it tells of the rest."""
    if len(words) <= most:
        return words
    return f"…{words[_between(words, len(words) - most, 1) :].lstrip()}"


def first_words(words: str, most: int) -> str:
    """The beginning of some words, cut in the same way."""
    if len(words) <= most:
        return words
    return f"{words[: _between(words, most, -1)].rstrip()}…"


def _between(words: str, at: int, step: int) -> int:
    """The nearest place between two words on one side; where none is near, between two letters."""
    for place in range(at, at + step * _NEAR, step):
        if 0 < place < len(words) and (words[place - 1].isspace() or words[place].isspace()):
            return place
    while 0 < at < len(words) and not _is_letter(words, at):
        at += step
    return at


def _is_letter(words: str, at: int) -> bool:
    """Whether a letter begins at a place, and no sign of the letter before."""
    return unicodedata.category(words[at])[0] != "M" and words[at - 1] not in _JOINS

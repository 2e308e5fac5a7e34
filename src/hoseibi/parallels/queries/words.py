"""The words of provisions by their short addresses, as a tie by hand finds them again."""

from __future__ import annotations

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

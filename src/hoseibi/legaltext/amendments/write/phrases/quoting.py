"""Words between quotation marks, so that they are read as they were written."""

from __future__ import annotations

from ...phrases import Phrases
from ...read.phrases.quotes import paired
from ...read.phrases.statements import spaced
from ...unwritten import Unwritten


def quoted(words: str, told: Phrases) -> str:
    """Words between the first pair of marks that they do not upset. Raises Unwritten where each
    pair would be read otherwise."""
    for pair in told.quotes:
        text = _between(words, pair, told)
        if paired(text, told.quotes, repeats=told.repeats).get(0) == len(text) - 1:
            return text
    raise Unwritten("words with unpaired quotation marks")


def _between(words: str, pair: str, told: Phrases) -> str:
    lines = words.split("\n")
    if told.repeats:
        lines = [lines[0], *(pair[0] + told.padded + line for line in lines[1:])]
    return pair[0] + told.padded + "\n".join(lines) + told.padded + pair[1]


def trimmed(old: str, new: str) -> tuple[str, str]:
    """Both without the white space that both begin or end with."""
    while old[:1].isspace() and old[:1] == new[:1] and len(old) > 1 and len(new) > 1:
        old, new = old[1:], new[1:]
    while old[-1:].isspace() and old[-1:] == new[-1:] and len(old) > 1 and len(new) > 1:
        old, new = old[:-1], new[:-1]
    return old, new


def spaced_apart(new: str, *, before: bool) -> str:
    """Words to be put in without the space that a reader puts beside them."""
    bare = new.strip()
    return bare if bare and spaced(bare, before=before) == new else new

"""What somebody looks for, as values, and as the two query languages of the databases."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from .folding import fold
from .tokens import (
    CLUSTER,
    NUMBER,
    NUMBER_AT_END,
    RUN,
    indic,
    is_uzbek,
    pairs_of,
    parts,
    southeast_pairs,
    uzbek_words,
    words,
)

LONGEST_QUERY = 200
"""Code points of a query that count."""

_WORD = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+)')


class Phrase(msgspec.Struct, frozen=True):
    """Tokens that must follow one another; the last may be the beginning of a token."""

    tokens: tuple[str, ...]
    prefix: bool = False


class Query(msgspec.Struct, frozen=True):
    """Every word must be found; a word is found when one of its phrases is."""

    words: tuple[tuple[Phrase, ...], ...] = ()


def tokens_for_query(text: str, language: str = "") -> Query:
    """The words of a query, which are divided by spaces; what stands in quotes is one word.

    Without a language, words are looked for as written and by their Uzbek key. The last word may be
    unfinished unless a space or a quote follows it.
    """
    text = text[:LONGEST_QUERY]
    found = []
    for match in _WORD.finditer(text):
        open_end = match.end() == len(text) and match[2] is not None
        phrases = tuple(dict.fromkeys(_phrases(match[1] or match[2] or "", language, open_end)))
        if phrases:
            found.append(phrases)
    return Query(tuple(found))


def _phrases(word: str, language: str, open_end: bool) -> Iterator[Phrase]:
    runs = [(run.lastgroup or "word", run[0]) for run in RUN.finditer(fold(word))]
    for uzbek in [True] if is_uzbek(language) else [False] if language else [False, True]:
        for number in (NUMBER, NUMBER_AT_END):
            phrase = _phrase(runs, uzbek, number, open_end)
            if phrase.tokens:
                yield phrase


def _phrase(
    runs: list[tuple[str, str]], uzbek: bool, number: re.Pattern[str], open_end: bool
) -> Phrase:
    tokens: list[str] = []
    prefix = False
    for place, (kind, run) in enumerate(runs, 1):
        last = place == len(runs)
        if kind == "east":
            found, prefix = _east(run, number, last)
        elif kind == "southeast":
            found = southeast_pairs(run)
            prefix = last and len(CLUSTER.findall(run)) == 1
            found = found if prefix or not last else found[:-1]
        elif kind == "indic":
            found, prefix = indic(run), last and open_end
        else:
            found = uzbek_words(run) if uzbek else words(run)
            prefix = last and open_end and not run[-1].isdigit() and len(run) > 1
        tokens += found
    return Phrase(tuple(tokens), prefix)


def _east(run: str, number: re.Pattern[str], last_run: bool) -> tuple[list[str], bool]:
    """The last character alone is a token only where a run ends, which at the end is not known."""
    tokens: list[str] = []
    prefix = False
    pieces = list(parts(run, number))
    for place, (piece, value) in enumerate(pieces, 1):
        at_end = last_run and place == len(pieces)
        prefix = at_end and not value and len(piece) == 1
        pairs = value or pairs_of(piece)
        tokens += pairs[:-1] if at_end and not value and not prefix else pairs
    return tokens, prefix


def fts5_match(query: Query) -> str:
    """The query for SQLite FTS5 over tokens joined by spaces; an empty query finds nothing."""
    return " AND ".join(f"({' OR '.join(map(_fts5, word))})" for word in query.words) or '""'


def _fts5(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.tokens)}"' + (" *" if phrase.prefix else "")


def tsquery(query: Query) -> str:
    """The query for PostgreSQL's `tsquery` type over `to_tsvector('simple', tokens joined)`."""
    return " & ".join(f"({' | '.join(map(_tsquery, word))})" for word in query.words)


def _tsquery(phrase: Phrase) -> str:
    joined = " <-> ".join(f"'{token}'" for token in phrase.tokens)
    return f"({joined}{':*' if phrase.prefix else ''})"

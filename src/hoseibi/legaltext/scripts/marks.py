"""Where the words of a query stand in a text, for a marker pen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

import msgspec

from . import clusters
from .folding import fold
from .queries import Phrase, tokens_for_query
from .tokens import (
    APOSTROPHE,
    CLUSTER,
    LONGEST,
    NUMBER,
    RUN,
    indic,
    is_uzbek,
    pairs_of,
    parts,
    southeast_pairs,
    uzbek_words,
)


class _Token(msgspec.Struct, gc=False):
    """A token with its place in the folded text; `head` is the end of its first character."""

    token: str
    start: int
    head: int
    end: int


def mark(text: str, query: str, language: str) -> list[tuple[int, int]]:
    """Spans of the text, in code points, that match the words of the query; apart and in order.

    No span cuts a cluster. Words are marked whole where only their beginning was asked for.
    """
    wanted = [phrase for word in tokens_for_query(query, language).words for phrase in word]
    if not wanted:
        return []
    folded, starts, ends = _folded(text)
    tokens = list(_tokens(folded, is_uzbek(language)))
    if not language:
        wanted_here = [(tokens, wanted), (list(_tokens(folded, True)), wanted)]
    else:
        wanted_here = [(tokens, wanted)]
    spans = {span for found, phrases in wanted_here for span in _matches(found, phrases)}
    return _joined(sorted((starts[start], ends[end - 1]) for start, end in spans))


def _folded(text: str) -> tuple[str, list[int], list[int]]:
    """The key of a text, and for each of its characters where its cluster starts and ends."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for cluster in clusters.split(text):
        piece, after = fold(cluster), at + len(cluster)
        pieces.append(piece)
        starts += [at] * len(piece)
        ends += [after] * len(piece)
        at = after
    return "".join(pieces), starts, ends


def _tokens(folded: str, uzbek: bool) -> Iterator[_Token]:
    """The tokens of `tokens_for_index`, with their places."""
    for run in RUN.finditer(folded):
        at, text = run.start(), run[0]
        if run.lastgroup == "east":
            yield from _east(text, at)
        elif run.lastgroup == "southeast":
            edges = [at, *(at + end for end in accumulate(map(len, CLUSTER.findall(text))))]
            yield from _paired(southeast_pairs(text), edges)
        elif run.lastgroup == "indic":
            yield from (_Token(token, at, run.end(), run.end()) for token in indic(text))
        elif uzbek:
            yield from (_Token(token, at, run.end(), run.end()) for token in uzbek_words(text))
        else:
            yield from _words(text, at)


def _words(run: str, at: int) -> Iterator[_Token]:
    for word in APOSTROPHE.split(run):
        yield _Token(word[:LONGEST], at, at + len(word), at + len(word))
        at += len(word) + 1


def _east(run: str, at: int) -> Iterator[_Token]:
    for piece, number in parts(run, NUMBER):
        end = at + len(piece)
        if number:
            yield _Token(number[0], at, end, end)
        else:
            yield from _paired(pairs_of(piece), list(range(at, end + 1)))
        at = end


def _paired(tokens: list[str], edges: list[int]) -> Iterator[_Token]:
    for place, token in enumerate(tokens):
        end = edges[min(place + 2, len(edges) - 1)]
        yield _Token(token, edges[place], edges[place + 1], end)


def _matches(tokens: list[_Token], phrases: list[Phrase]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token.token, []).append(place)
    for phrase in phrases:
        first = phrase.tokens[0]
        if phrase.prefix and len(phrase.tokens) == 1:
            for known, found in places.items():
                if known.startswith(first):
                    yield from ((tokens[place].start, tokens[place].head) for place in found)
        else:
            for place in places.get(first, ()):
                yield from _follow(tokens, place, phrase)


def _follow(tokens: list[_Token], place: int, phrase: Phrase) -> Iterator[tuple[int, int]]:
    stretch = tokens[place : place + len(phrase.tokens)]
    if len(stretch) < len(phrase.tokens):
        return
    last = phrase.tokens[-1]
    if any(a.token != b for a, b in zip(stretch[:-1], phrase.tokens, strict=False)):
        return
    if stretch[-1].token == last:
        yield stretch[0].start, stretch[-1].end
    elif phrase.prefix and stretch[-1].token.startswith(last):
        yield stretch[0].start, stretch[-1].head


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined

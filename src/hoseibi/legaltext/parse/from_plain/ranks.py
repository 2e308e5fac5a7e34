"""Which division stands inside which: some countries use the same names in different orders."""

from __future__ import annotations

from collections import Counter

from ...conventions.grammar import DIVISION, Grammar
from .lines import Token

_HEADING_LINES = 3


def ranks_of(tokens: list[Token], rules: Grammar) -> list[int]:
    """The rank of each group of the grammar in this law.

    A division that stands directly before one of another kind is the outer of the two; where the
    law does not tell, the order of the convention holds.
    """
    ranks = [label.rank for label in rules.labels]
    is_division = [label.what == DIVISION for label in rules.labels]
    found = [
        (place, group - 1)
        for place, (_, _, group, _, _) in enumerate(tokens)
        if group and is_division[group - 1]
    ]
    kinds = sorted({group for _, group in found})
    if len(kinds) < 2:
        return ranks
    inside: Counter[tuple[int, int]] = Counter()
    for (place, outer), (after, inner) in zip(found, found[1:], strict=False):
        between = tokens[place + 1 : after]
        near = len(between) < _HEADING_LINES and not any(token[2] for token in between)
        if outer != inner and near:
            inside[outer, inner] += 1
    for rank, group in enumerate(_ordered(kinds, inside)):
        ranks[group] = rank
    return ranks


def _ordered(kinds: list[int], inside: Counter[tuple[int, int]]) -> list[int]:
    """From the outside in; of those that may come next, the convention's first."""
    rest, ordered = list(kinds), []
    while rest:
        free = [
            kind
            for kind in rest
            if not any(inside[other, kind] > inside[kind, other] for other in rest)
        ]
        ordered.append((free or rest)[0])
        rest.remove(ordered[-1])
    return ordered

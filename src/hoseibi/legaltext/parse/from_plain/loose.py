"""Marks that may be words: an article's number counts only where it follows the one before."""

from __future__ import annotations

from ...conventions.grammar import ANNEX, ARTICLE, DOUBTFUL, SUPPLEMENT, Grammar, ordinal_of
from .lines import Token
from .notes import Notes
from .order import goes_back


def settled(tokens: list[Token], rules: Grammar, notes: Notes) -> list[Token]:
    """The tokens, those that are no marks here being words. Linear."""
    if not any(label.loose or label.what == DOUBTFUL for label in rules.labels):
        return tokens
    kept: list[Token] = []
    before = ""
    for token in tokens:
        number, line, group, end, indent = token
        label = rules.labels[group - 1] if group else None
        if label is None:
            pass
        elif label.what == DOUBTFUL or label.loose:
            found = rules.number(group - 1, line[:end])
            follows = _follows(found, before)
            if label.loose and (follows or not before):
                before = found
            else:
                if follows:
                    notes.read_as_words(line[:end], number)
                token = number, line, 0, 0, indent
        elif label.what == ARTICLE:
            before = rules.number(group - 1, line[:end])
        elif label.what in (SUPPLEMENT, ANNEX):
            before = ""
        kept.append(token)
    return kept


def _follows(number: str, before: str) -> bool:
    last = ordinal_of(before)
    if ordinal_of(number) == last:
        return bool(before) and not goes_back(number, before)
    return ordinal_of(number) == last + 1

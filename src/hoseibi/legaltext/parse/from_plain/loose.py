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
    settler = _Settler(rules, notes)
    return [settler.settled(token) if token[2] else token for token in tokens]


class _Settler:
    """Goes through the marks of a law; `before` is the number of the last article."""

    def __init__(self, rules: Grammar, notes: Notes) -> None:
        self.rules = rules
        self.notes = notes
        self.before = ""

    def settled(self, token: Token) -> Token:
        """The token, or the same line as words."""
        number, line, group, end, indent = token
        label = self.rules.labels[group - 1]
        if label.what in (SUPPLEMENT, ANNEX):
            self.before = ""
        if label.what not in (ARTICLE, DOUBTFUL):
            return token
        found = self.rules.number(group - 1, line[:end])
        certain = label.what == ARTICLE and not label.loose
        follows = _follows(found, self.before)
        if certain or (label.loose and (follows or not self.before)):
            self.before = found
            return token
        if follows:
            self.notes.read_as_words(line[:end], number)
        return number, line, 0, 0, indent


def _follows(number: str, before: str) -> bool:
    last = ordinal_of(before)
    if ordinal_of(number) == last:
        return bool(before) and not goes_back(number, before)
    return ordinal_of(number) == last + 1

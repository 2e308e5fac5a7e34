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
    concerned = [False, *(label.what in _CONCERNED for label in rules.labels)]
    settler = _Settler(rules, tokens, notes)
    return [settler.settled(token) if concerned[token[2]] else token for token in tokens]


_CONCERNED = frozenset((ARTICLE, DOUBTFUL, SUPPLEMENT, ANNEX))


class _Settler:
    """Goes through the marks of a law. Numbers are read only where a mark is in doubt: few are."""

    def __init__(self, rules: Grammar, tokens: list[Token], notes: Notes) -> None:
        self.rules = rules
        self.notes = notes
        self.last: Token | None = None
        is_article = [False, *(label.what == ARTICLE for label in rules.labels)]
        self.articles = [token for token in tokens if is_article[token[2]]]
        self.passed = 0

    @property
    def before(self) -> str:
        """The number of the last article."""
        return self._number(self.last) if self.last else ""

    def _number(self, token: Token) -> str:
        return self.rules.number(token[2] - 1, token[1][: token[3]])

    def settled(self, token: Token) -> Token:
        """The token, or the same line as words."""
        number, line, group, end, indent = token
        label = self.rules.labels[group - 1]
        if label.what in (SUPPLEMENT, ANNEX):
            self.last = None
        if label.what not in (ARTICLE, DOUBTFUL):
            return token
        if label.what == ARTICLE and not label.loose:
            self.last = token
            return token
        found = self._number(token)
        if label.what == DOUBTFUL and self._is_missing(found, number):
            self.last = token
            return number, line, group + 1, end, indent
        before = self.before
        follows = _follows(found, before)
        if label.loose and (follows or not before):
            self.last = token
            return token
        if follows and not line[0].islower():
            self.notes.read_as_words(line[:end], number)
        return number, line, 0, 0, indent

    def _is_missing(self, found: str, line: int) -> bool:
        """Whether a doubtful mark has the number that lacks between the article before and the next
        certain one, or begins or continues a law that has no certain one."""
        due = _follows(found, before) if (before := self.before) else ordinal_of(found) == 1
        articles = self.articles
        while self.passed < len(articles) and articles[self.passed][0] <= line:
            self.passed += 1
        if self.passed == len(articles):
            return due and not articles
        return due and ordinal_of(self._number(articles[self.passed])) > ordinal_of(found)


def _follows(number: str, before: str) -> bool:
    last = ordinal_of(before)
    if ordinal_of(number) == last:
        return bool(before) and not goes_back(number, before)
    return ordinal_of(number) == last + 1

"""Cut the pieces of a text into chains, and find its brackets.

A chain is a run of pieces with nothing else between them; what stands in brackets inside it is a
chain of its own.
"""

from __future__ import annotations

import re

from .items import Item
from .scan import CITATION, CLOSE, LINK, NEAR, OPEN, QUOTE, TOGGLE, UNQUOTE, Scanner, Token


class Chain:
    """The pieces that belong together. `host` is the chain in whose brackets they stand, and where
    it had ended then; `reach` is where its last piece ends; `opening` where the brackets around
    it open, -1 when there are none."""

    __slots__ = ("end", "host", "items", "opening", "quoted", "reach", "tokens")

    def __init__(self, host: tuple[Chain, int] | None, quoted: bool, opening: int = -1) -> None:
        self.opening = opening
        self.tokens: list[Token] = []
        self.items: list[Item] = []
        self.end = -1
        self.reach = -1
        self.host = host
        self.quoted = quoted


class Split:
    """All chains of a text, in the order in which they end, and its brackets."""

    def __init__(self, scan: Scanner, text: str) -> None:
        self.scan, self.text = scan, text
        self.chains: list[Chain] = []
        self.brackets: dict[int, int] = {}
        self.closings: dict[int, int] = {}
        self.citations: list[Token] = []
        self._stack: list[tuple[Chain, int]] = []
        self._quotes: list[int] = []
        self._chain = Chain(None, False)
        for token in scan.tokens(text):
            self._take(token)
        for chain, _ in self._stack:
            self._finish(chain)
        self._finish(self._chain)

    def opening(self, position: int) -> int:
        """Where the innermost brackets around a position open; -1 when there are none."""
        around = [start for end, start in self.brackets.items() if start < position < end]
        return max(around, default=-1)

    def outside(self, marks: re.Pattern[str]) -> list[int]:
        """Where marks that stand in no brackets end."""
        found, covered = [], iter(sorted(self.closings.items()))
        start, end = next(covered, (len(self.text), 0))
        for mark in marks.finditer(self.text):
            while mark.start() >= end and start < mark.start():
                start, end = next(covered, (len(self.text), 0))
            if not start < mark.start() < end:
                found.append(mark.end())
        return found

    def _take(self, token: Token) -> None:
        what = token.what
        if what == TOGGLE:
            what = UNQUOTE if self._quotes else QUOTE
        if what == OPEN:
            self._open(token)
        elif what == CLOSE:
            self._close(token)
        elif what == QUOTE:
            self._quotes.append(token.start)
            self._renew()
        elif what == UNQUOTE:
            if self._quotes:
                self._quotes.pop()
            self._renew()
        elif what == CITATION:
            self.citations.append(token)
            self._renew()
        else:
            self._add(token)

    def _add(self, token: Token) -> None:
        chain = self._chain
        if chain.tokens and not self._adjacent(chain, token):
            self._renew()
            chain = self._chain
        if chain.tokens or (token.what != LINK and self.scan.may_begin(token)):
            chain.tokens.append(token)
            chain.end = token.end
            if token.what != LINK or token.how == "end":
                chain.reach = token.end

    def _adjacent(self, chain: Chain, token: Token) -> bool:
        gap = token.start - chain.end
        return gap == 0 or (gap <= NEAR and self.text[chain.end : token.start].isspace())

    def _open(self, token: Token) -> None:
        if self._chain.tokens and not self._adjacent(self._chain, token):
            self._renew()
        self._stack.append((self._chain, token.start))
        outer = self._chain
        host = (outer, outer.end) if outer.tokens else None
        self._chain = Chain(host, bool(self._quotes), token.start)

    def _close(self, token: Token) -> None:
        self._finish(self._chain)
        if not self._stack:
            self._chain = Chain(None, bool(self._quotes))
            return
        self._chain, start = self._stack.pop()
        self.brackets[token.end] = start
        self.closings[start] = token.end
        if self._chain.tokens:
            self._chain.end = self._chain.reach = token.end

    def _renew(self) -> None:
        self._finish(self._chain)
        self._chain = Chain(self._chain.host, bool(self._quotes), self._chain.opening)

    def _finish(self, chain: Chain) -> None:
        if chain.tokens:
            self.chains.append(chain)

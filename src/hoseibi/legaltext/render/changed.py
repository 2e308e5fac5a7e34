"""Edited words as HTML: what went and what came, told by a sign and to a screen reader too."""

from __future__ import annotations

from ..model.change import IN, OUT, Break, Piece, Token
from .to_html.running import escaped, running

TAGS = {IN: "ins", OUT: "del"}


def pieces_html(pieces: tuple[Piece, ...], *, without: str = "") -> str:
    """Pieces as running text; `without` is the kind of piece that is left out (`in` or `out`)."""
    out = []
    column = 0
    for piece in pieces:
        if piece.how == without:
            continue
        inner, column = _tokens(piece.tokens, column)
        tag = TAGS.get(piece.how)
        out.append(f"<{tag}>{inner}</{tag}>" if tag and inner else inner)
    return "".join(out)


def _tokens(tokens: tuple[Token, ...], column: int) -> tuple[str, int]:
    out = []
    for token in tokens:
        if not isinstance(token, Break):
            out.append(running((token,)))
            continue
        if token.column != column and column:
            out.append(GAP)
        column = token.column
    return "".join(out), column


GAP = "&emsp;"
"""Between two columns of a point."""


def number_html(before: str, after: str) -> str:
    """A number that may have become another."""
    if before == after:
        return escaped(after)
    gone = f"<del>{escaped(before)}</del>" if before else ""
    came = f"<ins>{escaped(after)}</ins>" if after else ""
    return gone + came

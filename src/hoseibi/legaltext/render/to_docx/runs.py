"""Running text as Word's runs: escaped, each stretch under its script, changes tracked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from ...model.change import IN, OUT, Break, Piece, Signed, Token
from ...model.law import Inline, words
from ..faces import segments
from ..to_html.running import escaped

_XML = {
    "b": "<w:b/><w:bCs/>",
    "i": "<w:i/><w:iCs/>",
    "gone": '<w:strike/><w:color w:val="98201C"/>',
    "come": '<w:color w:val="12602F"/><w:u w:val="single"/>',
    "soft": '<w:color w:val="595959"/>',
    "small": '<w:sz w:val="10"/><w:szCs w:val="10"/>',
    "u": '<w:u w:val="single"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "complex": "<w:cs/>",
}
"""Looks as run properties, in the order that the schema wants."""

LOOKS = {name: name for name in ("b", "i", "u", "sup", "sub")} | {"line": "u"}
"""The inlines that are a matter of looks."""

Looks: TypeAlias = frozenset[str]
PLAIN: Looks = frozenset()
SOFT: Looks = frozenset(("soft",))
_UNDERLINED: Looks = frozenset("u")
_SMALL: Looks = frozenset(("small",))
_COMPLEX: Looks = frozenset(("complex",))


def _hand(hand: tuple[str, str]) -> str:
    """A person and a time as attributes."""
    author, at = hand
    date = f' w:date="{escaped(at)}"' if at else ""
    return f' w:author="{escaped(author)}"{date}'


class Pen:
    """Writes pieces as runs. `tracked` gives changes as such; otherwise `side` says which of the
    two texts is written (`in` or `out`), and what differs in it is underlined."""

    def __init__(self, *, hands: tuple[tuple[str, str], ...] = (), side: str = "") -> None:
        self.side = side
        self.hands = tuple(map(_hand, hands)) or (_hand(("", "")),)
        self.by: tuple[int, ...] = (0,)
        self.count = 0

    def mark(self, how: str) -> str:
        """An empty element that says a paragraph mark or a table row came or went."""
        name = "ins" if how == IN else "del"
        return f"<w:{name}{self.identity(self.by[0])}/>"

    def identity(self, by: int) -> str:
        """The number of a change, and whose it is."""
        self.count += 1
        return f' w:id="{self.count}"{self.hands[by]}'

    def pieces(self, pieces: tuple[Piece, ...], looks: Looks = PLAIN) -> str:
        """Pieces as runs, with properties that all of them have."""
        out = []
        column = 0
        for piece in pieces:
            inner, column = self.tokens(piece, looks, column)
            out.append(inner)
        return "".join(out)

    def tokens(self, piece: Piece, looks: Looks, column: int) -> tuple[str, int]:
        how = piece.how if piece.how in (IN, OUT) else ""
        if how and self.side:
            if how != self.side:
                return "", column
            looks |= _UNDERLINED
        out = []
        for token in piece.tokens:
            if isinstance(token, Break):
                if column and token.column != column:
                    out.append(run("\t", looks, gone=how == OUT and not self.side))
                column = token.column
            else:
                out.append(self.token(token, looks, gone=how == OUT and not self.side))
        by = piece.by if isinstance(piece, Signed) and piece.by else self.by
        return self.wrapped("".join(out), how, by), column

    def wrapped(self, runs: str, how: str, by: tuple[int, ...] = ()) -> str:
        """Runs as an insertion or a deletion; as they are where nothing is tracked."""
        if not runs or not how or self.side:
            return runs
        name = "ins" if how == IN else "del"
        for hand in reversed(by or self.by):
            runs = f"<w:{name}{self.identity(hand)}>{runs}</w:{name}>"
        return runs

    def token(self, token: Token, looks: Looks, *, gone: bool) -> str:
        if isinstance(token, Inline):
            return self.inline(token, looks, gone=gone)
        return run(str(token), looks, gone=gone)

    def inline(self, piece: Inline, looks: Looks, *, gone: bool) -> str:
        if piece.name in ("rt", "eop"):
            return ""
        if piece.name in ("br", "eol"):
            return f"<w:r>{_properties(looks)}<w:br/></w:r>"
        if piece.name == "ruby":
            return ruby(piece, looks, gone=gone)
        if piece.name in LOOKS:
            looks |= {LOOKS[piece.name]}
        return "".join(self.token(each, looks, gone=gone) for each in piece.runs)

    def number(self, before: str, after: str, looks: Looks = PLAIN) -> str:
        """A number that may have become another."""
        if before == after:
            return run(after, looks)
        parts = ((OUT, before), (IN, after))
        return self.pieces(tuple(Piece(how, (num,)) for how, num in parts if num), looks)


def run(text: str, looks: Looks = PLAIN, *, gone: bool = False) -> str:
    """A text as runs: one for each stretch of a script, with its tabs and line ends."""
    out = []
    for is_complex, part in segments(text):
        properties = _properties(looks | _COMPLEX if is_complex else looks)
        out.append(f"<w:r>{properties}{''.join(_text(part, gone=gone))}</w:r>")
    return "".join(out)


@cache
def _properties(looks: Looks) -> str:
    inner = "".join(xml for name, xml in _XML.items() if name in looks)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _text(text: str, *, gone: bool) -> Iterator[str]:
    name = "delText" if gone else "t"
    lines = text.replace("\r\n", "\n").split("\n")
    for at, line in enumerate(lines):
        if at:
            yield "<w:br/>"
        for place, part in enumerate(line.split("\t")):
            if place:
                yield "<w:tab/>"
            if part:
                yield f'<w:{name} xml:space="preserve">{escaped(part)}</w:{name}>'


def ruby(piece: Inline, looks: Looks, *, gone: bool = False) -> str:
    """Small letters above a base, as Word sets them."""
    small = (each for each in piece.runs if isinstance(each, Inline) and each.name == "rt")
    above = "".join(words(each.runs) for each in small)
    # A line end here is the XML's that the law came from; LibreOffice would make two rubies of it.
    base = " ".join(part.strip(" ") for part in words(piece.runs).split("\n"))
    if not above or not base:
        return run(base, looks, gone=gone)
    properties = (
        '<w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="10"/>'
        '<w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr>'
    )
    return (
        f"<w:r>{_properties(looks)}<w:ruby>{properties}<w:rt>{run(above, _SMALL, gone=gone)}</w:rt>"
        f"<w:rubyBase>{run(base, looks, gone=gone)}</w:rubyBase></w:ruby></w:r>"
    )

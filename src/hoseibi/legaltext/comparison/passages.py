"""The lines of a comparison gathered by article: what a page shows, links to and counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from ..model.change import ADDED, CHANGED, DELETED, GONE, MOVED, OUT, Row
from ..model.law import DIVISIONS, TOPS, Inline, words
from .similar import is_placeholder

RENUMBERED, REPEALED = "renumbered", "repealed"
_HEADS = frozenset((*DIVISIONS, *TOPS, "title"))


class Passage(msgspec.Struct, frozen=True):
    """One article in which something differs.

    kind           `added`, `deleted`, `moved`, `gone`, `changed`, `renumbered` (its words, or those
                   of a row of articles, are as they were), `repealed` (its words are gone and it
                   says so), or `division` for lines that stand in no article
    old, new       its short addresses, empty where it is not or where several are meant
    before, after  what it is called: its number as printed, or its heading
    rows           its lines, each division that begins before it first
    """

    kind: str
    old: str
    new: str
    before: str
    after: str
    rows: tuple[Row, ...]


def passages(rows: Iterable[Row]) -> list[Passage]:
    """Every row, in passages; in the order in which they stand."""
    return [_passage(group) for group in _groups(rows)]


def article_of(address: str) -> str:
    """The address of the article in which something stands; empty outside of all articles."""
    segments = address.split("__")
    last = max((at for at, each in enumerate(segments) if each.startswith("art_")), default=-1)
    return "__".join(segments[: last + 1])


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    article = False
    for row in rows:
        fresh = _begins(row, group) if article else False
        head = row.kind in _HEADS
        if (fresh or head) and article:
            yield group
            group, article = [], False
        group.append(row)
        article = article or not head
    if group:
        yield group


def _begins(row: Row, group: list[Row]) -> bool:
    """Whether a row belongs to another article than the rows before it."""
    if row.kind == "article":
        return True
    old, new = article_of(row.old), article_of(row.new)
    if not (old or new):
        return False
    olds = {article_of(each.old) for each in group} - {""}
    news = {article_of(each.new) for each in group} - {""} or olds
    return old not in olds and new not in news


def _passage(group: list[Row]) -> Passage:
    lines = [row for row in group if row.kind not in _HEADS]
    first = lines[0] if lines else group[-1]
    numbered = next((row for row in lines[:2] if row.before or row.after), first)
    old = next((name for row in lines if (name := article_of(row.old))), "")
    new = next((name for row in lines if (name := article_of(row.new))), "")
    kind = _kind(lines)
    if kind in (CHANGED, REPEALED) and not new and numbered.before == numbered.after:
        new = old
    if kind == RENUMBERED and not numbered.new:
        old = new = ""
    return Passage(
        kind,
        "" if kind == ADDED else old,
        "" if kind in (DELETED, GONE) else new,
        "" if kind == ADDED else numbered.before or _heading(first),
        "" if kind in (DELETED, GONE) else numbered.after or _heading(first),
        tuple(group),
    )


def _kind(lines: list[Row]) -> str:
    if not lines:
        return "division"
    kinds = {row.status for row in lines}
    for kind in (ADDED, DELETED, GONE):
        if kinds == {kind}:
            return kind
    if lines[0].status == MOVED:
        return MOVED
    if all(row.elided for row in lines) and any(row.before != row.after for row in lines):
        return RENUMBERED
    return REPEALED if _repealed(lines) else CHANGED


def _repealed(lines: list[Row]) -> bool:
    """Whether all that is left of an article is that it was repealed."""
    left = [row for row in lines if row.status != DELETED and (row.text or row.elided)]
    if len(left) != 1 or left[0].elided:
        return False
    now = "".join(_said(left[0], without=OUT))
    return bool(now.strip()) and is_placeholder(now)


def _said(row: Row, *, without: str) -> Iterator[str]:
    for piece in row.text:
        if piece.how != without:
            for token in piece.tokens:
                if isinstance(token, str | Inline):
                    yield token if isinstance(token, str) else words(token.runs)


def _heading(row: Row) -> str:
    """The heading of a line, for what bears no number."""
    tokens = (token for piece in row.heading for token in piece.tokens)
    return "".join(token for token in tokens if isinstance(token, str)).strip()[:60]

"""Read a text again after an edit inside one article: that article alone, the rest as it was.

Only where nothing outside the article can read differently for it; else the whole is read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from ...conventions import Convention, grammar
from ...conventions.grammar import ARTICLE, CAPTION, DOUBTFUL, ITEM, TABLE, Grammar
from ...conventions.pages import is_wrapped
from ...model.address import Placed, walk
from ...model.law import Law, Provision
from ...scripts.legacy_khmer import convert_legacy
from .body import Body
from .lines import Token, raw_lines, token_of
from .loose import settled
from .notes import Notes
from .where import Change, Where, where_inside

_INSIDE = frozenset((ITEM, TABLE, CAPTION))
_LOOKS_AHEAD = 3
"""How many lines behind an article can have a say in how it is read."""
_DEEPEST = 32
_UNUSUAL = ("#", "[page", "\f", "\0", "\x1b")
"""What has the reader look at the whole text before it looks at lines."""
_LONE = re.compile("[\ud800-\udfff]")


class Before:
    """A text whose lines were taken as they stand (none joined, none left out, no font converted),
    with the law that was read from it."""

    def __init__(self, text: str, law: Law, placed: list[Placed], where: Where) -> None:
        self.text, self.law, self.placed, self.where = text, law, placed, where


class Again(NamedTuple):
    """A law of which one article was read again: the walk, and where everything stands."""

    law: Law
    placed: list[Placed]
    where: Where


def again(before: Before, text: str, convention: Convention) -> Again | None:
    """The law of the edited text; None when more than one article may have changed."""
    start, end = edited(before.text, text)
    here = _article_around(before, start, end)
    if here < 0:
        return None
    begin, finish = _block(before, here)
    shift = len(text) - len(before.text)
    block, ahead = text[begin : finish + shift], _ahead(text, finish + shift)
    if _is_unusual(block) or is_wrapped(raw_lines(text), grammar(convention)):
        return None
    article = _article(block, ahead, grammar(convention))
    old = before.placed[here].provision
    if article is None or (article.num, article.number) != (old.num, old.number):
        return None
    law, holders = _spliced(before, here, article)
    if _skeleton(old) == _skeleton(article):
        placed = list(before.placed)
        for place, holder in holders.items():
            placed[place] = replace(placed[place], provision=holder)
        _give(placed, here, article)
    else:
        placed = walk(law)
    change = Change(here, _size(old), _size(article), shift)
    part = where_inside(placed[here : here + change.new], here, text, begin)
    if part.lost or part.end > finish + shift:
        return None
    return Again(law, placed, before.where.spliced(part, change))


def _give(placed: list[Placed], here: int, provision: Provision) -> int:
    """Put a provision and what stands in it in their places; where the next one is."""
    placed[here] = replace(placed[here], provision=provision)
    after = here + 1
    for child in provision.children:
        after = _give(placed, after, child)
    return after


def _skeleton(provision: Provision) -> tuple[object, ...]:
    """All that addresses are made of."""
    return provision.kind, provision.number, tuple(map(_skeleton, provision.children))


def _size(provision: Provision) -> int:
    return 1 + sum(map(_size, provision.children))


def edited(before: str, after: str) -> tuple[int, int]:
    """Where two texts differ, as a stretch of the first: as short as it can be."""
    most = min(len(before), len(after))
    start = _common(most, lambda count: before[:count] == after[:count])
    most -= start
    end = _common(most, lambda count: before[len(before) - count :] == after[len(after) - count :])
    return start, len(before) - end


def _common(most: int, holds: Callable[[int], bool]) -> int:
    """The greatest count up to which something holds."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def _article_around(before: Before, start: int, end: int) -> int:
    """The article in whose lines the whole edit stands; -1 for none."""
    found = before.where.at(start)
    here = found[0] if found else -1
    while here >= 0 and before.placed[here].provision.kind != "article":
        here = before.placed[here].parent
    if here < 0 or before.where.lost:
        return -1
    begin, finish = _block(before, here)
    last = finish == len(before.text)
    return here if begin < start and (end < finish or last) else -1


def _block(before: Before, here: int) -> tuple[int, int]:
    """From the line on which an article begins to the line on which the next unit does."""
    text, placed = before.text, before.placed
    extent = before.where.extent(here)
    begin = text.rfind("\n", 0, extent[0]) + 1 if extent else 0
    depth, after = placed[here].depth, here + 1
    while after < len(placed) and placed[after].depth > depth:
        after += 1
    while after < len(placed) and before.where.extent(after) is None:
        after += 1
    following = before.where.extent(after) if after < len(placed) else None
    return begin, text.rfind("\n", 0, following[0]) + 1 if following else len(text)


def _ahead(text: str, start: int) -> str:
    """The next few lines with words."""
    end = start
    for _ in range(_LOOKS_AHEAD):
        while end < len(text) and text[end].isspace():
            end += 1
        end = text.find("\n", end) + 1 or len(text)
    return text[start:end]


def _is_unusual(block: str) -> bool:
    small = block.lower()
    if any(sign in small for sign in _UNUSUAL) or convert_legacy(block)[1]:
        return True
    return not block.isascii() and _LONE.search(block) is not None


def _article(block: str, ahead: str, rules: Grammar) -> Provision | None:
    """The one article that some lines hold; None when they hold anything else."""
    tokens = [token_of(raw, rules) for raw in raw_lines(block + ahead)]
    own = len(raw_lines(block))
    if any(token[2] and rules.labels[token[2] - 1].what == DOUBTFUL for token in tokens):
        # Whether a doubtful mark is an article, the whole law tells.
        return None
    notes = Notes(rules.convention)
    tokens = settled(tokens, rules, notes)
    if not _is_one_article(tokens[:own], rules):
        return None
    body = Body(rules, tokens, 0, notes)
    body.read()
    tops = body.builder.close_all()
    first = tops[0].children[0] if tops and tops[0].children else None
    if first is None or first.kind != "article" or _depth(first) > _DEEPEST:
        return None
    return first


def _is_one_article(tokens: list[Token], rules: Grammar) -> bool:
    """Whether there is one article, at the beginning, with nothing in it but what is an article's
    own; a heading may stand before it."""
    found = [rules.labels[token[2] - 1].what if token[2] else -1 for token in tokens]
    if found[:1] == [CAPTION]:
        found = found[1:]
    rest = all(what in _INSIDE or what == -1 for what in found[1:])
    return found[:1] == [ARTICLE] and rest and found[-1:] != [CAPTION]


def _depth(provision: Provision) -> int:
    return 1 + max(map(_depth, provision.children), default=0)


def _spliced(before: Before, here: int, article: Provision) -> tuple[Law, dict[int, Provision]]:
    """The law with one article in another's place, and what holds it by its position."""
    placed, old, new = before.placed, before.placed[here].provision, article
    holders: dict[int, Provision] = {}
    parent = placed[here].parent
    while parent >= 0:
        holder = placed[parent].provision
        children = tuple(new if child is old else child for child in holder.children)
        old, new = holder, replace(holder, children=children)
        holders[parent] = new
        parent = placed[parent].parent
    tops = tuple(new if top is old else top for top in before.law.provisions)
    return replace(before.law, provisions=tops), holders

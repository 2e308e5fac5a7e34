"""Read a text again after an edit inside articles that stand in a row: these alone, the rest as it
was.

Only where nothing outside of them can read differently for it; else the whole is read again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from ...conventions import Convention, grammar
from ...conventions.grammar import ARTICLE, CAPTION, DOUBTFUL, ITEM, TABLE, Grammar
from ...conventions.pages import is_page, is_wrapped
from ...model.address import Placed, walk
from ...model.law import Law, Provision
from ...scripts.legacy_khmer import convert_legacy
from .body import Body
from .lines import Token, raw_lines, token_of
from .loose import settled
from .notes import Notes
from .where import Change, Where, where_inside

_INSIDE = frozenset((ARTICLE, ITEM, TABLE, CAPTION))
_LOOKS_AHEAD = 3
"""How many lines behind an article can have a say in how it is read."""
_DEEPEST = 32
_MOST = 20
"""How many articles are read again before it costs less to read the whole."""
_BLOCK = 4096
_UNUSUAL = ("#", "[page", "\f", "\0", "\x1b")
"""What has the reader look at the whole text before it looks at lines."""
_LONE = re.compile("[\ud800-\udfff]")


class Before:
    """A text whose lines were taken as they stand (none joined, none left out, no font converted),
    with the law that was read from it."""

    def __init__(self, text: str, law: Law, placed: list[Placed], where: Where) -> None:
        self.text, self.law, self.placed, self.where = text, law, placed, where


class Again(NamedTuple):
    """A law of which some articles were read again: the walk, and where everything stands."""

    law: Law
    placed: list[Placed]
    where: Where


def again(before: Before, text: str, convention: Convention) -> Again | None:
    """The law of the edited text; None when more than a few articles may have changed."""
    several = (_articles_around(before, *edit) for edit in edited(before.text, text))
    row = next(filter(None, several), None)
    if row is None:
        return None
    here, (begin, _), (_, finish) = row[0], _block(before, row[0]), _block(before, row[-1])
    shift = len(text) - len(before.text)
    block, ahead = text[begin : finish + shift], _ahead(text, finish + shift)
    rules = grammar(convention)
    if _is_unusual(block) or (is_page(text) and is_wrapped(raw_lines(text), rules)):
        return None
    old = tuple(before.placed[place].provision for place in row)
    new = _articles(block, ahead, rules)
    if not new or not _keeps_numbers(old, new, rules, first=_is_first(before, here)):
        return None
    law, holders = _spliced(before, here, old, new)
    if tuple(map(_skeleton, old)) == tuple(map(_skeleton, new)):
        placed = list(before.placed)
        for place, holder in holders.items():
            placed[place] = replace(placed[place], provision=holder)
        after = here
        for article in new:
            after = _give(placed, after, article)
    else:
        placed = walk(law)
    change = Change(here, sum(map(_size, old)), sum(map(_size, new)), shift)
    part = where_inside(placed[here : here + change.new], here, text, begin)
    if part.lost or part.end > finish + shift:
        return None
    return Again(law, placed, before.where.spliced(part, change))


def _keeps_numbers(
    old: tuple[Provision, ...], new: tuple[Provision, ...], rules: Grammar, *, first: bool
) -> bool:
    """Whether all around reads as before: where no number is in doubt, the numbers of other
    articles have no say in it; only that of the first tells where the opening ends."""
    one, other = ([(each.num, each.number) for each in row] for row in (old, new))
    if one == other:
        return True
    in_doubt = any(label.loose or label.what == DOUBTFUL for label in rules.labels)
    return not in_doubt and (one[0] == other[0] or not first)


def _is_first(before: Before, here: int) -> bool:
    return all(place.provision.kind != "article" for place in before.placed[:here])


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


def edited(before: str, after: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where two texts differ, as a stretch of the first, as short as it can be: as far behind as
    it may be, and as far in front. A line that begins as the next one does may have been put in
    before either."""
    most = min(len(before), len(after))
    one, other = len(before), len(after)

    def begins(start: int, end: int) -> bool:
        return before[start:end] == after[start:end]

    def ends(start: int, end: int) -> bool:
        return before[one - end : one - start] == after[other - end : other - start]

    behind = _common(most, begins)
    end = _common(most, ends)
    return (
        (behind, one - _common(most - behind, ends)),
        (_common(most - end, begins), one - end),
    )


def _common(most: int, same: Callable[[int, int], bool]) -> int:
    """Up to where two texts are the same, block by block."""
    count, block = 0, _BLOCK
    while block:
        while count + block <= most and same(count, count + block):
            count += block
        block //= 2
    return count


def _articles_around(before: Before, start: int, end: int) -> list[int]:
    """The articles in whose lines the whole edit stands, neighbours in a row; none else."""
    first, last = _article_at(before, start), _article_at(before, end)
    if first < 0 or last < 0 or before.where.lost:
        return []
    if last > first and _block(before, last)[0] >= end:
        # The edit ends where the last begins, which stays as it is but for what is before it.
        last = _article_at(before, _block(before, last)[0] - 1)
    row = [first]
    while row[-1] < last:
        row.append(row[-1] + _size(before.placed[row[-1]].provision))
        if len(row) > _MOST or before.placed[row[-1]].parent != before.placed[first].parent:
            return []
    kinds = {before.placed[here].provision.kind for here in row}
    begin, finish = _block(before, first)[0], _block(before, row[-1])[1]
    inside = begin < start and (end < finish or finish == len(before.text))
    return row if kinds == {"article"} and inside else []


def _article_at(before: Before, offset: int) -> int:
    """The article in which an offset stands; -1 for none."""
    found = before.where.at(offset)
    here = found[0] if found else -1
    while here >= 0 and before.placed[here].provision.kind != "article":
        here = before.placed[here].parent
    return here


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


def _articles(block: str, ahead: str, rules: Grammar) -> tuple[Provision, ...]:
    """The articles that some lines hold; none when they hold anything else."""
    tokens = [token_of(raw, rules) for raw in raw_lines(block + ahead)]
    own = len(raw_lines(block))
    if any(token[2] and rules.labels[token[2] - 1].what == DOUBTFUL for token in tokens):
        # Whether a doubtful mark is an article, the whole law tells.
        return ()
    notes = Notes(rules.convention)
    tokens = settled(tokens, rules, notes)
    count = _count(tokens[:own], rules)
    if not count:
        return ()
    body = Body(rules, tokens, 0, notes)
    body.read()
    tops = body.builder.close_all()
    found = tops[0].children[:count] if tops else ()
    whole = len(found) == count and all(
        one.kind == "article" and _depth(one) <= _DEEPEST for one in found
    )
    return found if whole else ()


def _count(tokens: list[Token], rules: Grammar) -> int:
    """How many articles there are, the first at the beginning, with nothing but what is an
    article's own; a heading may stand before each. 0 for anything else."""
    found = [rules.labels[token[2] - 1].what if token[2] else -1 for token in tokens]
    if found[:1] == [CAPTION]:
        found = found[1:]
    rest = all(what in _INSIDE or what == -1 for what in found[1:])
    whole = found[:1] == [ARTICLE] and rest and found[-1:] != [CAPTION]
    return found.count(ARTICLE) if whole else 0


def _depth(provision: Provision) -> int:
    return 1 + max(map(_depth, provision.children), default=0)


def _spliced(
    before: Before, here: int, old: tuple[Provision, ...], new: tuple[Provision, ...]
) -> tuple[Law, dict[int, Provision]]:
    """The law with some articles in the place of others, and what holds them by its position."""
    placed = before.placed
    holders: dict[int, Provision] = {}
    parent = placed[here].parent
    while parent >= 0:
        holder = placed[parent].provision
        held = replace(holder, children=_exchanged(holder.children, old, new))
        holders[parent], old, new = held, (holder,), (held,)
        parent = placed[parent].parent
    tops = _exchanged(before.law.provisions, old, new)
    return replace(before.law, provisions=tops), holders


def _exchanged(
    row: tuple[Provision, ...], old: tuple[Provision, ...], new: tuple[Provision, ...]
) -> tuple[Provision, ...]:
    """A row with neighbours exchanged; told by what they are and not by what they say."""
    first = next(place for place, one in enumerate(row) if one is old[0])
    return (*row[:first], *new, *row[first + len(old) :])

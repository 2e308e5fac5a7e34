"""Align two language versions of one law: articles first, then the units inside each pair.

Numbers come first, for they are what both versions share and what a jurist trusts. Words are looked
at only where numbers are missing, differ, or go with texts of unlikely lengths; how alike two words
are is learnt from the rest of the same two texts, so no dictionary of the languages is needed.
Linear in the law, where numbers are shared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model.address import walk
from ..model.alignment import HAND, PLACE, Alignment, Tie
from ..model.law import Law
from ..model.term import Concept
from .blocks import ByWords, Pair, by_keys, gaps, left_over, shifted
from .learning import Learning, Texts, UnitPair, usual_lengths
from .likeness import Lengths, Likeness, lengths_of
from .units import Block, Unit, blocks_of
from .within import Words, by_numbers, is_doubtful

_ROUNDS = 3
_FEWEST = 4
_LIKELY = 0.6
"""Likeness above which a link may teach."""
_ENOUGH = 20
"""Pairs of units that must be sure before words are learnt from them alone."""
_OFTEN = 0.01
_VERY_OFTEN = 0.04
"""Shares of units left out or moved from which every article is looked at, and looked at closely.
"""


def align(
    left: Law, right: Law, *, terms: Collection[Concept] = (), kept: Collection[Tie] = ()
) -> Alignment:
    """Every provision of two texts with what answers it in the other.

    terms  concepts of a term list: their terms in both languages help to compare words
    kept   links that a person decided (`by` is `hand`): they stand as they are, and the rest is
           aligned around them. A link with an empty side says that nothing answers.
    """
    return _Aligner(left, right, terms, kept).alignment()


class _Aligner:
    def __init__(
        self, left: Law, right: Law, terms: Collection[Concept], kept: Collection[Tie]
    ) -> None:
        self.left, self.right = blocks_of(walk(left)), blocks_of(walk(right))
        self.learning = Learning((left.language, right.language), terms)
        self.hand = [link for link in kept if link.by == HAND]
        self.hand_left = {address for link in self.hand for address in link.left}
        self.hand_right = {address for link in self.hand for address in link.right}
        self.sure: dict[tuple[int, int], list[Tie]] = {}
        self.open: dict[tuple[int, int], list[Tie] | None] = {}
        self.like: Likeness | None = None

    def alignment(self) -> Alignment:
        pairs = self.by_hand()
        pairs += self.rest(by_keys(self.left, self.right), pairs)
        self.at_first_sight(pairs)
        pairs = self.paired_by_words(pairs)
        self.at_first_sight(pairs)
        self.looked_at_closely()
        pairs += left_over(len(self.left), len(self.right), pairs)
        return Alignment(self.article_links(pairs), self.unit_links(pairs))

    # Articles

    def by_hand(self) -> list[Pair]:
        here = {block.address: at for at, block in enumerate(self.left)}
        there = {block.address: at for at, block in enumerate(self.right)}
        ends = ((link.left[0], link.right[0]) for link in self.hand if link.left and link.right)
        return [
            Pair(here[one], there[other], HAND)
            for one, other in ends
            if one in here and other in there
        ]

    def rest(self, found: list[Pair], fixed: list[Pair]) -> list[Pair]:
        """Pairs of which neither side was decided by hand."""
        lefts, rights = {one.left for one in fixed}, {one.right for one in fixed}
        return [
            one
            for one in found
            if one.left not in lefts
            and one.right not in rights
            and self.left[one.left].address not in self.hand_left
            and self.right[one.right].address not in self.hand_right
        ]

    def paired_by_words(self, pairs: list[Pair]) -> list[Pair]:
        """Pairs whose numbers seem to have shifted, and blocks that bear no common number."""
        pairs.sort()
        fixed = [one for one in pairs if one.by == HAND]
        rows = shifted(self.left, self.right, pairs)
        holes = list(gaps(pairs, len(self.left), len(self.right)))
        if not rows and not holes:
            return pairs
        doubtful = {pair[:2] for start, stop in rows for pair in pairs[start:stop]}
        like = self.learnt(without=doubtful)
        # Numbers that shifted once are wrong up to the end, or up to where they shift back.
        whole = [(rows[0][0], rows[-1][1])] if len(rows) > 1 else []
        for start, stop in [*whole, *reversed(rows)]:
            found = self.rearranged(pairs, start, stop, like)
            if found is not None:
                pairs[start:stop] = found
                if (start, stop) in whole:
                    break
        for hole in gaps(pairs, len(self.left), len(self.right)):
            lefts, rights = self.left[hole.start : hole.stop], self.right[hole.begin : hole.end]
            words = ByWords(lefts, rights, self.learning, like)
            pairs += self.rest(words.pairs(hole.start, hole.begin), pairs)
        return sorted({*pairs, *fixed})

    def rearranged(
        self, pairs: list[Pair], start: int, stop: int, like: Likeness
    ) -> list[Pair] | None:
        """Other pairs of the articles from the first of a row up to the next after it, those
        without a partner included, where their words speak for these much more."""
        row = pairs[start:stop]
        end = pairs[stop] if stop < len(pairs) else Pair(len(self.left), len(self.right))
        first, begin = row[0].left, min(one.right for one in row)
        lefts, rights = self.left[first : end.left], self.right[begin : end.right]
        words = ByWords(lefts, rights, self.learning, like)
        now = [Pair(one.left - first, one.right - begin) for one in row if one.right < end.right]
        found = words.better(now) if len(now) == len(row) else None
        if found is None:
            return None
        # One beside one between two pairs: nothing else is left for either.
        holes = gaps(found, len(lefts), len(rights))
        ones = [hole for hole in holes if hole.stop - hole.start == hole.end - hole.begin == 1]
        found += [Pair(hole.start, hole.begin, PLACE, 0.5) for hole in ones]
        # Two that bear one number go together where nobody else claims either.
        taken, given = {one.left for one in found}, {one.right for one in found}
        found += [one for one in now if one.left not in taken and one.right not in given]
        return sorted(one._replace(left=first + one.left, right=begin + one.right) for one in found)

    # Units

    def units(self, block: Block, side: int) -> list[Unit]:
        """The units of a block that nobody linked by hand."""
        taken = self.hand_right if side else self.hand_left
        return [unit for unit in block.units if unit.address not in taken] if taken else block.units

    def at_first_sight(self, pairs: list[Pair]) -> None:
        """Tie units by their numbers; set aside the pairs of articles where that is doubtful."""
        self.sure, self.open = {}, {}
        plain: list[tuple[Pair, list[Unit], list[Unit], list[Tie]]] = []
        for one in pairs:
            here, there = self.left[one.left], self.right[one.right]
            left, right = self.units(here, 0), self.units(there, 1)
            keys = (here.keys, there.keys)
            if self.hand:
                keys = [unit.key for unit in left], [unit.key for unit in right]
            links = by_numbers(left, right, keys)
            if links is None:
                self.open[one[:2]] = None
            else:
                plain.append((one, left, right, links))
        sure = [pair for _, left, right, _ in plain for pair in zip(left, right, strict=False)]
        self.lengths = usual_lengths(sure) if len(sure) >= _FEWEST else self.whole_lengths()
        for one, left, right, links in plain:
            doubtful = is_doubtful(left, right, self.lengths)
            (self.open if doubtful else self.sure)[one[:2]] = links

    def whole_lengths(self) -> Lengths:
        """How long one whole text is beside the other."""
        sizes = [sum(block.size for block in blocks) for blocks in (self.left, self.right)]
        return lengths_of([(sizes[0], sizes[1])])

    def sure_units(self, without: Iterable[tuple[int, int]] = ()) -> list[UnitPair]:
        left_out = set(without)
        found: list[UnitPair] = []
        for i, j in self.sure:
            if (i, j) not in left_out:
                left, right = self.units(self.left[i], 0), self.units(self.right[j], 1)
                found += zip(left, right, strict=False)
        return found

    def learnt(
        self, without: Iterable[tuple[int, int]] = (), asked: Texts | None = None
    ) -> Likeness:
        """Likeness from what is sure; where too little is, from the likeliest by lengths alone.

        asked  the texts that will be compared, where they are known
        """
        sure = self.sure_units(without)
        if len(sure) < _ENOUGH:
            blind = self.learning.likeness([], self.whole_lengths() if without else self.lengths)
            sure += self.whole_blocks(blind) if without else self.open_units(blind)
        return self.learning.likeness(sure, usual_lengths(sure), asked)

    def open_texts(self) -> Texts:
        """The texts of what is open, of either side."""
        return (
            [unit.text for i, _ in self.open for unit in self.units(self.left[i], 0)],
            [unit.text for _, j in self.open for unit in self.units(self.right[j], 1)],
        )

    def whole_blocks(self, like: Likeness) -> list[UnitPair]:
        """Blocks as wholes, linked by nothing but their lengths and figures."""
        words = ByWords(self.left, self.right, self.learning, like)
        return [(self.left[one.left].whole, self.right[one.right].whole) for one in words.pairs()]

    def open_units(self, like: Likeness) -> list[UnitPair]:
        return [pair for i, j in self.open for pair in self.guessed(i, j, like)]

    def guessed(self, i: int, j: int, like: Likeness) -> list[UnitPair]:
        left, right = self.units(self.left[i], 0), self.units(self.right[j], 1)
        return _pairs_of(left, right, Words(left, right, self.learning, like).links())

    def looked_at_closely(self) -> None:
        """Tie by words what is open; everything, where units turn out to be left out often."""
        if not self.open:
            return
        like = self.learnt(asked=self.open_texts())
        for again in range(_ROUNDS):
            found: list[UnitPair] = []
            for i, j in self.open:
                left, right = self.units(self.left[i], 0), self.units(self.right[j], 1)
                links = Words(left, right, self.learning, like).links()
                self.open[i, j] = links
                found += _pairs_of(left, right, links)
            if again + 1 < _ROUNDS:
                sure = self.sure_units()
                odd = self.odd_share() if not again else 0.0
                if odd > _OFTEN:
                    self.open_more(self.learnt(), every=odd > _VERY_OFTEN)
                    sure = self.sure_units()
                elif len(found) * 5 < len(sure):
                    return
                sure += found
                like = self.learning.likeness(sure, usual_lengths(sure), self.open_texts())

    def odd_share(self) -> float:
        """The share of units that turn out to be left out or moved."""
        links = [link for found in self.open.values() for link in found or ()]
        odd = sum(not link.left or not link.right or link.moved for link in links)
        return odd / max(1, len(links) + sum(map(len, self.sure.values())))

    def open_more(self, like: Likeness, *, every: bool) -> None:
        """Look at articles that seemed sure: one unit may be missing on either side. `every` looks
        at all that have several units, and not only at those whose words speak against a tie."""
        for i, j in list(self.sure):
            left, right = self.units(self.left[i], 0), self.units(self.right[j], 1)
            pairs = list(zip(left, right, strict=False))
            if all(one.numbered and other.numbered for one, other in pairs):
                continue
            if every and len(pairs) > 1 or Words(left, right, self.learning, like).doubt():
                self.open[i, j] = self.sure.pop((i, j))

    # What comes out

    def article_links(self, pairs: list[Pair]) -> tuple[Tie, ...]:
        links = [
            Tie(
                (self.left[one.left].address,) if one.left >= 0 else (),
                (self.right[one.right].address,) if one.right >= 0 else (),
                one.by,
                one.likeness,
                one.moved,
            )
            for one in pairs
        ]
        return _in_order(
            links, [block.address for block in self.left], [block.address for block in self.right]
        )

    def unit_links(self, pairs: list[Pair]) -> tuple[Tie, ...]:
        links: list[Tie] = []
        for one in pairs:
            if one.left < 0:
                only = self.units(self.right[one.right], 1)
                links += (Tie((), (unit.address,), one.by, 0.0) for unit in only)
            elif one.right < 0:
                only = self.units(self.left[one.left], 0)
                links += (Tie((unit.address,), (), one.by, 0.0) for unit in only)
            else:
                links += self.sure.get(one[:2]) or self.open.get(one[:2]) or ()
        left = [unit.address for block in self.left for unit in block.units]
        right = [unit.address for block in self.right for unit in block.units]
        own = set(left) | set(right)
        links += [link for link in self.hand if own.issuperset(link.left + link.right)]
        return _in_order(links, left, right)


def _pairs_of(left: list[Unit], right: list[Unit], links: Iterable[Tie]) -> list[UnitPair]:
    here = {unit.address: unit for unit in left}
    there = {unit.address: unit for unit in right}
    return [
        (here[link.left[0]], there[link.right[0]])
        for link in links
        if len(link.left) == len(link.right) == 1 and link.likeness > _LIKELY
    ]


def _in_order(links: list[Tie], left: list[str], right: list[str]) -> tuple[Tie, ...]:
    """The links in the order of the first text; what only the second has, where it stands there."""
    here = {address: at for at, address in enumerate(left)}
    there = {address: at for at, address in enumerate(right)}
    first = {there[link.right[0]]: here[link.left[0]] for link in links if link.left and link.right}
    before: list[int] = []
    last = -1
    for at in range(len(right)):
        last = first.get(at, last)
        before.append(last)

    def place(link: Tie) -> tuple[int, int, int]:
        if link.left:
            return here[link.left[0]], 0, 0
        at = there[link.right[0]]
        return before[at], 1, at

    return tuple(sorted(links, key=place))

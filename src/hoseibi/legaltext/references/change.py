"""What an edit changed in the places of a law, and which references it may concern."""

from __future__ import annotations

from typing import NamedTuple

from ..model.address import PREFIXES, Placed
from ..model.law import DIVISIONS
from ..model.reference import (
    DANGLING,
    EXTERNAL,
    OTHER_LAW,
    QUOTED,
    RELATIVE,
    UNDECIDED,
    Reference,
)
from .items import ARTICLE
from .places import Places


class Change(NamedTuple):
    """Neighbouring articles that read differently: where they begin in the walk, where they ended
    in the one before, and by how many provisions they grew. Either may be none."""

    here: int
    end: int
    more: int

    @property
    def now(self) -> range:
        return range(self.here, self.end + self.more)

    @property
    def before(self) -> range:
        return range(self.here, self.end)


def change_of(old: list[Placed], new: list[Placed]) -> Change | None:
    """What changed between two walks; None where it was not articles in a row alone."""
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and _is_like(old[first], new[first]):
        first += 1
    starts = [_article_around(placed, first) for placed in (old, new) if first < len(placed)]
    here = min((start for start in starts if start >= 0), default=-1)
    if here < 0:
        return None
    depth = (new if here < len(new) and new[here].provision.kind == "article" else old)[here].depth
    alike = 0
    while alike < shorter - here and _is_like(old[-1 - alike], new[-1 - alike]):
        alike += 1
    while alike and old[-alike].depth > depth:
        alike -= 1
    change = Change(here, len(old) - alike, len(new) - len(old))
    rows = (*old[change.here : change.end], *new[change.now.start : change.now.stop])
    parents = {
        one.parent if one.depth == depth and one.provision.kind == "article" else -2
        for one in rows
        if one.depth <= depth
    }
    return change if len(parents) == 1 and -2 not in parents else None


def _article_around(placed: list[Placed], here: int) -> int:
    while here >= 0 and placed[here].provision.kind != "article":
        here = placed[here].parent
    return here


def _is_like(one: Placed, other: Placed) -> bool:
    """Whether two places have one address and, children aside, say the same."""
    if one is other:
        return True
    if one.address != other.address:
        return False
    before, after = one.provision, other.provision
    if before is after:
        return True
    said = (before.num, before.heading, before.text, before.form)
    return said == (after.num, after.heading, after.text, after.form)


def is_same(old: Places, new: Places, change: Change) -> bool:
    """Whether the articles have the same places as before."""
    return not change.more and all(
        old.placed[at].address == new.placed[at].address
        and old.placed[at].provision.num == new.placed[at].provision.num
        and old.labels[at] == new.labels[at]
        and old.placed[at].provision.form == new.placed[at].provision.form
        for at in change.now
    )


def keeps_signs(old: Places, new: Places, change: Change, signs: set[str]) -> bool:
    """Whether the articles that changed leave what names articles by a sign (`§`, `Art.`), those
    that are printed as a range, and whether their part of the law has articles, as it was."""
    changed = [new.placed[at].provision for at in change.now if new.levels[at] == ARTICLE]
    changed += [old.placed[at].provision for at in change.before if old.levels[at] == ARTICLE]
    if any("to" in one.number for one in changed):
        return False
    # What stands before the first of them is in the same part of the law, or is that part.
    top = new.tops[change.here - 1]
    if (top in old.articles) != (top in new.articles):
        return False
    return all(old.bears(top, sign) == new.bears(top, sign) for sign in signs)


def inside(places: Places, here: int) -> range:
    """A provision and all that stands in it."""
    depth, end = places.placed[here].depth, here + 1
    while end < len(places.placed) and places.placed[end].depth > depth:
        end += 1
    return range(here, end)


class Touched:
    """Whether a reference outside of the articles that changed may mean something else now."""

    def __init__(self, old: Places, new: Places, change: Change) -> None:
        self.new, self.change = new, change
        before = {at for at in change.before if old.levels[at] == ARTICLE}
        now = {at for at in change.now if new.levels[at] == ARTICLE}
        one = [(old.address(at), old.labels[at]) for at in sorted(before)]
        other = [(new.address(at), new.labels[at]) for at in sorted(now)]
        self.segments = _segments({address for address, _ in (*one, *other)})
        self.is_row = one != other
        """Whether articles came, went or got another number, so that steps along the row differ."""
        if self.is_row:
            numbers = {label for _, label in (*one, *other)}
            self.segments |= _like(new, numbers)
        self.at = (
            {place.address: here for here, place in enumerate(new.placed)} if self.is_row else {}
        )

    def __call__(self, reference: Reference, here: int) -> bool:
        """`here` is where the reference stands, in the walk as it is now."""
        if reference.kind == QUOTED:
            # Never resolved: its own words alone say that it is one.
            return False
        if _is_open(reference) or any(map(self._is_hit, reference.targets)):
            return True
        if reference.status == OTHER_LAW or not self.is_row:
            return False
        along = reference.kind == RELATIVE or len(reference.targets) > 1
        return along and self._is_across(reference, self.new.up(here, ARTICLE))

    def _is_hit(self, target: str) -> bool:
        """Whether an address leads through one of the articles."""
        return any(segment in target for segment in self.segments) and not (
            self.segments.isdisjoint(part.partition("~")[0] for part in target.split("__"))
        )

    def _is_across(self, reference: Reference, article: int) -> bool:
        """Whether the articles that changed stand between a reference and what it means, or beside
        that: a row may begin or end with them."""
        if article < 0:
            return True
        own = self.new.address(article)
        ends = [article]
        for target in reference.targets:
            if target == own or target.startswith(f"{own}__"):
                continue
            ends.append(self.at.get(target, self.change.here))
        first, last = min(ends), max(ends)
        if first == last:
            return False
        begin, end = self.change.here, self.change.end + self.change.more
        return self._open(first) <= end and self._shut(last) >= begin

    def _open(self, here: int) -> int:
        """Where a place begins, with the divisions that begin directly before it."""
        while here > 0 and self.new.placed[here - 1].provision.kind in DIVISIONS:
            here -= 1
        return here

    def _shut(self, here: int) -> int:
        """Where a place ends, with the divisions that begin directly behind it."""
        end = inside(self.new, here).stop
        while end < len(self.new.placed) and self.new.placed[end].provision.kind in DIVISIONS:
            end += 1
        return end


def _is_open(reference: Reference) -> bool:
    """Whether no place is known that a reference hangs on, so that any may be."""
    lost = reference.status in (DANGLING, UNDECIDED)
    return lost and (not reference.targets or reference.kind == EXTERNAL)


def _segments(addresses: set[str]) -> set[str]:
    """The last step of each, without the mark of a number that is used twice."""
    return {address.rpartition("__")[2].partition("~")[0] for address in addresses}


def _like(places: Places, numbers: set[str]) -> set[str]:
    """The steps of articles that one of some numbers may be mistaken for: 5-6 may be 5 to 6, and
    171 a raised 17-1."""
    parts = {part for number in numbers if "-" in number for part in number.split("-")}
    return {
        f"{PREFIXES['article']}_{label}"
        for row in places.articles.values()
        for label in (places.labels[at] for at in row)
        if label in parts or ("-" in label and label.replace("-", "") in numbers)
    }

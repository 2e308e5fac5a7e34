"""What an edit changed in the places of a law, and which references it may concern."""

from __future__ import annotations

from typing import NamedTuple

from ..model.address import Placed
from ..model.reference import (
    DANGLING,
    OTHER_LAW,
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
    """Whether the articles that changed leave what names articles by a sign (`§`, `Art.`), and
    those that are printed as a range, as it was."""
    changed = [new.placed[at].provision for at in change.now if new.levels[at] == ARTICLE]
    changed += [old.placed[at].provision for at in change.before if old.levels[at] == ARTICLE]
    if any("to" in one.number for one in changed):
        return False
    # What stands before the first of them is in the same part of the law, or is that part.
    top = new.tops[change.here - 1]
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
        self.articles = {
            places.address(at) for places, row in ((old, before), (new, now)) for at in row
        }
        self.segments = {address.rpartition("__")[2].partition("~")[0] for address in self.articles}
        one = [(old.address(at), old.labels[at]) for at in sorted(before)]
        other = [(new.address(at), new.labels[at]) for at in sorted(now)]
        self.is_row = one != other
        """Whether articles came, went or got another number, so that steps along the row differ."""
        self.at = (
            {place.address: here for here, place in enumerate(new.placed)} if self.is_row else {}
        )

    def __call__(self, reference: Reference, here: int) -> bool:
        """`here` is where the reference stands, in the walk as it is now."""
        if reference.status in (DANGLING, UNDECIDED):
            return True
        if any(not self.segments.isdisjoint(target.split("__")) for target in reference.targets):
            return True
        if reference.status == OTHER_LAW or not self.is_row:
            return False
        if len(reference.targets) > 1:
            return True
        return reference.kind == RELATIVE and self._is_across(reference, self.new.up(here, ARTICLE))

    def _is_across(self, reference: Reference, article: int) -> bool:
        """Whether the articles that changed stand between a reference and what it means."""
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
        return first <= end and inside(self.new, last).stop >= begin

"""Bind a place in the text that came back to the provision of the law that was sent out."""

from __future__ import annotations

from ...model.address import Placed, walk
from ...model.change import ADDED
from ...model.law import DIVISIONS, Law, words
from ...model.returned import Place
from ...parse.from_docx import Line, WordLaw
from ...parse.from_plain.where import where
from ...render.to_docx.names import OLD, bookmark
from ..compare import compare

_HELD = frozenset((*DIVISIONS, "body"))


class Places:
    """The provisions of the base text. `sent` is the law that was sent out, where it is at hand."""

    def __init__(self, base: WordLaw, lines: list[Line], sent: Law | None) -> None:
        self.placed: list[Placed] = walk(base.read)
        self._where = where(base.read, self.placed, base.laid.text)
        self._sent: dict[int, str] = {}
        self._named(base, lines, sent)
        self._new: set[int] = set()
        if self._sent:
            self._new = set(range(len(self.placed))) - set(self._sent)
        elif sent is not None:
            self._matched(base.read, sent)

    def _named(self, base: WordLaw, lines: list[Line], sent: Law | None) -> None:
        """The addresses that our bookmarks say, by the position of the provision."""
        shorts = [place.short for place in (walk(sent) if sent is not None else self.placed)]
        known = {bookmark(short): short for short in shorts}
        for line in lines:
            names = [name for name in line.names if name.startswith(OLD)]
            spots = (base.laid.spots.get((para, index)) for para, index, _ in line.pieces)
            spot = next((spot for spot in spots if spot is not None), None)
            if not names or spot is None:
                continue
            found = self._where.at(spot)
            if found is not None:
                address = known.get(names[-1], names[-1].removeprefix(OLD))
                if self.placed[found[0]].provision.kind == "article":
                    # The line of an article without a heading bears the name of what stands in it.
                    address = _article_of(address)
                self._sent.setdefault(found[0], address)

    def _matched(self, law: Law, sent: Law) -> None:
        """Without bookmarks, by what the two laws say."""
        comparison = compare(sent, law)
        index = {place.short: here for here, place in enumerate(self.placed)}
        for row in comparison.renumberings:
            for item in row.items:
                if item.new in index:
                    self._sent[index[item.new]] = item.old
        for change in comparison.changes:
            if change.new in index and change.kind != ADDED and change.old:
                self._sent[index[change.new]] = change.old
            elif change.new in index and change.kind == ADDED:
                self._new.update(self._inside(index[change.new]))

    def at(self, offset: int) -> Place:
        """The place of an offset in the text of the base."""
        found = self._where.at(offset)
        if found is None:
            return Place()
        here, start = found
        article = self._article(here)
        provision = self.placed[article].provision
        num = provision.num or words(provision.heading)
        return Place(self.address(article), num, self.address(here), start)

    def address(self, here: int) -> str:
        """The address in the law that was sent out."""
        if not self._sent:
            return self.placed[here].short
        above = here
        while above >= 0 and above not in self._sent:
            above = self.placed[above].parent
        short = self.placed[here].short
        if above < 0:
            return short
        old, new = self._sent[above], self.placed[above].short
        return old + short[len(new) :] if short.startswith(new) else short

    def _inside(self, here: int) -> range:
        """A provision and all that stands in it."""
        depth = self.placed[here].depth
        after = range(here + 1, len(self.placed))
        end = next((at for at in after if self.placed[at].depth <= depth), len(self.placed))
        return range(here, end)

    def articles(self) -> dict[str, str]:
        """The address under which each article was sent; those that were not are left out."""
        return {
            place.short: self.address(here)
            for here, place in enumerate(self.placed)
            if place.provision.kind == "article" and here not in self._new
        }

    def _article(self, here: int) -> int:
        """The article that a provision stands in; else what it stands in at the top."""
        top = here
        while here >= 0:
            if self.placed[here].provision.kind == "article":
                return here
            if self.placed[here].provision.kind not in _HELD:
                top = here
            here = self.placed[here].parent
        return top


def _article_of(address: str) -> str:
    """The article that an address stands in; the address where that is in none."""
    steps = address.split("__")
    last = next((at for at, step in enumerate(steps) if step.startswith("art_")), len(steps))
    return "__".join(steps[: last + 1])

"""One of two laws that are compared: its provisions in reading order, and what is equal in them."""

from __future__ import annotations

import re
from collections.abc import Hashable

from ..model.address import Placed, walk
from ..model.law import Law, Provision, Runs, Sentence, words
from .bare import bare_runs

_CITATION = re.compile(
    "第[〇一二三四五六七八九十百千]+[編章節款目条項号](?:の[〇一二三四五六七八九十百千]+)*|[0-9０-９០-៩໐-໙]+"
)


class Alike:
    """One small number for each content, the same for equal ones: equality costs a lookup.

    Exact, unlike a checksum, and the same in every run.
    """

    def __init__(self) -> None:
        self.known: dict[Hashable, int] = {}

    def __call__(self, content: Hashable) -> int:
        return self.known.setdefault(content, len(self.known))


class Side:
    """A law as parallel lists in reading order.

    whole     equal for provisions that say the same under the same number
    content   equal for provisions that say the same, whatever their number
    end       where the provisions inside one end
    """

    def __init__(self, law: Law, alike: Alike) -> None:
        self.placed: list[Placed] = walk(law)
        size = len(self.placed)
        self.provisions: list[Provision] = [place.provision for place in self.placed]
        self.parent: list[int] = [place.parent for place in self.placed]
        self.end = list(range(1, size + 1))
        self.whole = [0] * size
        self.content = [0] * size
        self.top: list[int] = [at for at in range(size) if self.parent[at] < 0]
        self._texts: dict[int, str] = {}
        self._gists: dict[int, str] = {}
        self._names: list[str] = []
        self._number(alike)

    def _number(self, alike: Alike) -> None:
        inside: list[list[int]] = [[] for _ in self.placed]
        for at in range(len(self.placed) - 1, -1, -1):
            provision, parent = self.provisions[at], self.parent[at]
            below = inside[at]
            content = alike(
                (
                    provision.kind,
                    _runs(provision.heading) if provision.heading else "",
                    _text(provision.text) if provision.text else "",
                    tuple(below),
                )
            )
            self.content[at] = content
            self.whole[at] = whole = alike((content, provision.num, provision.number))
            if parent >= 0:
                inside[parent].append(whole)
                self.end[parent] = max(self.end[parent], self.end[at])

    def children(self, at: int) -> list[int]:
        """Where the provisions directly inside one stand; of -1, those at the top."""
        if at < 0:
            return self.top
        found = []
        child, end = at + 1, self.end[at]
        while child < end:
            found.append(child)
            child = self.end[child]
        return found

    def text(self, at: int) -> str:
        """The words of a provision and of all inside it, numbers left out."""
        known = self._texts.get(at)
        if known is None:
            inside = self.provisions[at : self.end[at]]
            known = self._texts[at] = "".join(map(_own_words, inside))
        return known

    def gist(self, at: int) -> str:
        """The same without citations and figures, which change when others are renumbered."""
        known = self._gists.get(at)
        if known is None:
            known = self._gists[at] = _CITATION.sub("", self.text(at))
        return known

    @property
    def names(self) -> list[str]:
        """The short addresses, each one only once whatever the law looks like."""
        if not self._names:
            self._names = names(self.placed)
        return self._names


def names(placed: list[Placed]) -> list[str]:
    """The short addresses of a walk, made unique: the same law has the same names, always."""
    taken: set[str] = set()
    found = []
    for place in placed:
        name = place.short
        while not name or name in taken:
            name += "~"
        taken.add(name)
        found.append(name)
    return found


def _runs(runs: Runs) -> Hashable:
    if len(runs) == 1 and type(runs[0]) is str:
        return runs[0]
    lean = bare_runs(runs)
    return lean[0] if len(lean) == 1 and type(lean[0]) is str else lean or ""


def _text(text: tuple[Sentence, ...]) -> Hashable:
    return tuple([(_runs(one.runs), one.function, one.column) for one in text])


def _own_words(provision: Provision) -> str:
    own = words(provision.heading) if provision.heading else ""
    for sentence in provision.text:
        own += words(sentence.runs)
    return own


def same_running(first: Runs, second: Runs) -> bool:
    """Whether two runs say the same."""
    return first == second or _runs(first) == _runs(second)


def same_text(first: tuple[Sentence, ...], second: tuple[Sentence, ...]) -> bool:
    """Whether two texts say the same in the same sentences."""
    return first == second or _text(first) == _text(second)

"""The places of an old and a new text by address: how they are called, and how they changed."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from hoseibi import legaltext

MOST_LINES = 60
"""Lines that are shown of one place; the comparison of the two versions shows all."""

MOST_CANDIDATES = 3
_LONGEST = 160


class Named(NamedTuple):
    """A place, the short address of the article or other row that holds it, and its numbers as
    printed, from the article inwards."""

    address: str
    inside: str
    name: str

    @property
    def short(self) -> str:
        """The short address of the place itself."""
        return f"{self.address}__{self.inside}" if self.inside else self.address


class Candidate(NamedTuple):
    """A place that may be meant, with the beginning of its words."""

    place: Named
    words: str


class Lines:
    """The lines of a comparison by the article that they stand in."""

    def __init__(
        self, old: legaltext.Law, new: legaltext.Law, rows: Iterable[legaltext.Row]
    ) -> None:
        self._old = legaltext.walk(old)
        self._new = legaltext.walk(new)
        self._at = {each.address: index for index, each in enumerate(self._old)}
        self._short = {each.short: index for index, each in enumerate(self._new)}
        self._by_article = _by_article(rows)

    def named(self, addresses: Iterable[str]) -> list[Named]:
        """Places of the old text by their full addresses."""
        return [_named(self._old, self._at[each]) for each in addresses if each in self._at]

    def candidates(self, addresses: Iterable[str]) -> list[Candidate]:
        known = (each for each in dict.fromkeys(addresses) if each in self._at)
        some = islice(known, MOST_CANDIDATES)
        return [_candidate(self._old, self._at[each]) for each in some]

    def now(self, short: str) -> Candidate:
        """A place of the new text by its short address."""
        index = self._short.get(short)
        if index is None:
            return Candidate(Named(short, "", short), "")
        return _candidate(self._new, index)

    def with_words(self, words: str, but: Iterable[str]) -> Iterable[str]:
        """Places of the old text in which some words stand."""
        left_out = frozenset(but)
        for each in self._old:
            if each.address not in left_out and words in legaltext.text_of(each.provision):
                yield each.address

    def around(
        self, addresses: Iterable[str], brought: Iterable[str], *, changed: bool
    ) -> list[legaltext.Row]:
        """The lines of the articles in which some places stand, before and after, and of articles
        that are new. Nothing where no line is changed."""
        if not changed:
            return []
        keys = [self._article(each) for each in addresses if each in self._at]
        found: list[legaltext.Row] = []
        for key in dict.fromkeys((*keys, *brought)):
            found += self._by_article.get(key, ())
        return found[:MOST_LINES]

    def _article(self, address: str) -> str:
        return _named(self._old, self._at[address]).address


def _by_article(rows: Iterable[legaltext.Row]) -> dict[str, list[legaltext.Row]]:
    """Lines by the article that they stand in, under its address before and its address now."""
    groups: dict[str, list[legaltext.Row]] = {}
    here: list[legaltext.Row] = []
    names: tuple[str, ...] = ()
    for row in rows:
        found = tuple(dict.fromkeys(_cut(each) for each in (row.old, row.new) if each))
        if found and not set(found) & set(names):
            here, names = [], found
        here.append(row)
        for name in found or names:
            groups.setdefault(name, here)
    return groups


def _cut(short: str) -> str:
    """The part of a short address that names the article, or the whole where there is none."""
    segments = short.split("__")
    last = next((at for at, each in enumerate(segments, 1) if each.startswith("art_")), None)
    return "__".join(segments[:last])


def _named(placed: Sequence[legaltext.Placed], index: int) -> Named:
    """How a place is called: the numbers printed from its article (or itself) down."""
    nums: list[str] = []
    here = index
    while True:
        each = placed[here]
        nums.append(each.provision.num or legaltext.words(each.provision.heading))
        if each.provision.kind == "article" or each.parent < 0:
            break
        if placed[each.parent].provision.kind in (*legaltext.DIVISIONS, "body"):
            break
        here = each.parent
    short = placed[index].short
    article = placed[here].short
    name = " ".join(filter(None, reversed(nums))) or short
    return Named(article, short[len(article) + 2 :], name)


def _candidate(placed: Sequence[legaltext.Placed], index: int) -> Candidate:
    provision = placed[index].provision
    words = legaltext.text_of(provision) or " ".join(map(legaltext.text_of, provision.children))
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return Candidate(_named(placed, index), shown)

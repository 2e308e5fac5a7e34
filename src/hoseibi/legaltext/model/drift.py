"""Where a law leaves its own words: one concept, named otherwise than elsewhere in the law."""

from __future__ import annotations

import msgspec

from .span import Span

UNWANTED, OTHER, UNNAMED = "unwanted", "other", "unnamed"
DRIFT_KINDS = (UNWANTED, OTHER, UNNAMED)
"""A forbidden or deprecated term; another term than the law uses for the concept; none of them."""


class Drift(msgspec.Struct, frozen=True):
    """An article that names a concept otherwise than the rest of the law does.

    concept    its code in the term base
    term       what the source calls it here
    usual      what the version calls it elsewhere; the approved term where nothing is usual
    kept, of   how many articles say `usual`, or what is as usual, of those that say `term`
    found      what stands here instead; empty for `UNNAMED`
    left       the words in the source
    right      what stands here instead; without length, the place alone
    """

    kind: str
    concept: str
    term: str
    usual: str
    kept: int
    of: int
    found: str
    left: Span
    right: Span

    @property
    def sentence(self) -> str:
        """What is odd, with its counts."""
        also = "also " if self.kept == self.of else ""
        here = f"here stands {also}“{self.found}”" if self.found else "here it does not stand"
        if self.kind == UNWANTED:
            wanted = f"; say “{self.usual}”" if self.usual else ""
            return f"“{self.found}” is not to be used for “{self.term}”{wanted}."
        return (
            f"{self.kept} of {self.of} articles that say “{self.term}” say “{self.usual}”; {here}."
        )


class AcceptedDrift(msgspec.Struct, frozen=True):
    """A deviation that somebody looked at and let stand.

    concept  its code in the term base
    address  the article or provision of either version; empty for the whole law
    reason   why it stands
    """

    concept: str
    address: str
    reason: str


class Renaming(msgspec.Struct, frozen=True):
    """A concept that a later version of a law calls otherwise.

    old, new    the term that was usual, and the one that is
    before      articles of the older version that say each of the two
    after       the same in the newer version
    left_over   addresses in the newer version that still say the old term
    """

    concept: str
    old: str
    new: str
    before: tuple[int, int]
    after: tuple[int, int]
    left_over: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What became of the term."""
        said = (
            f"“{self.old}” became “{self.new}”: {self.before[0]} articles said the first and"
            f" {self.before[1]} the second, now {self.after[0]} and {self.after[1]}"
        )
        rest = f"; still in {', '.join(self.left_over)}" if self.left_over else ""
        return f"{said}{rest}."

"""Where a law leaves its own words: one concept, named otherwise than elsewhere in the law."""

from __future__ import annotations

import msgspec

from .span import Span

UNWANTED, OTHER, UNNAMED = "unwanted", "other", "unnamed"
DRIFT_KINDS = (UNWANTED, OTHER, UNNAMED)
"""A forbidden or deprecated term; another term than the law uses for the concept; none of them."""

NOT_TO_BE_USED = "“{found}” is not to be used for “{term}”."
INSTEAD = "“{found}” is not to be used for “{term}”; say “{usual}”."
STANDS_HERE = "{kept} of {of} articles that say “{term}” say “{usual}”; here stands “{found}”."
STANDS_ALSO = "{kept} of {of} articles that say “{term}” say “{usual}”; here stands also “{found}”."
STANDS_NOT = "{kept} of {of} articles that say “{term}” say “{usual}”; here it does not stand."
BECAME = (
    "“{old}” became “{new}”: {said_old} articles said the first and {said_new} the second, now"
    " {say_old} and {say_new}."
)
STILL_IN = (
    "“{old}” became “{new}”: {said_old} articles said the first and {said_new} the second, now"
    " {say_old} and {say_new}; still in {rest}."
)
LEFT_OVER = "“{old}” still stands here; elsewhere it became “{new}”."
DRIFT_MESSAGES = (
    NOT_TO_BE_USED,
    INSTEAD,
    STANDS_HERE,
    STANDS_ALSO,
    STANDS_NOT,
    BECAME,
    STILL_IN,
    LEFT_OVER,
)
"""Every sentence of this module; the last is that of a single place of `Renaming.left_over`."""


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
    def message(self) -> str:
        """Its sentence in English with `{name}` places, the key of its translations."""
        if self.kind == UNWANTED:
            return INSTEAD if self.usual else NOT_TO_BE_USED
        if not self.found:
            return STANDS_NOT
        return STANDS_ALSO if self.kept == self.of else STANDS_HERE

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """What fills the places."""
        names = ("found", "term", "usual", "kept", "of")
        return tuple((name, str(getattr(self, name))) for name in names)

    @property
    def sentence(self) -> str:
        """What is odd, with its counts."""
        return self.message.format(**dict(self.arguments))


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
    def message(self) -> str:
        """Its sentence in English with `{name}` places, the key of its translations."""
        return STILL_IN if self.left_over else BECAME

    @property
    def arguments(self) -> tuple[tuple[str, str], ...]:
        """What fills the places."""
        counts = (*self.before, *self.after)
        names = ("said_old", "said_new", "say_old", "say_new")
        said = tuple((name, str(count)) for name, count in zip(names, counts, strict=True))
        return (("old", self.old), ("new", self.new), *said, ("rest", ", ".join(self.left_over)))

    @property
    def sentence(self) -> str:
        """What became of the term."""
        return self.message.format(**dict(self.arguments))

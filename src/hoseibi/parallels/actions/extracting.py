"""Terms are looked for in two languages of a law: words that stand in the same places of both.

Whoever may read both may have it done; it says nothing that they do not say.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus import storage as corpus
from hoseibi.errors import Refusal
from hoseibi.legaltext import TermCandidate, UnitPair

from ..queries.alignments import Wanted
from ..queries.words import words_of
from ..storage import Pair

MOST = 300
"""Pairs that are shown; later ones are more often pieces of terms than terms."""

MOST_CHARACTERS = 2_000_000
"""Characters of both texts together. So much takes some seconds."""

_kept: Kept[str, tuple[TermCandidate, ...]] = Kept(20)


class TooMuchText(Refusal):
    message = _(
        "The two texts are too long to be looked through while a page waits. On the command line"
        " `hoseibi terms extract` does it, and its list can be brought in."
    )


def terms_found(wanted: Wanted, pair: Pair) -> tuple[TermCandidate, ...]:
    """The likeliest pairs of terms of two texts that stand beside one another, the surest first;
    looked for once for as long as neither is another text. Raises `TooMuchText`."""
    held = _kept.get(wanted.key)
    if held is not None:
        return held
    texts = wanted.left, wanted.right
    units = _units(wanted, pair)
    if sum(len(one.first) + len(one.second) for one in units) > MOST_CHARACTERS:
        raise TooMuchText
    languages = tuple(one.language_version.language for one in texts)
    found = legaltext.extract_terms(units, languages, most=MOST)  # type: ignore[arg-type]
    _kept.keep(wanted.key, found)
    return found


def _units(wanted: Wanted, pair: Pair) -> list[UnitPair]:
    """What answers one another in the two texts, at the address that it has in the first."""
    left, right = (words_of(corpus.law_of(one)) for one in (wanted.left, wanted.right))
    return [
        UnitPair(
            tie.left[0],
            " ".join(left.get(one, "") for one in tie.left),
            " ".join(right.get(one, "") for one in tie.right),
        )
        for tie in pair.units
        if tie.left and tie.right
    ]

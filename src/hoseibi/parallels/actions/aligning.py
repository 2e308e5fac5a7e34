"""Two texts are set beside one another: once, and kept until one of them is another text.

Whoever may read both may have it done; it says nothing that they do not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone
from rapidfuzz import fuzz

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus

from ..models import ComputedAlignment, KeptTie
from ..queries.alignments import Wanted, at_hand, keep_at_hand
from ..queries.changes import since
from ..queries.words import Words, digest, words_of
from ..storage import FOLLOWED, GONE, REWORDED, STANDS, HandTie, Pair, packed

ALIKE = 60.0
"""From 0 to 100: so much alike are words at one place that were only reworded."""


def set_beside(all_wanted: Sequence[Wanted]) -> list[Pair]:
    """The alignment of each pair of texts; those that are not at hand are made and kept."""
    held = at_hand(all_wanted)
    return [held.get(one.key) or _made(one) for one in all_wanted]


def _made(wanted: Wanted) -> Pair:
    pair = _aligned(wanted)
    with transaction.atomic():
        of_them = ComputedAlignment.objects.filter(left=wanted.left, right=wanted.right)
        of_them.exclude(texts=wanted.texts).delete()
        ComputedAlignment.objects.update_or_create(
            key=wanted.key,
            defaults={
                "left": wanted.left,
                "right": wanted.right,
                "texts": wanted.texts,
                "packed": packed(pair),
                "made_at": timezone.now(),
            },
        )
    return keep_at_hand(wanted.key, pair)


def _aligned(wanted: Wanted) -> Pair:
    left, right = corpus.law_of(wanted.left), corpus.law_of(wanted.right)
    words = words_of(left), words_of(right)
    hands = tuple(_hand(tie, wanted, words) for tie in wanted.ties)
    kept = [legaltext.Tie(one.left, one.right, by="hand") for one in hands if one.state != GONE]
    found = legaltext.align(left, right, kept=kept)
    return Pair(
        found.articles,
        found.units,
        _digests(words[0], [address for tie in found.units for address in tie.left]),
        _digests(words[1], [address for tie in found.units for address in tie.right]),
        _behind(wanted, found),
        hands,
    )


def _digests(words: Words, addresses: Sequence[str]) -> dict[str, str]:
    return {address: digest(words.get(address, "")) for address in addresses}


def _behind(wanted: Wanted, found: legaltext.Alignment) -> frozenset[str]:
    """The units of the first text that changed on a later day than all that answers them."""
    changed, followed = (since(chain) for chain in wanted.chains)
    first = wanted.chains[1][0].in_force_from or date.min
    late: set[str] = set()
    for tie in found.units:
        latest = max((followed.get(address, first) for address in tie.right), default=date.max)
        late.update(one for one in tie.left if changed.get(one, date.min) > latest)
    return frozenset(late)


def _hand(tie: KeptTie, wanted: Wanted, words: tuple[Words, Words]) -> HandTie:
    """A tie by hand in these texts, whichever of the two languages stands first."""
    places = (tie.left_places, tie.right_places)
    if tie.left_id != wanted.left.language_version_id:
        places = (tie.right_places, tie.left_places)
    found = [_found(side, said) for side, said in zip(places, words, strict=True)]
    state = max((each[1] for side in found for each in side), key=_WORST.index, default=GONE)
    left, right = (tuple(address for address, _state in side) for side in found)
    return HandTie(tie.pk, state, left, right)


_WORST = (STANDS, FOLLOWED, REWORDED, GONE)


def _found(places: Sequence[Sequence[str]], words: Words) -> list[tuple[str, str]]:
    """Where each provision stands in a text, and what became of it."""
    by_words: dict[str, list[str]] = {}
    for address, said in words.items():
        by_words.setdefault(said, []).append(address)
    return [_place(address, said, words, by_words) for address, said in places]


def _place(
    address: str, said: str, words: Words, by_words: dict[str, list[str]]
) -> tuple[str, str]:
    now = words.get(address)
    if now == said:
        return address, STANDS
    kind = _kind(address)
    elsewhere = [one for one in by_words.get(said, []) if said and _kind(one) == kind]
    if len(elsewhere) == 1:
        return elsewhere[0], FOLLOWED
    if now and fuzz.ratio(now, said) >= ALIKE:
        return address, REWORDED
    return address, GONE


def _kind(address: str) -> str:
    """What an address names: an article that has one paragraph says the same as the paragraph."""
    return address.rpartition("__")[2].partition("_")[0]

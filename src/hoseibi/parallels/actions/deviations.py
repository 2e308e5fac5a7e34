"""Two texts are held against one another: once, and kept until a text, a tie or a term changes.

Whoever may read both may have it done; it says nothing that they do not say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from django.db import transaction
from django.utils import timezone
from msgspec.structs import replace

from hoseibi import legaltext
from hoseibi.corpus import storage as corpus
from hoseibi.corpus.models import LawVersion
from hoseibi.legaltext import Alignment, Disparity, Drift, Law, Renaming, Span

from ..choices import DeviationKind
from ..models import ComputedDeviations
from ..queries.deviations import (
    LEFT_OVER,
    OTHER,
    RENAMED,
    UNNAMED,
    UNWANTED,
    Look,
    deviations_at_hand,
    keep_deviations,
)
from ..queries.words import article_of, digest, first_words, last_words
from ..storage import Deviation, Quote, packed_deviations

_Answers = tuple[dict[str, str], dict[str, str]]

_AROUND, _OPENING = 48, 96
"""Characters of a quotation before and after the words that are meant; of a place as a whole."""

_DRIFT = {
    "unwanted": (UNWANTED, "error"),
    "other": (OTHER, "warning"),
    "unnamed": (UNNAMED, "warning"),
}
"""For a kind of the engine: what it is called here, and how grave it is."""


def hold_against(
    looks: Sequence[Look], alignments: Sequence[Alignment | None]
) -> list[tuple[Deviation, ...]]:
    """What each pair of texts does not say alike; what is not at hand is looked for and kept. None
    stands for the alignment of two versions of one language, which needs none."""
    held = deviations_at_hand(looks)
    return [
        held[one.key] if one.key in held else _made(one, alignment)
        for one, alignment in zip(looks, alignments, strict=True)
    ]


def _made(look: Look, alignment: Alignment | None) -> tuple[Deviation, ...]:
    found = tuple(_look_for(look, alignment))
    with transaction.atomic():
        earlier = ComputedDeviations.objects.filter(
            left=look.left, right=look.right, kind=look.kind
        )
        earlier.exclude(key=look.key).delete()
        ComputedDeviations.objects.update_or_create(
            key=look.key,
            defaults={
                "left": look.left,
                "right": look.right,
                "kind": look.kind,
                "packed": packed_deviations(found),
                "made_at": timezone.now(),
            },
        )
    return keep_deviations(look.key, found)


def _look_for(look: Look, alignment: Alignment | None) -> Iterator[Deviation]:
    texts = _Texts(look.left, look.right)
    if alignment is None:
        return _renamings(look, texts)
    if look.kind == DeviationKind.PARITY:
        known = legaltext.ParityKnown(alignment=alignment)
        answers = _answers(alignment)
        found = legaltext.parity(texts.left, texts.right, known=known)
        return (texts.disparity(one, answers) for one in found)
    concepts = look.base.concepts if look.base else ()
    drifts = legaltext.drift(texts.left, texts.right, concepts, alignment=alignment)
    return map(texts.drift, drifts)


def _answers(alignment: Alignment) -> _Answers:
    """By the article of each text the one that answers it in the other."""
    both = [tie for tie in alignment.articles if tie.left and tie.right]
    of_left = {one: tie.right[0] for tie in both for one in tie.left}
    return of_left, {one: tie.left[0] for tie in both for one in tie.right}


def _renamings(look: Look, texts: _Texts) -> Iterator[Deviation]:
    concepts = look.base.concepts if look.base else ()
    for one in legaltext.renamings(texts.left, texts.right, concepts):
        yield texts.renaming(one)
        for address in one.left_over:
            yield texts.left_over(one, address)


class _Texts:
    """Two texts, and what a deviation in them is made of."""

    def __init__(self, left: LawVersion, right: LawVersion) -> None:
        self.versions = left, right
        self.left, self.right = corpus.law_of(left), corpus.law_of(right)

    @cached_property
    def words(self) -> tuple[dict[str, str], dict[str, str]]:
        """The own words of every provision by short address."""
        return _own_words(self.left), _own_words(self.right)

    @cached_property
    def prints(self) -> tuple[dict[str, str], dict[str, str]]:
        """The fingerprint of every article, with its heading and all that stands in it."""
        return prints_of(self.left), prints_of(self.right)

    def disparity(self, one: Disparity, answers: _Answers) -> Deviation:
        """What one of the two lacks is about the words of both articles all the same: it may come
        to stand elsewhere in the one that lacks it."""
        made = self._made((one.code, one.severity), one, (one.left, one.right))
        left, right = made.articles
        left, right = left or answers[1].get(right, ""), right or answers[0].get(left, "")
        return replace(made, prints=(self.prints[0].get(left, ""), self.prints[1].get(right, "")))

    def drift(self, one: Drift) -> Deviation:
        spans = (one.left, one.right)
        return self._made(_DRIFT[one.kind], one, spans, int(one.concept))

    def renaming(self, one: Renaming) -> Deviation:
        """The change of the law as a whole; where the old term still stands is told by itself."""
        alone = replace(one, left_over=())
        return Deviation(
            RENAMED,
            legaltext.SEVERITIES[-1],
            alone.message,
            alone.arguments,
            Span("", 0, 0),
            Span("", 0, 0),
            ("", ""),
            (self.versions[0].fingerprint[:16], self.versions[1].fingerprint[:16]),
            (Quote(words=one.old), Quote(words=one.new)),
            int(one.concept),
        )

    def left_over(self, one: Renaming, address: str) -> Deviation:
        return Deviation(
            LEFT_OVER,
            "warning",
            legaltext.LEFT_OVER,
            (("old", one.old), ("new", one.new)),
            Span("", 0, 0),
            Span(address, 0, 0),
            ("", article_of(address)),
            ("", self.prints[1].get(article_of(address), "")),
            (Quote(words=one.old), Quote(words=one.new)),
            int(one.concept),
        )

    def _made(
        self,
        named: tuple[str, str],
        one: Disparity | Drift,
        spans: tuple[Span, Span],
        concept: int = 0,
    ) -> Deviation:
        homes = tuple(article_of(span.address) for span in spans)
        return Deviation(
            *named,
            one.message,
            one.arguments,
            *spans,
            (homes[0], homes[1]),
            (self.prints[0].get(homes[0], ""), self.prints[1].get(homes[1], "")),
            (_quote(self.words[0], spans[0]), _quote(self.words[1], spans[1])),
            concept,
        )


def _own_words(law: Law) -> dict[str, str]:
    return {each.short: legaltext.text_of(each.provision) for each in legaltext.walk(law)}


def prints_of(law: Law) -> dict[str, str]:
    """The fingerprint of every article, and of what else stands by itself, by short address: of its
    heading and all that stands in it, whatever its number."""
    said: dict[str, list[str]] = defaultdict(list)
    for each in legaltext.walk(law):
        own = said[article_of(each.short)]
        own.append(legaltext.words(each.provision.heading).strip())
        own.append(legaltext.text_of(each.provision).strip())
    return {address: digest("\n".join(filter(None, own))) for address, own in said.items()}


def _quote(words: dict[str, str], span: Span) -> Quote:
    said = words.get(span.address, "")
    if not span.end:
        return Quote(after=first_words(said, _OPENING))
    before = last_words(said[: span.start], _AROUND)
    return Quote(before, said[span.start : span.end], first_words(said[span.end :], _AROUND))

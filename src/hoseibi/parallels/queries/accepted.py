"""What people said of deviations: which is accepted as meant, and which was before its words
changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from django.db.models import BooleanField, ExpressionWrapper, Q

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_versions

from ..models import AcceptedDeviation
from ..storage import Deviation
from .deviations import Look


class Judged(NamedTuple):
    """A deviation with what was said of it.

    key       names it, with the words that it is about
    accepted  that it is meant, said of the words as they are now
    earlier   the same, said of this place when it had other words
    """

    deviation: Deviation
    look: Look
    key: str
    accepted: AcceptedDeviation | None = None
    earlier: AcceptedDeviation | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody said that it is meant."""
        return self.accepted is None


def accepted_deviations(user: Reader, law: Law) -> list[AcceptedDeviation]:
    """The deviations of a law that somebody accepted and nobody took back; `is_open` says of each
    whether this reader may read the texts that it was said of. One query."""
    seen = visible_versions(user).values("pk")
    both = Q(left_version__in=seen) & Q(right_version__in=seen)
    held = AcceptedDeviation.objects.filter(left__law=law, taken_back_at=None)
    held = held.annotate(is_open=ExpressionWrapper(both, output_field=BooleanField()))
    return list(held.select_related("accepted_by__person").order_by("pk"))


def accepted_deviation(user: Reader, law: Law, pk: int) -> AcceptedDeviation | None:
    """One of them by its number, where it is open to the reader."""
    every = accepted_deviations(user, law)
    return next((one for one in every if one.pk == pk and is_open(one)), None)


def is_open(one: AcceptedDeviation) -> bool:
    """Whether the reader that it was asked for may read the texts that it was said of."""
    return bool(getattr(one, "is_open", False))


def judged(
    look: Look, found: Iterable[Deviation], accepted: Sequence[AcceptedDeviation]
) -> list[Judged]:
    """Deviations, each with what was said of it in these two languages."""
    by_key = {one.key: one for one in accepted}
    earlier = {_place_of(one): one for one in accepted if is_open(one)}
    made = []
    for one in found:
        key = key_of(look.left, look.right, one)
        said = by_key.get(key)
        before = None if said else earlier.get(_place(look, one))
        made.append(Judged(one, look, key, said, before))
    return made


def no_longer(
    look: Look, found: Iterable[Judged], accepted: Sequence[AcceptedDeviation]
) -> list[AcceptedDeviation]:
    """What was accepted in these two texts and is no longer so: the words have changed since."""
    holding = {one.accepted.pk for one in found if one.accepted}
    sides = {look.left.language_version_id, look.right.language_version_id}
    return [
        one
        for one in accepted
        if is_open(one)
        and one.kind == look.kind
        and {one.left_id, one.right_id} == sides
        and one.pk not in holding
    ]


def key_of(left: LawVersion, right: LawVersion, one: Deviation) -> str:
    """The name of a deviation by what it is about; the same whichever language stands first."""
    sides = [
        (version.language_version_id, _inside(span.address, article), quote.words, print_)
        for version, span, article, quote, print_ in zip(
            (left, right), (one.left, one.right), one.articles, one.quotes, one.prints, strict=True
        )
    ]
    if sides[0][0] > sides[1][0]:
        sides.reverse()
    return sha256(repr((one.code, one.concept, sides)).encode()).hexdigest()


def _inside(address: str, article: str) -> str:
    """The place in an article, whatever its number."""
    return address.removeprefix(article)


_Place = tuple[str, int, frozenset[tuple[int, str]]]


def _place(look: Look, one: Deviation) -> _Place:
    left, right = look.left.language_version_id, look.right.language_version_id
    sides = frozenset(((left, one.left.address), (right, one.right.address)))
    return one.code, one.concept, sides


def _place_of(one: AcceptedDeviation) -> _Place:
    sides = frozenset(((one.left_id, one.left_place), (one.right_id, one.right_place)))
    return one.code, one.concept_id or 0, sides

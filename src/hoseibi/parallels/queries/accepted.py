"""What people said of deviations: which is accepted as meant, and which was before its words
changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from hoseibi.accounts.models import User
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import visible_versions

from ..models import AcceptedDeviation
from ..storage import Deviation
from .deviations import Look


class Acceptance(NamedTuple):
    """That somebody called a deviation meant, as a page tells of it (`AcceptedDeviation`).
    `is_open`: this reader may read the texts that it was said of. Read as values and not as rows,
    because a law may have thousands and a page shows a few."""

    pk: int
    key: str
    kind: str
    code: str
    concept: int | None
    left: int
    left_place: str
    right: int
    right_place: str
    message: str
    arguments: list[list[str]]
    reason: str
    accepted_at: datetime
    is_open: bool
    accepted_by: User | None


class Judged(NamedTuple):
    """A deviation with what was said of it.

    key       names it, with the words that it is about
    accepted  that it is meant, said of the words as they are now
    earlier   the same, said of this place when it had other words
    """

    deviation: Deviation
    look: Look
    key: str
    accepted: Acceptance | None = None
    earlier: Acceptance | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody said that it is meant."""
        return self.accepted is None


_READ = (
    *("pk", "key", "kind", "code", "concept", "left", "left_place", "right", "right_place"),
    *("message", "arguments", "reason", "accepted_at", "is_open"),
)


def accepted_deviations(user: Reader, law: Law) -> list[Acceptance]:
    """The deviations of a law that somebody accepted and nobody took back. Two queries."""
    rows = list(_standing(user, law).values_list(*_READ, "accepted_by"))
    people = User.objects.select_related("person").in_bulk({who for *_said, who in rows if who})
    return [Acceptance(*said, people.get(who)) for *said, who in rows]


def _standing(user: Reader, law: Law) -> QuerySet[AcceptedDeviation]:
    seen = visible_versions(user).values("pk")
    both = Q(left_version__in=seen) & Q(right_version__in=seen)
    held = AcceptedDeviation.objects.filter(left__law=law, taken_back_at=None).order_by("pk")
    return held.annotate(is_open=ExpressionWrapper(both, output_field=BooleanField()))


def accepted_deviation(user: Reader, law: Law, pk: int) -> AcceptedDeviation | None:
    """One of them by its number, where it is open to the reader."""
    return _standing(user, law).filter(is_open=True, pk=pk).first()


def judged(look: Look, found: Iterable[Deviation], accepted: Sequence[Acceptance]) -> list[Judged]:
    """Deviations, each with what was said of it in these two languages."""
    by_key = {one.key: one for one in accepted}
    earlier = {_place_of(one): one for one in accepted if one.is_open}
    made = []
    for one in found:
        key = key_of(look.left, look.right, one)
        said = by_key.get(key)
        before = None if said else earlier.get(_place(look, one))
        made.append(Judged(one, look, key, said, before))
    return made


def no_longer(
    look: Look, found: Iterable[Judged], accepted: Sequence[Acceptance]
) -> list[Acceptance]:
    """What was accepted in these two texts and is no longer so: the words have changed since."""
    holding = {one.accepted.pk for one in found if one.accepted}
    sides = {look.left.language_version_id, look.right.language_version_id}
    return [
        one
        for one in accepted
        if one.is_open
        and one.kind == look.kind
        and {one.left, one.right} == sides
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


def _place_of(one: Acceptance) -> _Place:
    sides = frozenset(((one.left, one.left_place), (one.right, one.right_place)))
    return one.code, one.concept or 0, sides

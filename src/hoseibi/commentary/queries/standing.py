"""How each entry stands to the law as it is on a day: up to date, or stale and by what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import LawVersion, Provision
from hoseibi.corpus.queries import visible_versions, whole_article
from hoseibi.corpus.queries.following import following

from ..choices import STALE, Verdict
from ..models import Binding, Entry


class Standing(NamedTuple):
    """How an entry stands. `now` is the version of the day; `places` are, for each of its articles,
    the address in the version that it is bound to and the one in `now`, empty where it is gone."""

    verdict: Verdict
    now: LawVersion | None
    places: tuple[tuple[str, str], ...] = ()

    @property
    def is_stale(self) -> bool:
        return self.verdict in STALE

    @property
    def since(self) -> date | None:
        """The day from which the law reads otherwise."""
        return self.now.in_force_from if self.now else None


def standings(
    user: Reader, entries: Iterable[Entry], on: date, *, released: bool = False
) -> dict[int, Standing]:
    """For each entry how it stands on a day: as it is written now, or as it was released. Two
    queries, and two for each pair of versions that is not in memory and differs in an article."""
    bound = {one.pk: (one.released_as if released else one.binding) for one in entries}
    bindings = {key: one for key, one in bound.items() if one is not None}
    now = _versions_of(user, bindings.values(), on)
    rows = _fingerprints(bindings.values(), now)
    return {key: _standing(one, now.get(_language(one)), rows) for key, one in bindings.items()}


def standing_of(user: Reader, binding: Binding, on: date) -> Standing:
    """How one binding stands on a day."""
    now = _versions_of(user, (binding,), on)
    rows = _fingerprints((binding,), now)
    return _standing(binding, now.get(_language(binding)), rows)


def _language(binding: Binding) -> int:
    return int(binding.version.language_version_id)


def _versions_of(user: Reader, bindings: Iterable[Binding], on: date) -> dict[int, LawVersion]:
    """By the law in a language, its version of the day."""
    wanted = {_language(one) for one in bindings}
    if not wanted:
        return {}
    rows = visible_versions(user).filter(language_version__in=wanted).defer("findings")
    found: dict[int, LawVersion] = {}
    for one in sorted(
        rows.select_related("language_version__law").prefetch_related(
            "language_version__law__names"
        ),
        key=lambda one: (one.in_force_from or date.min, one.pk),
    ):
        if (one.in_force_from or date.min) <= on or one.language_version_id not in found:
            found[one.language_version_id] = one
    return found


_Rows = dict[tuple[int, str], str]


def _fingerprints(bindings: Iterable[Binding], now: dict[int, LawVersion]) -> _Rows:
    """By version and address, the fingerprint of the words, where a binding asks for them."""
    moved = [one for one in bindings if _is_elsewhere(one, now)]
    addresses = {address for one in moved for address in one.addresses}
    versions = {now[_language(one)].pk for one in moved}
    if not addresses:
        return {}
    rows = Provision.objects.filter(version__in=versions, short_address__in=addresses)
    names = ("version_id", "short_address", "fingerprint")
    return {(version, at): mark for version, at, mark in rows.order_by().values_list(*names)}


def _is_elsewhere(binding: Binding, now: dict[int, LawVersion]) -> bool:
    there = now.get(_language(binding))
    return there is not None and there.pk != binding.version_id


def _standing(binding: Binding, now: LawVersion | None, rows: _Rows) -> Standing:
    own = tuple((address, address) for address in binding.addresses)
    if now is None:
        return Standing(Verdict.UNKNOWN, None, own)
    if now.pk == binding.version_id:
        return Standing(Verdict.CURRENT, now, own)
    held = {address: mark for address, _num, mark in binding.articles}
    if all(rows.get((now.pk, address)) == mark for address, mark in held.items()):
        return Standing(Verdict.SAME, now, own)
    return _followed(binding, now)


def _followed(binding: Binding, now: LawVersion) -> Standing:
    """Where the articles went, by the engine's comparison of the two versions."""
    went = following(binding.version, now)
    whither = [(address, went.of(address)) for address in binding.addresses]
    places = tuple((address, one.address) for address, one in whither)
    if any(not one.address for _old, one in whither):
        return Standing(Verdict.GONE, now, places)
    if any(one.changed for _old, one in whither):
        return Standing(Verdict.CHANGED, now, places)
    is_moved = any(old != new for old, new in places)
    return Standing(Verdict.MOVED if is_moved else Verdict.SAME, now, places)


class Redline(NamedTuple):
    """An article as it moved: what it was called, what it is called, and its lines."""

    before: str
    after: str
    rows: list[legaltext.Row]


def redlines(binding: Binding, standing: Standing) -> list[Redline]:
    """What moved in the articles of an entry, each with every line of it."""
    if standing.now is None or standing.now.pk == binding.version_id:
        return []
    return [
        Redline(old, new, whole_article(binding.version, standing.now, old, new))
        for old, new in standing.places
    ]


def articles_in(version: LawVersion, addresses: Sequence[str]) -> list[list[str]]:
    """Articles of a version as a binding keeps them."""
    rows = version.provisions.filter(short_address__in=addresses).order_by("position")
    return [[one.short_address, one.num, one.fingerprint] for one in rows]

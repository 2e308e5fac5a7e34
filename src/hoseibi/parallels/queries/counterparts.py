"""The articles of other codes that may answer to one, and what was decided of them.

Nothing here ranks: that is done once for two texts, by an action.
"""

from __future__ import annotations

import zlib
from datetime import date
from hashlib import sha256
from typing import NamedTuple

import msgspec
from django.db.models import Exists, OuterRef, Q

from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor, Law, LawVersion, Provision
from hoseibi.corpus.queries import versions_on, visible_laws, visible_versions
from hoseibi.corpus.queries.kept import Kept
from hoseibi.legaltext import Counterpart

from ..models import ComparedCodes, Verdict
from .sides import leading

MADE_BY = "1"
"""Changes with how the engine ranks: what another ranked is ranked anew."""

MOST = 10
"""Candidates that are kept of an article."""

Candidates = dict[str, tuple[Counterpart, ...]]
"""By article of the first text, the best first."""

_decoder = msgspec.json.Decoder(Candidates)
_kept: Kept[str, Candidates] = Kept(40_000, len)


class Codes(NamedTuple):
    """Two texts whose articles are compared; what was decided between their laws, from the side of
    the first; the key of what all that makes."""

    here: LawVersion
    there: LawVersion
    verdicts: tuple[Verdict, ...]
    key: str


class Candidate(NamedTuple):
    """An article of the other text: what the engine says of it, what a person decided, and its
    row."""

    counterpart: Counterpart
    verdict: Verdict | None
    row: Provision | None


def other_laws(user: Reader, law: Law) -> list[Law]:
    """The laws of other countries that a reader may see, those of the same field first."""
    found = visible_laws(user).exclude(country=law.country_id)
    laws = found.select_related("country").prefetch_related("names")
    return sorted(laws, key=lambda one: (one.field_of_law != law.field_of_law, one.title))


def compared_texts(here: Law, there: Law, on: date) -> tuple[LawVersion, LawVersion] | None:
    """The texts of two laws that are compared: in a language that both have, else those that lead.
    Both laws are of `law_by_slug`."""
    own, others = versions_on(here, on), versions_on(there, on)
    if not own or not others:
        return None
    first, second = leading(own), leading(others)
    most = max(one.article_count for one in own.values())
    for language, version in own.items():
        if language in others and version.article_count * 10 >= most * 9:
            return version, others[language]
    return first, second


def codes(user: Reader, texts: tuple[LawVersion, LawVersion]) -> Codes:
    """What is compared; one query."""
    here, there = texts
    laws = here.language_version.law_id, there.language_version.law_id
    verdicts = tuple(verdicts_between(user, *laws))
    named = [MADE_BY, here.fingerprint, there.fingerprint]
    named += [f"{one.pk}{one.here.address}{one.there.address}" for one in verdicts]
    return Codes(here, there, verdicts, sha256(" ".join(named).encode()).hexdigest())


def verdicts_between(user: Reader, here: int, there: int) -> list[Verdict]:
    """What was decided between two laws and not taken back, whichever of them it was said of."""
    either = Q(here__law=here, there__law=there) | Q(here__law=there, there__law=here)
    held = Verdict.objects.filter(either, _is_open(user), taken_back_at=None)
    return list(held.select_related("here", "there", "given_by__person").order_by("pk"))


def _is_open(user: Reader) -> Q:
    """That a reader may see both articles of a verdict: each stands in some version that is open to
    them. A law of which one version is open may have articles that are not."""
    here, there = (
        visible_versions(user).filter(
            language_version__law=OuterRef(f"{end}__law"),
            provisions__short_address=OuterRef(f"{end}__address"),
        )
        for end in ("here", "there")
    )
    return Q(Exists(here), Exists(there))


def ends(verdict: Verdict, law: int) -> tuple[Anchor, Anchor]:
    """The articles of a verdict, that of a law first."""
    if verdict.here.law_id == law:
        return verdict.here, verdict.there
    return verdict.there, verdict.here


def ranked(wanted: Codes) -> Candidates | None:
    """The candidates of two texts, when they were ranked before; at most one query."""
    held = _kept.get(wanted.key)
    if held is not None:
        return held
    row = ComparedCodes.objects.filter(key=wanted.key).first()
    return keep_ranked(wanted.key, unpacked(bytes(row.packed))) if row else None


def keep_ranked(key: str, found: Candidates) -> Candidates:
    """Keep candidates in the memory of this process."""
    _kept.keep(key, found)
    return found


def packed(found: Candidates) -> bytes:
    """Candidates as a row keeps them."""
    return zlib.compress(msgspec.json.encode(found), 6)


def unpacked(row: bytes) -> Candidates:
    """Candidates as a row kept them."""
    return _decoder.decode(zlib.decompress(row))


def candidates(wanted: Codes, found: Candidates, address: str) -> list[Candidate]:
    """The candidates of an article with their rows, then what was decided of others; one query."""
    law = wanted.here.language_version.law_id
    decided: dict[str, Verdict] = {}
    for verdict in wanted.verdicts:
        own, other = ends(verdict, law)
        if own.address == address:
            decided[other.address] = verdict
    listed = list(found.get(address, ()))
    known = {one.address for one in listed}
    listed += [Counterpart(one, "", "", 0.0) for one in decided if one and one not in known]
    rows = Provision.objects.filter(
        version=wanted.there.pk, short_address__in=[one.address for one in listed]
    )
    at = {row.short_address: row for row in rows}
    return [Candidate(one, decided.get(one.address), at.get(one.address)) for one in listed]


def accepted_of(user: Reader, anchor: Anchor) -> list[tuple[Verdict, Anchor]]:
    """The counterparts of an article that were accepted, where the reader may see them."""
    either = Q(here=anchor) | Q(there=anchor)
    held = (
        Verdict.objects.filter(either, _is_open(user), accepted=True, taken_back_at=None)
        .select_related("here__law", "there__law")
        .prefetch_related("here__law__names", "there__law__names")
    )
    return [(one, one.there if one.here_id == anchor.pk else one.here) for one in held]

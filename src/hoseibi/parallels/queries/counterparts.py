"""The articles of other codes that may answer to one, and what was decided of them.

Nothing here ranks: that is done once for two texts, by an action.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from typing import NamedTuple

import msgspec
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries.kept import Kept
from hoseibi.corpus.models import Anchor, Law, LawVersion, Provision, spoken
from hoseibi.corpus.queries import versions_on, visible_laws, visible_versions
from hoseibi.legaltext import Counterpart

from ..models import ComparedCodes, Verdict
from .said_of import one_a_day
from .sides import leading

MADE_BY = "2"
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
    row. `said_of` are the versions of which it was decided, where another one stands now; none when
    its words are the same."""

    counterpart: Counterpart
    verdict: Verdict | None
    row: Provision | None
    said_of: tuple[LawVersion, ...] = ()


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
    held = _open_to(user, Verdict.objects.filter(either, taken_back_at=None))
    related = ("here", "there", "given_by__person", "here_version", "there_version")
    return list(held.select_related(*related).order_by("pk"))


def _open_to(user: Reader, held: QuerySet[Verdict]) -> QuerySet[Verdict]:
    """The verdicts that a reader may know of: each of the two articles stands in some version that
    is open to them, in the very words of which it was said, or they may see the version itself. A
    law of which one version is open may have articles, and words of articles, that are not.

    `note_is_open` says of each whether its note is theirs to read: who may not see the versions
    before the eyes of who wrote it, may not; where none is kept, who may not see every version.
    """
    seen = visible_versions(user)
    said, closed = {}, {}
    for end in ("here", "there"):
        place = {
            "language_version__law": OuterRef(f"{end}__law"),
            "provisions__short_address": OuterRef(f"{end}__address"),
        }
        stands = seen.filter(**place)
        same = seen.filter(**place, provisions__fingerprint=OuterRef(f"{end}_words"))
        itself = seen.filter(pk=OuterRef(f"{end}_version"))
        unknown = Q(**{f"{end}_version": None})
        held = held.filter((Q(Exists(itself)) | unknown) & Q(Exists(stands)) | Q(Exists(same)))
        every = LawVersion.objects.filter(
            language_version__law=OuterRef(f"{end}__law"), deleted_at=None
        )
        said[end] = Exists(itself)
        closed[end] = unknown & ~Exists(every.exclude(pk__in=seen.values("pk")))
    is_open = (Q(said["here"]) | closed["here"]) & (Q(said["there"]) | closed["there"])
    return held.annotate(
        note_is_open=Case(
            When(is_open, then=Value(True)), default=Value(False), output_field=BooleanField()
        )
    )


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
    """The candidates of an article with their rows, then what was decided of others: two
    queries."""
    law = wanted.here.language_version.law_id
    decided: dict[str, Verdict] = {}
    for verdict in wanted.verdicts:
        own, other = ends(verdict, law)
        if own.address == address:
            decided[other.address] = verdict
    listed = list(found.get(address, ()))
    known = {one.address for one in listed}
    listed += [Counterpart(one, "", "", 0.0) for one in decided if one and one not in known]
    beside = [reason for one in listed for reason in one.reasons if reason.kind == "neighbour"]
    own_rows = _rows(wanted.here, {address, *(one.here for one in beside)})
    at = _rows(wanted.there, {*(one.address for one in listed), *(one.there for one in beside)})
    own = own_rows.get(address)
    numbers = _called(own_rows), _called(at)
    return [
        Candidate(
            legaltext.with_named_neighbours(one, *numbers),
            decided.get(one.address),
            at.get(one.address),
            _said_of(decided.get(one.address), wanted, own, at.get(one.address)),
        )
        for one in listed
    ]


def _rows(version: LawVersion, addresses: Iterable[str]) -> dict[str, Provision]:
    rows = Provision.objects.filter(version=version.pk, short_address__in=sorted(addresses))
    return {row.short_address: row for row in rows}


def _called(rows: Mapping[str, Provision]) -> dict[str, str]:
    """What the reader calls the articles at some addresses."""
    return {address: spoken(address, row.num) for address, row in rows.items()}


def article_names(version: LawVersion) -> dict[str, str]:
    """What the reader calls each article of a text, by its address. One query."""
    articles = Provision.objects.filter(version=version.pk, kind="article")
    numbers = articles.values_list("short_address", "num")
    return {address: spoken(address, num) for address, num in numbers}


def _said_of(
    verdict: Verdict | None, wanted: Codes, own: Provision | None, other: Provision | None
) -> tuple[LawVersion, ...]:
    """The versions of which something was decided, where the words are others now; of both laws on
    one day, one. None for a reader who may not see the versions: their day and label are no more
    theirs than the note."""
    if verdict is None or not verdict.note_is_open:
        return ()
    ends = (("here", "there"), ("there", "here"))
    here, there = ends[verdict.here.law_id != wanted.here.language_version.law_id]
    found = []
    for end, now, row in ((here, wanted.here, own), (there, wanted.there, other)):
        version = getattr(verdict, f"{end}_version")
        is_same = row is not None and row.fingerprint == getattr(verdict, f"{end}_words")
        # Another language of the same day has other words, and nothing was changed.
        of_text = version and version.language_version_id == now.language_version_id
        if of_text and version.pk != now.pk and not is_same:
            found.append(version)
    return one_a_day(found)


def versions_said_of(wanted: Codes) -> dict[tuple[str, str], tuple[LawVersion, ...]]:
    """Of each verdict whose words are others now, the versions of which it was said, by both
    addresses. Two queries."""
    law = wanted.here.language_version.law_id
    places = [(one, *(end.address for end in ends(one, law))) for one in wanted.verdicts]
    own = _rows(wanted.here, {here for _one, here, _there in places})
    other = _rows(wanted.there, {there for _one, _here, there in places})
    return {
        (here, there): _said_of(one, wanted, own.get(here), other.get(there))
        for one, here, there in places
    }


def answered_by(user: Reader, law: Law) -> list[str]:
    """The names of the laws in which counterparts of a law were accepted, those with most first.
    One query."""
    either = Q(here__law=law) | Q(there__law=law)
    held = _open_to(user, Verdict.objects.filter(either, accepted=True, taken_back_at=None))
    rows = held.order_by("pk").values_list("here__law__slug", "there__law__slug")
    counted = Counter(there if here == law.slug else here for here, there in rows)
    return [slug for slug, _count in counted.most_common()]


def accepted_of(user: Reader, anchor: Anchor) -> list[tuple[Verdict, Anchor]]:
    """The counterparts of an article that were accepted, where the reader may see them."""
    either = Q(here=anchor) | Q(there=anchor)
    held = (
        _open_to(user, Verdict.objects.filter(either, accepted=True, taken_back_at=None))
        .select_related("here__law", "there__law")
        .prefetch_related("here__law__names", "there__law__names")
    )
    return [(one, one.there if one.here_id == anchor.pk else one.here) for one in held]

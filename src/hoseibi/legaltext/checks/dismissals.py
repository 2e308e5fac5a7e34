"""Findings that somebody looked at and let stand, with the reason, while the words last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from hashlib import blake2s

import msgspec

from ..model.address import Placed, walk
from ..model.finding import WARNING, Finding
from ..model.law import Law, text_of, words

STALE = (
    "The dismissal of {code} at {address} fits no finding any more: the words changed, or the fault"
    " is gone. Remove it, or look at the place again."
)


class Dismissal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One finding that is to be left alone. `fingerprint` is that of the words it was about."""

    code: str
    address: str
    fingerprint: str
    reason: str


class Sifted(msgspec.Struct, frozen=True):
    """Findings `kept`, findings `dismissed`, and the dismissals that were `used`."""

    kept: tuple[Finding, ...]
    dismissed: tuple[Finding, ...] = ()
    used: tuple[Dismissal, ...] = ()


class Fingerprints:
    """The fingerprints of findings in one law: equal as long as number, heading and words of the
    provision, and what the finding says of them, are equal."""

    def __init__(self, law: Law) -> None:
        self._placed: dict[str, Placed] = {place.address: place for place in walk(law)}

    def of(self, finding: Finding) -> str:
        """Sixteen hexadecimal digits."""
        place = self._placed.get(finding.address)
        pieces = [finding.code, *(value for _, value in finding.arguments)]
        if place is not None:
            provision = place.provision
            pieces += [provision.num, words(provision.heading), text_of(provision)]
        if finding.span:
            pieces.append(f"{finding.span.start}")
        source = "\0".join(pieces).encode("utf-8", "surrogatepass")
        return blake2s(source, digest_size=8).hexdigest()


def sift(law: Law, findings: Collection[Finding], dismissals: Collection[Dismissal]) -> Sifted:
    """Part the findings of a law into those that stand and those that were dismissed."""
    if not dismissals:
        return Sifted(tuple(findings))
    fingerprints = Fingerprints(law)
    wanted = {(one.code, one.address, one.fingerprint): one for one in dismissals}
    kept: list[Finding] = []
    dismissed: list[Finding] = []
    used: list[Dismissal] = []
    for finding in findings:
        one = wanted.get((finding.code, finding.address, fingerprints.of(finding)))
        (kept if one is None else dismissed).append(finding)
        if one is not None:
            used.append(one)
    return Sifted(tuple(kept), tuple(dismissed), tuple(used))


def stale(dismissals: Collection[Dismissal], used: Collection[Dismissal]) -> tuple[Finding, ...]:
    """A finding for each dismissal that no law had a use for."""
    left = Counter(dismissals) - Counter(dict.fromkeys(used, len(dismissals)))
    return tuple(
        Finding("dismissal-stale", WARNING, STALE, (("code", one.code), ("address", one.address)))
        for one in left
    )

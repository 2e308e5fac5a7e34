"""Hold a version of a law against its source with every check, or with some."""

from __future__ import annotations

from collections.abc import Collection

from ..model.disparity import Disparity
from ..model.law import Law
from .registry import PARITY_CHECKS, ParityCheck
from .sides import Pair, ParityKnown


class UnknownParityCheck(Exception):
    """No check of parity has this code; the message lists those there are."""


def parity(
    source: Law,
    other: Law,
    only: Collection[str] = (),
    *,
    known: ParityKnown | None = None,
) -> tuple[Disparity, ...]:
    """What another language version does not say as its source does, in the order of the source.

    only    codes of the checks wanted; all when empty. Raises UnknownParityCheck.
    known   terms that both should use, ties that a person decided, a former state of the source
    """
    wanted = _chosen(only)
    pair = Pair(source, other, known or ParityKnown())
    found = [one for check in wanted for one in check.disparities(pair)]
    order = {place.short: at for at, place in enumerate(pair.left.placed)}
    theirs = {place.short: at for at, place in enumerate(pair.right.placed)}
    return tuple(sorted(found, key=lambda one: _place(one, order, theirs)))


def _place(one: Disparity, order: dict[str, int], theirs: dict[str, int]) -> tuple[int, int]:
    at = order.get(one.left.address)
    return (theirs.get(one.right.address, -1) if at is None else at), one.left.start


def _chosen(only: Collection[str]) -> tuple[ParityCheck, ...]:
    known = {one.code: one for one in PARITY_CHECKS}
    unknown = [code for code in only if code not in known]
    if unknown:
        known_codes = ", ".join(known)
        raise UnknownParityCheck(f"There is no check “{unknown[0]}”. Known: {known_codes}.")
    return tuple(one for one in PARITY_CHECKS if not only or one.code in only)

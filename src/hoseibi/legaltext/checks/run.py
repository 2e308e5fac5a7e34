"""Look at a law with every check, or with some."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from ..model.finding import Finding
from ..model.law import Law
from ..model.term import Concept
from .definitions import Definition
from .profile import Beside, Profile
from .profiled import profile_of
from .registry import CHECKS, Check
from .terms import defined_in
from .text import KnownLaw, Text


class UnknownCheck(Exception):
    """No check has this code; the message lists those there are."""


def check(
    law: Law,
    only: Collection[str] = (),
    *,
    beside: Collection[Profile] = (),
    terms: Collection[Concept] = (),
) -> tuple[Finding, ...]:
    """What checks find in a law, in reading order.

    only    codes of the checks wanted; all when empty. Raises UnknownCheck.
    beside  other laws that the law is looked at beside, as `profile` gives them
    terms   concepts whose terms the law should use
    """
    text = Text(law, tuple(beside), tuple(terms))
    wanted = chosen(only)
    found = [finding for one in wanted for finding in one.findings(text)]
    if beside and any(one.across for one in wanted):
        found += across(profile_of(text), text.neighbours, only)
    return tuple(sorted(found, key=lambda finding: _place(finding, text.order)))


class Survey(msgspec.Struct, frozen=True):
    """What checks find in a law by itself, and what other laws need to know of it."""

    findings: tuple[Finding, ...]
    profile: Profile


def survey(law: Law, only: Collection[str] = (), *, terms: Collection[Concept] = ()) -> Survey:
    """`check` and `profile` in one pass, the first half of looking at a whole corpus; `across` is
    the second. Raises UnknownCheck."""
    text = Text(law, (), tuple(terms))
    found = [finding for one in chosen(only) for finding in one.findings(text)]
    return Survey(tuple(found), profile_of(text))


class Glance(NamedTuple):
    """What checks find in some provisions of a law, and the terms that the law defines."""

    findings: tuple[Finding, ...]
    defined: tuple[Definition, ...]


def glance(law: Law, known: KnownLaw) -> Glance:
    """Look at some provisions of a law while it is written: what `check` finds in them, for a small
    part of its cost. Where a check looks at a provision by itself, it looks at these alone."""
    text = Text(law, known=known)
    found = [each for one in CHECKS for each in one.findings(text) if each.address in known.within]
    found.sort(key=lambda finding: _place(finding, text.order))
    return Glance(tuple(found), defined_in(text))


def across(own: Profile, beside: Beside, only: Collection[str] = ()) -> tuple[Finding, ...]:
    """What checks find in a law beside others, by what each of them shows of itself: so a whole
    corpus is looked at, law by law, without holding its words. Raises UnknownCheck."""
    return tuple(finding for one in chosen(only) for finding in one.findings_beside(own, beside))


def chosen(only: Collection[str] = ()) -> tuple[Check, ...]:
    """The checks of these codes; all of them for none. Raises UnknownCheck."""
    known = {one.code: one for one in CHECKS}
    unknown = [code for code in only if code not in known]
    if unknown:
        raise UnknownCheck(f"There is no check “{unknown[0]}”. Known: {', '.join(known)}.")
    return tuple(one for one in CHECKS if not only or one.code in only)


def _place(finding: Finding, order: dict[str, int]) -> tuple[int, int]:
    return order.get(finding.address, -1), finding.span.start if finding.span else -1

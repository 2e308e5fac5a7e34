"""The check of a file: our own table always, the official proof where the official files lie."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from lxml import etree

from . import structure
from .finding import Finding, Report, bounded
from .official import Official
from .own_check import own_findings
from .proof import codelist_findings, ruleset_findings, schema_findings
from .safely import ACTIVITY, activities_in, opened

COVERED = {"6.7.2": "6.2.2", "3.7.2": "3.7.1"}
"""Official rules that say again, for each transaction, what another has said of the project."""

BETTER = frozenset(("activity-date",))
"""Parts of an activity of whose absence a rule speaks more clearly (6.11.1) than the order of
parts does."""

OF_SCHEMA = frozenset(
    (
        structure.ORDER,
        structure.UNKNOWN,
        structure.MISSING,
        structure.TWICE,
        structure.ATTRIBUTE,
        structure.TYPE,
        structure.TEXT,
        "own.version",
    )
)


def check(source: bytes, today: dt.date, proof: Official | None = None) -> Report:
    """Everything to mend in a file. Raises Unreadable when it is no file of activities.

    `today` is what dates are compared with. What the official files say and our own table has
    already said is not said twice.
    """
    tree = opened(source)
    root = activities_in(tree)
    own = list(own_findings(tree, today))
    official = list(_unsaid(own, _proved(tree, proof, today))) if proof else []
    return Report(
        len(root.findall(ACTIVITY)),
        tuple(sorted(bounded([*_once(own), *official]), key=_order)),
        ("schema", "codelists", "ruleset") if proof else (),
    )


def _once(own: Iterable[Finding]) -> Iterator[Finding]:
    """Our own findings without those that a rule tells again."""
    for one in own:
        if one.rule != structure.MISSING or one.path.rpartition("/")[2] not in BETTER:
            yield one


def _proved(tree: etree._ElementTree, proof: Official, today: dt.date) -> Iterator[Finding]:
    yield from schema_findings(tree, proof)
    yield from codelist_findings(tree, proof)
    yield from ruleset_findings(tree, proof, today)


def _unsaid(own: Iterable[Finding], official: Iterable[Finding]) -> Iterator[Finding]:
    """Official findings about which our own table is silent."""
    rules = {(one.activity, one.rule) for one in own}
    codes = {(one.line, one.path) for one in own if one.rule == structure.CODE}
    built = {one.line for one in own if one.rule in OF_SCHEMA}
    troubled = {one.activity for one in own if one.rule in OF_SCHEMA}
    for one in official:
        said = (
            (one.activity, one.rule) in rules
            or (one.activity, COVERED.get(one.rule, "")) in rules
            or (one.source == "codelist" and (one.line, one.path) in codes)
            or (one.source == "schema" and (one.line in built or one.activity in troubled))
        )
        if not said:
            yield one


def _order(finding: Finding) -> tuple[int, int, str, str]:
    return (finding.line, finding.severity == "warning", finding.rule, finding.path)

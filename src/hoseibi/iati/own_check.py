"""The check by our own table, which needs nothing but itself: structure, codes, rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree

from . import structure
from .finding import Finding, Severity
from .judging import broken
from .naming import DOT, field
from .ruleset import Case, Known, Where, found
from .safely import ACTIVITY, line, place
from .table import activity, own_rules, words

SAYINGS = frozenset(("id", "severity", "at", "kind", "field", "says"))
INSIDE = frozenset(("foreach", "do"))
VERSION = "2.03"


def own_findings(tree: etree._ElementTree, today: dt.date) -> Iterator[Finding]:
    """Everything that our own table has to say about a file, one activity after the other."""
    root = tree.getroot()
    yield from _of_the_file(root)
    known = Known(today)
    for node in root.findall(ACTIVITY):
        identifier = identifier_of(node)
        for wrong in structure.wrongs(node, activity()):
            yield _structural(wrong, identifier)
        yield from _by_rules(node, identifier, known)


def identifier_of(node: etree._Element | None) -> str:
    """The identifier of the activity in which a node stands; empty when it has none."""
    while node is not None and node.tag != ACTIVITY:
        node = node.getparent()
    return "" if node is None else (node.findtext("iati-identifier") or "").strip()


def _of_the_file(root: etree._Element) -> Iterator[Finding]:
    version = root.get("version", "")
    if version != VERSION:
        message = "It says version “{version}”; this check, and the standard of today, is {ours}."
        said = {"version": version, "ours": VERSION}
        yield Finding(
            "own.version", "error", "", "@version", "File · version", message, 1, said=said
        )
    if root.find(ACTIVITY) is None:
        sentence = "There is no activity in this file; it needs at least one."
        yield Finding(structure.MISSING, "error", "", "", "File", sentence, 1)


def _structural(wrong: structure.Wrong, identifier: str) -> Finding:
    severity: Severity = "warning" if wrong.severity == "warning" else "error"
    path = place(wrong.node)
    if wrong.rule == structure.MISSING:
        name = field(wrong.node) + DOT + (words()["elements"].get(wrong.attribute) or "text")
        path = f"{path}/{wrong.attribute}".lstrip("/")
    else:
        name = field(wrong.node, wrong.attribute)
        path = f"{path}/@{wrong.attribute}".lstrip("/") if wrong.attribute else path
    return Finding(
        wrong.rule,
        severity,
        identifier,
        path,
        name,
        wrong.message,
        line(wrong.node),
        said=wrong.said,
    )


def _by_rules(node: etree._Element, identifier: str, known: Known) -> Iterator[Finding]:
    for context, rule, case in _rules():
        for one in found(context, node):
            for break_ in broken(case, one, known):
                for where in break_.places:
                    yield _ruled(rule, where, identifier)


@cache
def _rules() -> tuple[tuple[str, dict[str, Any], Case], ...]:
    """Our own rules, each with the path from an activity to where it is judged."""
    return tuple((f".{rule.get('at', '')}", rule, _case(rule)) for rule in own_rules())


def _case(rule: dict[str, Any]) -> Case:
    args = {name: one for name, one in rule.items() if name not in SAYINGS}
    if rule["kind"] != "loop":
        return Case(rule["kind"], args)
    inner = {name: one for name, one in args.items() if name not in INSIDE}
    do = {rule["do"]: {"cases": [inner]}}
    return Case("loop", {"foreach": rule["foreach"], "do": do, "subs": list(inner)})


def _ruled(rule: dict[str, Any], where: Where, identifier: str) -> Finding:
    node = where.node
    return Finding(
        rule["id"],
        rule.get("severity", "error"),
        identifier,
        place(node),
        rule.get("field") or field(node),
        rule["says"],
        line(node),
        detail=where.detail,
        said=where.said,
    )

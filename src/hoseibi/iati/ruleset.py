"""Rulesets in the language of IATI: read from JSON, judged on a file, every kind of rule.

A ruleset is `{context: {kind: {"cases": [case, ...]}}}`: each case is judged on every element that
the context (an XPath) finds. The kinds themselves are in `rule_kinds`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from lxml import etree

XML = {"xml": "http://www.w3.org/XML/1998/namespace"}
CALLED = "$1"
"""How a loop calls its value in the cases inside it."""


class Unjudgeable(ValueError):
    """A ruleset that is not in the language; the message says what is not."""


class Known(msgspec.Struct, frozen=True):
    """What a rule may ask besides the file: the day, organisations and registers that exist."""

    today: dt.date
    organisations: frozenset[str] | None = None
    agencies: frozenset[str] | None = None


class Case(msgspec.Struct, frozen=True):
    """One rule: its kind, what it looks at, and what the ruleset says about it."""

    kind: str
    args: dict[str, Any]
    id: str = ""
    severity: str = "error"
    message: str = ""


class Ruleset(msgspec.Struct, frozen=True):
    """Each context with its cases, in the order of the file."""

    contexts: tuple[tuple[str, tuple[Case, ...]], ...] = ()


class Where(msgspec.Struct, frozen=True):
    """A place at which a rule is broken: an element, or the context itself, and what was found,
    as a sentence with `{places}` and what fills them."""

    node: Any
    detail: str = ""
    said: dict[str, str] = {}


class Broken(msgspec.Struct, frozen=True):
    """A case that does not hold, the element it was judged on, and the places."""

    case: Case
    context: Any
    places: tuple[Where, ...]


def ruleset(source: bytes) -> Ruleset:
    """A ruleset from its JSON. Raises Unjudgeable."""
    try:
        decoded = msgspec.json.decode(source, type=dict[str, dict[str, dict[str, Any]]])
    except msgspec.DecodeError as trouble:
        raise Unjudgeable(f"This is no ruleset: {trouble}") from trouble
    return Ruleset(tuple((context, tuple(_cases(kinds))) for context, kinds in decoded.items()))


def _cases(kinds: dict[str, dict[str, Any]]) -> Iterator[Case]:
    for kind, rule in kinds.items():
        for args in rule.get("cases", ()):
            yield case(kind, args)


def case(kind: str, args: dict[str, Any]) -> Case:
    """One case; of a loop, the saying is that of the cases inside it."""
    info = args.get("ruleInfo", {})
    said = (info.get("id", ""), info.get("severity", "error"), info.get("message", ""))
    return Case(kind, {name: one for name, one in args.items() if name != "ruleInfo"}, *said)


@cache
def xpath(expression: str) -> etree.XPath:
    """A path made ready once. Raises Unjudgeable."""
    try:
        return etree.XPath(expression, namespaces=XML)
    except etree.XPathSyntaxError as trouble:
        raise Unjudgeable(f"A rule has a path that is none: {expression}") from trouble


def found(expression: str, node: Any, value: str | None = None) -> Any:
    """What a path finds from a node; `value` is what a loop stands at."""
    variables = {} if value is None else {"value": value}
    try:
        return xpath(expression)(node, **variables)
    except etree.XPathEvalError as trouble:
        raise Unjudgeable(f"A rule has a path that cannot be followed: {expression}") from trouble


def substituted(args: dict[str, Any], names: list[str]) -> dict[str, Any]:
    """Of the cases in a loop, those parts that name its value, as a variable of XPath.

    So a value with a quotation mark in it stays a value and cannot become part of the path.
    """
    return {name: _named(one) if name in names else one for name, one in args.items()}


def _named(one: Any) -> Any:
    if isinstance(one, list):
        return [_named(inner) for inner in one]
    if not isinstance(one, str):
        return one
    for quoted in (f"'{CALLED}'", f'"{CALLED}"', CALLED):
        one = one.replace(quoted, "$value")
    return one

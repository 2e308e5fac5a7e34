"""The official proof of a file: the schema, the lists of codes, the ruleset of the standard."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from .finding import Finding, Severity
from .judging import judged
from .naming import field
from .official import Mapped, Official
from .own_check import identifier_of
from .parts import LANG
from .ruleset import Broken, found
from .safely import ACTIVITY, line, place
from .structure import plain


def schema_findings(tree: etree._ElementTree, official: Official) -> Iterator[Finding]:
    """What the official schema says against a file."""
    if official.schema.validate(tree):
        return
    lines = _lines(tree)
    errors: Any = official.schema.error_log
    for error in errors:
        node = lines.get(error.line)
        yield Finding(
            "schema",
            "error",
            identifier_of(node),
            place(node) if node is not None else "",
            field(node) if node is not None else "File",
            "The official schema says: {message}",
            error.line,
            "schema",
            said={"message": _shortened(error.message)},
        )


def _lines(tree: etree._ElementTree) -> dict[int, etree._Element]:
    """The first element on each line, which is all that a schema says of a place."""
    lines: dict[int, etree._Element] = {}
    for node in tree.getroot().iter(etree.Element):
        lines.setdefault(line(node), node)
    return lines


def _shortened(message: str) -> str:
    return re.sub(r"^Element '[^']+'(?:, attribute '[^']+')?: ", "", message or "")


def codelist_findings(tree: etree._ElementTree, official: Official) -> Iterator[Finding]:
    """Every code that is in no official list."""
    for mapped in official.mapping:
        known = official.codelists.get(mapped.codelist)
        if known is None:
            continue
        for code in found(mapped.xpath, tree):
            if str(code) not in known.codes:
                yield _unlisted(mapped, code, "error" if known.complete else "warning")


def _unlisted(mapped: Mapped, code: Any, severity: Severity) -> Finding:
    node = code.getparent()
    attribute = plain(LANG if code.attrname == LANG else code.attrname or "")
    path = f"{place(node)}/@{attribute}" if attribute else place(node)
    return Finding(
        "codelist",
        severity,
        identifier_of(node),
        path.lstrip("/"),
        field(node, attribute),
        "“{code}” is not in the official list {list}.",
        line(node),
        "codelist",
        said={"code": str(code), "list": mapped.codelist},
    )


def ruleset_findings(
    tree: etree._ElementTree, official: Official, today: dt.date
) -> Iterator[Finding]:
    """Every rule of the official ruleset that does not hold."""
    for broken in judged(official.rules, tree, official.known(today)):
        yield _ruled(broken)


def _ruled(broken: Broken) -> Finding:
    where = broken.places[0]
    node = broken.context if where.node is None else where.node
    case = broken.case
    severity: Severity = "warning" if case.severity == "warning" else "error"
    return Finding(
        case.id or case.kind,
        severity,
        identifier_of(node),
        place(node),
        field(node) if node.tag != ACTIVITY else "Project",
        "The official ruleset says: {message}",
        line(node),
        "ruleset",
        where.detail,
        {"message": case.message, **where.said},
    )

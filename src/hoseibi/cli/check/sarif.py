"""Findings as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the text."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import hoseibi
from hoseibi import legaltext
from hoseibi.legaltext import Finding, Fingerprints, Placed

from .looking import Looked, places

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
_AROUND = 40
"""How many characters on either side tell where in the file some words stand."""

Values = dict[str, Any]


def log(looked: list[Looked], others: tuple[Finding, ...] = ()) -> Values:
    """One run over some files; `others` are findings about no file."""
    rules = {one.code: _rule(one) for one in legaltext.CHECKS}
    results = [result for one in looked for result in _results(one)]
    results += [_result(finding) for finding in others]
    driver = {
        "name": "hoseibi",
        "version": hoseibi.__version__,
        "rules": list(rules.values()),
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(check: legaltext.Check) -> Values:
    head, _, rest = check.manual.partition("\n")
    return {
        "id": check.code,
        "shortDescription": {"text": head},
        "fullDescription": {"text": " ".join(rest.partition("\nBad:")[0].split()) or head},
        "help": {"text": check.manual},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _results(looked: Looked) -> list[Values]:
    placed, fingerprints = places(looked.law), Fingerprints(looked.law)
    source = looked.source.decode("utf-8", "replace") if looked.form == "plain" else ""
    results = []
    for finding in (*looked.kept, *looked.dismissed):
        result = _result(finding)
        place = placed.get(finding.address)
        result["locations"] = [_location(looked.file, finding, place, source)]
        result["partialFingerprints"] = {"hoseibi/v1": fingerprints.of(finding)}
        results.append(result)
    for result, finding in zip(results[len(looked.kept) :], looked.dismissed, strict=True):
        key = (finding.code, finding.address)
        reason = next(one.reason for one in looked.used if (one.code, one.address) == key)
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return results


def _result(finding: Finding) -> Values:
    return {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.sentence},
    }


def _location(file: str, finding: Finding, place: Placed | None, source: str) -> Values:
    physical: Values = {"artifactLocation": {"uri": quote(file.replace("\\", "/"))}}
    region = _region(finding, place, source)
    if region:
        physical["region"] = region
    location: Values = {"physicalLocation": physical}
    if place:
        names = {"fullyQualifiedName": place.address, "kind": "element"}
        location["logicalLocations"] = [names | {"name": place.provision.num or place.short}]
    return location


def _region(finding: Finding, place: Placed | None, source: str) -> Values:
    """Line and columns in a plain text; nothing where the words cannot be found for certain."""
    if finding.line:
        return {"startLine": finding.line, "startColumn": max(1, finding.column)}
    if not source or place is None or finding.span is None:
        return {}
    said = legaltext.text_of(place.provision)
    start, end = finding.span.start, finding.span.end
    first = max(0, start - _AROUND)
    around = said[first : end + _AROUND]
    at = source.find(around)
    if at < 0 or source.find(around, at + 1) >= 0 or "\n" in around:
        return {}
    at += start - first
    line = source.count("\n", 0, at) + 1
    column = at - (source.rfind("\n", 0, at) + 1) + 1
    return {"startLine": line, "startColumn": column, "endColumn": column + end - start}

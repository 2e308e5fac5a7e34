"""What is wrong in a file of activities: one finding, and the report of a whole check."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

Severity = Literal["error", "warning"]
Source = Literal["table", "schema", "codelist", "ruleset"]


class Finding(msgspec.Struct, frozen=True):
    """One thing to mend.

    `path` is where it stands within the activity, `field` the same in plain words, `source` who
    says it: our own table, or the official schema, codelists or ruleset. `message` and `detail`
    are the sentence with `{places}`, which `said` fills, so that pages can say it in another
    language; `more` is how many others like it are not told one by one.
    """

    rule: str
    severity: Severity
    activity: str
    path: str
    field: str
    message: str
    line: int = 0
    source: Source = "table"
    detail: str = ""
    said: dict[str, str] = {}
    more: int = 0

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in English."""
        parts = [filled(self.message, self.said), filled(self.detail, self.said)]
        if self.more:
            parts.append(f"There are {self.more:,} more of this kind.")
        return " ".join(part for part in parts if part)


def filled(pattern: str, said: dict[str, str]) -> str:
    """A sentence with its places filled; other braces stay as they are."""
    for name, value in said.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern


class Report(msgspec.Struct, frozen=True):
    """The findings of a file; `proved` names the official parts that were asked as well."""

    activities: int
    findings: tuple[Finding, ...]
    proved: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether nothing is an error."""
        return not any(finding.severity == "error" for finding in self.findings)

    def count(self, severity: Severity) -> int:
        return sum(1 for finding in self.findings if finding.severity == severity)


MOST = 50
"""Findings of one rule in one activity; the rest is counted in the last sentence."""


def bounded(findings: Iterable[Finding]) -> list[Finding]:
    """Of many findings of the same rule in the same activity the first ones, and how many more."""
    kept: list[Finding] = []
    counts: dict[tuple[str, str], int] = {}
    last: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = (finding.activity, finding.rule)
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= MOST:
            last[key] = len(kept)
            kept.append(finding)
    for key, count in counts.items():
        if count > MOST:
            at = last[key]
            kept[at] = msgspec.structs.replace(kept[at], more=count - MOST)
    return kept

"""A reading in which what tables tell stands as sentences."""

from __future__ import annotations

import msgspec

from ...conventions import Convention
from ...model.finding import Finding
from ...model.instruction import LawAmendment, Statement
from ..read import AmendmentReading
from .telling import told_by


def expanded(reading: AmendmentReading, convention: Convention) -> AmendmentReading:
    """The same reading, each statement with a table replaced by the sentences that it amounts to;
    what cannot be told so is a finding, and tells nothing."""
    if not any(one.table for part in reading.amendment.laws for one in part.statements):
        return reading
    findings: list[Finding] = list(reading.findings)
    laws = tuple(_part(part, convention, findings) for part in reading.amendment.laws)
    amendment = msgspec.structs.replace(reading.amendment, laws=laws)
    return msgspec.structs.replace(reading, amendment=amendment, findings=tuple(findings))


def _part(part: LawAmendment, convention: Convention, findings: list[Finding]) -> LawAmendment:
    statements: list[Statement] = []
    for one in part.statements:
        if not one.table:
            statements.append(one)
            continue
        told = told_by(one, convention, part.title)
        findings += told.findings
        statements += told.statements or (msgspec.structs.replace(one, table=()),)
    return msgspec.structs.replace(part, statements=tuple(statements))

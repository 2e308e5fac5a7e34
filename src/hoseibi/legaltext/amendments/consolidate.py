"""One call from a law and an amending act to the law as amended."""

from __future__ import annotations

from ..conventions import Convention, convention
from ..model.finding import ERROR, Finding
from ..model.instruction import LawAmendment
from ..model.law import Law
from ..model.trouble import Trouble
from ..parse.read import read as read_law
from ..parse.recognise import form_of
from ..scripts.encodings import decode
from .act_files import text_of_file
from .adjusting import adjustments
from .apply import Amended, Outcome, apply
from .by_table import expanded
from .choose import foreign_act, parts_for
from .read import AmendmentReading, can_read, conventions_read, read
from .write import can_write

_HELD_BACK = (
    "The act amends this law {count} times, and one time fits it as it stands; this one presupposes"
    " another state of the law, so none of its {told} instructions was carried out: “{first}”."
)
_OF_ANOTHER_COPY = ("amend-contents-missing", "amend-annex-missing")
"""Misfits that speak of a copy without annexes or contents, not of another state of the law."""


class NotAmendable(Trouble):
    """Amendments of this law's convention are not read; the message says which are."""


def amend(law: Law, source: bytes | str | Law) -> Amended:
    """The law after an amending act, with what was not read, what did not fit and what became of
    every instruction.

    The act is plain text, a law that holds amending provisions, or the bytes of either. Raises
    `NotAmendable` for a law whose convention has no reader of amendments, `Unreadable` for bytes
    that are no text.
    """
    rules = convention(law.convention)
    text = taken(source)
    told = read_amendment(text, law.convention)
    chosen = parts_for(law, told.amendment)
    amended = in_turn(law, chosen.parts, rules)
    depends = adjustments(law, text, told.amendment, chosen.parts, rules)
    findings = (*told.findings, *chosen.findings, *amended.findings, *depends)
    if not amended.outcomes and (foreign := foreign_act(law, text)):
        findings = (foreign,)
    return Amended(amended.law, findings, amended.outcomes)


def read_amendment(source: bytes | str | Law, code: str) -> AmendmentReading:
    """What an amending act tells to do, law by law, by the convention of this code.

    Raises as `amend` does.
    """
    rules = convention(code)
    if not can_read(rules):
        known = ", ".join(conventions_read())
        raise NotAmendable(
            "Amendments of laws by the convention {code} are not read yet; known: {known}.",
            code=rules.code,
            known=known,
        )
    return expanded(read(taken(source), rules), rules)


def can_amend(code: str) -> bool:
    """Whether acts that amend laws of this convention are read. Raises `UnknownConvention`."""
    return can_read(convention(code))


def can_draft(code: str) -> bool:
    """Whether acts that amend laws of this convention are written. Raises `UnknownConvention`."""
    return can_write(convention(code))


def taken(source: bytes | str | Law) -> str | Law:
    """An act as its plain text, or as the law that its bytes hold."""
    if not isinstance(source, bytes):
        return source
    laid = text_of_file(source)
    if laid is not None:
        return laid
    if form_of(source) == "plain":
        text, _, _ = decode(source)
        return text
    return read_law(source).law


def in_turn(law: Law, parts: tuple[LawAmendment, ...], rules: Convention) -> Amended:
    """The law after each part in its order.

    An act that amends a law in stages holds a part for each, made for the state that the one
    before left. A part that does not fit is held back as a whole when another one fits.
    """
    one_fits = len(parts) > 1 and any(_fits(apply(law, part, rules)) for part in parts)
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for part in parts:
        amended = apply(law, part, rules)
        if one_fits and not _fits(amended):
            findings.append(_held_back(part, len(parts)))
            continue
        law = amended.law
        findings += amended.findings
        outcomes += amended.outcomes
    return Amended(law, tuple(findings), tuple(outcomes))


def _fits(amended: Amended) -> bool:
    return all(
        finding.severity != ERROR or finding.code in _OF_ANOTHER_COPY
        for finding in amended.findings
    )


def _held_back(part: LawAmendment, count: int) -> Finding:
    first = part.statements[0]
    told = sum(len(statement.instructions) for statement in part.statements)
    arguments = (("count", str(count)), ("told", str(told)), ("first", first.words[:60]))
    column = 1 if first.line else 0
    return Finding("amend-held-back", ERROR, _HELD_BACK, arguments, line=first.line, column=column)

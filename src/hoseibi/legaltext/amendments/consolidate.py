"""One call from a law and an amending act to the law as amended."""

from __future__ import annotations

from ..conventions import convention
from ..model.law import Law
from ..parse.read import read as read_law
from ..parse.recognise import form_of
from ..scripts.encodings import decode
from .apply import Amended, Outcome, apply
from .choose import parts_for
from .read import can_read, conventions_read, read


class NotAmendable(Exception):
    """Amendments of this law's convention are not read; the message says which are."""


def amend(law: Law, source: bytes | str | Law) -> Amended:
    """The law after an amending act, with what was not read, what did not fit and what became of
    every instruction.

    The act is plain text, a law that holds amending provisions, or the bytes of either. Raises
    `NotAmendable` for a law whose convention has no reader of amendments, `Unreadable` for bytes
    that are no text.
    """
    rules = convention(law.convention)
    if not can_read(rules):
        known = ", ".join(conventions_read())
        raise NotAmendable(
            f"Amendments of laws by the convention {rules.code} are not read yet; known: {known}."
        )
    told = read(_taken(source), rules)
    chosen = parts_for(law, told.amendment)
    findings = [*told.findings, *chosen.findings]
    outcomes: list[Outcome] = []
    for part in chosen.parts:
        amended = apply(law, part, rules)
        law = amended.law
        findings += amended.findings
        outcomes += amended.outcomes
    return Amended(law, tuple(findings), tuple(outcomes))


def _taken(source: bytes | str | Law) -> str | Law:
    if not isinstance(source, bytes):
        return source
    if form_of(source) == "plain":
        text, _, _ = decode(source)
        return text
    return read_law(source).law

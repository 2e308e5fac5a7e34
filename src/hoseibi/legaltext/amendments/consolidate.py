"""One call from a law and an amending act to the law as amended."""

from __future__ import annotations

from ..comparison import bare
from ..conventions import Convention, convention
from ..model.finding import ERROR, Finding
from ..model.instruction import LawAmendment
from ..model.law import Law
from ..parse.read import read as read_law
from ..parse.recognise import form_of
from ..render.to_plain import to_plain
from ..scripts.encodings import decode
from .act_files import text_of_file
from .adjusting import adjustments
from .apply import Amended, Outcome, apply
from .by_table import expanded, write_table
from .choose import foreign_act, parts_for
from .draft import draft, own
from .knock_on import followed, knock_on
from .read import AmendmentReading, can_read, conventions_read, read
from .write import Unwritten, can_write, conventions_written, write

_HELD_BACK = (
    "The act amends this law {count} times, and one time fits it as it stands; this one presupposes"
    " another state of the law, so none of its {told} instructions was carried out: “{first}”."
)
_OF_ANOTHER_COPY = ("amend-contents-missing", "amend-annex-missing")
"""Misfits that speak of a copy without annexes or contents, not of another state of the law."""


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
            f"Amendments of laws by the convention {rules.code} are not read yet; known: {known}."
        )
    return expanded(read(taken(source), rules), rules)


def draft_amendment(old: Law, new: Law, *, follow: bool = False) -> str:
    """The text of an act that makes `new` of `old`, in the manner of the old law's country.

    With `follow`, references that `new` leaves as they were follow what they mean to its new
    number: the act tells that too.
    Raises `NotAmendable` for a law whose convention has no writer of amendments, and for changes
    that its acts have no words for.
    """
    rules = convention(old.convention)
    if not can_write(rules):
        known = ", ".join(conventions_written())
        raise NotAmendable(
            f"Amendments of laws by the convention {rules.code} are not drafted yet;"
            f" known: {known}."
        )
    new = followed(old, new) if follow else new
    try:
        return write(draft(old, new, rules), rules)
    except Unwritten as trouble:
        raise NotAmendable(
            f"The convention {rules.code} has no phrase for {trouble}; this change is drafted by"
            " hand."
        ) from trouble


def draft_table(old: Law, new: Law, *, follow: bool = False) -> str:
    """The same as an act that sets out old and new text in two columns, as ministries amend their
    ordinances. It is read and applied before it is given: it makes `new` of `old`, the
    supplementary provisions of other acts aside.

    Raises `NotAmendable` for a law whose country has no such acts, and for changes that are told
    in sentences only.
    """
    rules = convention(old.convention)
    new = followed(old, new) if follow else new
    before, after = own(old), own(new)
    try:
        text = write_table(before, after, rules)
    except Unwritten as trouble:
        raise NotAmendable(
            f"A table of old and new text does not set out {trouble}; draft it in sentences."
        ) from trouble
    made = amend(before, text)
    if _said(made.law, rules) == _said(after, rules):
        return text
    errors = (finding.sentence for finding in made.findings if finding.severity == ERROR)
    why = next(errors, "what it says is not all that differs")
    raise NotAmendable(
        f"These changes cannot all be set out in a table of old and new text: {why} Draft them in"
        " sentences."
    )


def _said(law: Law, rules: Convention) -> str:
    """All words of a law, white space aside."""
    return "".join(to_plain(bare(law), rules).split())


def owed_amendment(law: Law, source: bytes | str | Law) -> str:
    """What an amending act should have told besides: the sentences by which references follow what
    the act moves. They are made for the law as the act leaves it; empty when nothing is owed.

    Raises as `amend` and `draft_amendment` do.
    """
    after = amend(law, source).law
    if not knock_on(law, after):
        return ""
    return draft_amendment(after, followed(law, after))


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

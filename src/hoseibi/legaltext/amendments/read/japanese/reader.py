"""From a Japanese amending text, plain or in e-Gov XML, to instructions and findings."""

from __future__ import annotations

import re

import msgspec

from ....conventions import Convention
from ....model.finding import ERROR, Finding
from ....model.instruction import Amendment, LawAmendment, Statement, Target
from ....model.law import Law, Provision, form_value, text_of
from ..reading import AmendmentReading
from . import vocabulary as v
from .clauses import New, read_sentence
from .content import given_text, new_text
from .statements import Section, sections_of
from .tabled import table_in

_UNREAD = (
    "These words are not read as an instruction: “{words}”. Nothing of them is applied; carry them"
    " out by hand."
)
_BY_TABLE = (
    "The sentence amends by a table of old and new text, and no table follows it: “{words}”."
    " Take it from the act, or compare the two texts."
)
_NO_NEW_TEXT = "The sentence announces new text, and none follows it: “{words}”."
_LEFT_OUT = (
    "The source leaves out what the act tells here: “{words}” is its editor's note and no sentence"
    " of the act. Take the text from the act itself."
)
_NOT_USED = "New text follows a sentence that announces none: “{words}”."
_STRAY = (
    "This stands outside the part that amends a law, and is not carried out: “{words}”. See whether"
    " it was meant for the law."
)
_EDITORS_NOTE = re.compile(v.LEFT_OUT)
_TELLS_BY_TABLE = re.compile(v.BY_TABLE)
_BREAKS = re.compile(r"\s*\n\s*")


def read_text(text: str, convention: Convention) -> AmendmentReading:
    """Read plain text. Nothing is dropped silently: what is not read is a finding."""
    findings: list[Finding] = []
    laws = []
    for section in sections_of(text, convention):
        if section.unread:
            findings.append(_unread(section.unread, section.line))
        for number, line in section.strays:
            findings.append(_finding("amend-unread", _STRAY, line, number))
        statements = tuple(
            _statement(piece.words, piece.line, piece.block, convention, findings)
            for piece in section.pieces
            if not _is_left_out(piece.words, piece.line, findings)
        )
        laws.append(LawAmendment(section.title, section.number, statements))
    return AmendmentReading(Amendment(tuple(laws)), tuple(findings))


def read_law(law: Law, convention: Convention) -> AmendmentReading:
    """Read an amending act that is a law in e-Gov XML: its amending provisions."""
    findings: list[Finding] = []
    laws: list[LawAmendment] = []
    for provision in law.provisions:
        _gather(provision, convention, (laws, findings), _within(provision, ""))
    return AmendmentReading(Amendment(tuple(laws)), tuple(findings))


def _gather(
    provision: Provision,
    convention: Convention,
    into: tuple[list[LawAmendment], list[Finding]],
    place: str,
) -> None:
    """Add what is told in a provision; `place` is the act's article around it."""
    laws, findings = into
    amending = [child for child in provision.children if is_amending(child)]
    if amending:
        heads = sections_of(text_of(provision), convention)
        head = heads[0] if heads else Section("", "", 0, [])
        statements = tuple(
            statement_of(child, convention, findings)
            for child in _with_tables(amending)
            if not _is_left_out(text_of(child), 0, findings)
        )
        laws.append(LawAmendment(head.title, head.number, statements, place=place))
    for child in provision.children:
        if not is_amending(child):
            _gather(child, convention, into, _within(child, place))


def _with_tables(amending: list[Provision]) -> list[Provision]:
    """Amending provisions; one that is a table alone belongs to the sentence before it."""
    out: list[Provision] = []
    for one in amending:
        before = text_of(out[-1]) if out else ""
        if one.children and not text_of(one).strip() and _TELLS_BY_TABLE.search(before):
            children = (*out[-1].children, *one.children)
            out[-1] = msgspec.structs.replace(out[-1], children=children)
        else:
            out.append(one)
    return out


def _within(provision: Provision, place: str) -> str:
    if provision.kind == "supplement":
        return "suppl"
    if provision.kind != "article" or not provision.number:
        return place
    return "__".join(filter(None, (place, f"art_{provision.number}")))


def is_amending(provision: Provision) -> bool:
    """Whether this is an amending provision of e-Gov XML."""
    return provision.kind == "block" and form_value(provision.form, "egov-tag") == "AmendProvision"


def statement_of(
    provision: Provision, convention: Convention, findings: list[Finding]
) -> Statement:
    """One amending provision of e-Gov XML, its new text given as provisions."""
    new = tuple(child for block in provision.children for child in block.children)
    return _statement(text_of(provision), 0, new, convention, findings)


def _statement(
    words: str,
    line: int,
    block: list[str] | tuple[Provision, ...],
    convention: Convention,
    findings: list[Finding],
) -> Statement:
    words = words.strip()
    if _TELLS_BY_TABLE.search(words) or not words:
        table = table_in(block, convention)
        if table:
            return Statement(words, line, (), words, table)

    def new(target: Target, unit: str) -> New:
        if isinstance(block, list):
            return new_text(block, target, unit, convention)
        return given_text(block)

    read = read_sentence(words, new)
    if read.unread >= 0:
        rest = words[read.unread :]
        findings.append(_unread(rest, line))
        return Statement(words, line, (), rest)
    if read.wants_block and not block:
        findings.append(_finding("amend-new-text-missing", _NO_NEW_TEXT, words, line))
    if block and not read.wants_block:
        findings.append(_finding("amend-unread", _NOT_USED, words, line))
    return Statement(words, line, read.instructions)


def _is_left_out(words: str, line: int, findings: list[Finding]) -> bool:
    """Whether an editor's note stands for the act's words, which is said."""
    if _EDITORS_NOTE.fullmatch(words.strip()) is None:
        return False
    findings.append(_finding("amend-left-out", _LEFT_OUT, words, line))
    return True


def _unread(words: str, line: int) -> Finding:
    message = _BY_TABLE if _TELLS_BY_TABLE.search(words) else _UNREAD
    return _finding("amend-unread", message, words, line)


def _finding(code: str, message: str, words: str, line: int) -> Finding:
    shown = _BREAKS.sub(" ", words)
    shown = shown if len(shown) <= 120 else f"{shown[:120]}…"
    column = 1 if line else 0
    return Finding(code, ERROR, message, (("words", shown),), line=line, column=column)

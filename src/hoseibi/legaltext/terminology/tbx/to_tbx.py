"""A term base as TBX: version 3, dialect TBX-Basic, data categories as attributes (DCA)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from ...model.term import APPROVED, CANDIDATE, DEPRECATED, Concept, Gloss, Term, TermTransaction
from ..canonical import canonical
from . import labels

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_RULES = (
    '<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/'
    'TBX-Basic_DCA.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>'
)


def to_tbx(concepts: Iterable[Concept]) -> bytes:
    """The file, in UTF-8. What TBX-Basic has no place for stands in notes behind a label; reading
    it again gives the canonical form of the concepts."""
    base = canonical(concepts)
    main = next((term.language for one in base for term in one.terms), "en")
    root = etree.Element(
        f"{{{labels.NAMESPACE}}}tbx",
        {"type": labels.DIALECT, "style": "dca", _LANG: main},
        nsmap={None: labels.NAMESPACE},  # type: ignore[dict-item]
    )
    source = _below(_below(_below(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    _below(source, "p", "Written by Hoseibi.")
    body = _below(_below(root, "text"), "body")
    ids = _ids(base)
    for concept, name in zip(base, ids, strict=True):
        _concept(_below(body, "conceptEntry", id=name), concept, name)
    etree.indent(root, " ")
    head = f'<?xml version="1.0" encoding="utf-8"?>\n{_RULES}\n'
    return head.encode() + etree.tostring(root, encoding="utf-8") + b"\n"


def _ids(base: tuple[Concept, ...]) -> list[str]:
    """The code of each concept where XML allows it as an id; else a number that is no code."""
    taken = {concept.code for concept in base}
    ids: list[str] = []
    for at, concept in enumerate(base, 1):
        name = concept.code if _NAME.fullmatch(concept.code) else f"entry-{at}"
        while name != concept.code and name in taken:
            name += "-"
        ids.append(name)
    return ids


def _below(parent: etree._Element, name: str, text: str = "", **marks: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{labels.NAMESPACE}}}{name}", marks)
    element.text = text or None
    return element


def _note(parent: etree._Element, text: str, label: str = "") -> None:
    if text:
        _below(parent, "note", labels.labelled(label, text) if label else labels.own(text))


def _concept(entry: etree._Element, concept: Concept, name: str) -> None:
    languages = dict.fromkeys(term.language for term in concept.terms)
    for field in concept.fields:
        _below(entry, "descrip", field, type="subjectField")
    elsewhere = (one for one in concept.definitions if one.language not in languages)
    for definition in elsewhere:
        _gloss(entry, "definition", definition, definition.language)
    if concept.source:
        _below(entry, "admin", concept.source, type="source")
    _note(entry, concept.code if concept.code != name else "", "Code")
    _note(entry, concept.decision, "Decision")
    _note(entry, concept.note)
    for transaction in concept.history:
        _transaction(_below(entry, "transacGrp"), transaction)
    for language in languages:
        _section(_below(entry, "langSec"), concept, language)


def _section(section: etree._Element, concept: Concept, language: str) -> None:
    section.set(_LANG, language)
    for definition in concept.definitions:
        if definition.language == language:
            _gloss(section, "definition", definition)
    for term, status in _with_status(concept, language):
        _term(_below(section, "termSec"), term, status)


def _with_status(concept: Concept, language: str) -> Iterator[tuple[Term, str]]:
    """Each term with its administrative status: the first that is approved is the preferred one,
    others that are approved are admitted beside it; a candidate has none yet."""
    preferred = True
    for term in concept.terms:
        if term.language == language and term.status == APPROVED:
            yield term, "preferredTerm-admn-sts" if preferred else "admittedTerm-admn-sts"
            preferred = False
        elif term.language == language and term.status == CANDIDATE:
            yield term, ""
        elif term.language == language:
            superseded = term.status == DEPRECATED
            yield term, "supersededTerm-admn-sts" if superseded else "deprecatedTerm-admn-sts"


def _term(section: etree._Element, term: Term, status: str) -> None:
    _below(section, "term", term.text)
    speech = term.part_of_speech
    allowed = speech in labels.WORDS_OF_SPEECH
    if speech:
        _below(section, "termNote", speech if allowed else "other", type="partOfSpeech")
    if status:
        _below(section, "termNote", status, type="administrativeStatus")
    else:
        _below(section, "admin", CANDIDATE, type="projectSubset")
    if term.kind in labels.TYPES_OF_TERM:
        _below(section, "termNote", labels.TYPES_OF_TERM[term.kind], type="termType")
    if term.source:
        _below(section, "admin", term.source, type="source")
    for example in term.examples:
        _gloss(section, "context", example, example.language)
    _note(section, "" if allowed else speech, "Part of speech")
    _note(section, "" if term.kind in labels.TYPES_OF_TERM else term.kind, "Kind")
    _note(section, term.usage, "Usage")
    _note(section, term.reading, "Reading")
    _note(section, term.note)


def _gloss(parent: etree._Element, category: str, gloss: Gloss, language: str = "") -> None:
    group = _below(parent, "descripGrp")
    words = _below(group, "descrip", gloss.text, type=category)
    if language:
        words.set(_LANG, language)
    if gloss.source:
        _below(group, "admin", gloss.source, type="source")


def _transaction(group: etree._Element, one: TermTransaction) -> None:
    known = one.what in labels.STEPS
    _below(group, "transac", one.what if known else "modification", type="transactionType")
    if one.on:
        _below(group, "date", one.on.isoformat())
    if one.who:
        _below(group, "transacNote", one.who, type="responsibility")
    _note(group, "" if known else one.what, "Transaction")
    _note(group, one.about, "About")
    _note(group, one.note)

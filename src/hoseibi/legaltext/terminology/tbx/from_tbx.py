"""A term base from TBX: version 3 in both styles, and version 2 (martif)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml import etree

from ...model.finding import HINT, WARNING, Finding
from ...model.reading import Unreadable
from ...model.term import (
    APPROVED,
    CANDIDATE,
    DEPRECATED,
    FORBIDDEN,
    Concept,
    Gloss,
    Term,
    TermReading,
    TermTransaction,
)
from ...parse.xml import parse_xml
from ..canonical import UNDETERMINED, canonical, tidy
from ..no_list import NoTermList
from . import labels

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASES = {"tbx": "conceptEntry", "martif": "termEntry"}
"""The root of version 3 and of version 2, and what a concept is called there."""

_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "adminNoteGrp")
_TYPED = frozenset(
    ("admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote")
    + ("ref", "xref")
)
_INDENTED = re.compile(r"[ \t]*\n[ \t]+")
_STATUSES = {
    "preferredTerm": APPROVED,
    "standardizedTerm": APPROVED,
    "legalTerm": APPROVED,
    "regulatedTerm": APPROVED,
    "admittedTerm": APPROVED,
    "supersededTerm": DEPRECATED,
    "deprecatedTerm": FORBIDDEN,
}
_UNDECIDED = frozenset(("provisionallyProcessed", "unprocessed"))
_KINDS = {category: kind for kind, category in labels.TYPES_OF_TERM.items()}
_MOST = 200_000


def from_tbx(source: bytes) -> TermReading:
    """The concepts of a file in their order. Raises `NoTermList` with a sentence.

    What the model has no field for is kept in the note of the concept or the term, behind the name
    of its data category, and a finding says so for each category.
    """
    try:
        root = parse_xml(source)
    except Unreadable as trouble:
        raise NoTermList("{reason}", reason=trouble) from None
    entry = _BASES.get(_local(root))
    if entry is None:
        raise NoTermList(
            "Line {line}: the file is XML, but begins with <{name}>. A term base in TBX begins with"
            " <tbx> (version 3) or <martif> (version 2).",
            line=_line(root),
            name=_local(root),
        )
    return _Base(root, entry).reading()


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _line(element: etree._Element) -> int:
    place: object = element.sourceline
    return place if isinstance(place, int) else 0


def _words(element: etree._Element) -> str:
    """The words of an element; a line that goes on with an indent is one line."""
    return tidy(_INDENTED.sub(" ", "".join(map(str, element.itertext(with_tail=False)))))


def _category(element: etree._Element) -> str:
    """What an element says: its data category, whichever the style."""
    name = _local(element)
    return element.get("type") or name if name in _TYPED else name


def _language(element: etree._Element) -> str:
    return (element.get(_LANG) or element.get("lang") or "").strip()


class _Base:
    """One file being read: its people, and what is kept aside."""

    def __init__(self, root: etree._Element, entry: str) -> None:
        self._entries = [one for one in root.iter() if _local(one) == entry]
        if len(self._entries) > _MOST:
            raise NoTermList("The file has more than {most:,} concepts. Divide it.", most=_MOST)
        self._people = {
            one.get("id"): _words(next(iter(one), one))
            for one in root.iter()
            if _local(one) == "refObject" and one.get("id")
        }
        self._aside: dict[str, list[int]] = {}
        self._findings: list[Finding] = []

    def reading(self) -> TermReading:
        concepts = canonical(self._concept(one) for one in self._entries)
        return TermReading(concepts, (*self._findings, *self._kept_aside()), "tbx")

    def _kept_aside(self) -> Iterator[Finding]:
        for category, lines in self._aside.items():
            said = (("category", category), ("count", str(len(lines))))
            message = (
                "“{category}” ({count} times) has no field of its own and is kept in the notes."
            )
            yield Finding("term-kept-in-note", HINT, message, said, line=lines[0])

    def _leaf(self, element: etree._Element) -> str:
        """Words that have no field, for a note."""
        category = _category(element)
        self._aside.setdefault(category, []).append(_line(element))
        words, target = _words(element), (element.get("target") or "").strip()
        said = " ".join(filter(None, (words, f"<{target}>" if target else "")))
        return f"{category}: {said}" if said else ""

    def _flat(
        self, parent: etree._Element
    ) -> Iterator[tuple[etree._Element, etree._Element | None]]:
        """What stands in an element, each with the group that it is the first of."""
        for element in parent:
            if _local(element) in _GROUPS:
                inside = [one for one in element if _local(one)]
                yield from (
                    (one, element if not at else None)
                    for at, one in enumerate(inside)
                    if not at or not self._of_first(inside[0], one)
                )
            elif _local(element):
                yield element, None

    def _of_first(self, first: etree._Element, other: etree._Element) -> bool:
        """Whether something beside the first of a group is its source."""
        return _category(first) in ("definition", "context") and _category(other) == "source"

    def _gloss(self, element: etree._Element, group: etree._Element | None, language: str) -> Gloss:
        beside = () if group is None else group
        sources = [_words(one) for one in beside if _category(one) == "source"]
        return Gloss(_words(element), _language(element) or language, "; ".join(sources))

    def _concept(self, entry: etree._Element) -> Concept:
        said: dict[str, list[str]] = {}
        definitions: list[Gloss] = []
        history: list[TermTransaction] = []
        terms: list[Term] = []
        for element, group in self._flat(entry):
            category = _category(element)
            if category in _LANGUAGES:
                terms += self._section(element, said, definitions, history)
            elif category == "definition":
                definitions.append(self._gloss(element, group, ""))
            elif category == "transacGrp":
                history.append(self._transaction(element, ""))
            else:
                self._say(said, element, {"subjectField": "field", "source": "source"})
        code = "".join(said.get("Code", [])) or (entry.get("id") or "").strip()
        return Concept(
            code,
            tuple(terms),
            tuple(definitions),
            "; ".join(said.get("source", [])),
            "\n".join(said.get("", [])),
            tuple(said.get("field", [])),
            "\n".join(said.get("Decision", [])),
            tuple(history),
        )

    def _say(
        self,
        said: dict[str, list[str]],
        element: etree._Element,
        fields: dict[str, str],
        known: tuple[str, ...] = labels.CONCEPT,
    ) -> None:
        """Put the words of an element where they belong: a field, or the note (empty)."""
        category = _category(element)
        if category == "note":
            label, words = labels.told(_words(element), known)
            said.setdefault(label, []).append(words)
        elif category in fields:
            said.setdefault(fields[category], []).append(_words(element))
        else:
            said.setdefault("", []).append(self._leaf(element))

    def _section(
        self,
        section: etree._Element,
        said: dict[str, list[str]],
        definitions: list[Gloss],
        history: list[TermTransaction],
    ) -> list[Term]:
        language = _language(section)
        if not language:
            message = "A group of terms does not say its language; it is kept as “und”."
            self._findings.append(
                Finding("term-without-language", WARNING, message, line=_line(section))
            )
        language = language or UNDETERMINED
        terms: list[tuple[bool, Term]] = []
        for element, group in self._flat(section):
            category = _category(element)
            if category in _TERMS:
                terms += self._term(element, language, history)
            elif category == "definition":
                definitions.append(self._gloss(element, group, language))
            elif category == "transacGrp":
                history.append(self._transaction(element, language))
            else:
                words = _words(element) if category == "note" else self._leaf(element)
                said.setdefault("", []).append(f"{language}: {words}")
        return list(_preferred_first(terms))

    def _term(
        self, section: etree._Element, language: str, history: list[TermTransaction]
    ) -> Iterator[tuple[bool, Term]]:
        """The term, with whether it is only admitted beside another: those come after it."""
        said: dict[str, list[str]] = {}
        examples: list[Gloss] = []
        steps: list[etree._Element] = []
        for element, group in self._flat(section):
            category = _category(element)
            if category == "context":
                examples.append(self._gloss(element, group, ""))
            elif category == "transacGrp":
                steps.append(element)
            elif category in _FIELDS or category == "note":
                self._say(said, element, _FIELDS, labels.TERM)
            else:
                said.setdefault("", []).append(self._leaf(element))
        texts = [text for text in said.get("term", []) if text]
        if not texts:
            message = "A term without words was left out."
            line = _line(section)
            self._findings.append(Finding("term-without-words", WARNING, message, line=line))
            return
        history += [self._transaction(step, f"{language}: {texts[0]}") for step in steps]
        status, admitted = self._status(said, section)
        yield (
            admitted,
            Term(
                language,
                texts[0],
                status,
                "\n".join([*said.get("", []), *texts[1:]]),
                "\n".join([*said.get("Usage", []), *said.get("usageNote", [])]),
                next(iter([*said.get("Part of speech", []), *said.get("speech", [])]), ""),
                "; ".join(said.get("Reading", [])),
                "; ".join(said.get("source", [])),
                next(iter([*said.get("Kind", []), *map(_kind, said.get("type", []))]), ""),
                tuple(examples),
            ),
        )

    def _status(self, said: dict[str, list[str]], section: etree._Element) -> tuple[str, bool]:
        """The status of a term, and whether it is only admitted beside another."""
        subsets = said.pop("subset", [])
        aside = [one for one in subsets if one != CANDIDATE]
        if aside:
            self._aside.setdefault("projectSubset", []).append(_line(section))
        said.setdefault("", []).extend(f"projectSubset: {one}" for one in aside)
        undecided = CANDIDATE in subsets or not _UNDECIDED.isdisjoint(said.pop("process", []))
        name = next(iter(said.pop("status", [])), "").removesuffix("-admn-sts")
        if name and name not in _STATUSES:
            message = "“{status}” is no status of a term in TBX; the term is kept as a candidate."
            self._findings.append(
                Finding(
                    "term-status-unknown",
                    WARNING,
                    message,
                    (("status", name),),
                    line=_line(section),
                )
            )
            said[""].append(f"administrativeStatus: {name}")
        if undecided or (name and name not in _STATUSES):
            return CANDIDATE, False
        return _STATUSES.get(name, APPROVED), name == "admittedTerm"

    def _transaction(self, group: etree._Element, about: str) -> TermTransaction:
        said: dict[str, list[str]] = {}
        for element in group:
            if _local(element):
                self._say(said, element, _STEPS, labels.TRANSACTION)
        on, odd = _day(next(iter(said.get("date", [])), ""))
        who = [self._person(one) for one in group if _category(one) in _WHO]
        return TermTransaction(
            next(iter([*said.get("Transaction", []), *said.get("what", [])]), ""),
            on,
            "; ".join(filter(None, who)),
            "\n".join([*said.get("", []), *odd]),
            "".join(said.get("About", [])) or about,
        )

    def _person(self, element: etree._Element) -> str:
        target = element.get("target") or ""
        return _words(element) or self._people.get(target, target)


def _preferred_first(terms: list[tuple[bool, Term]]) -> Iterator[Term]:
    """The terms of a language in their order, of those that are approved the preferred first."""
    approved = [pair for pair in terms if pair[1].status == APPROVED]
    ranked = iter(sorted(approved, key=lambda pair: pair[0]))
    for _, term in terms:
        yield next(ranked)[1] if term.status == APPROVED else term


def _kind(category: str) -> str:
    return _KINDS.get(category, category)


def _day(words: str) -> tuple[dt.date | None, list[str]]:
    """The day of a date, and what is not understood of it."""
    try:
        return dt.date.fromisoformat(words[:10]), []
    except ValueError:
        return None, [f"date: {words}"] if words else []


_FIELDS = {
    "term": "term",
    "partOfSpeech": "speech",
    "administrativeStatus": "status",
    "normativeAuthorization": "status",
    "processStatus": "process",
    "projectSubset": "subset",
    "termType": "type",
    "source": "source",
    "usageNote": "usageNote",
}
_WHO = ("responsibility", "responsiblePerson")
_STEPS = {
    "transactionType": "what",
    "date": "date",
    "responsibility": "who",
    "responsiblePerson": "who",
}
"""The data categories of a term and of a transaction, and our fields for them."""

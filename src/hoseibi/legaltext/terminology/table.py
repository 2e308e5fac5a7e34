"""A term base as a table, one term a row: what CSV files and spreadsheets hold.

The first row of a concept also says what is of the whole concept. A row without a term holds a
definition for which there is no term in its language, or a concept that has no terms yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ..model.term import APPROVED, TERM_STATUSES, Concept, Gloss, Term
from .canonical import canonical
from .cells import glosses_cell, glosses_in, history_cell, history_in, list_cell, list_in
from .no_list import NoTermList

OF_TERM = ("concept", "language", "term", "status", "usage", "part_of_speech", "reading", "kind")
AFTER = ("term_note", "term_source", "examples", "definition", "definition_source")
OF_CONCEPT = ("source", "note", "fields", "decision", "history")
COLUMNS = (*OF_TERM, *AFTER, *OF_CONCEPT)
"""The head of the table."""


class Told(msgspec.Struct):
    """What the rows say of one concept."""

    terms: list[Term]
    definitions: list[Gloss]
    said: dict[str, str]


def term_rows(concepts: Iterable[Concept]) -> list[list[str]]:
    """The head and the rows of a base, in its canonical form."""
    rows = [list(COLUMNS)]
    for concept in canonical(concepts):
        rows += [[line.get(name, "") for name in COLUMNS] for line in _lines(concept)]
    return rows


def _lines(concept: Concept) -> Iterator[dict[str, str]]:
    whole = {
        "source": concept.source,
        "note": concept.note,
        "fields": list_cell(concept.fields),
        "decision": concept.decision,
        "history": history_cell(concept.history),
    }
    lines = [*_defining(concept), *map(_line, concept.terms)] or [{}]
    for at, line in enumerate(lines):
        yield {"concept": concept.code, **line, **(whole if at == 0 else {})}


def _defining(concept: Concept) -> Iterator[dict[str, str]]:
    for one in concept.definitions:
        yield {
            "language": one.language,
            "definition": one.text,
            "definition_source": one.source,
        }


def _line(term: Term) -> dict[str, str]:
    return {
        "language": term.language,
        "term": term.text,
        "status": term.status,
        "usage": term.usage,
        "part_of_speech": term.part_of_speech,
        "reading": term.reading,
        "kind": term.kind,
        "term_note": term.note,
        "term_source": term.source,
        "examples": glosses_cell(term.examples),
    }


def concepts_in(lines: Sequence[dict[str, str]], first: int = 2) -> tuple[Concept, ...]:
    """The concepts of lines that have a language and a term each, by the names of the columns.

    first  the number of the first line, for what is said of one. Raises `NoTermList`.
    """
    known: dict[str, Told] = {}
    for row, line in enumerate(lines, first):
        code = line.get("concept") or line.get("term", "")
        told = known.setdefault(code, Told([], [], {}))
        told.said.update(
            {name: cell for name, cell in line.items() if cell and name not in told.said}
        )
        language = line.get("language", "")
        if line.get("term"):
            told.terms.append(_term(line, row))
        if line.get("definition"):
            said = Gloss(line["definition"], language, line.get("definition_source", ""))
            told.definitions.append(said)
    return canonical(whole(code, told) for code, told in known.items() if code)


def _term(line: dict[str, str], row: int) -> Term:
    return Term(
        line["language"],
        line["term"],
        status_in(line.get("status", ""), row),
        line.get("term_note", ""),
        line.get("usage", ""),
        line.get("part_of_speech", ""),
        line.get("reading", ""),
        line.get("term_source", ""),
        line.get("kind", ""),
        glosses_in(line.get("examples", "")),
    )


def status_in(cell: str, row: int) -> str:
    """The status that a cell names, `approved` where it is empty. Raises `NoTermList`."""
    status = cell.lower() or APPROVED
    if status not in TERM_STATUSES:
        known = ", ".join(TERM_STATUSES)
        raise NoTermList(
            "Row {row}: “{status}” is no status of a term; there are {known}.",
            row=row,
            status=status,
            known=known,
        )
    return status


def whole(code: str, told: Told) -> Concept:
    """A concept of its terms and definitions, with what its lines say of the whole of it."""
    said = told.said
    return Concept(
        code,
        tuple(told.terms),
        tuple(told.definitions),
        said.get("source", ""),
        said.get("note", ""),
        list_in(said.get("fields", "")),
        said.get("decision", ""),
        history_in(said.get("history", "")),
    )

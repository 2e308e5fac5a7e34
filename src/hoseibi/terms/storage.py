"""Between concepts as values of the engine and as rows: what goes in comes out the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from itertools import chain

import msgspec

from hoseibi import legaltext

from .models import Concept, ConceptDefinition, ConceptEvent, ConceptField, ConceptTerm

_AT_ONCE = 500
"""Rows that are written in one statement: SQLite takes no more than some thousand values."""

TERM_NAMES = ("language", "text", "status", "note", "usage", "part_of_speech", "reading", "source",
              "kind")  # fmt: skip
"""What a term has in the engine and in a row alike."""

PARTS = ("terms", "definitions", "fields", "events")
"""What is fetched with concepts that become values."""


def key_of(text: str) -> str:
    """What two ways of typing a term have in common, to search in."""
    return " ".join(legaltext.fold(text).split())


def pair_key(first: legaltext.Term, second: legaltext.Term) -> str:
    """What names a pair of terms of two languages, whichever of them stands first."""
    ends = sorted(f"{one.language} {key_of(one.text)}" for one in (first, second))
    return sha256("\n".join(ends).encode()).hexdigest()


def value_of(concept: Concept) -> legaltext.Concept:
    """A concept with all that was fetched with it (`PARTS`), as a value."""
    return legaltext.Concept(
        concept.code,
        tuple(map(term_of, concept.terms.all())),
        tuple(
            legaltext.Gloss(one.text, one.language, one.source) for one in concept.definitions.all()
        ),
        concept.source,
        concept.note,
        tuple(one.field for one in concept.fields.all()),
        concept.decision,
        tuple(
            legaltext.TermTransaction(one.what, one.on, one.who, one.note, one.about)
            for one in concept.events.all()
        ),
    )


def term_of(row: ConceptTerm) -> legaltext.Term:
    """A term as a value."""
    known = {name: getattr(row, name) for name in TERM_NAMES}
    examples = msgspec.convert(row.examples, tuple[legaltext.Gloss, ...])
    return legaltext.Term(**known, examples=examples)


def fill_term(row: ConceptTerm, value: legaltext.Term) -> ConceptTerm:
    """A row that says what a term says. Nothing is written."""
    for name in TERM_NAMES:
        setattr(row, name, shown(getattr(value, name)))
    row.key = key_of(row.text)
    row.examples = msgspec.to_builtins(value.examples)
    return row


def shown(text: str) -> str:
    """A text as a row may hold it: NUL, which PostgreSQL does not store, is shown as a sign of
    replacement."""
    return text.replace("\0", "\ufffd")


def fill(row: Concept, value: legaltext.Concept) -> Concept:
    """A row that says what a concept says of itself. Nothing is written."""
    row.code, row.note = shown(value.code), shown(value.note)
    row.source, row.decision = shown(value.source), shown(value.decision)
    return row


def write_new(rows: list[Concept], values: list[legaltext.Concept], by: object) -> None:
    """Write concepts that are not here yet with all that they have, in few statements."""
    Concept.objects.bulk_create(rows, batch_size=_AT_ONCE)
    pairs = list(zip(rows, values, strict=True))
    _create(chain.from_iterable(_terms(row, value, by) for row, value in pairs), ConceptTerm)
    _create(chain.from_iterable(_glosses(*pair) for pair in pairs), ConceptDefinition)
    _create(chain.from_iterable(_fields(*pair) for pair in pairs), ConceptField)
    _create(chain.from_iterable(events(*pair) for pair in pairs), ConceptEvent)


def _create(rows: Iterable[object], model: type) -> None:
    model.objects.bulk_create(list(rows), batch_size=_AT_ONCE)  # type: ignore[attr-defined]


def _terms(row: Concept, value: legaltext.Concept, by: object) -> Iterable[ConceptTerm]:
    for at, term in enumerate(value.terms):
        yield fill_term(ConceptTerm(concept=row, position=at, entered_by=by), term)  # type: ignore[misc]


def _glosses(row: Concept, value: legaltext.Concept) -> Iterable[ConceptDefinition]:
    for at, one in enumerate(value.definitions):
        text, language, source = map(shown, (one.text, one.language, one.source))
        yield ConceptDefinition(
            concept=row, position=at, text=text, language=language, source=source
        )


def _fields(row: Concept, value: legaltext.Concept) -> Iterable[ConceptField]:
    return (ConceptField(concept=row, field=shown(field)) for field in dict.fromkeys(value.fields))


def events(
    row: Concept, value: legaltext.Concept, known: Iterable[legaltext.TermTransaction] = ()
) -> Iterable[ConceptEvent]:
    """What the history of a value tells that is not known."""
    told = set(known)
    for one in value.history:
        if one not in told:
            yield ConceptEvent(
                concept=row, what=shown(one.what), on=one.on, who=shown(one.who),
                note=shown(one.note), about=shown(one.about), at=row.changed_at,
            )  # fmt: skip


def write_again(
    row: Concept, before: legaltext.Concept, value: legaltext.Concept, by: object
) -> None:
    """Make the rows of a concept say what a value says. A term stays the row that it is; none is
    taken away."""
    fill(row, value).save()
    known: dict[tuple[str, ...], list[ConceptTerm]] = {}
    for one in row.terms.all():
        known.setdefault(named(one), []).append(one)
    for at, term in enumerate(value.terms):
        found = known.get(named(term))
        one = found.pop(0) if found else ConceptTerm(concept=row, entered_by=by)  # type: ignore[misc]
        if one.pk is None or one.position != at or term_of(one) != term:
            one.position = at
            fill_term(one, term).save()
    glosses = [one for one in value.definitions if one not in before.definitions]
    begun = len(before.definitions)
    for at, one in enumerate(_glosses(row, legaltext.Concept("", definitions=tuple(glosses)))):
        one.position = begun + at
        one.save()
    fresh = [one for one in value.fields if one not in before.fields]
    _create(_fields(row, legaltext.Concept("", fields=tuple(fresh))), ConceptField)
    _create(events(row, value, before.history), ConceptEvent)


def named(term: ConceptTerm | legaltext.Term) -> tuple[str, ...]:
    """What tells one term of a concept from another: words that are right under two conditions are
    two terms."""
    return term.language, term.text, term.usage, term.part_of_speech
